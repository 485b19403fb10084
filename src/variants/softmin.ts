/** softmin, the softmax of −x, and its gradient; the softmax along a row that the other variants use. */
import { expSum64 } from "../math/exp64.js";
import type { TemperatureOption, Variant, VariantGrad } from "../types/variants.js";
import { mapGradient, mapLogits, type RowOperation } from "./alongRows.js";
import { top } from "./center.js";
import { TEMPERED, temperatureOf } from "./options.js";

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

export const softmin: Variant<TemperatureOption> = (logits: unknown, options?: unknown) =>
  mapLogits(SOFTMIN, logits, options);
export const softminGrad: VariantGrad<TemperatureOption> = (y: unknown, dy: unknown, options?: unknown) =>
  mapGradient(SOFTMIN_GRAD, y, dy, options);
