/**
 * e^z for z ≤ 0 in float64 arithmetic, without the host's `Math.exp`, whose last bits differ from engine to engine. The loops of rows.ts and rows64.ts
 * have these steps inlined by hand: a call an element costs V8 nothing, but JavaScriptCore a tenth.
 *
 * For float32 rows: z = k · (ln 2)/32 + r with |r| ≤ 0.0109, e^z = 2^(k/32) · e^r; 2^(k/32) from a table, e^r by its Taylor polynomial of
 * degree 3. Error below r⁴/24 < 2⁻³⁰·⁵. Measured (V8 13.6, ns/element of exp-and-sum): table of 32 and degree 3, 2.9; table of 8 and degree 4, 3.4; no table
 * but 2^n and degree 6, 4.0; `Math.exp`, about 10.
 *
 * For float64 rows: z = n · ln 2 + r with |r| ≤ 0.3467, e^r = 1 + r + r² · q(r), q of degree 9: minimax in the relative error by Remez's exchange,
 * with e⁰ exactly 1. Error 0.033 · 2⁻⁵³ before rounding.
 */

/** z is clamped here; the table is 0 there. e^−103.98 is below half of the smallest float32. */
export const FLOOR = -103.98;
export const STEPS = 4800;
export const STEP = Math.LN2 / 32;
export const PER_STEP = 32 / Math.LN2;

/** z is clamped here in float64 rows; the table of powers is 0 there. */
export const FLOOR64 = -708.75;
export const POWERS = 1023;

/** 33-bit head and tail of ln 2: n · LN2_HI is exact for n < 2²⁰. */
export const LN2_HI = 0.6931471803691238;
export const LN2_LO = 1.9082149292705877e-10;
export const LOG2E = Math.LOG2E;

let steps: Float64Array | undefined;
let powers: Float64Array | undefined;

/** 2^((i − 4800)/32) at i, 0 at 0 … 1: made at the first call, of square roots and products, which every host rounds alike. */
export function stepTable(): Float64Array {
  if (steps !== undefined) return steps;
  const table = new Float64Array(STEPS + 1);
  const root = new Float64Array(32).fill(1);
  for (let bit = 16, r = Math.SQRT2; bit > 0; bit >>= 1, r = Math.sqrt(r)) {
    for (let j = 0; j < 32; j++) if ((j & bit) !== 0) root[j] = (root[j] as number) * r;
  }
  for (let i = STEPS, scale = 1; i > 1; scale /= 2) {
    table[i--] = scale;
    for (let j = 31; j > 0 && i > 1; j--) table[i--] = (scale / 2) * (root[j] as number);
  }
  steps = table;
  return table;
}

/** 2^(i − 1023) at i, 0 at 0. */
export function powerTable(): Float64Array {
  if (powers !== undefined) return powers;
  const table = new Float64Array(POWERS + 1);
  for (let i = POWERS, scale = 1; i > 0; i--, scale /= 2) table[i] = scale;
  powers = table;
  return table;
}
