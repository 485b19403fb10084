/** Gradients by what the function gave, along rows of any layout and kind. */
import type { BackwardRows } from "../engine/interface.js";
import { type Arrays, type Floats, inverse, type Job, type Kind } from "../engine/job.js";
import { byBlocks, floats, load, mostOf, store } from "../rows/blocks.js";
import * as gradients from "./gradients.js";
import * as shortGradients from "./shortGradients.js";

/** Float32 rows shorter than this have loops of their own. */
const SHORT = 16;

function backward<K extends Kind>(
  long: typeof gradients.softmaxGrad,
  short: typeof gradients.softmaxGrad,
  kind: K,
  y: Arrays[K],
  dy: Arrays[K],
  dx: Arrays[K],
  job: Job,
): void {
  const { outer, n, inner } = job;
  const b = inverse(job.temperature);
  // float16 is computed in float32.
  const isFloat32 = kind !== "float64";
  const grad = isFloat32 && n < SHORT ? short : long;
  if (inner === 1 && kind !== "float16") {
    grad(y as Floats, 0, dy as Floats, 0, dx as Floats, 0, outer, n, b, isFloat32);
    return;
  }
  const length = mostOf(job) * n;
  const [block, side] = [floats(kind, length), floats(kind, length)];
  byBlocks(job, (part) => {
    load(kind, y, job, part, block);
    load(kind, dy, job, part, side);
    grad(block, 0, side, 0, block, 0, part.count, n, b, isFloat32);
    store(kind, block, dx, job, part);
  });
}

export const softmaxGrad: BackwardRows = (_, kind, y, dy, dx, job) =>
  backward(gradients.softmaxGrad, shortGradients.softmaxGrad, kind, y, dy, dx, job);

export const logSoftmaxGrad: BackwardRows = (_, kind, y, dy, dx, job) =>
  backward(gradients.logSoftmaxGrad, shortGradients.logSoftmaxGrad, kind, y, dy, dx, job);
