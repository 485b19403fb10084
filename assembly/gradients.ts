/**
 * Backwards through softmax and its kin, along contiguous rows of float32 or float64: from what a loss changes with the results (dy) to what it changes with the logits
 * (dx). `src/js/gradients.ts` is the twin.
 *
 *     y = softmax(x / T):       dx = y · (dy − Σ y·dy) / T
 *     y = log-softmax(x / T):   dx = (dy − e^y · Σ dy) / T
 *
 * All offsets are bytes, of any alignment; dx may be y or dy. In float64 lanes, float32 rounded once at the end. A row that does not fit the memory can be sent through in
 * pieces with the same bits as in one: `dot` or `liveSum` of each (all but the last a multiple of 16 long) with one set of `sums`, then the step backward of each.
 *
 * What was excluded from a softmax (y = 0; −Infinity after a logarithm) has the gradient 0, whatever dy is there.
 */
import { constant, exp } from "./exp";
import { constant64, exp64 } from "./exp64";
import { keepOf, logTerm, onesOf, skipOf, softmaxTerm, term } from "./gradientTerms";
import { demote, high, loadPart, promote, storePart } from "./lanes";
import { loadPair, loadSingle, storePair, storeSingle } from "./pairs";

/** Partial sums of the row at hand, for the functions that take whole rows. */
const SUMS: usize = memory.data(32, 16);

// @ts-ignore: decorator
@inline
function pairTerm<T>(a: usize, b: usize, i: usize, skip: v128, keep: v128, ones: v128): v128 {
  return term(loadPair<T>(a + i * 2 * sizeof<T>()), loadPair<T>(b + i * 2 * sizeof<T>()), skip, keep, ones);
}

/**
 * The sum of the terms, in four float64 at `sums` from piece to piece: two lanes, and what the additions to each have rounded away, by Knuth's two-sum. Only the balanced tree
 * of eight terms before it rounds; for float32 a · b is exact.
 */
function sumOf<T>(a: usize, b: usize, n: u32, sums: usize, live: bool): f64 {
  const skip = skipOf(live);
  const keep = keepOf(live);
  const ones = onesOf(live);
  let s = v128.load(sums);
  let lost = v128.load(sums, 16);
  while (n > 0) {
    let v: v128;
    let taken: u32 = 16;
    if (n >= 16) {
      const v0 = f64x2.add(pairTerm<T>(a, b, 0, skip, keep, ones), pairTerm<T>(a, b, 1, skip, keep, ones));
      const v1 = f64x2.add(pairTerm<T>(a, b, 2, skip, keep, ones), pairTerm<T>(a, b, 3, skip, keep, ones));
      const v2 = f64x2.add(pairTerm<T>(a, b, 4, skip, keep, ones), pairTerm<T>(a, b, 5, skip, keep, ones));
      const v3 = f64x2.add(pairTerm<T>(a, b, 6, skip, keep, ones), pairTerm<T>(a, b, 7, skip, keep, ones));
      v = f64x2.add(f64x2.add(v0, v1), f64x2.add(v2, v3));
    } else if (n >= 2) {
      v = pairTerm<T>(a, b, 0, skip, keep, ones);
      taken = 2;
    } else {
      v = term(loadSingle<T>(a), loadSingle<T>(b), skip, keep, ones);
      taken = 1;
    }
    const t = f64x2.add(s, v);
    const back = f64x2.sub(t, s);
    lost = f64x2.add(lost, f64x2.add(f64x2.sub(s, f64x2.sub(t, back)), f64x2.sub(v, back)));
    s = t;
    n -= taken;
    a += taken * sizeof<T>();
    b += taken * sizeof<T>();
  }
  v128.store(sums, s);
  v128.store(sums, lost, 16);
  const total = f64x2.extract_lane(s, 0) + f64x2.extract_lane(s, 1);
  const more = total + (f64x2.extract_lane(lost, 0) + f64x2.extract_lane(lost, 1));
  // An infinite sum has lost NaN.
  return more == more ? more : total;
}

/** Adds Σ a·b to the sum at `sums` (zero its four float64 before a row) and returns the total so far. Where a is 0 the term is 0, whatever b is. */
export function dot(a: usize, b: usize, n: u32, sums: usize): f64 {
  return sumOf<f32>(a, b, n, sums, false);
}

export function dot64(a: usize, b: usize, n: u32, sums: usize): f64 {
  return sumOf<f64>(a, b, n, sums, false);
}

/** Σ dy likewise, over the elements whose y is not −Infinity. */
export function liveSum(y: usize, dy: usize, n: u32, sums: usize): f64 {
  return sumOf<f32>(y, dy, n, sums, true);
}

export function liveSum64(y: usize, dy: usize, n: u32, sums: usize): f64 {
  return sumOf<f64>(y, dy, n, sums, true);
}

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

/** dx = (dy − e^y · s) · b with s = Σ dy of the whole row (`liveSum`), b = 1 / temperature; e^y is float32's, within 1 ULP. y ≤ 0, but for roundings. */
export function logSoftmaxBackward(y: usize, dy: usize, dx: usize, n: u32, s: f64, b: f64): void {
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
  const vs = f64x2.splat(s);
  const vb = f64x2.splat(b);
  for (; n > 0; y += 16, dy += 16, dx += 16, n -= 4) {
    const v = n < 4 ? loadPart(y, n) : v128.load(y);
    const g = n < 4 ? loadPart(dy, n) : v128.load(dy);
    const e = exp(v, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, one, floor);
    const w = demote(logTerm(promote(e), promote(g), vs, vb), logTerm(promote(high(e)), promote(high(g)), vs, vb));
    const u = v128.and(w, f32x4.ne(v, f32x4.splat(-Infinity)));
    if (n < 4) {
      storePart(dx, n, u);
      break;
    }
    v128.store(dx, u);
  }
}

export function logSoftmaxBackward64(y: usize, dy: usize, dx: usize, n: u32, s: f64, b: f64): void {
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
  const vs = f64x2.splat(s);
  const vb = f64x2.splat(b);
  for (; n > 0; y += 16, dy += 16, dx += 16, n -= 2) {
    const v = n < 2 ? loadSingle<f64>(y) : v128.load(y);
    const g = n < 2 ? loadSingle<f64>(dy) : v128.load(dy);
    const e = exp64(v, log2e, magic, ln2hi, ln2lo, c11, c10, c9, c8, c7, c6, c5, c4, c3, c2, one, floor);
    const u = v128.and(logTerm(e, g, vs, vb), f64x2.ne(v, f64x2.splat(-Infinity)));
    if (n < 2) {
      storeSingle<f64>(dx, u);
      break;
    }
    v128.store(dx, u);
  }
}

/** Forgets the partial sums of the last row. */
// @ts-ignore: decorator
@inline
function clear(sums: usize): void {
  v128.store(sums, i64x2.splat(0));
  v128.store(sums, i64x2.splat(0), 16);
}

/** Backwards through softmax, for each of `rows` rows of n. */
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

/** Backwards through the log-softmax, for each of `rows` rows of n. */
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
  for (const end = y + (n & ~1) * sizeof<T>(); y < end; y += pair, u += pair) storePair<T>(y, f64x2.sub(loadPair<T>(y), f64x2.mul(loadPair<T>(u), v)));
  if (n & 1) store<T>(y, <T>(<f64>load<T>(y) - <f64>load<T>(u) * k));
}

/** y = y − k · u. */
export function subtract(y: usize, u: usize, n: u32, k: f64): void {
  subtractOf<f32>(y, u, n, k);
}

export function subtract64(y: usize, u: usize, n: u32, k: f64): void {
  subtractOf<f64>(y, u, n, k);
}
