/**
 * Keys: one float64 for the value and the place of an element, which sort as the elements do: the larger
 * value first, of equal values the lower place. A key is an integer below 2⁵²: 32 bits of the value in an
 * order of unsigned integers, then 2²⁰ − 1 less the place. Keys of a row are all different, and JS reads them
 * as they are. Twin: `src/sampling/engine/keys.ts`.
 */

/** A row has at most 2¹⁹ elements: places are below 2²⁰. */
const PLACES: u32 = 0xfffff;

/** The key of value v at place i. −0 counts as 0. */
// @ts-ignore: decorator
@inline
export function keyOf(v: f32, i: u32): f64 {
  const b = reinterpret<i32>(v + 0.0);
  const sortable = <u32>(b ^ ((b >> 31) & 0x7fffffff)) ^ 0x80000000;
  return <f64>(<i64>((<u64>sortable << 20) | <u64>(PLACES - i)));
}

/** The integer of a key: added to 2⁵², it is the fraction of the sum. */
// @ts-ignore: decorator
@inline
function integer(key: f64): u64 {
  return reinterpret<u64>(key + 4503599627370496.0);
}

/** The place of a key. */
// @ts-ignore: decorator
@inline
export function placeOf(key: f64): u32 {
  return PLACES - (<u32>integer(key) & PLACES);
}

/** The value of a key. */
// @ts-ignore: decorator
@inline
export function elementOf(key: f64): f32 {
  const b = <i32>(<u32>((integer(key) << 12) >> 32) ^ 0x80000000);
  return reinterpret<f32>(b ^ ((b >> 31) & 0x7fffffff));
}
