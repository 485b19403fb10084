/** `npm start` succeeds, and prints what the READMEs show. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertShown, run } from "../shared/readme.mjs";

test("npm start prints what the READMEs show", () => {
  const { status, stdout, stderr } = run(import.meta.dirname);
  assert.equal(status, 0, stderr);
  assertShown(import.meta.dirname, stdout);
});
