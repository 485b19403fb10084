/** Every page once in Debian's Firefox: no error in its console, and its live parts are there. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { address, built, each, pages } from "./browser.mjs";

const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
let browser;

before(async () => {
  assert(existsSync(FIREFOX), `${FIREFOX} is installed: apt-get install firefox-esr`);
  browser = await puppeteer.launch({ browser: "firefox", executablePath: FIREFOX, headless: true });
});
after(() => browser?.close());

const count = (html, pattern) => html.match(pattern)?.length ?? 0;

test("every page opens", async () => {
  const faults = [];
  await each(pages(), async (path) => {
    const page = await browser.newPage();
    page.on("pageerror", (error) => faults.push(`/${path}: ${error}`));
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) faults.push(`/${path}: ${message.text()}`);
    });
    await page.goto(address + path, { waitUntil: "load" });
    // What was rendered at build is what the page has after its scripts: a part that fails there is gone.
    await page.waitForFunction(() => document.querySelector("#app")?.__vue_app__ !== undefined);
    const parts = await page.$$eval(".live", (all) => all.length);
    if (parts !== count(built(path), /class="[^"]*\blive\b/g))
      faults.push(`/${path}: has ${parts} live parts`);
    await page.close();
  });
  assert.deepEqual(faults, []);
});
