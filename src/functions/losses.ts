/** crossEntropy, crossEntropyAndGrad and nllLoss, as PyTorch defines them. */
import type { Host } from "../engine/interface.js";
import type { Floats } from "../engine/job.js";
import { crossEntropies, factorsOf, type Loss, negativeLogs, sumOf, totalWeight } from "../engine/losses.js";
import { float64s } from "../input/arrays.js";
import { Broadcast } from "../input/broadcast.js";
import { checkArguments, finish, narrowed, output, source } from "../input/call.js";
import { wrongKind, wrongValue } from "../input/errors.js";
import { type JobCall, readJob } from "../input/job.js";
import { readFloats } from "../input/operands.js";
import type { OptionName } from "../input/options.js";
import { readTargets } from "../input/targets.js";
import { atTargets, residuals } from "../platform/default.js";
import { inOrder } from "../rows/order.js";
import type { CrossEntropy, CrossEntropyAndGrad, NllLoss } from "../types/losses.js";
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

const STEPS = { residuals, atTargets };

type Reduction = "mean" | "sum" | "none";

/** A call of a loss, read and checked. */
interface LossCall extends JobCall {
  readonly loss: Loss;
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

function readLoss(
  { name, options: taken }: Operation,
  as: string,
  logits: unknown,
  targets: unknown,
  options: unknown,
): LossCall {
  const call = readJob(name, logits, options, taken, as, targets);
  const { o, dtype, input, layout, job } = call;
  const { n } = job;
  const smoothing = readSmoothing(o.labelSmoothing);
  const reduction = readReduction(o.reduction);
  const weight = o.weight === undefined ? undefined : readFloats("weight", o.weight, input, dtype);
  if (weight !== undefined && weight.length !== n) {
    throw wrongValue("the length of weight", `${n}, the number of classes`, weight.length);
  }
  const rows = job.outer * job.inner;
  const { classes, probabilities: q } = readTargets(targets, o, input.length, rows, n, name !== "nllLoss");
  const probabilities = q && new Broadcast<Floats>(q, layout.sizes, layout.sizes, layout.order);
  const loss: Loss = { kind: input.kind, job, classes, probabilities, weight, smoothing };
  return { ...call, loss, reduction, losses: float64s(rows) };
}

/** The factor of each row in the result: dLoss, and for a mean one over all that it is of. */
function readFactors({ o, input, dtype, reduction, losses }: LossCall, by: number): ArrayLike<number> {
  const { dLoss } = o;
  const rows = losses.length;
  if (reduction === "none") {
    if (dLoss === undefined) return new Float64Array(rows).fill(1);
    const factors = readFloats("dLoss", dLoss, input, dtype, ' with reduction "none"');
    if (factors.length !== rows) {
      throw wrongValue("the length of dLoss", `${rows}, the number of rows`, factors.length);
    }
    return factors;
  }
  if (dLoss !== undefined && typeof dLoss !== "number") {
    throw wrongKind(`dLoss with reduction "${reduction}"`, "a number", dLoss);
  }
  return new Float64Array(rows).fill((dLoss ?? 1) / by);
}

/** What the sum of the losses is divided by. */
function divisor({ loss, reduction }: LossCall): number {
  return reduction === "mean" ? totalWeight(loss) : 1;
}

/** The losses as they were asked for. */
function reduced({ input, reduction, losses }: LossCall, by: number): unknown {
  return reduction === "none" ? narrowed(input, losses) : sumOf(losses) / by;
}

function runCrossEntropy(host: Host, logits: unknown, targets: unknown, options: unknown): unknown {
  const call = readLoss(CROSS_ENTROPY, "logits", logits, targets, options);
  const { o, input, layout, loss, losses, lengths } = call;
  checkArguments(host, lengths, { logits, targets, weight: o.weight });
  const factors = factorsOf(loss);
  if (input.length > 0) {
    const ones = new Float64Array(losses.length).fill(1);
    inOrder(input.kind, layout, [source(input, undefined)], undefined, ([x]) =>
      crossEntropies(host, STEPS, loss, factors, ones, x, undefined, losses),
    );
  }
  return reduced(call, divisor(call));
}

function runCrossEntropyAndGrad(host: Host, logits: unknown, targets: unknown, options: unknown): unknown {
  const call = readLoss(CROSS_ENTROPY_AND_GRAD, "logits", logits, targets, options);
  const { o, input, layout, loss, losses, lengths } = call;
  const by = divisor(call);
  const dLoss = readFactors(call, by);
  const apart = { targets, weight: o.weight, dLoss: o.dLoss };
  const result = output(host, o.out, input, input.length, { logits }, apart, lengths);
  const factors = factorsOf(loss);
  if (input.length > 0) {
    inOrder(input.kind, layout, [source(input, result.values)], result.values, ([x], grad) =>
      crossEntropies(host, STEPS, loss, factors, dLoss, x, grad, losses),
    );
  }
  return { loss: reduced(call, by), grad: finish(input, result) };
}

function runNllLoss(host: Host, logProbs: unknown, targets: unknown, options: unknown): unknown {
  const call = readLoss(NLL_LOSS, "logProbs", logProbs, targets, options);
  const { o, input, layout, losses, lengths } = call;
  const loss = call.loss as Loss & { readonly classes: Int32Array };
  checkArguments(host, lengths, { logProbs, targets, weight: o.weight });
  if (input.length > 0) {
    inOrder(input.kind, layout, [source(input, undefined)], undefined, ([x]) =>
      negativeLogs(host, atTargets, loss, x, losses),
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

export const crossEntropy: CrossEntropy = (logits: unknown, targets: unknown, options?: unknown) =>
  CROSS_ENTROPY.run(root(), logits, targets, options) as never;
export const crossEntropyAndGrad: CrossEntropyAndGrad = (
  logits: unknown,
  targets: unknown,
  options?: unknown,
) => CROSS_ENTROPY_AND_GRAD.run(root(), logits, targets, options) as never;
export const nllLoss: NllLoss = (logProbs: unknown, targets: unknown, options?: unknown) =>
  NLL_LOSS.run(root(), logProbs, targets, options) as never;
