/** The live parts of the page on overflow: three columns that are moved, their errors, the one pass by steps. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { logSumExp, softmax } from "wasmax";
import { errorsOf, rightFrom } from "../../.vitepress/theme/overflow/errors.mjs";
import { naive } from "../../.vitepress/theme/overflow/naive.mjs";
import { onlineSoftmax, passOver } from "../../.vitepress/theme/overflow/online.mjs";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

const EN = "guide/overflow";
const part = (page, i) => page.locator(".live:not(.try)").nth(i);
const said = (page, i) => part(page, i).locator("[role=status]").innerText();
/** Waits: a part takes what the address says when it is mounted. */
const says = (page, i, words) =>
  part(page, i).locator("[role=status]").filter({ hasText: words }).waitFor({ timeout: 5000 });
const cells = async (page, i) =>
  (await part(page, i).locator("tbody tr").allInnerTexts()).map((row) => row.split("\t"));

test("the naive form fails in four ways, at the ends of its precision", () => {
  const fate = (add, precision) => naive([1 + add, 2 + add, 3 + add], precision).fate;
  for (const [precision, ends] of [
    ["float32", { fine: [-80, 0, 85], sum: [85.5], term: [86, 1000], digits: [-89, -106], nothing: [-107] }],
    ["float64", { fine: [-700, 706], sum: [706.5], term: [707], digits: [-710, -748], nothing: [-750] }],
  ])
    for (const [wanted, places] of Object.entries(ends))
      for (const place of places) assert.equal(fate(place, precision), wanted, `${precision} ${place}`);
  assert.deepEqual(naive([87, 88, 89], "float32").p, [0, 0, NaN]);
  assert.deepEqual(naive([86.5, 87.5, 88.5], "float32").p, [0, 0, 0]);
});

test("the errors: none of wasmax's anywhere, of the naive form a slope to 1 and then NaN", () => {
  for (const [precision, small, right, lost] of [
    ["float32", 1e-6, [-91, 85], -106],
    ["float64", 1e-13, [-715, 705], -745],
  ]) {
    const { naive: errors, stable } = errorsOf(precision);
    assert(stable.every(([, error]) => error < small));
    assert.deepEqual(rightFrom(errors, small), right);
    const at = new Map(errors);
    assert(at.get(lost) > 0.1 && at.get(lost) <= 1);
    assert(Number.isNaN(errors[0][1]) && Number.isNaN(errors.at(-1)[1]));
  }
});

test("the picture of the errors says what it shows, for each precision", () =>
  visit(EN, async (page) => {
    assert.match(
      await said(page, 1),
      /right to 10⁻⁶ from −91 to 85\. .* wasmax is right to 10⁻[⁶⁷] at every place/,
    );
    const curve = part(page, 1).locator("svg[role=img] path.series-2");
    // The line of the naive form ends where it is NaN.
    assert.equal((await curve.getAttribute("d")).match(/M/g).length, 1);
    await part(page, 1).getByLabel("float64").check();
    assert.equal(new URL(page.url()).search, "?format=float64");
    await says(page, 1, /right to 10⁻¹⁴ from −715 to 705\. .* wasmax is right to 10⁻¹[⁵⁶]/);
    assert.equal(
      await part(page, 1).locator("svg[role=img]").getAttribute("aria-label"),
      await said(page, 1),
    );
  }));

test("the one pass ends at the log-sum-exp and the softmax, in any order", () => {
  for (const x of [[2, 5, 1, 7], [1000, 1001], [-Infinity, 3, -Infinity], [5]]) {
    const steps = passOver(x);
    assert.equal(steps.length, x.length + 1);
    const { m, s } = steps.at(-1);
    assert(Math.abs(m + Math.log(s) - logSumExp(x)) < 1e-12);
    for (const [i, { m, s, factor, term }] of steps.slice(1).entries())
      if (m > -Infinity) assert(Math.abs(steps[i].s * factor + term - s) < 1e-12);
    for (const [i, p] of softmax(x).entries()) assert(Math.abs(onlineSoftmax(x)[i] - p) < 1e-12);
  }
});

test("all logits are moved by keys: the naive column is lost, and what is said says why", () =>
  visit(EN, async (page) => {
    await says(page, 0, /all three columns agree/);
    const slider = part(page, 0).getByLabel("Added to all logits");
    await slider.focus();
    await page.keyboard.press("End");
    assert.equal(new URL(page.url()).search, "?add=1000");
    assert.deepEqual(await cells(page, 0), [
      ["1001", "Infinity", "NaN", "0.0900", "0.0900"],
      ["1002", "Infinity", "NaN", "0.2447", "0.2447"],
      ["1003", "Infinity", "NaN", "0.6652", "0.6652"],
    ]);
    await says(page, 0, /e\^1001 is above 3\.40e\+38.*Infinity \/ Infinity is NaN/);
    await page.keyboard.press("Home");
    await says(page, 0, /0 \/ 0 is NaN/);
    assert.deepEqual(
      (await cells(page, 0)).map(([, , naive, stable, online]) => [naive, stable === online]),
      [
        ["NaN", true],
        ["NaN", true],
        ["NaN", true],
      ],
    );
  }));

test("a telling place is a click away, and each precision has its own", () =>
  visit(EN, async (page) => {
    const live = part(page, 0);
    await live.getByRole("button", { name: "+85.5", exact: true }).click();
    await says(page, 0, /their sum is above 3\.40e\+38/);
    assert.deepEqual(
      (await cells(page, 0)).map((row) => row[2]),
      ["0.0000", "0.0000", "0.0000"],
    );
    await live.getByLabel("float64").check();
    await says(page, 0, /all three columns agree/);
    await live.getByRole("button", { name: "+707", exact: true }).click();
    await says(page, 0, /e\^710 is above 1\.80e\+308/);
    assert.equal(new URL(page.url()).search, "?add=707&precision=float64");
  }));

test("digits that are lost are counted, in both languages", async () => {
  for (const [path, words] of [
    [EN, /The naive column is off by up to 26 %/],
    [`zh/${EN}`, /朴素一列的误差达 26 %/],
  ])
    await visit(`${path}?add=-104`, (page) => says(page, 0, words));
});

test("the pass goes on and back by keys alone, and keeps its place in the address", () =>
  visit(EN, async (page) => {
    await part(page, 2).getByRole("button", { name: "Back" }).focus();
    await page.keyboard.press("Enter");
    await says(page, 2, /The first logit, 2, is the maximum/);
    await page.keyboard.press("Enter");
    await says(page, 2, /Before the first logit/);
    assert.equal(new URL(page.url()).search, "?step=0");
    await part(page, 2).getByRole("button", { name: "Next" }).focus();
    for (let i = 0; i < 2; i++) await page.keyboard.press("Enter");
    assert.match(
      await said(page, 2),
      /5 is above the maximum 2: the sum so far, 1\.0000, .* = 0\.0498\. Then/,
    );
    assert.deepEqual((await cells(page, 2))[1], ["5", "5", "0.0498", "1.0000", "1.0498"]);
    assert.deepEqual((await cells(page, 2))[2].slice(0, 2), ["1", ""]);
    assert.equal(
      await part(page, 2).locator("[aria-current=step]").innerText(),
      "5\t5\t0.0498\t1.0000\t1.0498",
    );
    await page.keyboard.press("Enter");
    assert.match(
      await said(page, 2),
      /1 is not above the maximum 5: the sum stays, and .* = 0\.0183 is added/,
    );
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    assert.equal(new URL(page.url()).search, "");
    await page.keyboard.press("Enter");
    assert.equal(new URL(page.url()).search, "?step=1");
  }));

test("the pass ends at the log-sum-exp, in both languages; a step that is none is not taken", async () => {
  for (const [path, words] of [
    [EN, /That was the last: m \+ ln s = 7\.4\d+, and logSumExp of all six says 7\.4\d+/],
    [`zh/${EN}`, /全部读完：m \+ ln s = 7\.4\d+/],
  ])
    await visit(`${path}?order=rising&step=6`, async (page) => {
      await says(page, 2, words);
      assert.equal(await part(page, 2).locator(".foot button").nth(1).isDisabled(), true);
    });
  await visit(`${EN}?step=2.5&order=none`, async (page) => {
    await says(page, 2, /5 is above the maximum 2/);
    assert.equal((await cells(page, 2))[0][0], "2");
  });
});
