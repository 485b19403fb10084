/**
 * Writes the pages that are made, in both languages: the API reference, and the documents of the repository
 * that are pages as they stand. Both are in English in both languages, so that a switch of the language keeps
 * the page. git ignores them.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { api } from "./api.mjs";
import { PROJECT } from "./entries.mjs";

const docs = resolve(import.meta.dirname, "..");
const NOTE = '<p lang="zh-CN">本页为英文。</p>\n\n';

/** Below the title. */
const withNote = (text, language) => {
  if (language === "en") return text;
  const noted = text.replace(/^# .*\n\n/m, (title) => title + NOTE);
  // For who has it read aloud.
  return `<div lang="en">\n\n${noted}\n\n</div>\n`;
};

/** @param {string} source where its relative links start, from the root of the repository */
function write(folder, name, source, text) {
  for (const language of ["en", "zh"]) {
    const path = join(docs, language, folder);
    mkdirSync(path, { recursive: true });
    const head = source ? `---\nsource: ${source}\n---\n\n` : "";
    writeFileSync(join(path, `${name}.md`), head + withNote(text, language));
  }
}

for (const language of ["en", "zh"])
  for (const folder of ["api", "project"])
    rmSync(join(docs, language, folder), { recursive: true, force: true });
for (const [name, text] of await api()) write("api", name, undefined, text);
for (const [name, source] of Object.entries(PROJECT))
  write("project", name, source, readFileSync(join(docs, "..", source), "utf8"));
