/** The standard deviation of the finite elements of a row. Twin: assembly/sampling/deviation.ts. */
import type { Arrays } from "./arrays.js";

/** Of the first n elements of x, of which at least one is finite; −Infinity is passed over. */
export function deviation(this: Arrays, n: number): number {
  const { x } = this;
  let sums = Float64Array.of(0, 0, 0, 0);
  let count = 0;
  const total = ([a, b, c, d]: Float64Array) =>
    (a as number) + (c as number) + ((b as number) + (d as number));
  for (let i = 0; i < n; i++) {
    const v = x[i] as number;
    if (v === -Infinity) continue;
    sums[i & 3] = (sums[i & 3] as number) + v;
    count++;
  }
  const mean = total(sums) / count;
  sums = Float64Array.of(0, 0, 0, 0);
  for (let i = 0; i < n; i++) {
    const v = x[i] as number;
    if (v === -Infinity) continue;
    const d = v - mean;
    sums[i & 3] = (sums[i & 3] as number) + d * d;
  }
  return Math.sqrt(total(sums) / count);
}
