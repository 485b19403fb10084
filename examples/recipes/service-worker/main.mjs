/** The page and its service worker in Chromium: an answer, the same without the server, and a bad request. */
import assert from "node:assert/strict";
import { launch, serve, visit } from "../browser.mjs";

const browser = await launch();
const { url, close } = await serve(import.meta.dirname);
const { page, said } = await visit(browser, url);

const ask = (temperature) =>
  page.evaluate(async (t) => {
    try {
      return [...(await window.ask(Float32Array.of(1, 2, 3), t))].map((p) => p.toFixed(4)).join(" ");
    } catch (error) {
      return error.message;
    }
  }, temperature);
const first = await ask(1);
await close();
const later = await ask(0.5);
assert.deepEqual(said, []);
const refused = await ask(-1);
await browser.close();

assert.equal(first, "0.0900 0.2447 0.6652");
assert.equal(later, "0.0159 0.1173 0.8668");
assert.equal(refused, "400: wasmax: temperature must be a finite number above 0, got -1");
console.log(`${first}, and without the server ${later} at temperature 0.5`);
