/** hardmax: 1 at the first maximum, 0 elsewhere. */
import type { Variant } from "../types/variants.js";
import { mapLogits, type RowOperation } from "./alongRows.js";
import { ROWS } from "./options.js";

/** A row of −Infinity or with +Infinity has a first maximum like any other; one with a NaN becomes NaN throughout. */
function hardmaxRow(x: Float64Array): void {
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

/** @internal */
export const HARDMAX: RowOperation = { name: "hardmax", options: ROWS, work: hardmaxRow };

export const hardmax: Variant = (logits: unknown, options?: unknown) => mapLogits(HARDMAX, logits, options);
