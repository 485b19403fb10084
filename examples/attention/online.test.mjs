/** `npm test`: keys that are split among workers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOnline, softmax } from "../../dist/index.js";
import { compare, splitRow } from "./exact.mjs";
import { merge, startSplit } from "./online.mjs";
import { drawn } from "./race.mjs";

const SHAPE = { heads: 2, queries: 70, keys: 201, width: 16, causal: false, scale: 1 / 4 };

for (const workers of [1, 2, 3])
  test(`keys among ${workers}: within the bound of float64`, async () => {
    const given = drawn(SHAPE);
    const split = await startSplit({ ...given, shape: SHAPE, workers });
    try {
      for (let i = 0; i < 2; i++) {
        const { out } = await split.attend(given.q);
        const { share } = compare({ ...given, out }, SHAPE, 1, splitRow(workers));
        assert.ok(share < 0.2, `${share} of the bound`);
      }
    } finally {
      await split.stop();
    }
  });

test("states merge into the softmax over all", () => {
  const scores = [3, -1, 0.5, 2];
  const values = [10, 20, 30, 40];
  const parts = [
    [0, 1],
    [2, 3],
  ].map((keys) => {
    const own = keys.map((j) => scores[j]);
    const out = softmax(own).reduce((sum, p, i) => sum + p * values[keys[i]], 0);
    return { states: createOnline().push(own).state, out: Float32Array.of(out) };
  });
  const whole = softmax(scores).reduce((sum, p, j) => sum + p * values[j], 0);
  assert.ok(Math.abs(merge(parts, 1)[0] - whole) <= 4 * 2 ** -24 * whole);
});

test("a part of which a query sees nothing has no share", () => {
  const seen = { states: createOnline().push([1, 2]).state, out: Float32Array.of(5, 6) };
  const nothing = { states: createOnline().state, out: Float32Array.of(0, 0) };
  assert.deepEqual(merge([seen, nothing], 2), seen.out);
  assert.deepEqual(merge([nothing, seen], 2), seen.out);
});

test("an error of a worker comes through, and ends the others", async () => {
  // The first of three has none of two keys.
  const shape = { ...SHAPE, keys: 2 };
  const started = [];
  const note = (worker) => started.push(worker);
  process.on("worker", note);
  await assert.rejects(startSplit({ ...drawn(shape), shape, workers: 3 }), {
    message: "length must be a whole number above 0, got 0",
  });
  process.off("worker", note);
  assert.equal(started.length, 3);
  // A thread that has ended has no id any more. All are ended here, or a failed test would wait for them.
  const ids = started.map(({ threadId }) => threadId);
  await Promise.all(started.map((worker) => worker.terminate()));
  assert.deepEqual(ids, [-1, -1, -1]);
});
