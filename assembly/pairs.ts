/** Two elements of float32 or float64 as two float64 lanes. (A float32 widened is exact; where a float64 lane goes to float32 it is rounded.) */

/** The two elements at x. */
// @ts-ignore: decorator
@inline
export function loadPair<T>(x: usize): v128 {
  return sizeof<T>() == 4 ? f64x2.promote_low_f32x4(v128.load64_zero(x)) : v128.load(x);
}

/** Writes what `loadPair` read. */
// @ts-ignore: decorator
@inline
export function storePair<T>(y: usize, v: v128): void {
  if (sizeof<T>() == 4) v128.store64_lane(y, f32x4.demote_f64x2_zero(v), 0);
  else v128.store(y, v);
}

/** The one element at x, and 0. */
// @ts-ignore: decorator
@inline
export function loadSingle<T>(x: usize): v128 {
  return sizeof<T>() == 4 ? f64x2.promote_low_f32x4(v128.load32_zero(x)) : v128.load64_zero(x);
}

/** Writes what `loadSingle` read. */
// @ts-ignore: decorator
@inline
export function storeSingle<T>(y: usize, v: v128): void {
  store<T>(y, <T>f64x2.extract_lane(v, 0));
}
