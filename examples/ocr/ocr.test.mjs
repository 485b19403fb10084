/** `node --test`: `npm start` succeeds, and prints what the READMEs show. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { engines } from "../../bench/harness/contestants.mjs";
import { assertShown, run } from "../shared/readme.mjs";

const { instances } = await engines();
// They show a host without relaxed SIMD: a table of two engines, and why it has not the third.
const skip = instances.length !== 2 && "another list of engines than in the READMEs";
test("npm start prints what the READMEs show", { skip }, () => {
  const { status, stdout, stderr } = run(import.meta.dirname);
  assert.equal(status, 0, stderr);
  assertShown(import.meta.dirname, stdout);
});
