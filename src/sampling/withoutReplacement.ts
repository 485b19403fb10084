/** `sampleWithoutReplacement`: several tokens of one row, none twice. */
import { readNatural, wrongValue } from "../input/errors.js";
import { readDtype } from "../input/options.js";
import type { Dtype, Logits } from "../types/kinds.js";
import type { PerShape, SamplerOptions } from "../types/sampling.js";
import { readAllowed } from "./allowed.js";
import { drawFrom } from "./draw.js";
import { drawMany, readSource } from "./numbers.js";
import type { SamplingOperation } from "./operation.js";
import { DRAWS, readSampling } from "./options.js";
import { prepare } from "./prepare.js";
import { root } from "./root.js";
import { checkSame, lengthOfLogits, loadRow } from "./row.js";
import { Columns } from "./settings.js";
import { Texts } from "./texts.js";
import type { Work } from "./work.js";

/** Where its random numbers begin. */
const FIRST = 2 ** 30;

function run(work: Work, logits: unknown, k: unknown, options: unknown): Uint32Array {
  const o = readSampling("sampleWithoutReplacement", options, DRAWS);
  const dtype = readDtype(o.dtype);
  const { settings, temperatureLast } = new Columns(o, false);
  if (settings.temperature === 0)
    throw wrongValue("temperature", "above 0, or one token alone can be drawn", settings.temperature);
  const count = readNatural("k", k);
  const source = readSource(o, false);
  const length = lengthOfLogits("logits", logits, dtype);
  if (count > length) throw wrongValue("k", `at most ${length}, the number of logits`, count);
  const numbers = drawMany(source, count, FIRST);
  const texts = new Texts(o, o.history, false);
  const { rows, touched, distribution } = work;
  const n = loadRow(rows, "logits", logits, dtype);
  checkSame("logits", length, n);
  texts.tell(touched, 0, n);
  const m = prepare(work, touched, settings, readAllowed(o.where, 1, n), "logits", 0, n);
  distribution.filter(n, m, settings, temperatureLast);
  distribution.store(n);
  const { w, blocks } = rows;
  const tokens = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    if (distribution.total === 0)
      throw wrongValue("k", `at most ${i}, as many tokens are left to draw`, count);
    const token = drawFrom(distribution, n, numbers[i] as number);
    tokens[i] = token;
    const weight = w[token] as number;
    // Exact, as the sums are.
    w[token] = 0;
    blocks[token >> 10] = (blocks[token >> 10] as number) - weight;
    distribution.total -= weight;
  }
  return tokens;
}

/** @internal */
export const SAMPLE_WITHOUT_REPLACEMENT: SamplingOperation = {
  name: "sampleWithoutReplacement",
  options: DRAWS,
  run,
};

/**
 * Draws k different tokens, one after another, each from what is left of the distribution of `sample`: orders
 * as probable as by Gumbel-top-k.
 *
 * Source: Luce 1959, "Individual choice behavior"; Plackett 1975, "The analysis of permutations"; Kool, van
 * Hoof & Welling 2019, "Stochastic beams and where to find them".
 *
 * @param logits one row, as of `sample`.
 * @param k how many.
 * @param options the filters of `sample`, `seed` and `step` or `random`, `dtype`. Number 2³⁰ + j of the step
 * draws token j.
 * @returns a Uint32Array of k tokens, in the order in which they were drawn.
 * @throws {TypeError} for an argument of the wrong kind, or an unknown option.
 * @throws {RangeError} for a k above the number of tokens that the filters leave with a weight, a temperature
 * of 0, a NaN or +Infinity among the logits, a wrong value.
 * @example
 * ```ts
 * sampleWithoutReplacement([1, 3, 2, -1], 2, { seed: 1 }).length; // 2
 * sampleWithoutReplacement([1, 3], 2, { random: () => 0 }); // Uint32Array [0, 1]
 * ```
 */
export function sampleWithoutReplacement<L extends Logits, D extends Dtype<L> = undefined>(
  logits: L,
  k: number,
  options?: SamplerOptions<D>,
): PerShape<readonly number[]> {
  return run(root(), logits, k, options) as never;
}
