/** Gradients of rows of one. */
import type { Floats } from "../engine/job.js";

/** A factor times the slope. Only an infinite one is infinite: times a softmax of 0 another would be NaN. */
export function times(factor: number, slope: number): number {
  const c = factor * slope;
  return c - c === 0 ? c : factor - factor === 0 ? Math.sign(c) * Number.MAX_VALUE : factor;
}

/** y = factor · slope · softmax(x), a factor for each row of one: e⁰ / e⁰ is 1, or NaN where x − x is. */
export function scaleOnes(x: Floats, y: Floats, factors: ArrayLike<number>, slope: number): void {
  for (let i = 0; i < factors.length; i++) {
    const c = times(factors[i] as number, slope);
    const v = x[i] as number;
    y[i] = c === 0 ? 0 : (v - v + 1) * c;
  }
}
