/** What docs/{en,zh}/guide/trends.md says in its text. */
import { readFileSync } from "node:fs";
import { softmax } from "wasmax";
import { weigh } from "../../.vitepress/theme/trends/fading.mjs";

const bench = JSON.parse(readFileSync(new URL("../../../bench/results/peers.json", import.meta.url), "utf8"));

// The live part as it is at first.
const initial = { relevant: 6, others: -2, sink: 3 };
const at = (n, kind) => weigh(n, initial)[kind].relevant.toFixed(3);
export const shortSoftmax = at(512, "softmax");
export const longSoftmax = at(131_072, "softmax");
export const longScaled = at(131_072, "scaled");
/** The largest n at which the relevant key has a half: n − 1 is e^(6 + 2), or the ratio of features. */
export const halfSoftmax = Math.floor(1 + Math.exp(8)).toLocaleString("en");
export const halfLinear = Math.floor(1 + 7 / Math.exp(-2));

// A cap on logits.
const capped = (x, cap) => cap * Math.tanh(x / cap);
export const cap30 = capped(30, 50).toFixed(1);
export const cap200 = capped(200, 50).toFixed(1);

// Off by one: nothing that is seen matters.
const nothing = [-4, -6, -7];
export const nothingPlain = softmax(nothing)[0].toFixed(3);
export const nothingSink = softmax([...nothing, 0])[0].toFixed(3);

// What fused multiply-add is worth, and what WebAssembly is.
const times = (engine) => {
  const { contestants } = bench.groups.find(({ shape }) => shape.join() === "1,128256");
  const { timesWasmax } = contestants.find(({ name }) => name === `wasmax ${engine}`);
  return `${timesWasmax.median.toFixed(2)}×`;
};
export const simdTimes = times("wasm-simd");
export const jsTimes = times("js");
