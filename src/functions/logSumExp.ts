/** logSumExp, with weights and their signs, and its gradient: one number a row. */
import type { Host } from "../engine/interface.js";
import type { Operand, SignedSums } from "../engine/job.js";
import { float64s, type Input, type Output } from "../input/arrays.js";
import { checkArguments, finish, narrow, narrowed, needsCheck, output, source } from "../input/call.js";
import { wrongKind, wrongValue } from "../input/errors.js";
import { type JobCall, readJob } from "../input/job.js";
import { readFloats } from "../input/operands.js";
import type { OptionName } from "../input/options.js";
import { NEGATIVE_INFINITY } from "../math/half.js";
import * as engine from "../platform/default.js";
import { inOrder } from "../rows/order.js";
import type { LogSumExp, LogSumExpGrad, SignedLogSumExp } from "../types/functions.js";
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
function fillEmpty({ kind }: Input, { values }: Output): void {
  const element = kind === "float16" ? NEGATIVE_INFINITY : -Infinity;
  Float32Array.prototype.fill.call(values as Float32Array, element);
}

/** All weights 1. */
const ONES: Operand = { read: (_, count, into, to) => into.fill(1, to, to + count) };

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
  } else if (result !== undefined) fillEmpty(input, result);
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
    // Only an infinite factor is infinite: times a softmax of 0 another one would be NaN.
    const most = Number.MAX_VALUE;
    const softmax = Float64Array.from(factors, (f) =>
      Math.abs(f) < Infinity ? Math.min(most, Math.max(-most, f * Math.min(slope, most))) : f,
    );
    const none = undefined;
    const wanted = { softmax, targets: none, amounts: none, terms: none, gains: none, parts: none };
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

export const logSumExp: LogSumExp = (logits: unknown, options?: unknown) =>
  LOG_SUM_EXP.run(root(), logits, options) as never;
export const signedLogSumExp: SignedLogSumExp = (x: unknown, options?: unknown) =>
  SIGNED_LOG_SUM_EXP.run(root(), x, options) as never;
export const logSumExpGrad: LogSumExpGrad = (x: unknown, dz: unknown, options?: unknown) =>
  LOG_SUM_EXP_GRAD.run(root(), x, dz, options) as never;
