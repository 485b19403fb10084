/**
 * Two elements of float32 or float64 as two float64 lanes. Widening a float32 is exact; storing to float32
 * rounds.
 */

/** The two elements at x. */
// @ts-ignore: decorator
@inline
export function loadPair<T>(x: usize): v128 {
  return sizeof<T>() == 4 ? f64x2.promote_low_f32x4(v128.load64_zero(x)) : v128.load(x);
}

/** Stores two lanes as two elements. */
// @ts-ignore: decorator
@inline
export function storePair<T>(y: usize, v: v128): void {
  if (sizeof<T>() == 4) v128.store64_lane(y, f32x4.demote_f64x2_zero(v), 0);
  else v128.store(y, v);
}

/** The element at x on lane 0, 0 on lane 1. */
// @ts-ignore: decorator
@inline
export function loadSingle<T>(x: usize): v128 {
  return sizeof<T>() == 4 ? f64x2.promote_low_f32x4(v128.load32_zero(x)) : v128.load64_zero(x);
}

/** Stores lane 0 as an element. */
// @ts-ignore: decorator
@inline
export function storeSingle<T>(y: usize, v: v128): void {
  store<T>(y, <T>f64x2.extract_lane(v, 0));
}
