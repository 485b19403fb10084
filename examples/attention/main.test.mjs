/** `npm test`: what `npm start` prints is what the READMEs show. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { assertShown, run } from "../shared/readme.mjs";

test("npm start prints what the READMEs show", () => {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const { status, stdout, stderr } = run(folder, ["--rounds", "1"]);
  assert.equal(status, 0, stderr);
  assertShown(folder, stdout);
});
