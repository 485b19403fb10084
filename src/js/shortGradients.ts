/**
 * softmaxGrad and logSoftmaxGrad of gradients.ts for many float32 rows shorter than 16, in one loop. Twin:
 * assembly/shortGradients.ts, which says why its sums are plain; with the same bits but in logSoftmaxGrad,
 * where e^y is float64's here.
 */
import type { Floats } from "../engine/job.js";
import { exp } from "../math/exp.js";

/** dx = y · (dy − Σ y·dy) · b, for each of `rows` rows of n = 1 … 15. */
export function softmaxGrad(
  y: Floats,
  at: number,
  dy: Floats,
  dyAt: number,
  dx: Floats,
  to: number,
  rows: number,
  n: number,
  b: number,
): void {
  for (; rows > 0; rows--, at += n, dyAt += n, to += n) {
    let s0 = 0;
    let s1 = 0;
    let i = 0;
    for (; i < n - 1; i += 2) {
      s0 += (y[at + i] as number) * (dy[dyAt + i] as number);
      s1 += (y[at + i + 1] as number) * (dy[dyAt + i + 1] as number);
    }
    if (i < n) s0 += (y[at + i] as number) * (dy[dyAt + i] as number);
    const d = s0 + s1;
    // Where all is finite, 0 · dy is 0, with 0 added no −0: looking for a y of 0 each time takes half as much
    // again.
    if (d - d === 0)
      for (i = 0; i < n; i++) dx[to + i] = (y[at + i] as number) * ((dy[dyAt + i] as number) - d) * b + 0;
    else wildRow(y, at, dy, dyAt, dx, to, n, b);
  }
}

/** A row of softmaxGrad that has something infinite, or NaN, where y may be 0. */
function wildRow(
  y: Floats,
  at: number,
  dy: Floats,
  dyAt: number,
  dx: Floats,
  to: number,
  n: number,
  b: number,
): void {
  const sums = [0, 0] as [number, number];
  for (let i = 0; i < n; i++) {
    const v = y[at + i] as number;
    if (v !== 0) sums[(i & 1) as 0 | 1] += v * (dy[dyAt + i] as number);
  }
  const d = sums[0] + sums[1];
  for (let i = 0; i < n; i++) {
    const v = y[at + i] as number;
    dx[to + i] = v === 0 ? 0 : v * ((dy[dyAt + i] as number) - d) * b + 0;
  }
}

/** dx = (dy − e^y · Σ dy) · b, likewise. */
export function logSoftmaxGrad(
  y: Floats,
  at: number,
  dy: Floats,
  dyAt: number,
  dx: Floats,
  to: number,
  rows: number,
  n: number,
  b: number,
): void {
  for (; rows > 0; rows--, at += n, dyAt += n, to += n) {
    let s0 = 0;
    let s1 = 0;
    let i = 0;
    for (; i < n - 1; i += 2) {
      if (y[at + i] !== -Infinity) s0 += dy[dyAt + i] as number;
      if (y[at + i + 1] !== -Infinity) s1 += dy[dyAt + i + 1] as number;
    }
    if (i < n && y[at + i] !== -Infinity) s0 += dy[dyAt + i] as number;
    const s = s0 + s1;
    for (i = 0; i < n; i++) {
      const v = y[at + i] as number;
      dx[to + i] = v === -Infinity ? 0 : ((dy[dyAt + i] as number) - exp(v) * s) * b;
    }
  }
}
