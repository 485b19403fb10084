/** The table "which function takes what" is the one that the operations make. */
import { expect, test } from "vitest";
import { read } from "../support/markdown.js";
import { readOptionsTable } from "../support/optionsTable.js";

interface Operation {
  readonly name: string;
  readonly options: readonly string[];
}

// Plain JavaScript, without types.
const { hasOperations, optionsTable, PAGES, readOperations, withOptions } = (await import(
  new URL("../../bench/figures/options.mjs", import.meta.url).href
)) as {
  hasOperations: boolean;
  optionsTable(operations: readonly Operation[], language: string): string;
  PAGES: readonly { path: string; language: string }[];
  readOperations(): Promise<readonly Operation[]>;
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

for (const { path, language } of PAGES) {
  test(`${path} is written as the script writes it`, () => {
    const { functions, options } = readOptionsTable(path);
    const operations = functions.map((name) => ({
      name,
      options: [...options].flatMap(([option, names]) => (names.includes(name) ? [option] : [])),
    }));
    expect(withOptions(read(path), language, operations)).toBe(read(path));
  });

  if (hasOperations)
    test(`${path} has the table of src/functions/operations.ts (npm run bench:readme)`, async () =>
      expect(withOptions(read(path), language, await readOperations())).toBe(read(path)));
}
