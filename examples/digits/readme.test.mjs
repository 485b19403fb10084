/** `npm test`: a whole run, 12 s, prints and draws what the READMEs show. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { portableEngine } from "../shared/engines.mjs";
import { assertShown, run } from "../shared/readme.mjs";

const folder = import.meta.dirname;
const picture = () => readFileSync(`${folder}/reliability.svg`, "utf8");

// Bits of another engine are others, and so are the last digits of what is shown.
const skip = portableEngine().name !== "wasm-simd" && "the READMEs show wasm-simd";

test("npm start prints what the READMEs show, and draws their picture again", { skip }, () => {
  const before = picture();
  const { status, stdout, stderr } = run(folder);
  assert.equal(status, 0, stderr);
  assertShown(folder, stdout, { whole: true });
  assert.equal(picture(), before);
});

test("a short run draws the worst mistakes where it is asked to", { skip }, () => {
  const before = picture();
  const { status, stdout, stderr } = run(folder, ["--epochs", "1", "--draw"]);
  assert.equal(status, 0, stderr);
  const drawn = stdout.split("\n").filter((line) => /[▀▄█]/.test(line));
  assert.ok(drawn.length > 15 && drawn.length <= 20, `${drawn.length} lines of blocks`);
  assert.equal(stdout.match(/, not \d at /g).length, 10);
  assert.equal(picture(), before, "the picture is that of a whole run");
});
