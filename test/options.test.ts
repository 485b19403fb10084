import { expect, test } from "vitest";
import { options } from "./suites/options.js";
import { onEveryEngine } from "./support/engines.js";
import { readOptionsTable } from "./support/optionsTable.js";

const table = readOptionsTable("docs/en/options.md");

test("both languages have the same table", () =>
  expect(readOptionsTable("docs/zh/options.md")).toEqual(table));

onEveryEngine("the documents' table of options", (wasmax) => options(wasmax, table));
