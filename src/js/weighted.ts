/** Σ w·e^x along rows of any layout and kind, as the logarithm of its magnitude and its sign. */
import { type Floats, type Signed, visible, type WeightedRows } from "../engine/interface.js";
import { log } from "../math/log.js";
import { byBlocks, floats, loadAdjusted, loadOperand, mostOf } from "../rows/blocks.js";
import { dot } from "./gradients.js";
import { dropZeros } from "./masks.js";
import * as rows32 from "./rows.js";
import * as rows64 from "./rows64.js";

/** The sum of a row with maximum +Infinity or −Infinity: only infinite terms count, and their signs may contradict each other. */
export function endlessSum(x: Floats, at: number, w: Floats, wAt: number, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++)
    if (x[at + i] !== -Infinity) sum += (x[at + i] as number) * Math.sign(w[wAt + i] as number);
  return sum;
}

/** ln |sum · e^(max / T)| and its sign. */
export function setSigned(
  { logAbs, sign }: Signed,
  row: number,
  max: number,
  temperature: number,
  sum: number,
): void {
  // Not by way of ln 0: max / temperature may be Infinity.
  logAbs[row] = sum === 0 ? -Infinity : max / temperature + log(Math.abs(sum));
  sign[row] = Math.sign(sum);
}

export const signedLogSumExp: WeightedRows = (_, kind, x, weights, results, job) => {
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
      setSigned(results, row, m, temperature, sum);
    }
  });
};
