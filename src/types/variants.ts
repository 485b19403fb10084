/** The types of `wasmax/variants`. */

import type { Dtype, Dy, FloatArrayOrBits, Given, Logits, Out, Result } from "./kinds.js";
import type { AxisOption, DtypeOption, OutOption, ShapeOption } from "./options.js";

export type { Logits, Out, Result } from "./kinds.js";

export interface TemperatureOption {
  /** T in x / T: a finite number above 0. Default 1. */
  temperature?: number | undefined;
}

export interface AlphaOption {
  /** α: a finite number of at least 1. 1 is softmax, 2 sparsemax. Default 1.5. */
  alpha?: number | undefined;
}

interface RandomOption {
  /** Returns numbers uniform in [0, 1); called once for each logit, in their order. Default `Math.random`. */
  random?: (() => number) | undefined;
}

/** `soft` goes with `hard: true` only. */
type Hard<O> =
  | {
      /** Exactly 1 at the largest sample, 0 elsewhere, instead of the sample itself. Default false. */
      hard?: boolean | undefined;
      soft?: undefined;
    }
  | {
      /** Exactly 1 at the largest sample, 0 elsewhere, instead of the sample itself. Default false. */
      hard: true;
      /** Takes the soft sample: of the result's kind and length. It may be the logits. */
      soft?: O | undefined;
    };

/** Options that all variants take, for logits of type `L`, `dtype` of type `D` and `out` of type `O`. */
export type VariantOptions<L = Float32Array, D = undefined, O = Out<L, D>> = ShapeOption &
  AxisOption &
  DtypeOption<D> &
  OutOption<O>;

/** Options of `softmin`, and of its gradient and that of `gumbelSoftmax`. */
export type SoftminOptions<L = Float32Array, D = undefined, O = Out<L, D>> = VariantOptions<L, D, O> &
  TemperatureOption;

/** Options of `entmax` and its gradient. */
export type EntmaxOptions<L = Float32Array, D = undefined, O = Out<L, D>> = VariantOptions<L, D, O> &
  AlphaOption;

/** Options of `gumbelSoftmax`. */
export type GumbelSoftmaxOptions<L = Float32Array, D = undefined, O = Out<L, D>> = SoftminOptions<L, D, O> &
  RandomOption &
  Hard<Out<L, D>>;

/** What all variants have in common: a result of the shape of the logits. `More` are the options of one. */
export type Variant<More = unknown> = <
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(
  logits: L,
  options?: VariantOptions<L, D, O> & More,
) => Given<O, Result<L, D>>;

/**
 * What their gradients have in common: the gradient at the logits, from the result y and the gradient dy
 * there.
 */
export type VariantGrad<More = unknown> = <
  Y extends FloatArrayOrBits,
  D extends Dtype<Y> = undefined,
  O extends Out<Y, D> | undefined = undefined,
>(
  y: Y,
  dy: Dy<Y, D>,
  options?: VariantOptions<Y, D, O> & More,
) => Given<O, Result<Y, D>>;
