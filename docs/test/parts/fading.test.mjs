/** How the weight of one relevant key fades with n. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { LENGTHS, weigh } from "../../.vitepress/theme/trends/fading.mjs";
import { useBrowser, visit } from "../browser.mjs";

useBrowser();

/** The part names its engine once it reads the address and answers. */
const ready = (page) => page.locator(".live .engine").first().waitFor();

const near = (actual, expected) => assert(Math.abs(actual - expected) < 1e-5, `${actual}, not ${expected}`);

test("each kind has the weights of its formula", () => {
  const [s, r, b, n] = [6, -2, 3, 1024];
  const { softmax, sink, sigmoid, linear, scaled } = weigh(n, { relevant: s, others: r, sink: b });
  const others = (n - 1) * Math.exp(r);
  near(softmax.relevant, Math.exp(s) / (Math.exp(s) + others));
  near(sink.relevant, Math.exp(s) / (Math.exp(s) + others + Math.exp(b)));
  near(sink.relevant + sink.others, 1 - Math.exp(b) / (Math.exp(s) + others + Math.exp(b)));
  near(sigmoid.relevant, 1 / (1 + n * Math.exp(-s)));
  near(linear.relevant, 7 / (7 + others));
  near(scaled.relevant, 1 / (1 + (n - 1) * n ** (-8 / Math.log(512))));
  for (const kind of [softmax, linear, scaled]) near(kind.relevant + kind.others, 1);
});

test("at n = 512 the scaled softmax is the softmax, and no setting gives a number that is none", () => {
  for (const relevant of [0, 6, 12])
    for (const others of [-6, 6])
      for (const sink of [-6, 6])
        for (const n of LENGTHS) {
          const kinds = weigh(n, { relevant, others, sink });
          if (n === 512) near(kinds.scaled.relevant, kinds.softmax.relevant);
          for (const [name, kind] of Object.entries(kinds))
            assert(kind.relevant >= 0 && kind.relevant <= 1 && Number.isFinite(kind.others), `${name}, ${n}`);
        }
});

const cells = async (page, row) => page.locator(".weights tbody tr").nth(row).locator("td").allInnerTexts();

test("the length is moved by keys; the table and the picture's description follow", async () => {
  await visit("guide/trends", async (page) => {
    await ready(page);
    assert.deepEqual(await cells(page, 0), ["0.745", "0.255", "1.000"]);
    const picture = page.locator(".live .plot svg[role=img]").first();
    assert.match(
      await picture.getAttribute("aria-label"),
      /softmax: below one half from n = 4,096 on\..*never/,
    );
    await page.getByRole("slider", { name: /^Length/ }).focus();
    await page.keyboard.press("End");
    assert.equal(await page.locator(".weights caption").innerText(), "Weights at n = 131,072");
    assert.deepEqual(await cells(page, 0), ["0.022", "0.978", "1.000"]);
    assert.equal(new URL(page.url()).search, "?power=17");
    const right = (what) => what.evaluate((element) => element.getBoundingClientRect().right);
    assert((await right(picture.locator(".mark text"))) < (await right(picture)), "n is cut off");
  });
});

test("begins with what the address says, in both languages", async () => {
  for (const [path, caption] of [
    ["guide/trends", "Weights at n = 2"],
    ["zh/guide/trends", "n = 2 时的权重"],
  ])
    await visit(`${path}?relevant=0&others=0&sink=-6&power=1`, async (page) => {
      await ready(page);
      assert.equal(await page.locator(".weights caption").innerText(), caption);
      assert.deepEqual(await cells(page, 0), ["0.500", "0.500", "1.000"]);
    });
});
