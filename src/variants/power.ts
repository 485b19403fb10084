/** e^z and ln(1 + w) of one number in float64, for powers: the host's differ in their last bits from engine to engine. */
import { LN2_HI, LN2_LO, powerTable } from "../js/exp.js";
import { log } from "../js/log.js";

/** e^z within 1 ULP for z ≤ 0, within 2.5 above: the steps of the loop in src/js/rows64.ts. Exactly 0 below −708.75, Infinity above 708.75. */
export function exp(z: number): number {
  if (z > 0) return 1 / exp(-z);
  if (!(z >= -708.75)) return z < 0 ? 0 : z;
  const k = (z * Math.LOG2E - 0.5) | 0;
  const r = z - k * LN2_HI - k * LN2_LO;
  const r2 = r * r;
  const r4 = r2 * r2;
  const q0 = 0.5000000000000011 + r * 0.16666666666666413;
  const q2 = 0.04166666666653005 + r * 0.008333333333494591;
  const q4 = 0.0013888888943662508 + r * 0.00019841269506375278;
  const q6 = 2.4801493061646598e-5 + r * 2.7557586483493946e-6;
  const q8 = 2.763026283154073e-7 + r * 2.5000050210569507e-8;
  const q = q0 + r2 * q2 + r4 * (q4 + r2 * q6 + r4 * q8);
  return (1 + (r + r2 * q)) * (powerTable()[k + 1023] as number);
}

/**
 * ln(1 + w) for w in (−1, 0], within about 2 ULP however small w is: what 1 + w rounds away is small beside it in ln v / (v − 1), which is smooth (Hewlett-Packard's
 * rule).
 */
export function log1p(w: number): number {
  const v = 1 + w;
  return v === 1 ? w : log(v) * (w / (v - 1));
}
