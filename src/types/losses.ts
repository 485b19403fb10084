/** The types of crossEntropy, crossEntropyAndGrad and nllLoss. */
import type { Dual, F16, Given, Logits, Out, Result, SmallIntegers, U16, WideIntegers } from "./kinds.js";
import type { Float16Option, NoDtype, Rows } from "./options.js";

/** Class indices, one a row. */
export type ClassIndices = readonly number[] | SmallIntegers | WideIntegers | BigInt64Array | BigUint64Array;
/** Probabilities, one for each logit. */
export type Probabilities = Float32Array | Float64Array | F16;
export type Targets = ClassIndices | Probabilities;
export type Reduction = "mean" | "sum" | "none";

/** `B` is the kind of the result, `T` that of the targets. */
export type NllLossOptions<B, T extends Targets = ClassIndices> = Rows & {
  /** A factor for the loss of each class, of the result's kind. */
  weight?: B | undefined;
  /** Rows with this class index are left out; not with probabilities. Default −100. */
  ignoreIndex?: (T extends Probabilities ? never : number) | undefined;
  /** `"mean"` (default, weighted by the weights of the targets), `"sum"`, or `"none"`: one loss a row. */
  reduction?: Reduction | undefined;
};

export type CrossEntropyOptions<B, T extends Targets = Targets> = NllLossOptions<B, T> & {
  /** ε in [0, 1]: the targets are mixed with the uniform distribution, (1 − ε)·q + ε/n. Default 0. */
  labelSmoothing?: number | undefined;
};

/** `O` is the kind of `out`. */
export type CrossEntropyAndGradOptions<O, B = O, T extends Targets = Targets> = CrossEntropyOptions<B, T> & {
  /** Where the gradient goes: of the result's kind and the logits' length. It may be the logits themselves. */
  out?: O | undefined;
};

type None = { reduction: "none" };
type One = { reduction?: "mean" | "sum" | undefined };
/** The gradient at the loss, default 1: a number for a loss that is one, else one a row, of the result's kind. */
type DLoss<D> = { dLoss?: D | undefined };

/** `crossEntropy`: a number, or with `reduction: "none"` one loss a row. */
export interface CrossEntropy {
  <L extends Logits, T extends Targets>(
    logits: L,
    targets: T,
    options?: CrossEntropyOptions<Dual<L>, T> & NoDtype & One,
  ): number;
  <T extends Targets>(
    logits: Uint16Array,
    targets: T,
    options: CrossEntropyOptions<Uint16Array, T> & Float16Option & One,
  ): number;
  <T extends Targets>(
    logits: Uint16Array,
    targets: T,
    options: CrossEntropyOptions<Uint16Array, T> & Float16Option & None,
  ): U16;
  <L extends Logits, T extends Targets>(
    logits: L,
    targets: T,
    options: CrossEntropyOptions<Dual<L>, T> & NoDtype & None,
  ): Result<L>;
  /** For a `reduction` known at run time only. */
  <L extends Logits, T extends Targets>(
    logits: L,
    targets: T,
    options: CrossEntropyOptions<Dual<L>, T> & NoDtype,
  ): number | Result<L>;
}

export interface LossAndGrad<L, G> {
  readonly loss: L;
  readonly grad: G;
}

/** `crossEntropyAndGrad`: what `crossEntropy` gives, and its gradient at the logits, which is `out` where that is given. */
export interface CrossEntropyAndGrad {
  <L extends Logits, T extends Targets, O extends Out<L> | undefined = undefined>(
    logits: L,
    targets: T,
    options?: CrossEntropyAndGradOptions<O, Dual<L>, T> & NoDtype & One & DLoss<number>,
  ): LossAndGrad<number, Given<O, Result<L>>>;
  <T extends Targets, O extends Uint16Array | undefined = undefined>(
    logits: Uint16Array,
    targets: T,
    options: CrossEntropyAndGradOptions<O, Uint16Array, T> & Float16Option & One & DLoss<number>,
  ): LossAndGrad<number, Given<O, U16>>;
  <T extends Targets, O extends Uint16Array | undefined = undefined>(
    logits: Uint16Array,
    targets: T,
    options: CrossEntropyAndGradOptions<O, Uint16Array, T> & Float16Option & None & DLoss<Uint16Array>,
  ): LossAndGrad<U16, Given<O, U16>>;
  <L extends Logits, T extends Targets, O extends Out<L> | undefined = undefined>(
    logits: L,
    targets: T,
    options: CrossEntropyAndGradOptions<O, Dual<L>, T> & NoDtype & None & DLoss<Dual<L>>,
  ): LossAndGrad<Result<L>, Given<O, Result<L>>>;
  /** For a `reduction` known at run time only. */
  <L extends Logits, T extends Targets, O extends Out<L> | undefined = undefined>(
    logits: L,
    targets: T,
    options: CrossEntropyAndGradOptions<O, Dual<L>, T> & NoDtype & DLoss<undefined>,
  ): LossAndGrad<number | Result<L>, Given<O, Result<L>>>;
}

/** `nllLoss`: a number, or with `reduction: "none"` one loss a row. */
export interface NllLoss {
  <L extends Logits>(
    logProbs: L,
    targets: ClassIndices,
    options?: NllLossOptions<Dual<L>> & NoDtype & One,
  ): number;
  (
    logProbs: Uint16Array,
    targets: ClassIndices,
    options: NllLossOptions<Uint16Array> & Float16Option & One,
  ): number;
  (
    logProbs: Uint16Array,
    targets: ClassIndices,
    options: NllLossOptions<Uint16Array> & Float16Option & None,
  ): U16;
  <L extends Logits>(
    logProbs: L,
    targets: ClassIndices,
    options: NllLossOptions<Dual<L>> & NoDtype & None,
  ): Result<L>;
  /** For a `reduction` known at run time only. */
  <L extends Logits>(
    logProbs: L,
    targets: ClassIndices,
    options: NllLossOptions<Dual<L>> & NoDtype,
  ): number | Result<L>;
}
