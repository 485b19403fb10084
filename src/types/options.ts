/** The options of softmax, logSoftmax, logSumExp, signedLogSumExp and their gradients. */

import type { Like, Out } from "./kinds.js";

export interface ShapeOption {
  /**
   * Row-major sizes of the logits. Their product is the length; one size may be −1: what is left. Default:
   * the whole array is one row.
   */
  shape?: readonly number[] | undefined;
}

export interface AxisOption {
  /**
   * The axis along which a row runs, or the axes over which it spreads. Negative ones count from the end.
   * Default −1, the last.
   */
  axis?: number | readonly number[] | undefined;
}

export interface DtypeOption<D> {
  /** `"float16"`: the elements of the Uint16Arrays, logits, `bias` and `out` included, are binary16 bits. */
  dtype?: D | undefined;
}

export interface OutOption<O> {
  /** Takes the result and is returned. It has the result's kind and length, and may be the input itself. */
  out?: O | undefined;
}

/** One of the two, or neither. */
type Scaling =
  | {
      /** T in x / T: a finite number above 0. Default 1. Excludes `scale`. */
      temperature?: number | undefined;
      scale?: undefined;
    }
  | {
      temperature?: undefined;
      /**
       * The factor of the logits, applied before `bias` is added: a finite number above 0. Default 1.
       * Excludes `temperature`. Without a bias, one below 2⁻¹⁰²⁴ counts as 2⁻¹⁰²⁴.
       */
      scale?: number | undefined;
    };

type Bias<B> =
  | {
      /** Added to the scaled logits: of the result's kind, and of the logits' shape or `biasShape`. */
      bias: B;
      /** The shape of `bias`, which broadcasts to `shape` as in NumPy. */
      biasShape?: readonly number[] | undefined;
    }
  | { bias?: B | undefined; biasShape?: undefined };

type Where =
  | {
      /**
       * Non-zero, or true, where an element takes part: of the logits' shape or `whereShape`. The others are
       * not looked at, be they NaN.
       */
      where: Uint8Array | readonly boolean[];
      /** The shape of `where`, which broadcasts to `shape` as in NumPy. */
      whereShape?: readonly number[] | undefined;
    }
  | { where?: Uint8Array | readonly boolean[] | undefined; whereShape?: undefined };

interface Causal {
  /**
   * Query q of the last axis but one sees key j of the last when j ≤ q + (K − Q): the last query sees every
   * key. Default false.
   */
  causal?: boolean | undefined;
}

/** A bias of type `B` and a mask. A shape goes with its array only. */
type Masks<B> = Bias<B> & Where & Causal;

type Weights<B> =
  | {
      /**
       * w, a factor of each term, of any sign: of the result's kind, and of the logits' shape or
       * `weightsShape`. A term with the weight 0 drops out.
       */
      weights: B;
      /** The shape of `weights`, which broadcasts to `shape` as in NumPy. */
      weightsShape?: readonly number[] | undefined;
    }
  | { weights?: B | undefined; weightsShape?: undefined };

interface ShapeGiven<S> {
  /**
   * Row-major sizes of the logits. Their product is the length; one size may be −1: what is left. With it the
   * result is an array, one element a row. Default: the whole array is one row, and the result a number.
   */
  shape: S;
}
/**
 * A `shape` of type `S`, whose presence decides the type of the result. In two members, as inference drops
 * the `undefined` of an optional property: the first one keeps it.
 */
type ShapeOf<S> = ShapeGiven<S> | { shape?: ([undefined] extends [S] ? S : undefined) | undefined };

/** A number where there is no `shape`, else the array `A`; both where `S` does not tell. */
export type Reduced<S, A> = S extends readonly number[] ? A : number;

/** What `shape` may be. */
export type Shape = readonly number[] | undefined;

/**
 * Options of `softmax` and `logSoftmax`, for logits of type `L`, `dtype` of type `D` and `out` of type `O`.
 */
export type SoftmaxOptions<L = Float32Array, D = undefined, O = Out<L, D>> = ShapeOption &
  AxisOption &
  DtypeOption<D> &
  Scaling &
  Masks<Like<L, D>> &
  OutOption<O>;

/** Options of `logSumExp`: `out` goes with `shape` only. */
export type LogSumExpOptions<L = Float32Array, D = undefined, S = Shape, O = Out<L, D>> = AxisOption &
  DtypeOption<D> &
  Scaling &
  Masks<Like<L, D>> &
  Weights<Like<L, D>> &
  ShapeOf<S> &
  OutOption<[S] extends [readonly number[]] ? O : undefined>;

/** Options of `signedLogSumExp`. */
export type SignedLogSumExpOptions<L = Float32Array, D = undefined, S = Shape> = AxisOption &
  DtypeOption<D> &
  Scaling &
  Masks<Like<L, D>> &
  Weights<Like<L, D>> &
  ShapeOf<S>;

/** A sum as the logarithm of its magnitude and its sign: −1, 0, 1, or NaN. */
export interface Signed<V> {
  readonly logAbs: V;
  readonly sign: V;
}

/** Options of `softmaxGrad` and `logSoftmaxGrad`, for a result of type `Y`. */
export type GradOptions<Y = Float32Array, D = undefined, O = Out<Y, D>> = ShapeOption &
  AxisOption &
  DtypeOption<D> &
  Scaling &
  OutOption<O>;

/** dz of `logSumExpGrad`: a number without `shape`, else one element a row. */
export type Dz<L, D, S> = [S] extends [undefined] ? number : [undefined] extends [S] ? never : Like<L, D>;

/** Options of `logSumExpGrad`. */
export type LogSumExpGradOptions<L = Float32Array, D = undefined, S = Shape, O = Out<L, D>> = AxisOption &
  DtypeOption<D> &
  Scaling &
  Masks<Like<L, D>> &
  ShapeOf<S> &
  OutOption<O>;
