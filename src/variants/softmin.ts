/** softmin, the softmax of −x, and its gradient; the softmax along a row that the other variants use. */
import { expSum64 } from "../math/exp64.js";
import type { Dtype, Dy, FloatArrayOrBits, Given, Logits, Out, Result } from "../types/kinds.js";
import type { SoftminOptions } from "../types/variants.js";
import { mapGradient, mapLogits, type RowOperation } from "./alongRows.js";
import { top } from "./center.js";
import { TEMPERED, temperatureOf } from "./parameters.js";

/** @internal */
export function softmaxRow(x: Float64Array, temperature: number): void {
  const sum = expSum64(x, 0, x, 0, x.length, top(x), temperature);
  // The quotient: a product with 1 / sum would round once more.
  for (let i = 0; i < x.length; i++) x[i] = (x[i] as number) / sum;
}

function softminRow(x: Float64Array, _: Float64Array, temperature: number): void {
  for (let i = 0; i < x.length; i++) x[i] = -(x[i] as number);
  softmaxRow(x, temperature);
}

/**
 * Replaces y by dx = y·(dy − Σ y·dy) / t. Where y is 0, dx is 0 whatever dy is.
 *
 * @internal
 */
export function softmaxBackward(y: Float64Array, dy: Float64Array, t: number): void {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < y.length; i++) {
    const p = y[i] as number;
    if (Number.isNaN(p)) {
      y.fill(NaN);
      return;
    }
    if (p === 0) continue;
    const v = p * (dy[i] as number);
    const next = sum + v;
    const back = next - sum;
    lost += sum - (next - back) + (v - back);
    sum = next;
  }
  const mean = sum + lost;
  for (let i = 0; i < y.length; i++) {
    const p = y[i] as number;
    y[i] = p === 0 ? 0 : (p * ((dy[i] as number) - mean)) / t;
  }
}

function softminBackward(y: Float64Array, dy: Float64Array, temperature: number): void {
  softmaxBackward(y, dy, -temperature);
}

/** @internal */
export const SOFTMIN: RowOperation = {
  name: "softmin",
  options: TEMPERED,
  work: softminRow,
  parameter: temperatureOf,
};

/** @internal */
export const SOFTMIN_GRAD: RowOperation = {
  name: "softminGrad",
  options: TEMPERED,
  work: softminBackward,
  parameter: temperatureOf,
};

/**
 * Softmin along an axis, the softmax of −x: yᵢ = e^(−xᵢ / T) / Σⱼ e^(−xⱼ / T) with T = temperature.
 *
 * The numbers are in [0, 1] and sum to 1 along each row, the largest for the smallest x. +Infinity gives
 * exactly 0. A row with a NaN or −Infinity, or with nothing below +Infinity, gives NaN everywhere. An empty
 * array gives an empty one. Each row is computed in float64 and rounded once to the result's kind.
 *
 * Source: softmax of −x, as PyTorch's `Softmin`.
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also `out`.
 * @param options `shape` and `axis` (default: the whole array is one row), `temperature`, `dtype`, `out`.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or one that `softmin` does not
 * take.
 * @throws {RangeError} for a wrong value: a temperature that is not a finite number above 0, a shape whose
 * product is not the length, an axis outside of it, an `out` of another length or one that overlaps another
 * array. After an error `out` is as it was.
 * @example
 * ```ts
 * softmin([1, 2, 3]); // [0.6652, 0.2447, 0.0900]
 * softmin([1, Infinity]); // [1, 0]
 * ```
 */
export function softmin<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: SoftminOptions<L, D, O>): Given<O, Result<L, D>> {
  return mapLogits(SOFTMIN, logits, options) as never;
}

/**
 * Gradient through `softmin`: dx = −y·(dy − Σ y·dy) / T along an axis with T = temperature.
 *
 * With y = softmin(x) and dy the gradient of a loss at y, dx is the gradient of the loss at x. Where y is 0,
 * the gradient is 0 and dy is not looked at. A row with a NaN in y gives NaN everywhere.
 *
 * Source: the product of dy with the Jacobian ∂yᵢ/∂xⱼ = −yᵢ·(δᵢⱼ − yⱼ) / T.
 *
 * @param y what `softmin` returned: `number[]`, a float array, or with `dtype: "float16"` a Uint16Array of
 * binary16 bits.
 * @param dy the gradient at y, of the kind and length of y.
 * @param options the `shape`, `axis`, `temperature` and `dtype` that `softmin` had, and `out`, which may be y
 * or dy.
 * @returns `out` if given, else a new array of the kind and length of y.
 * @throws {TypeError} for an argument of the wrong kind (integers are none of a result), an unknown option,
 * or one that `softminGrad` does not take.
 * @throws {RangeError} for a wrong value: a dy or `out` of another length, a bad temperature, a shape whose
 * product is not the length. After an error `out` is as it was.
 * @example
 * ```ts
 * const y = softmin([1, 2, 3]);
 * softminGrad(y, [1, 0, 0]); // [-0.2227, 0.1628, 0.0599]
 * ```
 */
export function softminGrad<
  Y extends FloatArrayOrBits,
  D extends Dtype<Y> = undefined,
  O extends Out<Y, D> | undefined = undefined,
>(y: Y, dy: Dy<Y, D>, options?: SoftminOptions<Y, D, O>): Given<O, Result<Y, D>> {
  return mapGradient(SOFTMIN_GRAD, y, dy, options) as never;
}
