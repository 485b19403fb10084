/**
 * The site. `DOCS_BASE` is the path that it is served under, with slashes around it. `DOCS_REPOSITORY` is the
 * address that links to files lead to; GitHub's own variables say it where the site is built there.
 */
import { resolve } from "node:path";
import { defineConfig } from "vitepress";
import { languages } from "./languages.mjs";
import { llms } from "./llms.mjs";
import { anchor } from "./markdown/anchor.mjs";
import { breaks } from "./markdown/breaks.mjs";
import { formulas } from "./markdown/formulas.mjs";
import { links } from "./markdown/links.mjs";
import { pictures } from "./markdown/pictures.mjs";
import { tables } from "./markdown/tables.mjs";
import { readValues, values } from "./markdown/values.mjs";
import { search } from "./search.mjs";

const { DOCS_BASE, DOCS_REPOSITORY, GITHUB_REPOSITORY, GITHUB_SERVER_URL } = process.env;
const computed = await readValues();
const repository =
  DOCS_REPOSITORY || (GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : undefined);

// In the page, or the browser would ask for /favicon.ico.
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><g fill="#3451b2">${[
  [1, 10],
  [6, 2],
  [11, 7],
]
  .map(([x, y]) => `<path d="M${x} ${y}h4V15h-4z"/>`)
  .join("")}</g></svg>`;

export default defineConfig({
  title: "wasmax",
  base: DOCS_BASE || "/",
  cleanUrls: true,
  lastUpdated: false,
  // Or each page loads those that its sidebar shows, 400 KB for somebody who reads one.
  router: { prefetchLinks: false },
  // The index of the folder on GitHub.
  srcExclude: ["README.md"],
  // The files stay where links of the repository lead.
  rewrites: { "en/:page*": ":page*" },
  buildEnd: llms(computed),
  head: [["link", { rel: "icon", href: `data:image/svg+xml,${encodeURIComponent(icon)}` }]],
  locales: languages(repository),
  themeConfig: { search, externalLinkIcon: false },
  markdown: {
    // The default pair has contrasts below 4.5.
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    languageAlias: { mjs: "js" },
    anchor: { slugify: anchor },
    config: (md) =>
      md.use(values(computed)).use(formulas).use(breaks).use(tables).use(pictures).use(links(repository)),
  },
  // While writing, a picture is imported as it is by the build: its path leads out of the served folder.
  vue: { template: { transformAssetUrls: { base: undefined } } },
  vite: {
    // Pictures and the package are beside docs/.
    server: { fs: { allow: [resolve(import.meta.dirname, "../..")] } },
    build: { chunkSizeWarningLimit: 2000 },
    worker: { format: "es" },
  },
});
