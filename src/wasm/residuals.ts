/** Losses and their gradients along contiguous rows: c·softmax(x) − g·u − a·[i = t], and what the loss is made of. */
import { isLeftOut, isZero, type Job, type Residuals, visible } from "../engine/interface.js";
import { log } from "../math/log.js";
import { SCRATCH, SCRATCH_SIZE, SIDE, SUMS } from "./machine.js";
import { byPieces, clearSums, inSteps, streamMax } from "./rowStream.js";
import type { Stored } from "./stored.js";

export function residuals(x: Stored, y: Stored | undefined, wanted: Residuals, job: Job): void {
  const { outer, n, temperature } = job;
  const { softmax, targets, amounts, terms, gains, parts } = wanted;
  const { kernels, size, view } = x.width;
  const fits = n * size <= SCRATCH_SIZE;
  const shifted = terms !== undefined && size === 8;
  for (let row = 0, at = 0; row < outer; row++, at += n) {
    if (isLeftOut(wanted, row) || (parts === undefined && isZero(wanted, row))) {
      y?.fill(at, n, 0);
      continue;
    }
    const length = visible(job, row);
    const place = (i: number) => (y === undefined ? SCRATCH : y.place(i, SCRATCH));
    /** Where the row is, if it is there at once. */
    let there = fits ? x.read(at, length, place(at)) : 0;
    const max = fits ? kernels.max(there, length) : streamMax(x, at, length);
    /** Calls `visit` with the whole row or piece after piece of it, of float64 with terms less the maximum. Pieces are read again, so not into y, which may be x. */
    const each = (visit: (p: number, i: number, m: number) => void) => {
      if (there !== 0) visit(there, at, length);
      else byPieces(x, at, length, (i, m) => visit(less(x.read(i, m, SCRATCH), SCRATCH, m), i, m));
    };
    const less = (p: number, q: number, m: number): number => {
      if (!shifted) return p;
      kernels.shift(p, q, m, max, 1, 0);
      return q;
    };
    if (there !== 0) there = less(there, place(at), length);
    /** Calls `visit` with the terms that go with m elements at p. */
    const eachTerm = (p: number, from: number, m: number, visit: (p: number, m: number) => void) => {
      byPieces(x, from, m, (i, l) => {
        terms?.read(i, l, view, SIDE / size);
        visit(p + (i - from) * size, l);
      });
    };
    if (parts !== undefined) {
      parts.maxima[row] = max;
      clearSums(x);
      if (terms !== undefined)
        each((p, i, m) => eachTerm(p, i, m, (q, l) => (parts.dots[row] = kernels.dot(SIDE, q, l, SUMS))));
    }
    const top = shifted ? 0 : max;
    const zero = y === undefined || isZero(wanted, row);
    let sum = 0;
    clearSums(x);
    each((p, i, m) => {
      sum =
        zero || there === 0
          ? kernels.sumExp(p, m, top, temperature, SUMS)
          : kernels.expSum(p, place(i), m, top, temperature, SUMS);
    });
    if (parts !== undefined) parts.logSums[row] = log(sum);
    if (y === undefined) continue;
    if (zero) {
      y.fill(at, n, 0);
      continue;
    }
    const c = softmax[row] as number;
    const target = at + (targets?.[row] ?? -1);
    each((p, i, m) => {
      const q = place(i);
      if (there === 0) kernels.expSum(p, q, m, top, temperature, SUMS);
      if (c === 0) view.fill(0, q / size, q / size + m);
      else {
        const [first, then] = inSteps(c / sum, size);
        kernels.scale(q, m, first);
        if (then !== 1) kernels.scale(q, m, then);
      }
      if (gains !== undefined)
        eachTerm(q, i, m, (r, l) => kernels.subtract(r, SIDE, l, gains[row] as number));
      if (amounts !== undefined && target >= i && target < i + m) {
        view[q / size + target - i] = (view[q / size + target - i] as number) - (amounts[row] as number);
      }
      y.write(i, m, q);
    });
    y.fill(at + length, n - length, 0);
  }
}
