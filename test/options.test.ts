import { expect, test } from "vitest";
import { options } from "./suites/options.js";
import { onEveryEngine } from "./support/engines.js";
import { readOptionsTable } from "./support/optionsTable.js";

const table = readOptionsTable("README.md");

test("both READMEs have the same table", () => expect(readOptionsTable("README.zh-CN.md")).toEqual(table));

onEveryEngine("the README's table of options", (wasmax) => options(wasmax, table));
