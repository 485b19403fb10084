/**
 * The table "which function takes what", between `<!-- options -->` and `<!-- /options -->` in the pages on
 * options: from the list of operations that the functions themselves use.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SOURCE = new URL("../../src/functions/operations.ts", import.meta.url);

/** Until the list is there, the table is what the pages have. */
export const hasOperations = existsSync(SOURCE);

/** @typedef {{ readonly name: string, readonly options: readonly string[] }} Operation */

/** @type {{ path: string, language: "en" | "zh" }[]} */
export const PAGES = [
  { path: "docs/en/options.md", language: "en" },
  { path: "docs/zh/options.md", language: "zh" },
];

/** The operations in the order of the API. Their source is TypeScript, so it is bundled in memory. */
export async function readOperations() {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(SOURCE)],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  /** @type {{ OPERATIONS: readonly Operation[] }} */
  const { OPERATIONS } = await import(`data:text/javascript;base64,${code}`);
  return OPERATIONS;
}

const HEAD = { en: "option", zh: "选项" };

/** A column a function, a row an option in the order in which the functions come to name them. */
export function optionsTable(operations, language) {
  const options = [...new Set(operations.flatMap((operation) => operation.options))];
  const line = (cells) => `| ${cells.join(" | ")} |`.replaceAll("|  ", "| ");
  return [
    line([HEAD[language], ...operations.map(({ name }) => `\`${name}\``)]),
    `|---|${":-:|".repeat(operations.length)}`,
    ...options.map((option) =>
      line([`\`${option}\``, ...operations.map((o) => (o.options.includes(option) ? "•" : ""))]),
    ),
  ].join("\n");
}

const BLOCK = /(<!-- options -->\n)[\s\S]*?(\n<!-- \/options -->)/g;

/** A page with the table that the operations make. */
export function withOptions(text, language, operations) {
  if (text.match(BLOCK)?.length !== 1) throw new Error("a page on options needs one table of them");
  return text.replace(BLOCK, (_, open, close) => `${open}${optionsTable(operations, language)}${close}`);
}
