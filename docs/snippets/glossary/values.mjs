/** The table of docs/{en,zh}/guide/glossary.md, made of docs/glossary.json, in the order of its language. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const file = resolve(import.meta.dirname, "../../glossary.json");
const TERMS = JSON.parse(readFileSync(file, "utf8"));
const HEADERS = { en: ["term", "中文", "meaning"], zh: ["术语", "英文", "含义"] };

export const count = TERMS.length;

/** Chinese is sorted by pinyin. @param {"en" | "zh"} language */
export function terms(language) {
  const { compare } = new Intl.Collator(language, { sensitivity: "base" });
  const other = language === "en" ? "zh" : "en";
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const rows = TERMS.toSorted((a, b) => compare(a[language], b[language])).map((term) =>
    row([`[${term[language]}](${term.page}.md)`, term[other], term.meaning[language]]),
  );
  return [row(HEADERS[language]), row(["---", "---", "---"]), ...rows].join("\n");
}
