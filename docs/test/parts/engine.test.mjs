/** Which engine runs, on the page of the first run. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { create } from "wasmax";
import { engines, errorInUlp, inFloat64 } from "../../.vitepress/theme/engine/engines.mjs";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

const said = (page) => page.getByRole("status").filter({ hasText: "engine().name" }).innerText();
const row = (page, name) => page.locator(".engines tr", { has: page.locator(`text="${name}"`) });

test("each engine that runs is asked, and the error of its result follows the logit", () =>
  visit("guide/first-run", async (page) => {
    assert.match(await said(page), /engine\(\)\.name is wasm-relaxed: the fastest one/);
    for (const name of ["wasm-relaxed", "wasm-simd", "js"])
      assert.match(await row(page, name).innerText(), /yes\s+0\.6652409\d\d\s+−?0\.\d\d/);
    await page
      .locator(".live", { has: page.locator(".engines") })
      .locator("input")
      .focus();
    for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowLeft");
    await page.waitForURL("**/guide/first-run?x=0");
    assert.match(await row(page, "js").innerText(), /0\.2119415\d\d/);
  }));

test("without WebAssembly the JS engine runs, and says why, in both languages", async () => {
  for (const [path, words] of [
    ["guide/first-run?x=20", /engine\(\)\.name is js, because of this: .*WebAssembly/],
    ["zh/guide/first-run?x=20", /engine\(\)\.name 是 js，原因是：.*WebAssembly/],
  ])
    await visit(path, async (page) => {
      await page.addInitScript(() => delete globalThis.WebAssembly);
      await page.reload({ waitUntil: "networkidle" });
      assert.match(await said(page), words);
      assert.match(await row(page, "wasm-simd").innerText(), /(no|不能)\s*$/);
      assert.match(await row(page, "js").innerText(), /0\.99999999\d|1\.00000000/);
      assert.equal(await page.locator(".live .note").count(), 2);
    });
});

test("an engine that does not run gives way with its cause", () => {
  const only = ({ engine }) => {
    if (engine !== "js") throw new Error(`no ${engine}`, { cause: new TypeError("not here") });
    return create({ engine });
  };
  assert.deepEqual(
    engines(only).map(({ reason }) => reason),
    ["TypeError: not here", "TypeError: not here", undefined],
  );
});

test("errors are in units in the last place of the exact result", () => {
  assert.equal(errorInUlp(1 + 2 ** -23, 1), 1);
  assert.equal(errorInUlp(0.75 - 2 ** -24, 0.75), -1);
  assert.equal(errorInUlp(2 ** -149, 2 ** -148), -1);
  const here = engines(create).filter(({ softmax }) => softmax);
  assert(here.length >= 2);
  for (const { name, softmax } of here)
    for (const x of [-20, -3.3, 0, 7.1, 20]) {
      const logits = Float32Array.of(0, x, 1);
      const exact = inFloat64(Array.from(logits));
      const z = Array.from(logits, (logit) => Math.abs(logit - Math.max(...logits)));
      // The bounds of docs/en/meanings.md.
      const bound = name === "js" ? 1.6 : 3 + z[1] + exact.reduce((sum, p, i) => sum + p * z[i], 0);
      const error = errorInUlp(softmax(logits)[1], exact[1]);
      assert(Math.abs(error) <= bound, `${name}, ${x}: ${error}`);
    }
});
