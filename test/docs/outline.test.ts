/**
 * docs/outline.json: the outline that the handbook answers, and the places that answer each of its headings,
 * in both languages.
 */
import { describe, expect, test } from "vitest";
import { anchor, headings, LANGUAGES, pagesOf, read } from "../support/markdown.js";

type Language = (typeof LANGUAGES)[number];
type Said = Readonly<Record<Language, string>>;
interface Chapter extends Said {
  readonly sections: readonly (Said & { readonly answers: readonly Said[] })[];
}

const CHAPTERS: readonly Chapter[] = JSON.parse(read("docs/outline.json"));
const SECTIONS = CHAPTERS.flatMap(({ sections }) => sections);

test("there are nine chapters, numbered, and each section has an answer", () => {
  for (const language of LANGUAGES) {
    expect(CHAPTERS.map((chapter) => Number.parseInt(chapter[language], 10))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    for (const [i, { sections }] of CHAPTERS.entries())
      expect(sections.map((section) => section[language].split(" ")[0])).toEqual(
        sections.map((_, j) => `${i + 1}.${j + 1}`),
      );
  }
  for (const { en, answers } of SECTIONS) expect(answers.length, en).toBeGreaterThan(0);
});

/** The place of a heading among those of its page: the same in both languages. */
function placeOf(language: Language, answer: string): string {
  const [page, fragment] = answer.split("#") as [string, string?];
  expect(pagesOf(language), `${answer}: the page`).toContain(`guide/${page}`);
  if (fragment === undefined) return page;
  const place = headings(read(`docs/${language}/guide/${page}`))
    .map(anchor)
    .indexOf(fragment);
  expect(place, `docs/${language}/guide/${answer}: the heading`).toBeGreaterThan(0);
  return `${page}, heading ${place}`;
}

describe("answered, at the same place in both languages, is", () => {
  for (const { en, answers } of SECTIONS)
    test(en, () => {
      for (const answer of answers) expect(placeOf("zh", answer.zh)).toBe(placeOf("en", answer.en));
    });
});
