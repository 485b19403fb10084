/** From recorded logits to a token, on the page about temperature: the table, and what a reader does with it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sample, samplingProbabilities } from "wasmax/sampling";
import { CONTEXTS } from "../../.vitepress/theme/sampling-table/contexts.mjs";
import { optionsOf } from "../../.vitepress/theme/sampling-table/options.mjs";
import { chinese } from "../../.vitepress/theme/sampling-table/record.mjs";
import { readRecorded } from "../../.vitepress/theme/sampling-table/recorded.mjs";
import { countsOf, tableOf } from "../../.vitepress/theme/sampling-table/table.mjs";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

const folder = new URL("../../.vitepress/theme/sampling-table/", import.meta.url);
const bytes = new Uint8Array(readFileSync(new URL("logits.i16", folder))).buffer;
const models = readRecorded(bytes, JSON.parse(readFileSync(new URL("models.json", folder), "utf8")));
const OFF = { temperature: 1, topK: 0, topP: 1, minP: 0 };

const PAGE = "guide/temperature";
const part = (page) => page.locator(".live", { has: page.locator(".tokens") });
/** Logits and functions are there: they are loaded when something has been moved. */
const loaded = (page) => part(page).locator(".tokens.computed").waitFor();
const said = (page) => part(page).locator(".said").innerText();
const rows = (page) =>
  part(page)
    .locator(".tokens tbody tr")
    .evaluateAll((all) => all.map((row) => [...row.cells].map(({ innerText }) => innerText.trim())));

test("the recorded logits are those of the committed model, and of all beginnings", async () => {
  assert.equal(bytes.byteLength, 2 * 6 * (96 + 2504));
  for (const [name, contexts] of Object.entries(CONTEXTS))
    assert.equal(models[name].rows.length, contexts.length);
  const again = await chinese(CONTEXTS.zh.slice(0, 2));
  assert.equal(models.zh.vocabulary.join(""), again.vocabulary.join(""));
  for (const [i, row] of again.rows.entries())
    assert.deepEqual(
      models.zh.rows[i],
      Float32Array.from(row, (x) => x / 100),
    );
});

test("a token goes by the first filter that makes it 0, and nothing is lost in the sum", () => {
  const logits = Float32Array.of(1, 4, 2, 4, -40, 0);
  const cut = (settings, shown = 6) =>
    tableOf(logits, [..."abcdef"], { ...OFF, ...settings }, shown).rows.map((row) => row.token + row.cut);
  assert.deepEqual(cut({}), ["b", "d", "c", "a", "f", "etiny"]);
  assert.deepEqual(cut({ topK: 3, topP: 0.9 }), ["b", "d", "ctopP", "atopK", "ftopK", "etiny"]);
  assert.deepEqual(cut({ minP: 0.1 }).slice(0, 4), ["b", "d", "c", "aminP"]);
  assert.deepEqual(cut({ temperature: 0 }), ["b", "dgreedy", "cgreedy", "agreedy", "fgreedy", "egreedy"]);
  for (const { vocabulary, rows } of Object.values(models))
    for (const settings of [OFF, { temperature: 0.7, topK: 40, topP: 0.9, minP: 0.02 }]) {
      const options = optionsOf(settings);
      const p = samplingProbabilities(rows[0], options);
      const table = tableOf(rows[0], vocabulary, settings, 10, 90);
      assert(table.rows.some(({ index }) => index === 90));
      assert.equal(table.rows.length + table.rest.count, vocabulary.length);
      assert.equal(table.kept, p.filter((value) => value > 0).length);
      const sum = table.rows.reduce((total, row) => total + row.p, table.rest.p);
      assert(Math.abs(sum - 1) < 1e-5, String(sum));
      const counts = countsOf(rows[0], options, 1, 200);
      assert.equal(counts[sample(rows[0], { ...options, seed: 1, step: 199 })] > 0, true);
      assert(counts.every((count, i) => count === 0 || p[i] > 0));
    }
});

test("sliders move the rows and the address, and what was drawn is what sample draws", async () => {
  await visit(PAGE, async (page) => {
    const before = await rows(page);
    assert.deepEqual(before[0].slice(0, 4), ["␣", "5.61", "7.01", "yes"]);
    assert.equal(before.length, 17);
    await part(page).locator("input[type=range]").nth(1).focus();
    for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowRight");
    await loaded(page);
    const after = await rows(page);
    assert.deepEqual(
      after.slice(0, 4).map((row) => row[3]),
      ["yes", "yes", "top-k", "top-k"],
    );
    assert.equal(Number(after[0][4]) + Number(after[1][4]), 1);
    assert.match(await said(page), /2 of 96 tokens are kept/);
    await part(page).locator(".draw").click();
    await part(page).locator(".draw").click();
    const logits = models.en.rows[0];
    const token = sample(logits, { temperature: 0.8, topK: 2, topP: 0.9, seed: 1, step: 1 });
    const shown = models.en.vocabulary[token].replace(" ", "␣");
    assert((await said(page)).includes(`Draw 2: “${shown}”`));
    assert.equal(new URL(page.url()).search, "?topK=2&draw=2");
    await part(page).getByRole("button", { name: "Reset" }).click();
    assert.deepEqual(await rows(page), before);
  });
});

test("an address draws the same token in both languages, from either model", async () => {
  const logits = models.zh.rows[1];
  const token = sample(logits, { temperature: 1.5, seed: 7, step: 41 });
  const drawn = `${models.zh.vocabulary[token]}”`;
  const asked = "model=zh&context=1&temperature=1.5&topP=1&seed=7&draw=42";
  for (const path of [`${PAGE}?${asked}`, `zh/${PAGE}?${asked}`])
    await visit(path, async (page) => {
      await loaded(page);
      assert((await said(page)).includes(drawn), await said(page));
      // A token without a place among the largest has a row of its own.
      const marked = await part(page).locator("tr.drawn th").innerText();
      assert.equal(marked, `→ ${models.zh.vocabulary[token]}`);
    });
});

test("a thousand draws stand beside the probabilities, and T = 0 draws the largest alone", async () => {
  await visit(`zh/${PAGE}`, async (page) => {
    await part(page).getByRole("checkbox").check();
    await loaded(page);
    assert.match(await said(page), /频率与概率最多相差 0\.0\d\d/);
    const counts = (await rows(page)).map((row) => Number(row.at(-1)));
    assert.equal(
      counts.reduce((a, b) => a + b),
      1000,
    );
    await part(page).locator("input[type=range]").first().focus();
    await page.keyboard.press("Home");
    const all = await rows(page);
    assert.deepEqual(all[0].slice(-2), ["1.0000", "1000"]);
    assert.equal(all[0][2], "");
    assert.equal(all[1][3], "T = 0");
  });
});

test("the first picture, made by the build, is what the page computes", async () => {
  for (const path of [PAGE, `zh/${PAGE}`])
    await visit(path, async (page) => {
      await part(page).getByRole("checkbox").check();
      await loaded(page);
      await part(page).getByRole("checkbox").uncheck();
      const [built, computed] = await page.evaluate(async () => {
        const text = await (await fetch(location.href)).text();
        const page = new DOMParser().parseFromString(text, "text/html");
        return [page, document].map((root) =>
          Array.from(root.querySelectorAll(".tokens td, .tokens th"), (cell) => cell.textContent.trim()),
        );
      });
      assert.equal(built.length, 5 + 16 * 5 + 3);
      assert.deepEqual(computed, built);
    });
});

test("entropy goes from 0 to ln 5 with the temperature", async () => {
  await visit(PAGE, async (page) => {
    const entropy = page.locator(".live", { has: page.locator(".mark") });
    const text = () => entropy.locator(".said").innerText();
    assert.match(await text(), /At T = 1\.0 the entropy is 1\.000 nats/);
    await entropy.locator("input[type=range]").focus();
    await page.keyboard.press("Home");
    assert.match(await text(), /At T = 0\.1 the entropy is 0\.000 nats, that of 1\.00 .* has 1\.000/);
    await page.keyboard.press("End");
    assert.match(await text(), /At T = 10\.0 the entropy is 1\.600/);
    assert.equal(new URL(page.url()).search, "?T=10");
  });
});
