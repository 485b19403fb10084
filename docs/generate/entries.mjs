/** The entries of the package that have an API page, in the order of the sidebar; `index` is the root. */
export const ENTRIES = ["index", "sampling", "variants", "js", "transformers", "duckdb", "tfjs"];

/** What a program imports. @param {string} entry */
export const specifier = (entry) => (entry === "index" ? "wasmax" : `wasmax/${entry}`);

/** The page of an entry, without its extension: `index` is the page that lists them. @param {string} entry */
export const page = (entry) => (entry === "index" ? "wasmax" : entry);

/** Documents of the repository that are pages as they stand, by the names of their pages. */
export const PROJECT = { changelog: "CHANGELOG.md", contributing: "CONTRIBUTING.md" };
