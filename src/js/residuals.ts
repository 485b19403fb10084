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
  byBlocks(job, (part) => {
    loadAdjusted(kind, x, job, part, block);
    if (terms !== undefined) loadOperand(terms, job, part, side as Floats);
    for (let r = 0, at = 0; r < part.count; r++, at += n) {
      const row = part.row + r;
      if (isLeftOut(wanted, row) || (parts === undefined && isZero(wanted, row))) {
        block.fill(0, at, at + n);
        continue;
      }
      const length = visible(job, row);
      const m = max(block, at, length);
      const shifted = wide && side !== undefined;
      const far = shifted && isFar(m);
      if (far) rows64.scale(block, at, length, 1 / 4);
      if (shifted) rows64.shift(block, at, block, at, length, far ? m / 4 : m, 1, 0);
      if (parts !== undefined) {
        parts.maxima[row] = m;
        if (side !== undefined) parts.dots[row] = dot(side, at, block, at, length);
        if (far) parts.dots[row] = 4 * (parts.dots[row] as number);
      }
      const sum = expSum(block, at, block, at, length, shifted ? 0 : m, far ? temperature / 4 : temperature);
      if (parts !== undefined && wide && isDominated(sum)) {
        // From x, to which this block has not been stored yet.
        const from = part.at + (inner === 1 ? at : r);
        parts.logSums[row] = dominatedLog(x as Float64Array, from, length, inner, m, temperature);
      } else if (parts !== undefined) parts.logSums[row] = log(sum);
      if (isZero(wanted, row)) {
        block.fill(0, at, at + n);
        continue;
      }
      const c = softmax[row] as number;
      if (c === 0) block.fill(0, at, at + length);
      else scale(block, at, length, c / sum);
      if (side !== undefined && gains !== undefined)
        subtract(block, at, side, at, length, gains[row] as number);
      if (targets !== undefined && amounts !== undefined) {
        const target = at + (targets[row] as number);
        block[target] = (block[target] as number) - (amounts[row] as number);
      }
      block.fill(0, at + length, at + n);
    }
    if (y !== undefined) store(kind, block, y, job, part);
  });
  if (y !== undefined && job.where !== undefined) {
    restoreExcluded(kind, y, job, 0, !softmax.every(Number.isFinite));
  }
};
