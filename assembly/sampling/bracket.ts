/**
 * Weights on either side of others, which lie at w (weights.ts): what src/sampling/wasm/boundary.ts narrows
 * the boundary of top-p by. All sums are exact.
 */
import { high, promote } from "../lanes";
import { keyOf } from "./keys";

/** The sum of the weights above p. n is a multiple of 16. */
export function sumAbove(w: usize, n: u32, p: f32): f64 {
  const v = f32x4.splat(p);
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let s2 = f64x2.splat(0);
  let s3 = f64x2.splat(0);
  for (const end = w + (n << 2); w < end; w += 32) {
    let a = v128.load(w);
    let b = v128.load(w, 16);
    a = v128.and(a, f32x4.gt(a, v));
    b = v128.and(b, f32x4.gt(b, v));
    s0 = f64x2.add(s0, promote(a));
    s1 = f64x2.add(s1, promote(high(a)));
    s2 = f64x2.add(s2, promote(b));
    s3 = f64x2.add(s3, promote(high(b)));
  }
  s0 = f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3));
  return f64x2.extract_lane(s0, 0) + f64x2.extract_lane(s0, 1);
}

/** Keys of the elements of x whose weights are in (lo, hi], in the order of places; returns how many. */
export function between(x: usize, w: usize, n: u32, lo: f32, hi: f32, keys: usize): u32 {
  const vlo = f32x4.splat(lo);
  const vhi = f32x4.splat(hi);
  let to = keys;
  for (let i: u32 = 0; i < n; i += 16) {
    const p = w + (i << 2);
    const v0 = v128.load(p);
    const v1 = v128.load(p, 16);
    const v2 = v128.load(p, 32);
    const v3 = v128.load(p, 48);
    const b0 = v128.and(f32x4.gt(v0, vlo), f32x4.le(v0, vhi));
    const b1 = v128.and(f32x4.gt(v1, vlo), f32x4.le(v1, vhi));
    const b2 = v128.and(f32x4.gt(v2, vlo), f32x4.le(v2, vhi));
    const b3 = v128.and(f32x4.gt(v3, vlo), f32x4.le(v3, vhi));
    const narrow = i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(b0, b1), i16x8.narrow_i32x4_s(b2, b3));
    for (let b: u32 = i8x16.bitmask(narrow); b; b &= b - 1) {
      const k = i + ctz(b);
      store<f64>(to, keyOf(load<f32>(x + (k << 2)), k));
      to += 8;
    }
  }
  return <u32>((to - keys) >> 3);
}

/**
 * The place of the qth element whose weight is v; −1 where the elements of that weight are not all equal, so
 * that places are not their order. Counted by 64: looking at each vector that has some took 1.05 ns/element
 * among many ties, not 0.15.
 */
export function nth(x: usize, w: usize, n: u32, v: f32, q: u32): i32 {
  const vv = f32x4.splat(v);
  let first: u32 = 0;
  while (first < n && load<f32>(w + (first << 2)) != v) first++;
  if (first == n) return -1;
  const t = v128.load32_splat(x + (first << 2));
  let place: i32 = -1;
  let differ = i32x4.splat(0);
  for (let i: u32 = first & ~63; i < n; i += 64) {
    let count = i32x4.splat(0);
    const stop = w + (min(i + 64, n) << 2);
    for (let p = w + (i << 2), a = x + (i << 2); p < stop; p += 16, a += 16) {
      const equal = f32x4.eq(v128.load(p), vv);
      count = i32x4.sub(count, equal);
      differ = v128.or(differ, v128.and(equal, f32x4.ne(v128.load(a), t)));
    }
    if (place >= 0) continue;
    count = i32x4.add(count, v128.shuffle<i32>(count, count, 2, 3, 0, 1));
    const here = <u32>(i32x4.extract_lane(count, 0) + i32x4.extract_lane(count, 1));
    if (q > here) {
      q -= here;
      continue;
    }
    for (let k = i; place < 0; k++) if (load<f32>(w + (k << 2)) == v && --q == 0) place = k;
  }
  return v128.any_true(differ) ? -1 : place;
}
