/**
 * Holds results against exact.mjs. A weight is put on a grid of 2⁻³⁴, which moves a probability by less than
 * 1.6e-5 in all; so a draw may differ where its random number is as close to a border of two tokens.
 */
import { distribution, order } from "./exact.mjs";

const CLOSE = 2e-5;
const NUMBERS = [0, 0.3, 0.77, 0.999];

/** The rows of the first array, with how many there are. */
function rowsOf({ x: [first], n }) {
  return Array.from({ length: first.length / n }, (_, row) => first.subarray(row * n, row * n + n));
}

function fail(what, got, want) {
  throw new Error(`${what} is ${got}, and the plain one's ${want}`);
}

/** Whether the running sum at a token holds u, nearly. */
function compareToken(p, token, u) {
  if (!(p[token] > 0)) fail("a token that is excluded", token, "another");
  let sum = 0;
  for (let i = 0; i < token; i++) sum += p[i];
  if (!(u > sum - CLOSE && u < sum + p[token] + CLOSE)) fail(`the token of ${u}`, token, `not at ${sum}`);
}

/** @param {(random: () => number) => number | Uint32Array} call */
export function compareDraws(data, options, call) {
  const exact = rowsOf(data).map((x) => distribution(x, options));
  for (const u of NUMBERS) {
    const got = call(() => u);
    const tokens = typeof got === "number" ? [got] : got;
    for (const [row, p] of exact.entries()) compareToken(p, tokens[row], u);
  }
}

export function compareProbabilities(data, options, got) {
  rowsOf(data).forEach((x, row) => {
    const want = distribution(x, options);
    for (let i = 0; i < want.length; i++) {
      const y = got[row * data.n + i];
      if (!(Math.abs(y - want[i]) <= 1e-6)) fail(`probability ${i} of row ${row}`, y, want[i]);
    }
  });
}

/** Indices and, where there are any, values. */
export function compareTopK(data, k, { indices, values }) {
  rowsOf(data).forEach((x, row) => {
    order(x)
      .subarray(0, k)
      .forEach((index, place) => {
        const at = row * k + place;
        if (indices[at] !== index) fail(`index ${place} of row ${row}`, indices[at], index);
        if (values !== undefined && values[at] !== x[index])
          fail(`value ${place} of row ${row}`, values[at], x[index]);
      });
  });
}

export function compareLogprobs(x, want, { tokens, logprobs }) {
  const p = distribution(x, {});
  want.forEach((token, i) => {
    if (tokens[i] !== token) fail(`token ${i}`, tokens[i], token);
    if (!(Math.abs(logprobs[i] - Math.log(p[token])) <= 1e-5))
      fail(`logprob ${i}`, logprobs[i], Math.log(p[token]));
  });
}
