/**
 * α-entmax (Peters, Niculae & Martins 2019) for any α > 1: with a = α − 1, pᵢ = max(a·xᵢ − τ,
 * 0)^(1/a), where τ makes them sum to 1.
 *
 * τ itself is a poor unknown: near α = 1 it loses the digits of p, and for α > 2 its last digit moves an
 * element near the threshold by far more than an ULP of 1. The unknown here is the p of one element r, which
 * determines all others: pᵢ^a = p_r^a + a·(xᵢ − x_r). For α < 2, r is the largest element; for α > 2
 * the smallest that is not 0. Either way dpᵢ/dp_r = (p_r/pᵢ)^(a−1) is at most 1 and the sum is convex
 * in p_r, so Newton's steps from above fall to the solution and never past it. The last step, too small to
 * change p_r, still goes to all elements, along their slopes: an error that all share would not average out
 * in their sum.
 */

import type { OptionName } from "../input/options.js";
import { exp } from "../math/exp.js";
import { log } from "../math/log.js";
import { log1p } from "../math/log1p.js";
import type { Dtype, Dy, FloatArrayOrBits, Given, Logits, Out, Result } from "../types/kinds.js";
import type { EntmaxOptions } from "../types/variants.js";
import { mapGradient, mapLogits, type RowOperation } from "./alongRows.js";
import { center, keep } from "./center.js";
import { entmax15Row } from "./entmax15.js";
import { entmaxBackward } from "./entmaxGradients.js";
import { alphaOf } from "./parameters.js";
import { softmaxRow } from "./softmin.js";
import { sparsemaxRow } from "./sparsemax.js";

function entmaxRow(x: Float64Array, near: Float64Array, alpha: number): void {
  if (alpha === 1) softmaxRow(x, 1);
  else if (alpha === 1.5) entmax15Row(x, near);
  else if (alpha === 2) sparsemaxRow(x, near);
  else generalRow(x, near, alpha);
}

/**
 * For any finite α > 1.
 *
 * @internal
 */
export function generalRow(x: Float64Array, near: Float64Array, alpha: number): void {
  const a = alpha - 1;
  const count = center(x, 1, near, -1 / a);
  if (count === 0) return;
  if (a < 1) fromLargest(x, near, count, a);
  else fromSmallest(x, near, count, a);
}

/**
 * p_r is that of the maximum: pᵢ = p_r·(1 + w)^(1/a), w = a·dᵢ·p_r^−a in (−1, 0] on the support.
 * As α → 1 this becomes softmax without losing a digit.
 */
function fromLargest(x: Float64Array, near: Float64Array, count: number, a: number): void {
  let p = 1;
  let step = 0;
  for (;;) {
    const c = a * exp(-a * log(p));
    count = keep(near, count, -1 / c);
    let slope = 0;
    let sum = 0;
    let lost = 0;
    for (let i = 0; i < count; i++) {
      const w = (near[i] as number) * c;
      const e = w > -1 ? exp(log1p(w) / a) : 0;
      if (e > 0) slope += e / (1 + w);
      const next = sum + e;
      const back = next - sum;
      lost += sum - (next - back) + (e - back);
      sum = next;
    }
    step = (p * sum - 1 + p * lost) / slope;
    if (!(p - step < p)) break;
    p -= step;
  }
  const c = a * exp(-a * log(p));
  for (let i = 0; i < x.length; i++) {
    const w = (x[i] as number) * c;
    const e = w > -1 ? exp(log1p(w) / a) : 0;
    x[i] = e > 0 ? Math.max(p * e - (step * e) / (1 + w), 0) : 0;
  }
}

/**
 * p_r is the least on the support, which is found first, by bisection of the sorted elements:
 * pᵢ = (p_r^a + g)^(1/a), g = a·(xᵢ − x_r).
 */
function fromSmallest(x: Float64Array, near: Float64Array, count: number, a: number): void {
  const sorted = near.subarray(0, count).sort();
  // An element is on the support if, with p_r = 0 for it, the elements above it sum to less than 1.
  let out = -1;
  let first = count - 1;
  while (first - out > 1) {
    const middle = (first + out) >> 1;
    if (sumAbove(sorted, middle, a) < 1) first = middle;
    else out = middle;
  }
  const least = sorted[first] as number;
  let p = 1 / (count - first);
  let step = 0;
  for (;;) {
    const power = exp(a * log(p));
    let slope = 0;
    let sum = 0;
    let lost = 0;
    for (let i = first; i < count; i++) {
      const g = a * ((sorted[i] as number) - least);
      const u = power + g;
      const v = g > 0 ? exp(log(u) / a) : p;
      slope += g > 0 ? slopeOf(p, power, u, v) : 1;
      const next = sum + v;
      const back = next - sum;
      lost += sum - (next - back) + (v - back);
      sum = next;
    }
    step = (sum - 1 + lost) / slope;
    if (!(p - step < p)) break;
    // p may be too small for the digits of the sum to tell from 0.
    p = Math.max(p - step, 0);
  }
  const power = exp(a * log(p));
  for (let i = 0; i < x.length; i++) {
    const g = a * ((x[i] as number) - least);
    const u = power + g;
    if (g > 0) {
      const v = exp(log(u) / a);
      x[i] = v - step * slopeOf(p, power, u, v);
    } else x[i] = g === 0 ? Math.max(p - step, 0) : 0;
  }
}

/** dv/dp for v = u^(1/a), u = p^a + g: (p/v)^(a−1), written for power = p^a and u that may be subnormal. */
function slopeOf(p: number, power: number, u: number, v: number): number {
  return p > 0 ? (power / u) * (v / p) : 0;
}

/** Σ (a·(d − d_r))^(1/a) over the elements above r. */
function sumAbove(sorted: Float64Array, r: number, a: number): number {
  let sum = 0;
  for (let i = sorted.length - 1; i > r; i--) {
    const g = a * ((sorted[i] as number) - (sorted[r] as number));
    if (g > 0) sum += exp(log(g) / a);
  }
  return sum;
}

const TAKEN: readonly OptionName[] = ["alpha", "axis", "dtype", "out", "shape"];

/** @internal */
export const ENTMAX: RowOperation = { name: "entmax", options: TAKEN, work: entmaxRow, parameter: alphaOf };

/** @internal */
export const ENTMAX_GRAD: RowOperation = {
  name: "entmaxGrad",
  options: TAKEN,
  work: entmaxBackward,
  parameter: alphaOf,
};

/**
 * α-entmax along an axis: yᵢ = max((α − 1)·xᵢ − τ, 0)^(1 / (α − 1)), with τ such that Σ y = 1 and α = `alpha`
 * ≥ 1.
 *
 * Softmax at α = 1, `entmax15` at 1.5, the default, `sparsemax` at 2, and sparser still beyond. The numbers
 * are in [0, 1] and sum to 1 within a few ULP of float64 before they are rounded to their kind. −Infinity
 * gives exactly 0. A row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN everywhere. An
 * empty array gives an empty one. Each row is computed in float64 and rounded once to the result's kind.
 *
 * Source: Peters, Niculae & Martins 2019, "Sparse sequence-to-sequence models"; Correia, Niculae & Martins
 * 2019, "Adaptively sparse transformers".
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also `out`.
 * @param options `shape` and `axis` (default: the whole array is one row), `alpha`, `dtype`, `out`.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or one that `entmax` does not
 * take.
 * @throws {RangeError} for a wrong value: an alpha that is not a finite number of at least 1, a shape whose
 * product is not the length, an axis outside of it, an `out` of another length or one that overlaps another
 * array. After an error `out` is as it was.
 * @example
 * ```ts
 * entmax([1, 2, 3]); // [0, 0.1693, 0.8307]
 * entmax([1, 2, 3], { alpha: 1 }); // [0.0900, 0.2447, 0.6652]
 * entmax([1, 0.5], { alpha: 2 }); // [0.75, 0.25]
 * ```
 */
export function entmax<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: EntmaxOptions<L, D, O>): Given<O, Result<L, D>> {
  return mapLogits(ENTMAX, logits, options) as never;
}

/**
 * Gradient through `entmax`: dx = s·(dy − Σ s·dy / Σ s) along an axis, with s = y^(2 − α) where y is above 0
 * and 0 elsewhere, α = `alpha`.
 *
 * With y = entmax(x) and dy the gradient of a loss at y, dx is the gradient of the loss at x. Where y is 0,
 * the gradient is 0 and dy is not looked at. A row with a NaN in y gives NaN everywhere.
 *
 * Source: Peters, Niculae & Martins 2019, "Sparse sequence-to-sequence models"; Correia, Niculae & Martins
 * 2019, "Adaptively sparse transformers".
 *
 * @param y what `entmax` returned: `number[]`, a float array, or with `dtype: "float16"` a Uint16Array of
 * binary16 bits.
 * @param dy the gradient at y, of the kind and length of y.
 * @param options the `shape`, `axis`, `alpha` and `dtype` that `entmax` had, and `out`, which may be y or dy.
 * @returns `out` if given, else a new array of the kind and length of y.
 * @throws {TypeError} for an argument of the wrong kind (integers are none of a result), an unknown option,
 * or one that `entmaxGrad` does not take.
 * @throws {RangeError} for a wrong value: a dy or `out` of another length, a bad alpha, a shape whose product
 * is not the length. After an error `out` is as it was.
 * @example
 * ```ts
 * const y = entmax([1, 2, 3]);
 * entmaxGrad(y, [0, 1, 0]); // [0, 0.2835, -0.2835]
 * entmaxGrad([0.75, 0.25], [1, 0], { alpha: 2 }); // [0.5, -0.5]
 * ```
 */
export function entmaxGrad<
  Y extends FloatArrayOrBits,
  D extends Dtype<Y> = undefined,
  O extends Out<Y, D> | undefined = undefined,
>(y: Y, dy: Dy<Y, D>, options?: EntmaxOptions<Y, D, O>): Given<O, Result<Y, D>> {
  return mapGradient(ENTMAX_GRAD, y, dy, options) as never;
}
