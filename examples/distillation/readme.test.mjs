/** `npm test`: a run of few steps prints what the READMEs show, and leaves their picture alone. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { portableEngine } from "../shared/engines.mjs";
import { assertShown, run } from "../shared/readme.mjs";

const folder = import.meta.dirname;
const picture = () => readFileSync(`${folder}/temperature.svg`, "utf8");
const skip = portableEngine().name !== "wasm-simd" && "the READMEs show wasm-simd";

// Five steps, because the bar shows ten lines of the teacher, as in a whole run.
test("npm start prints what the READMEs show", { skip }, () => {
  const before = picture();
  const { status, stdout, stderr } = run(folder, ["--steps", "5"]);
  assert.equal(status, 0, stderr);
  assertShown(folder, stdout);
  assert.equal(picture(), before, "the picture is that of a whole run");
});
