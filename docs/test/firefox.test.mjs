/** Every page once in Debian's Firefox: no error in its console, and its live parts are there. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { address, pages } from "./browser.mjs";

const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
let browser;

before(async () => {
  assert(existsSync(FIREFOX), `${FIREFOX} is installed: apt-get install firefox-esr`);
  browser = await puppeteer.launch({ browser: "firefox", executablePath: FIREFOX, headless: true });
});
after(() => browser?.close());

/** Firefox warns of this, and also while it has read half of a formula, so the formulas are asked. */
const HALF_READ = /Invalid markup: Incorrect number of children/;
/** How many children each of these has. */
const CHILDREN = { msub: 2, msup: 2, mfrac: 2, mover: 2, munder: 2, mroot: 2, msubsup: 3, munderover: 3 };

/** Formulas of the page that are no formulas. */
const broken = (page) =>
  page.evaluate(
    (counts) =>
      Object.entries(counts).flatMap(([name, count]) =>
        Array.from(document.querySelectorAll(name))
          .filter(({ children }) => children.length !== count)
          .map(({ outerHTML }) => outerHTML),
      ),
    CHILDREN,
  );

test("every page opens, and its parts hear of keys", async () => {
  const page = await browser.newPage();
  const faults = [];
  let path;
  const fault = (text) => {
    if (!HALF_READ.test(text)) faults.push(`/${path}: ${text}`);
  };
  page.on("pageerror", (error) => fault(String(error)));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) fault(message.text());
  });
  for (path of pages()) {
    await page.goto(address + path, { waitUntil: "load" });
    // A part that fails never says that it is ready.
    await page.waitForFunction(
      () =>
        document.querySelector("#app")?.__vue_app__ !== undefined &&
        document.querySelector(".live:not([data-ready])") === null,
      { timeout: 20_000 },
    );
    faults.push(...(await broken(page)).map((markup) => `/${path}: ${markup}`));
  }
  assert.deepEqual(faults, []);
});
