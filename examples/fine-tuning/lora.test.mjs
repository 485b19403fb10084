/** `npm test`: the gradients of LoRA against differences of the loss, and what it leaves alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createModel } from "../language-model/model.mjs";
import { countOf, createParameters } from "../language-model/parameters.mjs";
import { train } from "../language-model/train.mjs";
import { create } from "../matmul/index.mjs";
import { allEngines } from "../shared/engines.mjs";
import { createRandom } from "../shared/random.mjs";
import { createLora } from "./lora.mjs";

const SMALL = { classes: 24, width: 16, layers: 2, heads: 2, context: 8 };
const { engines } = allEngines();

async function setUp(functions, rank = 2) {
  const matmul = await create({ floats: 2 ** 18 });
  const parameters = createParameters(matmul, SMALL, 1);
  // A head near 0 would leave the other gradients near 0.
  for (const [i, v] of parameters.values.head.values.entries()) parameters.values.head.values[i] = 10 * v;
  const model = createModel({ matmul, functions, size: SMALL, texts: 2, parameters, trains: true });
  const names = Object.keys(parameters.values).filter((name) => name !== "character" && name !== "place");
  const random = createRandom(5);
  const draw = () => Int32Array.from({ length: model.rows }, () => random.below(SMALL.classes));
  const [characters, next] = [draw(), draw()];
  const before = model.loss(characters, next);
  const lora = createLora({ matmul, model, parameters, names, rank, seed: 2 });
  return { model, parameters, names, random, characters, next, before, lora };
}

/**
 * As in examples/language-model: the slope along a direction is its product with the gradient. Of what
 * float32 and the corners of relu leave between them, 1 % is the bound.
 */
for (const { name, functions } of engines) {
  test(`the gradients of A and B are slopes of the loss, on ${name}`, async () => {
    const { model, lora, random, characters, next } = await setUp(functions);
    const { values, gradients } = lora.parameters;
    // At B = 0 the gradient of A is 0.
    for (const [key, { values: v }] of Object.entries(values))
      if (key.startsWith("B of ")) for (let i = 0; i < v.length; i++) v[i] = 0.1 * random.centred();
    lora.model.lossAndGradients(characters, next);
    const copies = Object.entries(gradients).map(([key, { values: g }]) => [key, g.slice()]);
    for (const [key, gradient] of copies) {
      const p = values[key].values;
      const first = p.slice();
      const size = Math.hypot(...gradient) / Math.sqrt(p.length);
      const direction = gradient.map((g) => g + 0.3 * size * random.centred());
      const slope = direction.reduce((sum, d, i) => sum + d * gradient[i], 0);
      assert.ok(slope > 0, `${key} has a gradient`);
      const step = 0.0005 / slope;
      const at = (signed) => {
        for (let i = 0; i < p.length; i++) p[i] = first[i] + signed * direction[i];
        lora.merge();
        return model.loss(characters, next);
      };
      const measured = (at(step) - at(-step)) / (2 * step);
      p.set(first);
      assert.ok(Math.abs(measured / slope - 1) < 0.01, `${key}: ${measured}, its gradient says ${slope}`);
    }
  });
}

const [{ functions }] = engines;

test("it begins as the model that it adapts, and trains r · (m + n) numbers of each matrix", async () => {
  for (const rank of [1, 4]) {
    const { parameters, names, lora, characters, next, before } = await setUp(functions, rank);
    assert.equal(lora.model.lossAndGradients(characters, next), before);
    const sides = names.map((name) => parameters.values[name]);
    const expected = sides.reduce((sum, { rows, columns }) => sum + rank * (rows + columns), 0);
    assert.equal(countOf(lora.parameters.values), expected);
  }
});

test("training lowers the loss, and what is added to a matrix has the rank asked for", async () => {
  const { model, parameters, lora, characters, next, before } = await setUp(functions, 1);
  const first = Object.fromEntries(
    Object.entries(parameters.values).map(([k, { values }]) => [k, values.slice()]),
  );
  const text = Int32Array.of(...characters, next[0]);
  train({ model: lora.model, parameters: lora.parameters, text, steps: 40, seed: 1, rate: 1e-2 });
  lora.merge();
  assert.ok(model.loss(text.subarray(0, 16), text.subarray(1, 17)) < before);
  for (const [name, { values, rows, columns }] of Object.entries(parameters.values)) {
    const added = values.map((v, i) => v - first[name][i]);
    if (name === "character" || name === "place") {
      assert.ok(
        added.every((v) => v === 0),
        name,
      );
      continue;
    }
    // Of rank 1, so every 2 × 2 minor is 0 but for what float32 rounds.
    const largest = added.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
    assert.ok(largest > 1e-3, name);
    for (let i = 1; i < rows; i++)
      for (let j = 1; j < columns; j++) {
        const minor = added[0] * added[i * columns + j] - added[j] * added[i * columns];
        assert.ok(Math.abs(minor) < 1e-5 * largest + 1e-6 * largest ** 2, `${name} ${i} ${j}: ${minor}`);
      }
  }
});
