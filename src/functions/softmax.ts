/** softmax, logSoftmax and logSumExp, from a call to an engine: check everything, then allocate, then compute. No code of the caller's runs after the checks. */

import type {
  Given,
  Host,
  MapRow,
  MapRows,
  Operand,
  ReduceRows,
  Signed,
  WeightedRows,
} from "../engine/interface.js";
import {
  float64s,
  type Input,
  lengthOf,
  NEGATIVE_INFINITY_BITS,
  type Output,
  tagOf,
} from "../input/arrays.js";
import {
  type Call,
  checkArguments,
  finish,
  inOrder,
  narrow,
  narrowed,
  needsCheck,
  output,
  readCall,
  source,
} from "../input/call.js";
import { NO_MASKS, restore } from "../input/operands.js";
import { NONE, type OptionName } from "../input/options.js";

/** The options of a distribution over logits. */
export const MASKED: readonly OptionName[] = [
  "axis",
  "bias",
  "biasShape",
  "causal",
  "dtype",
  "out",
  "scale",
  "shape",
  "temperature",
  "where",
  "whereShape",
];
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

/** Plain options in which there is nothing but `out`, which is read; `undefined` for others. */
function outAlone(options: unknown): Given | undefined {
  if (options === null || Object.getPrototypeOf(options) !== Object.prototype) return undefined;
  for (const key in options) if (key !== "out") return undefined;
  return { out: (options as { out?: unknown }).out };
}

/**
 * A Float32Array as one row, to a new array or to an `out` that is it or lies apart: without what goes with all the options, 0.2 µs a call and 0.6 ms at the first one. `undefined` for
 * others.
 */
function mapAlone(
  host: Host,
  rowOf: MapRow,
  x: Float32Array,
  out: Float32Array | undefined,
): Float32Array | undefined {
  const n = lengthOf("logits", x);
  // Beside longer rows what a call costs does not show.
  if (!n || n > 10_000) return undefined;
  if (
    out !== undefined &&
    out !== x &&
    (tagOf(out) !== "Float32Array" || out.buffer === x.buffer || lengthOf("out", out) !== n)
  )
    return undefined;
  const y = out ?? new Float32Array(n);
  rowOf(x, 0, y, 0, 1, n, 1, host);
  return y;
}

/** softmax and logSoftmax: a result of the shape of the logits, `excluded` where a mask says so. */
export function map(
  host: Host,
  name: string,
  rowsOf: MapRows,
  rowOf: MapRow,
  excluded: number,
  logits: unknown,
  options: unknown,
): unknown {
  // A guard has to see all there is.
  if (host.guard === undefined && tagOf(logits) === "Float32Array") {
    const alone = options === undefined ? NONE : outAlone(options);
    if (alone !== undefined) {
      const done = mapAlone(host, rowOf, logits as Float32Array, alone["out"] as Float32Array | undefined);
      if (done) return done;
      // It has been read once.
      options = alone;
    }
  }
  const { o, input, layout, job, masks, lengths } = readCall(name, logits, options, MASKED);
  const { kind, length } = input;
  const apart = masks === NO_MASKS ? NONE : { bias: o.bias, where: o.where };
  const result = output(host, o.out, input, length, { logits }, apart, lengths);
  if (length === 0) return finish(input, result);
  const x = source(input, result.values);
  // Without the closure that takes 60 ns.
  if (layout.order === undefined && job.where === undefined) rowsOf(host, kind, x, result.values, job);
  else {
    inOrder(kind, layout, [x], result.values, ([a], y) => {
      rowsOf(host, kind, a, y, job);
      restore(kind, y, job, kind === "float16" && excluded !== 0 ? NEGATIVE_INFINITY_BITS : excluded);
    });
  }
  return finish(input, result);
}

/** The log of an empty sum. */
function fillEmpty({ kind }: Input, { values }: Output): void {
  Float32Array.prototype.fill.call(
    values as Float32Array,
    kind === "float16" ? NEGATIVE_INFINITY_BITS : -Infinity,
  );
}

/** logSumExp: a result without the axis, or a number. */
export function reduce(
  host: Host,
  rowsOf: ReduceRows,
  weightedOf: WeightedRows,
  logits: unknown,
  options: unknown,
): unknown {
  const call = readCall("logSumExp", logits, options, WEIGHTED);
  const { o, input, layout, job, lengths } = call;
  const { weights } = call.masks;
  if (o.shape === undefined && o.out !== undefined)
    throw new TypeError('wasmax: logSumExp takes the option "out" only with shape');
  const rows = job.outer * job.inner;
  let result: Output | undefined;
  if (o.shape !== undefined)
    result = output(
      host,
      o.out,
      input,
      rows,
      { logits },
      { bias: o.bias, where: o.where, weights: o.weights },
      lengths,
    );
  else if (needsCheck(host, lengths))
    checkArguments(host, lengths, { logits, bias: o.bias, where: o.where, weights: o.weights });
  let last = -Infinity;
  if (weights !== undefined) {
    const { logAbs, sign } = weightedSums(host, weightedOf, call, weights);
    for (let r = 0; r < rows; r++) if ((sign[r] as number) < 0) logAbs[r] = NaN;
    if (result === undefined) return logAbs[0];
    narrow(input.kind, logAbs, result.values);
  } else if (input.length > 0) {
    inOrder(input.kind, layout, [source(input, undefined)], undefined, ([x]) => {
      last = rowsOf(host, input.kind, x, result?.values, job);
    });
  } else if (result !== undefined) fillEmpty(input, result);
  return result === undefined ? last : finish(input, result);
}

/** signedLogSumExp: two results without the axis, or two numbers. */
export function reduceSigned(host: Host, weightedOf: WeightedRows, x: unknown, options: unknown): unknown {
  const call = readCall("signedLogSumExp", x, options, SIGNED, "x");
  const { o, input, lengths } = call;
  checkArguments(host, lengths, { x, bias: o.bias, where: o.where, weights: o.weights });
  const { logAbs, sign } = weightedSums(host, weightedOf, call, call.masks.weights ?? ONES);
  if (o.shape === undefined) return { logAbs: logAbs[0], sign: sign[0] };
  return { logAbs: narrowed(input, logAbs), sign: narrowed(input, sign) };
}

/** All weights 1. */
const ONES: Operand = { read: (_, count, into, to) => into.fill(1, to, to + count) };

function weightedSums(
  host: Host,
  weightedOf: WeightedRows,
  { input, layout, job }: Call,
  weights: Operand,
): Signed {
  const rows = job.outer * job.inner;
  const results: Signed = { logAbs: float64s(rows).fill(-Infinity), sign: float64s(rows) };
  if (input.length > 0) {
    inOrder(input.kind, layout, [source(input, undefined)], undefined, ([x]) =>
      weightedOf(host, input.kind, x, weights, results, job),
    );
  }
  return results;
}
