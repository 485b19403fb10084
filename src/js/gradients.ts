/**
 * Backwards through softmax and its kin, along contiguous rows of float32 or float64: from what a loss changes with the results (dy) to what it changes with the logits
 * (dx). Twin of assembly/gradients.ts, operation by operation: the same bits, but for logSoftmaxBackward, where e^y is float64's here.
 *
 *     y = softmax(x / T):       dx = y · (dy − Σ y·dy) / T
 *     y = log-softmax(x / T):   dx = (dy − e^y · Σ dy) / T
 *
 * dx may be y or dy. What was excluded from a softmax (y = 0; −Infinity after a logarithm) has the gradient 0, whatever dy is there.
 */
import { exp } from "../math/exp.js";
import { dot, liveSum } from "../math/sums.js";

type Floats = Float32Array | Float64Array;

/** dx = y · (dy − d) · b with d = Σ y·dy of the row, b = 1 / temperature. */
export function softmaxBackward(
  y: Floats,
  at: number,
  dy: Floats,
  dyAt: number,
  dx: Floats,
  to: number,
  n: number,
  d: number,
  b: number,
): void {
  for (let i = 0; i < n; i++) {
    const v = y[at + i] as number;
    dx[to + i] = v === 0 ? 0 : v * ((dy[dyAt + i] as number) - d) * b;
  }
}

/** dx = (dy − e^y · s) · b with s = Σ dy of the row (`liveSum`), b = 1 / temperature. */
export function logSoftmaxBackward(
  y: Floats,
  at: number,
  dy: Floats,
  dyAt: number,
  dx: Floats,
  to: number,
  n: number,
  s: number,
  b: number,
): void {
  for (let i = 0; i < n; i++) {
    const v = y[at + i] as number;
    dx[to + i] = v === -Infinity ? 0 : ((dy[dyAt + i] as number) - exp(v) * s) * b;
  }
}

/** Backwards through softmax, for each of `rows` rows of n. */
export function softmaxGrad(
  y: Floats,
  at: number,
  dy: Floats,
  dyAt: number,
  dx: Floats,
  to: number,
  rows: number,
  n: number,
  b: number,
): void {
  for (let i = 0; i < rows * n; i += n)
    softmaxBackward(y, at + i, dy, dyAt + i, dx, to + i, n, dot(y, at + i, dy, dyAt + i, n), b);
}

/** Backwards through the log-softmax, for each of `rows` rows of n. */
export function logSoftmaxGrad(
  y: Floats,
  at: number,
  dy: Floats,
  dyAt: number,
  dx: Floats,
  to: number,
  rows: number,
  n: number,
  b: number,
): void {
  for (let i = 0; i < rows * n; i += n)
    logSoftmaxBackward(y, at + i, dy, dyAt + i, dx, to + i, n, liveSum(y, at + i, dy, dyAt + i, n), b);
}

/** y = y − k · u. */
export function subtract(y: Floats, at: number, u: Floats, uAt: number, n: number, k: number): void {
  for (let i = 0; i < n; i++) y[at + i] = (y[at + i] as number) - (u[uAt + i] as number) * k;
}
