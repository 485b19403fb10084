/** Softmax, entmax and sparsemax side by side. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

/** The part names its engine once it reads the address and answers. */
const ready = (page) => page.locator(".live .engine").first().waitFor();

const said = (page) => page.locator(".live [role=status]").first().innerText();
const column = async (page, k) => {
  const cells = await page.locator(`.cousins tbody tr td:nth-of-type(${k})`).allInnerTexts();
  return cells.map((text) => text.trim());
};

test("says which are exactly zero; entmax goes from softmax to sparsemax by keys", async () => {
  await visit("guide/limits", async (page) => {
    await ready(page);
    assert.equal(await said(page), "Exactly zero – softmax: none; entmax 1.50: x₄; sparsemax: x₃, x₄.");
    assert.deepEqual(await column(page, 1), ["0.588", "0.264", "0.119", "0.029"]);
    assert.deepEqual(await column(page, 3), ["0.900", "0.100", "0", "0"]);
    const alpha = page.getByRole("slider", { name: "α" });
    await alpha.focus();
    await page.keyboard.press("Home");
    assert.deepEqual(await column(page, 2), await column(page, 1));
    assert.match(await page.locator(".live .note").first().innerText(), /never reaches 0 or 1/);
    await page.keyboard.press("End");
    assert.deepEqual(await column(page, 2), await column(page, 3));
    assert.match(
      await page.locator(".plot svg[role=img]").first().getAttribute("aria-label"),
      /1 from 1\.00 up/,
    );
    assert.equal(new URL(page.url()).search, "?alpha=2");
    const width = await page
      .locator(".cousins tbody tr")
      .first()
      .locator("i")
      .last()
      .evaluate((i) => i.style.width);
    assert.match(width, /^90(\.0+\d*)?%$|^89\.9+\d*%$/);
  });
});

test("begins with what the address says, in both languages, and takes equal and extreme logits", async () => {
  for (const [path, expected] of [
    ["guide/limits", "Exactly zero – softmax: none; entmax 1.50: x₂, x₃, x₄; sparsemax: x₂, x₃, x₄."],
    ["zh/guide/limits", "恰好为零的有——softmax：没有；entmax 1.50：x₂、x₃、x₄；sparsemax：x₂、x₃、x₄。"],
  ])
    await visit(`${path}?logits=3,-3,-3,-3`, async (page) => {
      await ready(page);
      assert.equal(await said(page), expected);
      assert.deepEqual(await column(page, 3), ["1.000", "0", "0", "0"]);
    });
  await visit("guide/limits?logits=0,0,0,0&alpha=7", async (page) => {
    await ready(page);
    for (const k of [1, 2, 3]) assert.deepEqual(await column(page, k), ["0.250", "0.250", "0.250", "0.250"]);
    assert.match(await said(page), /entmax 1\.50: none/);
  });
});
