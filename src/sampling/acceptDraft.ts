/**
 * Speculative sampling (Leviathan, Kalman & Matias 2023, "Fast inference from transformers via speculative
 * decoding"; Chen et al. 2023, "Accelerating large language model decoding with speculative sampling").
 */
import { float64s, type Input, readInput } from "../input/arrays.js";
import { wrongValue } from "../input/errors.js";
import { readDtype } from "../input/options.js";
import { fill } from "../intrinsics/typedArrays.js";
import type { Dtype, Logits } from "../types/kinds.js";
import type { Accepted, SamplerOptions, Tokens } from "../types/sampling.js";
import { type Allowed, readAllowed } from "./allowed.js";
import { drawMany, readSource } from "./numbers.js";
import type { SamplingOperation } from "./operation.js";
import { DRAWS, readSampling } from "./options.js";
import { prepare } from "./prepare.js";
import { weightsOf } from "./probabilities.js";
import { root } from "./root.js";
import { checkLength, checkSame, checkStill, lengthOfLogits, load } from "./row.js";
import { Columns } from "./settings.js";
import { Texts } from "./texts.js";
import { tokenOf } from "./token.js";
import { checkToken, readTokens } from "./tokens.js";
import type { Work } from "./work.js";

/** Where its random numbers begin. */
const FIRST = 2 ** 31;

/** What all rows of a call share. */
interface Shared {
  readonly work: Work;
  readonly n: number;
  readonly columns: Columns;
  readonly allowed: Allowed | undefined;
}

/** Puts a row to work and makes it ready; returns the largest logit. */
function ready({ work, n, allowed, columns }: Shared, name: string, input: Input, row: number): number {
  load(work.rows, input, row * n, n);
  // One mask serves all rows.
  return prepare(work, work.touched, columns.settings, allowed, name, row, n);
}

/** Weights of the logits at work, whose largest is m, to `into`; returns their sum. */
function weigh({ work, n, columns }: Shared, m: number, into: Float32Array): number {
  const { rows, distribution } = work;
  const { settings, temperatureLast } = columns;
  if (settings.temperature > 0) {
    distribution.filter(n, m, settings, temperatureLast);
    return weightsOf(distribution, n, into);
  }
  fill(into, 0, 0, n);
  into[rows.first(n, m)] = 1;
  return 1;
}

/** The first place whose running sum of p / P − q / Q, where that is above 0, exceeds u times its total. */
function drawRest(p: Float32Array, P: number, q: Float32Array, Q: number, u: number): number {
  let total = 0;
  for (let i = 0; i < p.length; i++) total += Math.max(0, (p[i] as number) / P - (q[i] as number) / Q);
  let sum = 0;
  // Rounding may leave nothing above 0: then the likeliest.
  let last = p.reduce((most, w, i) => (w > (p[most] as number) ? i : most), 0);
  for (let i = 0; i < p.length; i++) {
    const rest = (p[i] as number) / P - (q[i] as number) / Q;
    if (!(rest > 0)) continue;
    sum += rest;
    last = i;
    if (sum > u * total) break;
  }
  return last;
}

function run(
  work: Work,
  draft: unknown,
  draftLogits: unknown,
  targetLogits: unknown,
  options: unknown,
): Accepted {
  const o = readSampling("acceptDraft", options, DRAWS);
  const dtype = readDtype(o.dtype);
  const columns = new Columns(o, false);
  const source = readSource(o, false);
  const length = lengthOfLogits("draftTokens", draft, undefined);
  const { settings, temperatureLast } = columns;
  // At temperature 0 nothing is left to chance.
  const numbers = settings.temperature === 0 ? float64s(length + 1) : drawMany(source, length + 1, FIRST);
  const tokens = readTokens("draftTokens", draft);
  const k = tokens.length;
  checkSame("draftTokens", length, k);
  const texts = new Texts(o, o.history, false);
  const drafts = draftLogits === undefined ? undefined : readInput("draftLogits", draftLogits, dtype);
  const targets = readInput("targetLogits", targetLogits, dtype);
  const n = targets.length / (k + 1);
  if (!Number.isInteger(n))
    throw wrongValue(
      "the length of targetLogits",
      `a multiple of ${k + 1}, a row more than there are tokens`,
      targets.length,
    );
  checkLength("targetLogits", n);
  if (drafts !== undefined && drafts.length !== k * n)
    throw wrongValue("the length of draftLogits", `${k * n}, ${k} rows of ${n}`, drafts.length);
  for (let i = 0; i < k; i++) checkToken("draftTokens", tokens[i] as number, n, i);
  const allowed = readAllowed(o.where, 1, n);
  // An element of one may have been a getter that took the memory of another.
  if (drafts !== undefined) checkStill("draftLogits", drafts);
  checkStill("targetLogits", targets);
  const shared: Shared = { work, n, columns, allowed };
  const { touched } = work;
  texts.tell(touched, 0, n);
  const [p, q] = [new Float32Array(n), new Float32Array(n)];
  for (let i = 0; i < k; i++) {
    const token = tokens[i] as number;
    let Q = 1;
    if (drafts === undefined) {
      // Out of no distribution: the token was certain.
      fill(q, 0, 0, n);
      q[token] = 1;
    } else Q = weigh(shared, ready(shared, "draftLogits", drafts, i), q);
    if (q[token] === 0)
      throw wrongValue(`draftTokens[${i}]`, "a token that draftLogits give with these options", token);
    const P = weigh(shared, ready(shared, "targetLogits", targets, i), p);
    const [pt, qt] = [(p[token] as number) / P, (q[token] as number) / Q];
    if (!((numbers[i] as number) * qt < pt))
      return { accepted: i, token: drawRest(p, P, q, Q, numbers[k] as number) };
    touched.history(token);
  }
  const m = ready(shared, "targetLogits", targets, k);
  return { accepted: k, token: tokenOf(work, n, m, settings, temperatureLast, numbers[k] as number) };
}

/** @internal */
export const ACCEPT_DRAFT: SamplingOperation = { name: "acceptDraft", options: DRAWS, run };

/**
 * Speculative decoding: how many tokens of a draft the target model accepts, and its own token after them.
 *
 * Token x of the draft is accepted with the probability min(1, p(x) / q(x)), p and q being the distributions
 * that `sample` draws from for target and draft; the first that is not gives way to one drawn from what
 * p − q has above 0. What comes out is distributed as if the target had drawn it.
 *
 * Source: Leviathan, Kalman & Matias 2023, "Fast inference from transformers via speculative decoding"; Chen
 * et al. 2023, "Accelerating large language model decoding with speculative sampling".
 *
 * @param draftTokens k tokens, drawn with the same options from draftLogits.
 * @param draftLogits k rows of n logits; undefined where the tokens come out of no distribution, as from a
 * look into the prompt.
 * @param targetLogits k + 1 rows of n logits: one for each token and one for what follows them.
 * @param options the filters of `sample`, `seed` and `step` or `random`, `dtype`. `history` is what was
 * before the draft; accepted tokens add to it. Numbers 2³¹ … 2³¹ + k − 1 of the step accept, number 2³¹ + k
 * draws: `sample` may have drawn the draft with the same seed and steps.
 * @returns `{ accepted, token }`: how many tokens are accepted, and the token that follows them.
 * @throws {TypeError} for an argument of the wrong kind, or an unknown option.
 * @throws {RangeError} for lengths that do not match, a NaN or +Infinity among the logits, a row of which
 * nothing is left, a token that draftLogits cannot have given, a wrong value.
 * @example
 * ```ts
 * acceptDraft([1], [0, 4], [0, 4, 2, 0], { temperature: 0 }); // { accepted: 1, token: 0 }
 * acceptDraft([0], [4, 0], [0, 4, 2, 0], { temperature: 0 }); // { accepted: 0, token: 1 }
 * ```
 */
export function acceptDraft<L extends Logits, D extends Dtype<L> = undefined>(
  draftTokens: Tokens,
  draftLogits: L | undefined,
  targetLogits: L,
  options?: SamplerOptions<D>,
): Accepted {
  return run(root(), draftTokens, draftLogits, targetLogits, options);
}
