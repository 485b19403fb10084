/**
 * gradients.ts along a strided axis: `width` columns side by side, each of n elements a stride (counted in
 * elements) apart. The loops go row by row, so that neighbours in memory are used together, and the lanes go
 * across the columns. (No twin in src/js/: src/rows/blocks.ts lays columns out as rows.)
 *
 * `sums` holds a float64 for each column; for float32 it has room up to a multiple of 4. For float64 the sum
 * of column j is sums[j] + lost[j], as in columns64.ts, until the caller has added the two, before the second
 * step. Data larger than the memory goes through it in pieces, with the same bits as in one piece. (Adding
 * four rows at a time in a balanced tree was 1.1 times as fast, 1.4 times for float64, for 0.25 KB more in
 * the package.)
 */
import { SUMS, TERMS, TERMS_BYTES } from "./gradients";
import { keepOf, logTerm, onesOf, skipOf, softmaxTerm, term } from "./gradientTerms";
import { loadPair, loadSingle, storePair, storeSingle } from "./pairs";
import { expSum } from "./rows";
import { expSum as expSum64 } from "./rows64";

/** The terms of two columns, or of the last column alone. */
// @ts-ignore: decorator
@inline
function termAt<T>(a: usize, b: usize, single: bool, skip: v128, keep: v128, ones: v128): v128 {
  return single
    ? term(loadSingle<T>(a), loadSingle<T>(b), skip, keep, ones)
    : term(loadPair<T>(a), loadPair<T>(b), skip, keep, ones);
}

/**
 * Adds v to the sums of two columns, or of one. For float64 the rounding error (Knuth's two-sum) goes to
 * `lost`, unless it is NaN, as it is for an infinite sum.
 */
// @ts-ignore: decorator
@inline
function addTo<T>(v: v128, sums: usize, lost: usize, single: bool): void {
  const s = single ? v128.load64_zero(sums) : v128.load(sums);
  const t = f64x2.add(s, v);
  if (single) storeSingle<f64>(sums, t);
  else v128.store(sums, t);
  if (sizeof<T>() == 8) {
    const back = f64x2.sub(t, s);
    const e = f64x2.add(f64x2.sub(s, f64x2.sub(t, back)), f64x2.sub(v, back));
    const l = f64x2.add(single ? v128.load64_zero(lost) : v128.load(lost), v128.and(e, f64x2.eq(e, e)));
    if (single) storeSingle<f64>(lost, l);
    else v128.store(lost, l);
  }
}

function sumsOf<T>(
  a: usize,
  b: usize,
  n: u32,
  width: u32,
  strideA: u32,
  strideB: u32,
  sums: usize,
  lost: usize,
  live: bool,
): void {
  const skip = skipOf(live);
  const keep = keepOf(live);
  const ones = onesOf(live);
  const stepA: usize = strideA * sizeof<T>();
  const stepB: usize = strideB * sizeof<T>();
  const even: usize = width & ~1;
  const last = even * sizeof<T>();
  for (; n > 0; n--, a += stepA, b += stepB) {
    for (let j: usize = 0; j < even; j += 2) {
      const i = j * sizeof<T>();
      addTo<T>(termAt<T>(a + i, b + i, false, skip, keep, ones), sums + (j << 3), lost + (j << 3), false);
    }
    if (width & 1) {
      addTo<T>(
        termAt<T>(a + last, b + last, true, skip, keep, ones),
        sums + (even << 3),
        lost + (even << 3),
        true,
      );
    }
  }
}

/** Adds Σ a·b of each column to its sum. */
export function dot(a: usize, b: usize, n: u32, width: u32, strideA: u32, strideB: u32, sums: usize): void {
  sumsOf<f32>(a, b, n, width, strideA, strideB, sums, 0, false);
}

export function dot64(
  a: usize,
  b: usize,
  n: u32,
  width: u32,
  strideA: u32,
  strideB: u32,
  sums: usize,
  lost: usize,
): void {
  sumsOf<f64>(a, b, n, width, strideA, strideB, sums, lost, false);
}

/** Adds Σ dy of each column to its sum, over the elements whose y is not −Infinity. */
export function liveSum(
  y: usize,
  dy: usize,
  n: u32,
  width: u32,
  strideY: u32,
  strideDy: u32,
  sums: usize,
): void {
  sumsOf<f32>(y, dy, n, width, strideY, strideDy, sums, 0, true);
}

export function liveSum64(
  y: usize,
  dy: usize,
  n: u32,
  width: u32,
  strideY: u32,
  strideDy: u32,
  sums: usize,
  lost: usize,
): void {
  sumsOf<f64>(y, dy, n, width, strideY, strideDy, sums, lost, true);
}

/** The sums of columns j and j + 1, or of column j alone. */
// @ts-ignore: decorator
@inline
function sumAt(sums: usize, j: usize, single: bool): v128 {
  return single ? v128.load64_zero(sums + (j << 3)) : v128.load(sums + (j << 3));
}

// @ts-ignore: decorator
@inline
function softmaxBackwardOf<T>(
  y: usize,
  dy: usize,
  dx: usize,
  n: u32,
  width: u32,
  strideY: u32,
  strideDy: u32,
  strideDx: u32,
  sums: usize,
  b: f64,
): void {
  const vb = f64x2.splat(b);
  const even: usize = width & ~1;
  for (; n > 0; n--, y += strideY * sizeof<T>(), dy += strideDy * sizeof<T>(), dx += strideDx * sizeof<T>()) {
    for (let j: usize = 0; j < even; j += 2) {
      const i = j * sizeof<T>();
      storePair<T>(dx + i, softmaxTerm(loadPair<T>(y + i), loadPair<T>(dy + i), sumAt(sums, j, false), vb));
    }
    const i = even * sizeof<T>();
    if (width & 1) {
      storeSingle<T>(
        dx + i,
        softmaxTerm(loadSingle<T>(y + i), loadSingle<T>(dy + i), sumAt(sums, even, true), vb),
      );
    }
  }
}

/** dx = y · (dy − the sum of its column) · b. */
export function softmaxBackward(
  y: usize,
  dy: usize,
  dx: usize,
  n: u32,
  width: u32,
  strideY: u32,
  strideDy: u32,
  strideDx: u32,
  sums: usize,
  b: f64,
): void {
  softmaxBackwardOf<f32>(y, dy, dx, n, width, strideY, strideDy, strideDx, sums, b);
}

export function softmaxBackward64(
  y: usize,
  dy: usize,
  dx: usize,
  n: u32,
  width: u32,
  strideY: u32,
  strideDy: u32,
  strideDx: u32,
  sums: usize,
  b: f64,
): void {
  softmaxBackwardOf<f64>(y, dy, dx, n, width, strideY, strideDy, strideDx, sums, b);
}

// @ts-ignore: decorator
@inline
function logSoftmaxBackwardOf<T>(
  y: usize,
  dy: usize,
  dx: usize,
  n: u32,
  width: u32,
  strideY: u32,
  strideDy: u32,
  strideDx: u32,
  sums: usize,
  b: f64,
): void {
  const vb = f64x2.splat(b);
  const least = f64x2.splat(-Infinity);
  const most: u32 = TERMS_BYTES / sizeof<T>();
  for (; n > 0; n--, y += strideY * sizeof<T>(), dy += strideDy * sizeof<T>(), dx += strideDx * sizeof<T>()) {
    for (let from: u32 = 0; from < width; from += most) {
      const k = min(most, width - from);
      // expSum takes a stretch of neighbouring columns as a row; its sum is not used. See gradients.ts.
      if (sizeof<T>() == 4) expSum(y + from * sizeof<T>(), TERMS, k, 0, 1, SUMS);
      else expSum64(y + from * sizeof<T>(), TERMS, k, 0, 1, SUMS);
      for (let j: u32 = 0; j < k; j += 2) {
        const single = k - j < 2;
        const i: usize = (from + j) * sizeof<T>();
        const e = TERMS + j * sizeof<T>();
        const s = sumAt(sums, from + j, single);
        if (single) {
          const v = logTerm(loadSingle<T>(e), loadSingle<T>(dy + i), s, vb);
          storeSingle<T>(dx + i, v128.and(v, f64x2.ne(loadSingle<T>(y + i), least)));
        } else {
          const v = logTerm(loadPair<T>(e), loadPair<T>(dy + i), s, vb);
          storePair<T>(dx + i, v128.and(v, f64x2.ne(loadPair<T>(y + i), least)));
        }
      }
    }
  }
}

/** dx = (dy − e^y · the sum of its column) · b. */
export function logSoftmaxBackward(
  y: usize,
  dy: usize,
  dx: usize,
  n: u32,
  width: u32,
  strideY: u32,
  strideDy: u32,
  strideDx: u32,
  sums: usize,
  b: f64,
): void {
  logSoftmaxBackwardOf<f32>(y, dy, dx, n, width, strideY, strideDy, strideDx, sums, b);
}

export function logSoftmaxBackward64(
  y: usize,
  dy: usize,
  dx: usize,
  n: u32,
  width: u32,
  strideY: u32,
  strideDy: u32,
  strideDx: u32,
  sums: usize,
  b: f64,
): void {
  logSoftmaxBackwardOf<f64>(y, dy, dx, n, width, strideY, strideDy, strideDx, sums, b);
}
