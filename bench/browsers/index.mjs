/**
 * `npm run bench:browsers`: every engine against the plain loop in Chromium, Firefox and WebKitGTK, and in
 * this Node. Ratios are within one browser.
 */
import { join } from "node:path";
import colors from "picocolors";
import { Missing } from "../../test/package/runtimes/processes.mjs";
import { install } from "../../test/package/runtimes/stage.mjs";
import { host, hostLine } from "../harness/host.mjs";
import { readOptions } from "../harness/options.mjs";
import { spread, TURN_MS } from "../harness/rounds.mjs";
import { save } from "../harness/save.mjs";
import { digits, table, times } from "../harness/table.mjs";
import { PLAIN, race } from "./race.mjs";
import { SIZES } from "./sizes.mjs";
import { raceIn } from "./visits.mjs";

/** The least speed of the JS engine relative to the plain loop, by JavaScript engine, from 64 elements on. */
const V8 = 2;
const OTHERS = 1 / 1.05;
const HOSTS = [
  { name: "Node", floor: V8, run: async (o) => ({ version: process.versions.node, report: await race(o) }) },
  { name: "Chromium", floor: V8, run: (o) => raceIn("chromium", o) },
  { name: "Firefox", floor: OTHERS, run: (o) => raceIn("firefox", o) },
  { name: "WebKitGTK", floor: OTHERS, run: (o) => raceIn("webkit", o) },
];
/** The sizes with that floor: float32 rows from 64 elements on. */
const FLOORED = ["64", "1000", "32000", "1024x1024"];

const options = readOptions({
  script: "bench:browsers",
  form: "SIZE",
  sizes: new Map(SIZES.map((size) => [size.name, size])),
});

/** The spreads of a race's rounds. */
function judged({ name, contestants }) {
  const { function: called, dtype, shape } = SIZES.find((s) => s.name === name);
  const base = contestants.find((c) => c.name === PLAIN).ns;
  return {
    name,
    function: called,
    dtype,
    shape,
    contestants: contestants.map((c) => ({
      name: c.name,
      nsPerElement: spread(c.ns),
      timesFaster: spread(c.ns.map((ns, i) => base[i] / ns)),
    })),
  };
}

console.log(hostLine());
console.log(`${options.rounds} rounds, turns of at least ${TURN_MS} ms; medians\n`);
await install(join(import.meta.dirname, "../../test/package/runtimes"));

const browsers = [];
const missing = [];
for (const { name, run } of HOSTS) {
  const began = Date.now();
  try {
    const { version, report } = await run({
      rounds: options.rounds,
      turnMs: TURN_MS,
      sizes: options.sizes.map((s) => s.name),
    });
    const { clockMs, turnMs } = report;
    browsers.push({
      name,
      version,
      clockMs,
      turnMs,
      missing: report.missing,
      sizes: report.sizes.map(judged),
    });
    const clock = `a clock of ${digits(clockMs * 1000)} µs, turns of ${digits(turnMs)} ms`;
    console.log(`${name} ${version}: ${clock}, ${((Date.now() - began) / 1000).toFixed(0)} s`);
    for (const m of report.missing) console.log(colors.yellow(`  ${m.engine} cannot run there: ${m.reason}`));
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    missing.push({ name, reason: error.message });
    console.log(colors.yellow(`${name} is missing: ${error.message}`));
  }
}

/** A contestant's figures in a browser: ns/element, and its speed relative to the loop there. */
function cell(browser, size, contestant) {
  const c = browser.sizes.find((s) => s.name === size).contestants.find((other) => other.name === contestant);
  if (c === undefined) return "–";
  return contestant === PLAIN
    ? digits(c.nsPerElement.median)
    : `${digits(c.nsPerElement.median)}  ${times(c.timesFaster)}`;
}
const lines = options.sizes.flatMap((size) => {
  const { name, shape, dtype } = size;
  const kind = dtype === "float32" ? "" : ` ${dtype}`;
  const text = `${size.function}${kind} ${shape.map((v) => v.toLocaleString("en")).join(" × ")}`;
  return ["wasm-relaxed", "wasm-simd", "js", PLAIN].map((c, i) => [
    i === 0 ? colors.cyan(text) : "",
    c,
    ...browsers.map((b) => cell(b, name, c)),
  ]);
});
console.log(`\n${table(["ns/element, against the loop", "", ...browsers.map((b) => b.name)], lines)}\n`);

const floors = browsers.flatMap((b) => {
  const { floor } = HOSTS.find((h) => h.name === b.name);
  return b.sizes
    .filter((s) => FLOORED.includes(s.name))
    .map((s) => {
      const value = s.contestants.find((c) => c.name === "js").timesFaster;
      return {
        row: `js, n ≥ 64, against the plain loop: ${b.name}, ${s.name}`,
        value,
        floor,
        holds: value.median >= floor,
      };
    });
});
for (const { row, value, floor, holds } of floors) {
  const verdict = holds ? "holds" : "does not hold";
  const text = `${row}: ${digits(value.median)}×, at least ${digits(floor)}×: ${verdict}`;
  console.log(holds ? colors.green(text) : colors.red(text));
}

if (options.json !== undefined) {
  save(options.json, {
    host: host(),
    rounds: options.rounds,
    turnMs: TURN_MS,
    baseline: PLAIN,
    browsers,
    missing,
    floors,
  });
  console.log(`Written to ${options.json}`);
}
// A driver may still hold something open.
process.exit(0);
