/** llms.txt, as llmstxt.org has it: what the site is, and its English pages, each with its first sentences. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withValues } from "./markdown/values.mjs";

/** A hundred characters are enough to choose by. */
const ENOUGH = 100;

/** The first sentences below the title, without marks; of a page that begins with another thing, nothing. */
function summary(text) {
  const [, paragraph = ""] = /^# .*\n\n([^\n<|`#:!-][\s\S]*?)\n\n/m.exec(text) ?? [];
  const plain = paragraph
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/[[\]`]/g, "")
    .replaceAll("\n", " ")
    .replace(/\*\*?(.+?)\*\*?/g, "$1");
  const sentences = plain.split(/(?<=[a-z)]{2}[.?]) /);
  let said = "";
  while (sentences.length > 0 && said.length < ENOUGH) said += ` ${sentences.shift()}`;
  return said.trim().replace(/:$/, ".");
}

/**
 * Writes it where the site was built.
 *
 * @param {Map<string, object>} computed the values of all pages
 */
export const llms = (computed) => (/** @type {import("vitepress").SiteConfig} */ config) => {
  const { outDir, srcDir, site } = config;
  const { title, base, locales } = site;
  const { description } = locales.root;
  const line = ({ text, link }) => {
    const file = join(srcDir, "en", `${link.replace(/\/$/, "/index")}.md`);
    const says = summary(withValues(`${readFileSync(file, "utf8")}\n\n`, file, computed));
    return `- [${text}](${base}${link.slice(1)})${says && `: ${says}`}`;
  };
  const groups = Object.values(locales.root.themeConfig.sidebar).flat();
  const sections = groups.map(({ text, items }) => `## ${text}\n\n${items.map(line).join("\n")}`);
  const head = `# ${title}\n\n> ${description}\n\nThe same pages in Chinese are below ${base}zh/.`;
  writeFileSync(join(outDir, "llms.txt"), `${[head, ...sections].join("\n\n")}\n`);
};
