/**
 * `{{ name }}` on a page is the export of that name of docs/snippets/PAGE/values.mjs, computed while the site
 * is built: no number on it is typed that the library can give. An export that is a function is called with
 * the language of the page, "en" or "zh".
 */
import { existsSync, readdirSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const docs = resolve(import.meta.dirname, "../..");
const snippets = resolve(docs, "snippets");

/** The values of all pages, by the name of the page. */
export async function readValues() {
  const values = new Map();
  for (const page of readdirSync(snippets)) {
    const file = resolve(snippets, page, "values.mjs");
    if (existsSync(file)) values.set(page, await import(pathToFileURL(file).href));
  }
  return values;
}

/** As it stands in the page: what is no text or number is an attribute of a part, in single quotes. */
const written = (value) =>
  typeof value === "object" ? JSON.stringify(value).replaceAll("'", "&#39;") : String(value);

/**
 * The text of a page with its values.
 *
 * @param {string} text @param {string} file its path @param {Map<string, object>} values
 */
export function withValues(text, file, values) {
  const page = basename(file, ".md");
  const own = values.get(page);
  // A page that only speaks of it, such as CONTRIBUTING.md.
  if (own === undefined) return text;
  const language = /^zh\b/.test(relative(docs, file)) ? "zh" : "en";
  return text.replace(/\{\{ (\w+) \}\}/g, (_, name) => {
    const value = own[name];
    if (value === undefined) throw new Error(`${page}.md asks for the value ${name}, which is not there`);
    return written(typeof value === "function" ? value(language) : value);
  });
}

/** @param {Map<string, object>} values */
export const values = (values) => (md) =>
  md.core.ruler.before("normalize", "values", (state) => {
    const { realPath, path } = state.env;
    // A title by itself comes without its page.
    if (path === undefined) return;
    state.src = withValues(state.src, realPath ?? path, values);
  });
