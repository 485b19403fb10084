/**
 * `npm run test:bundlers`: a sample application for each bundler, without configuration, built from the
 * packed tarball and run in Node or Chromium; and what bundlers leave of the package where little of it is
 * used. Two bundlers at a time. Without Chromium its rows are named skips, and failures in CI. Words after
 * `--` choose bundlers: `npm run test:bundlers -- vite`.
 */
import { cpSync } from "node:fs";
import { join } from "node:path";
import Table from "cli-table3";
import { Missing, run, twoAtATime, within } from "../runtimes/processes.mjs";
import { install, stage, temporary } from "../runtimes/stage.mjs";
import { build, versionOf } from "./builds.mjs";
import { problemsOf } from "./check.mjs";
import { develop } from "./develop.mjs";
import { close, reportOf, serve, serveWith, versionOfChromium } from "./pages.mjs";
import { shake } from "./sizes.mjs";

const here = import.meta.dirname;
const RELAXED = "wasm-relaxed";
/** From 22 on Node runs relaxed SIMD. */
const ON_NODE = Number(process.versions.node.split(".")[0]) >= 22 ? RELAXED : "wasm-simd";
const NODE = `Node ${process.versions.node}`;
const CHROMIUM = "Chromium";

const wanted = process.argv.slice(2);
/** Bundler, what its application is built from, and whether the bundle is a program for Node too. */
const BUNDLERS = [
  ["vite", "main.js", false],
  ["webpack", "src/index.js", true],
  ["rollup", "main.js", true],
  ["rolldown", "main.js", true],
  ["esbuild", "main.js", true],
].filter(([name]) => wanted.length === 0 || wanted.includes(name));

/** Runs a build where there is no wasmax in reach. */
async function inNode(folder) {
  const away = temporary("bundle");
  cpSync(await build(folder), away, { recursive: true });
  cpSync(join(folder, "package.json"), join(away, "package.json"));
  return [JSON.parse(await run(process.execPath, ["main.js"], { cwd: away, timeout: 60_000 }))];
}

/** Opens the page of a build on a server. */
const inChromium = (server) => async (folder) => {
  await build(folder);
  const { url, end, check } = await server(folder);
  try {
    const reports = [await reportOf(url)];
    check?.();
    return reports;
  } finally {
    await end();
  }
};

/** The rows of a bundler: mode, where it runs, the engine that is due, what gives the reports. */
function rowsOf(name, node) {
  if (name === "vite")
    return [
      ["build, preview", CHROMIUM, RELAXED, inChromium((folder) => serveWith(folder, "preview"))],
      ["dev", CHROMIUM, RELAXED, develop],
    ];
  return [
    ...(node ? [["build", NODE, ON_NODE, inNode]] : []),
    ["build", CHROMIUM, RELAXED, inChromium(serve)],
  ];
}

const count = { passed: 0, failed: 0, skipped: 0 };
const problems = [];

/** Counts a row; returns what it gives, or else its outcome. */
async function attempt(title, row) {
  const began = Date.now();
  let outcome = "passed";
  let result;
  try {
    const { found, ...more } = await within(300, title, row());
    if (found.length > 0) outcome = "failed";
    problems.push(...found.map((problem) => `${title}: ${problem}`));
    result = more;
  } catch (error) {
    outcome = error instanceof Missing && !process.env.CI ? "skipped" : "failed";
    problems.push(`${title}: ${outcome}: ${error instanceof Missing ? error.message : error.stack}`);
  }
  count[outcome]++;
  console.log(`${title}: ${outcome}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return result ?? outcome;
}

await install(here);
const folder = await stage("bundlers", join(here, "apps"));
for (const [name, entry] of BUNDLERS) {
  for (const file of ["answers.js", "logits.js"])
    cpSync(join(folder, file), join(folder, name, entry, "..", file));
}

/** The sizes, by column. */
const columns = ["bare", "unused", "softmax", "wasmax", "softmaxOfJs", "js", "sparsemax", "variants"];

/** A bundler's rows and sizes, one after the other as they share a folder: its lines of the two tables. */
async function prove([name, entry, node]) {
  const runs = [];
  for (const [mode, where, engine, reports] of rowsOf(name, node)) {
    const row = await attempt(`${name}, ${mode}, ${where}`, async () => {
      const place = where === CHROMIUM ? `${CHROMIUM} ${await versionOfChromium()}` : where;
      const all = await reports(join(folder, name));
      return {
        place,
        engine: all[0].engine.name,
        found: [...new Set(all.flatMap((report) => problemsOf(report, engine)))],
      };
    });
    runs.push([name, versionOf(name), mode, row.place ?? where, row.engine ?? row]);
  }
  const { sizes } = await attempt(`${name}, sizes`, async () => {
    const { sizes, problems: found } = await shake(join(folder, name), entry, node);
    return { sizes, found };
  });
  return { runs, sizes: [name, ...columns.map((column) => sizes?.[column].toLocaleString("en") ?? "")] };
}

const proven = [];
await twoAtATime(
  BUNDLERS.map((bundler, i) => async () => {
    proven[i] = await prove(bundler);
  }),
);
await close();

const style = { head: [], border: [] };
const table = new Table({ head: ["bundler", "version", "mode", "where", "engine"], style });
table.push(...proven.flatMap(({ runs }) => runs));
const left = new Table({
  head: [
    "bundler",
    "bare import",
    "unused",
    "softmax",
    "wasmax",
    "softmax of js",
    "wasmax/js",
    "sparsemax",
    "wasmax/variants",
  ],
  colAligns: ["left", ...columns.map(() => "right")],
  style,
});
left.push(...proven.map(({ sizes }) => sizes));

console.log(`\n${table}\n`);
console.log(
  `Bytes, minified and gzipped, that wasmax adds to an application which imports so much of it:\n${left}`,
);
for (const problem of problems) console.log(`\n${problem}`);
console.log(
  `\n${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ""}`,
);
// Not before all is printed, and whatever a driver may still have open.
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);
