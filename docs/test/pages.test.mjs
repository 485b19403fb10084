/**
 * Every page as a reader opens it: what it loads, and what axe says of it: in English on a desktop, in the light
 * and in the dark, in Chinese, which has the same parts, on a phone. PAGES=guide/overflow,zh/guide/overflow opens those alone.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import {
  accessibility,
  BASE,
  built,
  DESKTOP,
  each,
  PHONE,
  pages,
  REPOSITORY,
  useBrowser,
  visit,
} from "./browser.mjs";

const BUDGET = 130_000;
const root = resolve(import.meta.dirname, "../..");
const asked = process.env.PAGES?.split(",");
const chosen = asked ? pages().filter((path) => asked.includes(path)) : pages();

/** Pages that are the same in both languages: axe looks at one. */
const isCopy = (path) => /^zh\/(api|project)\//.test(path);

useBrowser();

/** Gzipped bytes of the modules that a page has loaded. */
async function weight(responses) {
  const modules = responses.filter((response) => /javascript/.test(response.headers()["content-type"] ?? ""));
  const bodies = await Promise.all(modules.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

test("every page opens, is light, fits, and axe has nothing to say", async (t) => {
  assert(chosen.length >= (asked?.length ?? 1), `there is ${asked}`);
  const complaints = [];
  let heaviest = [0, ""];
  await each(chosen, (path) =>
    visit(path, async (page, loaded) => {
      const bytes = await weight(loaded);
      if (bytes > heaviest[0]) heaviest = [bytes, path];
      if (bytes > BUDGET) complaints.push(`/${path}: ${bytes} bytes of gzipped modules`);
      assert.equal(await page.locator("h1").count(), 1, `${path}: one title`);
      for (const viewport of path.startsWith("zh/") ? [DESKTOP, PHONE] : [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > viewport.width) complaints.push(`/${path}: ${width} wide of ${viewport.width}`);
      }
      if (isCopy(path)) return;
      // Formulas, code and colours are the same in Chinese, and thousands of elements.
      const chinese = path.startsWith("zh/");
      const same = { exclude: ["math", "pre"], without: ["color-contrast"] };
      const said = await accessibility(page, chinese ? same : {});
      if (!chinese && !path.startsWith("api/")) {
        // Nothing else depends on it; formulas have the colour of text.
        await page.emulateMedia({ colorScheme: "dark" });
        const dark = await accessibility(page, { rules: ["color-contrast"], exclude: ["math"] });
        said.push(...dark.map((text) => `in the dark, ${text}`));
      }
      complaints.push(...said.map((text) => `/${path}: ${text}`));
    }),
  );
  const [bytes, path] = heaviest;
  t.diagnostic(`${chosen.length} pages; the heaviest is /${path} with ${(bytes / 1000).toFixed(1)} KB`);
  assert.deepEqual(complaints, []);
});

const attributes = (html, name) =>
  Array.from(html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g")), ([, value]) => decode(value));
const decode = (value) => decodeURI(value.replaceAll("&amp;", "&"));

test("links lead to pages, headings and files that are there", () => {
  const ids = new Map(pages().map((path) => [BASE + path, new Set(attributes(built(path), "id"))]));
  for (const path of pages())
    for (const href of attributes(built(path), "href")) {
      const [address, hash = ""] = href.split("#");
      if (address.startsWith(`${REPOSITORY}/`)) {
        const [, file] = /\/(?:blob|tree)\/HEAD\/(.+)$/.exec(address) ?? [];
        assert(file !== undefined && existsSync(join(root, file)), `${path} links to ${href}`);
      } else if (address.startsWith("/") && !/\.(css|js)$/.test(address)) {
        assert(ids.has(address), `${path} links to ${href}`);
        if (hash) assert(ids.get(address).has(decodeURIComponent(hash)), `${path} links to ${href}`);
      } else if (address === "" && hash) {
        assert(ids.get(BASE + path).has(decodeURIComponent(hash)), `${path} links to ${href}`);
      }
    }
});
