/** The parts of the pages on a GPT, fine-tuning and distillation, and what is computed for them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { softmax } from "wasmax";
import { attentionOf, candidatesAfter, surprises } from "../../.vitepress/markdown/poet.mjs";
import { lossesIn, printed, results, rowIn, writtenIn } from "../../.vitepress/markdown/recorded.mjs";
import { pullOf } from "../../.vitepress/theme/distillation/pull.mjs";
import { costs } from "../../.vitepress/theme/fine-tuning/costs.mjs";
import { built, useBrowser, visit } from "../browser.mjs";

useBrowser();

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
  const rows = candidatesAfter("\n如梦令\n昨", 3, { temperature: 0 }).split("\n");
  assert.match(rows[0], /^\| 夜 \| .* \| 1\.0000 \|$/);
});

test("a rank costs r · (m + n) of each matrix, as often as there are such", () => {
  const { each, trained, share } = costs(
    [
      { name: "square", rows: 10, columns: 10, times: 2 },
      { name: "flat", rows: 2, columns: 50, times: 1 },
    ],
    5,
  );
  assert.deepEqual(
    each.map((matrix) => [matrix.trained, matrix.share]),
    [
      [100, 1],
      [260, 2.6],
    ],
  );
  assert.deepEqual([trained, share], [460, 460 / 300]);
});

test("the pull is T (p − q), and at a high temperature a least square's", () => {
  const [teacher, student] = [
    [6, 3, 0],
    [1, 2, 0],
  ];
  for (const T of [1, 8]) {
    const { soft, pull } = pullOf(teacher, student, T);
    const q = softmax(student, { temperature: T });
    for (const i of soft.keys()) assert(Math.abs(pull[i] - T * (soft[i] - q[i])) < 1e-12);
  }
  const { pull, limit } = pullOf(teacher, student, 1e5);
  for (const i of pull.keys()) assert(Math.abs(pull[i] - limit[i]) < 1e-4);
  // Who thinks as the teacher does is left alone.
  assert(pullOf(teacher, teacher, 3).pull.every((d) => Math.abs(d) < 1e-14));
});

const part = (page, title) => page.locator(`.live[aria-label="${title}"]`);

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
  await visit("zh/guide/fine-tuning?trained=3", async (page) => {
    const curtain = part(page, "训练不同部分之后写的两支曲");
    assert(await curtain.getByLabel("全部参数").isChecked());
    assert.match(await curtain.locator("blockquote").innerText(), /\(唱\)/);
    assert.equal(await curtain.locator("blockquote").getAttribute("lang"), "zh");
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

test("a rank moves the bars and the sum, and says where it is too much", async () => {
  await visit("guide/fine-tuning", async (page) => {
    const rank = part(page, "What a rank costs");
    assert.match(await rank.innerText(), /Rank 4 trains 22,688 numbers .* 4\.9 %/);
    await rank.getByLabel("Rank r").focus();
    await page.keyboard.press("ArrowLeft");
    assert.match(await rank.innerText(), /Rank 3 trains 17,016/);
    assert.equal(new URL(page.url()).search, "?rank=3");
    await page.keyboard.press("End");
    assert.match(await rank.innerText(), /more than the matrices have/);
  });
  await visit("zh/guide/fine-tuning?rank=77", async (page) => {
    const rows = part(page, "一个秩要花多少参数").locator("tbody tr");
    assert.match(await rows.filter({ hasText: "升维 96×384" }).innerText(), /100\.3 %/);
  });
});

test("the temperature softens what the teacher says, and the pull nears its limit", async () => {
  const rows = (live) => live.locator("tbody tr td:nth-child(2)").allInnerTexts();
  await visit("guide/distillation", async (page) => {
    const live = part(page, "What a teacher says of a 2, and what a student does with it");
    assert.equal((await rows(live))[2], "0.973");
    await live.getByLabel("Temperature").focus();
    for (let i = 0; i < 7; i++) await page.keyboard.press("ArrowRight");
    assert.equal((await rows(live))[2], "0.227");
    assert.equal(new URL(page.url()).search, "?temperature=8");
    assert.match(await live.innerText(), /At T = 8 all digits but the 2 have 77 %/);
    await live.getByLabel("the student's pull T(p − q)").check();
    assert.equal((await rows(live))[2], "1.018");
    await live.getByRole("button", { name: "Reset" }).click();
    assert.equal((await rows(live))[2], "0.973");
  });
  await visit("zh/guide/distillation?temperature=32&see=limit", async (page) => {
    const live = part(page, "老师怎么看一个 2，学生又怎么学");
    assert.equal((await rows(live))[2], "0.742");
    assert.match(await live.innerText(), /logits 全为 0/);
  });
});
