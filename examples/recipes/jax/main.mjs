/**
 * Arrays of jax-js through wasmax, beside the softmax of jax-js itself.
 *
 * jax-js keeps an array in a memory of its own, WebAssembly's here, the GPU's elsewhere. `dataSync()` copies
 * it out, `np.array` copies it back in: a copy each way, which wasmax cannot spare. So one call pays where
 * the data is in JS anyway, and a softmax between two products of jax-js is better left to jax-js.
 */
import assert from "node:assert/strict";
import { defaultDevice, init, nn, numpy as np } from "@jax-js/jax";
import { logSumExp, softmax } from "wasmax";

assert.ok((await init("wasm")).includes("wasm"));
defaultDevice("wasm");

const x = np.array(Float32Array.of(1, 2, 3, -1, 0, 4), { shape: [2, 3] });
const w = np.array(Float32Array.of(1, 0, 0, 1, 1, 1), { shape: [3, 2] });

// An operation consumes its arrays; `.ref` keeps one for later. `dataSync` consumes too.
const logits = np.matmul(x, w);
const { shape } = logits;
const data = logits.ref.dataSync();
assert.ok(data instanceof Float32Array);

// Along the first axis: what has been copied out may be overwritten.
const sums = logSumExp(data, { shape, axis: 0 });
softmax(data, { shape, axis: 0, out: data });

// Back to jax-js, where it goes on as any other array.
const p = np.array(data, { shape });
const own = nn.softmax(logits, 0).dataSync();
data.forEach((v, i) => {
  assert.ok(Math.abs(v - own[i]) < 1e-6);
});
const columns = np.sum(p, 0).dataSync();
columns.forEach((sum) => {
  assert.ok(Math.abs(sum - 1) < 1e-6);
});

const text = (values) => [...values].map((v) => v.toFixed(4)).join(" ");
console.log(`${text(data)} along axis 0, log-sum-exp ${text(sums)}, as jax-js has it`);
