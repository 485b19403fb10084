/**
 * 1.5-entmax (Peters, Niculae & Martins 2019): pᵢ = max(xᵢ/2 − τ, 0)², where τ makes them sum to 1.
 *
 * With d = (x − max)/2, τ lies in [−1, 0), so elements at −1 or below are 0. S(τ) = Σ
 * max(dᵢ − τ, 0)² falls and is convex: Newton's steps from τ = −1 rise to the solution and never
 * past it. They first halve the distance, then double the digits: 7 to 15 steps for rows of 128,256. The last
 * step, too small to change τ, still goes to each element: an error that all share would not average out in
 * their sum.
 */
import type { Variant, VariantGrad } from "../types/variants.js";
import { mapGradient, mapLogits, type RowOperation } from "./alongRows.js";
import { center, keep } from "./center.js";
import { entmax15Backward } from "./entmaxGradients.js";
import { ROWS } from "./options.js";

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
export const ENTMAX15: RowOperation = { name: "entmax15", options: ROWS, work: entmax15Row };

/** @internal */
export const ENTMAX15_GRAD: RowOperation = { name: "entmax15Grad", options: ROWS, work: entmax15Backward };

export const entmax15: Variant = (logits: unknown, options?: unknown) => mapLogits(ENTMAX15, logits, options);
export const entmax15Grad: VariantGrad = (y: unknown, dy: unknown, options?: unknown) =>
  mapGradient(ENTMAX15_GRAD, y, dy, options);
