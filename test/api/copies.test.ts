/**
 * Several copies of the package in one page, as when two dependencies bundle it, and one in another realm, as
 * in a frame. They share no state and understand each other's objects.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import type * as Package from "../../src/index.js";
import { available } from "../support/engines.js";

type Copy = typeof Package;
const FASTEST = available("wasm-relaxed") ? "wasm-relaxed" : "wasm-simd";

/** The package as a script. */
async function script(minify: boolean): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../src/index.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    globalName: "copy",
    minify,
    target: "es2022",
    write: false,
  });
  return `${outputFiles[0]?.text}; copy`;
}

const plain = await script(false);
const run = (source: string) =>
  vm.runInThisContext(`(() => { ${source.replace(/; copy$/, "; return copy")} })()`) as Copy;
const frame = vm.createContext({});
const [a, b, c] = [run(plain), run(await script(true)), vm.runInContext(plain, frame) as Copy];
const COPIES: [name: string, copy: Copy][] = [
  ["a second copy", b],
  ["a copy in another realm", c],
];

const x = Float32Array.from({ length: 1000 }, (_, i) => ((i * 7919) % 997) / 80 - 6);
const foreign = vm.runInContext(
  "Float32Array.from({ length: 1000 }, (_, i) => ((i * 7919) % 997) / 80 - 6)",
  frame,
) as Float32Array;

/** The elements; arrays of another realm are equal to none of this one. */
const elements = (result: ArrayLike<number> | number) =>
  typeof result === "number" ? [result] : Array.from(result);

function results(
  w: Pick<Copy, "softmax" | "logSoftmax" | "logSumExp" | "crossEntropy" | "createOnline">,
  input: Float32Array,
): number[][] {
  return [
    w.softmax(input),
    w.softmax(input, { shape: [10, 100], axis: 0 }),
    w.logSoftmax(input, { temperature: 0.3 }),
    w.logSumExp(input),
    w.crossEntropy(input, [3, 7], { shape: [2, 500] }),
    w.createOnline().push(input).state,
  ].map(elements);
}

test("they are three", () => {
  expect(new Set([a.softmax, b.softmax, c.softmax]).size).toBe(3);
  expect(c.softmax([1])).not.toBeInstanceOf(Array);
});

test("an engine for each: what one could not have, another can", async () => {
  const lacking = vm.runInContext(plain, vm.createContext({ WebAssembly: undefined })) as Copy;
  expect({ ...lacking.engine() }).toEqual({ name: "js", reason: "WebAssembly is not defined" });
  for (const copy of [a, b, c]) expect(copy.engine().name).toBe(FASTEST);
  expect(results(lacking, x)).toEqual(results(a.create({ engine: "js" }), x));
});

describe.each(COPIES)("%s", (_, other) => {
  test("gives the same bits, of arrays of either realm", () => {
    const expected = results(a, x);
    for (const copy of [a, other])
      for (const input of [x, foreign]) expect(results(copy, input)).toEqual(expected);
  });

  test("takes options, lists and `out` of another realm", () => {
    const options = vm.runInContext(
      "({ shape: [10, 100], axis: [0], out: new Float32Array(1000), where: new Uint8Array(1000).fill(1) })",
      frame,
    );
    const expected = elements(a.softmax(x, { shape: [10, 100], axis: 0 }));
    for (const copy of [a, other]) {
      expect(copy.softmax(x, options)).toBe(options.out);
      expect(elements(options.out)).toEqual(expected);
    }
    const list = vm.runInContext("[1, 2, 3]", frame) as number[];
    expect(elements(other.softmax(list))).toEqual(a.softmax([1, 2, 3]));
  });

  test("calls in the middle of another's call, on a row that is streamed", () => {
    const long = Float32Array.from({ length: 240_000 }, (_, i) => (i % 97) / 9);
    const [expected, within] = [elements(a.softmax(long)), elements(other.softmax(x))];
    let inner: number[] = [];
    class Calling extends Float32Array {
      override get buffer() {
        inner = elements(other.softmax(x));
        return super.buffer;
      }
    }
    const outer = a.softmax(new Calling(long.buffer), {
      get temperature() {
        inner = elements(other.softmax(x));
        return 1;
      },
    });
    expect(elements(outer).every((v, i) => v === expected[i])).toBe(true);
    expect(inner).toEqual(within);
  });

  test("computes in the memory of another", () => {
    const own = a.create({ memory: 1 << 14 });
    const theirs = other.create({ memory: 1 << 14 });
    const [mine, given] = [own.float32(1000), theirs.float32(1000)];
    mine.set(x);
    given.set(x);
    const expected = elements(a.softmax(x));
    expect(elements(own.softmax(given))).toEqual(expected);
    expect(elements(theirs.softmax(mine))).toEqual(expected);
    const out = theirs.float32(1000);
    expect(own.softmax(mine, { out })).toBe(out);
    expect(elements(out)).toEqual(expected);
    // In place, over the boundary.
    expect(theirs.softmax(mine, { out: mine })).toBe(mine);
    expect(elements(mine)).toEqual(expected);
    expect(elements(given)).toEqual(elements(x));
    expect(results(own, x)).toEqual(results(a, x));
  });

  test("takes the modules of another realm, and objects of no other copy but by their state", () => {
    const bytes = readFileSync(new URL("../../build/softmax.wasm", import.meta.url));
    const module = vm.runInContext(
      "(bytes) => new WebAssembly.Module(bytes)",
      frame,
    )(bytes) as WebAssembly.Module;
    for (const simd of [module, new WebAssembly.Module(bytes)]) {
      expect(other.create({ modules: { simd } }).engine().name).toBe("wasm-simd");
      expect(results(other.create({ modules: { simd } }), x)).toEqual(
        results(a.create({ engine: "wasm-simd" }), x),
      );
    }
    const online = other.createOnline().push(x);
    expect(() => a.createOnline().merge(online)).toThrow(
      "wasmax: other must be what createOnline made, got an object",
    );
    const again = a.createOnline(online.state).merge(a.createOnline(JSON.parse(JSON.stringify(online))));
    expect(elements(again.state)).toEqual(elements(other.createOnline().push(x).merge(online).state));
  });
});
