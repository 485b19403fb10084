/**
 * `npm run bench:sampling`: the functions of wasmax/sampling on every engine of the host, and by hand, as
 * multiples of the time of the root's softmax over the same logits. 16 rows in turn, of kinds that make it
 * easy or hard to choose.
 */
import colors from "picocolors";
import { engines } from "./harness/contestants.mjs";
import { logits } from "./harness/data.mjs";
import { host, hostLine } from "./harness/host.mjs";
import { readOptions } from "./harness/options.mjs";
import { spread, TURN_MS, turnsOf } from "./harness/rounds.mjs";
import { save } from "./harness/save.mjs";
import { digits, table } from "./harness/table.mjs";
import { takeTurns } from "./harness/turns.mjs";
import { floorTable } from "./peers/report.mjs";
import { floors } from "./sampling/floors.mjs";
import { FUNCTIONS } from "./sampling/functions.mjs";
import { KINDS, ROWS, rowsOf } from "./sampling/rows.mjs";
import { LEAST, turnsOfMean } from "./sampling/turns.mjs";

const SOFTMAX = "softmax";
const { instances, missing } = await engines("sampling.js");
const { softmax } = await import("../dist/index.js");

/** Short rows have no kinds to tell apart: a call costs more than the choice. */
const SIZES = [
  { size: "1000x8", n: 8, shape: [1000, 8], kinds: ["gaussian"] },
  { size: "8", n: 8, kinds: ["gaussian"] },
  { size: "1000", n: 1000, kinds: ["real", "gaussian"] },
  { size: "32000", n: 32_000, kinds: ["real", "gaussian", "near-uniform"] },
  { size: "128256", n: 128_256, kinds: KINDS },
  { size: "262144", n: 262_144, kinds: ["real", "gaussian"] },
];

const options = readOptions({
  script: "bench:sampling",
  form: "SIZE",
  sizes: new Map(SIZES.map((s) => [s.size, s])),
  choices: {
    kind: KINDS,
    function: Object.keys(FUNCTIONS),
    engine: instances.map(({ name }) => name),
  },
});

/** @returns {import("./sampling/functions.mjs").Data} */
function dataOf({ n, shape }, kind) {
  const x = rowsOf(kind, shape === undefined ? n : shape[0] * n);
  const bytes = Uint8Array.from(logits(n, 99), (v) => (v > 0 ? 1 : 0));
  const bits = new Uint32Array(Math.ceil(n / 32));
  for (let i = 0; i < n; i++) bits[i >> 5] |= bytes[i] << (i & 31);
  return {
    n,
    shape,
    x,
    bytes,
    bits,
    history: Uint32Array.from({ length: 2000 }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 0).map((v) => v % n),
    out: new Float32Array(x[0].length),
  };
}

/** Turns of nanoseconds an element, the next of the rows for each call. */
function turns({ name, call, varies }, { n, x }) {
  const elements = x[0].length;
  if (varies && n >= LEAST) {
    const turn = turnsOfMean(call, x);
    return () => turn() / elements;
  }
  let next = 0;
  return turnsOf({ name, run: () => call(x[next++ % ROWS]) }, elements);
}

/** Whoever takes part in a function. */
function contestantsOf(measured, data) {
  const rooted = data.shape === undefined ? { out: data.out } : { out: data.out, shape: data.shape };
  const all = [{ name: SOFTMAX, call: (x) => softmax(x, rooted) }];
  for (const { name, own } of instances.filter(({ name }) => options.chosen.engine.includes(name))) {
    measured.check(own, data);
    all.push({ name, call: measured.call(own, data), varies: measured.varies });
  }
  const call = measured.plain?.call(softmax, data);
  if (call !== undefined) all.push({ name: measured.plain.name, call });
  return all;
}

/** To four digits: no clock gives more. */
const short = (v) => Number(v.toPrecision(4));
/** Rounds of shares follow from those of times: without them the file is a megabyte shorter. */
const shortened = ({ median, q1, q3, rounds }, all = true) => ({
  median: short(median),
  q1: short(q1),
  q3: short(q3),
  ...(all ? { rounds: rounds.map(short) } : {}),
});

async function measureFunction(measured, data) {
  const players = contestantsOf(measured, data).map((c) => ({ name: c.name, turn: turns(c, data) }));
  const results = await takeTurns(players, options.rounds);
  return results.map(({ name, ns }) => ({
    name,
    nsPerElement: shortened(spread(ns)),
    share: shortened(spread(ns.map((t, i) => t / results[0].ns[i])), false),
  }));
}

console.log(hostLine());
for (const m of missing) console.log(colors.yellow(`${m.engine} cannot run here: ${m.reason}`));
console.log(
  `${options.rounds} rounds, turns of at least ${TURN_MS} ms, ${ROWS} rows in turn; times as multiples of ` +
    `softmax(x, { out }) by ${instances[0].name}, medians\n`,
);
const groups = [];
for (const { kinds, ...size } of options.sizes)
  for (const kind of kinds.filter((k) => options.chosen.kind.includes(k))) {
    const data = dataOf(size, kind);
    console.log(colors.cyan(`${size.shape?.join(" × ") ?? size.n.toLocaleString("en")}, ${kind}`));
    const functions = [];
    for (const name of options.chosen.function) {
      const measured = FUNCTIONS[name];
      if (size.n < (measured.least ?? 1) || (size.shape !== undefined && measured.shape === false)) continue;
      functions.push({ function: name, contestants: await measureFunction(measured, data) });
    }
    groups.push({ ...size, kind, functions });
    const names = [...new Set(functions.flatMap((f) => f.contestants.map((c) => c.name)))].slice(1);
    const rows = functions.map((f) => {
      const own = names.map((name) => f.contestants.find((c) => c.name === name)?.share);
      return [f.function, ...own.map((s) => (s === undefined ? "" : digits(s.median)))];
    });
    console.log(`${table(["", ...names], rows)}\n`);
  }

const shown = floors(groups, instances[0].name);
if (shown.length > 0) console.log(floorTable(shown));

if (options.json !== undefined) {
  const results = {
    host: host(),
    engine: instances[0].name,
    rounds: options.rounds,
    turnMs: TURN_MS,
    missing,
    groups,
    floors: shown,
  };
  save(options.json, results);
  console.log(`Written to ${options.json}`);
}
