/** The loss that a reader moves, and the two losses beside each other, on the page about cross-entropy. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { crossEntropy, crossEntropyAndGrad } from "wasmax";
import {
  centralDifferences,
  largestDifference,
  smoothed,
  stepDown,
} from "../../.vitepress/theme/cross-entropy/descent.mjs";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

const PAGE = "guide/cross-entropy";
const part = (page) => page.locator(".live", { has: page.locator(".one") });
const said = (page) => part(page).locator(".said").innerText();
const cells = (page, table, column) =>
  part(page).locator(`.bars >> nth=${table}`).locator(`tbody td:nth-child(${column})`).allInnerTexts();

test("central differences are off by h² / 6 times the third derivative, and steps stay within", () => {
  const cube = ([x, y]) => x ** 3 + 2 * y;
  const [dx, dy] = centralDifferences(cube, [2, 5], 0.01);
  assert(Math.abs(dx - (12 + 1e-4)) < 1e-9 && Math.abs(dy - 2) < 1e-9);
  const x = [8, -8, 0.3, 1];
  const { grad } = crossEntropyAndGrad(x, [1], { labelSmoothing: 0.2 });
  const differences = centralDifferences((v) => crossEntropy(v, [1], { labelSmoothing: 0.2 }), x, 1e-3);
  assert(largestDifference(grad, differences) < 1e-7);
  assert.equal(largestDifference([1, 2], [1, 5]), 3);
  assert.deepEqual(smoothed(4, 1, 0.4), [0.1, 0.7, 0.1, 0.1]);
  assert.deepEqual(stepDown([7.5, -7.5, 0], [-1, 1, 1 / 3], 1, 8), [8, -8, -0.3333]);
});

test("a step down lowers the loss, moves the logits in the address, and says so", async () => {
  await visit(PAGE, async (page) => {
    assert.match(
      await said(page),
      /Loss 1\.4402\. Largest gap between gradient and differences: \d\.\de-[89]/,
    );
    assert.deepEqual(await cells(page, 1, 2), [
      "0.6439 (0.6439)",
      "−0.7631 (−0.7631)",
      "0.0871 (0.0871)",
      "0.0321 (0.0321)",
    ]);
    assert.equal(await part(page).locator(".plot").count(), 0);
    await part(page).locator(".one").focus();
    await page.keyboard.press("Enter");
    const [, to] = /The loss went from 1\.4402 to (0\.\d+) in 1 step/.exec(await said(page));
    assert(Number(to) < 1.4402);
    assert.equal(new URL(page.url()).search, "?logits=1.3561,1.7631,-0.0871,-1.0321");
    await part(page).locator(".ten").click();
    assert.match(await said(page), /in 11 steps/);
    assert.match(await part(page).locator(".plot svg[role=img]").getAttribute("aria-label"), /in 11 steps/);
    await part(page).getByRole("button", { name: "Reset" }).click();
    assert.match(await said(page), /Loss 1\.4402/);
    assert.doesNotMatch(await said(page), /steps/);
    assert.equal(new URL(page.url()).search, "");
  });
});

test("a slider and the right answer move bars and address, and begin the steps anew", async () => {
  await visit(PAGE, async (page) => {
    await part(page).locator(".one").click();
    await part(page).locator("input[type=range]").first().focus();
    await page.keyboard.press("ArrowRight");
    assert.doesNotMatch(await said(page), /step/);
    await part(page).getByRole("radio", { name: "fox" }).check();
    assert.match(page.url(), /target=2/);
    const shares = (await cells(page, 0, 2)).map(Number);
    assert.deepEqual(
      shares.filter((_, i) => i % 2 === 1),
      [0, 0, 1, 0],
    );
    assert((await cells(page, 1, 2))[2].startsWith("−"));
  });
});

test("an address sets it in both languages: where p = t nothing moves, and the worst logits are finite", async () => {
  await visit(`zh/${PAGE}?logits=0,1.9459,0,0&smoothing=0.4`, async (page) => {
    assert.match(await said(page), /^损失 0\.9404。/);
    for (const text of await cells(page, 1, 2)) assert.match(text, /^−?0\.0000/);
    await part(page).locator(".ten").click();
    assert.match(await said(page), /走了 10 步，损失从 0\.9404 变为 0\.9404/);
  });
  await visit(`${PAGE}?logits=8,-8,8,8&rate=8`, async (page) => {
    await part(page).locator(".ten").click();
    assert.doesNotMatch(await part(page).innerText(), /NaN|Infinity/);
  });
});

test("the squared error hardly pulls where cross-entropy pulls most", async () => {
  await visit(PAGE, async (page) => {
    const slow = page.locator(".live", { has: page.locator(".mark") });
    const text = () => slow.locator(".said").innerText();
    assert.match(
      await text(),
      /gap of −6\.0 .* p = 0\.0025\. Cross-entropy pulls with 0\.9975, the .* 0\.0098/,
    );
    await slow.locator("input[type=range]").focus();
    await page.keyboard.press("Home");
    assert.match(
      await text(),
      /p = 4\.5e−5\. Cross-entropy pulls with 1\.0000, the squared error with 1\.8e−4/,
    );
    assert.equal(new URL(page.url()).search, "?gap=-10");
  });
});
