/** The softmax to type into, on the landing page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

const said = (page) => page.locator(".live [role=status]").innerText();

test("answers what is typed, by keys alone, and keeps it in the address", async () => {
  await visit("", async (page) => {
    assert.match(await said(page), /softmax\(\[1, 2, 3\]\) \[0\.0900, 0\.2447, 0\.6652\]/);
    await page.locator(".live .logits input").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("0 0, -Infinity");
    assert.match(await said(page), /\[0\.5000, 0\.5000, 0\.0000\]/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowLeft");
    assert.match(await said(page), /temperature: 0\.9/);
    assert.equal(new URL(page.url()).search, "?logits=0,0,-Infinity&temperature=0.9");
    assert.match(await page.locator(".live .engine").innerText(), /wasm-(relaxed|simd)/);
  });
});

test("begins with what the address says, in both languages", async () => {
  for (const path of ["?logits=1,2,3&temperature=0.5", "zh/?logits=1,2,3&temperature=0.5"])
    await visit(path, async (page) => {
      assert.match(await said(page), /\[0\.0159, 0\.1173, 0\.8668\]/);
      assert.equal(await page.locator(".live tbody tr").count(), 3);
    });
});

test("says what is no number, and goes on", async () => {
  await visit("zh/", async (page) => {
    const input = page.locator(".live .logits input");
    await input.fill("1, 二");
    assert.match(await said(page), /“二”不是数/);
    assert.equal(await input.getAttribute("aria-invalid"), "true");
    await input.fill("");
    assert.match(await said(page), /softmax\(\[\]\) \[\]/);
    await input.fill("1 NaN");
    assert.match(await said(page), /\[NaN, NaN\]/);
  });
});
