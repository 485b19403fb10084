/**
 * `npm run bench:readme`: puts the figures of bench/results into the documents, and the table of options into
 * the pages that have it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { DOCUMENTS, readResults, rewrite } from "./documents.mjs";
import { PAGES, withOptions } from "./options.mjs";

const root = new URL("../../", import.meta.url);

/** @param {string} path @param {(text: string) => string} change */
function write(path, change) {
  const url = new URL(path, root);
  const before = readFileSync(url, "utf8");
  const after = change(before);
  if (after !== before) writeFileSync(url, after);
  console.log(`${path}: ${after === before ? "as it was" : "rewritten"}`);
}

const results = readResults(new URL("bench/results/", root));
for (const document of DOCUMENTS) write(document.path, (text) => rewrite(text, document, results));
for (const { path, language, operations } of PAGES)
  write(path, (text) => withOptions(text, language, operations));
