/** Chinese pages say each term of docs/glossary.json as it does. */
import { describe, expect, test } from "vitest";
import { pagesOf, read } from "../support/markdown.js";
import { translations } from "../support/translations.js";

interface Term {
  readonly en: string;
  readonly zh: string;
  /** Other translations, which no page has. */
  readonly avoid: readonly string[];
  /** The page of the guide that explains it. */
  readonly page: string;
  readonly meaning: { readonly en: string; readonly zh: string };
}

const TERMS: readonly Term[] = JSON.parse(read("docs/glossary.json"));

test("no term is there twice, and none is to be avoided", () => {
  for (const terms of [TERMS.map(({ en }) => en), TERMS.map(({ zh }) => zh)])
    expect(new Set(terms).size).toBe(terms.length);
  const avoided = TERMS.flatMap(({ avoid }) => avoid);
  for (const { zh } of TERMS) expect(avoided.filter((word) => zh.includes(word))).toEqual([]);
});

describe("each has a page, and a meaning of one line in both languages:", () => {
  const avoided = TERMS.flatMap(({ avoid }) => avoid);
  test.each(TERMS)("$en", ({ page, meaning }) => {
    expect(pagesOf("en")).toContain(`guide/${page}.md`);
    for (const text of [meaning.en, meaning.zh]) expect(text).toMatch(/^[^|\n]+[^|\n.。]$/);
    expect(meaning.en).not.toMatch(/\p{Script=Han}/u);
    expect(meaning.zh).toMatch(/\p{Script=Han}/u);
    expect(avoided.filter((word) => meaning.zh.includes(word))).toEqual([]);
  });
});

describe("the terms of", () => {
  for (const [, path] of translations())
    test(path, () => {
      const text = read(path);
      const found = TERMS.flatMap(({ zh, avoid }) =>
        avoid.filter((word) => text.includes(word)).map((word) => `${word}: say ${zh}`),
      );
      expect(found).toEqual([]);
    });
});
