/** `npm test`: words, splits, gradients and measures; a short training; both programs. Takes about 15 s. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { portableEngine } from "../shared/engines.mjs";
import { createRandom } from "../shared/random.mjs";
import { assertShown, run } from "../shared/readme.mjs";
import { logitsOf, train, weightGradients } from "./head.mjs";
import { bodyOf, countWords, loadMails, splitAtRandom, splitByGroup } from "./mails.mjs";
import { baseline, measure, precisionAndRecall } from "./measure.mjs";
import { strongest } from "./strongest.mjs";
import { createVocabulary, vectorOf, wordsOf } from "./words.mjs";

const folder = import.meta.dirname;
const text = (file) => readFileSync(join(folder, file), "utf8");
const { functions } = portableEngine();
const { all, mails } = loadMails();

test("words: addresses are none, a tag is its name, a number its length", () => {
  const text =
    'Write to Someone <some.one@example.org>, see https://example.org/a-page or <A HREF="x">this</A>';
  assert.deepEqual(wordsOf(text), ["write", "to", "someone", "see", "or", "<a>", "this", "<a>"]);
  assert.deepEqual(wordsOf("FREE!!! $100, or 1234567 x don't"), ["free!!!", "$100", "or", "#####", "don't"]);
});

test("a body is what stands below the header, and all of a text without one", () => {
  assert.equal(bodyOf("From me\nSubject: a\n  long one\nX-A: b\r\n\r\nHello\n\nWorld\n"), "Hello\n\nWorld");
  assert.equal(bodyOf("Hello there\n\nnote: World"), "Hello there\n\nnote: World");
});

test("a vector has length 4 but for the bias, and leaves unknown words out", () => {
  const vocabulary = new Map(["aa", "bb", "cc"].map((word, place) => [word, place]));
  const four = vectorOf(countWords("cc cc unknown cc cc"), vocabulary);
  assert.deepEqual([...four.places], [2, 3]);
  assert.deepEqual([...four.values], [4, 1]);
  const [a, b, bias] = vectorOf(countWords("bb aa bb bb"), vocabulary).values;
  assert.deepEqual([a, b, bias], [Math.fround(2 * Math.sqrt(3)), 2, 1]);
  assert.deepEqual([...vectorOf(new Map(), vocabulary).places], [3]);
});

test("the corpus: 6,046 mails, 5,839 without duplicates, 1,729 of them spam", () => {
  assert.deepEqual([all, mails.length, mails.filter(({ spam }) => spam).length], [6046, 5839, 1729]);
});

test("splits: no mail on both sides, none missing, the same shares, the same again", () => {
  const share = (part) => part.filter(({ spam }) => spam).length / part.length;
  for (const split of [splitAtRandom(mails, 1), splitByGroup(mails)]) {
    const both = new Set([...split.training, ...split.test]);
    assert.equal(both.size, mails.length);
    assert.equal(split.training.length + split.test.length, mails.length);
  }
  const drawn = splitAtRandom(mails, 1);
  assert.ok(Math.abs(share(drawn.training) - share(drawn.test)) < 0.001);
  assert.deepEqual(splitAtRandom(mails, 1).test, drawn.test);
  assert.notDeepEqual(splitAtRandom(mails, 2).test, drawn.test);
  const groups = (part) => [...new Set(part.map(({ group }) => group))].sort();
  assert.deepEqual(groups(splitByGroup(mails).training), ["easy-ham-1", "hard-ham-1", "spam-1"]);
  assert.deepEqual(groups(splitByGroup(mails).test), ["easy-ham-2", "spam-2"]);
});

/** In float32 the loss is known to 10⁻⁷, so a difference over 0.02 to 10⁻⁵; the curvature adds 10⁻⁵. */
for (const [name, loss] of [
  ["plain", {}],
  ["with class weights", { weight: Float32Array.of(1, 4) }],
  ["with label smoothing", { labelSmoothing: 0.1 }],
])
  test(`the gradient of every weight is the slope of the loss, ${name}`, () => {
    const random = createRandom(1);
    const vectors = Array.from({ length: 5 }, () => ({
      places: Int32Array.of(random.below(2), 2 + random.below(2), 4),
      values: Float32Array.of(random.centred(), random.centred(), 1),
    }));
    const classes = [0, 1, 1, 0, 1];
    const options = { shape: [5, 2], ...loss };
    const weights = Float32Array.from({ length: 10 }, random.centred);
    const gradients = new Float32Array(10);
    const { grad } = functions.crossEntropyAndGrad(logitsOf(vectors, weights), classes, options);
    weightGradients(vectors, grad, gradients);
    for (const [i, before] of weights.entries()) {
      const at = (value) => {
        weights[i] = value;
        return functions.crossEntropy(logitsOf(vectors, weights), classes, options);
      };
      const slope = (at(before + 0.01) - at(before - 0.01)) / 0.02;
      weights[i] = before;
      assert.ok(Math.abs(slope - gradients[i]) < 1e-4, `weight ${i}: ${slope}, gradient ${gradients[i]}`);
    }
  });

test("measures of four mails, by hand", () => {
  // The odds are 3 to 1 each time: ham right, ham lost, spam found, spam missed.
  const odds = Math.log(3);
  const logits = Float32Array.of(odds, 0, 0, odds, 0, odds, odds, 0);
  const classes = [0, 0, 1, 1];
  const { nll, calibration, ...shares } = measure(functions, logits, classes);
  assert.deepEqual(shares, { accuracy: 0.5, precision: 0.5, recall: 0.5, lost: 1 });
  assert.ok(Math.abs(nll + (Math.log(3 / 4) + Math.log(1 / 4)) / 2) < 1e-6);
  assert.ok(Math.abs(calibration - 0.25) < 1e-6);
  assert.equal(baseline([0, 0, 0, 1]), 0.75);
  assert.deepEqual(precisionAndRecall([0.1, 0.8, 0.9, 0.8], classes), [
    { recall: 0.5, precision: 1, border: 0.9 },
    { recall: 1, precision: 2 / 3, border: 0.8 },
    { recall: 1, precision: 0.5, border: 0.1 },
  ]);
});

test("a sixth of the mails and two passes tell 95 % of another sixth; the same bits twice", () => {
  const [training, unseen] = [0, 1].map((rest) => mails.filter((_, i) => i % 6 === rest));
  const vocabulary = createVocabulary(training);
  const vectors = (part) => part.map(({ counts }) => vectorOf(counts, vocabulary));
  const kinds = (part) => part.map(({ spam }) => spam);
  const options = { vectors: vectors(training), classes: kinds(training), words: vocabulary.size, passes: 2 };
  const learn = (seed) => train({ functions, ...options, seed });
  const weights = learn(1);
  const { accuracy } = measure(functions, logitsOf(vectors(unseen), weights), kinds(unseen));
  assert.ok(accuracy > 0.95, `${accuracy}`);
  assert.deepEqual(learn(1), weights);
  assert.notDeepEqual(learn(2), weights);
  const words = strongest({ vocabulary, weights, training, count: 5 });
  for (const { ham, spam, weight } of words.spam) assert.ok(ham >= 10 && spam >= 10 && weight > 0);
  for (const { ham, spam, weight } of words.ham) assert.ok(ham >= 10 && spam >= 10 && weight < 0);
});

test("npm run classify prints what the READMEs show", () => {
  const { status, stdout, stderr } = run(folder, ["example.txt"], "classify.mjs");
  assert.equal(status, 0, stderr);
  for (const readme of ["README.md", "README.zh-CN.md"])
    assert.ok(text(readme).includes(`\`\`\`\n${stdout}\`\`\``), `${readme} shows\n${stdout}`);
});

test("npm start prints and draws what the READMEs show", () => {
  const charts = () => ["words.svg", "curves.svg"].map(text);
  const committed = charts();
  const { status, stdout, stderr } = run(folder);
  assert.equal(status, 0, stderr);
  assertShown(folder, stdout, { whole: true });
  assert.deepEqual(charts(), committed);
});
