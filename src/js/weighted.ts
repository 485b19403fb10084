/** Σ w·e^x along rows of any layout and kind, as the logarithm of its magnitude and its sign. */
import type { WeightedRows } from "../engine/interface.js";
import { visible } from "../engine/job.js";
import { endlessSum, logMagnitude } from "../math/signed.js";
import { dot } from "../math/sums.js";
import { byBlocks, floats, loadOperand, mostOf } from "../rows/blocks.js";
import { loadAdjusted } from "./adjusted.js";
import { dropZeros } from "./masks.js";
import * as rows32 from "./rows.js";
import * as rows64 from "./rows64.js";

export const signedLogSumExp: WeightedRows = (_, kind, x, weights, sums, job) => {
  const { n, temperature } = job;
  const max = (kind === "float64" ? rows64.max : rows32.max) as typeof rows64.max;
  const expSum = (kind === "float64" ? rows64.expSum : rows32.expSum) as typeof rows64.expSum;
  const block = floats(kind, mostOf(job) * n) as Float64Array;
  const side = floats(kind, block.length);
  byBlocks(job, (part) => {
    loadAdjusted(kind, x, job, part, block);
    loadOperand(weights, job, part, side);
    dropZeros(block, 0, side, 0, part.count * n);
    for (let r = 0, at = 0; r < part.count; r++, at += n) {
      const row = part.row + r;
      const length = visible(job, row);
      const m = max(block, at, length);
      let sum: number;
      if (m > -Infinity && m < Infinity) {
        expSum(block, at, block, at, length, m, temperature);
        // A weight is not looked at where e^x is 0, because of a mask or otherwise.
        sum = dot(block, at, side, at, length);
      } else sum = endlessSum(block, at, side, at, length);
      sums.logAbs[row] = logMagnitude(m, temperature, sum);
      sums.sign[row] = Math.sign(sum);
    }
  });
};
