/** The built site as a reader has it: its pages, the search, the switch of the language. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { address, BASE, built, newPage, pages, site, useBrowser, visit } from "./browser.mjs";

useBrowser();

test("there are the pages of both languages, the same", () => {
  const chinese = pages().filter((path) => path.startsWith("zh/"));
  const english = pages().filter((path) => !path.startsWith("zh/"));
  assert.deepEqual(
    chinese.map((path) => path.slice("zh/".length)),
    english,
  );
  for (const path of ["", "options", "api/", "api/wasmax", "project/changelog"])
    assert(english.includes(path), path);
});

test("llms.txt leads to each English page", () => {
  const text = readFileSync(join(site, "llms.txt"), "utf8");
  const linked = Array.from(text.matchAll(/\]\(([^)]*)\)/g), ([, href]) => href.slice(BASE.length)).sort();
  assert.deepEqual(
    linked,
    pages().filter((path) => path !== "" && !path.startsWith("zh/")),
  );
  assert.match(text, /^# wasmax\n\n> A drop-in softmax/);
  assert.match(text, /^- \[Overflow.*\]\(.*\/guide\/overflow\): \w.*$/m);
});

test("the search finds Chinese words and English ones", async () => {
  for (const [path, query, wanted] of [
    ["zh/", "交叉熵", /zh\//],
    ["zh/softmax", "温度", /zh\//],
    ["", "temperature", /options|sampling/],
  ])
    await visit(path, async (page) => {
      await page.locator(".DocSearch-Button").click();
      await page.locator(".VPLocalSearchBox input").fill(query);
      const results = page.locator(".VPLocalSearchBox .result");
      await results.first().waitFor();
      const hrefs = await results.evaluateAll((all) => all.map(({ href }) => href));
      assert(
        hrefs.some((href) => wanted.test(href)),
        `${query}: ${hrefs}`,
      );
      const [found] = hrefs.map((href) => new URL(href).pathname.slice(BASE.length));
      assert(built(found).includes(query), `${query} is on ${found}`);
    });
});

test("the switch of the language keeps the page, there and back", async () => {
  for (const path of ["", "sampling", "api/variants", "project/changelog"])
    await visit(path, async (page) => {
      for (const [label, wanted] of [
        ["中文", `zh/${path}`],
        ["English", path],
      ]) {
        await page.locator(".VPNavBarTranslations button").hover();
        await page.locator(".VPNavBarTranslations a", { hasText: label }).click();
        await page.waitForURL(address + wanted);
      }
    });
});

test("the switch of the language keeps the settings of a live part", async () => {
  const settings = "?logits=3,1&temperature=2";
  await visit(settings, async (page) => {
    await page.locator(".VPNavBarTranslations button").hover();
    await page.locator(".VPNavBarTranslations a", { hasText: "中文" }).click();
    await page.waitForURL(`${address}zh/${settings}`);
    await page.locator(".live", { hasText: "0.7311" }).waitFor();
  });
});

test("an address that leads nowhere says so", async () => {
  const page = await newPage();
  const response = await page.goto(`${address}nowhere`);
  assert.equal(response.status(), 404);
  await page.getByText("PAGE NOT FOUND").waitFor();
  await page.close();
});
