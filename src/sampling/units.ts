/** Numbers on the grid of weights, and on that of float32. */
import { log } from "../math/log.js";

/** Units of weights in 1. */
export const UNITS = 2 ** 34;

/** The least sum that is a share p of the total, at least one unit. */
export function units(p: number, total: number): number {
  return Math.max(1, Math.ceil(p * (total * UNITS))) / UNITS;
}

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** The least float32 that is not below v. */
export function fewest(v: number): number {
  float[0] = v;
  const nearest = float[0] as number;
  if (nearest >= v) return nearest;
  bits[0] = (bits[0] as number) + (nearest < 0 ? -1 : 1);
  return float[0] as number;
}

/**
 * A float32 that every logit reaches whose weight is at least c > 0. A weight is off by 2⁻²² of it and by
 * half a unit, and z = (x − m)·r by 2⁻²² of it: where c is more than 2¹⁴ units, 10⁻³ is more than all of
 * that; else a weight of c is at least c / 2 before it comes onto the grid.
 */
export function leastLogit(c: number, m: number, r: number): number {
  if (!(c > 0)) return -Infinity;
  const z = log(c) - (c > 2 ** -20 ? 1e-3 : 1);
  const t = m + (z / r) * 1.00001;
  // Rounded to float32, and further down by twice as much.
  return Math.fround(t - Math.abs(t) * 2 ** -22);
}
