/** The tables "which function takes what" are those that the operations make; others explain the options. */
import { expect, test } from "vitest";
import { read } from "../support/markdown.js";

interface Operation {
  readonly name: string;
  readonly options: readonly string[];
}

// Plain JavaScript, without types.
const { optionsTable, PAGES, withOptions } = (await import(
  new URL("../../bench/figures/options.mjs", import.meta.url).href
)) as {
  optionsTable(operations: readonly Operation[], language: string): string;
  PAGES: readonly { path: string; language: string; operations: readonly Operation[] }[];
  withOptions(text: string, language: string, operations: readonly Operation[]): string;
};

test("a table has a column a function and a row an option", () => {
  const operations = [
    { name: "f", options: ["shape", "out"] },
    { name: "g", options: ["dtype", "shape"] },
    { name: "h", options: ["dtype"] },
  ];
  expect(optionsTable(operations, "en").split("\n")).toEqual([
    "| option | `f` | `g` | `h` |",
    "|---|:-:|:-:|:-:|",
    "| `shape` | • | • | |",
    "| `out` | • | | |",
    "| `dtype` | | • | • |",
  ]);
  expect(optionsTable(operations, "zh")).toMatch(/^\| 选项 \|/);
  expect(() => withOptions("no table", "en", operations)).toThrow("needs one table");
});

test.each(PAGES)("$path has the table that npm run bench:readme writes", ({ path, language, operations }) => {
  expect(withOptions(read(path), language, operations)).toBe(read(path));
});

test.each(PAGES)("$path says of each option what it does", ({ path, language, operations }) => {
  const text = read(path);
  const table = optionsTable(operations, language);
  // The other rows, each with the names in its first cell.
  const said = (text.replace(table, "").match(/^\| `.*?(?= \|)/gm) ?? []).flatMap(
    (cell) => cell.match(/\w+/g) ?? [],
  );
  for (const { name, options } of operations)
    for (const option of options) expect(said, `${option} of ${name}`).toContain(option);
});
