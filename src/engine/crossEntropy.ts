/** Cross-entropies of the rows of a job, and their gradients, by what either engine has for residuals. */
import { fill } from "../intrinsics/typedArrays.js";
import { isFar } from "../math/far.js";
import { sum } from "../math/sum.js";
import { liveSum } from "../math/sums.js";
import { byBlocks, floats, loadOperand, mostOf } from "../rows/blocks.js";
import { gatherTargets } from "../rows/targets.js";
import type { Host, ResidualRows } from "./interface.js";
import {
  type Arrays,
  type Floats,
  type Job,
  type Kind,
  type LossParts,
  MOST_ROWS,
  type Operand,
  type Residuals,
} from "./job.js";

/** −Σ u·ln softmax(x) of each row, u = weight·((1 − ε)·q + ε/n), checked. */
export interface LossJob {
  readonly kind: Kind;
  readonly job: Job;
  /** q: the class of each row, −1 where it is ignored, or a probability for each element. */
  readonly classes: Int32Array | undefined;
  /** Whether a class is ignored. */
  readonly ignores: boolean;
  readonly probabilities: Operand | undefined;
  /** One for each class. */
  readonly weight: Floats | undefined;
  /** ε */
  readonly smoothing: number;
}

/** The sum, compensated: a plain sum of 400 equal numbers was off by 30 ULP. */
export function sumOf(values: Floats): number {
  return sum(values, values.length);
}

/** The weights of all targets that are kept, or the number of rows. */
export function totalWeight({ classes, job, weight, ignores }: LossJob): number {
  if (classes === undefined || (weight === undefined && !ignores)) return job.outer * job.inner;
  let sum = 0;
  for (let r = 0; r < classes.length; r++) {
    const t = classes[r] as number;
    if (t >= 0) sum += weight === undefined ? 1 : (weight[t] as number);
  }
  return sum;
}

/** u without what the class of a row adds: weight·ε/n, or with probabilities q, weight·((1 − ε)·q + ε/n). */
class Terms implements Operand {
  readonly #loss: LossJob;

  constructor(loss: LossJob) {
    this.#loss = loss;
  }

  read(from: number, count: number, into: Floats, to: number): void {
    const { job, probabilities, weight, smoothing } = this.#loss;
    const { n, inner } = job;
    if (probabilities === undefined) fill(into, smoothing / n, to, to + count);
    else {
      probabilities.read(from, count, into, to);
      if (smoothing > 0) {
        for (let i = to; i < to + count; i++) into[i] = (1 - smoothing) * (into[i] as number) + smoothing / n;
      }
    }
    if (weight === undefined) return;
    let column = from % inner;
    let label = Math.floor(from / inner) % n;
    for (let i = to; i < to + count; i++) {
      into[i] = (into[i] as number) * (weight[label] as number);
      if (++column < inner) continue;
      column = 0;
      label = label + 1 < n ? label + 1 : 0;
    }
  }

  /**
   * The sum of u of each row, one number if they are alike; of u as `read` rounds it: another u would put the
   * loss off by the difference times the largest logit.
   */
  sums(): Float64Array | number {
    const { kind, job, probabilities, weight, smoothing } = this.#loss;
    const { outer, n, inner } = job;
    if (probabilities === undefined) {
      const u = floats(kind, n).fill(smoothing / n);
      if (weight !== undefined) for (let i = 0; i < n; i++) u[i] = (u[i] as number) * (weight[i] as number);
      return sumOf(u);
    }
    const sums = new Float64Array(outer * inner);
    if (n === 1) {
      const u = floats(kind, sums.length);
      this.read(0, sums.length, u, 0);
      for (let r = 0; r < sums.length; r++) sums[r] = (u[r] as number) + 0;
      return sums;
    }
    const block = floats(kind, mostOf(job) * n);
    const live = new Float64Array(n);
    byBlocks(job, (part) => {
      loadOperand<Floats>(this, job, part, block);
      for (let r = 0; r < part.count; r++) sums[part.row + r] = liveSum(live, 0, block, r * n, n);
    });
    return sums;
  }
}

/**
 * The rows of a loss, a run at a time. A loss is U·ln Σ e^(x − max) − Σ u·(x − max) + a·(ln Σ e^(x − max) −
 * (x_t − max)), with U the sum of the terms of a row and a the weight of its class.
 */
class LossRows<K extends Kind> implements Residuals {
  readonly softmax: Float64Array;
  readonly targets: Int32Array | undefined;
  readonly amounts: Float64Array | undefined;
  readonly terms: Operand | undefined;
  readonly gains: Float64Array | undefined;
  readonly parts: LossParts;
  readonly #loss: LossJob;
  readonly #sums: Float64Array | number;
  readonly #x: Arrays[K];
  readonly #dLoss: number | ArrayLike<number>;
  readonly #losses: Float64Array;
  /** Whether all rows have the same factors, which then are set but once. */
  readonly #alike: boolean;

  constructor(loss: LossJob, x: Arrays[K], dLoss: number | ArrayLike<number>, losses: Float64Array) {
    const { classes, smoothing } = loss;
    const terms = classes === undefined || smoothing > 0 ? new Terms(loss) : undefined;
    const rows = Math.min(MOST_ROWS, losses.length);
    const numbers = (count = rows) => new Float64Array(count);
    this.softmax = numbers();
    this.targets = classes;
    this.amounts = classes && numbers();
    this.terms = terms;
    this.gains = terms && numbers();
    this.parts = { maxima: numbers(), logSums: numbers(), dots: numbers(terms ? rows : 0) };
    this.#loss = loss;
    this.#sums = terms === undefined ? 0 : terms.sums();
    this.#x = x;
    this.#dLoss = dLoss;
    this.#losses = losses;
    this.#alike =
      loss.weight === undefined &&
      !loss.ignores &&
      typeof dLoss === "number" &&
      typeof this.#sums === "number";
    if (this.#alike) this.#setFactors(0, rows);
  }

  isFinite(): boolean {
    return true;
  }

  begin(row: number, count: number): void {
    const { kind, job, classes } = this.#loss;
    if (!this.#alike) this.#setFactors(row, count);
    // Before the gradient takes their place.
    if (classes !== undefined) gatherTargets(kind as K, this.#x, classes, job, row, count, this.#losses);
  }

  /** The weight of the class of a row, less what is smoothed away. */
  #weightOf(row: number): number {
    const { classes, weight, smoothing } = this.#loss;
    if (classes === undefined) return 0;
    return (1 - smoothing) * (weight === undefined ? 1 : (weight[classes[row] as number] as number));
  }

  /** Sets the factors of a run. */
  #setFactors(row: number, count: number): void {
    const { softmax, targets, amounts, gains } = this;
    const sums = this.#sums;
    const dLoss = this.#dLoss;
    for (let i = 0; i < count; i++) {
      const out = targets !== undefined && (targets[row + i] as number) < 0;
      // A factor of 0 gives 0, even of a weight that is NaN.
      const factor = out ? 0 : typeof dLoss === "number" ? dLoss : (dLoss[row + i] as number);
      const a = this.#weightOf(row + i);
      const u = typeof sums === "number" ? sums : (sums[row + i] as number);
      softmax[i] = factor === 0 ? 0 : (a + u) * factor;
      if (amounts !== undefined) amounts[i] = factor === 0 ? 0 : a * factor;
      if (gains !== undefined) gains[i] = factor;
    }
  }

  end(row: number, count: number): void {
    const { kind, classes } = this.#loss;
    const { maxima, logSums, dots } = this.parts;
    const sums = this.#sums;
    const losses = this.#losses;
    if (this.#alike && sums === 0 && kind !== "float64") {
      const a = this.#weightOf(row);
      for (let i = 0; i < count; i++) {
        const at = losses[row + i] as number;
        losses[row + i] = a * ((logSums[i] as number) - (at - (maxima[i] as number))) + 0;
      }
      return;
    }
    for (let i = 0; i < count; i++) {
      const t = classes === undefined ? 0 : (classes[row + i] as number);
      if (t < 0) continue;
      const l = logSums[i] as number;
      const max = maxima[i] as number;
      const a = this.#weightOf(row + i);
      const at = losses[row + i] as number;
      // The difference of two logits may be beyond float64 where the loss is not.
      const far = kind === "float64" && isFar(max);
      const own = a === 0 ? 0 : far ? 4 * (a * (l / 4 - (at / 4 - max / 4))) : a * (l - (at - max));
      const u = typeof sums === "number" ? sums : (sums[row + i] as number);
      if (u === 0) {
        losses[row + i] = own + 0;
        continue;
      }
      const dot = (dots[i] as number) - (kind === "float64" ? 0 : u * max);
      losses[row + i] = own + (u * l - dot);
    }
  }
}

/** The loss of each row of x, to `losses`, and with `grad` dLoss times its gradient there. No size is 0. */
export function crossEntropies<K extends Kind>(
  host: Host,
  residuals: ResidualRows,
  loss: LossJob,
  dLoss: number | ArrayLike<number>,
  x: Arrays[K],
  grad: Arrays[K] | undefined,
  losses: Float64Array,
): void {
  residuals(host, loss.kind as K, x, grad, new LossRows<K>(loss, x, dLoss, losses), loss.job);
}

/**
 * −Σ x of the classes of all rows, with the bits of `negativeLogs` and `sumOf`, but a target is checked as it
 * is used. Undefined where one is no class, or the sum is not finite.
 */
export function negativeLogSum(x: Floats, targets: Int32Array, rows: number, n: number): number | undefined {
  const logs = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    const t = targets[r] as number;
    if (!(t >= 0 && t < n)) return undefined;
    logs[r] = x[r * n + t] as number;
  }
  const total = sum(logs, rows);
  // 0 less it: a sum of 0 is no −0.
  return total - total === 0 ? 0 - total : undefined;
}

/** −weight·x of the class of each row, to `losses`. A weight of 0 drops its row, whatever it holds. */
export function negativeLogs<K extends Kind>(
  { kind, job, classes, weight, ignores }: LossJob & { readonly classes: Int32Array },
  x: Arrays[K],
  losses: Float64Array,
): void {
  gatherTargets(kind as K, x, classes, job, 0, classes.length, losses);
  if (weight === undefined && !ignores) {
    for (let r = 0; r < classes.length; r++) losses[r] = -(losses[r] as number);
    return;
  }
  for (let r = 0; r < classes.length; r++) {
    const t = classes[r] as number;
    const w = t < 0 ? 0 : weight === undefined ? 1 : (weight[t] as number);
    losses[r] = w === 0 ? 0 : -w * (losses[r] as number);
  }
}
