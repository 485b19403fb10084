/** The built site as a reader has it: every page, the search, the switch of the language. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import {
  accessibility,
  BASE,
  built,
  DESKTOP,
  each,
  newPage,
  PHONE,
  pages,
  REPOSITORY,
  address as site,
  useBrowser,
  visit,
} from "./browser.mjs";

const BUDGET = 130_000;
const root = resolve(import.meta.dirname, "../..");

useBrowser();

/** Pages that are the same in both languages: axe, which takes seconds, looks at the English one. */
const isCopy = (path) => /^zh\/(api|project)\//.test(path);

/** Gzipped bytes of the modules that a page has loaded. */
async function weight(responses) {
  const modules = responses.filter((response) => /javascript/.test(response.headers()["content-type"] ?? ""));
  const bodies = await Promise.all(modules.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

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

test("every page opens, is light, fits, and axe has nothing to say; links lead somewhere", async (t) => {
  const anchors = new Map();
  const links = [];
  const complaints = [];
  let heaviest = [0, ""];
  await each(pages(), (path) =>
    visit(path, async (page, loaded) => {
      const bytes = await weight(loaded);
      if (bytes > heaviest[0]) heaviest = [bytes, path];
      assert(bytes <= BUDGET, `${path}: ${bytes} bytes of gzipped modules`);
      assert.equal(await page.locator("h1").count(), 1, `${path}: one title`);
      const said = isCopy(path) ? [] : await accessibility(page);
      complaints.push(...said.map((text) => `/${path}: ${text}`));
      const found = await page.evaluate(() => ({
        ids: Array.from(document.querySelectorAll("[id]"), ({ id }) => id),
        hrefs: Array.from(document.querySelectorAll("a[href]"), ({ href }) => href),
      }));
      anchors.set(site + path, new Set(found.ids));
      links.push(...found.hrefs.map((href) => [path, href]));
    }),
  );
  const [bytes, path] = heaviest;
  t.diagnostic(`${anchors.size} pages; the heaviest is /${path} with ${(bytes / 1000).toFixed(1)} KB`);
  assert.deepEqual(complaints, []);
  for (const [path, href] of links) {
    const [address, hash = ""] = href.split("#");
    if (address.startsWith(`${REPOSITORY}/`)) {
      const [, file] = /\/(?:blob|tree)\/HEAD\/(.+)$/.exec(decodeURI(address)) ?? [];
      assert(file !== undefined && existsSync(join(root, file)), `${path} links to ${href}`);
      continue;
    }
    if (!address.startsWith(new URL("/", site).href)) continue;
    const ids = anchors.get(address);
    assert(ids !== undefined, `${path} links to ${href}`);
    assert(hash === "" || ids.has(decodeURIComponent(hash)), `${path} links to ${href}`);
  }
});

describe("axe has nothing to say, and nothing is wider than the screen,", () => {
  for (const [device, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE }))
    for (const colorScheme of ["light", "dark"])
      test(`${device}, ${colorScheme}`, async () => {
        await each(["", "zh/", "benchmarks", "zh/options", "api/duckdb"], (path) =>
          visit(
            path,
            async (page) => {
              assert.deepEqual(await accessibility(page), [], path);
              const width = await page.evaluate(() => document.documentElement.scrollWidth);
              assert(width <= viewport.width, `${path} is ${width} wide`);
            },
            { viewport, colorScheme },
          ),
        );
      });
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
        await page.waitForURL(site + wanted);
      }
    });
});

test("an address that leads nowhere says so", async () => {
  const page = await newPage();
  const response = await page.goto(`${site}nowhere`);
  assert.equal(response.status(), 404);
  await page.getByText("PAGE NOT FOUND").waitFor();
  await page.close();
});
