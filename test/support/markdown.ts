/** What the tests of the documents read in Markdown. */
import { readdirSync, readFileSync } from "node:fs";

const ROOT = new URL("../../", import.meta.url);

/** @param path From the root of the repository. */
export const read = (path: string) => readFileSync(new URL(path, ROOT), "utf8");

export const LANGUAGES = ["en", "zh"] as const;

/** Folders of a language whose pages the site's build writes, and git ignores. */
const WRITTEN = /^(api|project)\//;

/** The pages of a language, by their paths in its folder. */
export const pagesOf = (language: string) =>
  readdirSync(new URL(`docs/${language}/`, ROOT), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md") && !WRITTEN.test(name))
    .sort();

export interface Fence {
  readonly language: string;
  readonly code: string;
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm;

export const fences = (text: string): Fence[] =>
  Array.from(text.matchAll(FENCE), ([, language, code]) => ({
    language: language as string,
    code: code as string,
  }));

export const withoutFences = (text: string) => text.replace(FENCE, "");

/** Code as it runs: comments say the same in another language. */
export const withoutComments = ({ language, code }: Fence) =>
  code.replace(language === "sh" ? / +# .*$/gm : / *\/\/ .*$/gm, "");

/** Headings as `## Title`. */
export const headings = (text: string) => withoutFences(text).match(/^#{1,6} .*$/gm) ?? [];

/** The lengths of the tables, in lines. */
export const tables = (text: string) =>
  (withoutFences(text).match(/(?:^\|.*\n)+/gm) ?? []).map((table) => table.split("\n").length - 1);

/** The anchor that a heading gets. */
export const anchor = (heading: string) =>
  heading
    .replace(/^#+ /, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

/** The targets of all links and pictures. */
export const links = (text: string) =>
  Array.from(withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g), ([, target]) => target as string);

/** All that a reader sees but for fenced code: tables, figures and the words of links and pictures count. */
export const visible = (text: string) =>
  withoutFences(text)
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/<\/?\w[^>]*>/g, "");

/** Pieces between spaces and bars that have a letter or a digit. */
export const words = (text: string) =>
  visible(text)
    .split(/[\s|]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const WIDE = /[\u2e80-\u303f\u3041-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** As Chinese is counted: each character and each of its marks; and each word of another script. */
export const characters = (text: string) => {
  const seen = visible(text);
  return (seen.match(WIDE)?.length ?? 0) + words(seen.replace(WIDE, " "));
};

/** In columns of a terminal: a Chinese character takes two. */
export const columns = (line: string) => [...line].length + (line.match(WIDE)?.length ?? 0);

const MADE = /^<!-- (figures|options)[\s\S]*?^<!-- \/\1 -->$/gm;

/** Lines that a hand has broken: no tables, and none of what scripts write. */
export const prose = (text: string) =>
  text
    .replace(MADE, "")
    .split("\n")
    .filter((line) => !line.startsWith("|"));

/** What the site puts into a page: files that it includes, live parts, and values that are computed. */
export const parts = (text: string) => withoutFences(text).match(/^<<< .*$|<[A-Z]\w*|\{\{ \w+ \}\}/gm) ?? [];
