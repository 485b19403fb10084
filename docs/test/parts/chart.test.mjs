/** Drawings of numbers that pages give: lines, bars and confusions, with what a screen reader reads of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { listed, pointsOf, printed, resultOf, tableOf } from "../../.vitepress/markdown/results.mjs";
import { PHONE, useBrowser, visit } from "../browser.mjs";

useBrowser();

test("points read from a picture are the numbers that were drawn", () => {
  const panel = { width: 250, height: 220, x: [0, 1000], y: [0, 1] };
  for (const [name, share] of Object.entries(resultOf("policies").figures.bestArm)) {
    const line = name === "with" ? "with a baseline" : name;
    const points = pointsOf("policies/curves.svg", (says) => says.endsWith(`line: ${line}`), panel);
    assert.equal(points.length, 50);
    // Each is the mean of 20 steps: the last five are the last hundred.
    const last = points.slice(-5).reduce((sum, [, value]) => sum + value / 5, 0);
    assert(Math.abs(last - share) < 2e-4, `${name}: ${last}, not ${share}`);
    assert.equal(points.at(-1)[0], 1000);
  }
  assert.throws(() => pointsOf("policies/curves.svg", () => false, panel), /no such marks/);
});

test("tables are read from what an example has printed", () => {
  const rows = tableOf("policies", "CartPole");
  assert.deepEqual(
    rows.map(([, episodes]) => Number(episodes)),
    resultOf("policies").figures.episodes,
  );
  assert.match(printed("spam"), /^A spam filter: /m);
  assert.equal(listed("digits").name, "digits");
});

test("a chart says what it shows, and has its numbers in a table", async () => {
  for (const [path, title, numbers] of [
    ["guide/digits", "Loss while learning", "The numbers"],
    ["zh/guide/digits", "学习过程中的损失", "数值"],
  ])
    await visit(path, async (page) => {
      const chart = page.getByRole("region", { name: title, exact: true });
      assert((await chart.locator("svg[role=img]").getAttribute("aria-label")).length > 20);
      assert.equal(await chart.locator("svg[role=img] path[class^=series]").count(), 2);
      await chart.getByText(numbers, { exact: true }).press("Enter");
      const cells = await chart.locator("tbody tr").first().locator("td").allInnerTexts();
      assert.deepEqual(cells, ["440", "0.397", "0.221"]);
    });
});

test("bars have the words of the page, and the longest is whole", async () => {
  await visit("zh/guide/digits", async (page) => {
    const bars = page.getByRole("region", { name: "10,000 张新图像上的校准误差" });
    const rows = await bars.locator("tbody tr").allInnerTexts();
    assert.match(rows[0], /^回归，T = 1\s+2\.12 %/);
    assert.equal(
      await bars
        .locator("tbody i")
        .first()
        .evaluate((bar) => bar.style.width),
      "100%",
    );
  });
});

test("a table of confusions has all images, headers that say which way it is read, and fits a phone", async () => {
  await visit(
    "guide/digits",
    async (page) => {
      const table = page.locator("table.confusion");
      const cells = await table.locator("tbody td").allInnerTexts();
      assert.equal(
        cells.reduce((sum, text) => sum + Number(text), 0),
        10_000,
      );
      assert.equal(await table.getByRole("columnheader", { name: "said 9" }).count(), 1);
      assert.equal(await table.getByRole("rowheader", { name: "is 4" }).count(), 1);
      const wrong = await table.locator("td.right").count();
      assert.equal(wrong, 10);
    },
    { viewport: PHONE },
  );
});
