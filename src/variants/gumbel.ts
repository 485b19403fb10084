/**
 * gumbelSoftmax (Jang, Gu & Poole 2017; Maddison, Mnih & Teh 2017) and its gradient: noise, checked draw by
 * draw, and a row's sample.
 */
import { readInput } from "../input/arrays.js";
import { readHead, readResult } from "../input/call.js";
import { describe, wrongKind, wrongValue } from "../input/errors.js";
import type { OptionName } from "../input/options.js";
import { log } from "../math/log.js";
import type { Dtype, Dy, FloatArrayOrBits, Given, Logits, Out, Result } from "../types/kinds.js";
import type { GumbelSoftmaxOptions, SoftminOptions } from "../types/variants.js";
import { alongRows, mapGradient, type RowOperation, rowsOf, type Source } from "./alongRows.js";
import { top } from "./center.js";
import { TEMPERED, temperatureOf } from "./parameters.js";
import { softmaxBackward, softmaxRow } from "./softmin.js";

const TAKEN: readonly OptionName[] = [
  "axis",
  "dtype",
  "hard",
  "out",
  "random",
  "shape",
  "soft",
  "temperature",
];

/**
 * Checks everything before a draw, and again after all of them, which is what counts: `random` may do
 * anything.
 */
function sample(logits: unknown, options: unknown): unknown {
  const head = readHead(GUMBEL_SOFTMAX.name, options, TAKEN);
  const { o } = head;
  const temperature = temperatureOf(o);
  const { hard = false, random = Math.random, soft } = o;
  if (typeof hard !== "boolean") throw wrongKind("hard", "a boolean", hard);
  if (typeof random !== "function") throw wrongKind("random", "a function", random);
  if (soft !== undefined && !hard) {
    throw new TypeError('wasmax: gumbelSoftmax takes the option "soft" only with hard: true');
  }
  const check = () => {
    const input = readInput("logits", logits, head.dtype);
    const rows = rowsOf(head, input);
    const y = readResult(o.out, input, input.length, { logits }, {});
    if (soft === undefined) return { input, rows, outputs: [y] };
    const other = readResult(soft, input, input.length, { logits }, { out: y.result }, "soft");
    return { input, rows, outputs: [y, other] };
  };
  const { length } = check().input;
  const noise: Source = { kind: "float64", values: draws(length, random as () => unknown) };
  const { input, rows, outputs } = check();
  if (input.length !== length) {
    throw wrongValue("the length of logits", `${length}, as before random was called`, input.length);
  }
  const work = !hard ? softRow : soft === undefined ? hardRow : bothRows;
  return alongRows(input, rows, [input, noise], outputs, work, temperature);
}

/**
 * n numbers of Gumbel's distribution, −ln(−ln u) with u uniform in [0, 1). A u of 0 stands for the numbers
 * below 2⁻⁵³, which Math.random never gives, and counts as 2⁻⁵⁴: its own noise would be −Infinity.
 */
function draws(n: number, random: () => unknown): Float64Array {
  const g = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const u = random();
    const name = `draw ${i} of random`;
    if (typeof u !== "number") throw new TypeError(`wasmax: ${name} must be a number, got ${describe(u)}`);
    if (!(u >= 0 && u < 1)) throw new RangeError(`wasmax: ${name} must be in [0, 1), got ${u}`);
    g[i] = -log(-log(u === 0 ? 2 ** -54 : u));
  }
  return g;
}

/** softmax((x + g) / T) in x's place. */
function softRow(x: Float64Array, g: Float64Array, temperature: number): void {
  for (let i = 0; i < x.length; i++) x[i] = (x[i] as number) + (g[i] as number);
  softmaxRow(x, temperature);
}

/** 1 at the first maximum of x + g in x's place; a row without a soft sample has no hard one. */
function hardRow(x: Float64Array, g: Float64Array): void {
  for (let i = 0; i < x.length; i++) g[i] = (x[i] as number) + (g[i] as number);
  const m = top(g);
  if (Number.isNaN(m)) x.fill(NaN);
  else {
    x.fill(0);
    x[g.indexOf(m)] = 1;
  }
}

/** `hardRow`, and the soft sample in g's place. */
function bothRows(x: Float64Array, g: Float64Array, temperature: number): void {
  hardRow(x, g);
  softmaxRow(g, temperature);
}

/** @internal */
export const GUMBEL_SOFTMAX: Pick<RowOperation, "name" | "options"> = {
  name: "gumbelSoftmax",
  options: TAKEN,
};

/** @internal */
export const GUMBEL_SOFTMAX_GRAD: RowOperation = {
  name: "gumbelSoftmaxGrad",
  options: TEMPERED,
  work: softmaxBackward,
  parameter: temperatureOf,
};

/**
 * Gumbel-softmax along an axis, a random sample of softmax that stays differentiable: softmax((x + g) / T)
 * with T = temperature and g = −ln(−ln u), u uniform in [0, 1).
 *
 * With `hard: true`, exactly 1 at the first maximum of x + g and 0 elsewhere: choice i with the probability
 * softmax(x)ᵢ, whatever T is. `soft` then takes the soft sample, whose gradient stands for that of the hard
 * one ("straight through").
 *
 * −Infinity gives exactly 0. A row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN
 * everywhere. An empty array gives an empty one. Each row is computed in float64 and rounded once to the
 * result's kind.
 *
 * Source: Jang, Gu & Poole 2017, "Categorical reparameterization with Gumbel-softmax"; Maddison, Mnih & Teh
 * 2017, "The concrete distribution".
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also `out`.
 * @param options `shape` and `axis` (default: the whole array is one row), `temperature`, `random`, `hard`,
 * `soft`, `dtype`, `out`.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or `soft` without `hard: true`.
 * @throws {RangeError} for a wrong value: a draw of `random` outside [0, 1), a temperature that is not a
 * finite number above 0, an `out` or `soft` of another length or one that overlaps another array. All draws,
 * one for each logit in their order, are made before anything is computed. After an error `out` and `soft`
 * are as they were.
 * @example
 * ```ts
 * const random = () => 0.5;
 * gumbelSoftmax([1, 2, 3], { random }); // [0.0900, 0.2447, 0.6652]
 * const soft = new Float64Array(3);
 * gumbelSoftmax(new Float64Array([1, 2, 3]), { random, hard: true, soft }); // Float64Array [0, 0, 1]
 * soft; // Float64Array [0.0900, 0.2447, 0.6652]
 * ```
 */
export function gumbelSoftmax<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: GumbelSoftmaxOptions<L, D, O>): Given<O, Result<L, D>> {
  return sample(logits, options) as never;
}

/**
 * Gradient through `gumbelSoftmax` at its soft sample y: dx = y·(dy − Σ y·dy) / T along an axis with T =
 * temperature.
 *
 * It stands for the gradient of the hard sample too ("straight through"). Where y is 0, the gradient is 0 and
 * dy is not looked at. A row with a NaN in y gives NaN everywhere.
 *
 * Source: Jang, Gu & Poole 2017, "Categorical reparameterization with Gumbel-softmax"; Maddison, Mnih & Teh
 * 2017, "The concrete distribution".
 *
 * @param soft the soft sample y, what `gumbelSoftmax` returned or put into `soft`: `number[]`, a float array,
 * or with `dtype: "float16"` a Uint16Array of binary16 bits.
 * @param dy the gradient at soft, of the kind and length of soft.
 * @param options the `shape`, `axis`, `temperature` and `dtype` that `gumbelSoftmax` had, and `out`, which
 * may be soft or dy.
 * @returns `out` if given, else a new array of the kind and length of soft.
 * @throws {TypeError} for an argument of the wrong kind (integers are none of a result), an unknown option,
 * or one that `gumbelSoftmaxGrad` does not take.
 * @throws {RangeError} for a wrong value: a dy or `out` of another length, a bad temperature, a shape whose
 * product is not the length. After an error `out` is as it was.
 * @example
 * ```ts
 * const soft = gumbelSoftmax([1, 2, 3], { random: () => 0.5, temperature: 2 });
 * gumbelSoftmaxGrad(soft, [1, 0, 0], { temperature: 2 }); // [0.0758, -0.0286, -0.0472]
 * ```
 */
export function gumbelSoftmaxGrad<
  Y extends FloatArrayOrBits,
  D extends Dtype<Y> = undefined,
  O extends Out<Y, D> | undefined = undefined,
>(soft: Y, dy: Dy<Y, D>, options?: SoftminOptions<Y, D, O>): Given<O, Result<Y, D>> {
  return mapGradient(GUMBEL_SOFTMAX_GRAD, soft, dy, options, "soft") as never;
}
