/** softmax, logSoftmax and their gradients: results of the shape of the logits. */
import type { BackwardRows, Host, MapRow, MapRows } from "../engine/interface.js";
import { checkKind, lengthOf, readInput } from "../input/arrays.js";
import { finish, output, source } from "../input/call.js";
import { wrongKind, wrongValue } from "../input/errors.js";
import { readJob } from "../input/job.js";
import { NO_MASKS } from "../input/operands.js";
import { NONE, type OptionName } from "../input/options.js";
import { tagOf } from "../intrinsics/typedArrays.js";
import * as engine from "../platform/default.js";
import { inOrder } from "../rows/order.js";
import type { Softmax, SoftmaxGrad } from "../types/functions.js";
import type { Operation } from "./operation.js";
import { root } from "./root.js";

/**
 * The options of a distribution over logits.
 *
 * @internal
 */
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

const GRAD: readonly OptionName[] = ["axis", "dtype", "out", "scale", "shape", "temperature"];

/** `options` with nothing but `out` in them, read once; undefined for others. */
function outAlone(options: unknown): { readonly out: unknown } | undefined {
  if (options === null || Object.getPrototypeOf(options) !== Object.prototype) return undefined;
  for (const key in options) if (key !== "out") return undefined;
  return { out: (options as { out?: unknown }).out };
}

/**
 * Fast path for one Float32Array with no option but `out`, which is the logits or lies apart. Skips option handling:
 * 0.2 µs a call, 0.6 ms on the first. Returns undefined if it does not apply.
 */
function mapAlone(host: Host, rowOf: MapRow, x: Float32Array, out: unknown): Float32Array | undefined {
  const n = lengthOf("logits", x);
  // The cost of a call does not show beside longer rows.
  if (!n || n > 10_000) return undefined;
  if (out !== undefined && out !== x) {
    if (tagOf(out) !== "Float32Array") return undefined;
    if ((out as Float32Array).buffer === x.buffer || lengthOf("out", out as Float32Array) !== n)
      return undefined;
  }
  const y = out === undefined ? new Float32Array(n) : (out as Float32Array);
  rowOf(host, x, y, n);
  return y;
}

/** From logits to a result of their shape. */
function map(
  host: Host,
  { name, options: taken }: Operation,
  rowsOf: MapRows,
  rowOf: MapRow,
  logits: unknown,
  options: unknown,
): unknown {
  // A guard has to see all there is.
  if (host.guard === undefined && tagOf(logits) === "Float32Array") {
    const alone = options === undefined ? (NONE as { readonly out?: unknown }) : outAlone(options);
    if (alone !== undefined) {
      const done = mapAlone(host, rowOf, logits as Float32Array, alone.out);
      if (done) return done;
      // It has been read once.
      options = alone;
    }
  }
  const { o, input, layout, job, masks, lengths } = readJob(name, logits, options, taken);
  const { kind, length } = input;
  const apart = masks === NO_MASKS ? NONE : { bias: o.bias, where: o.where };
  const result = output(host, o.out, input, length, { logits }, apart, lengths);
  if (length === 0) return finish(input, result);
  const x = source(input, result.values);
  // Without the closure that takes 60 ns.
  if (layout.order === undefined) rowsOf(host, kind, x, result.values, job);
  else inOrder(kind, layout, [x], result.values, ([a], y) => rowsOf(host, kind, a, y, job));
  return finish(input, result);
}

/** From what the function gave and the gradient there to the gradient at the logits. */
function mapBackward(
  host: Host,
  { name, options: taken }: Operation,
  rowsOf: BackwardRows,
  y: unknown,
  dy: unknown,
  options: unknown,
): unknown {
  const { o, dtype, input, layout, job } = readJob(name, y, options, taken, "y");
  if (input.integers !== undefined) throw wrongKind("y", "a number[] or an array of floats", y);
  checkKind("dy", dy, input);
  const gradient = readInput("dy", dy, dtype);
  if (gradient.length !== input.length) {
    throw wrongValue("the length of dy", String(input.length), gradient.length);
  }
  const result = output(host, o.out, input, input.length, { y, dy }, {});
  if (input.length > 0) {
    inOrder(input.kind, layout, [input.values, gradient.values], result.values, ([a, b], c) =>
      rowsOf(host, input.kind, a, b as typeof a, c, job),
    );
  }
  return finish(input, result);
}

/** @internal */
export const SOFTMAX: Operation = {
  name: "softmax",
  options: MASKED,
  run: (host, logits, options) => map(host, SOFTMAX, engine.softmax, engine.softmaxRow, logits, options),
};

/** @internal */
export const LOG_SOFTMAX: Operation = {
  name: "logSoftmax",
  options: MASKED,
  run: (host, logits, options) =>
    map(host, LOG_SOFTMAX, engine.logSoftmax, engine.logSoftmaxRow, logits, options),
};

/** @internal */
export const SOFTMAX_GRAD: Operation = {
  name: "softmaxGrad",
  options: GRAD,
  run: (host, y, dy, options) => mapBackward(host, SOFTMAX_GRAD, engine.softmaxGrad, y, dy, options),
};

/** @internal */
export const LOG_SOFTMAX_GRAD: Operation = {
  name: "logSoftmaxGrad",
  options: GRAD,
  run: (host, y, dy, options) => mapBackward(host, LOG_SOFTMAX_GRAD, engine.logSoftmaxGrad, y, dy, options),
};

export const softmax: Softmax = (logits: unknown, options?: unknown) =>
  SOFTMAX.run(root(), logits, options) as never;
export const logSoftmax: Softmax = (logits: unknown, options?: unknown) =>
  LOG_SOFTMAX.run(root(), logits, options) as never;
export const softmaxGrad: SoftmaxGrad = (y: unknown, dy: unknown, options?: unknown) =>
  SOFTMAX_GRAD.run(root(), y, dy, options) as never;
export const logSoftmaxGrad: SoftmaxGrad = (y: unknown, dy: unknown, options?: unknown) =>
  LOG_SOFTMAX_GRAD.run(root(), y, dy, options) as never;
