/**
 * What a filter keeps of a row: the elements above t, and of those that equal it the ones up to place `last`.
 * Twin: `src/sampling/js/kept.ts`. n is a multiple of 16.
 */
import { high, promote } from "../lanes";

/** x = −Infinity where an element is not kept. */
export function drop(x: usize, n: u32, t: f32, last: u32): void {
  const vt = f32x4.splat(t);
  const vl = i32x4.splat(last);
  const none = f32x4.splat(-Infinity);
  const four = i32x4.splat(4);
  let place = i32x4(0, 1, 2, 3);
  for (const end = x + (n << 2); x < end; x += 16) {
    const v = v128.load(x);
    const kept = v128.or(f32x4.gt(v, vt), v128.andnot(f32x4.eq(v, vt), i32x4.gt_s(place, vl)));
    v128.store(x, v128.bitselect(v, none, kept));
    place = i32x4.add(place, four);
  }
}

/**
 * w = 0 where an element is not kept or weighs less than `least`. Sums what is left over each 1,024, to
 * `blocks`; returns the total.
 */
export function keep(x: usize, w: usize, n: u32, t: f32, last: u32, least: f32, blocks: usize): f64 {
  const vt = f32x4.splat(t);
  const vl = i32x4.splat(last);
  const vw = f32x4.splat(least);
  const four = i32x4.splat(4);
  let place = i32x4(0, 1, 2, 3);
  let total: f64 = 0;
  for (const end = x + (n << 2); x < end; blocks += 8) {
    let s0 = f64x2.splat(0);
    let s1 = f64x2.splat(0);
    for (const stop = min(x + 4096, end); x < stop; x += 16, w += 16) {
      const v = v128.load(x);
      let u = v128.load(w);
      const kept = v128.or(f32x4.gt(v, vt), v128.andnot(f32x4.eq(v, vt), i32x4.gt_s(place, vl)));
      u = v128.and(u, v128.and(kept, f32x4.ge(u, vw)));
      v128.store(w, u);
      s0 = f64x2.add(s0, promote(u));
      s1 = f64x2.add(s1, promote(high(u)));
      place = i32x4.add(place, four);
    }
    s0 = f64x2.add(s0, s1);
    const sum = f64x2.extract_lane(s0, 0) + f64x2.extract_lane(s0, 1);
    store<f64>(blocks, sum);
    total += sum;
  }
  return total;
}
