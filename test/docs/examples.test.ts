/** What stands behind `//` in the examples of the documents is what the call in front of it gives. */
import { describe, expect, test } from "vitest";
import * as duckdb from "../../src/duckdb.js";
import * as wasmax from "../../src/index.js";
import * as sampling from "../../src/sampling.js";
import * as tfjs from "../../src/tfjs.js";
import * as transformers from "../../src/transformers.js";
import * as variants from "../../src/variants.js";
import { fences, LANGUAGES, pagesOf, read } from "../support/markdown.js";

const MODULES: { readonly [name: string]: object } = {
  wasmax,
  "wasmax/duckdb": duckdb,
  "wasmax/sampling": sampling,
  "wasmax/tfjs": tfjs,
  "wasmax/transformers": transformers,
  "wasmax/variants": variants,
};
const IMPORT = /^import \{ ([\w, ]+) \} from "([\w/]+)";$/;
/** A number or a list of numbers, with its kind where that is no `number[]`. */
const OUTPUT = /^(?:(\w+Array) )?(\[[-\d., ]*\]|-?\d+(?:\.\d+)?)$/;

/** Names that a line declares. */
const DECLARED = /^const (?:\{ ([\w, ]+) \}|(\w+)) = /;

interface Example {
  readonly call: string;
  /** The declarations above it that it uses. */
  readonly given: readonly string[];
  /** Absent where the comment is prose. */
  readonly output: string | undefined;
  readonly scope: { readonly [name: string]: unknown };
}

/** The calls of all TypeScript blocks, a line each. */
function examples(text: string): Example[] {
  return fences(text)
    .filter(({ language }) => language === "ts")
    .flatMap(({ code }) => {
      const lines = code.split("\n").filter((line) => line !== "");
      const scope: { [name: string]: unknown } = {};
      for (const [, names, module] of lines.flatMap((line) => [IMPORT.exec(line) ?? []])) {
        for (const name of names?.split(", ") ?? []) {
          expect(MODULES[module as string], `${module} has ${name}`).toHaveProperty(name);
          scope[name] = (MODULES[module as string] as { [name: string]: unknown })[name];
        }
      }
      const statements = lines.filter((line) => !line.startsWith("import "));
      return statements.map((line, i) => {
        const [call, comment = ""] = line.split(/; *\/\/ /) as [string, string?];
        const given = statements.slice(0, i).filter((other) => {
          const [, several, one] = DECLARED.exec(other) ?? [];
          return (several ?? one)?.split(", ").some((name) => call.match(/\w+/g)?.includes(name));
        });
        return { call, given, output: OUTPUT.test(comment) ? comment : undefined, scope };
      });
    });
}

const run = ({ call, given, scope }: Example): unknown =>
  new Function(...Object.keys(scope), `${given.join("\n")}\nreturn (${call});`)(...Object.values(scope));

/** A result with as many decimals as the text has. */
function written(result: unknown, output: string): string {
  const numbers = OUTPUT.exec(output)?.[2]?.match(/\d+(\.\d+)?/g) ?? [];
  const decimals = numbers.map((v) => v.split(".")[1]?.length ?? 0);
  const text = (value: unknown, i: number) => (value as number).toFixed(decimals[i] ?? 0);
  if (typeof result === "number") return text(result, 0);
  const list = `[${Array.from(result as number[], text).join(", ")}]`;
  return Array.isArray(result) ? list : `${(result as object).constructor.name} ${list}`;
}

describe("README.md", () => {
  const all = examples(read("README.md"));
  test("has nine calls, each with its output", () => {
    expect(all.filter(({ output }) => output !== undefined)).toHaveLength(9);
    expect(all).toHaveLength(9);
  });
});

const PAGES = LANGUAGES.flatMap((language) => pagesOf(language).map((page) => `docs/${language}/${page}`));
for (const page of ["README.md", "README.zh-CN.md", ...PAGES]) {
  for (const example of examples(read(page))) {
    const { call, output } = example;
    if (output !== undefined)
      test(`${page}: ${call}`, () => expect(written(run(example), output)).toBe(output));
  }
}
