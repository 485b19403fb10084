/**
 * The softmax kernels along a contiguous row of float32, in float64 arithmetic. Twin: assembly/rows.ts, the
 * same functions in the same order; where that takes a pointer, this takes an array and the index of the
 * first element.
 */
import { stepTable } from "../math/exp.js";
import { log } from "../math/log.js";

const MAX = Number.MAX_VALUE;

/** The largest element, ignoring NaN (which reaches the sum by itself); −Infinity for an empty row. */
export function max(x: Float32Array, at: number, n: number): number {
  // #region maximum
  let m0 = -Infinity;
  let m1 = -Infinity;
  const end = at + n;
  let i = at;
  for (; i < end - 1; i += 2) {
    const a = x[i] as number;
    const b = x[i + 1] as number;
    if (a > m0) m0 = a;
    if (b > m1) m1 = b;
  }
  if (i < end && (x[i] as number) > m0) m0 = x[i] as number;
  return Math.max(m0, m1);
  // #endregion maximum
}

/** What `rowsOf` makes of rows. */
const TERMS = 0;
const SOFTMAX = 1;
const LOG_SOFTMAX = 2;
const LOG_SUM_EXP = 3;

/**
 * Goes over `rows` rows of n, from x[at] on, in one loop for all of them and all functions: a call for each
 * step of a row took 11.9 ns/element at rows of 2, this takes 7.1. The maximum is `given`, or looked for
 * where that is undefined; `ln` is the logarithm where one is wanted, so that a bundle without them has none.
 * TERMS and SOFTMAX write e^z, and the softmax, to y; LOG_SOFTMAX the log-softmax; LOG_SUM_EXP one number a
 * row. Returns the sum of the last row before its terms are rounded to float32, or its logarithm.
 */
function rowsOf(
  x: Float32Array,
  at: number,
  y: Float32Array | undefined,
  to: number,
  rows: number,
  n: number,
  temperature: number,
  given: number | undefined,
  of: number,
  ln?: typeof log,
  maxima?: Float64Array,
  sums?: Float64Array,
): number {
  // Local because V8's optimiser takes constants of the module for variables: 4.8 ns/element against 2.9.
  const FLOOR = -103.98;
  const STEPS = 4800;
  const PER_STEP = 46.16624130844683;
  const STEP = 0.02166084939249829;
  const table = stepTable();
  const b = Math.min(1 / temperature, MAX);
  const terms = of <= SOFTMAX ? y : undefined;
  let last = -Infinity;
  for (let r = 0; r < rows; r++, at += n, to += of === LOG_SUM_EXP ? 1 : n) {
    const m = given ?? max(x, at, n);
    const shift = to - at;
    const end = at + n;
    // #region terms
    let s0 = 0;
    let s1 = 0;
    let i = at;
    // Two terms in flight: 2.7 ns/element against 2.9.
    for (; i < end - 1; i += 2) {
      let z0 = ((x[i] as number) - m) * b;
      let z1 = ((x[i + 1] as number) - m) * b;
      if (z0 < FLOOR) z0 = FLOOR;
      if (z1 < FLOOR) z1 = FLOOR;
      const k0 = (z0 * PER_STEP - 0.5) | 0;
      const k1 = (z1 * PER_STEP - 0.5) | 0;
      const r0 = z0 - k0 * STEP;
      const r1 = z1 - k1 * STEP;
      const e0 = (1 + r0 * (1 + r0 * (1 / 2 + r0 * (1 / 6)))) * (table[k0 + STEPS] as number);
      const e1 = (1 + r1 * (1 + r1 * (1 / 2 + r1 * (1 / 6)))) * (table[k1 + STEPS] as number);
      if (terms !== undefined) {
        terms[i + shift] = e0;
        terms[i + shift + 1] = e1;
      }
      s0 += e0;
      s1 += e1;
    }
    // #endregion terms
    if (i < end) {
      let z = ((x[i] as number) - m) * b;
      if (z < FLOOR) z = FLOOR;
      const k = (z * PER_STEP - 0.5) | 0;
      const r = z - k * STEP;
      const e = (1 + r * (1 + r * (1 / 2 + r * (1 / 6)))) * (table[k + STEPS] as number);
      if (terms !== undefined) terms[i + shift] = e;
      s0 += e;
    }
    last = s0 + s1;
    if (ln === undefined) {
      if (of === TERMS) {
        if (maxima === undefined || sums === undefined) continue;
        maxima[r] = m;
        sums[r] = last;
        continue;
      }
      const c = 1 / last;
      if (terms !== undefined) for (i = to; i < to + n; i++) terms[i] = (terms[i] as number) * c;
      continue;
    }
    const l = ln(last);
    if (of === LOG_SUM_EXP) {
      last = last > 0 ? m / temperature + l : hasNaN(x, at, n) ? NaN : m;
      if (y !== undefined) y[to] = last;
    } else if (y !== undefined) for (i = at; i < end; i++) y[i + shift] = ((x[i] as number) - m) * b - l;
  }
  return last;
}

/**
 * Exp and sum of a row: yᵢ = e^((xᵢ − m) / temperature). Returns the sum of the terms before they are
 * rounded to float32: NaN if the row holds a NaN or +Infinity, or nothing above −Infinity.
 */
export function expSum(
  x: Float32Array,
  at: number,
  y: Float32Array,
  to: number,
  n: number,
  m: number,
  temperature: number,
): number {
  return rowsOf(x, at, y, to, 1, n, temperature, m, TERMS);
}

/** `expSum` without y. */
export function sumExp(x: Float32Array, at: number, n: number, m: number, temperature: number): number {
  return rowsOf(x, at, undefined, 0, 1, n, temperature, m, TERMS);
}

/** `expSum` of `rows` rows in place, each less its maximum; the maxima and sums go to arrays. No twin. */
export const expSums = (
  x: Float32Array,
  rows: number,
  n: number,
  temperature: number,
  maxima: Float64Array,
  sums: Float64Array,
): number => rowsOf(x, 0, x, 0, rows, n, temperature, undefined, TERMS, undefined, maxima, sums);

/** y = y · c. */
export function scale(y: Float32Array, to: number, n: number, c: number): void {
  for (let i = to; i < to + n; i++) y[i] = (y[i] as number) * c;
}

/**
 * y = (x − m) / temperature − l: the log-softmax of a row with maximum m and l = ln Σ
 * e^((x − m) / temperature).
 */
export function shift(
  x: Float32Array,
  at: number,
  y: Float32Array,
  to: number,
  n: number,
  m: number,
  temperature: number,
  l: number,
): void {
  const b = Math.min(1 / temperature, MAX);
  for (let i = 0; i < n; i++) y[to + i] = ((x[at + i] as number) - m) * b - l;
}

/** Whether any element is NaN. */
export function hasNaN(x: Float32Array, at: number, n: number): boolean {
  for (let i = at; i < at + n; i++) if (Number.isNaN(x[i])) return true;
  return false;
}

/** Softmax of each of `rows` rows of n, from x[at] on, to y[to] and on. */
export function softmax(
  x: Float32Array,
  at: number,
  y: Float32Array,
  to: number,
  rows: number,
  n: number,
  temperature: number,
): void {
  // e⁰ / e⁰ is 1, or NaN where x − x is NaN: 46 ns a call against 66 by the general way.
  if (n === 1) for (let i = 0; i < rows; i++) y[to + i] = (x[at + i] as number) - (x[at + i] as number) + 1;
  else rowsOf(x, at, y, to, rows, n, temperature, undefined, SOFTMAX);
}

/** Log-softmax of each of `rows` rows of n, from x[at] on, to y[to] and on. */
export function logSoftmax(
  x: Float32Array,
  at: number,
  y: Float32Array,
  to: number,
  rows: number,
  n: number,
  temperature: number,
): void {
  if (n === 1) for (let i = 0; i < rows; i++) y[to + i] = (x[at + i] as number) - (x[at + i] as number);
  else rowsOf(x, at, y, to, rows, n, temperature, undefined, LOG_SOFTMAX, log);
}

/**
 * ln Σ e^(x / temperature) of each of `rows` rows of n, from x[at] on, to z[to] and on: one number a row.
 * Returns the last one unrounded.
 */
export function logSumExp(
  x: Float32Array,
  at: number,
  z: Float32Array | undefined,
  to: number,
  rows: number,
  n: number,
  temperature: number,
): number {
  if (n > 1) return rowsOf(x, at, z, to, rows, n, temperature, undefined, LOG_SUM_EXP, log);
  let last = -Infinity;
  for (let i = 0; i < rows; i++) {
    last = n === 1 ? (x[at + i] as number) / temperature + 0 : last;
    if (z !== undefined) z[to + i] = last;
  }
  return last;
}
