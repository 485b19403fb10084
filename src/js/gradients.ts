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

type Floats = Float32Array | Float64Array;

/** A term of a sum: b if `live`, else a · b; 0 where a is −Infinity, or 0. */
function term(a: number, b: number, live: boolean): number {
  if (live) return a === -Infinity ? 0 : b;
  return a === 0 ? 0 : a * b;
}

/** Eight terms in a balanced tree: every other one from a[i] and b[j] on. */
function tree(a: Floats, i: number, b: Floats, j: number, live: boolean): number {
  const v0 = term(a[i] as number, b[j] as number, live) + term(a[i + 2] as number, b[j + 2] as number, live);
  const v1 =
    term(a[i + 4] as number, b[j + 4] as number, live) + term(a[i + 6] as number, b[j + 6] as number, live);
  const v2 =
    term(a[i + 8] as number, b[j + 8] as number, live) + term(a[i + 10] as number, b[j + 10] as number, live);
  const v3 =
    term(a[i + 12] as number, b[j + 12] as number, live) +
    term(a[i + 14] as number, b[j + 14] as number, live);
  return v0 + v1 + (v2 + v3);
}

/**
 * The sum of the terms, even and odd places apart, each with what its additions round away (Knuth's two-sum).
 */
function sumOf(a: Floats, at: number, b: Floats, bAt: number, n: number, live: boolean): number {
  let s0 = 0;
  let s1 = 0;
  let lost0 = 0;
  let lost1 = 0;
  for (let i = 0; i < n; ) {
    let v0: number;
    let v1 = 0;
    if (n - i >= 16) {
      v0 = tree(a, at + i, b, bAt + i, live);
      v1 = tree(a, at + i + 1, b, bAt + i + 1, live);
      i += 16;
    } else {
      v0 = term(a[at + i] as number, b[bAt + i] as number, live);
      if (i + 1 < n) v1 = term(a[at + i + 1] as number, b[bAt + i + 1] as number, live);
      i += 2;
    }
    const t0 = s0 + v0;
    const t1 = s1 + v1;
    const back0 = t0 - s0;
    const back1 = t1 - s1;
    lost0 += s0 - (t0 - back0) + (v0 - back0);
    lost1 += s1 - (t1 - back1) + (v1 - back1);
    s0 = t0;
    s1 = t1;
  }
  const total = s0 + s1;
  const more = total + (lost0 + lost1);
  // An infinite sum makes `lost0` or `lost1` NaN.
  return Number.isNaN(more) ? total : more;
}

/** Σ a·b. Where a is 0 the term is 0, whatever b is. */
export function dot(a: Floats, at: number, b: Floats, bAt: number, n: number): number {
  return sumOf(a, at, b, bAt, n, false);
}

/** Σ dy over the elements whose y is not −Infinity. */
export function liveSum(y: Floats, at: number, dy: Floats, dyAt: number, n: number): number {
  return sumOf(y, at, dy, dyAt, n, true);
}

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

/** Gradient through softmax, for each of `rows` rows of n. */
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
