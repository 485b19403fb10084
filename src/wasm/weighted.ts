/** Σ w·e^x along contiguous rows, as the logarithm of its magnitude and its sign. */
import { type Job, type Operand, type SignedSums, visible } from "../engine/job.js";
import { endlessSum, logMagnitude } from "../math/signed.js";
import { ROWS, SCRATCH, SCRATCH_SIZE, SIDE, SUMS } from "./memory.js";
import { byPieces, clearSums } from "./rowStream.js";
import type { Stored } from "./stored.js";

export function signedLogSumExp(x: Stored, weights: Operand, sums: SignedSums, job: Job): void {
  const { outer, n, temperature } = job;
  const { kernels, size, view } = x.width;
  const fits = n * size <= SCRATCH_SIZE;
  for (let row = 0, at = 0; row < outer; row++, at += n) {
    const length = visible(job, row);
    /**
     * Calls `visit` for each piece, in the scratch, beside its weights; elements of weight 0 are −Infinity.
     */
    const each = (again: boolean, visit: (p: number, m: number) => void) => {
      byPieces(x, at, length, (i, m) => {
        const p = SCRATCH + (fits ? (i - at) * size : 0);
        if (!again || !fits) x.copy(i, m, p);
        weights.read(i, m, view, SIDE / size);
        if (!again || !fits) kernels.dropZeros(p, SIDE, m);
        visit(p, m);
      });
    };
    let max = -Infinity;
    each(false, (p, m) => {
      max = Math.max(max, kernels.max(p, m));
    });
    let sum = 0;
    clearSums(x);
    each(true, (p, m) => {
      if (max === Infinity || max === -Infinity) sum += endlessSum(view, p / size, view, SIDE / size, m);
      else {
        // The unweighted sum is discarded.
        kernels.expSum(p, p, m, max, temperature, ROWS);
        sum = kernels.dot(p, SIDE, m, SUMS);
      }
    });
    sums.logAbs[row] = logMagnitude(max, temperature, sum);
    sums.sign[row] = Math.sign(sum);
  }
}
