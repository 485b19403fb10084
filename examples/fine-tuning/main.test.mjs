/** `npm test`: which poems are learned from, what a few steps do, and what the READMEs show. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertShown, run } from "../shared/readme.mjs";
import { someOf } from "./data.mjs";

const folder = import.meta.dirname;

test("some poems are whole poems from all over", () => {
  // Ten poems of nine characters after a line break, class 0; a poem of class i ends with 0.
  const poems = Array.from({ length: 10 }, (_, i) => [...Array(8).fill(i + 1), 0]);
  const text = Int32Array.from([0, ...poems.flat()]);
  const starts = Int32Array.from({ length: 11 }, (_, i) => 9 * i);
  const some = someOf({ text, starts }, 30);
  assert.deepEqual(Array.from(some.text), [0, ...poems[0], ...poems[3], ...poems[6], ...poems[9]]);
  assert.deepEqual(Array.from(some.starts), [0, 9, 18, 27, 36]);
});

test("npm start prints what the READMEs show", () => {
  const { status, stdout, stderr } = run(folder, ["--steps", "10"]);
  assert.equal(status, 0, stderr);
  assertShown(folder, stdout);
});
