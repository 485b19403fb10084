/** What the kernels of sums and gradients are tested on: their float32 and float64 ones, places, and rows. */
import { BASE, type Floats, kernels, lay } from "./kernels.js";
import { seeded } from "./random.js";

const k = kernels;
/** By kind, with the names that both share. */
export const KINDS = [
  {
    kind: "float32",
    Make: Float32Array,
    bytes: 4,
    wasm: {
      dot: k.dot,
      liveSum: k.liveSum,
      softmaxBackward: k.softmaxBackward,
      logSoftmaxBackward: k.logSoftmaxBackward,
      softmaxGrad: k.softmaxGrad,
      logSoftmaxGrad: k.logSoftmaxGrad,
      subtract: k.subtract,
    },
  },
  {
    kind: "float64",
    Make: Float64Array,
    bytes: 8,
    wasm: {
      dot: k.dot64,
      liveSum: k.liveSum64,
      softmaxBackward: k.softmaxBackward64,
      logSoftmaxBackward: k.logSoftmaxBackward64,
      softmaxGrad: k.softmaxGrad64,
      logSoftmaxGrad: k.logSoftmaxGrad64,
      subtract: k.subtract64,
    },
  },
] as const;

export const SUMS = BASE;
export const clear = () => lay(SUMS, new Float64Array(4));
export const PLACES = [
  [BASE + 64, BASE + 1024, BASE + 2048],
  [BASE + 65, BASE + 1027, BASE + 2053],
  [BASE + 1029, BASE + 67, BASE + 67],
  [BASE + 71, BASE + 1029, BASE + 71],
] as const;

/** Rows of a kind, the same for every caller. */
export function rowsOf(Make: Float32ArrayConstructor | Float64ArrayConstructor, bytes: number) {
  const random = seeded(bytes);
  const stray = [NaN, Infinity, -Infinity, 1e38];
  return {
    random,
    /** Probabilities, a few of them 0 of either sign, with what must not matter opposite to those. */
    probabilities: (n: number): Floats =>
      new Make(n).map((_, i) => (i % 5 === 2 ? (i % 2 ? 0 : -0) : random.uniform(0, 1))),
    logarithms: (n: number): Floats =>
      new Make(n).map((_, i) => (i % 5 === 2 ? -Infinity : i % 11 === 9 ? -120 : -random.uniform(0, 20))),
    adjoints: (n: number): Floats =>
      new Make(n).map((_, i) => (i % 5 === 2 ? (stray[(i + n) % 4] as number) : random.normal(3))),
  };
}
