/** The page of page.mjs and its worker, bundled as any bundler does it, in Chromium. */
import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { build } from "esbuild";
import { launch, serve, visit } from "../browser.mjs";

const browser = await launch();
const here = import.meta.dirname;
const outdir = `${here}/build`;
const entryPoints = [`${here}/page.mjs`, `${here}/worker.mjs`];
await build({ entryPoints, outdir, bundle: true, format: "esm", outExtension: { ".js": ".mjs" } });
copyFileSync(`${here}/index.html`, `${outdir}/index.html`);

const { url, close } = await serve(outdir);
const { text, said } = await visit(browser, url);
await browser.close();
await close();

const { left, length, seventh, refused } = JSON.parse(text);
assert.deepEqual(said, []);
assert.equal(left, 0, "the page has nothing of it while it is away");
assert.equal(length, 1_000_000);
assert.ok(Math.abs(seventh - Math.exp(8) / (Math.exp(8) + 999)) < 1e-6);
assert.equal(refused, "wasmax: the product of shape [2, 3] must be the length 5, got 6");
const count = length.toLocaleString("en");
console.log(`${count} logits there and back, ${left} on the page meanwhile: p₇ ${seventh.toFixed(4)}`);
