/**
 * softmaxGrad and logSoftmaxGrad of gradients.ts for many float32 rows shorter than 16. Twin:
 * `src/js/shortGradients.ts`, with the same bits but in logSoftmaxGrad, where e^y is float64's there.
 *
 * The sum of a row is plain float64: even and odd places one after another, then both. Products of float32
 * are exact there, so only additions round, the first of each lane, to 0, excepted, and no term goes through
 * more than ⌈n/2⌉ of them: to first order the error is within ⌈n/2⌉·2⁻⁵³·Σ |y·dy|, and so within the (n +
 * 2)·2⁻⁵³ that the compensated sum of longer rows has, too. That one took twice the time here.
 */
import { SUMS, TERMS, TERMS_BYTES } from "./gradients";
import { demote, high, promote, storePart } from "./lanes";
import { expSum } from "./rows";

/** How many exponentials TERMS holds. */
const MOST: u32 = TERMS_BYTES / 4;

/** The first k elements at x, and zeros after them. */
// @ts-ignore: decorator
@inline
function firstOf(x: usize, k: u32): v128 {
  if (k >= 4) return v128.load(x);
  if (k == 1) return v128.load32_zero(x);
  const two = v128.load64_zero(x);
  return k == 2 ? two : v128.load32_lane(x + 8, two, 2);
}

/**
 * One gradient or the other, e being where the e^y of the rows are, or y. Four rows of 1 or two of 2 are one
 * vector; the last vector of rows longer than 4 overlaps the one before.
 */
// @ts-ignore: decorator
@inline
function gradient(y: usize, e: usize, dy: usize, dx: usize, rows: u32, n: u32, b: f64, logs: bool): void {
  const vb = f64x2.splat(b);
  const skip = f32x4.splat(logs ? -Infinity : 0);
  const zero = f64x2.splat(0);
  const most: u32 = n < 3 ? 4 / n : 1;
  while (rows > 0) {
    const count = rows < most ? rows : most;
    const k = count * n;
    const end: usize = k < 4 ? 0 : (k << 2) - 16;
    let vy = firstOf(y, k);
    let v = firstOf(dy, k);
    let d0 = zero;
    let d1 = zero;
    for (let i: u32 = 0; ; ) {
      const live = v128.and(v, f32x4.ne(vy, skip));
      let lo = promote(live);
      let hi = promote(high(live));
      if (!logs) {
        lo = f64x2.mul(promote(vy), lo);
        hi = f64x2.mul(promote(high(vy)), hi);
      }
      if (n < 3) {
        d0 = f64x2.add(d0, lo);
        d1 = f64x2.add(d1, hi);
        break;
      }
      d0 = f64x2.add(f64x2.add(d0, lo), hi);
      i += 4;
      if (i >= k) break;
      vy = firstOf(y + (i << 2), k - i);
      v = firstOf(dy + (i << 2), k - i);
    }
    if (n > 1) {
      d0 = f64x2.add(d0, v128.shuffle<f64>(d0, d0, 1, 0));
      d1 = n == 2 ? f64x2.add(d1, v128.shuffle<f64>(d1, d1, 1, 0)) : d0;
    }
    // The last vector first, stored when all else is read.
    let last = zero;
    for (let at = end; ; ) {
      if (k > 4) {
        vy = v128.load(y + at);
        v = v128.load(dy + at);
      }
      const ve = logs ? firstOf(e + at, k) : vy;
      let lo = promote(v);
      let hi = promote(high(v));
      if (logs) {
        lo = f64x2.mul(f64x2.sub(lo, f64x2.mul(promote(ve), d0)), vb);
        hi = f64x2.mul(f64x2.sub(hi, f64x2.mul(promote(high(ve)), d1)), vb);
      } else {
        // With 0 added, 0 is no −0.
        lo = f64x2.add(f64x2.mul(f64x2.mul(promote(ve), f64x2.sub(lo, d0)), vb), zero);
        hi = f64x2.add(f64x2.mul(f64x2.mul(promote(high(ve)), f64x2.sub(hi, d1)), vb), zero);
      }
      const r = v128.and(demote(lo, hi), f32x4.ne(vy, skip));
      if (at == end) {
        last = r;
        at = 0;
      } else {
        v128.store(dx + at, r);
        at += 16;
      }
      if (at >= end) break;
    }
    if (k < 4) storePart(dx, k, last);
    else v128.store(dx + end, last);
    const step: usize = k << 2;
    rows -= count;
    y += step;
    e += step;
    dy += step;
    dx += step;
  }
}

/** Gradient through softmax, for each of `rows` rows of n = 1 … 15. */
export function softmaxGrad(y: usize, dy: usize, dx: usize, rows: u32, n: u32, b: f64): void {
  gradient(y, y, dy, dx, rows, n, b, false);
}

/** Gradient through log-softmax, likewise; e^y of some rows at once. */
export function logSoftmaxGrad(y: usize, dy: usize, dx: usize, rows: u32, n: u32, b: f64): void {
  while (rows > 0) {
    const most = MOST / n;
    const count = rows < most ? rows : most;
    const bytes: usize = (count * n) << 2;
    expSum(y, TERMS, count * n, 0, 1, SUMS);
    gradient(y, TERMS, dy, dx, count, n, b, true);
    rows -= count;
    y += bytes;
    dy += bytes;
    dx += bytes;
  }
}
