/** softmaxGrad and logSoftmaxGrad along contiguous rows. */
import { inverse, type Job } from "../engine/job.js";
import { SCRATCH, SCRATCH_SIZE, SUMS } from "./memory.js";
import { byPieces, clearSums } from "./rowStream.js";
import type { Stored } from "./stored.js";

/** Where dy is read to. */
const OTHER = SCRATCH + SCRATCH_SIZE / 2;

/** Rows shorter than this have kernels of their own. */
const SHORT = 16;

export type Backward = "softmax" | "logSoftmax";

export function backward(
  of: Backward,
  y: Stored,
  dy: Stored,
  dx: Stored,
  { outer, n, temperature }: Job,
): void {
  const { kernels, size } = y.width;
  const { shortSoftmaxGrad, shortLogSoftmaxGrad } = y.machine.shared;
  const b = inverse(temperature);
  const short = size === 4 && n < SHORT;
  const grad =
    of === "softmax"
      ? short
        ? shortSoftmaxGrad
        : kernels.softmaxGrad
      : short
        ? shortLogSoftmaxGrad
        : kernels.logSoftmaxGrad;
  const direct = y.inside && dy.inside && dx.inside;
  if (direct || n * size <= SCRATCH_SIZE / 2) {
    const most = direct ? outer : Math.max(1, Math.floor(y.piece / n));
    for (let row = 0; row < outer; row += most) {
      const count = Math.min(most, outer - row);
      const at = row * n;
      const r = dx.place(at, SCRATCH);
      const p = y.read(at, count * n, SCRATCH);
      const q = dy.read(at, count * n, OTHER);
      grad(p, q, r, count, n, b);
      dx.write(at, count * n, r);
    }
    return;
  }
  const total = of === "softmax" ? kernels.dot : kernels.liveSum;
  const step = of === "softmax" ? kernels.softmaxBackward : kernels.logSoftmaxBackward;
  for (let at = 0; at < outer * n; at += n) {
    let sum = 0;
    clearSums(y);
    byPieces(y, at, n, (i, length) => {
      sum = total(y.read(i, length, SCRATCH), dy.read(i, length, OTHER), length, SUMS);
    });
    byPieces(y, at, n, (i, length) => {
      const r = dx.place(i, SCRATCH);
      step(y.read(i, length, SCRATCH), dy.read(i, length, OTHER), r, length, sum, b);
      dx.write(i, length, r);
    });
  }
}
