/** What the page on distillation has to move: the temperature of a teacher. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { softmax } from "wasmax";
import { pullOf } from "../../.vitepress/theme/distillation/pull.mjs";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

const part = (page, title) => page.locator(`.live[aria-label="${title}"]`);

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
    const live = part(page, "教师怎么看一个 2，学生又怎么学");
    await live.getByText("logit 全为 0").waitFor();
    assert.equal((await rows(live))[2], "0.742");
  });
});
