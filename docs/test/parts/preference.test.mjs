/** One step of a gradient bandit, on the page about policies. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

const part = (page) => page.locator(".live").first();
/** What it says, once it does. */
const says = (page, text) => part(page).locator("[role=status]").getByText(text).waitFor();
const asked = (page) => Object.fromEntries(new URL(page.url()).searchParams);
/** Of the arms before and after, from the table. */
const probabilities = async (page) => {
  const texts = await part(page).locator("tbody tr td:nth-child(2)").allInnerTexts();
  return [0, 1].map((k) => texts.filter((_, i) => i % 2 === k).map(Number));
};
/** By hand: logits 0.5, 0, −0.5, and a step of the advantage times one-hot − p. */
function expected(arm, advantage, rate) {
  const softmax = (z) => {
    const e = z.map(Math.exp);
    return e.map((v) => v / e.reduce((a, b) => a + b));
  };
  const z = [0.5, 0, -0.5];
  const p = softmax(z);
  return softmax(z.map((v, i) => v + rate * advantage * ((i === arm) - p[i])));
}
const near = (found, wanted) =>
  assert.deepEqual(
    found,
    wanted.map((v) => Number(v.toFixed(3))),
    `${found} is not ${wanted}`,
  );

test("a reward above the baseline raises the arm that was pulled, and one below it lowers it", async () => {
  await visit("guide/policies", async (page) => {
    await says(page, /advantage is 1\.0: arm 2 becomes more probable/);
    near((await probabilities(page))[1], expected(1, 1, 0.4));
    await page.getByRole("slider", { name: /Reward/ }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await says(page, /nothing moves/);
    const [before, after] = await probabilities(page);
    assert.deepEqual(after, before);
    await page.keyboard.press("Home");
    await says(page, /advantage is −4\.0: arm 2 becomes less probable/);
    near((await probabilities(page))[1], expected(1, -4, 0.4));
    await page.getByRole("radio", { name: "arm 2" }).focus();
    await page.keyboard.press("ArrowRight");
    near((await probabilities(page))[1], expected(2, -4, 0.4));
    assert.deepEqual(asked(page), { arm: "3", reward: "0" });
    await part(page).getByRole("button", { name: "Reset" }).click();
    assert.deepEqual(asked(page), {});
  });
});

test("begins with what the address says, at the ends too, but for nonsense", async () => {
  await visit("zh/guide/policies?arm=1&reward=10&baseline=0&rate=1", async (page) => {
    await says(page, /优势是 10\.0：1 号臂的概率上升/);
    near((await probabilities(page))[1], expected(0, 10, 1));
  });
  await visit("guide/policies?arm=4&reward=11&baseline=x", async (page) => {
    await says(page, /advantage is 1\.0: arm 2 becomes more probable/);
  });
});
