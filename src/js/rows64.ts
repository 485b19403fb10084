/**
 * The softmax kernels along a contiguous row of float64, with compensated sums. Twin: assembly/rows64.ts, the
 * same functions in the same order; rows.ts says what each does.
 */
import { dominatedLog, isTiny } from "../math/dominated.js";
import { expSum64 } from "../math/exp64.js";
import { log } from "../math/log.js";
import { factor, prescale } from "../math/temperature.js";

export function max(x: Float64Array, at: number, n: number): number {
  let m = -Infinity;
  for (let i = at; i < at + n; i++) if ((x[i] as number) > m) m = x[i] as number;
  return m;
}

export function expSum(
  x: Float64Array,
  at: number,
  y: Float64Array,
  to: number,
  n: number,
  m: number,
  temperature: number,
): number {
  return expSum64(x, at, y, to, n, m, temperature);
}

export function sumExp(x: Float64Array, at: number, n: number, m: number, temperature: number): number {
  return expSum64(x, at, undefined, 0, n, m, temperature);
}

export function scale(y: Float64Array, to: number, n: number, c: number): void {
  for (let i = to; i < to + n; i++) y[i] = (y[i] as number) * c;
}

export function shift(
  x: Float64Array,
  at: number,
  y: Float64Array,
  to: number,
  n: number,
  m: number,
  temperature: number,
  l: number,
): void {
  if (temperature === 1) {
    for (let i = 0; i < n; i++) y[to + i] = (x[at + i] as number) - m - l;
    return;
  }
  const a = prescale(m, temperature);
  const t = temperature * a;
  const b = factor(temperature, a);
  const ma = m * a;
  for (let i = 0; i < n; i++) {
    const v = (x[at + i] as number) * a;
    const d = v - ma;
    // The rounding error of x − m goes to the small term, so that only the quotient, l and the result are
    // rounded.
    const back = d - v;
    const lost = v - (d - back) - (ma + back);
    const z = d / t;
    y[to + i] = z === -Infinity ? z - l : z - (l - lost * b);
  }
}

export function hasNaN(x: Float64Array, at: number, n: number): boolean {
  for (let i = at; i < at + n; i++) if (Number.isNaN(x[i])) return true;
  return false;
}

export function softmax(
  x: Float64Array,
  at: number,
  y: Float64Array,
  to: number,
  rows: number,
  n: number,
  temperature: number,
): void {
  for (; rows > 0; rows--, at += n, to += n)
    scale(y, to, n, 1 / expSum(x, at, y, to, n, max(x, at, n), temperature));
}

export function logSoftmax(
  x: Float64Array,
  at: number,
  y: Float64Array,
  to: number,
  rows: number,
  n: number,
  temperature: number,
): void {
  for (; rows > 0; rows--, at += n, to += n) {
    const m = max(x, at, n);
    shift(x, at, y, to, n, m, temperature, log(sumExp(x, at, n, m, temperature)));
  }
}

export function logSumExp(
  x: Float64Array,
  at: number,
  z: Float64Array | undefined,
  to: number,
  rows: number,
  n: number,
  temperature: number,
): number {
  let last = -Infinity;
  for (; rows > 0; rows--, at += n, to++) {
    const m = max(x, at, n);
    const s = sumExp(x, at, n, m, temperature);
    if (s > 0) {
      const top = m / temperature;
      last = top + (isTiny(s, top) ? dominatedLog(x, at, n, 1, m, temperature) : log(s));
    } else last = hasNaN(x, at, n) ? NaN : m;
    if (z !== undefined) z[to] = last;
  }
  return last;
}
