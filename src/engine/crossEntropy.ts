/** Cross-entropies of the rows of a job, and their gradients, by what either engine has for residuals. */
import { fill } from "../intrinsics/typedArrays.js";
import { isFar } from "../math/far.js";
import { liveSum } from "../math/sums.js";
import { byBlocks, floats, loadOperand, mostOf } from "../rows/blocks.js";
import type { Engine, Host } from "./interface.js";
import type { Arrays, Floats, Job, Kind, LossParts, Operand, Residuals } from "./job.js";

/** −Σ u·ln softmax(x) of each row, u = weight·((1 − ε)·q + ε/n), checked. */
export interface LossJob {
  readonly kind: Kind;
  readonly job: Job;
  /** q: the class of each row, −1 where it is ignored, or a probability for each element. */
  readonly classes: Int32Array | undefined;
  readonly probabilities: Operand | undefined;
  /** One for each class. */
  readonly weight: Floats | undefined;
  /** ε */
  readonly smoothing: number;
}

/** The engine's part of it. */
type Steps = Pick<Engine, "residuals" | "atTargets">;

/** The sum, compensated: a plain sum of 400 equal numbers was off by 30 ULP. */
export function sumOf(values: Floats): number {
  const { length } = values;
  return liveSum(new Float64Array(length), 0, values, 0, length);
}

/** The weights of all targets that are kept, or the number of rows. */
export function totalWeight({ classes, job, weight }: LossJob): number {
  if (classes === undefined) return job.outer * job.inner;
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
   * The sum of u of each row, of u as `read` rounds it: another u would put the loss off by the difference
   * times the largest logit.
   */
  sums(): Float64Array {
    const { kind, job, probabilities, weight, smoothing } = this.#loss;
    const { outer, n, inner } = job;
    const sums = new Float64Array(outer * inner);
    // Without elements there may be more classes than memory holds.
    if (outer * n * inner === 0) return sums;
    if (probabilities === undefined) {
      const u = floats(kind, n).fill(smoothing / n);
      if (weight !== undefined) for (let i = 0; i < n; i++) u[i] = (u[i] as number) * (weight[i] as number);
      return sums.fill(sumOf(u));
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

/** A loss is U·ln Σ e^(x − max) − Σ u·(x − max) + a·(ln Σ e^(x − max) − (x_t − max)). */
export interface LossFactors {
  readonly terms: Operand | undefined;
  /** U, the sum of the terms of each row. */
  readonly sums: Float64Array | undefined;
  /** a: the weight of the class of each row. */
  readonly amounts: Float64Array | undefined;
}

export function factorsOf(loss: LossJob): LossFactors {
  const { classes, weight, smoothing } = loss;
  const terms = classes === undefined || smoothing > 0 ? new Terms(loss) : undefined;
  let amounts: Float64Array | undefined;
  if (classes !== undefined) {
    amounts = new Float64Array(classes.length);
    for (let r = 0; r < classes.length; r++) {
      const t = classes[r] as number;
      if (t >= 0) amounts[r] = (1 - smoothing) * (weight === undefined ? 1 : (weight[t] as number));
    }
  }
  return { terms, sums: terms?.sums(), amounts };
}

/** What the gradient of each row is made of, `dLoss` being the factor of its loss. */
function residualsOf(
  { classes }: LossJob,
  { terms, sums, amounts }: LossFactors,
  dLoss: ArrayLike<number>,
  parts: LossParts,
): Residuals {
  const rows = parts.maxima.length;
  const softmax = new Float64Array(rows);
  const scaled = amounts && new Float64Array(rows);
  const gains = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    const factor = classes !== undefined && (classes[r] as number) < 0 ? 0 : (dLoss[r] as number);
    // A factor of 0 gives 0, even of a weight that is NaN.
    if (factor === 0) continue;
    const a = amounts === undefined ? 0 : (amounts[r] as number);
    softmax[r] = (a + (sums === undefined ? 0 : (sums[r] as number))) * factor;
    if (scaled !== undefined) scaled[r] = a * factor;
    gains[r] = factor;
  }
  return { softmax, targets: classes, amounts: scaled, terms, gains: terms && gains, parts };
}

/** The loss of each row of x, to `losses`, and with `grad` dLoss times its gradient there. No size is 0. */
export function crossEntropies<K extends Kind>(
  host: Host,
  { residuals, atTargets }: Steps,
  loss: LossJob,
  factors: LossFactors,
  dLoss: ArrayLike<number>,
  x: Arrays[K],
  grad: Arrays[K] | undefined,
  losses: Float64Array,
): void {
  const { job, classes } = loss;
  const kind = loss.kind as K;
  const { sums, amounts } = factors;
  const rows = losses.length;
  const parts: LossParts = {
    maxima: new Float64Array(rows),
    logSums: new Float64Array(rows),
    dots: new Float64Array(rows),
  };
  // Before the gradient takes their place.
  if (classes !== undefined) atTargets(host, kind, x, classes, losses, job);
  residuals(host, kind, x, grad, residualsOf(loss, factors, dLoss, parts), job);
  for (let r = 0; r < rows; r++) {
    if (classes !== undefined && (classes[r] as number) < 0) continue;
    const l = parts.logSums[r] as number;
    const max = parts.maxima[r] as number;
    const a = amounts === undefined ? 0 : (amounts[r] as number);
    const u = sums === undefined ? 0 : (sums[r] as number);
    const dot = (parts.dots[r] as number) - (kind === "float64" ? 0 : u * max);
    const at = losses[r] as number;
    // The difference of two logits may be beyond float64 where the loss is not.
    const far = kind === "float64" && isFar(max);
    const own = a === 0 ? 0 : far ? 4 * (a * (l / 4 - (at / 4 - max / 4))) : a * (l - (at - max));
    losses[r] = own + (u === 0 ? 0 : u * l - dot);
  }
}

/** −weight·x of the class of each row, to `losses`. A weight of 0 drops its row, whatever it holds. */
export function negativeLogs<K extends Kind>(
  host: Host,
  atTargets: Engine["atTargets"],
  { kind, job, classes, weight }: LossJob & { readonly classes: Int32Array },
  x: Arrays[K],
  losses: Float64Array,
): void {
  atTargets(host, kind as K, x, classes, losses, job);
  for (let r = 0; r < classes.length; r++) {
    const t = classes[r] as number;
    const w = t < 0 ? 0 : weight === undefined ? 1 : (weight[t] as number);
    losses[r] = w === 0 ? 0 : -w * (losses[r] as number);
  }
}
