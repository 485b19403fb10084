/** Who takes part: the engines that this browser has, and the loop by hand. */
import { create } from "wasmax";
import { softmaxRows } from "./plain.mjs";

export const ENGINES = ["wasm-relaxed", "wasm-simd", "js"];
export const LOOP = "loop";

/** @returns {{ engines: { name: string, softmax: Function }[], missing: { name: string, reason: string }[] }} */
export function openEngines() {
  const engines = [];
  const missing = [];
  for (const name of ENGINES) {
    try {
      engines.push({ name, softmax: create({ engine: name }).softmax });
    } catch (error) {
      missing.push({ name, reason: String(error.cause ?? error) });
    }
  }
  return { engines, missing };
}

/** The calls over rows of n, each to the same array. */
export function callsOf(engines, x, out, n) {
  // Made once: nobody makes the same options again and again in a loop.
  const options = { out, shape: [x.length / n, n] };
  const calls = engines.map(({ name, softmax }) => ({ name, run: () => softmax(x, options) }));
  return [...calls, { name: LOOP, run: () => softmaxRows(x, out, n) }];
}
