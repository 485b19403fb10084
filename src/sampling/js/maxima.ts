/**
 * The largest element, and the maximum of each 16, by which later passes leave out what cannot matter. Twin:
 * assembly/sampling/maxima.ts.
 */

/** The largest of the first n elements of x, NaN if there is one; the maximum of each 16 goes to g. */
export function maxima(x: Float32Array, n: number, g: Float32Array): number {
  let m = -Infinity;
  // NaN comes through sums, for less than a comparison each.
  let s0 = 0;
  let s1 = 0;
  let i = 0;
  let lane = 0;
  for (const end = n - 15; i < end; i += 16) {
    let a = x[i] as number;
    let b = x[i + 1] as number;
    s0 += a;
    s1 += b;
    for (let j = i + 2; j < i + 16; j += 2) {
      const v = x[j] as number;
      const w = x[j + 1] as number;
      s0 += v;
      s1 += w;
      a = v > a ? v : a;
      b = w > b ? w : b;
    }
    a = b > a ? b : a;
    g[lane++] = a;
    m = a > m ? a : m;
  }
  if (i < n) {
    let a = -Infinity;
    for (; i < n; i++) {
      const v = x[i] as number;
      s0 += v;
      a = v > a ? v : a;
    }
    g[lane] = a;
    m = a > m ? a : m;
  }
  if (!Number.isNaN(s0 + s1)) return m;
  // Or it is Infinity less Infinity.
  for (let j = 0; j < n; j++) if (Number.isNaN(x[j])) return NaN;
  return m;
}

/** The first place of m, which is the maximum. */
export function first(x: Float32Array, n: number, g: Float32Array, m: number): number {
  let lane = 0;
  while (lane << 4 < n && g[lane] !== m) lane++;
  let i = lane << 4;
  while (i < n && x[i] !== m) i++;
  return i < n ? i : 0;
}

/** How many groups reach t: 16 times as many elements at most do. */
export function reaching(n: number, g: Float32Array, t: number): number {
  let count = 0;
  for (let lane = 0; lane << 4 < n; lane++) if ((g[lane] as number) >= t) count++;
  return count;
}
