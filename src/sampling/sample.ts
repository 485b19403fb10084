/** `sample` and `samplingProbabilities`: one row or many, without a memory of what was drawn. */

import { readInput } from "../input/arrays.js";
import { finish, readResult } from "../input/call.js";
import { readDtype } from "../input/options.js";
import { closed, product, readSizes } from "../input/shape.js";
import type { Dtype, Given, Logits, Out, Result } from "../types/kinds.js";
import type { PerShape, SamplingOptions, SamplingProbabilitiesOptions } from "../types/sampling.js";
import { readAllowed } from "./allowed.js";
import { checkSource, draw, readSource } from "./numbers.js";
import type { SamplingOperation } from "./operation.js";
import { FILTERS, ROW_DRAWS, readSampling } from "./options.js";
import { prepare } from "./prepare.js";
import { oneHot, spread } from "./probabilities.js";
import { root } from "./root.js";
import { checkLength, checkSame, checkStill, lengthOfLogits, load, loadRow } from "./row.js";
import { Columns } from "./settings.js";
import { Texts } from "./texts.js";
import { tokenOf } from "./token.js";
import type { Work } from "./work.js";

/** Rows along the last axis. */
function rowsOf(sizes: readonly number[], length: number): { outer: number; n: number } {
  const all = closed(sizes, length);
  const last = all.length - 1;
  return { outer: product(all, 0, last), n: all[last] as number };
}

function run(work: Work, logits: unknown, options: unknown): number | Uint32Array {
  const o = readSampling("sample", options, ROW_DRAWS);
  const dtype = readDtype(o.dtype);
  const sizes = readSizes(o.shape, "shape", true);
  const many = sizes !== undefined;
  const columns = new Columns(o, many);
  const source = readSource(o, many);
  const { rows, touched } = work;
  if (sizes === undefined) {
    const s = columns.settings;
    // Looked at before `random` is called, which may do anything.
    const before = source.seed === undefined ? lengthOfLogits("logits", logits, dtype) : undefined;
    const u = s.temperature === 0 ? 0 : draw(source, 0, 0);
    const texts = new Texts(o, o.history, false);
    const n = loadRow(rows, "logits", logits, dtype);
    checkSame("logits", before ?? n, n);
    texts.tell(touched, 0, n);
    const m = prepare(work, touched, s, readAllowed(o.where, 1, n), "logits", 0, n);
    return tokenOf(work, n, m, s, columns.temperatureLast, u);
  }
  const length = lengthOfLogits("logits", logits, dtype);
  const { outer, n } = rowsOf(sizes, length);
  if (outer > 0) checkLength("logits", n);
  columns.check(outer);
  checkSource(source, outer);
  const numbers = new Float64Array(outer);
  for (let row = 0, asked = 0; row < outer; row++) {
    if (columns.row(row).temperature === 0) continue;
    numbers[row] = draw(source, row, 0, asked++);
  }
  const texts = new Texts(o, o.history, true);
  texts.check(outer);
  const input = readInput("logits", logits, dtype);
  checkSame("logits", length, input.length);
  const allowed = readAllowed(o.where, outer, n);
  const tokens = new Uint32Array(outer);
  for (let row = 0; row < outer; row++) {
    const s = columns.row(row);
    load(rows, input, row * n, n);
    texts.tell(touched, row, n);
    const m = prepare(work, touched, s, allowed, "logits", row, n);
    tokens[row] = tokenOf(work, n, m, s, columns.temperatureLast, numbers[row] as number);
  }
  return tokens;
}

function probabilities(work: Work, logits: unknown, options: unknown): unknown {
  const o = readSampling("samplingProbabilities", options, FILTERS);
  const dtype = readDtype(o.dtype);
  const sizes = readSizes(o.shape, "shape", true);
  const many = sizes !== undefined;
  const columns = new Columns(o, many);
  const texts = new Texts(o, o.history, many);
  const input = readInput("logits", logits, dtype);
  const { outer, n } = rowsOf(sizes ?? [input.length], input.length);
  if (outer > 0) checkLength("logits", n);
  columns.check(outer);
  texts.check(outer);
  const allowed = readAllowed(o.where, outer, n);
  const result = readResult(o.out, input, input.length, { logits }, { where: o.where });
  // A setter among the elements of `out` may have taken memory.
  checkStill("logits", input);
  readAllowed(o.where, outer, n);
  const { rows, touched, distribution } = work;
  // All rows are looked over before anything is written.
  for (let row = outer > 1 ? 0 : outer; row < outer; row++) {
    load(rows, input, row * n, n);
    texts.tell(touched, row, n);
    prepare(work, touched, columns.row(row), allowed, "logits", row, n);
  }
  for (let row = 0; row < outer; row++) {
    const s = columns.row(row);
    load(rows, input, row * n, n);
    texts.tell(touched, row, n);
    const m = prepare(work, touched, s, allowed, "logits", row, n);
    if (s.temperature === 0) oneHot(rows, input.kind, result.values, row * n, n, rows.first(n, m));
    else {
      distribution.filter(n, m, s, columns.temperatureLast);
      spread(distribution, input.kind, result.values, row * n, n);
    }
  }
  return finish(input, result);
}

/** @internal */
export const SAMPLE: SamplingOperation = { name: "sample", options: ROW_DRAWS, run };

/** @internal */
export const SAMPLING_PROBABILITIES: SamplingOperation = {
  name: "samplingProbabilities",
  options: FILTERS,
  run: probabilities,
};

/**
 * Draws a token from softmax(logits / temperature), after biases, penalties, a mask and filters.
 *
 * In this order, each on what the one before has left: `logitBias`, `repetitionPenalty`, `frequencyPenalty`
 * and `presencePenalty`, `where`, `topNSigma`, `temperature`, `topK`, `topP`, `minP`, `epsilonCutoff`. With
 * `temperatureLast` the filters see T = 1.
 *
 * With a `seed`, the token is a function of the numbers alone: the same on every engine, processor and
 * runtime. The kept set and the draw rest on weights that are multiples of 2⁻³⁴, whose sums are exact. The
 * distribution is that of the exact softmax within 2⁻²³·(3 + 2·Σ p·|z|) + n·2⁻³⁵ of total variation, with
 * z = (x − max) / T.
 *
 * Source: inversion (Devroye 1986, "Non-uniform random variate generation") of a number of Philox4x32-10
 * (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"); the filters name theirs.
 *
 * @param logits `number[]`, a float array (16, 32 or 64 bits), an integer array, or with `dtype: "float16"` a
 * Uint16Array of binary16 bits; each taken as float32. A row has at most 524,288 of them.
 * @param options the filters, `seed` and `step` or `random`, `shape`, `dtype`. Without a seed, `Math.random`
 * draws.
 * @returns the index of the token; with `shape` a Uint32Array, one a row along the last axis.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, `seed` and `random` together.
 * @throws {RangeError} for a NaN or +Infinity among the logits, a row of which nothing is left, a token
 * outside of the row, a wrong value, a number of `random` outside [0, 1).
 * @example
 * ```ts
 * const logits = [1, 3, 2, -1];
 * sample(logits, { temperature: 0 }); // 1
 * sample(logits, { topK: 2, temperature: 0.7, seed: 42 }); // 1
 * sample(logits, { topK: 2, seed: 42, step: 7 }); // 1
 * ```
 */
export function sample<
  L extends Logits,
  D extends Dtype<L> = undefined,
  const S extends readonly number[] | undefined = undefined,
>(logits: L, options?: SamplingOptions<D, S>): PerShape<S> {
  return run(root(), logits, options) as never;
}

/**
 * The distribution that `sample` draws from with the same options: weight / sum of weights, and exactly 0
 * where a token is excluded.
 *
 * Source: the order is that of `generate` in Hugging Face Transformers; the filters name theirs.
 *
 * @param logits as of `sample`.
 * @param options the filters, `shape`, `dtype`, and `out`, which may be the logits themselves.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, or an unknown option.
 * @throws {RangeError} for a NaN or +Infinity among the logits, a row of which nothing is left, a wrong
 * value. After an error `out` is as it was.
 * @example
 * ```ts
 * samplingProbabilities([1, 3, 2, -1], { topK: 2 }); // [0, 0.7311, 0.2689, 0]
 * samplingProbabilities([1, 3, 2, -1], { minP: 0.5, temperature: 2 }); // [0, 0.6225, 0.3775, 0]
 * ```
 */
export function samplingProbabilities<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: SamplingProbabilitiesOptions<L, D, O>): Given<O, Result<L, D>> {
  return probabilities(root(), logits, options) as never;
}
