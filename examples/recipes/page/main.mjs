/** The page under a strict Content-Security-Policy, with 'wasm-unsafe-eval' and without, in Chromium. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { launch, serve, visit } from "../browser.mjs";

// An import map is a script of the page, so a policy without 'unsafe-inline' must name its hash.
const html = readFileSync(new URL("index.html", import.meta.url), "utf8");
const [, map] = /<script type="importmap">(.*?)<\/script>/s.exec(html);
const hash = createHash("sha256").update(map).digest("base64");
const policy = (more) => `default-src 'none'; img-src data:; script-src 'self' 'sha256-${hash}'${more}`;

const browser = await launch();
async function look(more) {
  const { url, close } = await serve(import.meta.dirname, { "content-security-policy": policy(more) });
  const { page, text, said } = await visit(browser, url);
  const shown = (await page.locator("li").allTextContents()).join(" ");
  await close();
  return { shown, said, ...JSON.parse(text) };
}
const allowed = await look(" 'wasm-unsafe-eval'");
const strict = await look("");
await browser.close();

assert.deepEqual(allowed.said, [], "nothing against the policy");
assert.equal(allowed.reason, undefined);
assert.match(allowed.name, /^wasm-/);
assert.equal(strict.name, "js");
assert.match(strict.reason, /unsafe-eval/);
assert.equal(allowed.shown, "0.0900 0.2447 0.6652");
assert.equal(strict.shown, allowed.shown);
assert.equal(strict.token, allowed.token);
console.log(`${allowed.shown}: ${allowed.name} with 'wasm-unsafe-eval', ${strict.name} without, one token`);
