/**
 * Five numbers that say how far to believe a row of logits. The first three are made of the softmax, which is
 * the same for z and z + c: whether all logits are low, because nothing that the model knows was drawn,
 * cannot be seen in it. The last two can tell.
 */
import { logSoftmax, logSumExp, softmax } from "../../dist/index.js";
import { topK } from "../../dist/sampling.js";

/** `sign` is −1 where less is to be believed. */
export const SCORES = [
  { key: "likeliest", name: "the largest p", sign: 1 },
  { key: "entropy", name: "the entropy H", sign: -1 },
  { key: "margin", name: "the first logit less the second", sign: 1 },
  { key: "largest", name: "the largest logit", sign: 1 },
  { key: "energy", name: "logSumExp", sign: 1 },
];

/** A drawing is believed from this logSumExp on. `npm start` measures it anew, and fails where it is far. */
export const BELIEVED_FROM = 4.4;

/**
 * @param {Float32Array} logits rows of `classes`
 * @returns {{ [key: string]: number[] }} a number a row for each score
 */
export function scoresOf(logits, classes) {
  const shape = [-1, classes];
  const p = softmax(logits, { shape });
  const lnP = logSoftmax(logits, { shape });
  const { values } = topK(logits, 2, { shape });
  const rows = Array.from({ length: logits.length / classes }, (_, row) => row);
  const first = (row) => values[2 * row];
  const margin = (row) => first(row) - values[2 * row + 1];
  const likeliest = topK(p, 1, { shape }).values;
  // H = −Σ p·ln p, in nats: 0 where one is certain, ln 411 = 6.02 where all are as likely.
  const entropy = rows.map((row) => {
    let sum = 0;
    for (let i = row * classes; i < (row + 1) * classes; i++) sum -= p[i] * lnP[i];
    return sum;
  });
  return {
    likeliest: Array.from(likeliest),
    entropy,
    margin: rows.map(margin),
    largest: rows.map(first),
    // Its negative is the energy of Liu et al., "Energy-based out-of-distribution detection", 2020.
    energy: Array.from(logSumExp(logits, { shape })),
  };
}

/** The value that the share of the numbers is below: between two of them. */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  return below + (at % 1) * (sorted[Math.ceil(at)] - below);
}
