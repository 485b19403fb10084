/** assembly/ and src/js/ have the same files with the same functions in the same order. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { log } from "../src/js/log.js";
import { FLOAT64, log2, ulp } from "./support/reference.js";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const exported = (path: string) => Array.from(read(path).matchAll(/^export function (\w+)/gm), (m) => m[1]);
/** What only one side can have: the entry points of the binaries, and lanes. */
const ALONE = ["index.ts", "relaxed.ts", "lanes.ts", "pairs.ts", "exp64.ts"];
/** Here one function serves both kinds in JS. */
const GENERIC = ["masks.ts"];

for (const file of readdirSync(new URL("../assembly", import.meta.url)).filter((f) => f.endsWith(".ts") && !ALONE.includes(f))) {
  test(`${file} has its twin`, () => {
    expect(existsSync(new URL(`../src/js/${file}`, import.meta.url))).toBe(true);
    // exp.ts is written out in the loops of the JS side, which has tables there; columns.ts has no lanes there and makes rows of columns.
    if (["exp.ts", "columns.ts"].includes(file)) return;
    const names = exported(`assembly/${file}`);
    expect(exported(`src/js/${file}`)).toEqual(GENERIC.includes(file) ? names.filter((name) => !name?.endsWith("64")) : names);
  });
}

test("rows64.ts has the functions of rows.ts", () => {
  expect(exported("src/js/rows64.ts")).toEqual(exported("src/js/rows.ts"));
});

test("log is the same bits in both, and within 1 ULP", async () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(readFileSync(new URL("../build/softmax.wasm", import.meta.url)));
  const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports["log"] as (x: number) => number;
  const values = [0, 1, 2, Math.SQRT2, 1.4142135623730954, Infinity, NaN, 1 + 2 ** -52, 2 ** 24, 16777215.5, 1e300];
  for (let i = 0; i < 100_000; i++) values.push(1 + ((i * 0.61803398875) % 3), 1.0001 ** i);
  for (const v of values) {
    const y = log(v);
    if (!Object.is(kernel(v), y)) expect.fail(`log(${v}): ${kernel(v)} and ${y}`);
    if (!(v > 1 && v < 1e300)) continue;
    const [hi, lo] = log2([v, 0]);
    const off = Math.abs(y - hi - lo) / ulp(hi, FLOAT64);
    if (off > 1) expect.fail(`log(${v}) is ${y}, ${off} ULP from ${hi}`);
  }
});
