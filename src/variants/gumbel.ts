/**
 * gumbelSoftmax (Jang, Gu & Poole 2017; Maddison, Mnih & Teh 2017) and its gradient: noise, checked draw by draw, and a
 * row's sample.
 */
import { readInput } from "../input/arrays.js";
import { readHead, readResult } from "../input/call.js";
import { describe, wrongKind, wrongValue } from "../input/errors.js";
import type { OptionName } from "../input/options.js";
import { log } from "../math/log.js";
import type { GumbelSoftmax, TemperatureOption, VariantGrad } from "../types/variants.js";
import { alongRows, mapGradient, type RowOperation, rowsOf, type Source } from "./alongRows.js";
import { top } from "./center.js";
import { TEMPERED, temperatureOf } from "./options.js";
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

/** Checks everything before a draw, and again after all of them, which is what counts: `random` may do anything. */
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
 * n numbers of Gumbel's distribution, −ln(−ln u) with u uniform in [0, 1). A u of 0 stands for the numbers below 2⁻⁵³,
 * which Math.random never gives, and counts as 2⁻⁵⁴: its own noise would be −Infinity.
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

export const gumbelSoftmax: GumbelSoftmax = (logits: unknown, options?: unknown) =>
  sample(logits, options) as never;
export const gumbelSoftmaxGrad: VariantGrad<TemperatureOption> = (
  soft: unknown,
  dy: unknown,
  options?: unknown,
) => mapGradient(GUMBEL_SOFTMAX_GRAD, soft, dy, options, "soft");
