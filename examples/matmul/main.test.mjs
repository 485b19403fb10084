/** `npm start`, of one round, prints what the READMEs show. Its floor is that of whole runs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertShown, run } from "../shared/readme.mjs";

test("npm start prints what the READMEs show", () => {
  const { status, stdout, stderr } = run(import.meta.dirname, ["--rounds", "1"]);
  assert.equal(status, 0, stderr);
  assertShown(import.meta.dirname, stdout);
});
