/** The table "which function takes what" is the one that the operations make. */
import { expect, test } from "vitest";
import { read } from "../support/markdown.js";

interface Operation {
  readonly name: string;
  readonly options: readonly string[];
}

// Plain JavaScript, without types.
const { optionsTable, PAGES, TAKING, withOptions } = (await import(
  new URL("../../bench/figures/options.mjs", import.meta.url).href
)) as {
  optionsTable(operations: readonly Operation[], language: string): string;
  PAGES: readonly { path: string; language: string }[];
  TAKING: readonly Operation[];
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

test.each(PAGES)("$path has the table that npm run bench:readme writes", ({ path, language }) => {
  expect(withOptions(read(path), language, TAKING)).toBe(read(path));
});
