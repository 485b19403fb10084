/** crossEntropy, crossEntropyAndGrad and nllLoss, as PyTorch defines them. */

import {
  crossEntropies,
  type LossJob,
  negativeLogSum,
  negativeLogs,
  sumOf,
  totalWeight,
} from "../engine/crossEntropy.js";
import type { Host } from "../engine/interface.js";
import type { Floats } from "../engine/job.js";
import { float64s } from "../input/arrays.js";
import { Broadcast } from "../input/broadcast.js";
import { checkArguments, finish, narrowed, output, source } from "../input/call.js";
import { wrongKind, wrongValue } from "../input/errors.js";
import { type JobCall, readJob } from "../input/job.js";
import { readFloats } from "../input/operands.js";
import type { OptionName } from "../input/options.js";
import { readTargets } from "../input/targets.js";
import { plainView, slotLength, tagOf } from "../intrinsics/typedArrays.js";
import { residuals } from "../platform/default.js";
import { inOrder } from "../rows/order.js";
import type { Dtype, Given, Logits, Out, Result } from "../types/kinds.js";
import type {
  ClassIndices,
  CrossEntropyAndGradOptions,
  CrossEntropyOptions,
  Loss,
  LossAndGrad,
  NllLossOptions,
  Reduction,
  Targets,
} from "../types/losses.js";
import type { Operation } from "./operation.js";
import { root } from "./root.js";

const LOSS: readonly OptionName[] = [
  "axis",
  "dtype",
  "ignoreIndex",
  "labelSmoothing",
  "reduction",
  "shape",
  "weight",
];
const LOSS_AND_GRAD: readonly OptionName[] = [
  "axis",
  "dLoss",
  "dtype",
  "ignoreIndex",
  "labelSmoothing",
  "out",
  "reduction",
  "shape",
  "weight",
];
const NLL: readonly OptionName[] = ["axis", "dtype", "ignoreIndex", "reduction", "shape", "weight"];

/** A call of a loss, read and checked. */
interface LossCall extends JobCall {
  readonly loss: LossJob;
  readonly reduction: Reduction;
  /** One a row, 0 at first. */
  readonly losses: Float64Array;
}

function readReduction(reduction: unknown): Reduction {
  if (reduction === undefined) return "mean";
  if (typeof reduction !== "string") throw wrongKind("reduction", "a string", reduction);
  if (reduction !== "mean" && reduction !== "sum" && reduction !== "none") {
    throw wrongValue("reduction", "one of mean, sum, none", reduction);
  }
  return reduction;
}

function readSmoothing(smoothing: unknown): number {
  if (smoothing === undefined) return 0;
  if (typeof smoothing !== "number") throw wrongKind("labelSmoothing", "a number", smoothing);
  if (!(smoothing >= 0 && smoothing <= 1))
    throw wrongValue("labelSmoothing", "a number in [0, 1]", smoothing);
  return smoothing;
}

function readLoss(call: JobCall, targets: unknown, allowed: boolean): LossCall {
  const { o, dtype, input, layout, job } = call;
  const { n } = job;
  const smoothing = readSmoothing(o.labelSmoothing);
  const reduction = readReduction(o.reduction);
  const weight = o.weight === undefined ? undefined : readFloats("weight", o.weight, input, dtype);
  if (weight !== undefined && weight.length !== n) {
    throw wrongValue("the length of weight", `${n}, the number of classes`, weight.length);
  }
  const rows = job.outer * job.inner;
  const { classes, ignores, probabilities: q } = readTargets(targets, o, input.length, rows, n, allowed);
  const probabilities = q && new Broadcast<Floats>(q, layout.sizes, layout.sizes, layout.order);
  const loss: LossJob = { kind: input.kind, job, classes, ignores, probabilities, weight, smoothing };
  return { ...call, loss, reduction, losses: float64s(rows) };
}

/** The factor of each row in the result, or of all: dLoss, and for a mean one over all that it is of. */
function readFactors(
  { o, input, dtype, reduction, losses }: LossCall,
  by: number,
): number | ArrayLike<number> {
  const { dLoss } = o;
  const rows = losses.length;
  if (reduction === "none") {
    if (dLoss === undefined) return 1;
    const factors = readFloats("dLoss", dLoss, input, dtype, ' with reduction "none"');
    if (factors.length !== rows) {
      throw wrongValue("the length of dLoss", `${rows}, the number of rows`, factors.length);
    }
    return factors;
  }
  if (dLoss !== undefined && typeof dLoss !== "number") {
    throw wrongKind(`dLoss with reduction "${reduction}"`, "a number", dLoss);
  }
  return (dLoss ?? 1) / by;
}

/** What the sum of the losses is divided by. */
function divisor({ loss, reduction }: LossCall): number {
  return reduction === "mean" ? totalWeight(loss) : 1;
}

/** The losses as they were asked for. */
function reduced({ input, reduction, losses }: LossCall, by: number): unknown {
  if (reduction === "none") return narrowed(input, losses);
  const loss = sumOf(losses) / by;
  // The sum may be beyond float64 where the mean is not.
  return Number.isFinite(loss) ? loss : (sumOf(losses.map((v) => v / 2 ** 60)) / by) * 2 ** 60;
}

function runCrossEntropy(host: Host, logits: unknown, targets: unknown, options: unknown): unknown {
  const read = readJob("crossEntropy", logits, options, LOSS, "logits", targets);
  const call = readLoss(read, targets, true);
  const { o, input, layout, loss, losses, lengths } = call;
  checkArguments(host, lengths, { logits, targets, weight: o.weight });
  if (input.length > 0) {
    inOrder(input.kind, layout, [source(input, undefined)], undefined, ([x]) =>
      crossEntropies(host, residuals, loss, 1, x, undefined, losses),
    );
  }
  return reduced(call, divisor(call));
}

function runCrossEntropyAndGrad(host: Host, logits: unknown, targets: unknown, options: unknown): unknown {
  const read = readJob("crossEntropyAndGrad", logits, options, LOSS_AND_GRAD, "logits", targets);
  const call = readLoss(read, targets, true);
  const { o, input, layout, loss, losses, lengths } = call;
  const by = divisor(call);
  const dLoss = readFactors(call, by);
  const apart = { targets, weight: o.weight, dLoss: o.dLoss };
  const result = output(host, o.out, input, input.length, { logits }, apart, lengths);
  if (input.length > 0) {
    inOrder(input.kind, layout, [source(input, result.values)], result.values, ([x], grad) =>
      crossEntropies(host, residuals, loss, dLoss, x, grad, losses),
    );
  }
  return { loss: reduced(call, by), grad: finish(input, result) };
}

/**
 * The mean or sum of rows as they lie, of classes in an Int32Array that are all kept and weigh alike, in one
 * pass; undefined for all else, which may be wrong.
 */
function plainLoss({ o, input, layout, job }: JobCall, targets: unknown): number | undefined {
  const { reduction = "mean", weight, ignoreIndex } = o;
  if (weight !== undefined || ignoreIndex !== undefined) return undefined;
  if (reduction !== "mean" && reduction !== "sum") return undefined;
  if (input.kind === "float16" || input.integers !== undefined || layout.order !== undefined)
    return undefined;
  const { outer, n, inner } = job;
  if (inner > 1 || input.length === 0 || tagOf(targets) !== "Int32Array") return undefined;
  if (slotLength(targets as Int32Array) !== outer) return undefined;
  const classes = plainView(Int32Array, targets as Int32Array, 0, outer);
  const sum = negativeLogSum(input.values as Floats, classes, outer, n);
  return sum !== undefined && reduction === "mean" ? sum / outer : sum;
}

function runNllLoss(host: Host, logProbs: unknown, targets: unknown, options: unknown): unknown {
  const read = readJob("nllLoss", logProbs, options, NLL, "logProbs", targets);
  if (host.guard === undefined) {
    const loss = plainLoss(read, targets);
    if (loss !== undefined) return loss;
  }
  const call = readLoss(read, targets, false);
  const { o, input, layout, losses, lengths } = call;
  const loss = call.loss as LossJob & { readonly classes: Int32Array };
  checkArguments(host, lengths, { logProbs, targets, weight: o.weight });
  if (input.length > 0) {
    inOrder(input.kind, layout, [source(input, undefined)], undefined, ([x]) =>
      negativeLogs(loss, x, losses),
    );
  }
  return reduced(call, divisor(call));
}

/** @internal */
export const CROSS_ENTROPY: Operation = { name: "crossEntropy", options: LOSS, run: runCrossEntropy };

/** @internal */
export const CROSS_ENTROPY_AND_GRAD: Operation = {
  name: "crossEntropyAndGrad",
  options: LOSS_AND_GRAD,
  run: runCrossEntropyAndGrad,
};

/** @internal */
export const NLL_LOSS: Operation = { name: "nllLoss", options: NLL, run: runNllLoss };

/**
 * Cross-entropy loss of logits x, row by row: −Σᵢ uᵢ·ln softmax(x)ᵢ with u = weight·((1 − ε)·q + ε/n).
 *
 * q are the targets, 1 at the class or the probabilities; ε is `labelSmoothing`; n is the number of classes,
 * the length of a row. As PyTorch's `cross_entropy`: `"mean"` divides by the sum of the weights of the
 * targets, and is NaN when no row is kept. Unlike it, what has a u of 0 drops out, even where ln softmax is
 * −Infinity.
 *
 * Source: PyTorch's `torch.nn.functional.cross_entropy`; label smoothing as Szegedy et al. 2016, "Rethinking
 * the Inception architecture for computer vision".
 *
 * @param logits x, not probabilities: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16
 * or 32 bits), or with `dtype: "float16"` a Uint16Array of binary16 bits.
 * @param targets class indices (`number[]` or an integer array, bigints included), one a row, each in [0, n)
 * or the `ignoreIndex`; or probabilities (a float array), one for each logit.
 * @param options `shape` and `axis` of the classes (default: the whole array is one row), `weight`,
 * `ignoreIndex`, `labelSmoothing`, `reduction`, `dtype`.
 * @returns a number, computed in float64; with `reduction: "none"` a new array, one loss a row: of the
 * logits' kind, float32 for 8- and 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or `ignoreIndex` with
 * probabilities.
 * @throws {RangeError} for a wrong value: a class that is neither in [0, n) nor the `ignoreIndex`, targets or
 * a weight of another length, a labelSmoothing outside [0, 1], a shape whose product is not the length.
 * @example
 * ```ts
 * crossEntropy([1, 2, 3], [2]); // 0.4076
 * crossEntropy([1, 2, 3, 4], [1, 0], { shape: [2, 2] }); // 0.8133
 * crossEntropy([1, 2, 3, 4], [1, 0], { shape: [2, 2], reduction: "none" }); // [0.3133, 1.3133]
 * crossEntropy([1, 2, 3], new Float32Array([0, 0.5, 0.5])); // 0.9076
 * crossEntropy([1, 2, 3], [2], { labelSmoothing: 0.3 }); // 0.7076
 * ```
 */
export function crossEntropy<
  L extends Logits,
  T extends Targets,
  D extends Dtype<L> = undefined,
  R extends Reduction | undefined = undefined,
>(logits: L, targets: T, options?: CrossEntropyOptions<L, T, D, R>): Loss<R, Result<L, D>> {
  return CROSS_ENTROPY.run(root(), logits, targets, options) as never;
}

/**
 * Cross-entropy loss of logits x and its gradient there: dLoss·(softmax(x)·Σ u − u), with u as for
 * `crossEntropy`.
 *
 * With `reduction: "mean"` the gradient is divided as the loss is. Rows that are left out have the gradient
 * 0.
 *
 * Source: PyTorch's `torch.nn.functional.cross_entropy`, differentiated.
 *
 * @param logits x, not probabilities: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16
 * or 32 bits), or with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also
 * `out`.
 * @param targets class indices (`number[]` or an integer array, bigints included), one a row, each in [0, n)
 * or the `ignoreIndex`; or probabilities (a float array), one for each logit.
 * @param options as for `crossEntropy`, and `dLoss`, the gradient at the loss (a number, or with
 * `reduction: "none"` one element a row), and `out`, which takes `grad` and may be the logits.
 * @returns `{ loss, grad }`: what `crossEntropy` returns, and the gradient, which is `out` if given, else a
 * new array of the logits' length: of the logits' kind, float32 for 8- and 16-bit integers, float64 for
 * 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or `ignoreIndex` with
 * probabilities.
 * @throws {RangeError} for a wrong value, as `crossEntropy`, and for a dLoss or `out` of another length.
 * After an error `out` is as it was.
 * @example
 * ```ts
 * crossEntropyAndGrad([1, 2, 3], [2]); // { loss: 0.4076, grad: [0.0900, 0.2447, -0.3348] }
 * const logits = new Float32Array([1, 2, 3, 4]);
 * const { loss, grad } = crossEntropyAndGrad(logits, [1, 0], { shape: [2, 2], reduction: "none" });
 * loss; // Float32Array [0.3133, 1.3133]
 * grad; // Float32Array [0.2689, -0.2689, -0.7311, 0.7311]
 * ```
 */
export function crossEntropyAndGrad<
  L extends Logits,
  T extends Targets,
  D extends Dtype<L> = undefined,
  R extends Reduction | undefined = undefined,
  O extends Out<L, D> | undefined = undefined,
>(
  logits: L,
  targets: T,
  options?: CrossEntropyAndGradOptions<L, T, D, R, O>,
): LossAndGrad<Loss<R, Result<L, D>>, Given<O, Result<L, D>>> {
  return CROSS_ENTROPY_AND_GRAD.run(root(), logits, targets, options) as never;
}

/**
 * Negative log-likelihood loss of log-probabilities y, row by row: −weight·y at the class of the row.
 *
 * With y = logSoftmax(x) it is the cross-entropy of x. As PyTorch's `nll_loss`: `"mean"` divides by the sum
 * of the weights of the targets, and is NaN when no row is kept.
 *
 * Source: PyTorch's `torch.nn.functional.nll_loss`.
 *
 * @param logProbs y, what `logSoftmax` returned: `number[]`, a float array (16, 32 or 64 bits), an integer
 * array (8, 16 or 32 bits), or with `dtype: "float16"` a Uint16Array of binary16 bits.
 * @param targets class indices (`number[]` or an integer array, bigints included), one a row, each in [0, n)
 * or the `ignoreIndex`.
 * @param options as for `crossEntropy`, without `labelSmoothing`.
 * @returns a number, computed in float64; with `reduction: "none"` a new array, one loss a row, of the kind
 * that `crossEntropy` returns.
 * @throws {TypeError} for an argument of the wrong kind (probabilities are no targets here) or an unknown
 * option.
 * @throws {RangeError} for a wrong value, as `crossEntropy`.
 * @example
 * ```ts
 * nllLoss(logSoftmax([1, 2, 3]), [2]); // 0.4076
 * nllLoss([-0.5, -1, -2, -0.2], [0, 1], { shape: [2, 2], reduction: "sum" }); // 0.7
 * ```
 */
export function nllLoss<
  L extends Logits,
  D extends Dtype<L> = undefined,
  R extends Reduction | undefined = undefined,
>(logProbs: L, targets: ClassIndices, options?: NllLossOptions<L, D, R>): Loss<R, Result<L, D>> {
  return NLL_LOSS.run(root(), logProbs, targets, options) as never;
}
