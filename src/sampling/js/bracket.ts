/** Weights on either side of others, which are in w. Twin: assembly/sampling/bracket.ts. */
import { keyOf } from "../engine/keys.js";

/** The sum of the weights above p. */
export function sumAbove(w: Float32Array, n: number, p: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const v = w[i] as number;
    if (v > p) sum += v;
  }
  return sum;
}

/** Keys of the elements of x whose weights are in (lo, hi], in the order of places; returns how many. */
export function between(
  x: Float32Array,
  w: Float32Array,
  n: number,
  lo: number,
  hi: number,
  keys: Float64Array,
): number {
  let count = 0;
  for (let i = 0; i < n; i++) {
    const v = w[i] as number;
    if (v > lo && v <= hi) keys[count++] = keyOf(x[i] as number, i);
  }
  return count;
}

/**
 * The place of the qth element whose weight is v; −1 where the elements of that weight are not all equal, so
 * that places are not their order.
 */
export function nth(x: Float32Array, w: Float32Array, n: number, v: number, q: number): number {
  let t: number | undefined;
  let place = -1;
  for (let i = 0; i < n; i++) {
    if (w[i] !== v) continue;
    t ??= x[i] as number;
    if (x[i] !== t) return -1;
    if (--q === 0) place = i;
  }
  return place;
}
