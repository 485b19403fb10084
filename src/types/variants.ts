/** The types of `wasmax/variants`. */
import type { Float16Option, Logits, Out, Result, SmallIntegers, WideIntegers } from "./functions.js";

type U16 = ReturnType<typeof Uint16Array.of>;

export interface VariantOptions<O> {
  /** Row-major sizes; their product is the length. Without it the whole array is one row. */
  shape?: readonly number[] | undefined;
  /** The axis along which a row runs, or the axes over which it spreads; from the end when negative. Default −1. */
  axis?: number | readonly number[] | undefined;
  /** Where the result goes: of the result's kind and length. It may be an argument itself. */
  out?: O | undefined;
}

export interface TemperatureOption {
  /** T in softmax(x / T): a finite number above 0. Default 1. */
  temperature?: number | undefined;
}

export interface AlphaOption {
  /** A finite number of at least 1. Default 1.5. */
  alpha?: number | undefined;
}

export interface GumbelOptions<O, S> extends VariantOptions<O>, TemperatureOption {
  /** Uniform in [0, 1); called once for each logit, in their order. Default `Math.random`. */
  random?: (() => number) | undefined;
  /** 1 at the largest sample instead of the sample. Default false. */
  hard?: boolean | undefined;
  /** With `hard: true`, where the soft sample goes: of the result's kind and length. */
  soft?: S | undefined;
}

/** `soft` goes with `hard: true` only. */
export type Hard = { soft?: undefined } | { hard: true };

/** A result of the shape of the logits. */
export interface Variant<More = object> {
  <O extends Uint16Array>(
    logits: Uint16Array,
    options: VariantOptions<O> & More & Float16Option & { out: O },
  ): O;
  (logits: Uint16Array, options: VariantOptions<Uint16Array> & More & Float16Option): U16;
  <L extends Logits, O extends Out<L>>(logits: L, options: VariantOptions<O> & More & { out: O }): O;
  <L extends Logits>(logits: L, options?: VariantOptions<Out<L>> & More): Result<L>;
}

export interface GumbelSoftmax {
  <O extends Uint16Array>(
    logits: Uint16Array,
    options: GumbelOptions<O, Uint16Array> & Hard & Float16Option & { out: O },
  ): O;
  (logits: Uint16Array, options: GumbelOptions<Uint16Array, Uint16Array> & Hard & Float16Option): U16;
  <L extends Logits, O extends Out<L>>(logits: L, options: GumbelOptions<O, Out<L>> & Hard & { out: O }): O;
  <L extends Logits>(logits: L, options?: GumbelOptions<Out<L>, Out<L>> & Hard): Result<L>;
}

/** What a gradient takes: results, hence no integers. */
export type Floats = Exclude<Logits, SmallIntegers | WideIntegers>;
/** An array of the same kind. */
export type Like<L> = L extends readonly number[] ? readonly number[] : Out<L>;

/** The gradient with respect to the logits, from the result y and the gradient dy with respect to it. */
export interface VariantGrad<More = object> {
  <O extends Uint16Array>(
    y: Uint16Array,
    dy: Uint16Array,
    options: VariantOptions<O> & More & Float16Option & { out: O },
  ): O;
  (y: Uint16Array, dy: Uint16Array, options: VariantOptions<Uint16Array> & More & Float16Option): U16;
  <L extends Floats, O extends Out<L>>(y: L, dy: Like<L>, options: VariantOptions<O> & More & { out: O }): O;
  <L extends Floats>(y: L, dy: Like<L>, options?: VariantOptions<Out<L>> & More): Result<L>;
}
