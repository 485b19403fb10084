/** The types of createOnline. */

import type { Dtype, F64, Given, Logits, Out, Result } from "./kinds.js";
import type { DtypeOption, OutOption } from "./options.js";

type Plain = number | "-Infinity" | "Infinity" | "NaN";
/** The state of an online softmax, for JSON. */
export type OnlineJson = [max: Plain, sum: Plain];

/** What `createOnline` goes on from. */
export type OnlineState = Float64Array | readonly number[] | Readonly<OnlineJson>;

/** A log-sum-exp and softmax of logits that come in chunks. */
export interface Online {
  /**
   * Adds a chunk of logits, of any kind and length.
   *
   * @param chunk `number[]`, a float or integer array, or with `dtype: "float16"` a Uint16Array of binary16
   * bits.
   * @returns the same object.
   * @throws {TypeError} for an argument of the wrong kind or an unknown option.
   */
  push<L extends Logits, D extends Dtype<L> = undefined>(chunk: L, options?: DtypeOption<D>): this;
  /**
   * Adds all that another online softmax has. The order does not matter (same bits); grouping changes the
   * result within the bound of `logSumExp`.
   *
   * @returns the same object.
   * @throws {TypeError} for what `createOnline` did not make.
   */
  merge(other: Online): this;
  /** Returns ln Σ e^x over all that was pushed and merged; −Infinity for nothing. */
  logSumExp(): number;
  /**
   * Softmax over all that was pushed and merged, of one chunk of it: yᵢ = e^(xᵢ − max) / sum.
   *
   * @param chunk logits that were pushed: nothing above the maximum.
   * @returns `out` if given, else a new array of the chunk's length, of the kind that `softmax` returns.
   * @throws {TypeError} for an argument of the wrong kind or an unknown option.
   * @throws {RangeError} for a logit above the maximum, or an `out` of another length. `out` is as it was.
   */
  normalize<L extends Logits, D extends Dtype<L> = undefined, O extends Out<L, D> | undefined = undefined>(
    chunk: L,
    options?: DtypeOption<D> & OutOption<O>,
  ): Given<O, Result<L, D>>;
  /** A new array of the largest logit and of Σ e^(x − max). `createOnline` takes it. */
  readonly state: F64;
  /** The same with non-finite numbers as text, which `JSON.stringify` calls. `createOnline` takes it. */
  toJSON(): OnlineJson;
}
