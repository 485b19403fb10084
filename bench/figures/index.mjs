/** `npm run bench:readme`: puts the figures of bench/results into the documents. */
import { readFileSync, writeFileSync } from "node:fs";
import { DOCUMENTS, readResults, rewrite } from "./documents.mjs";

const root = new URL("../../", import.meta.url);
const results = readResults(new URL("bench/results/", root));
for (const document of DOCUMENTS) {
  const url = new URL(document.path, root);
  const before = readFileSync(url, "utf8");
  const after = rewrite(before, document, results);
  if (after !== before) writeFileSync(url, after);
  console.log(`${document.path}: ${after === before ? "as it was" : "rewritten"}`);
}
