/** A translation says which text it translates, and that is the text as it stands. */
import { expect, test } from "vitest";
import { read } from "../support/markdown.js";
import { hashOf, MARK, translations } from "../support/translations.js";

test.each(translations())("the translation of %s, %s, is up to date", (original, path) => {
  const [, hash] = MARK.exec(read(path)) ?? [];
  expect(hash, `see npm run docs:translated -- ${original}`).toBe(hashOf(original));
});
