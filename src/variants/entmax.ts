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
import type { AlphaOption, Variant, VariantGrad } from "../types/variants.js";
import { mapGradient, mapLogits, type RowOperation } from "./alongRows.js";
import { center, keep } from "./center.js";
import { entmax15Row } from "./entmax15.js";
import { entmaxBackward } from "./entmaxGradients.js";
import { alphaOf } from "./options.js";
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

export const entmax: Variant<AlphaOption> = (logits: unknown, options?: unknown) =>
  mapLogits(ENTMAX, logits, options);
export const entmaxGrad: VariantGrad<AlphaOption> = (y: unknown, dy: unknown, options?: unknown) =>
  mapGradient(ENTMAX_GRAD, y, dy, options);
