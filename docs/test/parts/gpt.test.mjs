/** What the page on the GPT tells: recorded texts, and what the committed model computes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { attentionOf, candidatesAfter, surprises } from "../../.vitepress/markdown/poet.mjs";
import { lossesIn, printed, results, rowIn, writtenIn } from "../../.vitepress/markdown/recorded.mjs";
import { built, useBrowser, visit } from "../browser.mjs";

useBrowser();

const part = (page, title) => page.locator(`.live[aria-label="${title}"]`);

test("what a README shows is read: numbers, curves and texts", () => {
  const whale = printed("language-model");
  assert.deepEqual(lossesIn(whale)[0], [350, 2.564]);
  assert.equal(rowIn(whale, "the model")[1], results["language-model"].figures.perplexity.toFixed(2));
  assert.throws(() => rowIn(whale, "another"), /no row another/);
  const texts = writtenIn(whale, /^temperature/);
  assert.equal(texts.length, 8);
  assert.match(texts[0].text, /^The whale seemen/);
  // A text with an empty line in it is whole.
  assert.match(texts.at(-1).text, /jatie!\n\nWhale/);
  assert.deepEqual(
    writtenIn(printed("fine-tuning"), /^after training/).map(({ text }) => text.slice(0, 3)),
    Array(4).fill("山坡羊"),
  );
});

test("the committed model sees nothing of the future, and its distributions add up", () => {
  const { labels, layers } = attentionOf("\n如梦令\n昨夜");
  assert.deepEqual(labels, ["↵", "如", "梦", "令", "⏎", "昨", "夜"]);
  for (const head of layers.flat())
    for (const [i, row] of head.entries()) {
      assert(row.slice(i + 1).every((weight) => weight === 0));
      assert(Math.abs(row.reduce((sum, weight) => sum + weight, 0) - 1) < 0.04);
    }
  // What follows does not change what a character surprises.
  const [short, long] = ["昨夜", "昨夜雨疏"].map((body) => surprises(`\n如梦令\n${body}`).rows);
  assert.deepEqual(long.slice(0, 2), short);
  const { loss, perplexity } = surprises("\n如梦令\n昨夜");
  assert.equal(loss, (short[0].value + short[1].value) / 2);
  assert.equal(perplexity, Math.exp(loss));
  // The first line of this tune has seven characters.
  assert(surprises("\n浣溪沙\n山下兰芽短浸溪。").rows.at(-1).value < 0.3);
  const rows = candidatesAfter("\n如梦令\n昨", 3, { temperature: 0 }).split("\n");
  assert.match(rows[0], /^\| 夜 \| .* \| 1\.0000 \|$/);
});

test("recorded texts are chosen by keys, and by the address", async () => {
  for (const path of ["guide/gpt", "zh/guide/gpt"]) assert.match(built(path), /The whale seemen the ship/);
  await visit("guide/gpt", async (page) => {
    const whale = part(page, "What the model of Moby Dick wrote");
    const text = whale.locator("blockquote");
    assert.match(await text.innerText(), /^The whale seemen the ship/);
    await whale.getByLabel("temperature 0: the likeliest").focus();
    await page.keyboard.press("ArrowUp");
    // The last one, with empty lines in it.
    assert.match(await text.innerText(), /jatie!\n\nWhale/);
    assert.equal(new URL(page.url()).search, "?whale=7");
  });
});

test("a head of a layer is chosen, and the sentence follows", async () => {
  for (const [path, title, label] of [
    ["guide/gpt?layer=2", "What each head looks at", "3"],
    ["zh/guide/gpt?layer=2", "每个头在看哪里", "3"],
  ])
    await visit(path, async (page) => {
      const heads = part(page, title);
      const said = heads.locator("[role=status]");
      await heads.locator("fieldset").first().locator("input[value='2']:checked").waitFor();
      const before = await said.innerText();
      await heads.locator("fieldset").nth(1).getByLabel(label).check();
      const now = await said.innerText();
      assert.notEqual(now, before);
      assert.equal(await heads.locator("tbody tr").count(), 11);
      const row = await heads.locator("tbody tr").last().locator("td").allInnerTexts();
      const most = row.toSorted().at(-1);
      assert(now.includes(most), `${now} says ${most}`);
      assert.equal(new URL(page.url()).search, "?layer=2&head=3");
    });
});
