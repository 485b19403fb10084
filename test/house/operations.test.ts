/**
 * A function is said once: its Operation. What is exported, what `create` binds and what a call takes follow.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ONLINE_METHODS } from "../../src/functions/online.js";
import { OPERATIONS } from "../../src/functions/operations.js";
import * as root from "../../src/index.js";
import { SAMPLING } from "../../src/sampling/operations.js";
import { SAMPLER_METHODS } from "../../src/sampling/sampler.js";
import * as sampling from "../../src/sampling.js";
import { VARIANTS } from "../../src/variants/operations.js";
import * as variants from "../../src/variants.js";
import { SIMD_KERNELS } from "../../src/wasm/abi.js";

const loose = root as unknown as { readonly [name: string]: (...args: unknown[]) => unknown };
const names = OPERATIONS.map(({ name }) => name);

/** What a function says that it takes when it is given something else; after arguments that are fine. */
function taken(call: (...args: unknown[]) => unknown, args: readonly unknown[]): string[] {
  try {
    call(...args, { nonsense: 1 });
  } catch (error) {
    return (error as Error).message.replace(/^.*it takes /, "").split(", ");
  }
  throw new Error("took nonsense");
}

test("the root exports the operations, `create` and `engine`, and nothing else", () => {
  expect(Object.keys(root).sort()).toEqual([...names, "create", "engine"].sort());
});

test("an instance has the operations, and what is its own", () => {
  const own = ["engine", "float32", "float64", "reset"];
  const instance = root.create({ engine: "js" }) as unknown as typeof loose;
  expect(Object.keys(instance).sort()).toEqual([...names, ...own].sort());
  for (const name of names) expect(instance[name]?.name).toBe(name);
});

test("wasmax/variants exports its operations, and nothing else", () => {
  expect(Object.keys(variants).sort()).toEqual(VARIANTS.map(({ name }) => name).sort());
});

test("wasmax/sampling exports its operations, `create` and `engine`, and nothing else", () => {
  const own = SAMPLING.map(({ name }) => name);
  expect(Object.keys(sampling).sort()).toEqual([...own, "create", "engine"].sort());
  const instance = sampling.create({ engine: "js" }) as unknown as typeof loose;
  expect(Object.keys(instance).sort()).toEqual([...own, "engine"].sort());
  for (const name of own) expect(instance[name]?.name).toBe(name);
});

/** What stands before the options. */
const BEFORE: { readonly [name: string]: readonly unknown[] } = {
  acceptDraft: [[0], [1], [1, 1]],
  createSampler: [],
  sampleWithoutReplacement: [[1], 1],
  topK: [[1], 1],
};

for (const { name, options } of SAMPLING) {
  test(`${name} of wasmax/sampling takes what its operation says, in alphabetical order`, () => {
    const call = (sampling as unknown as typeof loose)[name] as (...args: unknown[]) => unknown;
    expect(taken(call, BEFORE[name] ?? [[1]])).toEqual(options);
    expect([...options].sort()).toEqual(options);
  });
}

for (const [name, options] of Object.entries(SAMPLER_METHODS)) {
  test(`${name} of a sampler takes what is listed`, () => {
    const sampler = sampling.createSampler() as unknown as typeof loose;
    expect(taken((...args) => sampler[name]?.(...args), [[1]])).toEqual(options);
  });
}

const two = (name: string) => /Grad$|^crossEntropy|Loss$/.test(name);

for (const { name, options } of OPERATIONS.filter((o) => o.options.length > 0)) {
  test(`${name} takes what its operation says, in alphabetical order`, () => {
    const call = loose[name] as (...args: unknown[]) => unknown;
    expect(taken(call, two(name) ? [[1], [1]] : [[1]])).toEqual(options);
    expect([...options].sort()).toEqual(options);
  });
}

for (const { name, options } of VARIANTS) {
  test(`${name} takes what its operation says, in alphabetical order`, () => {
    const call = (variants as unknown as typeof loose)[name] as (...args: unknown[]) => unknown;
    expect(taken(call, two(name) ? [[1], [1]] : [[1]])).toEqual(options);
    expect([...options].sort()).toEqual(options);
  });
}

for (const [name, options] of Object.entries(ONLINE_METHODS)) {
  test(`${name} of an online softmax takes what is listed`, () => {
    const online = root.createOnline() as unknown as typeof loose;
    expect(taken((...args) => online[name]?.(...args), [[1]])).toEqual(options);
  });
}

test("every kernel has a row of its name in bench:kernel", () => {
  const bench = readFileSync(new URL("../../bench/kernel.mjs", import.meta.url), "utf8");
  const rows = Array.from(bench.matchAll(/^ {2}(?:\[`(\w+)\$\{w\}`\]|(\w+)): \(k/gm), (m) => m[1] ?? m[2]);
  expect(
    rows
      .flatMap((name) =>
        /Half$|Rows$|^(logs?|center|short.*)$/.test(name as string) ? [name] : [name, `${name}64`],
      )
      .sort(),
  ).toEqual([...SIMD_KERNELS].sort());
});
