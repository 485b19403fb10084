/**
 * What a filter keeps of a row: the elements above t, and of those that equal it the ones up to place `last`.
 * Twin: assembly/sampling/kept.ts.
 */
import type { Arrays } from "./arrays.js";

/** x = −Infinity where an element is not kept. */
export function drop(this: Arrays, n: number, t: number, last: number): void {
  const { x } = this;
  for (let i = 0; i < n; i++) {
    const v = x[i] as number;
    if (!(v > t || (v === t && i <= last))) x[i] = -Infinity;
  }
}

/**
 * w = 0 where an element is not kept or weighs less than `least`. Sums what is left over each 1,024, to
 * `blocks`; returns the total.
 */
export function keep(this: Arrays, n: number, t: number, last: number, least: number): number {
  const { x, w, blocks } = this;
  let total = 0;
  for (let i = 0, b = 0; i < n; b++) {
    let sum = 0;
    for (const end = Math.min(i + 1024, n); i < end; i++) {
      const v = x[i] as number;
      const u = w[i] as number;
      if (u >= least && (v > t || (v === t && i <= last))) sum += u;
      else w[i] = 0;
    }
    blocks[b] = sum;
    total += sum;
  }
  return total;
}
