/** The three patterns that learn, on the page about digits. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DRAWINGS, learn, logitsOf, PIXELS, pixelsOf } from "../../.vitepress/theme/digits/patterns.mjs";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

const images = DRAWINGS.map(pixelsOf);

test("the first step adds a drawing to its own row by 2/3, and takes it from the others by 1/3", () => {
  const [rate, weights] = [0.3 / 3, learn(1)];
  for (const [i, row] of weights.entries())
    for (let k = 0; k < PIXELS; k++) {
      const sum = images.reduce((all, image, j) => all + (i === j ? 2 / 3 : -1 / 3) * image[k], 0);
      assert(Math.abs(row[k] - rate * sum) < 1e-12, `class ${i}, pixel ${k}`);
    }
});

test("each drawing is known after a step, and surer with each further one", () => {
  const sure = (steps) =>
    images.map((image, i) => {
      const logits = logitsOf(learn(steps), image);
      return logits[i] - Math.max(...logits.filter((_, j) => j !== i));
    });
  let before = sure(0);
  for (const steps of [1, 2, 10, 40]) {
    const after = sure(steps);
    for (const [i, margin] of after.entries())
      assert(margin > before[i], `drawing ${i} after ${steps} steps`);
    before = after;
  }
});

/** What it says, once it does. */
const part = (page) => page.locator(".live").first();
const says = (page, text) => part(page).locator("[role=status]").getByText(text).waitFor();

test("pixels turn by keys, the address keeps them, and each change is answered", async () => {
  await visit("guide/digits", async (page) => {
    await says(page, /taken for a 7, with 0\.451/);
    const pixel = page.getByRole("button", { name: "Pixel in row 1, column 1" });
    assert.equal(await pixel.getAttribute("aria-pressed"), "true");
    await pixel.focus();
    await page.keyboard.press("Space");
    assert.equal(await pixel.getAttribute("aria-pressed"), "false");
    await says(page, /taken for a 7, with 0\.(?!451)/);
    assert.equal(new URL(page.url()).search, `?drawing=0${DRAWINGS[2].slice(1)}`);
    await page.getByRole("slider", { name: /Training steps/ }).focus();
    await page.keyboard.press("End");
    assert.match(page.url(), /steps=40/);
    await page.getByRole("button", { name: "Draw 1" }).click();
    await says(page, /taken for a 1, with 0\.967/);
    await page.getByRole("button", { name: "Clear" }).click();
    await says(page, /equally likely/);
    await part(page).getByRole("button", { name: "Reset" }).click();
    assert.equal(new URL(page.url()).search, "");
  });
});

test("begins with what the address says, but for nonsense", async () => {
  await visit(`zh/guide/digits?steps=0&drawing=${"1".repeat(PIXELS)}`, async (page) => {
    await says(page, /三类概率相等/);
    assert.equal(await page.locator(".live .pixel.ink").count(), PIXELS);
    assert.equal(await page.getByRole("img", { name: "7 的模板：权重从 0.00 到 0.00" }).count(), 1);
  });
  await visit("guide/digits?steps=41&drawing=012", async (page) => {
    await says(page, /taken for a 7, with 0\.451/);
  });
});
