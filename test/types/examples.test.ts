/**
 * The docstrings of the public functions: each says all that it should, and its examples give what they say.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as adapter from "../../src/duckdb.js";
import * as wasmax from "../../src/index.js";
import * as sampling from "../../src/sampling.js";
import * as tfjs from "../../src/tfjs.js";
import * as transformers from "../../src/transformers.js";
import * as variants from "../../src/variants.js";
import { connect, duckdb } from "../support/duckdb.js";
import { createTf } from "../support/tfjs.js";
import { type Documented, documented, runExample } from "./examples.js";
import { sources } from "./support.js";

type Scope = { readonly [name: string]: unknown };

/** By name, the first function with an example, or else the first of the name. */
function documentedIn(files: readonly string[]): ReadonlyMap<string, Documented> {
  const all = new Map<string, Documented>();
  for (const path of files) {
    for (const one of documented(readFileSync(path, "utf8"))) {
      const before = all.get(one.name);
      if (before === undefined || !before.tags.some(([tag]) => tag === "example")) all.set(one.name, one);
    }
  }
  return all;
}

/** Two sets: `wasmax/sampling` has a `create` and an `engine` of its own. */
const ENTRIES: readonly {
  entries: string;
  scope: Scope;
  files: readonly string[];
  some: readonly string[];
}[] = [
  {
    entries: "wasmax, wasmax/transformers and wasmax/variants",
    scope: { ...wasmax, ...transformers, ...variants },
    files: [...sources("functions"), ...sources("transformers"), ...sources("variants")],
    some: ["softmax", "createOnline", "create", "engine", "entmaxGrad"],
  },
  {
    entries: "wasmax/duckdb",
    scope: { ...adapter, duckdb, ...connect() },
    files: sources("duckdb"),
    some: ["register"],
  },
  {
    entries: "wasmax/tfjs",
    scope: { ...tfjs, tf: createTf() },
    files: sources("tfjs"),
    some: ["register"],
  },
  {
    entries: "wasmax/sampling",
    scope: { ...sampling },
    files: sources("sampling"),
    some: ["sample", "createSampler", "create", "engine", "acceptDraft"],
  },
];

describe.each(ENTRIES)("$entries", ({ scope, files, some }) => {
  const names = Object.keys(scope).filter((name) => typeof scope[name] === "function");
  const all = documentedIn(files);

  test("the public functions are found", () => expect(names).toEqual(expect.arrayContaining([...some])));

  describe.each(names)("%s", (name) => {
    const doc = all.get(name);
    const of = (tag: string) => doc?.tags.flatMap(([word, text]) => (word === tag ? [text] : [])) ?? [];

    test("says what it computes, takes, returns and throws, and from where", () => {
      expect(doc, "an exported function with a docstring").toBeDefined();
      expect(doc?.summary).toMatch(/^[A-Z0-9α][\s\S]*?\.(\n\n|$)/);
      // These two compute nothing.
      if (!["create", "engine"].includes(name)) expect(doc?.summary).toMatch(/\n\nSource: ./);
      expect(of("param").map((text) => /^(\w+) +\S/.exec(text)?.[1])).toEqual(doc?.parameters);
      expect(of("returns")).toEqual([expect.stringMatching(/\S/)]);
      expect(of("throws")).not.toEqual([]);
      for (const text of of("throws")) expect(text).toMatch(/^(\{(Type|Range)?Error\} for|nothing:) \S/);
      expect(of("example")).not.toEqual([]);
    });

    test("its examples give what they say", () => {
      for (const example of of("example")) {
        const [, code] = /^```ts\n([\s\S]*)\n```$/.exec(example) ?? [];
        expect(code, `a fenced ts block: ${example}`).toBeDefined();
        const outputs = runExample(code as string, scope);
        expect(outputs.length).toBeGreaterThan(0);
        for (const { code, expected, actual } of outputs)
          expect(`${code}; // ${actual}`).toBe(`${code}; // ${expected}`);
      }
    });
  });
});

/**
 * Expressions and comments, of which the test knows whether they agree: else no example could be found wrong.
 */
test.each([
  [true, "y; // Float32Array [0.3, 0.5]"],
  [true, "y; // Float32Array [0.250, 0.5]"],
  [true, 'o; // { a: -Infinity, b: "c" }'],
  [true, "fail(); // RangeError: no"],
  [true, "1 / 3; // 0.33"],
  [false, "y; // [0.25, 0.5]"],
  [false, "y; // Float64Array [0.25, 0.5]"],
  [false, "y; // Float32Array [0.25]"],
  [false, "y; // Float32Array [0.25, 0.5, 0]"],
  [false, "y; // Float32Array [0.25, 0.51]"],
  [false, "o; // { a: -Infinity }"],
  [false, 'o; // { a: -Infinity, b: "d" }'],
  [false, "fail(); // RangeError: yes"],
  [false, "fail(); // TypeError: no"],
  [false, "y.length; // RangeError: no"],
  [false, "1e-9; // 0"],
  [false, "1 / 3; // 0.34"],
])("that they agree is %s: %s", (agree, text) => {
  const fail = () => {
    throw new RangeError("no");
  };
  const values = { y: Float32Array.of(0.25, 0.5), o: { a: -Infinity, b: "c" }, fail };
  const [{ expected, actual } = { expected: "", actual: "" }] = runExample(text, values);
  expect(actual === expected).toBe(agree);
});

test.each(["const a = 1; // 1", "1; // one", "[1]; // [1", "1; // 1 or so"])(
  "a comment that cannot be read: %s",
  (text) => {
    expect(() => runExample(text, {})).toThrow(SyntaxError);
  },
);

test("a docstring is taken apart", () => {
  const source = [
    "/** No. */",
    "/**",
    " * Sum.",
    " *",
    " * @param a one",
    " * more",
    " * @returns it",
    " */",
    "export function f<A, B = { c: (d: A) => B }>(a: (x: A, y: B) => void, b?: Map<A, B>): A {}",
    "export function g() {}",
  ].join("\n");
  expect(documented(source)).toEqual([
    {
      name: "f",
      parameters: ["a", "b"],
      summary: "Sum.",
      tags: [
        ["param", "a one\nmore"],
        ["returns", "it"],
      ],
    },
  ]);
});
