/**
 * Gradients of losses along rows of any layout and kind: c·softmax(x) − g·u − a·[i = t], and the parts of the
 * loss.
 */
import type { ResidualRows } from "../engine/interface.js";
import { type Floats, isLeftOut, isZero, visible } from "../engine/job.js";
import { dominatedLog, isDominated } from "../math/dominated.js";
import { isFar } from "../math/far.js";
import { log } from "../math/log.js";
import { dot } from "../math/sums.js";
import { byBlocks, floats, loadOperand, mostOf, store } from "../rows/blocks.js";
import { restoreExcluded } from "../rows/excluded.js";
import { loadAdjusted } from "./adjusted.js";
import { subtract } from "./gradients.js";
import * as rows32 from "./rows.js";
import * as rows64 from "./rows64.js";

export const residuals: ResidualRows = (_, kind, x, y, wanted, job) => {
  const { n, inner, temperature } = job;
  const { softmax, targets, amounts, terms, gains, parts } = wanted;
  const wide = kind === "float64";
  const max = (wide ? rows64.max : rows32.max) as typeof rows64.max;
  const expSum = (wide ? rows64.expSum : rows32.expSum) as typeof rows64.expSum;
  const scale = (wide ? rows64.scale : rows32.scale) as typeof rows64.scale;
  const block = floats(kind, mostOf(job) * n) as Float64Array;
  const side = terms && floats(kind, block.length);
  // Float32 rows of one length all at once.
  const even = !wide && job.queries === 0;
  const [maxima, sums] = [new Float64Array(mostOf(job)), new Float64Array(mostOf(job))];
  byBlocks(job, (part) => {
    loadAdjusted(kind, x, job, part, block);
    if (terms !== undefined) loadOperand(terms, job, part, side as Floats);
    wanted.begin(part.row, part.count);
    if (even) {
      if (side !== undefined && parts !== undefined)
        for (let r = 0, at = 0; r < part.count; r++, at += n) parts.dots[r] = dot(side, at, block, at, n);
      rows32.expSums(block as Floats as Float32Array, part.count, n, temperature, maxima, sums);
    }
    for (let r = 0, at = 0; r < part.count; r++, at += n) {
      if (isLeftOut(wanted, part.row + r) || (parts === undefined && isZero(wanted, r))) {
        block.fill(0, at, at + n);
        continue;
      }
      const length = visible(job, part.row + r);
      const m = even ? (maxima[r] as number) : max(block, at, length);
      const shifted = wide && side !== undefined;
      const far = shifted && isFar(m);
      if (far) rows64.scale(block, at, length, 1 / 4);
      if (shifted) rows64.shift(block, at, block, at, length, far ? m / 4 : m, 1, 0);
      if (parts !== undefined) {
        parts.maxima[r] = m;
        if (side !== undefined && !even) parts.dots[r] = dot(side, at, block, at, length);
        if (far) parts.dots[r] = 4 * (parts.dots[r] as number);
      }
      const t = far ? temperature / 4 : temperature;
      const sum = even ? (sums[r] as number) : expSum(block, at, block, at, length, shifted ? 0 : m, t);
      if (parts !== undefined && wide && isDominated(sum)) {
        // From x, to which this block has not been stored yet.
        const from = part.at + (inner === 1 ? at : r);
        parts.logSums[r] = dominatedLog(x as Float64Array, from, length, inner, m, temperature);
      } else if (parts !== undefined) parts.logSums[r] = log(sum);
      if (isZero(wanted, r)) {
        block.fill(0, at, at + n);
        continue;
      }
      const c = softmax[r] as number;
      if (c === 0) block.fill(0, at, at + length);
      else scale(block, at, length, c / sum);
      if (side !== undefined && gains !== undefined)
        subtract(block, at, side, at, length, gains[r] as number);
      if (targets !== undefined && amounts !== undefined) {
        const target = at + (targets[part.row + r] as number);
        block[target] = (block[target] as number) - (amounts[r] as number);
      }
      if (length < n) block.fill(0, at + length, at + n);
    }
    wanted.end(part.row, part.count);
    if (y !== undefined) store(kind, block, y, job, part);
  });
  if (y !== undefined && job.where !== undefined) {
    restoreExcluded(kind, y, job, 0, !wanted.isFinite());
  }
};
