/**
 * Gradient through sparsemax and entmax: dx = s·(dy − Σ s·dy / Σ s) with s = y^(2−α) where y > 0,
 * else 0 (Peters, Niculae & Martins 2019, proposition 2).
 */

import { exp } from "../math/exp.js";
import { log } from "../math/log.js";

/** Replaces y by dx. */
export function entmaxBackward(y: Float64Array, dy: Float64Array, alpha: number): void {
  for (let i = 0; i < y.length; i++) {
    const p = y[i] as number;
    if (Number.isNaN(p)) {
      y.fill(NaN);
      return;
    }
    y[i] = p > 0 ? weight(p, alpha) : 0;
  }
  weighted(y, dy);
}

export function entmax15Backward(y: Float64Array, dy: Float64Array): void {
  entmaxBackward(y, dy, 1.5);
}

export function sparsemaxBackward(y: Float64Array, dy: Float64Array): void {
  entmaxBackward(y, dy, 2);
}

function weight(p: number, alpha: number): number {
  if (alpha === 1.5) return Math.sqrt(p);
  if (alpha === 2) return 1;
  // For a large α the weight of a small p exceeds float64; two weights of 2⁵⁰⁰ still have a finite
  // product and sum.
  return alpha === 1 ? p : Math.min(exp((2 - alpha) * log(p)), 2 ** 500);
}

/**
 * Takes dy relative to its value at the largest s. Where that s is most of Σ s, dy − mean would otherwise
 * be the difference of two nearly equal numbers.
 */
function weighted(s: Float64Array, dy: Float64Array): void {
  let at = 0;
  for (let i = 1; i < s.length; i++) if ((s[i] as number) > (s[at] as number)) at = i;
  const largest = s[at] as number;
  // Nothing is on the support: dx is 0 throughout.
  if (largest === 0) return;
  const pivot = dy[at] as number;
  let total = 0;
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < s.length; i++) {
    const w = s[i] as number;
    if (w === 0) continue;
    total += w / largest;
    const v = w * ((dy[i] as number) - pivot);
    const next = sum + v;
    const back = next - sum;
    lost += sum - (next - back) + (v - back);
    sum = next;
  }
  const mean = (sum + lost) / total / largest;
  for (let i = 0; i < s.length; i++) {
    const w = s[i] as number;
    if (w !== 0) s[i] = w * ((dy[i] as number) - pivot - mean);
  }
}
