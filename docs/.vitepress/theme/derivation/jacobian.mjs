/** The derivatives of a softmax, row by row. */
import { softmaxGrad } from "wasmax";

/** Row i is ∂p_i/∂x_j: the gradient at the logits of p_i alone. @param {number[]} p */
export const jacobianOf = (p) =>
  p.map((_, i) =>
    softmaxGrad(
      p,
      p.map((_, j) => (i === j ? 1 : 0)),
    ),
  );

/** What is said of it: its largest entries above and below zero, and what its rows sum to. */
export function factsOf(matrix) {
  const entries = matrix.flatMap((row, i) => row.map((value, j) => ({ value, i, j })));
  const by = (better) => entries.reduce((best, entry) => (better(entry.value, best.value) ? entry : best));
  const sums = matrix.map((row) => Math.abs(row.reduce((sum, value) => sum + value, 0)));
  return { up: by((a, b) => a > b), down: by((a, b) => a < b), off: Math.max(...sums) };
}
