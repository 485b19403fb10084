/** Yardsticks for many short rows: gradients, losses and masks written by hand, like plain.mjs. */
import { plainLogSumExp } from "./plainKin.mjs";

/** z = logSumExp of each row. */
export function plainLogSumExps(x, z, rows, n) {
  for (let row = 0; row < rows; row++) z[row] = plainLogSumExp(x, row * n, row * n + n);
}

/** Softmax of what `where` keeps. */
export function plainMasked(x, where, out, rows, n) {
  for (let row = 0; row < rows; row++) {
    const start = row * n;
    const end = start + n;
    let max = -Infinity;
    for (let i = start; i < end; i++) if (where[i] !== 0 && x[i] > max) max = x[i];
    let sum = 0;
    for (let i = start; i < end; i++) {
      const e = where[i] !== 0 ? Math.exp(x[i] - max) : 0;
      out[i] = e;
      sum += e;
    }
    const c = sum > 0 ? 1 / sum : 0;
    for (let i = start; i < end; i++) out[i] *= c;
  }
}

/** dx = y · (dy − Σ y·dy) */
export function plainSoftmaxGrad(y, dy, dx, rows, n) {
  for (let row = 0; row < rows; row++) {
    const start = row * n;
    const end = start + n;
    let d = 0;
    for (let i = start; i < end; i++) d += y[i] * dy[i];
    for (let i = start; i < end; i++) dx[i] = y[i] * (dy[i] - d);
  }
}

/** dx = dy − e^y · Σ dy */
export function plainLogSoftmaxGrad(y, dy, dx, rows, n) {
  for (let row = 0; row < rows; row++) {
    const start = row * n;
    const end = start + n;
    let s = 0;
    for (let i = start; i < end; i++) s += dy[i];
    for (let i = start; i < end; i++) dx[i] = dy[i] - Math.exp(y[i]) * s;
  }
}

/** dx = dz · softmax(x) */
export function plainLogSumExpGrad(x, dz, dx, rows, n) {
  for (let row = 0; row < rows; row++) {
    const start = row * n;
    const end = start + n;
    let max = -Infinity;
    for (let i = start; i < end; i++) if (x[i] > max) max = x[i];
    let sum = 0;
    for (let i = start; i < end; i++) {
      const e = Math.exp(x[i] - max);
      dx[i] = e;
      sum += e;
    }
    const c = dz[row] / sum;
    for (let i = start; i < end; i++) dx[i] *= c;
  }
}

/** The mean cross-entropy. */
export function plainCrossEntropy(x, targets, rows, n) {
  let loss = 0;
  for (let row = 0; row < rows; row++)
    loss += plainLogSumExp(x, row * n, row * n + n) - x[row * n + targets[row]];
  return loss / rows;
}

/** The mean cross-entropy, and its gradient to `grad`. */
export function plainCrossEntropyAndGrad(x, targets, grad, rows, n) {
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * n;
    const end = start + n;
    let max = -Infinity;
    for (let i = start; i < end; i++) if (x[i] > max) max = x[i];
    let sum = 0;
    for (let i = start; i < end; i++) {
      const e = Math.exp(x[i] - max);
      grad[i] = e;
      sum += e;
    }
    const t = start + targets[row];
    loss += Math.log(sum) - (x[t] - max);
    const c = 1 / (sum * rows);
    for (let i = start; i < end; i++) grad[i] *= c;
    grad[t] -= 1 / rows;
  }
  return loss / rows;
}

/** The same with a probability q for each logit in place of a class; those of a row sum to 1. */
export function plainSoftCrossEntropyAndGrad(x, q, grad, rows, n) {
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * n;
    const end = start + n;
    const log = plainLogSumExp(x, start, end);
    for (let i = start; i < end; i++) {
      const l = x[i] - log;
      loss -= q[i] * l;
      grad[i] = (Math.exp(l) - q[i]) / rows;
    }
  }
  return loss / rows;
}

/** The mean negative log-probability of the classes. */
export function plainNllLoss(logProbs, targets, rows, n) {
  let loss = 0;
  for (let row = 0; row < rows; row++) loss -= logProbs[row * n + targets[row]];
  return loss / rows;
}
