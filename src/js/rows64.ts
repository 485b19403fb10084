/**
 * The softmax kernels along a contiguous row of float64, with compensated sums. Twin: assembly/rows64.ts, the
 * same functions in the same order; rows.ts says what each does.
 */
import { powerTable } from "../math/exp.js";
import { log } from "../math/log.js";
import { factor, prescale } from "../math/temperature.js";

export function max(x: Float64Array, at: number, n: number): number {
  let m = -Infinity;
  for (let i = at; i < at + n; i++) if ((x[i] as number) > m) m = x[i] as number;
  return m;
}

/**
 * `expSum`, or `sumExp` without y. The sum is carried in two parts, as in assembly/rows64.ts: what an
 * addition rounds away is kept apart. It is exactly e − ((sum + e) − sum) because the sum starts from 1,
 * which no term exceeds.
 */
function expSumOf(
  x: Float64Array,
  at: number,
  y: Float64Array | undefined,
  to: number,
  n: number,
  m: number,
  temperature: number,
): number {
  // Local because V8's optimiser takes constants of the module for variables.
  const FLOOR = -708.75;
  const POWERS = 1023;
  const LOG2E = Math.LOG2E;
  const LN2_HI = 0.6931471803691238;
  const LN2_LO = 1.9082149292705877e-10;
  const table = powerTable();
  const a = prescale(m, temperature);
  const b = factor(temperature, a);
  const ma = m * a;
  let sum = 1;
  let lost = 0;
  for (let i = 0; i < n; i++) {
    let z = ((x[at + i] as number) * a - ma) * b;
    if (z < FLOOR) z = FLOOR;
    const k = (z * LOG2E - 0.5) | 0;
    const r = z - k * LN2_HI - k * LN2_LO;
    // Estrin's scheme: by Horner's rule each step waits for the one before.
    const r2 = r * r;
    const r4 = r2 * r2;
    const q0 = 0.5000000000000011 + r * 0.16666666666666413;
    const q2 = 0.04166666666653005 + r * 0.008333333333494591;
    const q4 = 0.0013888888943662508 + r * 0.00019841269506375278;
    const q6 = 2.4801493061646598e-5 + r * 2.7557586483493946e-6;
    const q8 = 2.763026283154073e-7 + r * 2.5000050210569507e-8;
    const q = q0 + r2 * q2 + r4 * (q4 + r2 * q6 + r4 * q8);
    const e = (1 + (r + r2 * q)) * (table[k + POWERS] as number);
    if (y !== undefined) y[to + i] = e;
    const t = sum + e;
    lost += e - (t - sum);
    sum = t;
  }
  return sum - 1 + lost;
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
  return expSumOf(x, at, y, to, n, m, temperature);
}

export function sumExp(x: Float64Array, at: number, n: number, m: number, temperature: number): number {
  return expSumOf(x, at, undefined, 0, n, m, temperature);
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
    last = s > 0 ? m / temperature + log(s) : hasNaN(x, at, n) ? NaN : m;
    if (z !== undefined) z[to] = last;
  }
  return last;
}
