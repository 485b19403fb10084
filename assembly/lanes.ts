/** Vector helpers: the last few elements of a row, and four float32 as two pairs of float64. */

/** The first k = 1 … 3 elements at x. The lanes after them are −Infinity, whose exponential is 0. */
// @ts-ignore: decorator
@inline
export function loadPart(x: usize, k: u32): v128 {
  const v = f32x4.splat(-Infinity);
  if (k == 1) return v128.load32_lane(x, v, 0);
  const pair = v128.load64_lane(x, v, 0);
  return k == 2 ? pair : v128.load32_lane(x + 8, pair, 2);
}

/** Stores the lanes that `loadPart` read. */
// @ts-ignore: decorator
@inline
export function storePart(y: usize, k: u32, v: v128): void {
  if (k == 1) v128.store32_lane(y, v, 0);
  else v128.store64_lane(y, v, 0);
  if (k == 3) v128.store32_lane(y + 8, v, 2);
}

/** Lanes 0 and 1 as float64. */
// @ts-ignore: decorator
@inline
export function promote(v: v128): v128 {
  return f64x2.promote_low_f32x4(v);
}

/** Lanes 2 and 3, moved to 0 and 1. */
// @ts-ignore: decorator
@inline
export function high(v: v128): v128 {
  return v128.shuffle<f32>(v, v, 2, 3, 2, 3);
}

/** Four float64, rounded to float32 on lanes 0 – 3. */
// @ts-ignore: decorator
@inline
export function demote(low: v128, high: v128): v128 {
  return v128.shuffle<f32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
}

/** The float64 at x on lane 0, −Infinity on lane 1. */
// @ts-ignore: decorator
@inline
export function loadOne(x: usize): v128 {
  return v128.load64_lane(x, f64x2.splat(-Infinity), 0);
}

/** Stores the lane that `loadOne` read. */
// @ts-ignore: decorator
@inline
export function storeOne(y: usize, v: v128): void {
  v128.store64_lane(y, v, 0);
}

/**
 * (v·a − m) / t − l; b is 1 / t. The rounding error of v·a − m goes to the small term, so that only
 * the quotient, l and the result are rounded. An infinite quotient needs no correction.
 */
// @ts-ignore: decorator
@inline
export function shiftTempered64(v: v128, a: v128, m: v128, t: v128, b: v128, l: v128): v128 {
  v = f64x2.mul(v, a);
  const d = f64x2.sub(v, m);
  const back = f64x2.sub(d, v);
  const lost = f64x2.sub(f64x2.sub(v, f64x2.sub(d, back)), f64x2.add(m, back));
  const z = f64x2.div(d, t);
  const small = f64x2.sub(l, f64x2.mul(lost, b));
  return f64x2.sub(z, v128.bitselect(l, small, f64x2.eq(z, f64x2.splat(-Infinity))));
}
