/**
 * Links of the Markdown files, which are those of the repository, as links of the site: to a page where the
 * file is one, else to the file in the repository. Where no repository is known their text stays.
 */
import { statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { PROJECT } from "../../generate/entries.mjs";

const root = resolve(import.meta.dirname, "../../..");
const PAGES = new Map(Object.entries(PROJECT).map(([name, source]) => [source, `project/${name}.md`]));

/**
 * Where a link leads on the site: what it was, an address, or nothing.
 *
 * @param {string} href
 * @param {{ path?: string, realPath?: string, frontmatter?: { source?: string } }} env of markdown-it
 * @param {string | undefined} repository
 */
function target(href, env, repository) {
  if (/^(\w+:|\/|#)/.test(href)) return href;
  const file = relative(root, env.realPath ?? env.path)
    .split(sep)
    .join("/");
  const source = env.frontmatter?.source ?? file;
  const [path, ...fragment] = decodeURI(href).split("#");
  const to = join(dirname(source), path).split(sep).join("/").replace(/\/$/, "");
  const hash = fragment.length > 0 ? `#${fragment.join("#")}` : "";
  const chinese = file.startsWith("docs/zh/");
  if (PAGES.has(to)) return `/${chinese ? "zh/" : ""}${PAGES.get(to)}${hash}`;
  const page = /^docs\/(en|zh)\/(.+\.md)$/.exec(to);
  // The pages of a language keep their places beside each other.
  if (page && source === file) return href;
  if (page) return `/${page[1] === "zh" ? "zh/" : ""}${page[2]}${hash}`;
  if (repository === undefined) return undefined;
  const kind = statSync(join(root, to)).isDirectory() ? "tree" : "blob";
  return `${repository}/${kind}/HEAD/${encodeURI(to)}${hash}`;
}

/** @param {string | undefined} repository its address, without a slash at the end */
export const links = (repository) => (md) =>
  md.core.ruler.push("links-of-the-repository", ({ tokens, env }) => {
    for (const { children } of tokens) {
      let dropped = false;
      for (const token of children ?? []) {
        if (token.type === "link_open") {
          const to = target(token.attrGet("href"), env, repository);
          dropped = to === undefined;
          if (!dropped) token.attrSet("href", to);
        }
        if (!dropped || !token.type.startsWith("link_")) continue;
        if (token.type === "link_close") dropped = false;
        Object.assign(token, { type: "text", tag: "", nesting: 0, attrs: null, content: "" });
      }
    }
  });
