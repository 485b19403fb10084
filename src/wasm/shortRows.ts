/**
 * Many short rows of a loss at once, with the bits of residuals.ts: a tile that the first-level cache holds is
 * copied in, its rows are centred, e^z goes over all of them, and a last step finishes each row. Row by row
 * took 340 ns a row of calls and copies: crossEntropyAndGrad of rows of 10, 33 ns/element.
 */
import type { Job, Residuals } from "../engine/job.js";
import { fill, set, viewOf } from "../intrinsics/typedArrays.js";
import { PIECE, ROWS, SCRATCH, SIDE, SUMS } from "./memory.js";
import type { Stored } from "./stored.js";

/** Elements of a tile. */
const TILE = 4096;
/**
 * Shortest and longest rows. Time of crossEntropyAndGrad as a share of that row by row: 0.33 at 8 and 10, 0.38
 * at 40, 0.56 at 100, 0.78 at 250, 0.94 at 333, 1.05 at 500, 1.19 at 1,000.
 */
const LEAST = 8;
const MOST = 384;
const MOST_ROWS = TILE / LEAST;
/** What goes with the rows of a tile, where terms would be. */
const MAXIMA = SIDE;
const TARGETS = MAXIMA + 4 * MOST_ROWS;
const FACTORS = TARGETS + 4 * MOST_ROWS;
const AMOUNTS = FACTORS + 8 * MOST_ROWS;
/** The terms of a tile; reading and writing binary16 takes what is below. */
const TERMS = SIDE + PIECE - 4 * TILE;

/** Beyond this, a factor over a sum is not finite in float32. */
const LARGEST = 2 ** 127;

/** Whether all that is wanted can be had of many rows at once. */
export function areShort({ width }: Stored, wanted: Residuals, job: Job): boolean {
  const { n, outer, queries, temperature } = job;
  if (width.size === 8 || n < LEAST || n > MOST || outer < 2) return false;
  if (queries > 0 || temperature !== 1) return false;
  const { softmax } = wanted;
  for (let r = 0; r < softmax.length; r++) if (Math.abs(softmax[r] as number) > LARGEST) return false;
  return true;
}

/** The residuals of short rows, to y; without y, their parts. */
export function shortResiduals(x: Stored, y: Stored | undefined, wanted: Residuals, { outer, n }: Job): void {
  const { shared, float32, float64, integers } = x.machine;
  const { softmax, targets, amounts, terms, gains, parts } = wanted;
  const most = Math.floor(TILE / n);
  for (let row = 0; row < outer; row += most) {
    const count = Math.min(most, outer - row);
    const at = row * n;
    const q = y === undefined ? SCRATCH : y.place(at, SCRATCH);
    // Reading and writing may use SIDE themselves.
    const p = x.read(at, count * n, q);
    if (terms !== undefined) {
      terms.read(at, count * n, float32.view, TERMS / 4);
      for (let i = 0; parts !== undefined && i < count; i++) {
        fill(float64.view, 0, SUMS / 8, SUMS / 8 + 4);
        parts.dots[row + i] = float32.kernels.dot(TERMS + 4 * i * n, p + 4 * i * n, n, SUMS);
      }
    }
    shared.center(p, q, count, n, MAXIMA);
    float32.kernels.expSum(q, q, count * n, 0, 1, SUMS);
    if (y === undefined) shared.finishResiduals(q, count, n, ROWS, 0, 0, 0);
    else {
      set(float64.view, viewOf(softmax, row, count), FACTORS / 8);
      if (amounts !== undefined) set(float64.view, viewOf(amounts, row, count), AMOUNTS / 8);
      // After the terms, if there are any.
      const now = terms === undefined ? targets : undefined;
      for (let i = 0; i < count; i++) integers[TARGETS / 4 + i] = now?.[row + i] ?? -1;
      shared.finishResiduals(q, count, n, ROWS, FACTORS, TARGETS, AMOUNTS);
      for (let i = 0; terms !== undefined && i < count; i++) {
        const gain = gains?.[row + i] as number;
        const t = targets?.[row + i] ?? -1;
        const to = q / 4 + i * n;
        if (gain !== 0) float32.kernels.subtract(4 * to, TERMS + 4 * i * n, n, gain);
        if (t >= 0) float32.view[to + t] = (float32.view[to + t] as number) - (amounts?.[row + i] as number);
      }
    }
    for (let i = 0; parts !== undefined && i < count; i++) {
      parts.maxima[row + i] = float32.view[MAXIMA / 4 + i] as number;
      parts.logSums[row + i] = float64.view[ROWS / 8 + i] as number;
    }
    y?.write(at, count * n, q);
  }
}
