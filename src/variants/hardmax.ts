/** hardmax: 1 at the first maximum, 0 elsewhere. */
import type { Dtype, Given, Logits, Out, Result } from "../types/kinds.js";
import type { VariantOptions } from "../types/variants.js";
import { mapLogits, type RowOperation } from "./alongRows.js";
import { ROWS } from "./parameters.js";

/**
 * A row of −Infinity or with +Infinity has a first maximum like any other; one with a NaN becomes NaN
 * throughout.
 */
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
export const HARDMAX: RowOperation = {
  name: "hardmax",
  options: ROWS,
  work: hardmaxRow,
  parameter: undefined,
};

/**
 * Hardmax along an axis: exactly 1 at the first maximum of each row, 0 elsewhere.
 *
 * A row with a NaN gives NaN everywhere; infinities are numbers like others: a row of −Infinity has its 1 at
 * the front. An empty array gives an empty one. It is flat or jumps, so there is no gradient.
 *
 * Source: ONNX, operator Hardmax-13.
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also `out`.
 * @param options `shape` and `axis` (default: the whole array is one row), `dtype`, `out`.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or one that `hardmax` does not
 * take.
 * @throws {RangeError} for a wrong value: a shape whose product is not the length, an axis outside of it, an
 * `out` of another length or one that overlaps another array. After an error `out` is as it was.
 * @example
 * ```ts
 * hardmax([1, 3, 2, 3]); // [0, 1, 0, 0]
 * hardmax(new Int8Array([1, 2, 4, 3]), { shape: [2, 2] }); // Float32Array [0, 1, 1, 0]
 * ```
 */
export function hardmax<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: VariantOptions<L, D, O>): Given<O, Result<L, D>> {
  return mapLogits(HARDMAX, logits, options) as never;
}
