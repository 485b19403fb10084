/** assembly/ and src/js/ have the same files with the same functions in the same order. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { log } from "../../src/math/log.js";
import { FLOAT64, log2, ulp } from "../support/reference.js";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const exported = (path: string) => Array.from(read(path).matchAll(/^export function (\w+)/gm), (m) => m[1]);
/** What only one side can have: the entry points of the binaries, what unpacks them, lanes, and what of strided axes JS does not need, where columns are laid out as rows. */
const ALONE = [
  "causal.ts",
  "columns.ts",
  "columns64.ts",
  "index.ts",
  "relaxed.ts",
  "unpack.ts",
  "lanes.ts",
  "pairs.ts",
  "exp64.ts",
  "gradientTerms.ts",
  "columnGradients.ts",
];

/** The file of src/js/ or src/math/ with the functions of one of assembly/: the float32 one where it serves both. */
const twinOf = (file: string) =>
  [file, file.replace("64.ts", ".ts")]
    .flatMap((f) => [`src/js/${f}`, `src/math/${f}`])
    .find((path) => existsSync(new URL(`../../${path}`, import.meta.url)));
/** Names without the suffix that tells apart the float64 functions of a file. */
const plain = (names: (string | undefined)[]) => [...new Set(names.map((name) => name?.replace(/64$/, "")))];

for (const file of readdirSync(new URL("../../assembly", import.meta.url)).filter(
  (f) => f.endsWith(".ts") && !ALONE.includes(f),
)) {
  test(`${file} has its twin`, () => {
    const twin = twinOf(file);
    expect(twin).toBeDefined();
    // exp.ts is written out in the loops of the JS side, which has tables there.
    if (twin !== "src/math/exp.ts")
      expect(exported(twin as string)).toEqual(plain(exported(`assembly/${file}`)));
  });
}

test("rows64.ts has the functions of rows.ts", () => {
  expect(exported("src/js/rows64.ts")).toEqual(exported("src/js/rows.ts"));
});

test("log is the same bits in both, and within 1 ULP", async () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(readFileSync(new URL("../../build/softmax.wasm", import.meta.url)));
  const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports["log"] as (
    x: number,
  ) => number;
  const values = [
    0,
    1,
    2,
    Math.SQRT2,
    1.4142135623730954,
    Infinity,
    NaN,
    1 + 2 ** -52,
    2 ** 24,
    16777215.5,
    1e300,
  ];
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
