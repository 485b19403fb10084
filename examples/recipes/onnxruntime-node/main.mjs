/**
 * The logits of a session of onnxruntime-node through wasmax, and back into a tensor.
 *
 * `tensor.data` is a Float32Array and `tensor.dims` its shape, so both go into the call as they are. A tensor
 * around the result copies nothing either. A float16 tensor has a Uint16Array of bits, which needs
 * `dtype: "float16"`; where Node has Float16Array it has one of these, and needs nothing.
 */
import assert from "node:assert/strict";
import ort from "onnxruntime-node";
import { crossEntropy, softmax } from "wasmax";
import { model } from "./model.mjs";

const session = await ort.InferenceSession.create(model());
const features = new ort.Tensor("float32", Float32Array.of(1, 0, 2, 0, 0, 3, 0, 1), [2, 4]);
const { logits } = await session.run({ features });

// A new array, and a tensor around it.
const shape = logits.dims;
const p = softmax(logits.data, { shape, axis: -1 });
const first = new ort.Tensor("float32", p, shape);
assert.equal(first.data, p);

// Into a tensor that is there already: nothing is allocated, however often this runs.
const second = new ort.Tensor("float32", new Float32Array(logits.size), shape);
softmax(logits.data, { shape, axis: 1, out: second.data });
assert.deepEqual(second.data, first.data);

// What the session gave was not changed, so other functions can have it.
const loss = crossEntropy(logits.data, [1, 2], { shape });

// A Softmax inside of the model gives the same, to the last digits of float32.
const whole = await ort.InferenceSession.create(model({ softmax: true }));
const { probabilities } = await whole.run({ features });
second.data.forEach((v, i) => {
  assert.ok(Math.abs(v - probabilities.data[i]) < 1e-6);
});

const rows = [0, 3].map((i) => [...second.data.subarray(i, i + 3)].map((v) => v.toFixed(4)).join(" "));
console.log(`${rows.join(" | ")}, a loss of ${loss.toFixed(4)}, as the model's own Softmax has it`);
