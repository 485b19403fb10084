/** `npm test`: the forward against float64, what a mask hides, equal bits with products in JS, and ONNX. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { create as createFunctions } from "../../dist/index.js";
import { create } from "../matmul/index.mjs";
import { createAttention, floatsOf } from "./attention.mjs";
import { compare } from "./exact.mjs";
import { openOnnx } from "./onnx.mjs";
import { drawn } from "./race.mjs";

const functions = createFunctions({ engine: "wasm-simd" });

async function attend(shape, given, engine = "wasm") {
  const matmul = await create({ floats: floatsOf(shape), engine });
  const attention = createAttention({ matmul, functions, ...shape });
  for (const name of ["q", "k", "v"]) attention[name].values.set(given[name]);
  attention.forward();
  return attention.out.values.slice();
}

const shapeOf = (heads, queries, keys, width, causal) => ({
  heads,
  queries,
  keys,
  width,
  causal,
  scale: 1 / Math.sqrt(width),
});

describe("attention", () => {
  test("is within its bound of float64 around the size of a block, with and without a mask", async () => {
    for (const [queries, keys, width] of [
      [1, 1, 1],
      [1, 200, 24],
      [63, 63, 8],
      [64, 65, 16],
      [65, 65, 64],
      [130, 201, 20],
    ]) {
      for (const causal of [false, true]) {
        const shape = shapeOf(2, queries, keys, width, causal);
        const given = drawn(shape);
        const { share } = compare({ ...given, out: await attend(shape, given) }, shape);
        assert.ok(share <= 1, `${queries} × ${keys} × ${width}, causal ${causal}: ${share} of the bound`);
      }
    }
  });

  test("comes to few hundredths of its bound, which a scale that is off by a thousandth leaves", async () => {
    const shape = shapeOf(2, 128, 128, 64, true);
    const given = drawn(shape);
    const right = compare({ ...given, out: await attend(shape, given) }, shape);
    assert.ok(right.share < 0.05, `${right.share} of the bound`);
    const other = { ...shape, scale: 1.001 * shape.scale };
    const wrong = compare({ ...given, out: await attend(other, given) }, shape);
    assert.ok(wrong.share > 1, `${wrong.share} of the bound`);
  });

  test("has the same bits where the products are computed in JS", async () => {
    const shape = shapeOf(2, 70, 90, 12, true);
    const given = drawn(shape);
    assert.deepEqual(await attend(shape, given, "js"), await attend(shape, given));
  });

  test("a query does not see later keys, whatever they are", async () => {
    const shape = shapeOf(1, 70, 80, 8, true);
    const given = drawn(shape);
    const before = await attend(shape, given);
    // The last query sees key 79, the one before it does not.
    given.k.fill(1e30, 79 * 8);
    given.v.fill(7, 79 * 8);
    const after = await attend(shape, given);
    assert.deepEqual(after.subarray(0, 69 * 8), before.subarray(0, 69 * 8));
    assert.notDeepEqual(after.subarray(69 * 8), before.subarray(69 * 8));
  });

  test("causal needs a key for each query", async () => {
    const message = "causal needs a key for each query, got 3 keys for 4 queries";
    await assert.rejects(attend(shapeOf(1, 4, 3, 2, true), {}), { name: "RangeError", message });
  });
});

test("the model for onnxruntime-web computes the same attention", async () => {
  for (const causal of [false, true]) {
    const shape = shapeOf(3, 40, 40, 16, causal);
    const given = drawn(shape);
    const onnx = await openOnnx(given, shape);
    const { share } = compare({ ...given, out: await onnx.run() }, shape);
    await onnx.release();
    assert.ok(share <= 1, `causal ${causal}: ${share} of the bound`);
  }
});
