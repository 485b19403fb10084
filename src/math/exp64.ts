/** e^z along a row of float64, and its sum: exp.ts says how. */
import { powerTable } from "./exp.js";
import { factor, prescale } from "./temperature.js";

/**
 * yᵢ = e^((xᵢ − m) / temperature), where y is given; returns their sum. The sum is carried in two parts, as
 * in assembly/rows64.ts: what an addition rounds away is kept apart, and is e − ((sum + e) − sum) because the
 * sum starts from 1, which no term exceeds.
 */
export function expSum64(
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
