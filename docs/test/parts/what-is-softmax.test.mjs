/** The five sliders, the two choices and the table of notions of guide/what-is-softmax. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ACTS,
  areProbabilities,
  largest,
  plainShares,
  possible,
} from "../../.vitepress/theme/what-is-softmax/acts.mjs";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

const PAGE = "guide/what-is-softmax";
const CHINESE = `zh/${PAGE}`;
const part = (page, name) => page.locator(".live", { has: page.locator(name) }).first();
const five = (page) => part(page, ".acts");
const said = (page) => five(page).locator(".said").innerText();
const column = (locator) => locator.allInnerTexts();
const probabilities = (page) => column(five(page).locator(".bars tbody td:nth-child(2)"));

test("sliders and buttons move all bars, the sum stays 1, and the address keeps it", () =>
  visit(PAGE, async (page) => {
    const slider = (i) => five(page).locator("input[type=range]").nth(i);
    const press = (name) => five(page).getByRole("button", { name, exact: true }).click();
    const first = ["0.636", "0.234", "0.086", "0.032", "0.012"];
    assert.deepEqual(await probabilities(page), first);
    await slider(1).focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowRight");
    assert.deepEqual(await probabilities(page), ["0.454", "0.454", "0.061", "0.023", "0.008"]);
    assert.match(await said(page), /sum to 1\.000\..* are 1\.000 = e\^\(0\.0\)/);
    assert.equal(new URL(page.url()).search, "?logits=2,2,0,-1,-2");
    await press("Reset");
    assert.equal(new URL(page.url()).search, "");
    // One more for all changes nothing; one more for cat multiplies its odds by e.
    await press("add 1 to all");
    assert.deepEqual(await probabilities(page), first);
    assert.match(await said(page), /no probability has changed/);
    await press("add 1 to cat");
    assert.match(await said(page), /are 7\.389 = e\^\(2\.0\).* 2\.718 times what they were/);
    await press("all equal");
    assert.deepEqual(await probabilities(page), Array(5).fill("0.200"));
    await press("cat far ahead");
    assert.match(await said(page), /cat has 0\.990, and no other has 0/);
    // Where a logit would leave its slider, the button is off.
    for (let i = 0; i < 2; i++) await press("add 1 to all");
    assert(await five(page).getByRole("button", { name: "add 1 to all" }).isDisabled());
    // What a button did is told until something else moves.
    await slider(0).press("ArrowLeft");
    assert.doesNotMatch(await said(page), /One more/);
  }));

test("beside argmax and x / Σx: what is no probability is said, in both languages", async () => {
  for (const [path, verdict, share] of [
    [`${PAGE}?logits=3,2,1,-1,0&beside=1`, /no probabilities/, "0.600"],
    [`${CHINESE}?logits=3,-3,0.1,0.2,-0.3&beside=1`, /没有结果/, "–"],
  ])
    await visit(path, async (page) => {
      const row = await column(five(page).locator(".beside tbody tr:first-child td"));
      assert.deepEqual(row.slice(0, 3), ["3.0", share, "1"]);
      assert.equal(row[3], (await probabilities(page))[0]);
      assert.match(await five(page).locator(".verdict").innerText(), verdict);
    });
});

test("the farthest logits at the lowest temperature are still five probabilities", () =>
  visit(`${PAGE}?logits=8,-8,-8,-8,-8&temperature=0.1`, async (page) => {
    assert.deepEqual(await probabilities(page), ["1.000", "0.000", "0.000", "0.000", "0.000"]);
    assert.match(await said(page), /are 3\.07e\+69 = e\^\(16\.0 \/ 0\.1\)/);
  }));

test("two choices and the notions follow their sliders", () =>
  visit(`${CHINESE}?difference=-2`, async (page) => {
    const two = part(page, ".plot");
    assert.match(await two.locator("[role=status]").innerText(), /\[0\.1192, 0\.8808\].*= 0\.1192/);
    assert.match(await two.locator("[role=img]").getAttribute("aria-label"), /差为 −2\.0 时是 0\.1192/);

    const notions = part(page, ".notions");
    const row = (name) => column(notions.locator("tr", { hasText: name }).locator("td"));
    assert.deepEqual((await row("概率 p")).slice(1), ["0.665", "0.245", "0.090"]);
    await notions.locator("input[type=range]").focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowRight");
    assert.deepEqual((await row("概率 p")).slice(1), ["0.506", "0.307", "0.186"]);
    assert.deepEqual((await row("logit x")).slice(1), ["2.0", "1.0", "0.0"]);
    assert.match(await notions.locator("[role=status]").innerText(), /1\.020 奈特/);
    assert.equal(new URL(page.url()).search, "?difference=-2&notionsT=2");
  }));

test("what the buttons do, and plain shares", () => {
  assert.deepEqual(ACTS.up([0.1, -8]), [1.1, -7]);
  assert.deepEqual(ACTS.first([1, 2]), [2, 2]);
  assert(possible("up", [7, 0]) && !possible("up", [7.5, 0]) && !possible("down", [0, -8]));
  assert.deepEqual(plainShares([3, 1]), [0.75, 0.25]);
  assert.equal(plainShares([0.1, 0.2, -0.3]), undefined);
  assert(areProbabilities([0.5, 0.5]) && !areProbabilities([1.2, -0.2]) && !areProbabilities(undefined));
  assert.equal(largest([1, 3, 3]), 1);
});
