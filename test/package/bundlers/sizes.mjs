/** Tree-shaking by size: what a bundler leaves of the package where little or nothing of it is used. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { run } from "../runtimes/processes.mjs";
import { build } from "./builds.mjs";

const one = (name, entry) =>
  `import { ${name} } from "${entry}";\nconsole.log(JSON.stringify(${name}([2, 1.5, 0.2, -1])));`;
const whole = (entry) => `import * as all from "${entry}";\nconsole.log(all);`;

/** Applications by how much of the package they use. */
const PROBES = {
  none: 'console.log("ready");',
  bare:
    ["", "/duckdb", "/js", "/sampling", "/tfjs", "/transformers", "/variants"]
      .map((entry) => `import "wasmax${entry}";\n`)
      .join("") + 'console.log("ready");',
  unused:
    'import { softmax } from "wasmax";\nimport * as duckdb from "wasmax/duckdb";\n' +
    'import * as js from "wasmax/js";\n' +
    'import { sample } from "wasmax/sampling";\nimport * as tfjs from "wasmax/tfjs";\n' +
    'import * as transformers from "wasmax/transformers";\n' +
    'import { sparsemax } from "wasmax/variants";\nconsole.log("ready");',
  softmax: one("softmax", "wasmax"),
  wasmax: whole("wasmax"),
  softmaxOfJs: one("softmax", "wasmax/js"),
  js: whole("wasmax/js"),
  sparsemax: one("sparsemax", "wasmax/variants"),
  variants: whole("wasmax/variants"),
  topK:
    'import { topK } from "wasmax/sampling";\n' +
    "console.log(JSON.stringify([...topK([2, 1.5, 0.2, -1], 4).indices]));",
  sampling: whole("wasmax/sampling"),
};
/** esbuild's warning where nothing is imported from a package without side effects: one for each entry. */
const LEFT_OUT = /ignored-bare-import|^6 of 7 warnings shown/;

/**
 * The most that one function may be of its entry, gzipped. Bundlers come to 0.734, 0.53 and 0.58 at most; it
 * is 1 where nothing is shaken off. A third of the first entry are the two binaries, which softmax needs.
 */
const SHARES = [
  ["softmax", "wasmax", 0.74],
  ["softmaxOfJs", "js", 0.58],
  ["sparsemax", "variants", 0.64],
  ["topK", "sampling", 0.72],
];

const total = [2, 1.5, 0.2, -1].reduce((sum, x) => sum + Math.exp(x), 0);
const expected = [2, 1.5, 0.2, -1].map((x) => Math.exp(x) / total);
/** What the applications with one function print. */
const ANSWERS = {
  softmax: expected,
  softmaxOfJs: expected,
  sparsemax: [0.75, 0.25, 0, 0],
  topK: [0, 1, 2, 3],
};

/** All code in a folder. */
function codeIn(dist) {
  const files = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(".js"));
  if (files.length === 0) throw new Error("the build wrote no code");
  return Buffer.concat(files.sort().map((file) => readFileSync(join(dist, file))));
}

/** Runs a bundle, of which nothing that it needs may have been shaken off. */
async function answers(dist, name) {
  const got = JSON.parse(await run(process.execPath, [join(dist, "main.js")], { timeout: 20_000 }));
  const right = ANSWERS[name].every((y, i) => Math.abs(got[i] - y) <= 1e-15);
  if (got.length !== 4 || !right) throw new Error(`${name} alone gives ${got}`);
}

/** Bytes, minified and gzipped, that each probe adds to an application without wasmax; and their problems. */
export async function shake(folder, entry, runs) {
  const code = {};
  for (const [name, source] of Object.entries(PROBES)) {
    writeFileSync(join(folder, entry), `${source}\n`);
    const dist = await build(folder, name === "bare" ? LEFT_OUT : undefined);
    code[name] = codeIn(dist);
    if (runs && name in ANSWERS) await answers(dist, name);
  }
  const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;
  const sizes = Object.fromEntries(
    Object.entries(code).map(([name, bytes]) => [name, gzip(bytes) - gzip(code.none)]),
  );
  const problems = [];
  for (const name of ["bare", "unused"]) {
    const left = code[name].length - code.none.length;
    if (!code[name].equals(code.none)) problems.push(`imports that are ${name} leave ${left} bytes`);
  }
  for (const [part, entry, most] of SHARES) {
    const share = sizes[part] / sizes[entry];
    if (!(share <= most))
      problems.push(`${part} alone is ${share.toFixed(3)} of ${entry}, more than ${most}`);
  }
  return { sizes, problems };
}
