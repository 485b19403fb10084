/** Gradients of losses along contiguous rows: c·softmax(x) − g·u − a·[i = t], and the parts of the loss. */
import {
  isLeftOut,
  isZero,
  type Job,
  MOST_ROWS,
  type Operand,
  type Residuals,
  visible,
} from "../engine/job.js";
import { fill } from "../intrinsics/typedArrays.js";
import { dominatedLog, isDominated } from "../math/dominated.js";
import { isFar } from "../math/far.js";
import { log } from "../math/log.js";
import { SCRATCH, SCRATCH_SIZE, SIDE, SUMS } from "./memory.js";
import { byPieces, clearSums, inSteps, logAlong, streamMax } from "./rowStream.js";
import { isShort, mostOf, shortResiduals } from "./shortRows.js";
import type { Stored } from "./stored.js";

export function residuals(x: Stored, y: Stored | undefined, wanted: Residuals, job: Job): void {
  const { outer, n } = job;
  const short = isShort(x, job, 384);
  const most = short ? mostOf(n) : MOST_ROWS;
  for (let row = 0; row < outer; row += most) {
    const count = Math.min(most, outer - row);
    wanted.begin(row, count);
    if (!short || !shortResiduals(x, y, wanted, job, row, 0, count))
      for (let i = 0; i < count; i++) {
        if (!short || !shortResiduals(x, y, wanted, job, row, i, 1))
          residualsOf(x, y, wanted, job, i, row + i);
      }
    wanted.end(row, count);
  }
}

/** Those of a row, the i-th of its run. */
function residualsOf(
  x: Stored,
  y: Stored | undefined,
  wanted: Residuals,
  job: Job,
  i: number,
  row: number,
): void {
  const { n } = job;
  const at = row * n;
  if (isLeftOut(wanted, row) || (wanted.parts === undefined && isZero(wanted, i))) y?.fill(at, n, 0);
  else
    (n * x.width.size <= SCRATCH_SIZE ? wholeRow : streamedRow)(x, y, wanted, job, i, visible(job, row), at);
}

/** Whether rows are worked on less their maximum: float64 with terms, whose Σ u·x has no digits to spare. */
function isShifted({ width }: Stored, { terms }: Residuals): boolean {
  return terms !== undefined && width.size === 8;
}

/** Adds Σ u·x over `count` elements at p, the job's elements from `from` on, to the sums at SUMS. */
function addDots(x: Stored, terms: Operand, p: number, from: number, count: number): number {
  const { kernels, size, view } = x.width;
  let total = 0;
  for (let i = 0; i < count; i += x.piece) {
    const length = Math.min(x.piece, count - i);
    terms.read(from + i, length, view, SIDE / size);
    total = kernels.dot(SIDE, p + i * size, length, SUMS);
  }
  return total;
}

/**
 * Exponentials at q, of elements from `from` on, to what becomes of them: c / sum times each, less g·u, less
 * a at the element `target`.
 */
function finish(
  x: Stored,
  { softmax, amounts, terms, gains }: Residuals,
  row: number,
  target: number,
  q: number,
  from: number,
  count: number,
  sum: number,
): void {
  const { kernels, size, view } = x.width;
  const c = softmax[row] as number;
  if (c === 0) fill(view, 0, q / size, q / size + count);
  else {
    const [first, then] = inSteps(c / sum, size);
    kernels.scale(q, count, first);
    if (then !== 1) kernels.scale(q, count, then);
  }
  if (terms !== undefined && gains !== undefined) {
    for (let i = 0; i < count; i += x.piece) {
      const length = Math.min(x.piece, count - i);
      terms.read(from + i, length, view, SIDE / size);
      kernels.subtract(q + i * size, SIDE, length, gains[row] as number);
    }
  }
  if (amounts === undefined || target < from || target >= from + count) return;
  const i = q / size + target - from;
  view[i] = (view[i] as number) - (amounts[row] as number);
}

/** A row that the scratch holds. */
function wholeRow(
  x: Stored,
  y: Stored | undefined,
  wanted: Residuals,
  job: Job,
  row: number,
  length: number,
  at: number,
): void {
  const { kernels, view } = x.width;
  const { terms, parts } = wanted;
  const q = y === undefined ? SCRATCH : y.place(at, SCRATCH);
  let p = x.read(at, length, q);
  const wide = x.width.size === 8 && parts !== undefined;
  const inPlace = wide && x.direct && p === q;
  if (inPlace) {
    // What the exponentials overwrite may be asked for again.
    p = SCRATCH;
    x.copy(at, length, p);
  }
  const max = kernels.max(p, length);
  const shifted = isShifted(x, wanted);
  const by = shifted && isFar(max) ? 4 : 1;
  if (shifted) {
    kernels.shift(p, q, length, max, by, 0);
    p = q;
  }
  if (parts !== undefined) {
    parts.maxima[row] = max;
    if (terms !== undefined) {
      clearSums(x);
      parts.dots[row] = by * addDots(x, terms, p, at, length);
    }
  }
  const zero = y === undefined || isZero(wanted, row);
  const temperature = job.temperature / by;
  clearSums(x);
  const sum = zero
    ? kernels.sumExp(p, length, shifted ? 0 : max, temperature, SUMS)
    : kernels.expSum(p, q, length, shifted ? 0 : max, temperature, SUMS);
  if (wide && isDominated(sum)) {
    parts.logSums[row] = inPlace
      ? dominatedLog(view as Float64Array, SCRATCH / 8, length, 1, max, job.temperature)
      : logAlong(x, at, length, 1, max, job.temperature);
  } else if (parts !== undefined) parts.logSums[row] = log(sum);
  if (y === undefined) return;
  if (zero) {
    y.fill(at, job.n, 0);
    return;
  }
  finish(x, wanted, row, at + (wanted.targets?.[at / job.n] ?? 0), q, at, length, sum);
  y.write(at, length, q);
  if (length < job.n) y.fill(at + length, job.n - length, 0);
}

/** A longer row, piece by piece: read again for each sweep, so not into y, which may be x. */
function streamedRow(
  x: Stored,
  y: Stored | undefined,
  wanted: Residuals,
  job: Job,
  row: number,
  length: number,
  at: number,
): void {
  const { kernels } = x.width;
  const { terms, parts } = wanted;
  const max = streamMax(x, at, length);
  const shifted = isShifted(x, wanted);
  const top = shifted ? 0 : max;
  const by = shifted && isFar(max) ? 4 : 1;
  const temperature = job.temperature / by;
  const read = (i: number, m: number): number => {
    const p = x.read(i, m, SCRATCH);
    if (!shifted) return p;
    kernels.shift(p, SCRATCH, m, max, by, 0);
    return SCRATCH;
  };
  if (parts !== undefined) {
    parts.maxima[row] = max;
    clearSums(x);
    if (terms !== undefined) {
      byPieces(x, at, length, (i, m) => {
        parts.dots[row] = by * addDots(x, terms, read(i, m), i, m);
      });
    }
  }
  let sum = 0;
  clearSums(x);
  byPieces(x, at, length, (i, m) => {
    sum = kernels.sumExp(read(i, m), m, top, temperature, SUMS);
  });
  if (parts !== undefined) {
    const again = x.width.size === 8 && isDominated(sum);
    parts.logSums[row] = again ? logAlong(x, at, length, 1, max, job.temperature) : log(sum);
  }
  if (y === undefined) return;
  if (isZero(wanted, row)) {
    y.fill(at, job.n, 0);
    return;
  }
  byPieces(x, at, length, (i, m) => {
    const q = y.place(i, SCRATCH);
    kernels.expSum(read(i, m), q, m, top, temperature, SUMS);
    finish(x, wanted, row, at + (wanted.targets?.[at / job.n] ?? 0), q, i, m, sum);
    y.write(i, m, q);
  });
  y.fill(at + length, job.n - length, 0);
}
