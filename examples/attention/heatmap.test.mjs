/** `npm test`: the weights of the real scores, and the picture that is committed. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decode } from "fast-png";
import { create } from "../../dist/index.js";
import { heatmap } from "./heatmap.mjs";
import { describe, HEADS, PLACES, readScores, weightsOf } from "./scores.mjs";

const scores = readScores();
const variants = weightsOf(scores, create({ engine: "wasm-simd" }));

test("there are 8 × 40 × 40 scores, from −50.6 to 63.6", () => {
  assert.equal(scores.length, HEADS * PLACES * PLACES);
  assert.deepEqual(
    [Math.min(...scores), Math.max(...scores)].map((x) => x.toFixed(1)),
    ["-50.6", "63.6"],
  );
});

test("weights of each query sum to 1; no query has any for what comes after it, if causal", () => {
  for (const { name, weights } of variants)
    for (let row = 0; row < HEADS * PLACES; row++) {
      const own = weights.subarray(row * PLACES, (row + 1) * PLACES);
      assert.ok(Math.abs(own.reduce((a, b) => a + b) - 1) < 1e-5);
      if (name === "causal") assert.ok(own.subarray((row % PLACES) + 1).every((p) => p === 0));
    }
});

test("a query that divides itself among m keys alike counts m, and how far they are", () => {
  const weights = new Float32Array(PLACES * PLACES);
  for (let i = 0; i < PLACES; i++) for (const j of [0, 1, 2, 3]) weights[i * PLACES + j] = 1 / 4;
  const { keys, distance } = describe(weights, 0);
  assert.equal(keys.toFixed(9), "4.000000000");
  // The mean of |i − j|: for i ≥ 3 it is i − 1.5.
  assert.equal(distance.toFixed(9), ((1.5 + 1 + 1 + (37 * (1.5 + 37.5)) / 2) / 40).toFixed(9));
});

test("attention.svg is what the run draws: 32 pictures, dark where a mask was", async () => {
  const svg = await heatmap(scores, variants);
  assert.equal(`${svg}\n`, readFileSync(new URL("attention.svg", import.meta.url), "utf8"));
  const pictures = Array.from(
    svg.matchAll(/<image [^>]*href="data:image\/png;base64,([^"]+)"/g),
    ([, text]) => decode(Buffer.from(text, "base64")),
  );
  assert.equal(pictures.length, 32);
  // A dark pixel is the first colour, index 0: of the pictures of the last row, all above the diagonal.
  for (const { data } of pictures.slice(-HEADS))
    for (let i = 0; i < PLACES; i++)
      for (let j = i + 1; j < PLACES; j++) assert.equal(data[i * PLACES + j], 0);
});
