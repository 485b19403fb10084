/**
 * Bags of words: what counts as a word, which words are known, and a mail as a vector.
 *
 * Addresses of people and of pages are dropped before counting, so that no word is one. A tag counts by its
 * name and a number by its length: `<font>`, `###`.
 */
const MAIL_ADDRESS = /\S+@\S+/g;
const PAGE_ADDRESS = /(?:https?:\/\/|www\.)[^\s"'<>]+/g;
const TAG = /<(\/?[a-z]*)[^>]*>/g;
const WORD = /<[a-z]+>|[a-z$!][a-z0-9$!'-]{1,19}|\d+/g;
const LONGEST_NUMBER = 5;

/** @returns {string[]} */
export function wordsOf(text) {
  const bare = text
    .toLowerCase()
    .replace(MAIL_ADDRESS, " ")
    .replace(PAGE_ADDRESS, " ")
    .replace(TAG, (_, name) => ` <${name.replace("/", "")}> `);
  const words = bare.match(WORD) ?? [];
  return words.map((word) => (/^\d/.test(word) ? "#".repeat(Math.min(word.length, LONGEST_NUMBER)) : word));
}

/** In how many of the mails each word is. */
export function mailsWith(mails) {
  const counts = new Map();
  for (const mail of mails)
    for (const word of mail.counts.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A place for each word that is in at least `least` of the mails, the most frequent first. */
export function createVocabulary(mails, least = 5) {
  const known = [...mailsWith(mails)].filter(([, count]) => count >= least);
  known.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Map(known.map(([word], place) => [word, place]));
}

/** The length of every mail as a vector, whatever its number of words. */
const LENGTH = 4;

/**
 * The places of the words of a mail and a value for each. A word that occurs n times counts √n: the root is
 * rounded alike on every machine, as a logarithm would not be. The last place, of value 1, is in every mail: its
 * weights are the biases.
 */
// #region vector
export function vectorOf(counts, vocabulary) {
  const known = [...counts].filter(([word]) => vocabulary.has(word));
  const words = known.reduce((sum, [, count]) => sum + count, 0);
  const scale = LENGTH / Math.sqrt(Math.max(1, words));
  return {
    places: Int32Array.from([...known.map(([word]) => vocabulary.get(word)), vocabulary.size]),
    values: Float32Array.from([...known.map(([, count]) => scale * Math.sqrt(count)), 1]),
  };
}
// #endregion vector
