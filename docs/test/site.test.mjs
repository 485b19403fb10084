/**
 * The built site as a reader has it, in Debian's Chromium: every page, the live part, the search, the switch
 * of the language. It is served below a base, so that an address that forgets the base fails.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const BASE = "/handbook/";
const REPOSITORY = "https://repository.example/wasmax";
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const BUDGET = 130_000;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const docs = resolve(import.meta.dirname, "..");
const axe = readFileSync(join(docs, "node_modules/axe-core/axe.min.js"), "utf8");
const site = mkdtempSync(join(tmpdir(), "wasmax-site-"));
let server;
let browser;

before(async () => {
  const env = { ...process.env, DOCS_BASE: BASE, DOCS_REPOSITORY: REPOSITORY };
  // VitePress ends the build where a link between pages is dead.
  execFileSync("npm", ["run", "--silent", "build", "--", "--outDir", site], {
    cwd: docs,
    env,
    stdio: "inherit",
  });
  server = await serve(site, BASE);
  assert(existsSync(CHROMIUM), `${CHROMIUM} is installed: apt-get install chromium`);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
});

after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(site, { recursive: true, force: true });
});

/** Paths of all pages below the base, as they are linked to. */
const pages = () =>
  readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html") && file !== "404.html")
    .map((file) => file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""))
    .sort();

/**
 * Opens a page and gives it to a function, with what it has loaded. Fails for an error or a warning in its
 * console and for a request elsewhere.
 */
async function visit(path, use, { viewport = DESKTOP, colorScheme = "light" } = {}) {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults = [];
  const loaded = [];
  page.on("pageerror", (error) => faults.push(error.stack));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !url.startsWith("data:")) faults.push(`asks for ${url}`);
  });
  page.on("response", (response) => loaded.push(response));
  await page.goto(server.url + path, { waitUntil: "networkidle" });
  await use(page, loaded);
  assert.deepEqual(faults, [], path);
  await context.close();
}

/** What axe has to say about a page. */
async function accessibility(page) {
  await page.evaluate(axe);
  const options = { runOnly: RULES, resultTypes: ["violations"] };
  const { violations } = await page.evaluate((given) => globalThis.axe.run(given), options);
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target)
        .slice(0, 5)
        .join(", ")}`,
  );
}

/** Does something for each of many, two at a time: one a core. */
async function each(many, act) {
  const left = [...many];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await act(next);
  };
  await Promise.all([worker(), worker()]);
}

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
      anchors.set(server.url + path, new Set(found.ids));
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
      assert(file !== undefined && existsSync(join(docs, "..", file)), `${path} links to ${href}`);
      continue;
    }
    if (!address.startsWith(new URL("/", server.url).href)) continue;
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

describe("the live softmax", () => {
  const said = (page) => page.locator(".live [role=status]").innerText();

  test("answers what is typed, by keys alone, and keeps it in the address", async () => {
    await visit("", async (page) => {
      assert.match(await said(page), /softmax\(\[1, 2, 3\]\) \[0\.0900, 0\.2447, 0\.6652\]/);
      await page.locator(".live .logits input").focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("0 0, -Infinity");
      assert.match(await said(page), /\[0\.5000, 0\.5000, 0\.0000\]/);
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowLeft");
      assert.match(await said(page), /temperature: 0\.9/);
      assert.equal(new URL(page.url()).search, "?logits=0,0,-Infinity&temperature=0.9");
      assert.match(await page.locator(".live .engine").innerText(), /wasm-(relaxed|simd)/);
    });
  });

  test("begins with what the address says, in both languages", async () => {
    for (const path of ["?logits=1,2,3&temperature=0.5", "zh/?logits=1,2,3&temperature=0.5"])
      await visit(path, async (page) => {
        assert.match(await said(page), /\[0\.0159, 0\.1173, 0\.8668\]/);
        assert.equal(await page.locator(".live tbody tr").count(), 3);
      });
  });

  test("says what is no number, and goes on", async () => {
    await visit("zh/", async (page) => {
      const input = page.locator(".live .logits input");
      await input.fill("1, 二");
      assert.match(await said(page), /“二”不是数/);
      assert.equal(await input.getAttribute("aria-invalid"), "true");
      await input.fill("");
      assert.match(await said(page), /softmax\(\[\]\) \[\]/);
      await input.fill("1 NaN");
      assert.match(await said(page), /\[NaN, NaN\]/);
    });
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
      assert(readFileSync(join(site, `${found}.html`), "utf8").includes(query), `${query} is on ${found}`);
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
        await page.waitForURL(server.url + wanted);
      }
    });
});

test("an address that leads nowhere says so", async () => {
  const page = await browser.newPage();
  const response = await page.goto(`${server.url}nowhere`);
  assert.equal(response.status(), 404);
  await page.getByText("PAGE NOT FOUND").waitFor();
  await page.close();
});
