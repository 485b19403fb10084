/**
 * `npm start`: attention beside onnxruntime-web and against float64, over keys that are split between two
 * workers, its gradient, and a picture of a real one. `-- --rounds 1` times less.
 */
import { writeFileSync } from "node:fs";
import colors from "picocolors";
import { digits, quartiles, table } from "../../bench/harness/table.mjs";
import { create as createFunctions } from "../../dist/index.js";
import { create } from "../matmul/index.mjs";
import { readArguments } from "../shared/arguments.mjs";
import { createProgress } from "../shared/progress.mjs";
import { finish } from "../shared/results.mjs";
import { createAttention, floatsOf } from "./attention.mjs";
import { createBackward } from "./backward.mjs";
import { compare, splitRow } from "./exact.mjs";
import { exactGradient, shareOf } from "./exactGradient.mjs";
import { heatmap } from "./heatmap.mjs";
import { draw } from "./numbers.mjs";
import { startSplit } from "./online.mjs";
import { VERSION } from "./onnx.mjs";
import { CASES, drawn, ONNX, OURS, race } from "./race.mjs";
import { describe, HEADS, readScores, weightsOf } from "./scores.mjs";

const ROUNDS = 15;
/** Of onnxruntime-web's time, in the largest case. */
const MOST = 0.7;
const LARGE = CASES[1];
/** Long, as where keys are worth splitting. */
const SPLIT = { heads: 4, queries: 64, keys: 8192, width: 64, causal: false, scale: 1 / 8 };
const WORKERS = 2;
/** Small, because float64 does it all. More keys than queries, so that the mask is not square. */
const SMALL = { heads: 4, queries: 100, keys: 130, width: 32, causal: true, scale: 1 / Math.sqrt(32) };

const { rounds, whole, record } = readArguments({ rounds: ROUNDS });
const faults = [];
// The same bits on every machine; wasm-relaxed, where there is one, takes 3 % less time.
const functions = createFunctions({ engine: "wasm-simd" });

const percent = (x) => `${(100 * x).toFixed(x < 0.1 ? 1 : 0)} %`;
const ms = ({ median, q1, q3 }) => [digits(median / 1e6), quartiles({ q1: q1 / 1e6, q3: q3 / 1e6 })];

/** What is NaN is not within a bound either. */
function hold(name, share) {
  if (!(share <= 1)) faults.push(`${name}: an error is ${percent(share)} of its bound`);
}

async function raceAll() {
  console.log(`\n${colors.bold(`Attention on one thread, beside ${ONNX} ${VERSION}`)}: width 64, float32\n`);
  const { onStep, stop } = createProgress(CASES.length, { unit: "case" });
  const all = [];
  for (const [i, shape] of CASES.entries()) {
    all.push(await race(shape, { functions, rounds }));
    onStep(i + 1);
  }
  stop();
  for (const [i, results] of all.entries()) {
    const rows = results.map(({ name, ns, ofOnnx, error, share }) => [
      name,
      ...ms(ns),
      digits(ofOnnx.median),
      error.toExponential(1),
      percent(share),
    ]);
    for (const { name, share } of results) hold(`${CASES[i].name}, ${name}`, share);
    const head = [CASES[i].name, "ms", "quartiles", `of ${ONNX}'s`, "largest error", "of its bound"];
    console.log(table(head, rows));
  }
  const differences = all.map(([ours, , onnx]) => ours.out.map((x, i) => Math.abs(x - onnx.out[i])));
  const difference = Math.max(...differences.map((d) => d.reduce((a, b) => Math.max(a, b))));
  console.log(`${OURS} and ${ONNX} differ by at most ${difference.toExponential(1)}`);
  const [scores, softmax, sum] = all[CASES.indexOf(LARGE)][0].parts.map(percent);
  console.log(`The bound of ${LARGE.name}: ${scores} for scores, ${softmax} for softmax, ${sum} for the sum`);
  return all;
}

async function split() {
  const given = drawn(SPLIT);
  const attention = createAttention({
    matmul: await create({ floats: floatsOf(SPLIT) }),
    functions,
    ...SPLIT,
  });
  for (const name of ["q", "k", "v"]) attention[name].values.set(given[name]);
  attention.prepare();
  const workers = await startSplit({ ...given, shape: SPLIT, workers: WORKERS });
  let out;
  const least = { one: Infinity, all: Infinity, parts: Array(WORKERS).fill(Infinity) };
  for (let i = 0; i < 4 * rounds; i++) {
    const began = performance.now();
    attention.attend();
    const between = performance.now();
    const answer = await workers.attend(given.q);
    least.all = Math.min(least.all, performance.now() - between);
    least.one = Math.min(least.one, between - began);
    least.parts = least.parts.map((ms, w) => Math.min(ms, answer.ms[w]));
    out = answer.out;
  }
  await workers.stop();
  const { share, error } = compare({ ...given, out }, SPLIT, 4, splitRow(WORKERS));
  hold("over two workers", share);
  console.log(
    `\n${colors.bold("8,192 keys split between two workers")}, 4 heads, 64 queries; states merged\n` +
      `  largest error ${error.toExponential(1)}, ${percent(share)} of its bound\n` +
      `  the least time of the workers' parts ${least.parts.map((t) => `${digits(t)} ms`).join(" and ")}, ` +
      `with messages and merging ${digits(least.all)} ms; on one thread ${digits(least.one)} ms`,
  );
  return share;
}

/** Its memory and gradients, of a shape. */
async function setUp(shape) {
  const matmul = await create({ floats: 2 ** 25 });
  const attention = createAttention({ matmul, functions, ...shape });
  const gradient = createBackward({ matmul, functions, of: attention, ...shape });
  const given = drawn(shape);
  for (const name of ["q", "k", "v"]) attention[name].values.set(given[name]);
  draw(gradient.dOut.values, 4, 1);
  return { attention, gradient, given };
}

async function backward() {
  const { gradient, given } = await setUp(SMALL);
  gradient.backward();
  const exact = exactGradient({ ...given, dOut: gradient.dOut.values }, SMALL);
  const shares = ["dQ", "dK", "dV"].map((name) => {
    const share = shareOf(exact[name], gradient[name].values);
    hold(name, share);
    return `${name} ${percent(share)}`;
  });
  const large = await setUp(LARGE);
  const least = { forward: Infinity, backward: Infinity };
  for (let i = 0; i < rounds; i++) {
    for (const [name, run] of [
      ["forward", large.attention.forward],
      ["backward", large.gradient.backward],
    ]) {
      const began = performance.now();
      run();
      least[name] = Math.min(least[name], performance.now() - began);
    }
  }
  console.log(
    `\n${colors.bold("The gradient")}, weights computed again block by block\n` +
      `  of its bound against float64: ${shares.join(", ")}\n` +
      `  ${LARGE.name}: ${digits(least.backward)} ms, forward ${digits(least.forward)} ms`,
  );
}

async function picture() {
  const scores = readScores();
  const variants = weightsOf(scores, functions);
  console.log(
    `\n${colors.bold("A recogniser's attention")}: among how many of 40 keys a query divides itself`,
  );
  const rows = Array.from({ length: HEADS }, (_, h) => {
    const described = variants.map(({ weights }) => describe(weights, h));
    return [`head ${h + 1}`, ...described.map(({ keys }) => digits(keys)), described[0].distance.toFixed(1)];
  });
  console.log(table(["", ...variants.map(({ name }) => name), "softmax: distance, places"], rows));
  const svg = await heatmap(scores, variants);
  if (whole) writeFileSync(new URL("attention.svg", import.meta.url), `${svg}\n`);
  console.log("attention.svg shows all of them\n");
}

const all = await raceAll();
const share = await split();
await backward();
await picture();

const ratios = all.map(([ours]) => ours.ofOnnx.median);
const large = ratios[CASES.indexOf(LARGE)];
if (whole && !(large <= MOST))
  faults.push(`${LARGE.name} takes ${digits(large)} of ${ONNX}'s time, more than ${MOST}`);
finish("attention", {
  faults,
  reached:
    `all within their bounds; ${LARGE.name}: ${digits(large)} of the time of ${ONNX}, ` +
    `at most ${MOST} asked for`,
  figures: {
    onnxruntimeWeb: VERSION,
    cases: all.map((results, i) => ({
      name: CASES[i].name,
      ms: Object.fromEntries(results.map(({ name, ns }) => [name, ns.median / 1e6])),
      ofOnnx: ratios[i],
      shareOfBound: results.find(({ name }) => name === OURS).share,
    })),
    splitShareOfBound: share,
  },
  record,
});
