/** The documents: two languages that say the same, links that lead somewhere, lines that fit. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  anchor,
  characters,
  columns,
  fences,
  headings,
  LANGUAGES,
  links,
  pagesOf,
  parts,
  prose,
  read,
  tables,
  withoutComments,
  words,
} from "../support/markdown.js";

const root = new URL("../../", import.meta.url);
const TOP = readdirSync(root).filter((name) => name.endsWith(".md"));
const PAGES = LANGUAGES.flatMap((language) => pagesOf(language).map((page) => `docs/${language}/${page}`));
const DOCUMENTS = [...TOP, "bench/README.md", "docs/README.md", ...PAGES];
const WIDTH = 110;

/** docs/links/PAGE.json: what a page of the guide links to elsewhere, and what that is. */
function linksOf(document: string): { readonly [address: string]: string } {
  const [, page] = /^docs\/\w+\/guide\/([\w-]+)\.md$/.exec(document) ?? [];
  const list = new URL(`docs/links/${page}.json`, root);
  return existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : {};
}

/** Addresses in the lists that a part of a page of the guide shows: docs/snippets/PAGE/*.json. */
function listed(document: string): string[] {
  const [, page] = /^docs\/\w+\/guide\/([\w-]+)\.md$/.exec(document) ?? [];
  const folder = new URL(`docs/snippets/${page}/`, root);
  const lists = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  return lists.flatMap((name) => readFileSync(new URL(name, folder), "utf8").match(/https:[^"]+/g) ?? []);
}

test("the README has at most 900 words, its Chinese version 1,800 characters", () => {
  expect(words(read("README.md"))).toBeLessThanOrEqual(900);
  expect(characters(read("README.zh-CN.md"))).toBeLessThanOrEqual(1800);
});

describe("both languages have", () => {
  test("the same pages, and the index names them all", () => {
    expect(pagesOf("zh")).toEqual(pagesOf("en"));
    expect(links(read("docs/README.md")).sort()).toEqual(
      PAGES.map((page) => page.slice("docs/".length)).sort(),
    );
  });

  const pairs = pagesOf("en").map((page) => [`docs/en/${page}`, `docs/zh/${page}`] as const);
  for (const [english, chinese] of [["README.md", "README.zh-CN.md"] as const, ...pairs]) {
    const [en, zh] = [read(english), read(chinese)];
    test(`the same outline in ${english}`, () => {
      const levels = (text: string) => headings(text).map((heading) => heading.indexOf(" "));
      expect(levels(zh)).toEqual(levels(en));
      expect(levels(en).filter((level) => level === 1)).toHaveLength(1);
    });

    test(`the same code in ${english}`, () => {
      const code = (text: string) => fences(text).map(withoutComments);
      expect(code(zh)).toEqual(code(en));
      expect(fences(zh).map((f) => f.language)).toEqual(fences(en).map((f) => f.language));
    });

    test(`the same tables, row by row, in ${english}`, () => expect(tables(zh)).toEqual(tables(en)));

    test(`the same snippets, parts and values in ${english}`, () => expect(parts(zh)).toEqual(parts(en)));
  }
});

for (const document of DOCUMENTS) {
  test(`the links of ${document} are relative and lead somewhere`, () => {
    for (const link of links(read(document))) {
      if (link.startsWith("https://")) continue;
      expect(link, "a link").not.toMatch(/^(\w+:|\/)/);
      const [path, fragment] = decodeURI(link).split("#") as [string, string | undefined];
      const target = path === "" ? document : join(dirname(document), path);
      expect(existsSync(new URL(target, root)), `${link} is there`).toBe(true);
      if (fragment !== undefined)
        expect(headings(read(target)).map(anchor), `the headings of ${target}`).toContain(fragment);
    }
  });

  test(`the links of ${document} to elsewhere are those of its list`, () => {
    const elsewhere = links(read(document)).filter((link) => link.startsWith("https://"));
    expect([...new Set([...elsewhere, ...listed(document)])].sort()).toEqual(
      Object.keys(linksOf(document)).sort(),
    );
  });

  test(`the lines of ${document} are at most ${WIDTH} columns`, () =>
    expect(prose(read(document)).filter((line) => columns(line) > WIDTH)).toEqual([]));
}
