/** `npm test`: 200 steps on the real text, and what is written after them. Takes about 8 s. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { create } from "../matmul/index.mjs";
import { allEngines } from "../shared/engines.mjs";
import { assertShown, run } from "../shared/readme.mjs";
import { bigramPerplexity, unigramPerplexity } from "./baselines.mjs";
import { loadCorpus } from "./corpus.mjs";
import { createModel, SIZE } from "./model.mjs";
import { countOf, createParameters } from "./parameters.mjs";
import { createWriter, SETTINGS } from "./text.mjs";
import { byHand, CHOICES, drawLogits } from "./time.mjs";
import { perplexity, train } from "./train.mjs";

const corpus = loadCorpus();
const { engines } = allEngines();
const unigram = unigramPerplexity(corpus);

test("the corpus is 1.2 million characters of 81 kinds, and decodes to what was encoded", () => {
  assert.equal(corpus.training.length, 1_093_043);
  assert.equal(corpus.heldOut.length, 91_987);
  assert.equal(new Set(corpus.training).size, 81);
  assert.equal(corpus.decode(corpus.encode("Call me Ishmael.\n")), "Call me Ishmael.\n");
  assert.equal(corpus.decode(corpus.encode("鲸")), "□");
});

test("counting reaches a perplexity of 21.7, and 11.4 in pairs", () => {
  assert.equal(unigram.toFixed(1), "21.7");
  assert.equal(bigramPerplexity(corpus).toFixed(1), "11.4");
});

const matmul = await create();
const parameters = createParameters(matmul, SIZE, 1);
const [{ functions }] = engines;
const model = createModel({ matmul, functions, size: SIZE, texts: 8, parameters, trains: true });
const heldOut = corpus.heldOut.subarray(0, 20_000);

test("a model of 114,688 parameters begins where guessing is", () => {
  assert.equal(countOf(parameters.values), 114_688);
  // Its logits have a deviation of 0.02 · √64 = 0.16, which adds half its square to the loss.
  const begun = perplexity(model, heldOut);
  assert.ok(Math.abs(begun / 96 - 1) < 0.05, `begins at ${begun}`);
});

test("and is past the unigram after 200 steps", () => {
  train({ model, parameters, text: corpus.training, steps: 200, seed: 1 });
  const reached = perplexity(model, heldOut);
  assert.ok(reached < 0.75 * unigram, `${reached} against ${unigram}`);
});

for (const engine of engines) {
  test(`the same seed writes the same text twice on ${engine.name}, another seed another`, () => {
    const write = createWriter({ engine, matmul, size: SIZE, parameters });
    const start = Array.from(corpus.encode("The whale"));
    for (const { name, options } of SETTINGS) {
      const texts = [1, 1, 2].map((seed) => corpus.decode(write(start, 80, options, seed)));
      assert.equal(texts[0].length, 80);
      assert.equal(texts[1], texts[0], name);
      if (options.temperature === 0) assert.equal(texts[2], texts[0], name);
      else assert.notEqual(texts[2], texts[0], name);
    }
  });
}

test("what chooses by hand, for the times, chooses only what the library may", () => {
  const logits = drawLogits(500, 3);
  for (const { name, options } of CHOICES) {
    const p = engines[0].sampling.samplingProbabilities(logits, options);
    for (let u = 0.0005; u < 1; u += 0.001) {
      const token = byHand(logits, options, u);
      assert.ok(p[token] > 0, `${name}: ${token} at ${u}`);
    }
  }
});

// They show a host without relaxed SIMD: tables of two engines, and why it has not the third.
const skip = engines.length !== 2 && "another list of engines than in the READMEs";
test("npm start prints what the READMEs show", { skip }, () => {
  const folder = import.meta.dirname;
  const { status, stdout, stderr } = run(folder, ["--steps", "20"]);
  assert.equal(status, 0, stderr);
  assertShown(folder, stdout);
});
