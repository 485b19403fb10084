/** The gradients of softmax, logSoftmax and logSumExp, from a call to an engine. */

import type { BackwardRows, Host, ResidualRows } from "../engine/interface.js";
import { checkKind, readInput } from "../input/arrays.js";
import { finish, inOrder, output, readCall, source } from "../input/call.js";
import { wrongKind, wrongValue } from "../input/errors.js";
import { readFloats, restore } from "../input/operands.js";
import type { OptionName } from "../input/options.js";
import { MASKED } from "./softmax.js";

const TAKEN: readonly OptionName[] = ["axis", "dtype", "out", "scale", "shape", "temperature"];

/** softmaxGrad and logSoftmaxGrad: from what the function gave and the gradient there to the gradient of the logits. */
export function mapBackward(
  host: Host,
  name: string,
  rowsOf: BackwardRows,
  y: unknown,
  dy: unknown,
  options: unknown,
): unknown {
  const { o, dtype, input, layout, job } = readCall(name, y, options, TAKEN, "y");
  if (input.integers !== undefined) throw wrongKind("y", "a number[] or an array of floats", y);
  checkKind("dy", dy, input);
  const gradient = readInput("dy", dy, dtype);
  if (gradient.length !== input.length)
    throw wrongValue("the length of dy", String(input.length), gradient.length);
  const result = output(host, o.out, input, input.length, { y, dy }, {});
  if (input.length > 0) {
    inOrder(input.kind, layout, [input.values, gradient.values], result.values, ([a, b], c) =>
      rowsOf(host, input.kind, a, b as typeof a, c, job),
    );
  }
  return finish(input, result);
}

/** logSumExpGrad: dz·softmax(x) / T, a factor dz for each row. */
export function reduceBackward(
  host: Host,
  rowsOf: ResidualRows,
  x: unknown,
  dz: unknown,
  options: unknown,
): unknown {
  const {
    o,
    dtype,
    input,
    layout: rows,
    job,
    masks,
    lengths,
  } = readCall("logSumExpGrad", x, options, MASKED, "x");
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
    // Nothing but an infinite factor is infinite: times a softmax of 0 that would be NaN.
    const most = Number.MAX_VALUE;
    const softmax = Float64Array.from(factors, (f) =>
      Math.abs(f) < Infinity ? Math.min(most, Math.max(-most, f * Math.min(slope, most))) : f,
    );
    const none = undefined;
    const wanted = { softmax, targets: none, amounts: none, terms: none, gains: none, parts: none };
    inOrder(input.kind, rows, [source(input, result.values)], result.values, ([a], c) => {
      rowsOf(host, input.kind, a, c, wanted, job);
      restore(input.kind, c, job, 0, !softmax.every(Number.isFinite));
    });
  }
  return finish(input, result);
}
