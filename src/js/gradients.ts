/**
 * Gradients through softmax and log-softmax, along contiguous rows of float32 or float64: from dy, a loss's
 * gradient at the results, to dx, its gradient at the logits. Twin: assembly/gradients.ts, operation by
 * operation, with the same bits but in logSoftmaxBackward, where e^y is float64's here.
 *
 *     y = softmax(x / T):       dx = y · (dy − Σ y·dy) / T
 *     y = log-softmax(x / T):   dx = (dy − e^y · Σ dy) / T
 *
 * dx may be y or dy. Elements that were excluded from the softmax (y = 0; −Infinity after a logarithm) have
 * the gradient 0, whatever their dy.
 */
import { exp } from "../math/exp.js";
import { products } from "../math/products.js";
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

/**
 * Gradient through softmax, for each of `rows` rows of n. Of float32 a row whose sum is finite, and not 0, is
 * taken without looking for a y of 0, in half the time: 0 · dy is 0 there, no −0 with 0 added, and nothing
 * else is −0 but where b is tiny.
 */
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
  isFloat32 = false,
): void {
  for (let i = 0; i < rows * n; i += n, at += n, dyAt += n, to += n) {
    const d = isFloat32 && b > 1e-150 ? products(y, at, dy, dyAt, n) : 0;
    if (d === 0 || d - d !== 0) softmaxBackward(y, at, dy, dyAt, dx, to, n, dot(y, at, dy, dyAt, n), b);
    else
      for (let j = 0; j < n; j++) dx[to + j] = (y[at + j] as number) * ((dy[dyAt + j] as number) - d) * b + 0;
  }
}

/** Gradient through log-softmax, for each of `rows` rows of n. */
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
