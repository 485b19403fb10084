/** A reader of the built site, in Debian's Chromium: one browser for each file of tests. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before } from "node:test";
import { chromium } from "playwright-core";

export const BASE = "/handbook/";
export const REPOSITORY = "https://repository.example/wasmax";
export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** Where run.mjs has built it, and serves it. */
export const site = process.env.SITE;
export const address = process.env.SITE_ADDRESS;

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;

/** Opens it before the tests of a file, and closes it after them. */
export function useBrowser() {
  before(async () => {
    assert(site && address, "the tests of a page run by npm run docs:test");
    assert(existsSync(CHROMIUM), `${CHROMIUM} is installed: apt-get install chromium`);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  });
  after(() => browser?.close());
}

/** Paths of all pages below the base, as they are linked to. */
export const pages = () =>
  readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html") && file !== "404.html")
    .map((file) => file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""))
    .sort();

/** A page with nothing in it, of which nothing is asked. */
export const newPage = () => browser.newPage();

/** One for each way to look: a new one starts with nothing compiled, for each page anew. */
const contexts = new Map();
function contextOf(options) {
  const key = JSON.stringify(options);
  if (!contexts.has(key)) contexts.set(key, browser.newContext(options));
  return contexts.get(key);
}

/**
 * Opens a page and gives it to a function, with what it has loaded. Fails for an error or a warning in its
 * console and for a request elsewhere.
 */
export async function visit(path, use, { viewport = DESKTOP, colorScheme = "light", ...more } = {}) {
  const context = await contextOf({ viewport, colorScheme, reducedMotion: "reduce", ...more });
  const page = await context.newPage();
  const faults = [];
  const loaded = [];
  page.on("pageerror", (error) => faults.push(error.stack));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) faults.push(`asks for ${url}`);
  });
  page.on("response", (response) => loaded.push(response));
  await page.goto(address + path, { waitUntil: "load" });
  // A page hears of nothing before its scripts are there, which takes a while on a busy machine.
  await page.waitForFunction(
    () =>
      document.querySelector("#app")?.__vue_app__ !== undefined &&
      document.querySelector(".live:not([data-ready])") === null,
  );
  await use(page, loaded);
  assert.deepEqual(faults, [], path);
  await page.close();
}

const axe = () => readFileSync(resolve(import.meta.dirname, "../node_modules/axe-core/axe.min.js"), "utf8");

/** What axe has to say about a page, by all rules or by those that are named, but for what is left out. */
export async function accessibility(page, { rules = RULES, exclude = [], without = [] } = {}) {
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(axe());
  const off = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = { runOnly: rules, rules: off, resultTypes: ["violations"] };
  const { violations } = await page.evaluate(
    (given) => globalThis.axe.run({ exclude: given.exclude }, given.options),
    {
      exclude,
      options,
    },
  );
  const places = (nodes) => nodes.map(({ target }) => target).slice(0, 5);
  return violations.map(({ id, nodes }) => `${id}: ${places(nodes).join(", ")}`);
}

/** Does something for each of many, two at a time. */
export async function each(many, act) {
  const left = [...many];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await act(next);
  };
  await Promise.all([worker(), worker()]);
}

/** The built file of a page. */
export const built = (path) => readFileSync(join(site, `${path.replace(/(^|\/)$/, "$1index")}.html`), "utf8");
