/**
 * The table "which function takes what", between `<!-- options -->` and `<!-- /options -->` in the pages on
 * options and on sampling: from the lists of operations that the functions themselves use.
 */
import { METHODS, OPERATIONS, SAMPLER, SAMPLING } from "../../scripts/operations.mjs";

/** @typedef {import("../../scripts/operations.mjs").Operation} Operation */

/** All that take options: the columns of a table. */
const taking = (operations) => operations.filter(({ options }) => options.length > 0);
const root = taking([...OPERATIONS, ...METHODS]);
const sampling = taking([...SAMPLING, ...SAMPLER]);

/** @type {{ path: string, language: "en" | "zh", operations: readonly Operation[] }[]} */
export const PAGES = [
  { path: "docs/en/options.md", language: "en", operations: root },
  { path: "docs/zh/options.md", language: "zh", operations: root },
  { path: "docs/en/sampling.md", language: "en", operations: sampling },
  { path: "docs/zh/sampling.md", language: "zh", operations: sampling },
];

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
