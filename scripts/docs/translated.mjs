/**
 * `npm run docs:translated`: the last line of a translation has the hash of what it translates, and a test
 * fails where that has changed. Without arguments, lists such translations. `-- docs/en/guide/overflow.md` says
 * that the translation of that page is true to it again.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { hashOf, MARK, root, translations } from "./translations.mjs";

const asked = process.argv.slice(2);
const known = new Map(translations());
for (const original of asked)
  if (!known.has(original)) {
    console.error(`${original} has no translation: name an English page by its path from the root`);
    process.exit(1);
  }
for (const [original, path] of known) {
  const file = resolve(root, path);
  const text = readFileSync(file, "utf8");
  const hash = hashOf(original);
  if (MARK.exec(text)?.[1] === hash) continue;
  if (!asked.includes(original)) {
    console.log(`${path} does not translate ${original} as it is now`);
    continue;
  }
  writeFileSync(file, `${text.replace(MARK, "").trimEnd()}\n\n<!-- translation of ${hash} -->\n`);
  console.log(`${path} translates ${original}`);
}
