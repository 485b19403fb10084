/** The map of a recogniser's attention: what is packed into the page, and what a reader does with it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { softmax } from "wasmax";
import { describe, PLACES, readScores } from "../../../examples/attention/scores.mjs";
import first from "../../.vitepress/theme/attention/first.data.mjs";
import { pack, unpack } from "../../.vitepress/theme/attention/pack.mjs";
import places from "../../.vitepress/theme/attention/places.data.mjs";
import { describeHead, describeRow, shades } from "../../.vitepress/theme/attention/rows.mjs";
import data from "../../.vitepress/theme/attention/scores.data.mjs";
import { PHONE, useBrowser, visit } from "../browser.mjs";

useBrowser();

const loaded = data.load();
const shape = [8, PLACES, PLACES];

test("the scores of the page give the weights of the example's", () => {
  const exact = readScores();
  const packed = unpack(loaded.packed);
  for (const options of [{}, { temperature: 0.25 }, { causal: true }]) {
    const expected = softmax(exact, { shape, ...options });
    const actual = softmax(packed, { shape, ...options });
    const bound = 2 ** -9 / (options.temperature ?? 1) + 1e-5;
    actual.forEach((p, i) => {
      assert(Math.abs(p - expected[i]) <= bound * expected[i], `${p} for ${expected[i]}`);
    });
    for (let head = 0; head < 8; head++) {
      const { keys, distance } = describeHead(
        actual.subarray(head * PLACES ** 2, (head + 1) * PLACES ** 2),
        PLACES,
      );
      const { keys: expectedKeys, distance: expectedDistance } = describe(expected, head);
      assert.equal(keys.toFixed(1), expectedKeys.toFixed(1));
      assert.equal(distance.toFixed(1), expectedDistance.toFixed(1));
    }
  }
  const { characters } = places.load();
  assert.equal(characters.join(""), "大模型的概率分布与微调");
  assert.equal(characters.length, PLACES);
  const { head, packed: shown, numbers } = first.load();
  assert.deepEqual(unpack(shown), packed.subarray((head - 1) * PLACES ** 2, head * PLACES ** 2));
  const expected = describe(softmax(exact, { shape }), head - 1);
  assert.equal(numbers[head - 1].keys.toFixed(3), expected.keys.toFixed(3));
});

test("a score that does not fit is an error, and none is lost", () => {
  assert.deepEqual([...unpack(pack(Float32Array.of(3, 1, 2, 0.5, 0.5, -127), 3))], [0, -2, -1, 0, 0, -127.5]);
  assert.throws(() => pack(Float32Array.of(0, -128), 2), RangeError);
});

test("a row is described by e^entropy and its keys; a map has a square for each weight that shows", () => {
  assert.equal(describeRow(new Float32Array(40).fill(1 / 40)).keys.toFixed(3), "40.000");
  const { keys, order } = describeRow(Float32Array.of(0, 1, 0));
  assert.equal(keys, 1);
  assert.equal(order[0].key, 1);
  const map = shades(Float32Array.of(1, 0, 0.25, 0), 2, 4);
  assert.deepEqual(map, [
    { shade: 0.5, path: "M0,1h1v1h-1z" },
    { shade: 1, path: "M0,0h1v1h-1z" },
  ]);
});

const said = (page) => page.locator(".live [role=status]").first().innerText();

test("a query is chosen by keys or by a click, and the mask hides what comes later", async () => {
  await visit("guide/attention", async (page) => {
    assert.match(
      await said(page),
      /^Query 20 \(率\) sees 40 keys .* as if over 3\.0\. Most goes to key 17 \(概\): 0\.688/,
    );
    await page.getByRole("slider", { name: "Query" }).focus();
    await page.keyboard.press("Home");
    assert.match(await said(page), /^Query 1 sees 40 keys/);
    await page.getByLabel(/Causal/).check();
    assert.equal(
      await said(page),
      "Query 1 sees 1 key and spreads its weight as if over 1.0. The other 39 have weight 0. " +
        "Most goes to key 1: 1.000.",
    );
    assert.equal(new URL(page.url()).search, "?query=1&causal=1");
    const map = page.locator(".map .touched");
    const { height } = await map.boundingBox();
    await map.click({ position: { x: 10, y: (height * 9.5) / PLACES } });
    assert.match(await said(page), /^Query 10 sees 10 keys/);
    await page.getByLabel("7", { exact: true }).check();
    assert.match(page.url(), /head=7/);
    await page.getByRole("button", { name: "Reset" }).first().click();
    assert.match(await said(page), /^Query 20 \(率\) sees 40 keys/);
    assert.equal(new URL(page.url()).search, "");
  });
});

test("begins with what the address says, in both languages; nonsense is left out", async () => {
  const query = "?head=7&temperature=0.25&query=9&causal=2";
  for (const [path, start] of [
    ["guide/attention", /^Query 9 \(型\) sees 40 keys/],
    ["zh/guide/attention", /^查询 9（型）看得到 40 个键，.*。权重最大的是键 \d+/],
  ])
    await visit(
      path + query,
      async (page) => {
        assert.match(await said(page), start);
        await page.locator(".live details summary").first().click();
        // The heads that are not shown at first come by themselves.
        const row = page.locator(".live details tbody tr").nth(6);
        await row
          .locator("td", { hasText: /^10\.1$/ })
          .first()
          .waitFor();
      },
      { viewport: PHONE },
    );
});
