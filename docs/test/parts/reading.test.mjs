/** The recogniser's line on the first page of the handbook: its five best are those of the whole softmax. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { softmax } from "wasmax";
import { characters } from "../../snippets/index/values.mjs";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

const reading = (page) => page.locator(".live", { has: page.locator(".line") });
const said = (page) => reading(page).locator("[role=status]").innerText();

test("the five best and the rest as one logit give the model's own probabilities", () => {
  const folder = resolve(import.meta.dirname, "../../../examples/ocr");
  const { buffer, byteOffset } = readFileSync(join(folder, "probabilities.f32"));
  const own = new Float32Array(buffer, byteOffset, 40 * 6625);
  assert.equal(characters.map(({ best }) => best[0][0]).join(""), "大模型的概率分布与微调");
  for (const { at, best, others } of characters) {
    const time = Math.round(at * 40 - 0.5);
    const highest = own
      .slice(time * 6625, (time + 1) * 6625)
      .sort()
      .reverse();
    const shares = softmax([...best.map(([, logit]) => logit), others]);
    for (let i = 0; i < best.length; i++) assert(Math.abs(shares[i] - highest[i]) < 1e-5, `${time}, ${i}`);
  }
});

test("a character is chosen by keys, and the address keeps it, in both languages", async () => {
  for (const [path, first, fifth] of [
    ["guide/", /^大 gets 0\.9980.* 7\.0 above that of 太/, /^概 gets 0\.9961.*nothing/],
    ["zh/guide/", /^“大”得 0\.9980.*“太”高 7\.0/, /^“概”得 0\.9961.*（空）/],
  ])
    await visit(path, async (page) => {
      assert.match(await said(page), first);
      await reading(page).locator("input[type=radio]").first().focus();
      for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
      assert.match(await said(page), fifth);
      assert.equal(
        await reading(page).locator(".bars").first().locator("td:nth-child(2)").first().innerText(),
        "−5.8",
      );
      assert.equal(new URL(page.url()).search, "?character=4");
    });
});

test("an address that names no character shows the first", () =>
  visit("guide/?character=99", async (page) => assert.match(await said(page), /^大/)));
