/**
 * A temperature as two factors that neither overflow nor underflow on the way. Twin: src/math/temperature.ts,
 * for float64 only.
 */

/**
 * The power of two that multiplies a row with maximum m before the maximum is subtracted, so that neither the
 * difference nor its quotient by the temperature leaves float32's range. It is 1 except for extreme
 * temperatures. (It is 1 too below 2⁻¹⁰⁰ with |m| ≥ 2⁻²⁰: two different floats are then more
 * than 2⁵⁰ temperatures apart, so any large quotient will do.)
 */
export function prescale(m: f32, temperature: f64): f32 {
  // Above 2¹⁰⁰: 2⁻⁶⁰.
  if (temperature > 1.2676506002282294e30) return 8.673617379884035e-19;
  // Below 2⁻¹⁰⁰: 2⁶⁰.
  if (temperature < 7.888609052210118e-31 && Math.abs(m) < 9.5367431640625e-7) return 1.152921504606847e18;
  return 1.0;
}

/**
 * 1 / (temperature · prescale), clamped to the normal floats. Past these limits the quotient is 0 or
 * infinite in float32 either way.
 */
export function factor(temperature: f64, a: f32): f32 {
  return <f32>Math.min(Math.max(1.0 / (temperature * <f64>a), 1.1754943508222875e-38), 8.507059173023462e37);
}

/**
 * `prescale` for float64. (It is 1 too below 2⁻⁹⁰⁰ with |m| ≥ 2⁻⁴⁰⁰: two different numbers
 * are then more than 2⁴⁰⁰ temperatures apart. And a difference that overflows needs no help at
 * temperatures up to 1: its quotient overflows as well.)
 */
export function prescale64(m: f64, temperature: f64): f64 {
  // Either one above 2⁹⁰⁰: 2⁻⁵⁰⁰.
  if (temperature > 8.452712498170644e270 || (temperature > 1 && Math.abs(m) > 8.452712498170644e270)) {
    return 3.054936363499605e-151;
  }
  // Below 2⁻⁹⁰⁰: 2⁵⁰⁰.
  if (temperature < 1.1830521861667747e-271 && Math.abs(m) < 3.872591914849318e-121) {
    return 3.273390607896142e150;
  }
  return 1.0;
}

/** 1 / (temperature · prescale64), clamped to the finite numbers. */
export function factor64(temperature: f64, a: f64): f64 {
  return Math.min(1.0 / (temperature * a), f64.MAX_VALUE);
}
