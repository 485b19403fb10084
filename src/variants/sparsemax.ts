/**
 * sparsemax (Martins & Astudillo 2016): pᵢ = max(xᵢ − τ, 0), where τ makes them sum to 1.
 *
 * With d = x − max, τ lies in [−1, 0), so elements at −1 or below are 0. S(τ) = Σ max(dᵢ − τ,
 * 0) falls, is convex and piecewise linear: Newton's steps from τ = −1 rise to the solution and never past
 * it, and reach it once no element drops out (Michelot 1986). Measured (V8 13.6): rows of 128,256 took 2 to
 * 12 steps, each over the elements that are left, and 4.3 ms at most in all. Sorting as many numbers, with
 * which other ways begin, takes 10.8 ms.
 *
 * All elements that are left share the last rounding of τ, so it would not average out in their sum: it goes
 * to each of them.
 */
import type { Dtype, Dy, FloatArrayOrBits, Given, Logits, Out, Result } from "../types/kinds.js";
import type { VariantOptions } from "../types/variants.js";
import { mapGradient, mapLogits, type RowOperation } from "./alongRows.js";
import { center, keep } from "./center.js";
import { sparsemaxBackward } from "./entmaxGradients.js";
import { ROWS } from "./parameters.js";

/** @internal */
export function sparsemaxRow(x: Float64Array, near: Float64Array): void {
  let count = center(x, 1, near, -1);
  if (count === 0) return;
  let tau = -1;
  for (;;) {
    tau += excess(near, count, tau);
    const kept = keep(near, count, tau);
    if (kept === count) break;
    count = kept;
  }
  const rest = excess(near, count, tau);
  for (let i = 0; i < x.length; i++) {
    const u = (x[i] as number) - tau;
    x[i] = u > 0 ? Math.max(u - rest, 0) : 0;
  }
}

/** (Σ (d − τ) − 1) / n, with a compensated sum. */
function excess(near: Float64Array, n: number, tau: number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < n; i++) {
    const u = (near[i] as number) - tau;
    const next = sum + u;
    const back = next - sum;
    lost += sum - (next - back) + (u - back);
    sum = next;
  }
  return (sum - 1 + lost) / n;
}

/** @internal */
export const SPARSEMAX: RowOperation = {
  name: "sparsemax",
  options: ROWS,
  work: sparsemaxRow,
  parameter: undefined,
};

/** @internal */
export const SPARSEMAX_GRAD: RowOperation = {
  name: "sparsemaxGrad",
  options: ROWS,
  work: sparsemaxBackward,
  parameter: undefined,
};

/**
 * Sparsemax along an axis, the point of the simplex nearest to x: yᵢ = max(xᵢ − τ, 0), with τ such that Σ y =
 * 1.
 *
 * The numbers are in [0, 1], exactly 0 for all that is 1 or more below the maximum, and often for more.
 * −Infinity gives exactly 0. A row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN
 * everywhere. An empty array gives an empty one. Each row is computed in float64 and rounded once to the
 * result's kind.
 *
 * Source: Martins & Astudillo 2016, "From softmax to sparsemax".
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also `out`.
 * @param options `shape` and `axis` (default: the whole array is one row), `dtype`, `out`.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or one that `sparsemax` does not
 * take.
 * @throws {RangeError} for a wrong value: a shape whose product is not the length, an axis outside of it, an
 * `out` of another length or one that overlaps another array. After an error `out` is as it was.
 * @example
 * ```ts
 * sparsemax([1, 0.5]); // [0.75, 0.25]
 * sparsemax([1, 2, 3]); // [0, 0, 1]
 * ```
 */
export function sparsemax<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: VariantOptions<L, D, O>): Given<O, Result<L, D>> {
  return mapLogits(SPARSEMAX, logits, options) as never;
}

/**
 * Gradient through `sparsemax`: dxᵢ = dyᵢ − mean of dy over the support, the entries where y is above 0.
 *
 * With y = sparsemax(x) and dy the gradient of a loss at y, dx is the gradient of the loss at x. Where y is
 * 0, the gradient is 0 and dy is not looked at. A row with a NaN in y gives NaN everywhere.
 *
 * Source: Martins & Astudillo 2016, "From softmax to sparsemax".
 *
 * @param y what `sparsemax` returned: `number[]`, a float array, or with `dtype: "float16"` a Uint16Array of
 * binary16 bits.
 * @param dy the gradient at y, of the kind and length of y.
 * @param options the `shape`, `axis` and `dtype` that `sparsemax` had, and `out`, which may be y or dy.
 * @returns `out` if given, else a new array of the kind and length of y.
 * @throws {TypeError} for an argument of the wrong kind (integers are none of a result), an unknown option,
 * or one that `sparsemaxGrad` does not take.
 * @throws {RangeError} for a wrong value: a dy or `out` of another length, a shape whose product is not the
 * length. After an error `out` is as it was.
 * @example
 * ```ts
 * sparsemaxGrad([0.75, 0.25, 0], [1, 0, 7]); // [0.5, -0.5, 0]
 * ```
 */
export function sparsemaxGrad<
  Y extends FloatArrayOrBits,
  D extends Dtype<Y> = undefined,
  O extends Out<Y, D> | undefined = undefined,
>(y: Y, dy: Dy<Y, D>, options?: VariantOptions<Y, D, O>): Given<O, Result<Y, D>> {
  return mapGradient(SPARSEMAX_GRAD, y, dy, options) as never;
}
