/**
 * The largest elements without sorting, as keys (keys.ts). Twin: `src/sampling/js/select.ts`.
 */
import { keyOf, placeOf, elementOf } from "./keys";

let state: u32 = 1;

/** A place below span. Which ones are picked changes the time alone. */
// @ts-ignore: decorator
@inline
function pick(span: u32): u32 {
  state = state * 1664525 + 1013904223;
  return <u32>((<u64>state * <u64>span) >> 32);
}

// @ts-ignore: decorator
@inline
function at(keys: usize, i: i32): f64 {
  return load<f64>(keys + (<usize>i << 3));
}

/** The median of one key out of each third of [lo, hi]. Fixed places were quadratic on ascending rows. */
function median(keys: usize, lo: i32, hi: i32): f64 {
  const third = <u32>(hi - lo + 1) / 3;
  const a = at(keys, lo + pick(third));
  const b = at(keys, lo + third + pick(third));
  const c = at(keys, hi - pick(third));
  return max(min(a, b), min(max(a, b), c));
}

/** Halfway between the least and the largest key: a pivot that leaves one bit less to tell them apart. */
function middle(keys: usize, lo: i32, hi: i32): f64 {
  let least = at(keys, lo);
  let most = least;
  for (let i = lo + 1; i <= hi; i++) {
    const k = at(keys, i);
    least = min(least, k);
    most = max(most, k);
  }
  return Math.ceil((least + most) / 2);
}

/** So many splits may leave more than ¾ before the pivots are halfway ones. */
const POOR = 8;

/**
 * Brings the largest of `count` keys to the front, as many as it takes until their weights, which lie at w by
 * place, sum up to `need`, or with a w of 0 that many; returns how many, the least of which is the last.
 * Quickselect (Hoare 1961), whose time
 * is linear also where every pivot is poor: halfway pivots end after 52 splits.
 */
export function select(keys: usize, count: u32, need: f64, w: usize): u32 {
  let lo: i32 = 0;
  let hi: i32 = <i32>count - 1;
  let above: f64 = 0;
  let poor = POOR;
  while (hi - lo > 16) {
    const pivot = poor > 0 ? median(keys, lo, hi) : middle(keys, lo, hi);
    const span = hi - lo;
    let i = lo;
    let j = hi;
    while (i <= j) {
      let a = at(keys, i);
      while (a > pivot) a = at(keys, ++i);
      let b = at(keys, j);
      while (b < pivot) b = at(keys, --j);
      if (i > j) break;
      store<f64>(keys + (<usize>i << 3), b);
      store<f64>(keys + (<usize>j << 3), a);
      i++;
      j--;
    }
    // All keys differ: [lo, i) are above [i, hi], and neither is empty.
    let sum = above;
    if (w == 0) sum += <f64>(i - lo);
    else for (let q = lo; q < i; q++) sum += <f64>load<f32>(w + (<usize>placeOf(at(keys, q)) << 2));
    if (sum >= need) hi = i - 1;
    else {
      above = sum;
      lo = i;
    }
    if ((hi - lo) * 4 > span * 3) poor--;
  }
  // The few that are left: sorted by insertion, then counted off.
  for (let i = lo + 1; i <= hi; i++) {
    const k = at(keys, i);
    let j = i;
    for (; j > lo && at(keys, j - 1) < k; j--) store<f64>(keys + (<usize>j << 3), at(keys, j - 1));
    store<f64>(keys + (<usize>j << 3), k);
  }
  for (; lo <= hi; lo++) {
    above += w == 0 ? 1 : <f64>load<f32>(w + (<usize>placeOf(at(keys, lo)) << 2));
    if (above >= need) return lo + 1;
  }
  return hi + 1;
}

/** A value that at least k elements reach: the kth largest of maxima. −Infinity where those are fewer. */
function lowerBound(n: u32, g: usize, k: u32, keys: usize): f32 {
  const lanes = n >> 4;
  if (lanes < k) return -Infinity;
  // Maxima of 16 elements, of 64, 256 or 1,024 where there are still four times as many as are wanted.
  let step: u32 = 1;
  while (step < 64 && lanes / (step << 2) >= k << 2) step <<= 2;
  let count: u32 = 0;
  for (const end = g + (lanes << 2); g < end; count += 4) {
    let m = v128.load(g);
    g += 16;
    for (let s: u32 = 1; s < step && g < end; s++, g += 16) m = f32x4.pmax(m, v128.load(g));
    const to = keys + (count << 3);
    store<f64>(to, keyOf(f32x4.extract_lane(m, 0), count));
    store<f64>(to, keyOf(f32x4.extract_lane(m, 1), count + 1), 8);
    store<f64>(to, keyOf(f32x4.extract_lane(m, 2), count + 2), 16);
    store<f64>(to, keyOf(f32x4.extract_lane(m, 3), count + 3), 24);
  }
  if (count < k) return -Infinity;
  select(keys, count, <f64>k, 0);
  return elementOf(at(keys, k - 1));
}

/** Keys of the elements above t, or at least t, in the order of places; returns how many. */
// @ts-ignore: decorator
@inline
function gather(x: usize, n: u32, g: usize, t: f32, keys: usize, equal: bool): u32 {
  const v = f32x4.splat(t);
  let to = keys;
  for (let i: u32 = 0; i < n; i += 64, g += 16) {
    const m = v128.load(g);
    if (!v128.any_true(equal ? f32x4.ge(m, v) : f32x4.gt(m, v))) continue;
    for (let j: u32 = i; j < i + 64; j += 4) {
      const a = v128.load(x + (j << 2));
      for (let b = i32x4.bitmask(equal ? f32x4.ge(a, v) : f32x4.gt(a, v)); b; b &= b - 1) {
        const k = j + ctz(b);
        store<f64>(to, keyOf(load<f32>(x + (k << 2)), k));
        to += 8;
      }
    }
  }
  return <u32>((to - keys) >> 3);
}

/** Keys of the elements that reach t, to `keys`, in the order of places; returns how many. */
export function collect(x: usize, n: u32, g: usize, t: f32, keys: usize): u32 {
  return gather(x, n, g, t, keys, true);
}

/**
 * Keys of the k largest elements, in any order, to `keys`. Elements above a bound that k maxima reach are in
 * fewer than k groups; what is missing equals the bound, the first of those.
 */
export function largest(x: usize, n: u32, g: usize, k: u32, keys: usize): void {
  const t = lowerBound(n, g, k, keys);
  let count = gather(x, n, g, t, keys, false);
  if (count >= k) {
    select(keys, count, <f64>k, 0);
    return;
  }
  const v = f32x4.splat(t);
  for (let i: u32 = 0; i < n; i += 64, g += 16) {
    if (!v128.any_true(f32x4.ge(v128.load(g), v))) continue;
    for (let j: u32 = i; j < i + 64; j += 4) {
      for (let b = i32x4.bitmask(f32x4.eq(v128.load(x + (j << 2)), v)); b; b &= b - 1) {
        store<f64>(keys + (count << 3), keyOf(t, j + ctz(b)));
        if (++count == k) return;
      }
    }
  }
}
