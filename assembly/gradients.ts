/**
 * Gradients through softmax and log-softmax, along contiguous rows of float32 or float64: from dy, a loss's
 * gradient at the results, to dx, its gradient at the logits. Twin: `src/js/gradients.ts`.
 *
 *     y = softmax(x / T):       dx = y · (dy − Σ y·dy) / T
 *     y = log-softmax(x / T):   dx = (dy − e^y · Σ dy) / T
 *
 * All offsets are bytes, of any alignment; dx may be y or dy. The arithmetic is float64; float32 results are
 * rounded once, at the end. A row larger than the memory goes through it in pieces, with the same bits as in
 * one piece: `dot` or `liveSum` of each (all but the last a multiple of 16 long) with one set of `sums`, then
 * the backward step of each.
 *
 * Elements that were excluded from the softmax (y = 0; −Infinity after a logarithm) have the gradient 0,
 * whatever their dy.
 */
import { logTerm, softmaxTerm } from "./gradientTerms";
import { loadPair, loadSingle, storePair, storeSingle } from "./pairs";
import { expSum } from "./rows";
import { expSum as expSum64 } from "./rows64";
import { dot, dot64, liveSum, liveSum64 } from "./sums";

/** Partial sums of the current row, for the functions that take whole rows. */
export const SUMS: usize = memory.data(32, 16);
/** The buffer for exponentials, and its size. */
export const TERMS_BYTES: u32 = 512;
export const TERMS: usize = memory.data(512, 16);

// @ts-ignore: decorator
@inline
function softmaxBackwardOf<T>(y: usize, dy: usize, dx: usize, n: u32, d: f64, b: f64): void {
  const vd = f64x2.splat(d);
  const vb = f64x2.splat(b);
  const pair = 2 * sizeof<T>();
  for (const end = y + (n & ~3) * sizeof<T>(); y < end; y += 2 * pair, dy += 2 * pair, dx += 2 * pair) {
    const v0 = softmaxTerm(loadPair<T>(y), loadPair<T>(dy), vd, vb);
    const v1 = softmaxTerm(loadPair<T>(y + pair), loadPair<T>(dy + pair), vd, vb);
    storePair<T>(dx, v0);
    storePair<T>(dx + pair, v1);
  }
  for (n &= 3; n > 0; n--, y += sizeof<T>(), dy += sizeof<T>(), dx += sizeof<T>()) {
    storeSingle<T>(dx, softmaxTerm(loadSingle<T>(y), loadSingle<T>(dy), vd, vb));
  }
}

/** dx = y · (dy − d) · b with d = Σ y·dy of the whole row, b = 1 / temperature. */
export function softmaxBackward(y: usize, dy: usize, dx: usize, n: u32, d: f64, b: f64): void {
  softmaxBackwardOf<f32>(y, dy, dx, n, d, b);
}

export function softmaxBackward64(y: usize, dy: usize, dx: usize, n: u32, d: f64, b: f64): void {
  softmaxBackwardOf<f64>(y, dy, dx, n, d, b);
}

// @ts-ignore: decorator
@inline
function logSoftmaxBackwardOf<T>(y: usize, dy: usize, dx: usize, n: u32, s: f64, b: f64): void {
  const vs = f64x2.splat(s);
  const vb = f64x2.splat(b);
  const least = f64x2.splat(-Infinity);
  const pair = 2 * sizeof<T>();
  const most: u32 = TERMS_BYTES / sizeof<T>();
  while (n > 0) {
    // expSum makes e^y; its sum is not used. A whole gradient takes 1.9 ns/element (float64: 3.8). With e^y
    // in the loop below, short of registers: 2.1 (3.5).
    let k = n < most ? n : most;
    n -= k;
    if (sizeof<T>() == 4) expSum(y, TERMS, k, 0, 1, SUMS);
    else expSum64(y, TERMS, k, 0, 1, SUMS);
    let e = TERMS;
    const end = y + (k & ~3) * sizeof<T>();
    for (; y < end; y += 2 * pair, dy += 2 * pair, dx += 2 * pair, e += 2 * pair) {
      const v0 = logTerm(loadPair<T>(e), loadPair<T>(dy), vs, vb);
      const v1 = logTerm(loadPair<T>(e + pair), loadPair<T>(dy + pair), vs, vb);
      const u0 = v128.and(v0, f64x2.ne(loadPair<T>(y), least));
      const u1 = v128.and(v1, f64x2.ne(loadPair<T>(y + pair), least));
      storePair<T>(dx, u0);
      storePair<T>(dx + pair, u1);
    }
    for (k &= 3; k > 0; k--, y += sizeof<T>(), dy += sizeof<T>(), dx += sizeof<T>(), e += sizeof<T>()) {
      const v = logTerm(loadSingle<T>(e), loadSingle<T>(dy), vs, vb);
      storeSingle<T>(dx, v128.and(v, f64x2.ne(loadSingle<T>(y), least)));
    }
  }
}

/**
 * dx = (dy − e^y · s) · b with s = Σ dy of the whole row (`liveSum`), b = 1 / temperature. e^y is that
 * of float32, within 1 ULP. y ≤ 0 up to rounding.
 */
export function logSoftmaxBackward(y: usize, dy: usize, dx: usize, n: u32, s: f64, b: f64): void {
  logSoftmaxBackwardOf<f32>(y, dy, dx, n, s, b);
}

export function logSoftmaxBackward64(y: usize, dy: usize, dx: usize, n: u32, s: f64, b: f64): void {
  logSoftmaxBackwardOf<f64>(y, dy, dx, n, s, b);
}

/** Zeroes the partial sums before a row. */
// @ts-ignore: decorator
@inline
function clear(sums: usize): void {
  v128.store(sums, i64x2.splat(0));
  v128.store(sums, i64x2.splat(0), 16);
}

/** Gradient through softmax, for each of `rows` rows of n. */
export function softmaxGrad(y: usize, dy: usize, dx: usize, rows: u32, n: u32, b: f64): void {
  for (const step: usize = n << 2; rows > 0; rows--, y += step, dy += step, dx += step) {
    clear(SUMS);
    softmaxBackward(y, dy, dx, n, dot(y, dy, n, SUMS), b);
  }
}

export function softmaxGrad64(y: usize, dy: usize, dx: usize, rows: u32, n: u32, b: f64): void {
  for (const step: usize = n << 3; rows > 0; rows--, y += step, dy += step, dx += step) {
    clear(SUMS);
    softmaxBackward64(y, dy, dx, n, dot64(y, dy, n, SUMS), b);
  }
}

/** Gradient through log-softmax, for each of `rows` rows of n. */
export function logSoftmaxGrad(y: usize, dy: usize, dx: usize, rows: u32, n: u32, b: f64): void {
  for (const step: usize = n << 2; rows > 0; rows--, y += step, dy += step, dx += step) {
    clear(SUMS);
    logSoftmaxBackward(y, dy, dx, n, liveSum(y, dy, n, SUMS), b);
  }
}

export function logSoftmaxGrad64(y: usize, dy: usize, dx: usize, rows: u32, n: u32, b: f64): void {
  for (const step: usize = n << 3; rows > 0; rows--, y += step, dy += step, dx += step) {
    clear(SUMS);
    logSoftmaxBackward64(y, dy, dx, n, liveSum64(y, dy, n, SUMS), b);
  }
}

// @ts-ignore: decorator
@inline
function subtractOf<T>(y: usize, u: usize, n: u32, k: f64): void {
  const v = f64x2.splat(k);
  const pair = 2 * sizeof<T>();
  for (const end = y + (n & ~1) * sizeof<T>(); y < end; y += pair, u += pair) {
    storePair<T>(y, f64x2.sub(loadPair<T>(y), f64x2.mul(loadPair<T>(u), v)));
  }
  if (n & 1) store<T>(y, <T>(<f64>load<T>(y) - <f64>load<T>(u) * k));
}

/** y = y − k · u. */
export function subtract(y: usize, u: usize, n: u32, k: f64): void {
  subtractOf<f32>(y, u, n, k);
}

export function subtract64(y: usize, u: usize, n: u32, k: f64): void {
  subtractOf<f64>(y, u, n, k);
}
