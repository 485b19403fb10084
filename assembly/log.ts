/**
 * ln x in float64, for the sums of a row: x ≥ 0 and not subnormal, or NaN. Twin: src/math/log.ts.
 *
 * x = 2^k · m with m in (√½, √2]. With f = m − 1 and s = f / (2 + f), ln m = 2 artanh s = 2s + s·R,
 * R = 2 (s²/3 + s⁴/5 + …). |s| ≤ 0.1716, so the first term left out after s²⁰/21 is below
 * 2⁻⁶⁰ of the sum. As 2s = f − s·f, ln m = f − s·(f − R): f is exact, and what is rounded is
 * small beside it. LN2_HI has 33 bits, so k · LN2_HI is exact. Within 1 ULP (test/kernels/twins.test.ts).
 *
 * Both engines have their own logarithm because the last bits of `Math.log` differ from host to host.
 */
const LN2_HI: f64 = 0.6931471803691238;
const LN2_LO: f64 = 1.9082149292705877e-10;
const SQRT2: f64 = 1.41421356237309504880;

export function log(x: f64): f64 {
  if (!(x > 0 && x < Infinity)) return x == 0 ? -Infinity : x;
  const bits = reinterpret<u64>(x);
  let k = <i32>(bits >> 52) - 1023;
  let m = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  if (m > SQRT2) {
    m *= 0.5;
    k += 1;
  }
  const f = m - 1.0;
  const s = f / (m + 1.0);
  const w = s * s;
  let p: f64 = 1.0 / 21.0;
  p = p * w + 1.0 / 19.0;
  p = p * w + 1.0 / 17.0;
  p = p * w + 1.0 / 15.0;
  p = p * w + 1.0 / 13.0;
  p = p * w + 1.0 / 11.0;
  p = p * w + 1.0 / 9.0;
  p = p * w + 1.0 / 7.0;
  p = p * w + 1.0 / 5.0;
  p = p * w + 1.0 / 3.0;
  return <f64>k * LN2_HI + (f - (s * (f - 2.0 * w * p) - <f64>k * LN2_LO));
}
