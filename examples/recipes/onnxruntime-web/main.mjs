/**
 * The same with onnxruntime-web, on its WebAssembly backend and one thread. This runs in Node as in a page,
 * where the logits are on the CPU.
 *
 * onnxruntime-web has already copied a result out of its own memory when `run` is over, so `logits.data` is
 * an ordinary Float32Array. It may be overwritten: with `out` nothing is copied or allocated again. With
 * `preferredOutputLocation: "gpu-buffer"` the logits are not in JS, and `await logits.getData()` brings them.
 */
import assert from "node:assert/strict";
import * as ort from "onnxruntime-web/wasm";
import { softmax } from "wasmax";
import { sample } from "wasmax/sampling";
import { model } from "../onnxruntime-node/model.mjs";

// More threads need SharedArrayBuffer, and that needs a page which is isolated.
ort.env.wasm.numThreads = 1;

const session = await ort.InferenceSession.create(model(), { executionProviders: ["wasm"] });
const features = new ort.Tensor("float32", Float32Array.of(1, 0, 2, 0, 0, 3, 0, 1), [2, 4]);
const { logits } = await session.run({ features });
assert.equal(logits.location, "cpu");
assert.equal(logits.data.byteLength, logits.data.buffer.byteLength, "an array of its own");

// A token a row, from the same logits.
const shape = logits.dims;
const tokens = sample(logits.data, { shape, temperature: 0.8, seed: 42 });

// In place: `logits` is a tensor of probabilities from here on.
const { data } = logits;
assert.equal(softmax(data, { shape, out: data }), data);

// Both rows have the model's own probabilities.
const whole = await ort.InferenceSession.create(model({ softmax: true }), { executionProviders: ["wasm"] });
const { probabilities } = await whole.run({ features });
data.forEach((p, i) => {
  assert.ok(Math.abs(p - probabilities.data[i]) < 1e-5);
});

const rows = [0, 3].map((i) => [...data.subarray(i, i + 3)].map((p) => p.toFixed(4)).join(" "));
console.log(`${rows.join(" | ")}, tokens ${[...tokens].join(" and ")}`);
