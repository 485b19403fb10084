/** What stands for `{{ name }}` on a page. */
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { test } from "node:test";
import { values } from "../.vitepress/markdown/values.mjs";

const docs = resolve(import.meta.dirname, "..");
const exported = new Map([
  [
    "page",
    {
      number: 0.5,
      text: "a table",
      rows: [{ label: "it's" }],
      word: (language) => ({ en: "logits", zh: "逻辑值" })[language],
      list: (language) => [language],
    },
  ],
]);

/** The source of a page after the rule. */
function filled(src, file) {
  const state = { src, env: { path: resolve(docs, file) } };
  values(exported)({ core: { ruler: { before: (_, __, rule) => rule(state) } } });
  return state.src;
}

test("numbers and texts stand as they are, objects as an attribute", () => {
  assert.equal(filled("{{ number }}, {{ text }}", "en/guide/page.md"), "0.5, a table");
  assert.equal(
    filled("<Part :rows='{{ rows }}' />", "zh/guide/page.md"),
    `<Part :rows='[{"label":"it&#39;s"}]' />`,
  );
});

test("a function is asked in the language of the page", () => {
  assert.equal(filled("{{ word }}", "en/guide/page.md"), "logits");
  assert.equal(filled("{{ word }} {{ list }}", "zh/guide/page.md"), '逻辑值 ["zh"]');
});

test("a value that is not there is an error that names the page and it", () => {
  assert.throws(() => filled("{{ missing }}", "en/guide/page.md"), /page\.md asks for the value missing/);
});
