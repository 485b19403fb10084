/** Softmax along a row, softmin (the softmax of −x), and their gradients. */
import { expSum, max } from "../js/rows64.js";

export function softmaxRow(x: Float64Array, temperature: number): void {
  const sum = expSum(x, 0, x, 0, x.length, max(x, 0, x.length), temperature);
  // A quotient: a product with 1 / sum would round once more.
  for (let i = 0; i < x.length; i++) x[i] = (x[i] as number) / sum;
}

export function softminRow(x: Float64Array, _: Float64Array, temperature: number): void {
  for (let i = 0; i < x.length; i++) x[i] = -(x[i] as number);
  softmaxRow(x, temperature);
}

/** Replaces y by dx = y·(dy − Σ y·dy) / t. Where y is 0, dx is 0 whatever dy is. */
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

export function softminBackward(y: Float64Array, dy: Float64Array, temperature: number): void {
  softmaxBackward(y, dy, -temperature);
}
