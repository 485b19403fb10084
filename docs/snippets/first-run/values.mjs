/** What docs/{en,zh}/guide/first-run.md says in its text. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { crossEntropy, crossEntropyAndGrad, softmax } from "wasmax";

const four = (value) => value.toFixed(4).replace("-", "−");

export const largest = four(softmax([1, 2, 3])[2]);
export const ratio = four(softmax([1, 2, 3])[2] / softmax([1, 2, 3])[1]);

// The batch of classify.mjs.
const batch = [
  [2, 1, 0.1, -1],
  [0.5, 2.5, 0.3, 0],
  [1, 1, 1, 1],
];
const targets = [0, 2, 3];
const logits = batch.flat();
const options = { shape: [3, 4] };
const rows = batch.map((row) => softmax(row));
const losses = crossEntropy(logits, targets, { ...options, reduction: "none" });
const { loss, grad } = crossEntropyAndGrad(logits, targets, options);

export const firstRight = four(rows[0][0]);
export const secondRight = four(rows[1][2]);
export const secondWrong = four(rows[1][1]);
export const [firstLoss, secondLoss, thirdLoss] = losses.map(four);
export const meanLoss = four(loss);
export const firstGradient = four(grad[0]);
export const secondGradient = four(grad[6]);
export const secondSum = four(rows[1][0] + rows[1][1]);
export const secondBefore = four(rows[1][0]);

const read = (file) => readFileSync(resolve(import.meta.dirname, file), "utf8");
const printed = read("compare.txt");
const counted = (pattern) => pattern.exec(printed)[1];
export const simdEqual = counted(/wasm-simd .*: (\d+)/);
export const simdNext = counted(/wasm-simd .*: \d+ (\d+)/);
export const jsEqual = counted(/js .*: (\d+)/);

const { groups } = JSON.parse(read("../../../bench/results/peers.json"));
const { contestants } = groups.find(({ function: of, shape }) => of === "softmax" && `${shape}` === "1,1000");
const fastest = contestants.find(({ name }) => name === "wasmax wasm-relaxed");
export const loopTimes = fastest.timesFasterThanLoop.median.toFixed(1);

export const onceLargest = softmax([6, 1, 0])[0].toFixed(3);
export const twiceLargest = softmax(softmax([6, 1, 0]))[0].toFixed(3);
// Of three classes the softmax of a softmax gets nowhere near 1 and 0.
export const twiceMost = softmax([1, 0, 0])[0].toFixed(3);
export const twiceLoss = crossEntropy([1, 0, 0], [0]).toFixed(3);
