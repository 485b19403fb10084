/**
 * `npm run bench:limit`: the raw kernels, in place, against the same algorithm in C with intrinsics and
 * against copying the bytes.
 */
import colors from "picocolors";
import { Missing } from "../../test/package/runtimes/processes.mjs";
import { logits } from "../harness/data.mjs";
import { host, hostLine } from "../harness/host.mjs";
import { readOptions } from "../harness/options.mjs";
import { spread, TURN_MS, turnsOf } from "../harness/rounds.mjs";
import { save } from "../harness/save.mjs";
import { digits, quartiles, table, times } from "../harness/table.mjs";
import { takeTurns } from "../harness/turns.mjs";
import { check } from "./check.mjs";
import { openKernels } from "./kernels.mjs";
import { startNative } from "./native.mjs";

const SHAPES = [
  [1, 4096],
  [1, 32_000],
  [1024, 1024],
];
const NATIVE = [
  { id: "sse41", name: "SSE4.1" },
  { id: "avx2", name: "AVX2 + FMA" },
  { id: "memcpy", name: "memcpy" },
];
/** The least speed of the binaries relative to C, set for 1 × 4,096. */
const FLOORS = [
  { binary: "SIMD", of: "SSE4.1", floor: 0.9 },
  { binary: "relaxed", of: "AVX2 + FMA", floor: 0.4 },
];

const options = readOptions({
  script: "bench:limit",
  form: "ROWSxN",
  sizes: new Map(SHAPES.map((shape) => [shape.join("x"), shape])),
});
console.log(hostLine());
const kernels = openKernels(Math.max(...SHAPES.map(([rows, n]) => rows * n)));
/** @type {{ name: string, reason: string }[]} */
const missing = [...kernels.missing];
const native = await startNative().catch((error) => {
  const reason =
    error instanceof Missing
      ? error.message
      : `it does not compile here: ${error.message.split("\n")[1] ?? error.message}`;
  missing.push(...NATIVE.map(({ name }) => ({ name, reason })));
  return undefined;
});
const able = [];
for (const { id, name } of native ? NATIVE : []) {
  if (await native.has(id)) able.push({ id, name });
  else missing.push({ name, reason: "this processor has none" });
}
console.log(
  `${native ? native.gcc : "no gcc"}; ${options.rounds} rounds, turns of at least ${TURN_MS} ms; ` +
    "medians, with the quartiles of the rounds\n",
);
for (const m of missing) console.log(colors.yellow(`${m.name} cannot run here: ${m.reason}\n`));

const ids = able.map(({ id }) => id);
const checks = native ? await check(native, ids, kernels, options.sizes) : [];
for (const c of checks)
  console.log(`${c.pair}: ${c.bitIdentical ? "the same bits" : "the same but for the last bits"}`);

async function measureShape(shape) {
  const [rows, n] = shape;
  const elements = rows * n;
  const x = logits(elements);
  kernels.floats.set(x);
  native?.set(x);
  const players = kernels.binaries.map(({ name, run }) => ({
    name,
    turn: turnsOf({ name, run: () => run(rows, n) }, elements),
  }));
  players.push(...able.map(({ id, name }) => ({ name, turn: () => native.turn(id, shape, TURN_MS) })));
  const results = await takeTurns(players, options.rounds);
  /** How many times as fast as each of the others. */
  const against = (ns) =>
    Object.fromEntries(results.map((r) => [r.name, spread(r.ns.map((theirs, i) => theirs / ns[i]))]));
  return {
    shape,
    contestants: results.map(({ name, ns }) => ({
      name,
      nsPerElement: spread(ns),
      timesFaster: against(ns),
    })),
  };
}

const sizes = [];
for (const shape of options.sizes) {
  const size = await measureShape(shape);
  sizes.push(size);
  console.log(`\n${colors.cyan(shape.map((v) => v.toLocaleString("en")).join(" × "))}`);
  const head = ["", "ns/element", "quartiles", ...able.flatMap(({ name }) => [`of ${name}`, "quartiles"])];
  const line = (c) => [
    c.name,
    digits(c.nsPerElement.median),
    quartiles(c.nsPerElement),
    ...able.flatMap(({ name }) =>
      name === c.name ? ["", ""] : [times(c.timesFaster[name]), quartiles(c.timesFaster[name])],
    ),
  ];
  console.log(table(head, size.contestants.map(line)));
}
native?.end();

const [first] = sizes.filter((s) => s.shape.join() === SHAPES[0].join());
const floors = FLOORS.flatMap(({ binary, of, floor }) => {
  const value = first?.contestants.find((c) => c.name === binary)?.timesFaster[of];
  return value === undefined
    ? []
    : [
        {
          row: `kernel in place, 1 × 4,096, ${binary}, against ${of}`,
          value,
          floor,
          holds: value.median >= floor,
        },
      ];
});
console.log();
for (const { row, value, floor, holds } of floors) {
  const verdict = holds ? "holds" : "does not hold";
  const text = `${row}: ${digits(value.median)}× (${quartiles(value)}), at least ${floor}×: ${verdict}`;
  console.log(holds ? colors.green(text) : colors.red(text));
}

if (options.json !== undefined) {
  const results = {
    host: host(),
    gcc: native?.gcc ?? null,
    rounds: options.rounds,
    turnMs: TURN_MS,
    missing,
    checks,
    sizes,
    floors,
  };
  save(options.json, results);
  console.log(`Written to ${options.json}`);
}
