/** A temperature as the two factors that neither overflow nor underflow on the way. Twin of src/js/temperature.ts, which has those for float64 only. */

/**
 * The power of two by which a row with maximum m is multiplied before the maximum is subtracted, so that neither the difference nor its
 * quotient by the temperature leaves float32's range: 1 but for extreme temperatures. (Below 2⁻¹⁰⁰ with |m| ≥ 2⁻²⁰, two floats that differ are further
 * apart than 2⁵⁰ temperatures, so any large quotient will do.)
 */
export function prescale(m: f32, temperature: f64): f32 {
  if (temperature > 1.2676506002282294e30) return 8.673617379884035e-19; // above 2¹⁰⁰: 2⁻⁶⁰
  if (temperature < 7.888609052210118e-31 && Math.abs(m) < 9.5367431640625e-7) return 1.152921504606847e18; // below 2⁻¹⁰⁰: 2⁶⁰
  return 1.0;
}

/** 1 / (temperature · prescale), held inside the normal floats; past the limits the quotient is 0 or endless to float32 either way. */
export function factor(temperature: f64, a: f32): f32 {
  return <f32>Math.min(Math.max(1.0 / (temperature * <f64>a), 1.1754943508222875e-38), 8.507059173023462e37);
}

/**
 * `prescale` for float64. (Below 2⁻⁹⁰⁰ with |m| ≥ 2⁻⁴⁰⁰, two numbers that differ are further apart than 2⁴⁰⁰ temperatures. A temperature of at most 1 brings no difference
 * beyond all numbers back.)
 */
export function prescale64(m: f64, temperature: f64): f64 {
  // Either above 2⁹⁰⁰: 2⁻⁵⁰⁰.
  if (temperature > 8.452712498170644e270 || (temperature > 1 && Math.abs(m) > 8.452712498170644e270)) return 3.054936363499605e-151;
  if (temperature < 1.1830521861667747e-271 && Math.abs(m) < 3.872591914849318e-121) return 3.273390607896142e150; // below 2⁻⁹⁰⁰: 2⁵⁰⁰
  return 1.0;
}

/** 1 / (temperature · prescale64), held finite. */
export function factor64(temperature: f64, a: f64): f64 {
  return Math.min(1.0 / (temperature * a), f64.MAX_VALUE);
}
