/** `npm test`: a short training, the committed model, and what the READMEs show. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { unigramPerplexity } from "../language-model/baselines.mjs";
import { createModel } from "../language-model/model.mjs";
import { countOf, createParameters } from "../language-model/parameters.mjs";
import { train } from "../language-model/train.mjs";
import { create } from "../matmul/index.mjs";
import { portableEngine } from "../shared/engines.mjs";
import { assertShown, run, shownIn } from "../shared/readme.mjs";
import { loadCheckpoint, packed, unpack } from "./checkpoint.mjs";
import { createCoder, loadCorpora } from "./corpus.mjs";
import { firstOf, poemPerplexity } from "./perplexity.mjs";
import { createPoet, linesOf, SETTINGS } from "./poems.mjs";
import { RATE, SEED, SIZE, STEPS, TEXTS } from "./training.mjs";

const folder = import.meta.dirname;
const engine = portableEngine();
const { functions } = engine;
const { songCi } = loadCorpora();
const few = firstOf(songCi.heldOut, 100);

test("sixty steps come from guessing, 2,504, below 1.5 times the unigram", async () => {
  const matmul = await create();
  const parameters = createParameters(matmul, SIZE, SEED);
  const model = createModel({ matmul, functions, size: SIZE, texts: TEXTS, parameters, trains: true });
  const { text, starts } = songCi.training;
  const fit = starts.filter((start) => start + SIZE.context < text.length);
  train({ model, parameters, text, starts: fit, steps: 60, seed: SEED, rate: RATE });
  const reached = poemPerplexity(model, functions.crossEntropy, few);
  const unigram = unigramPerplexity({
    classes: SIZE.classes,
    training: songCi.training.text,
    heldOut: few.text,
  });
  assert.ok(reached < 1.5 * unigram, `${reached} against ${unigram}`);
});

test("a checkpoint is the parameters in float16, and of another length nothing is read", async () => {
  const matmul = await create({ floats: 2 ** 16 });
  const size = { classes: 16, width: 8, layers: 1, heads: 2, context: 4 };
  const [one, other] = [1, 2].map((seed) => createParameters(matmul, size, seed).values);
  unpack(packed(one), other);
  for (const [name, { values }] of Object.entries(one))
    for (const [i, v] of values.entries()) {
      const error = Math.abs(other[name].values[i] - v);
      assert.ok(error <= Math.max(Math.abs(v) * 2 ** -11, 2 ** -25), `${name} ${i}`);
    }
  assert.deepEqual(packed(other), packed(one));
  const before = packed(other);
  for (const bytes of [before.subarray(2), before.subarray(1), new Uint8Array(before.length + 2)])
    assert.throws(() => unpack(bytes, other), {
      name: "RangeError",
      message: `the model has ${before.length} bytes, the file ${bytes.length}`,
    });
  assert.deepEqual(packed(other), before);
});

const matmul = await create();
const { size, vocabulary, parameters, perplexity, steps } = loadCheckpoint(matmul);

test("the committed model has the perplexity that the READMEs show", () => {
  assert.deepEqual(size, SIZE);
  assert.equal(steps, STEPS);
  const model = createModel({ matmul, functions, size, texts: TEXTS, parameters });
  // The whole takes 20 s. These poems are a little easier or harder than all.
  const reached = poemPerplexity(model, functions.crossEntropy, few);
  assert.ok(Math.abs(reached / perplexity - 1) < 0.1, `${reached}, of all ${perplexity}`);
  for (const readme of ["README.md", "README.zh-CN.md"]) {
    const shown = shownIn(folder, readme);
    assert.ok(shown.includes(` ${perplexity.toFixed(1)} `), readme);
    assert.ok(shown.includes(` ${countOf(parameters.values).toLocaleString("en")} parameters`), readme);
  }
});

test("and writes the poems that they show", () => {
  const poem = createPoet({ engine, matmul, size, parameters, coder: createCoder(vocabulary) });
  for (const { tune, name, options } of SETTINGS) {
    const text = linesOf(poem(tune, "", options, SEED));
    for (const readme of ["README.md", "README.zh-CN.md"])
      assert.ok(shownIn(folder, readme).includes(`${tune}, ${name}\n${text}\n`), `${readme}: ${text}`);
  }
});

test("npm run write begins with what is asked for, and tells its options", () => {
  const args = ["--tune", "如梦令", "--opening", "昨夜", "--poems", "1", "--top-k", "20", "--seed", "3"];
  const [one, again] = [1, 2].map(() => run(folder, args, "write.mjs"));
  assert.equal(one.status, 0, one.stderr);
  assert.match(one.stdout, /^\n如梦令 {2}seed 3\n {4}昨夜/);
  assert.equal(again.stdout, one.stdout);
  const help = run(folder, ["--help"], "write.mjs").stdout;
  for (const line of readFileSync(join(folder, "write.mjs"), "utf8").matchAll(/^ {2}"?([a-z-]+)"?: "/gm))
    assert.ok(help.includes(`--${line[1]}`), line[1]);
  for (const [args, message] of [
    [["--seed", "x"], /--seed must be a number, got x/],
    [["--poems", "Infinity"], /--poems must be a whole number above 0, got Infinity/],
    [["--opening", "月".repeat(123)], /tune and opening may have 125 characters together, got 126/],
  ])
    assert.match(run(folder, args, "write.mjs").stderr, message);
});

test("npm start prints what the READMEs show", () => {
  const { status, stdout, stderr } = run(folder, ["--steps", "10"]);
  assert.equal(status, 0, stderr);
  assertShown(folder, stdout);
});
