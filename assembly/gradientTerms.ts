/** The terms of gradients on two float64 lanes, shared by gradients.ts and columnGradients.ts. */

/**
 * Two terms of a sum: ((a and keep) or ones) · b, but 0 where a is `skip`. One loop serves both sums: a · b
 * where a is not 0, and b where a is not −Infinity. Against two loops it is 0.06 ns/element slower for the
 * first sum, as much faster for the second, and 2.5 KB smaller.
 */
// @ts-ignore: decorator
@inline
export function term(a: v128, b: v128, skip: v128, keep: v128, ones: v128): v128 {
  return f64x2.mul(v128.or(v128.and(a, keep), ones), v128.and(b, f64x2.ne(a, skip)));
}

/** The a whose term is skipped: −Infinity if `live`, else 0. */
// @ts-ignore: decorator
@inline
export function skipOf(live: bool): v128 {
  return f64x2.splat(live ? -Infinity : 0);
}

/** The bits of a that stay in the factor: none if `live`, else all. */
// @ts-ignore: decorator
@inline
export function keepOf(live: bool): v128 {
  return i64x2.splat(live ? 0 : -1);
}

/** The bits that replace them: those of 1 if `live`, else none. */
// @ts-ignore: decorator
@inline
export function onesOf(live: bool): v128 {
  return f64x2.splat(live ? 1 : 0);
}

/** y · (dy − d) · b, but 0 where y is 0. */
// @ts-ignore: decorator
@inline
export function softmaxTerm(y: v128, dy: v128, d: v128, b: v128): v128 {
  return v128.and(f64x2.mul(f64x2.mul(y, f64x2.sub(dy, d)), b), f64x2.ne(y, f64x2.splat(0)));
}

/** (dy − e · s) · b. */
// @ts-ignore: decorator
@inline
export function logTerm(e: v128, dy: v128, s: v128, b: v128): v128 {
  return f64x2.mul(f64x2.sub(dy, f64x2.mul(e, s)), b);
}
