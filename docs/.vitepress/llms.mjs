/** llms.txt, as llmstxt.org has it: what the site is, and its English pages, each with its first sentences. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The first sentence below the title, without marks; of a page that begins with another thing, nothing. */
function summary(text) {
  const [, paragraph = ""] = /^# .*\n\n([^\n<|`#:!-][\s\S]*?)\n\n/m.exec(text) ?? [];
  return paragraph
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/[[\]`]/g, "")
    .replaceAll("\n", " ")
    .replace(/(?<=[^.]{12}[.:]) .*$/, "");
}

/** @param {import("vitepress").SiteConfig} config of the site that was built */
export function llms({ outDir, srcDir, site }) {
  const { title, base, locales } = site;
  const { description } = locales.root;
  const line = ({ text, link }) => {
    const file = join(srcDir, "en", `${link.replace(/\/$/, "/index")}.md`);
    const says = summary(`${readFileSync(file, "utf8")}\n\n`);
    return `- [${text}](${base}${link.slice(1)})${says && `: ${says}`}`;
  };
  const groups = Object.values(locales.root.themeConfig.sidebar).flat();
  const sections = groups.map(({ text, items }) => `## ${text}\n\n${items.map(line).join("\n")}`);
  const head = `# ${title}\n\n> ${description}\n\nThe same pages in Chinese are below ${base}zh/.`;
  writeFileSync(join(outDir, "llms.txt"), `${[head, ...sections].join("\n\n")}\n`);
}
