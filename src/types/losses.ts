/** The options and results of crossEntropy, crossEntropyAndGrad and nllLoss. */

import type { F16, Like, Out, SmallIntegers, WideIntegers } from "./kinds.js";
import type { AxisOption, DtypeOption, OutOption, ShapeOption } from "./options.js";

/** Class indices, one a row. */
export type ClassIndices = readonly number[] | SmallIntegers | WideIntegers | BigInt64Array | BigUint64Array;
/** Probabilities, one for each logit. */
export type Probabilities = Float32Array | Float64Array | F16;
export type Targets = ClassIndices | Probabilities;
export type Reduction = "mean" | "sum" | "none";

interface ReductionGiven<R> {
  /**
   * `"mean"` (default, weighted by the weights of the targets) or `"sum"`: the loss is a number. `"none"`:
   * one loss a row.
   */
  reduction: R;
}
/**
 * A `reduction` of type `R`, which decides the type of the loss. In two members, as inference drops the
 * `undefined` of an optional property: the first one keeps it.
 */
type ReductionOption<R> =
  | ReductionGiven<R>
  | { reduction?: ([R] extends ["none"] ? undefined : R) | undefined };

interface WeightOption<B> {
  /** A factor for each class's loss: of the result's kind, one element a class. Default 1 for each. */
  weight?: B | undefined;
}

interface IgnoreOption<I> {
  /** Rows with this class index are left out. An integer, with class indices only. Default −100. */
  ignoreIndex?: I | undefined;
}

interface SmoothingOption {
  /** ε in [0, 1]: the targets are mixed with the uniform distribution, (1 − ε)·q + ε/n. Default 0. */
  labelSmoothing?: number | undefined;
}

interface DLossOption<G> {
  /**
   * The gradient at the loss: a number for a loss that is one, else an array of the result's kind, one
   * element a row. Default 1.
   */
  dLoss?: G | undefined;
}

/** The loss: one a row for `"none"`, else a number; both where `R` does not tell. */
export type Loss<R, A> = R extends "none" ? A : number;

type DLoss<L, D, R> = [R] extends ["none"]
  ? Like<L, D>
  : [R] extends ["mean" | "sum" | undefined]
    ? number
    : undefined;

/** Options of `nllLoss`, for log-probabilities of type `L`. */
export type NllLossOptions<L = Float32Array, D = undefined, R = Reduction | undefined> = ShapeOption &
  AxisOption &
  DtypeOption<D> &
  ReductionOption<R> &
  WeightOption<Like<L, D>> &
  IgnoreOption<number>;

/** Options of `crossEntropy`, for logits of type `L` and targets of type `T`. */
export type CrossEntropyOptions<
  L = Float32Array,
  T = ClassIndices,
  D = undefined,
  R = Reduction | undefined,
> = ShapeOption &
  AxisOption &
  DtypeOption<D> &
  ReductionOption<R> &
  WeightOption<Like<L, D>> &
  IgnoreOption<T extends Probabilities ? never : number> &
  SmoothingOption;

/** Options of `crossEntropyAndGrad`: `dLoss` is a number for a loss that is one. */
export type CrossEntropyAndGradOptions<
  L = Float32Array,
  T = ClassIndices,
  D = undefined,
  R = "mean" | "sum" | undefined,
  O = Out<L, D>,
> = CrossEntropyOptions<L, T, D, R> & DLossOption<DLoss<L, D, R>> & OutOption<O>;

export interface LossAndGrad<L, G> {
  /** What `crossEntropy` returns. */
  readonly loss: L;
  /** The gradient at the logits: of their length and of the result's kind. */
  readonly grad: G;
}
