/**
 * 1.5-entmax (Peters, Niculae & Martins 2019): pᵢ = max(xᵢ/2 − τ, 0)², where τ makes them sum to 1.
 *
 * With d = (x − max)/2, τ lies in [−1, 0), so elements at −1 or below are 0. S(τ) = Σ
 * max(dᵢ − τ, 0)² falls and is convex: Newton's steps from τ = −1 rise to the solution and never
 * past it. They first halve the distance, then double the digits: 7 to 15 steps for rows of 128,256. The last
 * step, too small to change τ, still goes to each element: an error that all share would not average out in
 * their sum.
 */
import type { Dtype, Dy, FloatArrayOrBits, Given, Logits, Out, Result } from "../types/kinds.js";
import type { VariantOptions } from "../types/variants.js";
import { mapGradient, mapLogits, type RowOperation } from "./alongRows.js";
import { center, keep } from "./center.js";
import { entmax15Backward } from "./entmaxGradients.js";
import { ROWS } from "./parameters.js";

/** @internal */
export function entmax15Row(x: Float64Array, near: Float64Array): void {
  let count = center(x, 0.5, near, -1);
  if (count === 0) return;
  let tau = -1;
  let step = 0;
  for (;;) {
    step = newton(near, count, tau);
    if (!(tau + step > tau)) break;
    tau += step;
    count = keep(near, count, tau);
  }
  for (let i = 0; i < x.length; i++) {
    const u = (x[i] as number) - tau;
    const v = u > 0 ? Math.max(u - step, 0) : 0;
    x[i] = v * v;
  }
}

/** (Σ (d − τ)² − 1) / (2 Σ (d − τ)), with a compensated sum of squares. */
function newton(near: Float64Array, n: number, tau: number): number {
  let slope = 0;
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < n; i++) {
    const u = (near[i] as number) - tau;
    slope += u;
    const v = u * u;
    const next = sum + v;
    const back = next - sum;
    lost += sum - (next - back) + (v - back);
    sum = next;
  }
  return (sum - 1 + lost) / (2 * slope);
}

/** @internal */
export const ENTMAX15: RowOperation = {
  name: "entmax15",
  options: ROWS,
  work: entmax15Row,
  parameter: undefined,
};

/** @internal */
export const ENTMAX15_GRAD: RowOperation = {
  name: "entmax15Grad",
  options: ROWS,
  work: entmax15Backward,
  parameter: undefined,
};

/**
 * 1.5-entmax along an axis, between softmax and sparsemax: yᵢ = max(xᵢ / 2 − τ, 0)², with τ such that Σ y =
 * 1.
 *
 * The numbers are in [0, 1], exactly 0 for all that is 2 or more below the maximum, and often for more.
 * −Infinity gives exactly 0. A row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN
 * everywhere. An empty array gives an empty one. Each row is computed in float64 and rounded once to the
 * result's kind.
 *
 * Source: Peters, Niculae & Martins 2019, "Sparse sequence-to-sequence models".
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also `out`.
 * @param options `shape` and `axis` (default: the whole array is one row), `dtype`, `out`.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or one that `entmax15` does not
 * take.
 * @throws {RangeError} for a wrong value: a shape whose product is not the length, an axis outside of it, an
 * `out` of another length or one that overlaps another array. After an error `out` is as it was.
 * @example
 * ```ts
 * entmax15([1, 2, 3]); // [0, 0.1693, 0.8307]
 * entmax15([0, 2]); // [0, 1]
 * ```
 */
export function entmax15<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: VariantOptions<L, D, O>): Given<O, Result<L, D>> {
  return mapLogits(ENTMAX15, logits, options) as never;
}

/**
 * Gradient through `entmax15`: dx = √y·(dy − Σ √y·dy / Σ √y) along an axis.
 *
 * With y = entmax15(x) and dy the gradient of a loss at y, dx is the gradient of the loss at x. Where y is 0,
 * the gradient is 0 and dy is not looked at. A row with a NaN in y gives NaN everywhere.
 *
 * Source: Peters, Niculae & Martins 2019, "Sparse sequence-to-sequence models".
 *
 * @param y what `entmax15` returned: `number[]`, a float array, or with `dtype: "float16"` a Uint16Array of
 * binary16 bits.
 * @param dy the gradient at y, of the kind and length of y.
 * @param options the `shape`, `axis` and `dtype` that `entmax15` had, and `out`, which may be y or dy.
 * @returns `out` if given, else a new array of the kind and length of y.
 * @throws {TypeError} for an argument of the wrong kind (integers are none of a result), an unknown option,
 * or one that `entmax15Grad` does not take.
 * @throws {RangeError} for a wrong value: a dy or `out` of another length, a shape whose product is not the
 * length. After an error `out` is as it was.
 * @example
 * ```ts
 * const y = entmax15([1, 2, 3]);
 * entmax15Grad(y, [0, 1, 0]); // [0, 0.2835, -0.2835]
 * ```
 */
export function entmax15Grad<
  Y extends FloatArrayOrBits,
  D extends Dtype<Y> = undefined,
  O extends Out<Y, D> | undefined = undefined,
>(y: Y, dy: Dy<Y, D>, options?: VariantOptions<Y, D, O>): Given<O, Result<Y, D>> {
  return mapGradient(ENTMAX15_GRAD, y, dy, options) as never;
}
