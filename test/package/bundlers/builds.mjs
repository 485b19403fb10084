/** The applications' own npm scripts, with the bundlers in reach; nothing that they print may warn. */
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { Missing, start, within } from "../runtimes/processes.mjs";

const here = import.meta.dirname;
/** Resolves the tools of this folder's package.json. */
export const tools = createRequire(join(here, "package.json"));
export const versionOf = (name, folder = here) =>
  JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;

/** The bundlers, on the Node that runs this. */
const PATH = [join(here, "node_modules/.bin"), dirname(process.execPath), process.env.PATH].join(delimiter);
const more = { PATH, NO_COLOR: "1", FORCE_COLOR: undefined };

/** Starts a script of an application's package.json, with `others` in its environment. */
export const script = (folder, name, others) =>
  start("npm", ["run", "--silent", name], { cwd: folder, more: { ...more, ...others } });

/** How the bundlers mark warnings. Vite and Rolldown give but a code: `[EVAL] Use of direct …`. */
const WARNS = /⚠|[Ww]arn|WARN|\(!\)|\[[A-Z][A-Z_]+\]|[Dd]eprecat|\b(error|ERROR|Error)\b|[Ff]ailed/;

/** Throws on printed warnings and on errors that do not end a bundler; what `expected` matches is fine. */
export function refuseWarnings({ stdout, stderr }, expected) {
  const lines = `${stdout}\n${stderr}`.split("\n");
  const line = lines.find((text) => WARNS.test(text) && !expected?.test(text));
  if (line !== undefined) throw new Error(`it warns: ${line.trim()}\n${stdout}${stderr}`);
}

/** Builds an application afresh, by default with its script "build" into dist/; returns the path. */
export async function build(folder, expected, { name = "build", out = "dist", more: others } = {}) {
  const dist = join(folder, out);
  rmSync(dist, { recursive: true, force: true });
  const { ended, output, end } = script(folder, name, others);
  try {
    const code = await within(120, "the build", ended);
    if (code instanceof Error) throw code.code === "ENOENT" ? new Missing("npm is not installed") : code;
    if (code !== 0) throw new Error(`npm run ${name} ended with ${code}\n${output.stdout}${output.stderr}`);
  } finally {
    await end();
  }
  refuseWarnings(output, expected);
  return dist;
}
