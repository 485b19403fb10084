/** Which papers of the list a reader asks for, and in which order. */

export const SUBJECTS = [
  "origins",
  "numerics",
  "losses",
  "attention",
  "sampling",
  "variants",
  "vocabularies",
  "tuning",
  "policies",
];

/** All that can be found by words, in both languages: who reads Chinese may type an English title. */
const text = ({ year, authors, title, en, zh }) => `${year} ${authors} ${title} ${en} ${zh}`.toLowerCase();

/**
 * Papers of a subject that have all of the words, by year.
 *
 * @template {{ subject: string, year: number }} T
 * @param {readonly T[]} papers
 * @param {{ subject: string, words: string, order: string }} asked `subject` may be "all"
 * @returns {T[]}
 */
export function chosen(papers, { subject, words, order }) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const newest = order === "newest" ? -1 : 1;
  return papers
    .filter((paper) => subject === "all" || paper.subject === subject)
    .filter((paper) => wanted.every((word) => text(paper).includes(word)))
    .sort((a, b) => newest * (a.year - b.year));
}
