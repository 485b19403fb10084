/** `npm test`: the gradient in float64 against differences, and the one in float32 against that. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { create as createFunctions } from "../../dist/index.js";
import { create } from "../matmul/index.mjs";
import { createBackward } from "./backward.mjs";
import { exactRow } from "./exact.mjs";
import { exactGradient, shareOf } from "./exactGradient.mjs";
import { draw } from "./numbers.mjs";
import { drawn } from "./race.mjs";

const functions = createFunctions({ engine: "wasm-simd" });
const NAMES = ["dQ", "dK", "dV"];

/** Σ dOut · out in float64. */
function value({ q, k, v, dOut }, { queries, keys, width, causal, scale }) {
  let sum = 0;
  for (let i = 0; i < queries; i++) {
    const seen = causal ? i + 1 + keys - queries : keys;
    const { out } = exactRow({ q: q.subarray(i * width), k, v, seen, width, scale });
    for (let e = 0; e < width; e++) sum += dOut[i * width + e] * out[e];
  }
  return sum;
}

test("the gradient in float64 is what differences give", () => {
  for (const causal of [false, true]) {
    const shape = { heads: 1, queries: 4, keys: 6, width: 3, causal, scale: 0.6 };
    const drawnOnes = drawn(shape);
    const all = { ...drawnOnes, dOut: draw(new Float32Array(12), 9) };
    const given = Object.fromEntries(Object.entries(all).map(([name, x]) => [name, Float64Array.from(x)]));
    const gradient = exactGradient(given, shape);
    for (const [i, name] of ["q", "k", "v"].entries()) {
      for (let at = 0; at < given[name].length; at++) {
        const [above, below] = [2 ** -13, -(2 ** -13)].map((step) => {
          const moved = given[name].slice();
          moved[at] += step;
          return value({ ...given, [name]: moved }, shape);
        });
        const difference = (above - below) / 2 ** -12;
        const exact = gradient[NAMES[i]].exact[at];
        // What the differences leave out is of the square of the step.
        assert.ok(Math.abs(difference - exact) < 1e-6, `${name} ${at}: ${exact}, differences ${difference}`);
      }
    }
  }
});

test("the gradient in float32 is within its bound of that, around the size of a block", async () => {
  for (const [queries, keys, width] of [
    [1, 30, 4],
    [64, 64, 16],
    [65, 70, 20],
    [130, 150, 8],
  ]) {
    for (const causal of [false, true]) {
      const shape = { heads: 2, queries, keys, width, causal, scale: 1 / Math.sqrt(width) };
      const given = drawn(shape);
      const matmul = await create({ floats: 2 ** 20 });
      const of = Object.fromEntries(
        Object.entries(given).map(([name, x]) => {
          const own = matmul.matrix(x.length / width, width);
          own.values.set(x);
          return [name, own];
        }),
      );
      const gradient = createBackward({ matmul, functions, of, ...shape });
      const dOut = draw(gradient.dOut.values, 4, 1);
      const exact = exactGradient({ ...given, dOut }, shape);
      // Twice: what is added to must begin at 0.
      for (let i = 0; i < 2; i++) {
        gradient.backward();
        for (const name of NAMES) {
          const share = shareOf(exact[name], gradient[name].values);
          assert.ok(share < 0.5, `${name} of ${queries} × ${keys} × ${width}, causal ${causal}: ${share}`);
        }
      }
    }
  }
});
