/** The options that functions share. */

/** The elements of a Uint16Array are binary16 bits. */
export interface Float16Option {
  dtype: "float16";
}

/** The elements are what the array has. */
export interface NoDtype {
  dtype?: undefined;
}

export interface Rows {
  /** Row-major sizes of the logits; their product is the length. Without it the whole array is one row. */
  shape?: readonly number[] | undefined;
  /** The axis along which a row runs, or the axes over which it spreads; from the end when negative. Default −1. */
  axis?: number | readonly number[] | undefined;
}

/** One of the two, or neither. */
export type Scaling =
  | {
      /** T in softmax(x / T): a finite number above 0. Default 1. */
      temperature?: number | undefined;
      scale?: undefined;
    }
  | {
      temperature?: undefined;
      /** What the logits are multiplied by, before a bias is added: a finite number above 0; without a bias, one below 2⁻¹⁰²⁴ counts as that. Default 1. */
      scale?: number | undefined;
    };

type Bias<B> =
  | {
      /** Added to the scaled logits: of the result's kind, and of their shape or `biasShape`. */
      bias: B;
      /** A shape that broadcasts to `shape` as in NumPy. */
      biasShape?: readonly number[] | undefined;
    }
  | { bias?: B | undefined; biasShape?: undefined };

type Where =
  | {
      /** Non-zero where an element takes part: of the logits' shape or `whereShape`. */
      where: Uint8Array;
      /** A shape that broadcasts to `shape` as in NumPy. */
      whereShape?: readonly number[] | undefined;
    }
  | { where?: Uint8Array | undefined; whereShape?: undefined };

interface Causal {
  /** Query q of the last axis but one sees key j of the last when j ≤ q + (K − Q). Default false. */
  causal?: boolean | undefined;
}

/** A bias of type `B` and a mask; a shape goes with its array only. */
export type Masks<B> = Bias<B> & Where & Causal;
