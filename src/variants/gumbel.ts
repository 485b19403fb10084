/** Gumbel-softmax (Jang, Gu & Poole 2017; Maddison, Mnih & Teh 2017): noise, checked draw by draw, and a row's sample. */
import { describe, wrongKind, wrongValue } from "../input/errors.js";
import { log } from "../math/log.js";
import { readArgument, readCall, readOther, readOut, rowsOf, run, temperature } from "./call.js";
import { top } from "./center.js";
import { softmaxRow } from "./softmin.js";

/** Everything is checked before a draw is made, and again after all of them, which is what counts: `random` may do anything. */
export function sample(logits: unknown, options: unknown): unknown {
  const call = readCall("gumbelSoftmax", options, ["hard", "random", "soft", "temperature"]);
  const t = temperature.read(call.options.temperature);
  const { hard = false, random = Math.random, soft } = call.options;
  if (typeof hard !== "boolean") throw wrongKind("hard", "a boolean", hard);
  if (typeof random !== "function") throw wrongKind("random", "a function", random);
  if (soft !== undefined && !hard)
    throw new TypeError('wasmax: gumbelSoftmax takes the option "soft" only with hard: true');
  const check = () => {
    const x = readArgument(call, "logits", logits);
    const rows = rowsOf(call, x);
    const y = readOut(call, [x]);
    if (soft === undefined) return { x, rows, outputs: [y] };
    return { x, rows, outputs: [y, readOther("soft", soft, x, y)] };
  };
  const { length } = check().x.input;
  const g = noise(length, random as () => unknown);
  const { x, rows, outputs } = check();
  if (x.input.length !== length)
    throw wrongValue("the length of logits", `${length}, as before random was called`, x.input.length);
  return run(rows, x, [x, g], outputs, (a, b) =>
    hard ? hardRow(a, b, t, soft !== undefined) : softRow(a, b, t),
  );
}

/**
 * n numbers of Gumbel's distribution, −ln(−ln u) with u uniform in [0, 1). 0 stands for the numbers below 2⁻⁵³, which Math.random has none of, and is taken as 2⁻⁵⁴: its noise
 * would be −Infinity.
 */
function noise(n: number, random: () => unknown): Float64Array {
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

/** 1 at the first maximum of x + g in x's place, and the soft sample in g's. A row without a soft sample has no hard one. */
function hardRow(x: Float64Array, g: Float64Array, temperature: number, soft: boolean): void {
  for (let i = 0; i < x.length; i++) g[i] = (x[i] as number) + (g[i] as number);
  const m = top(g);
  if (Number.isNaN(m)) x.fill(NaN);
  else {
    x.fill(0);
    x[g.indexOf(m)] = 1;
  }
  if (soft) softmaxRow(g, temperature);
}
