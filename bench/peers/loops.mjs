/**
 * The yardstick of each function, as one writes it by hand with Math.exp; and the copy, which no softmax can
 * beat.
 */
import { plain } from "../harness/plain.mjs";
import { plainLogSoftmax, plainLogSumExp, plainStrided } from "../harness/plainKin.mjs";

export const LOOP = "plain loop";
export const COPY = "copy";

/** @param {Float32Array} x @param {Float32Array} out */
function logSumExp(x, out, rows, n) {
  for (let row = 0; row < rows; row++) out[row] = plainLogSumExp(x, row * n, row * n + n);
}

/**
 * The mean loss of class indices; the gradient goes to `out`.
 *
 * @param {Float32Array} x
 * @param {Int32Array} targets
 * @param {Float32Array} out
 */
function crossEntropyAndGrad(x, targets, out, rows, n) {
  plain(x, out, rows, n);
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    const at = row * n + targets[row];
    loss -= Math.log(out[at]);
    out[at] -= 1;
  }
  for (let i = 0; i < out.length; i++) out[i] /= rows;
  return { loss: loss / rows, grad: out };
}

/** Each writes to `out` and returns the result. */
const RUNS = {
  softmax: ({ x, out, outer, n, inner }) =>
    inner === 1 ? () => plain(x, out, outer, n) : () => plainStrided(x, out, outer, n, inner),
  logSoftmax: ({ x, out, outer, n }) => {
    return () => plainLogSoftmax(x, out, outer, n);
  },
  logSumExp: ({ x, out, outer, n }) => {
    return () => logSumExp(x, out, outer, n);
  },
  crossEntropyAndGrad: ({ x, targets, out, outer, n }) => {
    return () => crossEntropyAndGrad(x, targets, out, outer, n);
  },
};

/** @param {import("./problems.mjs").Problem} problem */
export function loops(problem) {
  const run = RUNS[problem.function](problem);
  const { x, out } = problem;
  /** @type {import("./rounds.mjs").Contestant[]} */
  const contestants = [{ name: LOOP, package: null, run, result: () => run() ?? out }];
  if (problem.function === "softmax" && x.length >= 2 ** 24) {
    contestants.push({
      name: COPY,
      package: null,
      note: "out.set(x): no softmax, what the memory takes",
      run: () => out.set(x),
      noResult: true,
    });
  }
  return contestants;
}
