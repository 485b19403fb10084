/**
 * e^z for z ≤ 0 in float64 arithmetic, without the host's `Math.exp`, whose last bits differ from engine to
 * engine. Here are the derivations and the tables; the loops of src/js/rows.ts and src/js/rows64.ts have the
 * steps written out.
 *
 * float32 rows: z = k · (ln 2)/32 + r with |r| ≤ 0.0109, e^z = 2^(k/32) · e^r. 2^(k/32) comes from a
 * table, e^r from its Taylor polynomial of degree 3: r⁴/24 < 2⁻³⁰·⁵. z is clamped to −103.98,
 * where the table is 0: e^−103.98 is below half of the least float32. Measured (V8 13.6, ns/element of
 * exp-and-sum): table of 32 and degree 3, 2.9; table of 8 and degree 4, 3.4; table of 2^n and degree 6, 4.0;
 * `Math.exp`, 9.
 *
 * float64 rows: z = n · ln 2 + r with |r| ≤ 0.3467, e^r = 1 + (r + r² · q(r)), q of degree 9: the
 * minimax polynomial of the relative error with e⁰ exactly 1, by Remez's exchange. Its error is
 * 0.033 · 2⁻⁵³ before rounding. z is clamped to −708.75, where the table is 0. Estrin's scheme takes
 * 8.5 ns/element, Horner's rule 9.5, `Math.exp` 9.1. The compensated sum takes 0.9 more, with Knuth's two-sum
 * 1.4.
 */

/** 33-bit head and tail of ln 2: n · LN2_HI is exact for n < 2²⁰. */
export const LN2_HI = 0.6931471803691238;
export const LN2_LO = 1.9082149292705877e-10;

let steps: Float64Array | undefined;
let powers: Float64Array | undefined;

/**
 * 2^((i − 4800)/32) at i, 0 at 0 and 1. Made at the first call, from square roots and products, which every
 * host rounds alike.
 */
export function stepTable(): Float64Array {
  if (steps !== undefined) return steps;
  const table = new Float64Array(4801);
  table[4800] = 1;
  for (let i = 4799; i > 1; i--) {
    let v = 1;
    if (i <= 4768) v = (table[i + 32] as number) / 2;
    else
      for (let bit = 16, r = Math.SQRT1_2; bit > 0; bit >>= 1, r = Math.sqrt(r)) if ((4800 - i) & bit) v *= r;
    table[i] = v;
  }
  steps = table;
  return table;
}

/** 2^(i − 1023) at i, 0 at 0. */
export function powerTable(): Float64Array {
  if (powers !== undefined) return powers;
  const table = new Float64Array(1024);
  for (let i = 1023, scale = 1; i > 0; i--, scale /= 2) table[i] = scale;
  powers = table;
  return table;
}

/**
 * e^z for any float64 z, within 1 ULP (test/kernels/exp.test.ts); 0 below −745.2, Infinity above 709.8. The
 * steps are those for float64 rows, with 2^n on both sides of 1 and subnormal results rounded once.
 */
export function exp(z: number): number {
  if (!(z > -745.2)) return z < 0 ? 0 : z;
  if (z > 709.8) return Infinity;
  const n = Math.floor(z * Math.LOG2E + 0.5);
  const r = z - n * LN2_HI - n * LN2_LO;
  const r2 = r * r;
  const r4 = r2 * r2;
  const q0 = 0.5000000000000011 + r * 0.16666666666666413;
  const q2 = 0.04166666666653005 + r * 0.008333333333494591;
  const q4 = 0.0013888888943662508 + r * 0.00019841269506375278;
  const q6 = 2.4801493061646598e-5 + r * 2.7557586483493946e-6;
  const q8 = 2.763026283154073e-7 + r * 2.5000050210569507e-8;
  const p = 1 + (r + r2 * (q0 + r2 * q2 + r4 * (q4 + r2 * q6 + r4 * q8)));
  const table = powerTable();
  if (n > 0) return p / (table[1023 - (n >> 1)] as number) / (table[1023 - n + (n >> 1)] as number);
  return n > -1023
    ? p * (table[n + 1023] as number)
    : p * (table[n + 1123] as number) * (table[923] as number);
}
