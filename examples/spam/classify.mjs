/**
 * `npm run classify -- FILE`, or a mail on the standard input: how likely it is spam, and the words that
 * decided. The filter is trained anew on all mails, the same every time.
 */
import { readFileSync } from "node:fs";
import { portableEngine } from "../shared/engines.mjs";
import { logitsOf, train } from "./head.mjs";
import { bodyOf, countWords, loadMails } from "./mails.mjs";
import { bar, leaning } from "./strongest.mjs";
import { createVocabulary, vectorOf } from "./words.mjs";

const PASSES = 6;
const SHOWN = 8;

const [file = 0] = process.argv.slice(2);
const counts = countWords(bodyOf(read()));

function read() {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    console.error(`✗ the mail cannot be read: ${error.message}`);
    process.exit(1);
  }
}

const { functions } = portableEngine();
const { mails } = loadMails();
const vocabulary = createVocabulary(mails);
const weights = train({
  functions,
  vectors: mails.map((mail) => vectorOf(mail.counts, vocabulary)),
  classes: mails.map(({ spam }) => spam),
  words: vocabulary.size,
  passes: PASSES,
  seed: 1,
});

const vector = vectorOf(counts, vocabulary);
const [, spam] = functions.softmax(logitsOf([vector], weights));
console.log(`spam with a probability of ${(100 * spam).toFixed(1)} %`);

// The difference of the logits is a sum over words and the bias: each has its part in it.
const words = [...counts.keys()].filter((word) => vocabulary.has(word));
const parts = words.map((word, k) => ({ word, part: vector.values[k] * leaning(weights, vector.places[k]) }));
parts.sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
for (const { word, part } of parts.slice(0, SHOWN))
  console.log(
    `  ${word.padEnd(20)} ${part.toFixed(2).padStart(5)} ${part > 0 ? "spam" : "ham "} ${bar(part)}`,
  );
