/** The largest elements without sorting, as keys (keys.ts). Twin: assembly/sampling/select.ts. */
import { elementOf, keyOf, placeOf } from "../engine/keys.js";
import type { Arrays } from "./arrays.js";

let state = 1;

/** A place below span. Which ones are picked changes the time alone. */
function pick(span: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state * span) / 4294967296);
}

/** The median of one key out of each third of [lo, hi]. */
function median(keys: Float64Array, lo: number, hi: number): number {
  const third = Math.floor((hi - lo + 1) / 3);
  const a = keys[lo + pick(third)] as number;
  const b = keys[lo + third + pick(third)] as number;
  const c = keys[hi - pick(third)] as number;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** Halfway between the least and the largest key. */
function middle(keys: Float64Array, lo: number, hi: number): number {
  let least = keys[lo] as number;
  let most = least;
  for (let i = lo + 1; i <= hi; i++) {
    const k = keys[i] as number;
    if (k < least) least = k;
    if (k > most) most = k;
  }
  return Math.ceil((least + most) / 2);
}

/** So many splits may leave more than ¾ before the pivots are halfway ones. */
const POOR = 8;

/**
 * Brings the largest of `count` keys to the front: as many as it takes until their weights, which are in w by
 * place, sum up to `need`, or that many; returns how many, the least of which is the last.
 */
export function select(this: Arrays, count: number, need: number, weighted: boolean): number {
  const { keys, w } = this;
  let lo = 0;
  let hi = count - 1;
  let above = 0;
  let poor = POOR;
  while (hi - lo > 16) {
    const pivot = poor > 0 ? median(keys, lo, hi) : middle(keys, lo, hi);
    const span = hi - lo;
    let i = lo;
    let j = hi;
    while (i <= j) {
      let a = keys[i] as number;
      while (a > pivot) a = keys[++i] as number;
      let b = keys[j] as number;
      while (b < pivot) b = keys[--j] as number;
      if (i > j) break;
      keys[i++] = b;
      keys[j--] = a;
    }
    let sum = above;
    if (!weighted) sum += i - lo;
    else for (let q = lo; q < i; q++) sum += w[placeOf(keys[q] as number)] as number;
    if (sum >= need) hi = i - 1;
    else {
      above = sum;
      lo = i;
    }
    if ((hi - lo) * 4 > span * 3) poor--;
  }
  for (let i = lo + 1; i <= hi; i++) {
    const k = keys[i] as number;
    let j = i;
    for (; j > lo && (keys[j - 1] as number) < k; j--) keys[j] = keys[j - 1] as number;
    keys[j] = k;
  }
  for (; lo <= hi; lo++) {
    above += !weighted ? 1 : (w[placeOf(keys[lo] as number)] as number);
    if (above >= need) return lo + 1;
  }
  return hi + 1;
}

/**
 * A value that at least k elements reach: the kth largest of maxima. −Infinity where those are fewer. Where k
 * is more than there are groups, their elements give a maximum for each 16.
 */
function lowerBound(arrays: Arrays, n: number, k: number): number {
  const { x, g, keys } = arrays;
  const groups = (n + 63) >> 6;
  const fine = groups < k;
  const from = fine ? x : g;
  const all = fine ? n : groups;
  let step = fine ? 16 : 1;
  if (!fine) while (step < 16 && groups / (step << 2) >= k << 2) step <<= 2;
  else if (n >> 4 < k) return -Infinity;
  let count = 0;
  for (let i = 0; i < all; count++) {
    let m = -Infinity;
    for (const end = Math.min(i + step, all); i < end; i++) {
      const v = from[i] as number;
      if (v > m) m = v;
    }
    keys[count] = keyOf(m, count);
  }
  select.call(arrays, count, k, false);
  return elementOf(keys[k - 1] as number);
}

/** Keys of the elements above t, or at least t, in the order of places; returns how many. */
function gather({ x, g, keys }: Arrays, n: number, t: number, equal: boolean): number {
  let count = 0;
  for (let group = 0; group << 6 < n; group++) {
    const m = g[group] as number;
    if (equal ? m < t : m <= t) continue;
    for (let i = group << 6, end = Math.min(i + 64, n); i < end; i++) {
      const v = x[i] as number;
      if (equal ? v >= t : v > t) keys[count++] = keyOf(v, i);
    }
  }
  return count;
}

/** Keys of the elements that reach t, to `keys`, in the order of places; returns how many. */
export function collect(this: Arrays, n: number, t: number): number {
  return gather(this, n, t, true);
}

/** Keys of the k largest elements, in any order, to `keys`. */
export function largest(this: Arrays, n: number, k: number): void {
  const { x, g, keys } = this;
  const t = lowerBound(this, n, k);
  let count = gather(this, n, t, false);
  if (count >= k) {
    select.call(this, count, k, false);
    return;
  }
  // What is missing equals the bound: the first of those.
  for (let group = 0; group << 6 < n; group++) {
    if ((g[group] as number) < t) continue;
    for (let i = group << 6, end = Math.min(i + 64, n); i < end; i++) {
      if (x[i] !== t) continue;
      keys[count++] = keyOf(t, i);
      if (count === k) return;
    }
  }
}
