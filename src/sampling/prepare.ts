/** A row at work made ready for filters: changed by biases and penalties, masked, looked over. */
import { type Allowed, allow } from "./allowed.js";
import { largestOf } from "./row.js";
import type { Settings } from "./settings.js";
import type { Touched } from "./touched.js";
import type { Work } from "./work.js";

/** Returns the largest of the n logits of row number `row` of an argument. */
export function prepare(
  { rows }: Work,
  touched: Touched,
  s: Settings,
  allowed: Allowed | undefined,
  name: string,
  row: number,
  n: number,
): number {
  touched.apply(rows.x, s);
  if (allowed !== undefined) allow(rows, allowed, row, n);
  return largestOf(rows, name, n, row * n);
}
