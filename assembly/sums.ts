/**
 * Compensated sums along contiguous rows of float32 or float64, of products (`dot`) or of what is not
 * excluded (`liveSum`). Twin: `src/math/sums.ts`, the same additions in the same order, so with the same
 * bits.
 */
import { keepOf, onesOf, skipOf, term } from "./gradientTerms";
import { loadPair, loadSingle } from "./pairs";

// @ts-ignore: decorator
@inline
function pairTerm<T>(a: usize, b: usize, i: usize, skip: v128, keep: v128, ones: v128): v128 {
  return term(loadPair<T>(a + i * 2 * sizeof<T>()), loadPair<T>(b + i * 2 * sizeof<T>()), skip, keep, ones);
}

/**
 * The sum of the terms, kept from piece to piece in four float64 at `sums`: two lanes, and what the additions
 * to each lane rounded away (Knuth's two-sum). Only the balanced tree of eight terms before it rounds; for
 * float32 a · b is exact.
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
  // An infinite sum makes `lost` NaN.
  return more == more ? more : total;
}

/**
 * Adds Σ a·b to the sum at `sums` (zero its four float64 before a row) and returns the total so far. Where
 * a is 0 the term is 0, whatever b is.
 */
export function dot(a: usize, b: usize, n: u32, sums: usize): f64 {
  return sumOf<f32>(a, b, n, sums, false);
}

export function dot64(a: usize, b: usize, n: u32, sums: usize): f64 {
  return sumOf<f64>(a, b, n, sums, false);
}

/** Adds Σ dy likewise, over the elements whose y is not −Infinity. */
export function liveSum(y: usize, dy: usize, n: u32, sums: usize): f64 {
  return sumOf<f32>(y, dy, n, sums, true);
}

export function liveSum64(y: usize, dy: usize, n: u32, sums: usize): f64 {
  return sumOf<f64>(y, dy, n, sums, true);
}
