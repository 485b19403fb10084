/**
 * gradients.ts along a strided axis: `width` columns side by side, each of n elements that lie a stride (counted in elements) apart. Row after row, so that
 * what lies together is used together, and the lanes go across the columns. (src/js/ lays columns out as rows, and needs no twin of this.)
 *
 * `sums` has a float64 a column, of float32 with room up to a multiple of 4. Of float64 the sum of a column is that at `sums` plus that at `lost`, as in
 * columns64.ts. What is too large for the memory goes through it in pieces with the same bits as in one: rows in blocks of a multiple of 4.
 */
import { constant, exp } from "./exp";
import { constant64, exp64 } from "./exp64";
import { keepOf, logTerm, onesOf, skipOf, softmaxTerm, term } from "./gradientTerms";
import { demote, high, loadPart, promote, storePart } from "./lanes";
import { loadPair, loadSingle, storePair, storeSingle } from "./pairs";

/** Two terms of a sum, or the last one alone. */
// @ts-ignore: decorator
@inline
function termAt<T>(a: usize, b: usize, single: bool, skip: v128, keep: v128, ones: v128): v128 {
  return single ? term(loadSingle<T>(a), loadSingle<T>(b), skip, keep, ones) : term(loadPair<T>(a), loadPair<T>(b), skip, keep, ones);
}

/**
 * Adds v to the sums of two columns, or of one; of float64, what that rounds away to `lost`, by Knuth's two-sum, unless it is NaN as an infinite sum has it.
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

/** A balanced tree of four rows. */
// @ts-ignore: decorator
@inline
function addFour<T>(a: usize, b: usize, stepA: usize, stepB: usize, sums: usize, lost: usize, single: bool, skip: v128, keep: v128, ones: v128): void {
  const v0 = termAt<T>(a, b, single, skip, keep, ones);
  const v1 = termAt<T>(a + stepA, b + stepB, single, skip, keep, ones);
  const v2 = termAt<T>(a + 2 * stepA, b + 2 * stepB, single, skip, keep, ones);
  const v3 = termAt<T>(a + 3 * stepA, b + 3 * stepB, single, skip, keep, ones);
  addTo<T>(f64x2.add(f64x2.add(v0, v1), f64x2.add(v2, v3)), sums, lost, single);
}

function sumsOf<T>(a: usize, b: usize, n: u32, width: u32, strideA: u32, strideB: u32, sums: usize, lost: usize, live: bool): void {
  const skip = skipOf(live);
  const keep = keepOf(live);
  const ones = onesOf(live);
  const stepA: usize = strideA * sizeof<T>();
  const stepB: usize = strideB * sizeof<T>();
  const even: usize = width & ~1;
  const last = even * sizeof<T>();
  for (; n >= 4; n -= 4, a += 4 * stepA, b += 4 * stepB) {
    for (let j: usize = 0; j < even; j += 2) {
      const i = j * sizeof<T>();
      addFour<T>(a + i, b + i, stepA, stepB, sums + (j << 3), lost + (j << 3), false, skip, keep, ones);
    }
    if (width & 1) addFour<T>(a + last, b + last, stepA, stepB, sums + (even << 3), lost + (even << 3), true, skip, keep, ones);
  }
  for (; n > 0; n--, a += stepA, b += stepB) {
    for (let j: usize = 0; j < even; j += 2) {
      const i = j * sizeof<T>();
      addTo<T>(termAt<T>(a + i, b + i, false, skip, keep, ones), sums + (j << 3), lost + (j << 3), false);
    }
    if (width & 1) addTo<T>(termAt<T>(a + last, b + last, true, skip, keep, ones), sums + (even << 3), lost + (even << 3), true);
  }
}

/** Adds Σ a·b of each column to its sum. */
export function dot(a: usize, b: usize, n: u32, width: u32, strideA: u32, strideB: u32, sums: usize): void {
  sumsOf<f32>(a, b, n, width, strideA, strideB, sums, 0, false);
}

export function dot64(a: usize, b: usize, n: u32, width: u32, strideA: u32, strideB: u32, sums: usize, lost: usize): void {
  sumsOf<f64>(a, b, n, width, strideA, strideB, sums, lost, false);
}

/** Adds Σ dy of each column, over the elements whose y is not −Infinity, to its sum. */
export function liveSum(y: usize, dy: usize, n: u32, width: u32, strideY: u32, strideDy: u32, sums: usize): void {
  sumsOf<f32>(y, dy, n, width, strideY, strideDy, sums, 0, true);
}

export function liveSum64(y: usize, dy: usize, n: u32, width: u32, strideY: u32, strideDy: u32, sums: usize, lost: usize): void {
  sumsOf<f64>(y, dy, n, width, strideY, strideDy, sums, lost, true);
}

/** The sums of columns j and j + 1, or of column j alone, with what they have lost. */
// @ts-ignore: decorator
@inline
function sumAt<T>(sums: usize, lost: usize, j: usize, single: bool): v128 {
  const s = single ? v128.load64_zero(sums + (j << 3)) : v128.load(sums + (j << 3));
  if (sizeof<T>() == 4) return s;
  return f64x2.add(s, single ? v128.load64_zero(lost + (j << 3)) : v128.load(lost + (j << 3)));
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
  lost: usize,
  b: f64,
): void {
  const vb = f64x2.splat(b);
  const even: usize = width & ~1;
  for (; n > 0; n--, y += strideY * sizeof<T>(), dy += strideDy * sizeof<T>(), dx += strideDx * sizeof<T>()) {
    for (let j: usize = 0; j < even; j += 2) {
      const i = j * sizeof<T>();
      storePair<T>(dx + i, softmaxTerm(loadPair<T>(y + i), loadPair<T>(dy + i), sumAt<T>(sums, lost, j, false), vb));
    }
    const i = even * sizeof<T>();
    if (width & 1) storeSingle<T>(dx + i, softmaxTerm(loadSingle<T>(y + i), loadSingle<T>(dy + i), sumAt<T>(sums, lost, even, true), vb));
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
  softmaxBackwardOf<f32>(y, dy, dx, n, width, strideY, strideDy, strideDx, sums, 0, b);
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
  lost: usize,
  b: f64,
): void {
  softmaxBackwardOf<f64>(y, dy, dx, n, width, strideY, strideDy, strideDx, sums, lost, b);
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
  const log2e = constant(0);
  const magic = constant(1);
  const ln2hi = constant(2);
  const ln2lo = constant(3);
  const c6 = constant(4);
  const c5 = constant(5);
  const c4 = constant(6);
  const c3 = constant(7);
  const c2 = constant(8);
  const one = constant(9);
  const floor = constant(10);
  const vb = f64x2.splat(b);
  for (; n > 0; n--, y += strideY << 2, dy += strideDy << 2, dx += strideDx << 2) {
    for (let j: usize = 0; j < width; j += 4) {
      const i = j << 2;
      const k = width - <u32>j;
      const v = k < 4 ? loadPart(y + i, k) : v128.load(y + i);
      const g = k < 4 ? loadPart(dy + i, k) : v128.load(dy + i);
      const e = exp(v, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, one, floor);
      const lo = logTerm(promote(e), promote(g), v128.load(sums + (j << 3)), vb);
      const hi = logTerm(promote(high(e)), promote(high(g)), v128.load(sums + (j << 3), 16), vb);
      const u = v128.and(demote(lo, hi), f32x4.ne(v, f32x4.splat(-Infinity)));
      if (k < 4) storePart(dx + i, k, u);
      else v128.store(dx + i, u);
    }
  }
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
  lost: usize,
  b: f64,
): void {
  const log2e = constant64(0);
  const magic = constant64(1);
  const ln2hi = constant64(2);
  const ln2lo = constant64(3);
  const c11 = constant64(4);
  const c10 = constant64(5);
  const c9 = constant64(6);
  const c8 = constant64(7);
  const c7 = constant64(8);
  const c6 = constant64(9);
  const c5 = constant64(10);
  const c4 = constant64(11);
  const c3 = constant64(12);
  const c2 = constant64(13);
  const one = constant64(14);
  const floor = constant64(15);
  const vb = f64x2.splat(b);
  for (; n > 0; n--, y += strideY << 3, dy += strideDy << 3, dx += strideDx << 3) {
    for (let j: usize = 0; j < width; j += 2) {
      const i = j << 3;
      const single = width - <u32>j < 2;
      const v = single ? loadSingle<f64>(y + i) : v128.load(y + i);
      const g = single ? loadSingle<f64>(dy + i) : v128.load(dy + i);
      const e = exp64(v, log2e, magic, ln2hi, ln2lo, c11, c10, c9, c8, c7, c6, c5, c4, c3, c2, one, floor);
      const u = v128.and(logTerm(e, g, sumAt<f64>(sums, lost, j, single), vb), f64x2.ne(v, f64x2.splat(-Infinity)));
      if (single) storeSingle<f64>(dx + i, u);
      else v128.store(dx + i, u);
    }
  }
}
