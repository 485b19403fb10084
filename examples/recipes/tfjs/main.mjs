/**
 * tf.softmax by wasmax: one call, and layers and models that use it are computed by it on the cpu backend.
 *
 * The kernel reads the tensor's own Float32Array and gives its result to a new tensor: nothing is copied.
 * Gradients stay those of TensorFlow.js, and so do other backends: with tfjs-backend-wasm or WebGPU nothing
 * changes. Who has `@tensorflow/tfjs`, which brings the backend along, imports that for both.
 */
import assert from "node:assert/strict";
import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { softmax } from "wasmax";
import { register } from "wasmax/tfjs";

await tf.setBackend("cpu");
const logits = tf.tensor2d([1, 2, 3, 1, 1, 1000], [2, 3]);
const own = tf.softmax(logits).dataSync();

const unregister = register(tf);
const p = tf.softmax(logits).dataSync();
assert.deepEqual(p, softmax(logits.dataSync(), { shape: logits.shape }), "the bits of wasmax");
p.forEach((v, i) => {
  assert.ok(Math.abs(v - own[i]) < 1e-6);
});

// A model of TensorFlow.js goes on with it as with any tensor.
const predicted = tf.argMax(tf.softmax(tf.reverse(logits, 1)), 1).dataSync();

// The kernels that TensorFlow.js had are back.
unregister();
assert.deepEqual(tf.softmax(logits).dataSync(), own);

const rows = [0, 3].map((i) => [...p.subarray(i, i + 3)].map((v) => v.toFixed(4)).join(" "));
console.log(`${rows.join(" | ")}, classes of the reversed rows ${[...predicted].join(" and ")}`);
