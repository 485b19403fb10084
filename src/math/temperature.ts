/**
 * A temperature as the two factors that neither overflow nor underflow on the way. For float64, as prescale64 and factor64 of assembly/temperature.ts: rows of float32 are worked
 * on in float64 here.
 */

const TWO_POW_500 = 2 ** 500;

/**
 * The power of two by which a row with maximum m is multiplied before the maximum is subtracted, so that neither the difference nor its
 * quotient by the temperature leaves float64's range: 1 but for extreme temperatures. (Below 2⁻⁹⁰⁰ with |m| ≥ 2⁻⁴⁰⁰, two numbers that differ are further
 * apart than 2⁴⁰⁰ temperatures, so any large quotient will do. A temperature of at most 1 brings no difference beyond all numbers back.)
 */
export function prescale(m: number, temperature: number): number {
  if (temperature > 2 ** 900 || (temperature > 1 && Math.abs(m) > 2 ** 900)) return 1 / TWO_POW_500;
  if (temperature < 2 ** -900 && Math.abs(m) < 2 ** -400) return TWO_POW_500;
  return 1;
}

/** 1 / (temperature · prescale), held finite. */
export function factor(temperature: number, a: number): number {
  return Math.min(1 / (temperature * a), Number.MAX_VALUE);
}
