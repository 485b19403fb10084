/**
 * ln x in float64, for the sums of a row: x ≥ 0 and not subnormal, or NaN. Twin: assembly/log.ts, operation
 * by operation, with the same bits.
 *
 * x = 2^k · m with m in (√½, √2]. With f = m − 1 and s = f / (2 + f), ln m = 2 artanh s = 2s + s·R,
 * R = 2 (s²/3 + s⁴/5 + …). |s| ≤ 0.1716, so the first term left out after s²⁰/21 is below
 * 2⁻⁶⁰ of the sum. As 2s = f − s·f, ln m = f − s·(f − R): f is exact, and what is rounded is
 * small beside it. LN2_HI has 33 bits, so k · LN2_HI is exact. Within 1 ULP (test/kernels/twins.test.ts).
 */
import { LN2_HI, LN2_LO } from "./exp.js";

export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x;
  let k = 0;
  let m = x;
  for (; m > Math.SQRT2; k++) m *= 0.5;
  for (; m <= Math.SQRT1_2; k--) m *= 2;
  const f = m - 1;
  const s = f / (m + 1);
  const w = s * s;
  let p = 1 / 21;
  p = p * w + 1 / 19;
  p = p * w + 1 / 17;
  p = p * w + 1 / 15;
  p = p * w + 1 / 13;
  p = p * w + 1 / 11;
  p = p * w + 1 / 9;
  p = p * w + 1 / 7;
  p = p * w + 1 / 5;
  p = p * w + 1 / 3;
  return k * LN2_HI + (f - (s * (f - 2 * w * p) - k * LN2_LO));
}
