/** logSumExp, with weights and their signs, and its gradient: one number a row. */
import type { Host } from "../engine/interface.js";
import { type Floats, MOST_ROWS, type Operand, type Residuals, type SignedSums } from "../engine/job.js";
import { float64s, type Input, type Output } from "../input/arrays.js";
import { checkArguments, finish, narrow, narrowed, needsCheck, output, source } from "../input/call.js";
import { wrongKind, wrongValue } from "../input/errors.js";
import { type JobCall, readJob } from "../input/job.js";
import { NO_MASKS, readFloats } from "../input/operands.js";
import type { OptionName } from "../input/options.js";
import { fill } from "../intrinsics/typedArrays.js";
import { NEGATIVE_INFINITY } from "../math/half.js";
import * as engine from "../platform/default.js";
import { scaleOnes, times } from "../rows/ones.js";
import { inOrder } from "../rows/order.js";
import type { Dtype, Given, Logits, Out, Result } from "../types/kinds.js";
import type {
  Dz,
  LogSumExpGradOptions,
  LogSumExpOptions,
  Reduced,
  Shape,
  Signed,
  SignedLogSumExpOptions,
} from "../types/options.js";
import type { Operation } from "./operation.js";
import { root } from "./root.js";
import { MASKED } from "./softmax.js";

const WEIGHTED: readonly OptionName[] = [
  "axis",
  "bias",
  "biasShape",
  "causal",
  "dtype",
  "out",
  "scale",
  "shape",
  "temperature",
  "weights",
  "weightsShape",
  "where",
  "whereShape",
];
const SIGNED: readonly OptionName[] = [
  "axis",
  "bias",
  "biasShape",
  "causal",
  "dtype",
  "scale",
  "shape",
  "temperature",
  "weights",
  "weightsShape",
  "where",
  "whereShape",
];

/** The log of an empty sum. */
function fillEmpty({ kind }: Input, { values }: Output, rows: number): void {
  fill(values, kind === "float16" ? NEGATIVE_INFINITY : -Infinity, 0, rows);
}

/** All weights 1. */
const ONES: Operand = { read: (_, count, into, to) => fill(into, 1, to, to + count) };

function weightedSums(host: Host, { input, layout, job }: JobCall, weights: Operand): SignedSums {
  const rows = job.outer * job.inner;
  const sums: SignedSums = { logAbs: float64s(rows).fill(-Infinity), sign: float64s(rows) };
  if (input.length > 0) {
    inOrder(input.kind, layout, [source(input, undefined)], undefined, ([x]) =>
      engine.signedLogSumExp(host, input.kind, x, weights, sums, job),
    );
  }
  return sums;
}

/** A result without the axis, or a number. */
function reduce(host: Host, logits: unknown, options: unknown): unknown {
  const call = readJob("logSumExp", logits, options, WEIGHTED);
  const { o, input, layout, job, lengths } = call;
  const { weights } = call.masks;
  if (o.shape === undefined && o.out !== undefined) {
    throw new TypeError('wasmax: logSumExp takes the option "out" only with shape');
  }
  const rows = job.outer * job.inner;
  const apart = { bias: o.bias, where: o.where, weights: o.weights };
  let result: Output | undefined;
  if (o.shape !== undefined) result = output(host, o.out, input, rows, { logits }, apart, lengths);
  else if (needsCheck(host, lengths)) checkArguments(host, lengths, { logits }, apart);
  let last = -Infinity;
  if (weights !== undefined) {
    const { logAbs, sign } = weightedSums(host, call, weights);
    for (let r = 0; r < rows; r++) if ((sign[r] as number) < 0) logAbs[r] = NaN;
    if (result === undefined) return logAbs[0];
    narrow(input.kind, logAbs, result.values);
  } else if (input.length > 0) {
    inOrder(input.kind, layout, [source(input, undefined)], undefined, ([x]) => {
      last = engine.logSumExp(host, input.kind, x, result?.values, job);
    });
  } else if (result !== undefined) fillEmpty(input, result, rows);
  return result === undefined ? last : finish(input, result);
}

/** Two results without the axis, or two numbers. */
function reduceSigned(host: Host, x: unknown, options: unknown): unknown {
  const call = readJob("signedLogSumExp", x, options, SIGNED, "x");
  const { o, input, lengths } = call;
  checkArguments(host, lengths, { x, bias: o.bias, where: o.where, weights: o.weights });
  const { logAbs, sign } = weightedSums(host, call, call.masks.weights ?? ONES);
  if (o.shape === undefined) return { logAbs: logAbs[0], sign: sign[0] };
  return { logAbs: narrowed(input, logAbs), sign: narrowed(input, sign) };
}

/** Residuals that belong to no loss. */
const NO_LOSS = {
  targets: undefined,
  amounts: undefined,
  terms: undefined,
  gains: undefined,
  parts: undefined,
  end() {},
};

/** dz·softmax(x) / T, a factor dz for each row. */
function reduceBackward(host: Host, x: unknown, dz: unknown, options: unknown): unknown {
  const call = readJob("logSumExpGrad", x, options, MASKED, "x");
  const { o, dtype, input, layout, job, masks, lengths } = call;
  const count = job.outer * job.inner;
  let factors: ArrayLike<number>;
  if (o.shape === undefined) {
    if (typeof dz !== "number") throw wrongKind("dz without shape", "a number", dz);
    factors = [dz];
  } else {
    factors = readFloats("dz", dz, input, dtype, " with shape");
    if (factors.length !== count) throw wrongValue("the length of dz", String(count), factors.length);
  }
  const result = output(
    host,
    o.out,
    input,
    input.length,
    { x },
    { dz, bias: o.bias, where: o.where },
    lengths,
  );
  if (input.length > 0) {
    // d/dx of (scale·x + bias) / T.
    const slope = masks.bias === undefined ? 1 / job.temperature : job.scale / job.temperature;
    const by = Math.min(slope, Number.MAX_VALUE);
    const softmax = new Float64Array(Math.min(MOST_ROWS, count));
    const begin = (row: number, rows: number) => {
      for (let i = 0; i < rows; i++) softmax[i] = times(factors[row + i] as number, by);
    };
    if (job.n === 1 && masks === NO_MASKS && input.kind !== "float16") {
      scaleOnes(source(input, result.values) as Floats, result.values as Floats, factors, by);
      return finish(input, result);
    }
    const wanted: Residuals = {
      ...NO_LOSS,
      softmax,
      begin,
      isFinite: () => Array.from(factors).every(Number.isFinite),
    };
    inOrder(input.kind, layout, [source(input, result.values)], result.values, ([a], c) =>
      engine.residuals(host, input.kind, a, c, wanted, job),
    );
  }
  return finish(input, result);
}

/** @internal */
export const LOG_SUM_EXP: Operation = { name: "logSumExp", options: WEIGHTED, run: reduce };

/** @internal */
export const SIGNED_LOG_SUM_EXP: Operation = { name: "signedLogSumExp", options: SIGNED, run: reduceSigned };

/** @internal */
export const LOG_SUM_EXP_GRAD: Operation = { name: "logSumExpGrad", options: MASKED, run: reduceBackward };

/**
 * Logarithm of a sum of exponentials along an axis: ln Σⱼ wⱼ·e^sⱼ with s = x / temperature or scale·x + bias.
 *
 * w are the `weights`, 1 by default (SciPy's `b`). No finite row overflows: the maximum is taken out first.
 * An empty row gives −Infinity, and so does one with nothing above −Infinity; a row with a NaN gives NaN,
 * another one with a +Infinity +Infinity. What `where` or `causal` excludes, or has a weight of 0, is not
 * looked at and drops out.
 *
 * With weights a negative sum gives NaN (`signedLogSumExp` has its sign) and a sum of 0 −Infinity; the error
 * is that of the sum of magnitudes.
 *
 * Source: Blanchard, Higham & Higham 2021, "Accurately computing the log-sum-exp and softmax functions",
 * algorithm 3.1.
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits.
 * @param options `shape` and `axis` (default: the whole array is one row), `temperature` or `scale`, `bias`,
 * `where`, `causal`, `weights`, `dtype`, and with `shape` only `out`, which has one element a row.
 * @returns a number without `shape`, computed in float64. With `shape`, `out` if given, else a new array of
 * one element a row (`shape` without the axis or axes): of the logits' kind, float32 for 8- and 16-bit
 * integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, `scale` with `temperature`, or
 * `out` without `shape`.
 * @throws {RangeError} for a wrong value: a shape whose product is not the length, an axis outside of it, a
 * temperature that is not a finite number above 0, an `out` of another length or one that overlaps another
 * array. After an error `out` is as it was.
 * @example
 * ```ts
 * logSumExp([1, 2, 3]); // 3.4076
 * logSumExp([1000, 1000]); // 1000.6931
 * logSumExp(new Float32Array([1, 2, 3, 4]), { shape: [2, 2] }); // Float32Array [2.3133, 4.3133]
 * logSumExp([0, 0], { weights: [0.5, 1.5] }); // 0.6931
 * logSumExp([]); // -Infinity
 * ```
 */
export function logSumExp<
  L extends Logits,
  D extends Dtype<L> = undefined,
  S extends Shape = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: LogSumExpOptions<L, D, S, O>): Reduced<S, Given<O, Result<L, D>>> {
  return LOG_SUM_EXP.run(root(), logits, options) as never;
}

/**
 * Logarithm of the magnitude of a weighted sum of exponentials, and its sign: ln |Σⱼ wⱼ·e^sⱼ| along an axis
 * with s = x / temperature or scale·x + bias.
 *
 * For weights w of both signs, whose sum may be negative (SciPy's `return_sign`). A sum of 0 has the
 * logarithm −Infinity and the sign 0; a NaN has the sign NaN. Rows are treated as by `logSumExp`.
 *
 * Source: Blanchard, Higham & Higham 2021, "Accurately computing the log-sum-exp and softmax functions"; the
 * sign as in SciPy's `scipy.special.logsumexp`.
 *
 * @param x the logits: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits.
 * @param options as for `logSumExp`, without `out`.
 * @returns `{ logAbs, sign }`: numbers without `shape`, else new arrays of one element a row, of the kind
 * that `logSumExp` returns. The sign is −1, 0, 1 or NaN.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or `scale` with `temperature`.
 * @throws {RangeError} for a wrong value, as `logSumExp`.
 * @example
 * ```ts
 * signedLogSumExp([1, 2], { weights: [1, -1] }); // { logAbs: 1.5413, sign: -1 }
 * signedLogSumExp([1, 1], { weights: [1, -1] }); // { logAbs: -Infinity, sign: 0 }
 * ```
 */
export function signedLogSumExp<
  L extends Logits,
  D extends Dtype<L> = undefined,
  S extends Shape = undefined,
>(x: L, options?: SignedLogSumExpOptions<L, D, S>): Signed<Reduced<S, Result<L, D>>> {
  return SIGNED_LOG_SUM_EXP.run(root(), x, options) as never;
}

/**
 * Gradient through `logSumExp`: dx = dz·softmax(x) / temperature along an axis, or that times `scale`.
 *
 * With z = logSumExp(x) and dz the gradient of a loss at z, dx is the gradient of the loss at x, the logits.
 * For a finite dz it is 0 where softmax is, and for a dz of 0 it is 0 in all of the row.
 *
 * Source: ∂ ln Σ e^s / ∂sᵢ = softmax(s)ᵢ.
 *
 * @param x the logits that `logSumExp` had: `number[]`, a float array (16, 32 or 64 bits), an integer array
 * (8, 16 or 32 bits), or with `dtype: "float16"` a Uint16Array of binary16 bits.
 * @param dz a number without `shape`, else an array of the result's kind with one element a row.
 * @param options as for `softmax`: `shape` and `axis`, `temperature` or `scale`, `bias`, `where`, `causal`,
 * `dtype`, and `out`, which may be x.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind (a number dz with `shape`, an array without), an
 * unknown option, or `scale` with `temperature`.
 * @throws {RangeError} for a wrong value: a dz that has not one element a row, or as `softmax`. After an
 * error `out` is as it was.
 * @example
 * ```ts
 * logSumExpGrad([1, 2, 3], 1); // [0.0900, 0.2447, 0.6652]
 * logSumExpGrad([1, 2, 3, 4], [1, 10], { shape: [2, 2] }); // [0.2689, 0.7311, 2.6894, 7.3106]
 * ```
 */
export function logSumExpGrad<
  L extends Logits,
  D extends Dtype<L> = undefined,
  S extends Shape = undefined,
  O extends Out<L, D> | undefined = undefined,
>(x: L, dz: Dz<L, D, S>, options?: LogSumExpGradOptions<L, D, S, O>): Given<O, Result<L, D>> {
  return LOG_SUM_EXP_GRAD.run(root(), x, dz, options) as never;
}
