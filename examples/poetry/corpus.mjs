/**
 * Song ci and Yuan qu as numbers. A poem is the name of its tune, a line break, its characters without
 * breaks, and a line break: "如梦令\n常记溪亭日暮，…\n".
 */
import { readdirSync, readFileSync } from "node:fs";

/** A multiple of 8, the width of a tile of the matrix product. */
const CLASSES = 2504;
/** Class 0: what the vocabulary does not have. The editions print it where the original cannot be read. */
const UNKNOWN = "□";

function dataFolder() {
  try {
    return new URL("dist/", import.meta.resolve("chinese-poetry/package.json"));
  } catch (error) {
    throw new Error("the poems are not installed: run `npm ci` in examples/poetry (375 MB)", {
      cause: error,
    });
  }
}

const read = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Of several names, "双调・蟾宫曲" or "仙吕/点绛唇", the last is the tune's. */
function textOf(names, paragraphs) {
  const tune = names.split(/[・/]/).at(-1).trim();
  return { tune, body: paragraphs.join("").replace(/\s/g, "") };
}

function songCi(folder) {
  const files = readdirSync(new URL("songci/", folder)).filter((name) => /^ci\.song\.\w+\.json$/.test(name));
  // ci.song.0.json, ci.song.1000.json, …: in the order of the numbers.
  const number = (name) => Number.parseInt(name.split(".")[2], 10);
  return files
    .sort((a, b) => number(a) - number(b))
    .flatMap((name) => read(new URL(`songci/${name}`, folder)))
    .map(({ rhythmic, paragraphs }) => textOf(rhythmic, paragraphs));
}

function yuanQu(folder) {
  const poems = read(new URL("yuanqu/yuanqu.json", folder));
  return poems.map(({ title, paragraphs }) => textOf(title, paragraphs));
}

/** Every tenth poem is held out. Of poems with the same characters the first is kept: none is in both parts. */
export function split(poems) {
  const distinct = new Map();
  for (const { tune, body } of poems)
    if (body !== "" && !distinct.has(body)) distinct.set(body, `${tune}\n${body}\n`);
  const texts = [...distinct.values()];
  return {
    training: texts.filter((_, i) => i % 10 !== 9),
    heldOut: texts.filter((_, i) => i % 10 === 9),
  };
}

/** The most frequent characters of the texts, the most frequent first. */
function vocabularyOf(texts) {
  const counts = new Map();
  for (const text of texts)
    for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  counts.delete(UNKNOWN);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [UNKNOWN, ...byCount.slice(0, CLASSES - 1).map(([character]) => character)];
}

/** Classes and characters. */
export function createCoder(vocabulary) {
  const classOf = new Map(vocabulary.map((character, i) => [character, i]));
  return {
    classes: vocabulary.length,
    encode: (text) => Int32Array.from([...text], (character) => classOf.get(character) ?? 0),
    decode: (classes) => Array.from(classes, (i) => vocabulary[i]).join(""),
  };
}

/**
 * Poems one after another as `text`. Each begins at the line break before it, whose index is in `starts`, so
 * that the first character of its tune has one before it, too; the last of `starts` is the end of all.
 */
export function joined(poems, encode) {
  const starts = [0];
  const classes = [...encode("\n")];
  for (const poem of poems) {
    classes.push(...encode(poem));
    starts.push(classes.length - 1);
  }
  return { text: Int32Array.from(classes), starts: Int32Array.from(starts) };
}

/**
 * Both corpora, training and held out. The vocabulary is chosen from the training poems of both: of Song ci
 * alone it would lack 10.3 % of the characters of Yuan qu, as a tokenizer that was made for one language
 * lacks those of another.
 *
 * @param {string[]} [vocabulary] that of a checkpoint, instead
 */
export function loadCorpora(vocabulary) {
  const folder = dataFolder();
  const [ci, qu] = [split(songCi(folder)), split(yuanQu(folder))];
  const characters = vocabulary ?? vocabularyOf([...ci.training, ...qu.training]);
  const coder = createCoder(characters);
  const coded = ({ training, heldOut }) => ({
    training: joined(training, coder.encode),
    heldOut: joined(heldOut, coder.encode),
  });
  return { vocabulary: characters, ...coder, songCi: coded(ci), yuanQu: coded(qu) };
}

/** Of how many of the characters the vocabulary has no class: a share. */
export const unknownShare = ({ text }) => text.reduce((sum, c) => sum + Number(c === 0), 0) / text.length;
