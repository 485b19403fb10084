/**
 * `npm start`: the SIMD product against a loop in plain JS, in turns, after a comparison of results.
 * `-- --rounds 1` is quicker, and holds to no floor.
 */
import colors from "picocolors";
import { measure } from "../../bench/harness/rounds.mjs";
import { digits, table, times } from "../../bench/harness/table.mjs";
import { readArguments } from "../shared/arguments.mjs";
import { finish } from "../shared/results.mjs";
import { bytes } from "./compile.mjs";
import { create } from "./index.mjs";
import { loop } from "./loop.mjs";
import { fill } from "./numbers.mjs";

const ROUNDS = 9;
const LEAST = 20;
const SIZES = [
  [512, 512, 512],
  [1024, 64, 256],
  [64, 16, 64],
];
const LOOP = "a loop in JS";

const { rounds, whole, record } = readArguments({ rounds: ROUNDS });

/** All contestants of one size. Each has its own memory, with the same numbers in it. */
async function race([m, k, n]) {
  const contestants = [];
  for (const [name, engine] of [
    ["SIMD Wasm", "wasm"],
    ["its twin in JS", "js"],
  ]) {
    const { matrix, panels, pack, ab, abT, aTb } = await create({
      engine,
      floats: 2 * m * k + 3 * k * n + m * n + 64,
    });
    const c = matrix(m, n);
    const [a, b, aT, bT] = [matrix(m, k), matrix(k, n), matrix(k, m), matrix(n, k)];
    for (const [seed, x] of [a, b, aT, bT].entries()) fill(x.values, seed);
    const packed = panels(k, n);
    pack(packed, b);
    contestants.push({ name: `${name}, A·B`, c, run: () => ab(c, a, b) });
    contestants.push({ name: `${name}, A·Bᵀ`, c, run: () => abT(c, a, bT) });
    contestants.push({ name: `${name}, Aᵀ·B`, c, run: () => aTb(c, aT, b) });
    contestants.push({ name: `${name}, A·B, B packed before`, c, run: () => ab(c, a, packed) });
  }
  const c = { values: new Float32Array(m * n) };
  const [a, b] = [new Float32Array(m * k), new Float32Array(k * n)];
  for (const [seed, x] of [a, b].entries()) fill(x, seed);
  contestants.push({ name: LOOP, c, run: () => loop(a, b, c.values, m, k, n) });
  for (let i = 0; i < 4; i++) same(contestants[i], contestants[i + 4]);
  same(contestants[0], contestants[3]);
  return measure(contestants, { elements: 2 * m * k * n, baseline: LOOP, rounds });
}

/** The twins must agree to the last bit, and so must A·B packed and not. */
function same(one, other) {
  one.run();
  const values = one.c.values.slice();
  other.run();
  const at = values.findIndex((v, i) => !Object.is(v, other.c.values[i]));
  if (at >= 0)
    throw new Error(`${one.name} gives ${values[at]} at ${at}, ${other.name} ${other.c.values[at]}`);
}

console.log(
  `\n${colors.bold("The product of two float32 matrices")}: ${(await bytes()).length} bytes of Wasm\n`,
);
const results = [];
for (const size of SIZES) {
  results.push(await race(size));
  const rows = results
    .at(-1)
    .map(({ name, nsPerElement, timesFaster }) => [
      name,
      digits(1 / nsPerElement.median),
      times(timesFaster),
    ]);
  console.log(table([`m × k × n = ${size.join(" × ")}`, "GFLOP/s", "speed"], rows));
}
const ratio = results[0][0].timesFaster.median;
const size = SIZES[0].join(" × ");
const text = `A·B of ${size}: ${digits(ratio)} times the speed of ${LOOP}, at least ${LEAST} asked for`;
const speeds = results[0].map(({ name, nsPerElement, timesFaster }) => [
  name,
  { gflops: 1 / nsPerElement.median, timesFaster: timesFaster.median },
]);
finish("matmul", {
  faults: whole && !(ratio >= LEAST) ? [text] : [],
  reached: text,
  figures: { size: SIZES[0], speeds: Object.fromEntries(speeds) },
  record,
});
