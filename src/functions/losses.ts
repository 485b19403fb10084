/** crossEntropy, crossEntropyAndGrad and nllLoss, from a call to an engine, as PyTorch defines them. */

import type {
  Arrays,
  Floats,
  Host,
  Job,
  Kind,
  LossParts,
  Operand,
  ResidualRows,
  Residuals,
} from "../engine/interface.js";
import { float64s, type Output } from "../input/arrays.js";
import { Broadcast } from "../input/broadcast.js";
import {
  type Call,
  checkArguments,
  finish,
  inOrder,
  narrowed,
  output,
  readCall,
  source,
} from "../input/call.js";
import { wrongKind, wrongValue } from "../input/errors.js";
import { readFloats } from "../input/operands.js";
import type { OptionName } from "../input/options.js";
import { readTargets, type Targets } from "../input/targets.js";
import { liveSum } from "../js/gradients.js";
import { decode } from "../math/half.js";
import { byBlocks, floats, loadOperand, mostOf } from "../rows/blocks.js";

const NLL: readonly OptionName[] = ["axis", "dtype", "ignoreIndex", "reduction", "shape", "weight"];
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

type Reduction = "mean" | "sum" | "none";

/** A call of a loss, read and checked. */
interface LossCall extends Call {
  readonly targets: Targets;
  /** One for each class. */
  readonly weight: Floats | undefined;
  readonly smoothing: number;
  readonly reduction: Reduction;
  readonly rows: number;
  /** One a row, 0 at first. */
  readonly losses: Float64Array;
}

function readReduction(reduction: unknown): Reduction {
  if (reduction === undefined) return "mean";
  if (typeof reduction !== "string") throw wrongKind("reduction", "a string", reduction);
  if (reduction !== "mean" && reduction !== "sum" && reduction !== "none")
    throw wrongValue("reduction", "one of mean, sum, none", reduction);
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
  name: string,
  as: string,
  logits: unknown,
  targets: unknown,
  options: unknown,
  taken: readonly OptionName[],
): LossCall {
  const call = readCall(name, logits, options, taken, as, targets);
  const { o, input, dtype, job } = call;
  const smoothing = readSmoothing(o.labelSmoothing);
  const reduction = readReduction(o.reduction);
  const weight = o.weight === undefined ? undefined : readFloats("weight", o.weight, input, dtype);
  if (weight !== undefined && weight.length !== job.n)
    throw wrongValue("the length of weight", `${job.n}, the number of classes`, weight.length);
  const rows = job.outer * job.inner;
  const read = readTargets(targets, o, input.length, rows, job.n, name !== "nllLoss");
  return { ...call, smoothing, reduction, weight, rows, targets: read, losses: float64s(rows) };
}

/** The factor of each row in the result: dLoss, and for a mean one over all that it is of. */
function readFactors({ o, input, dtype, reduction, rows }: LossCall, by: number): ArrayLike<number> {
  const { dLoss } = o;
  if (reduction === "none") {
    if (dLoss === undefined) return new Float64Array(rows).fill(1);
    const factors = readFloats("dLoss", dLoss, input, dtype, ' with reduction "none"');
    if (factors.length !== rows)
      throw wrongValue("the length of dLoss", `${rows}, the number of rows`, factors.length);
    return factors;
  }
  if (dLoss !== undefined && typeof dLoss !== "number")
    throw wrongKind(`dLoss with reduction "${reduction}"`, "a number", dLoss);
  return new Float64Array(rows).fill((dLoss ?? 1) / by);
}

/** Compensated: a plain sum of 400 equal numbers was off by 30 ULP. */
function sumOf(values: Floats): number {
  const { length } = values;
  return liveSum(new Float64Array(length), 0, values, 0, length);
}

/** What the sum of the losses is divided by: the weights of all targets that are kept, or the number of rows. */
function divisor({ targets: { classes }, weight, reduction, rows }: LossCall): number {
  if (reduction !== "mean") return 1;
  if (classes === undefined) return rows;
  let sum = 0;
  for (const t of classes) if (t >= 0) sum += weight === undefined ? 1 : (weight[t] as number);
  return sum;
}

/** The losses as they were asked for. */
function reduced({ input, reduction }: LossCall, losses: Float64Array, by: number): unknown {
  if (reduction !== "none") return sumOf(losses) / by;
  return narrowed(input, losses);
}

/** u of the loss −Σ u·ln softmax(x), less what the class of a row adds to it: w·ε/n, or with probabilities q, w·((1 − ε)·q + ε/n). */
class Terms implements Operand {
  readonly #call: LossCall;
  readonly #probabilities: Broadcast<Floats> | undefined;

  constructor(call: LossCall) {
    const { layout, targets } = call;
    this.#call = call;
    if (targets.probabilities !== undefined) {
      this.#probabilities = new Broadcast<Floats>(
        targets.probabilities,
        layout.sizes,
        layout.sizes,
        layout.order,
      );
    }
  }

  read(from: number, count: number, into: Floats, to: number): void {
    const { job, weight, smoothing } = this.#call;
    const { n, inner } = job;
    if (this.#probabilities === undefined) into.fill(smoothing / n, to, to + count);
    else {
      this.#probabilities.read(from, count, into, to);
      if (smoothing > 0)
        for (let i = to; i < to + count; i++) into[i] = (1 - smoothing) * (into[i] as number) + smoothing / n;
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

  /** The sum of u of each row, of u as `read` rounds it: with another u the loss would be off by the difference times the largest logit. */
  sums(): Float64Array {
    const { input, job, rows, weight, smoothing } = this.#call;
    const { n } = job;
    const sums = new Float64Array(rows);
    // Of no elements there may be more classes than memory holds.
    if (input.length === 0) return sums;
    if (this.#probabilities === undefined) {
      const u = floats(input.kind, n).fill(smoothing / n);
      weight?.forEach((w, i) => {
        u[i] = (u[i] as number) * w;
      });
      return sums.fill(sumOf(u));
    }
    const block = floats(input.kind, mostOf(job) * n);
    const live = new Float64Array(n);
    byBlocks(job, (part) => {
      loadOperand<Floats>(this, job, part, block);
      for (let r = 0; r < part.count; r++) sums[part.row + r] = liveSum(live, 0, block, r * n, n);
    });
    return sums;
  }
}

/** What the loss of each row is made of besides its logits: U·ln Σ e^(x − max) − Σ u·(x − max) + a·(ln Σ e^(x − max) − (x_t − max)). */
interface Factors {
  readonly terms: Terms | undefined;
  /** U */
  readonly sums: Float64Array | undefined;
  /** a: the weight of the class of each row. */
  readonly amounts: Float64Array | undefined;
}

function factorsOf(call: LossCall): Factors {
  const { targets, weight, smoothing } = call;
  const { classes } = targets;
  const terms = classes === undefined || smoothing > 0 ? new Terms(call) : undefined;
  const amounts =
    classes &&
    Float64Array.from(classes, (t) =>
      t < 0 ? 0 : (1 - smoothing) * (weight === undefined ? 1 : (weight[t] as number)),
    );
  return { terms, sums: terms?.sums(), amounts };
}

/** What each row of x has at its class; 0 for a row that is ignored. */
function atClasses<K extends Kind>(
  kind: K,
  x: Arrays[K],
  classes: Int32Array,
  { n, inner }: Job,
): Float64Array {
  const one = new Float32Array(1);
  return Float64Array.from(classes, (t, r) => {
    const slab = Math.floor(r / inner);
    const i = (slab * n + t) * inner + r - slab * inner;
    if (t < 0) return 0;
    if (kind !== "float16") return x[i] as number;
    decode(x as Uint16Array, i, 1, one);
    return one[0] as number;
  });
}

/** The loss of each row, and with `result` its gradient there. */
function computeLosses(
  host: Host,
  residualsOf: ResidualRows,
  call: LossCall,
  factors: Factors,
  of: ArrayLike<number>,
  result: Output | undefined,
): Float64Array {
  const { input, layout, job, rows, targets, losses } = call;
  const { classes } = targets;
  const { terms, sums, amounts } = factors;
  if (input.length === 0) return losses;
  const parts: LossParts = {
    maxima: new Float64Array(rows),
    logSums: new Float64Array(rows),
    dots: new Float64Array(rows),
  };
  const kept =
    classes === undefined ? of : Float64Array.from(of, (f, r) => ((classes[r] as number) < 0 ? 0 : f));
  // A factor of 0 gives 0, even of a weight that is NaN.
  const times = (a: number, r: number) => (kept[r] === 0 ? 0 : a * (kept[r] as number));
  const wanted: Residuals = {
    softmax: losses.map((_, r) => times((amounts?.[r] ?? 0) + (sums?.[r] ?? 0), r)),
    targets: classes,
    amounts: amounts?.map(times),
    terms,
    gains: terms && Float64Array.from(kept),
    parts,
  };
  let logits: Float64Array = losses;
  inOrder(input.kind, layout, [source(input, result?.values)], result?.values, ([x], grad) => {
    // Before the gradient takes their place.
    if (classes !== undefined) logits = atClasses(input.kind, x, classes, job);
    residualsOf(host, input.kind, x, grad, wanted, job);
  });
  for (let r = 0; r < rows; r++) {
    if (classes !== undefined && (classes[r] as number) < 0) continue;
    const l = parts.logSums[r] as number;
    const max = parts.maxima[r] as number;
    const a = amounts?.[r] ?? 0;
    const u = sums?.[r] ?? 0;
    const dot = (parts.dots[r] as number) - (input.kind === "float64" ? 0 : u * max);
    losses[r] = (a === 0 ? 0 : a * (l - ((logits[r] as number) - max))) + (u === 0 ? 0 : u * l - dot);
  }
  return losses;
}

export function crossEntropyOf(
  host: Host,
  residualsOf: ResidualRows,
  logits: unknown,
  targets: unknown,
  options: unknown,
): unknown {
  const call = readLoss("crossEntropy", "logits", logits, targets, options, LOSS);
  checkArguments(host, call.lengths, { logits, targets, weight: call.o.weight });
  const losses = computeLosses(
    host,
    residualsOf,
    call,
    factorsOf(call),
    new Float64Array(call.rows).fill(1),
    undefined,
  );
  return reduced(call, losses, divisor(call));
}

export function crossEntropyAndGradOf(
  host: Host,
  residualsOf: ResidualRows,
  logits: unknown,
  targets: unknown,
  options: unknown,
): unknown {
  const call = readLoss("crossEntropyAndGrad", "logits", logits, targets, options, LOSS_AND_GRAD);
  const { o, input } = call;
  const by = divisor(call);
  const factors = readFactors(call, by);
  const result = output(
    host,
    o.out,
    input,
    input.length,
    { logits },
    { targets, weight: o.weight, dLoss: o.dLoss },
    call.lengths,
  );
  const losses = computeLosses(host, residualsOf, call, factorsOf(call), factors, result);
  return { loss: reduced(call, losses, by), grad: finish(input, result) };
}

export function nllLossOf(host: Host, logProbs: unknown, targets: unknown, options: unknown): unknown {
  const call = readLoss("nllLoss", "logProbs", logProbs, targets, options, NLL);
  const { input, layout, job, weight, losses } = call;
  const classes = call.targets.classes as Int32Array;
  checkArguments(host, call.lengths, { logProbs, targets, weight: call.o.weight });
  if (input.length > 0) {
    inOrder(input.kind, layout, [source(input, undefined)], undefined, ([x]) => {
      const logs = atClasses(input.kind, x, classes, job);
      classes.forEach((t, r) => {
        const w = t < 0 ? 0 : weight === undefined ? 1 : (weight[t] as number);
        if (w !== 0) losses[r] = -w * (logs[r] as number);
      });
    });
  }
  return reduced(call, losses, divisor(call));
}
