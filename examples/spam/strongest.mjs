/** The words that weigh most, as rows and as bars in the terminal. */
import { mailsWith } from "./words.mjs";

/**
 * Only words in at least ten mails of each kind: what everybody writes, and not the names of those who
 * wrote to a mailing list.
 */
const LEAST_OF_EACH = 10;
const MARKS = 8;

/** How much a word speaks for spam: the difference of its two weights. */
export const leaning = (weights, place) => weights[2 * place + 1] - weights[2 * place];

/** @returns {{ spam: object[], ham: object[] }} the `count` strongest of each, the strongest first */
export function strongest({ vocabulary, weights, training, count }) {
  const [inHam, inSpam] = [0, 1].map((kind) => mailsWith(training.filter(({ spam }) => spam === kind)));
  const rows = [];
  for (const [word, place] of vocabulary) {
    const [ham, spam] = [inHam.get(word) ?? 0, inSpam.get(word) ?? 0];
    if (Math.min(ham, spam) >= LEAST_OF_EACH) rows.push({ word, weight: leaning(weights, place), ham, spam });
  }
  rows.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  return { spam: rows.slice(0, count), ham: rows.slice(-count).reverse() };
}

export const bar = (weight) => "█".repeat(Math.max(1, Math.round(MARKS * Math.abs(weight))));
