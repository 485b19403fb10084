/**
 * The standard deviation of the finite elements of a row (that of a population), in float64 and one order of
 * summation: four partial sums, of the elements 4i + j, added as (0 + 2) + (1 + 3). Twin:
 * `src/sampling/js/deviation.ts`, with the same bits.
 */
import { high, promote } from "../lanes";

/** Of n elements at x, of which at least one is finite; −Infinity is passed over. n is a multiple of 4. */
export function deviation(x: usize, n: u32): f64 {
  const none = f32x4.splat(-Infinity);
  const end = x + (n << 2);
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let count: u32 = 0;
  for (let p = x; p < end; p += 16) {
    const v = v128.load(p);
    const finite = f32x4.ne(v, none);
    const u = v128.and(v, finite);
    count += popcnt(i32x4.bitmask(finite));
    s0 = f64x2.add(s0, promote(u));
    s1 = f64x2.add(s1, promote(high(u)));
  }
  s0 = f64x2.add(s0, s1);
  const mean = (f64x2.extract_lane(s0, 0) + f64x2.extract_lane(s0, 1)) / <f64>count;
  const vm = f64x2.splat(mean);
  s0 = f64x2.splat(0);
  s1 = f64x2.splat(0);
  for (let p = x; p < end; p += 16) {
    const v = v128.load(p);
    const finite = f32x4.ne(v, none);
    const a = f64x2.sub(promote(v), vm);
    const b = f64x2.sub(promote(high(v)), vm);
    s0 = f64x2.add(s0, v128.and(f64x2.mul(a, a), i64x2.extend_low_i32x4_s(finite)));
    s1 = f64x2.add(s1, v128.and(f64x2.mul(b, b), i64x2.extend_high_i32x4_s(finite)));
  }
  s0 = f64x2.add(s0, s1);
  return Math.sqrt((f64x2.extract_lane(s0, 0) + f64x2.extract_lane(s0, 1)) / <f64>count);
}
