/** The error of a function over a range, as a curve: the largest of several numbers in each column. */
import { ulps } from "./ulp.mjs";

/** Columns of the picture, and numbers that each one looks at. */
const COLUMNS = 160;
const EACH = 24;

/**
 * Evenly spaced float32 numbers from low to high.
 *
 * @returns {Float32Array}
 */
export function grid(low, high) {
  const count = COLUMNS * EACH;
  return Float32Array.from({ length: count }, (_, i) => low + ((high - low) * (i + 0.5)) / count);
}

/**
 * @param {Float32Array} x
 * @param {ArrayLike<number>} got
 * @param {ArrayLike<number>} exact
 * @returns {{ points: [number, number][], off: number, at: number }} the largest error in ULP of each column,
 *   that of all, and the x where that is
 */
export function curve(x, got, exact) {
  const points = [];
  let [off, at] = [0, x[0]];
  for (let from = 0; from < x.length; from += EACH) {
    let most = 0;
    for (let i = from; i < from + EACH; i++) {
      const here = Math.abs(ulps(got[i], exact[i]));
      if (!(here <= most)) most = here;
      if (!(here <= off)) [off, at] = [here, x[i]];
    }
    points.push([x[from + EACH / 2], most]);
  }
  return { points, off, at };
}
