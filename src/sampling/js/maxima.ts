/**
 * The largest element, and the maximum of each 64, by which later passes leave out what cannot matter. Twin:
 * assembly/sampling/maxima.ts.
 */
import type { Arrays } from "./arrays.js";

/**
 * The largest of the first n elements of x, NaN if there is one; the maximum of each 64 goes to g. Branches,
 * as maxima change seldom: 1.5 ns/element; of each 16 it would be 2.7, by `Math.max` 4.2. NaN comes through
 * sums, for less than a comparison each.
 */
export function maxima(this: Arrays, n: number): number {
  const { x, g } = this;
  let m = -Infinity;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  let group = 0;
  for (const end = n - 63; i < end; ) {
    let a = -Infinity;
    for (const stop = i + 64; i < stop; i += 4) {
      const v0 = x[i] as number;
      const v1 = x[i + 1] as number;
      const v2 = x[i + 2] as number;
      const v3 = x[i + 3] as number;
      s0 += v0;
      s1 += v1;
      s2 += v2;
      s3 += v3;
      if (v0 > a) a = v0;
      if (v1 > a) a = v1;
      if (v2 > a) a = v2;
      if (v3 > a) a = v3;
    }
    g[group++] = a;
    if (a > m) m = a;
  }
  if (i < n) {
    let a = -Infinity;
    for (; i < n; i++) {
      const v = x[i] as number;
      s0 += v;
      if (v > a) a = v;
    }
    g[group] = a;
    if (a > m) m = a;
  }
  if (!Number.isNaN(s0 + s1 + (s2 + s3))) return m;
  // Or it is Infinity less Infinity.
  for (let j = 0; j < n; j++) if (Number.isNaN(x[j])) return NaN;
  return m;
}

/** The first place of m, which is the maximum. */
export function first(this: Arrays, n: number, m: number): number {
  const { x, g } = this;
  let group = 0;
  while (group << 6 < n && g[group] !== m) group++;
  let i = group << 6;
  while (i < n && x[i] !== m) i++;
  return i < n ? i : 0;
}

/** How many elements reach t at most: all of the groups that do. */
export function reaching(this: Arrays, n: number, t: number): number {
  const { g } = this;
  let count = 0;
  for (let group = 0; group << 6 < n; group++) if ((g[group] as number) >= t) count++;
  return count * 64;
}
