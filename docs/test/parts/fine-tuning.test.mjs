/** What the page on fine-tuning has to move: the rank, and what each way has written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { costs } from "../../.vitepress/theme/fine-tuning/costs.mjs";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

const part = (page, title) => page.locator(`.live[aria-label="${title}"]`);

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
  await visit("guide/fine-tuning?rank=4.5", async (page) => {
    assert.match(await part(page, "What a rank costs").innerText(), /Rank 4 trains 22,688 numbers/);
  });
  await visit("zh/guide/fine-tuning?rank=77", async (page) => {
    const rows = part(page, "一个秩要花多少参数").locator("tbody tr");
    await rows.filter({ hasText: "升维 96×384" }).filter({ hasText: "100.3 %" }).waitFor();
  });
});

test("what each way has written is chosen by the address, in Chinese, too", async () => {
  await visit("zh/guide/fine-tuning?trained=3", async (page) => {
    const curtain = part(page, "训练不同部分之后写的两支曲");
    await curtain.locator("blockquote", { hasText: "(唱)" }).waitFor();
    assert(await curtain.getByLabel("全部参数").isChecked());
    assert.equal(await curtain.locator("blockquote").getAttribute("lang"), "zh");
  });
});
