/**
 * `npm run test:runtimes`: the conformance program from the packed tarball in every runtime, two at a time,
 * each on the engine that is written here. A runtime that is not installed is a named skip, and a failure
 * in CI. Words after `--` choose rows by their names: `npm run test:runtimes -- firefox`.
 */
import Table from "cli-table3";
import { page } from "./browsers.mjs";
import { RESULTS } from "./fixtures/results.mjs";
import { Missing, twoAtATime, within } from "./processes.mjs";
import { arm64, bun, deno, edge, hermes, node, quickjs, workerd } from "./shells.mjs";
import { copyOf, install, stage } from "./stage.mjs";

const RELAXED = "wasm-relaxed";
const SIMD = "wasm-simd";
const JS = "js";
/** The entry without WebAssembly, which needs no reason. */
const JS_ENTRY = "wasmax/js";
/** How much of the inputs is hashed: all take 1 – 2 min by interpreters, slow globals and an emulator. */
const TENTH = "tenth";

/** Name, the engine it must get, how it is run, how much is hashed. */
const ROWS = [
  ["Node 18", SIMD, node(18)],
  ["Node 20", SIMD, node(20)],
  ["Node 22", RELAXED, node(22)],
  ["Node 24", RELAXED, node(24)],
  ["Node 26", RELAXED, node(26)],
  ["Node 24 --jitless", JS, node(24, ["--jitless"], [TENTH]), TENTH],
  ["Node 24, arm64", RELAXED, arm64, TENTH],
  ["Deno", RELAXED, deno],
  ["Bun", RELAXED, bun],
  ["workerd", RELAXED, workerd],
  ["@edge-runtime/vm", SIMD, edge, TENTH],
  ["QuickJS", JS_ENTRY, quickjs, TENTH],
  ["Hermes", JS_ENTRY, hermes, TENTH],
];
for (const [title, name, engine] of [
  ["Chromium", "chromium", RELAXED],
  ["Firefox", "firefox", RELAXED],
  ["WebKitGTK", "webkit", SIMD],
]) {
  ROWS.push([title, engine, page(name, "plain")]);
  ROWS.push([`${title}, CSP without wasm-unsafe-eval`, JS, page(name, "csp")]);
  ROWS.push([`${title}, CSP with wasm-unsafe-eval`, engine, page(name, "csp-wasm")]);
  ROWS.push([`${title}, module worker`, engine, page(name, "worker")]);
}

/** What is wrong with a report, beyond the checks that failed in it. */
function problemsOf(report, expected, part) {
  const problems = [...report.failures];
  const got = report.engine.name;
  const engine = expected === JS_ENTRY ? JS : expected;
  if (got !== engine) problems.push(`runs on ${got}, not ${engine}: ${report.engine.reason}`);
  const fastest = got === RELAXED || expected === JS_ENTRY;
  if (fastest !== (report.engine.reason === undefined))
    problems.push(`the reason for ${got} is ${report.engine.reason}`);
  const all = [RELAXED, SIMD, JS];
  const hashed = Object.keys(report.hashes).sort().join();
  if (hashed !== [...all.slice(all.indexOf(engine)), "variants"].sort().join())
    problems.push(`hashed ${hashed}`);
  const drawn = report.tokens.sort().join();
  if (drawn !== all.slice(all.indexOf(engine)).sort().join()) problems.push(`drew tokens on ${drawn}`);
  const results = Math.min(...Object.values(report.results));
  if (report.part !== part) problems.push(`hashed ${report.part}, not ${part}`);
  if (report.checks < 50_000 || !(results >= RESULTS[part]))
    problems.push(`${report.checks} checks, ${results} results`);
  return problems;
}

const cut = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const rows = ROWS.filter(
  ([name]) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word)),
);
const count = { passed: 0, failed: 0, skipped: 0 };

/** Runs a row; prints a line when it has ended. Returns its line of the table, and its problems. */
async function attempt(stage, [name, engine, start, part = "all"]) {
  const began = Date.now();
  const folder = copyOf(stage);
  let outcome = "passed";
  let cells;
  let problems;
  try {
    const { version, report } = await within(660, name, start(folder));
    problems = problemsOf(report, engine, part);
    if (problems.length > 0) outcome = "failed";
    const { name: got, reason = engine === JS_ENTRY ? `the entry ${JS_ENTRY}` : "" } = report.engine;
    // Some clocks count milliseconds only.
    const first = report.milliseconds > 0 ? report.milliseconds.toFixed(1) : "< 1";
    const worst = report.worst[got].toFixed(3);
    cells = [name, version, got, cut(reason, 60), report.checks.toLocaleString("en"), worst, first];
  } catch (error) {
    outcome = error instanceof Missing && !process.env.CI ? "skipped" : "failed";
    problems = [`${outcome}: ${error instanceof Missing ? error.message : error.stack}`];
    cells = [name, "", outcome, cut(error.message.split("\n")[0], 60), "", "", ""];
  }
  count[outcome]++;
  console.log(`${name}: ${outcome}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return { cells, problems: problems.map((problem) => `${name}: ${problem}`) };
}

await install();
const staged = await stage();
const results = [];
await twoAtATime(
  rows.map((row, i) => async () => {
    results[i] = await attempt(staged, row);
  }),
);

const table = new Table({
  head: [
    "runtime",
    "version",
    "engine",
    "why not the fastest",
    "checks",
    "worst error / bound",
    "first result, ms",
  ],
  style: { head: [], border: [] },
});
table.push(...results.map(({ cells }) => cells));
console.log(`\n${table}`);
for (const problem of results.flatMap(({ problems }) => problems)) console.log(`\n${problem}`);
console.log(
  `\n${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ""}`,
);
// Not before all is printed, and whatever a driver may still have open.
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);
