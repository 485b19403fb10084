/** The live parts of the page on the derivation: the Jacobian, the die of largest entropy, the soft maximum. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { betaOf, distributions, entropyOf, meanOf } from "../../.vitepress/theme/derivation/entropy.mjs";
import { factsOf, jacobianOf } from "../../.vitepress/theme/derivation/jacobian.mjs";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

const EN = "guide/derivation";
const ZH = "zh/guide/derivation";
const close = (a, b, within = 1e-9) => assert(Math.abs(a - b) < within, `${a} is not ${b}`);
const part = (page, i) => page.locator(".live:not(.try)").nth(i);
/** Waits: a part takes what the address says when it is mounted. */
const says = (page, i, words) =>
  part(page, i).locator("[role=status]").filter({ hasText: words }).waitFor({ timeout: 5000 });

test("the die has its mean, the fair one at 3.5, and no other of that mean has more entropy", () => {
  for (const mean of [1.2, 2, 3.5, 4.5, 5.8]) {
    const { best } = distributions(mean, 0);
    for (const away of [-1, -0.3, 0, 0.3, 1]) {
      const { moved } = distributions(mean, away);
      close(meanOf(moved), mean);
      close(
        moved.reduce((sum, value) => sum + value, 0),
        1,
      );
      assert(Math.min(...moved) >= 0);
      assert(away === 0 ? entropyOf(moved) === entropyOf(best) : entropyOf(moved) < entropyOf(best));
    }
  }
  close(betaOf(3.5), 0);
  close(entropyOf(distributions(3.5, 0).best), Math.log(6));
  close(betaOf(4.5), 0.37105, 1e-5);
});

test("the matrix is diag(p) - p pᵀ, and its facts are found", () => {
  const p = [0.5, 0.3, 0.2, 0];
  const matrix = jacobianOf(p);
  for (const [i, row] of matrix.entries())
    for (const [j, value] of row.entries()) close(value, (i === j ? p[i] : 0) - p[i] * p[j]);
  const { up, down, off } = factsOf(matrix);
  assert.deepEqual([up.i, up.j], [0, 0]);
  assert.deepEqual([down.i, down.j], [0, 1]);
  close(down.value, -0.15);
  assert(off < 1e-15);
});

test("a logit that is moved by keys moves its bar, the matrix, what is said, and the address", () =>
  visit(EN, async (page) => {
    await says(page, 1, /Largest: ∂p₄\/∂x₄ = 0\.2293; most negative: ∂p₃\/∂x₄ = −0\.1525\./);
    const live = part(page, 1);
    await live.getByLabel("x₄").focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowLeft");
    assert.equal(new URL(page.url()).search, "?x=0,1,2,2");
    const bars = await live.locator(".bars tbody tr").allInnerTexts();
    assert.equal(bars[2].split("\t")[1], bars[3].split("\t")[1]);
    await says(page, 1, /most negative: ∂p₃\/∂x₄ = −0\.1596/);
    const cells = await live.locator(".heat tbody tr").nth(2).locator("td").allInnerTexts();
    assert.equal(cells.length, 4);
    assert(cells.every((cell, j) => cell.startsWith("−") === (j !== 2)));
    await live.getByRole("button", { name: "Reset" }).click();
    assert.equal(new URL(page.url()).search, "");
  }));

test("an address sets all parts, in both languages", async () => {
  const query = "?mean=2.5&away=0.5&x=5,5,-5,-5&T=0.5";
  for (const [path, die, matrix, soft] of [
    [
      EN,
      /mean 2\.50, too, and an entropy of 1\.\d+ nats: less than the 1\.6136/,
      /Largest: ∂p₁/,
      /0\.3466 above/,
    ],
    [ZH, /平均点数也是 2\.50.*小于 softmax 的 1\.6136/, /最大的是 ∂p₁\/∂x₁ = 0\.2500/, /T ln 2 = 0\.3466/],
  ])
    await visit(path + query, async (page) => {
      await says(page, 0, die);
      await says(page, 1, matrix);
      await says(page, 2, soft);
      assert.match(await part(page, 2).locator("svg[role=img]").getAttribute("aria-label"), soft);
    });
});

test("at the ends nothing is NaN: one choice has all, a die with a face that has nothing", () =>
  visit(`${EN}?x=-5,-5,-5,5&mean=5.8&away=-1&T=0.05`, async (page) => {
    for (const i of [0, 1, 2]) assert.doesNotMatch(await part(page, i).innerText(), /NaN|Infinity|-0\.0000/);
    await says(page, 2, /T ln 2 = 0\.0347/);
  }));

test("the temperature moves the curve towards the maximum", () =>
  visit(EN, async (page) => {
    const curve = part(page, 2).locator("svg[role=img] path.series-1");
    const before = await curve.getAttribute("d");
    await part(page, 2).getByLabel("Temperature").focus();
    await page.keyboard.press("Home");
    assert.equal(new URL(page.url()).search, "?T=0.05");
    assert.notEqual(await curve.getAttribute("d"), before);
    await says(page, 2, /T ln 2 = 0\.0347 above .* it is 0\.0000 above/);
  }));
