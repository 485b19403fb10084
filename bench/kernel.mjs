/**
 * `npm run bench:kernel`: the raw exports of the two binaries, SIMD against relaxed SIMD, in place, loaded
 * apart from src/. Each row has the name of the export in src/wasm/abi.ts.
 */
import { readFileSync } from "node:fs";
import { instantiateSync } from "@assemblyscript/loader";
import colors from "picocolors";
import { logits } from "./harness/data.mjs";
import { host, hostLine } from "./harness/host.mjs";
import { readOptions } from "./harness/options.mjs";
import { measure, TURN_MS } from "./harness/rounds.mjs";
import { save } from "./harness/save.mjs";
import { digits, quartiles, table, times } from "./harness/table.mjs";

const LENGTHS = [64, 1_000, 4_096, 32_000];
const options = readOptions({
  script: "bench:kernel",
  form: "N",
  sizes: new Map(LENGTHS.map((n) => [String(n), n])),
});

/**
 * Addresses as in the package: both binaries share the memory, SUMS is between their static data and 4096,
 * and buffers start above 20480.
 */
const SUMS = 3840;
const Z = 20_480;
const X = Z + 64;
/** More arguments, each up to 32,000 float64 long. */
const Y = X + 262_144;
const OUT = Y + 262_144;
const MASK = OUT + 262_144;
const PAGES = 16;

/**
 * The calls; src/wasm/abi.ts documents the kernels. Each call must leave numbers like those it found: nothing
 * may run away or become subnormal.
 */
const KERNELS = {
  max: (k, n) => k.max(X, n),
  // With the maximum fixed at 12, e^(x − 12) settles near 6·10⁻⁶.
  expSum: (k, n) => k.expSum(X, X, n, 12, 1, SUMS),
  sumExp: (k, n) => k.sumExp(X, n, 12, 1, SUMS),
  scale: (k, n) => k.scale(X, n, 1),
  shift: (k, n) => k.shift(X, X, n, 1, 1, -1),
  softmax: (k, n) => k.softmax(X, X, 1, n, 1),
  logSoftmax: (k, n) => k.logSoftmax(X, X, 1, n, 1),
  logSumExp: (k, n) => k.logSumExp(X, Z, 1, n, 1),
  adjust: (k, n) => k.adjust(X, OUT, n, 1, 0, MASK),
  softmaxGrad: (k, n) => k.softmaxGrad(X, Y, OUT, 1, n, 1),
  logSoftmaxGrad: (k, n) => k.logSoftmaxGrad(X, Y, OUT, 1, n, 1),
  // The bytes of float32 serve as halves: the time does not depend on the values.
  decodeHalf: (k, n) => k.decodeHalf(X, OUT, n),
  encodeHalf: (k, n) => k.encodeHalf(X, OUT, n),
  max64: (k, n) => k.max64(X, n),
  expSum64: (k, n) => k.expSum64(X, X, n, 12, 1, SUMS),
  sumExp64: (k, n) => k.sumExp64(X, n, 12, 1, SUMS),
  scale64: (k, n) => k.scale64(X, n, 1),
  shift64: (k, n) => k.shift64(X, X, n, 1, 1, -1),
  softmax64: (k, n) => k.softmax64(X, X, 1, n, 1),
  logSoftmax64: (k, n) => k.logSoftmax64(X, X, 1, n, 1),
  logSumExp64: (k, n) => k.logSumExp64(X, Z, 1, n, 1),
  adjust64: (k, n) => k.adjust64(X, OUT, n, 1, 0, MASK),
  softmaxGrad64: (k, n) => k.softmaxGrad64(X, Y, OUT, 1, n, 1),
  logSoftmaxGrad64: (k, n) => k.logSoftmaxGrad64(X, Y, OUT, 1, n, 1),
};

/** @type {{ name: string, exports: Record<string, Function> }[]} */
const binaries = [];
const missing = [];
if (typeof WebAssembly === "undefined") {
  console.error("bench: there is no WebAssembly here, so there are no kernels to time");
  process.exit(1);
}
const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
for (const [name, file] of [
  ["SIMD", "softmax"],
  ["relaxed", "softmax-relaxed"],
]) {
  const bytes = readFileSync(new URL(`../build/${file}.wasm`, import.meta.url));
  try {
    binaries.push({ name, exports: instantiateSync(bytes, { env: { memory } }).exports });
  } catch (error) {
    missing.push({ binary: name, reason: String(error) });
  }
}

function measureKernel(kernel, n) {
  // The relaxed binary has only the kernels that a fused multiply-add makes faster.
  const able = binaries.filter((b) => kernel in b.exports);
  const contestants = able.map(({ name, exports }) => {
    const call = KERNELS[kernel];
    return { name, run: () => call(exports, n) };
  });
  const Floats = kernel.endsWith("64") ? Float64Array : Float32Array;
  for (const at of [X, Y]) new Floats(memory.buffer, at, n).set(logits(n));
  new Uint8Array(memory.buffer, MASK, n).forEach((_, i, mask) => {
    mask[i] = i % 3;
  });
  new Float64Array(memory.buffer, SUMS, 4).fill(0);
  return {
    kernel,
    n,
    binaries: measure(contestants, { elements: n, baseline: "SIMD", rounds: options.rounds }),
  };
}

console.log(hostLine());
if (!binaries.some((b) => b.name === "SIMD")) {
  for (const m of missing) console.error(`bench: ${m.binary} cannot run here: ${m.reason}`);
  process.exit(1);
}
console.log(
  `${options.rounds} rounds, turns of at least ${TURN_MS} ms; ` +
    "ns/element: medians, with the quartiles of the rounds\n",
);
for (const m of missing) console.log(colors.yellow(`${m.binary} cannot run here: ${m.reason}\n`));

const results = [];
for (const n of options.sizes) {
  console.log(colors.cyan(`n = ${n.toLocaleString("en")}`));
  const rows = Object.keys(KERNELS).map((kernel) => {
    const result = measureKernel(kernel, n);
    results.push(result);
    const [simd, relaxed] = result.binaries;
    const cells = [kernel, digits(simd.nsPerElement.median), quartiles(simd.nsPerElement)];
    if (!relaxed) return [...cells, "–", "–", "–"];
    return [
      ...cells,
      digits(relaxed.nsPerElement.median),
      quartiles(relaxed.nsPerElement),
      times(relaxed.timesFaster),
    ];
  });
  console.log(`${table(["kernel", "SIMD", "quartiles", "relaxed", "quartiles", "against SIMD"], rows)}\n`);
}

if (options.json !== undefined) {
  save(options.json, {
    host: host(),
    rounds: options.rounds,
    turnMs: TURN_MS,
    baseline: "SIMD",
    missing,
    results,
  });
  console.log(`Written to ${options.json}`);
}
