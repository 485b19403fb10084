/** Code that a reader runs on a page prints what it prints in Node; and it can be changed, and stopped. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { inspect } from "node:util";
import { written } from "../.vitepress/theme/try/written.mjs";
import { useBrowser, visit } from "./browser.mjs";

useBrowser();

const docs = resolve(import.meta.dirname, "..");
const snippets = join(docs, "snippets");
const outputs = new Map(
  readdirSync(snippets, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".txt"))
    .map((file) => [
      readFileSync(join(snippets, file.replace(/txt$/, "mjs")), "utf8").trimEnd(),
      readFileSync(join(snippets, file), "utf8").trimEnd(),
    ]),
);
const withTry = (language) =>
  readdirSync(join(docs, language), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .filter((file) => readFileSync(join(docs, language, file), "utf8").includes("\n<Try>\n"))
    .map((file) => (language === "en" ? "" : `${language}/`) + file.replace(/(index)?\.md$/, ""));

for (const path of [...withTry("en"), ...withTry("zh")])
  test(`all code of ${path} runs`, () =>
    visit(path, async (page) => {
      for (const part of await page.locator(".try").all()) {
        const code = (await part.locator("pre code").first().textContent()).trimEnd();
        await part.locator(".run").click();
        await part.locator("[role=status] pre").waitFor();
        const printed = await part.locator("[role=status] pre").innerText();
        assert.equal(printed.trimEnd(), outputs.get(code), code);
      }
    }));

test("code that is changed runs, says what is wrong with it, and can be stopped", () =>
  visit(withTry("en")[0], async (page) => {
    const part = page.locator(".try").first();
    await part.locator(".edit").click();
    const code = part.locator("textarea");
    const output = part.locator("[role=status]");
    await code.fill('import { softmax as s } from "wasmax";\nconsole.log(s([0, 0]), 1, 2, 3, { a: 4 });');
    await part.locator(".run").click();
    await output.getByText("[ 0.5, 0.5 ] 1 2 3 { a: 4 }").waitFor();
    await code.fill("console.log(1);\nnonsense();");
    await part.locator(".run").click();
    await output.getByText("ReferenceError: nonsense is not defined").waitFor();
    await code.fill('import { readFile } from "node:fs";');
    await part.locator(".run").click();
    await output.getByText("node:fs is not here").waitFor();
    await code.fill("for (;;);");
    await part.locator(".run").click();
    await part.getByRole("button", { name: "Stop" }).click();
    await output.getByText("stopped").waitFor();
    await part.getByRole("button", { name: "Reset" }).click();
    assert.equal(await part.locator("textarea").count(), 0);
  }));

test("values are written as by Node's console.log", () => {
  for (const value of [1, -0, NaN, true, null, undefined, [], [1, 2.5], ["a"], { a: 1, b: [2] }, {}])
    assert.equal(written(value), inspect(value, { breakLength: Infinity }));
  for (const array of [new Float32Array([0.5, 1]), new Float64Array(0), new Uint8Array([1])])
    assert.equal(written(array), inspect(array, { breakLength: Infinity }));
  const deep = { a: { b: { c: { d: 1 }, e: [[]] } } };
  for (const value of [Object.create(null), Object.assign(Object.create(null), { a: 1 }), deep])
    assert.equal(written(value), inspect(value, { breakLength: Infinity }));
  const within = {};
  within.itself = within;
  assert.match(written(within), /^\{ itself: .*\[Object\]/);
  assert.equal(written("as it is"), "as it is");
});
