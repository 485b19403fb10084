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

const LENGTHS = [64, 1_024, 4_096, 32_000];
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
/** Strided kernels work on columns side by side; their maxima, and four rows of float64 for each column. */
const WIDTH = 64;
const MAXIMA = MASK + 32_768;
const [SUMS_OF, LOST, LOGS, FACTORS] = [1, 2, 3, 4].map((row) => MAXIMA + row * 8 * WIDTH);
/** The length of the rows of the kernels of many short ones. */
const SHORT = 16;
const PAGES = 16;

/**
 * The calls of float32 and, with `w` = "64", of float64; src/wasm/abi.ts documents the kernels. Each call
 * must leave numbers like those it found: nothing may run away or become subnormal. With the maximum fixed
 * at 12, e^(x − 12) settles near 6·10⁻⁶.
 */
const callsOf = (w) => ({
  [`max${w}`]: (k, n) => k[`max${w}`](X, n),
  [`hasNaN${w}`]: (k, n) => k[`hasNaN${w}`](X, n),
  [`expSum${w}`]: (k, n) => k[`expSum${w}`](X, X, n, 12, 1, SUMS),
  [`sumExp${w}`]: (k, n) => k[`sumExp${w}`](X, n, 12, 1, SUMS),
  [`scale${w}`]: (k, n) => k[`scale${w}`](X, n, 1),
  [`shift${w}`]: (k, n) => k[`shift${w}`](X, X, n, 1, 1, -1),
  [`softmax${w}`]: (k, n) => k[`softmax${w}`](X, X, 1, n, 1),
  [`logSoftmax${w}`]: (k, n) => k[`logSoftmax${w}`](X, X, 1, n, 1),
  [`logSumExp${w}`]: (k, n) => k[`logSumExp${w}`](X, Z, 1, n, 1),
  [`causalSoftmax${w}`]: (k, n) => k[`causalSoftmax${w}`](X, X, 1, n, 1, n),
  [`causalLogSoftmax${w}`]: (k, n) => k[`causalLogSoftmax${w}`](X, X, 1, n, 1, n),
  [`adjust${w}`]: (k, n) => k[`adjust${w}`](X, OUT, n, 1, 0, MASK),
  [`dropZeros${w}`]: (k, n) => k[`dropZeros${w}`](X, Y, n),
  [`dot${w}`]: (k, n) => k[`dot${w}`](X, Y, n, SUMS),
  [`liveSum${w}`]: (k, n) => k[`liveSum${w}`](X, Y, n, SUMS),
  [`softmaxBackward${w}`]: (k, n) => k[`softmaxBackward${w}`](X, Y, OUT, n, 0.1, 1),
  [`logSoftmaxBackward${w}`]: (k, n) => k[`logSoftmaxBackward${w}`](X, Y, OUT, n, 0.1, 1),
  [`softmaxGrad${w}`]: (k, n) => k[`softmaxGrad${w}`](X, Y, OUT, 1, n, 1),
  [`logSoftmaxGrad${w}`]: (k, n) => k[`logSoftmaxGrad${w}`](X, Y, OUT, 1, n, 1),
  [`subtract${w}`]: (k, n) => k[`subtract${w}`](X, Y, n, 0),
  [`columnsMax${w}`]: (k, n) => k[`columnsMax${w}`](X, n / WIDTH, WIDTH, WIDTH, LOGS),
  [`columnsExpSum${w}`]: (k, n) =>
    k[`columnsExpSum${w}`](X, X, n / WIDTH, WIDTH, WIDTH, WIDTH, MAXIMA, SUMS_OF, LOST),
  [`columnsScale${w}`]: (k, n) => k[`columnsScale${w}`](X, n / WIDTH, WIDTH, WIDTH, FACTORS),
  // One logarithm a column, not an element: of 1, which becomes 0, and of 0.
  [`columnsLogs${w}`]: (k) => k[`columnsLogs${w}`](WIDTH, LOGS, LOST),
  [`columnsShift${w}`]: (k, n) =>
    k[`columnsShift${w}`](X, OUT, n / WIDTH, WIDTH, WIDTH, WIDTH, MAXIMA, 1, SUMS_OF),
  [`columnsDot${w}`]: (k, n) => k[`columnsDot${w}`](X, Y, n / WIDTH, WIDTH, WIDTH, WIDTH, SUMS_OF, LOST),
  [`columnsLiveSum${w}`]: (k, n) =>
    k[`columnsLiveSum${w}`](X, Y, n / WIDTH, WIDTH, WIDTH, WIDTH, SUMS_OF, LOST),
  [`columnsSoftmaxBackward${w}`]: (k, n) =>
    k[`columnsSoftmaxBackward${w}`](X, Y, OUT, n / WIDTH, WIDTH, WIDTH, WIDTH, WIDTH, FACTORS, 1),
  [`columnsLogSoftmaxBackward${w}`]: (k, n) =>
    k[`columnsLogSoftmaxBackward${w}`](X, Y, OUT, n / WIDTH, WIDTH, WIDTH, WIDTH, WIDTH, FACTORS, 1),
});

const KERNELS = {
  ...callsOf(""),
  // The places of the mask and of results take a number for each row; a factor over itself is 1.
  center: (k, n) => k.center(X, OUT, n / SHORT, SHORT, 1, MASK),
  sumRows: (k, n) => k.sumRows(X, n / SHORT, SHORT, Z),
  scaleRows: (k, n) => k.scaleRows(X, n / SHORT, SHORT, Y, Y),
  shiftRows: (k, n) => k.shiftRows(X, OUT, n / SHORT, SHORT, 1, MASK, Z),
  dotRows: (k, n) => k.dotRows(X, Y, n / SHORT, SHORT, Z),
  subtractRows: (k, n) => k.subtractRows(OUT, Y, n / SHORT, SHORT, Z),
  // Rows one shorter than those of the other kernels of gradients.
  shortSoftmaxGrad: (k, n) => k.shortSoftmaxGrad(X, Y, OUT, n / (SHORT - 1), SHORT - 1, 1),
  shortLogSoftmaxGrad: (k, n) => k.shortLogSoftmaxGrad(X, Y, OUT, n / (SHORT - 1), SHORT - 1, 1),
  // A logarithm for each row; its time does not depend on the values.
  logs: (k, n) => k.logs(Z, n / SHORT),
  // The bytes of float32 serve as halves: the time does not depend on the values.
  decodeHalf: (k, n) => k.decodeHalf(X, OUT, n),
  encodeHalf: (k, n) => k.encodeHalf(X, OUT, n),
  log: (k, n) => {
    for (let i = 0; i < n; i++) k.log(i + 0.5);
  },
  ...callsOf("64"),
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
  new Floats(memory.buffer, MAXIMA, WIDTH + 3).fill(12);
  new Float64Array(memory.buffer, SUMS_OF, 3 * WIDTH).fill(1);
  new Float64Array(memory.buffer, LOST, WIDTH).fill(0);
  new Float64Array(memory.buffer, FACTORS, WIDTH + 3).fill(1);
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
