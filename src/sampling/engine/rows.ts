/** What both engines implement: a row at work, and what is done to it. */

/**
 * One row of logits at a time. What `reserve` was last asked for bounds every n; the arrays are those that it
 * made, and hold anything until they are written.
 */
export interface Rows {
  /** The logits, which filters overwrite with −Infinity. */
  readonly x: Float32Array;
  /** Weights by place. */
  readonly w: Float32Array;
  /** Keys, as keys.ts has them. */
  readonly keys: Float64Array;
  /** Sums of weights, of 1,024 elements each. */
  readonly blocks: Float64Array;

  /** Makes room for n elements. A RangeError where there is not so much memory; the old room stays. */
  reserve(n: number): void;
  /** x = n binary16 numbers. */
  decode(halves: Uint16Array, n: number): void;
  /** x = −Infinity where a bit, or a byte, is 0. */
  allowBits(bits: Uint32Array, n: number): void;
  allowBytes(bytes: Uint8Array, n: number): void;
  /** The largest of n elements, NaN if there is one. What comes next in this list relies on it. */
  maxima(n: number): number;
  /** The first place of m, which is the maximum. */
  first(n: number, m: number): number;
  /** How many elements reach t at most. */
  reaching(n: number, t: number): number;
  /** Keys of the elements that reach t; returns how many. */
  collect(n: number, t: number): number;
  /** Keys of the k largest elements. */
  largest(n: number, k: number): void;
  /** Sums of weights of n elements, to `blocks`; returns the total. */
  sums(n: number, m: number, r: number): number;
  /** The same, nearly; absent where it is not faster. */
  fastSums?(n: number, m: number, r: number): number;
  /** What they are off by, as a share of a sum: c + 0.8 · 2⁻²³ of certificate.ts or more. */
  readonly doubt: number;
  /** The standard deviation of the finite elements. */
  deviation(n: number): number;

  /**
   * Brings the largest of `count` keys to the front: as many as their weights need to sum up to `need`, or
   * that many; returns how many.
   */
  select(count: number, need: number, weighted: boolean): number;
  /** Weights of x[from … to − 1], to w, and their blocks; `from` is a multiple of 1,024. The total. */
  weights(from: number, to: number, m: number, r: number): number;
  /** Weights of the elements of `count` keys, to w; returns the total. */
  listed(count: number, m: number, r: number): number;
  /**
   * The key of the last element that is kept, where the stored weights of those before it and its own reach
   * `need`; their total is known.
   */
  boundary(n: number, need: number, total: number): number;
  /** x = −Infinity but above t, and where it is t up to place `last`. */
  drop(n: number, t: number, last: number): void;
  /** w = 0 likewise, and where it is below `least`; sums, as `sums`. */
  keep(n: number, t: number, last: number, least: number): number;
}

/**
 * Below it, elements weigh exactly 0: weights.ts gives 0 from e^z ≤ 2⁻³⁵ on, z ≤ −24.27, and the roundings of
 * z = (x − m)·r are 2⁻²² of it. That this is rounded to float32 does not matter: x is one.
 */
export function leastOf(m: number, r: number): number {
  return Math.fround(m - 24.31 / r);
}
