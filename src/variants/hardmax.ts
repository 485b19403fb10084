/** 1 at the first maximum, 0 elsewhere. */

/**
 * Rows of −Infinity or with +Infinity have a first maximum like any other; a row with a NaN becomes NaN
 * throughout.
 */
export function hardmaxRow(x: Float64Array): void {
  let at = 0;
  for (let i = 0; i < x.length; i++) {
    const v = x[i] as number;
    if (Number.isNaN(v)) {
      x.fill(NaN);
      return;
    }
    if (v > (x[at] as number)) at = i;
  }
  x.fill(0);
  x[at] = 1;
}
