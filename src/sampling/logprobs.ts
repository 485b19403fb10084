/** `logprobs`: the logarithms of the probabilities that a model gives to tokens. */
import { readNatural, wrongValue } from "../input/errors.js";
import { readDtype } from "../input/options.js";
import { sort } from "../intrinsics/sort.js";
import { log } from "../math/log.js";
import type { Dtype, Logits } from "../types/kinds.js";
import type { Logprobs, LogprobsOptions } from "../types/sampling.js";
import { placeOf } from "./engine/keys.js";
import type { SamplingOperation } from "./operation.js";
import { readSampling } from "./options.js";
import { root } from "./root.js";
import { largestOf, loadRow } from "./row.js";
import { checkToken, readTokens } from "./tokens.js";
import type { Work } from "./work.js";

const TAKEN = ["dtype", "tokens", "top"] as const;

function run({ rows }: Work, logits: unknown, options: unknown): Logprobs {
  const o = readSampling("logprobs", options, TAKEN);
  const dtype = readDtype(o.dtype);
  const top = readNatural("top", o.top ?? 0);
  const asked = o.tokens === undefined ? new Float64Array(0) : readTokens("tokens", o.tokens);
  const n = loadRow(rows, "logits", logits, dtype);
  if (top > n) throw wrongValue("top", `at most ${n}, the number of logits`, top);
  const tokens = new Uint32Array(asked.length + top);
  for (let i = 0; i < asked.length; i++) {
    checkToken("tokens", asked[i] as number, n, i);
    tokens[i] = asked[i] as number;
  }
  const m = largestOf(rows, "logits", n, 0);
  if (top > 0) {
    rows.largest(n, top);
    const keys = sort(rows.keys, top);
    for (let i = 0; i < top; i++) tokens[asked.length + i] = placeOf(keys[top - 1 - i] as number);
  }
  const l = log(rows.sums(n, m, 1));
  const logprobs = new Float64Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) logprobs[i] = (rows.x[tokens[i] as number] as number) - m - l;
  return { tokens, logprobs };
}

/** @internal */
export const LOGPROBS: SamplingOperation = { name: "logprobs", options: TAKEN, run };

/**
 * Log-probabilities, ln softmax(logits), of some tokens: of those asked for, in their order, then of the most
 * probable ones, the likeliest first. Of the raw logits, as vLLM gives them by default: no temperature,
 * penalty or filter.
 *
 * Each is (x − max) − ln S in float64, with S the exact sum of the weights that `sample` draws by: the same
 * bits on every machine, and within 2⁻²³·(3 + 2·Σ p·|z|) + n·2⁻³⁵ of the exact one, with z = x − max.
 *
 * Source: Blanchard, Higham & Higham 2021, "Accurately computing the log-sum-exp and softmax functions".
 *
 * @param logits one row: `number[]`, a float array, an integer array, or with `dtype: "float16"` a
 * Uint16Array of binary16 bits; each taken as float32. At most 524,288 of them.
 * @param options `tokens`, those asked for (default none); `top`, how many of the most probable (default 0);
 * `dtype`.
 * @returns `{ tokens, logprobs }`: a Uint32Array and a Float64Array. A token may be in both parts.
 * @throws {TypeError} for an argument of the wrong kind, or an unknown option.
 * @throws {RangeError} for a NaN or +Infinity among the logits, nothing but −Infinity, a token outside of
 * the row, a `top` above its length.
 * @example
 * ```ts
 * const { tokens, logprobs: values } = logprobs([1, 3, 2], { tokens: [0], top: 1 });
 * tokens; // Uint32Array [0, 1]
 * values; // Float64Array [-2.4076, -0.4076]
 * ```
 */
export function logprobs<L extends Logits, D extends Dtype<L> = undefined>(
  logits: L,
  options?: LogprobsOptions<D>,
): Logprobs {
  return run(root(), logits, options);
}
