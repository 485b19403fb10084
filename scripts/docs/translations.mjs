/** The Chinese texts, what they translate, and the hash that says which version of it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

const walk = (folder) =>
  readdirSync(resolve(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return entry.name === "node_modules" ? [] : walk(path);
  });

/** Pages that the site's build writes are the same in both languages. */
const WRITTEN = /^docs\/zh\/(api|project)\//;

/** Paths of original and translation, from the root of the repository. */
export function translations() {
  const pages = walk("docs/zh").filter((path) => path.endsWith(".md") && !WRITTEN.test(path));
  const readmes = walk("examples").filter((path) => path.endsWith("/README.zh-CN.md"));
  return [
    ...pages.map((path) => [path.replace("/zh/", "/en/"), path]),
    ...["README.zh-CN.md", ...readmes].map((path) => [path.replace(".zh-CN", ""), path]),
  ];
}

/** What scripts write into both languages, and the mark itself, are no part of what is translated. */
const MADE = /^<!-- (figures|options)[\s\S]*?^<!-- \/\1 -->$/gm;
export const MARK = /\n<!-- translation of (\w*) -->\n$/;

/** @param {string} original a path from the root */
export const hashOf = (original) =>
  createHash("sha256")
    .update(readFileSync(resolve(root, original), "utf8").replaceAll("\r\n", "\n").replace(MADE, ""))
    .digest("hex")
    .slice(0, 12);
