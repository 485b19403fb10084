/** `npm test`: the gradients against differences of the loss, and what the mask and the products promise. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { create } from "../matmul/index.mjs";
import { allEngines } from "../shared/engines.mjs";
import { createRandom } from "../shared/random.mjs";
import { createModel } from "./model.mjs";
import { createParameters } from "./parameters.mjs";
import { train } from "./train.mjs";

const SMALL = { classes: 24, width: 16, layers: 2, heads: 2, context: 8 };
const { engines } = allEngines();

async function setUp(functions, engine = "wasm") {
  const matmul = await create({ floats: 2 ** 18, engine });
  const parameters = createParameters(matmul, SMALL, 1);
  // A head near 0 would leave the other gradients near 0.
  for (const [i, v] of parameters.values.head.values.entries()) parameters.values.head.values[i] = 10 * v;
  const model = createModel({ matmul, functions, size: SMALL, texts: 2, parameters, trains: true });
  const random = createRandom(5);
  const draw = () => Int32Array.from({ length: model.rows }, () => random.below(SMALL.classes));
  return { model, parameters, random, characters: draw(), next: draw() };
}

/**
 * The slope along a direction is its product with the gradient. Each side moves the loss by 0.005, of which
 * float32 knows 10⁻⁶ or 0.02 %. The rest of what they differ is curvature and the corners of relu: at most
 * 0.4 % here, and 0.25 % at half the step, so 1 % is the bound.
 */
for (const { name, functions } of engines) {
  test(`the gradient of every parameter is the slope of the loss, on ${name}`, async () => {
    const { model, parameters, random, characters, next } = await setUp(functions);
    model.lossAndGradients(characters, next);
    const gradients = Object.entries(parameters.gradients).map(([key, { values }]) => [key, values.slice()]);
    for (const [key, gradient] of gradients) {
      const p = parameters.values[key].values;
      const before = p.slice();
      const size = Math.hypot(...gradient) / Math.sqrt(p.length);
      const direction = gradient.map((g) => g + 0.3 * size * random.centred());
      const slope = direction.reduce((sum, d, i) => sum + d * gradient[i], 0);
      assert.ok(slope > 0, `${key} has a gradient`);
      const step = 0.005 / slope;
      const at = (signed) => {
        for (let i = 0; i < p.length; i++) p[i] = before[i] + signed * direction[i];
        return model.loss(characters, next);
      };
      const measured = (at(step) - at(-step)) / (2 * step);
      p.set(before);
      assert.ok(
        Math.abs(measured / slope - 1) < 0.01,
        `${key}: the loss rises by ${measured}, its gradient says ${slope}`,
      );
    }
  });
}

test("no place sees what comes after it", async () => {
  const { model, characters } = await setUp(engines[0].functions);
  const before = model.forward(characters).slice();
  const changed = characters.slice();
  changed[5] = (changed[5] + 1) % SMALL.classes;
  const after = model.forward(changed);
  const row = (logits, i) => Array.from(logits.subarray(i * SMALL.classes, (i + 1) * SMALL.classes));
  for (let i = 0; i < model.rows; i++) {
    // The second text, from row 8 on, sees nothing of the first.
    if (i < 5 || i >= 8) assert.deepEqual(row(after, i), row(before, i), `row ${i}`);
    else assert.notDeepEqual(row(after, i), row(before, i), `row ${i}`);
  }
});

describe("thirty steps", () => {
  for (const { name, functions } of engines) {
    test(`on ${name} come to the same bits with the product in Wasm and in JS`, async () => {
      const text = Int32Array.from({ length: 400 }, (_, i) => (i * i) % 23);
      const results = [];
      for (const engine of ["wasm", "js", "wasm"]) {
        const { model, parameters } = await setUp(functions, engine);
        const losses = [];
        train({ model, parameters, text, steps: 30, seed: 3, onStep: (_, loss) => losses.push(loss) });
        const numbers = Object.values(parameters.values).map(({ values }) => Array.from(values));
        results.push({ losses, numbers });
      }
      const [{ losses }] = results;
      assert.ok(losses[29] < losses[0], `the loss falls: ${losses[0]}, ${losses[29]}`);
      assert.deepEqual(results[1], results[0]);
      assert.deepEqual(results[2], results[0]);
    });
  }
});
