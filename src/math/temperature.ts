/**
 * A temperature as two factors that neither overflow nor underflow on the way: prescale64 and factor64 of
 * assembly/temperature.ts. There is no float32 version because src/js/ computes float32 rows in float64.
 */

const TWO_POW_500 = 2 ** 500;

/**
 * The power of two that multiplies a row with maximum m before the maximum is subtracted, so that neither the
 * difference nor its quotient by the temperature leaves float64's range. It is 1 except for extreme
 * temperatures. (It is 1 too below 2⁻⁹⁰⁰ with |m| ≥ 2⁻⁴⁰⁰: two different numbers are then
 * more than 2⁴⁰⁰ temperatures apart, so any large quotient will do. And a difference that overflows
 * needs no help at temperatures up to 1: its quotient overflows as well.)
 */
export function prescale(m: number, temperature: number): number {
  if (temperature > 2 ** 900 || (temperature > 1 && Math.abs(m) > 2 ** 900)) return 1 / TWO_POW_500;
  if (temperature < 2 ** -900 && Math.abs(m) < 2 ** -400) return TWO_POW_500;
  return 1;
}

/** 1 / (temperature · prescale), clamped to the finite numbers. */
export function factor(temperature: number, a: number): number {
  return Math.min(1 / (temperature * a), Number.MAX_VALUE);
}
