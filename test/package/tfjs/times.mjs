/**
 * `npm run test:tfjs -- times`: `tf.softmax` from tensor to tensor on TensorFlow.js's kernel of the cpu
 * backend and on that of wasmax/tfjs, in turns, with the largest errors; and log-softmax, composed as
 * TensorFlow.js has it beside the kernel. For the tables of docs/en/tfjs.md.
 */
import { createRequire } from "node:module";
import { logits } from "../../../bench/harness/data.mjs";
import { measure } from "../../../bench/harness/rounds.mjs";
import { digits, table } from "../../../bench/harness/table.mjs";
import { exact } from "../../../bench/peers/exact.mjs";
import { engine } from "../../../dist/index.js";
import { register } from "../../../dist/tfjs.js";

const require = createRequire(import.meta.url);
const tf = require("@tensorflow/tfjs-core");
require("@tensorflow/tfjs-backend-cpu");

/** The most common call first. */
const SHAPES = [
  [1000, 2],
  [100, 10],
  [32, 1000],
  [1, 32_000],
];

const theirs = tf.getKernel("Softmax", "cpu").kernelFunc;
register(tf);
const config = tf.getKernel("Softmax", "cpu");
const own = config.kernelFunc;
/** Which of them answers is changed from turn to turn: that takes no time, as registering would. */
let kernel = own;
config.kernelFunc = (call) => kernel(call);

const composed = (x) => tf.logSoftmax(x);
const dispatched = (x) => tf.engine().runKernel("LogSoftmax", { logits: x }, { axis: -1 });

/** The largest distance from the exact result, in float32 ULP of it, whatever it is: `bench/` refuses 1 %. */
function largestError(result, want) {
  const ulp = (v) => 2 ** (Math.max(Math.floor(Math.log2(Math.abs(v))), -126) - 23);
  return want.reduce((worst, v, i) => Math.max(worst, Math.abs(result[i] - v) / ulp(v)), 0);
}

/** A contestant that runs a function from tensor to tensor on a kernel. */
const contestant = (name, x, f, on = own) => ({
  name,
  run() {
    kernel = on;
    f(x).dispose();
  },
  result() {
    kernel = on;
    return f(x).dataSync();
  },
});

const rows = SHAPES.flatMap(([outer, n]) => {
  const values = logits(outer * n);
  const x = tf.tensor2d(values, [outer, n]);
  return [
    ["softmax", [contestant("tfjs", x, tf.softmax, theirs), contestant("wasmax", x, tf.softmax)]],
    ["logSoftmax", [contestant("tfjs", x, composed), contestant("wasmax", x, dispatched)]],
  ].map(([name, contestants]) => {
    const [want] = exact({ function: name, x: values, targets: [], out: values, outer, n, inner: 1 });
    const errors = contestants.map((c) => digits(largestError(c.result(), want)));
    const [before, after] = measure(contestants, { elements: 1, baseline: "tfjs" });
    const µs = [before, after].map(({ nsPerElement }) => digits(nsPerElement.median / 1000));
    const { q1, median, q3 } = after.timesFaster;
    return [
      `${name} ${outer} × ${n}`,
      ...µs,
      `${digits(median)}×`,
      `${digits(q1)} – ${digits(q3)}`,
      ...errors,
    ];
  });
});
console.log(
  table(
    ["tensor to tensor", "tfjs, µs", "wasmax, µs", "faster", "quartiles", "ULP, tfjs", "ULP, wasmax"],
    rows,
  ),
);
console.log(`${process.version}, ${engine().name}, @tensorflow/tfjs-core ${tf.version_core}`);
