/** assembly/ and src/js/ have the same files with the same functions in the same order. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const exported = (path: string) => Array.from(read(path).matchAll(/^export function (\w+)/gm), (m) => m[1]);
/**
 * Files of assembly/ without a twin: the entry points of the binaries, what unpacks them, lanes, what lanes
 * are for alone (logs.ts, shortRows.ts), and strided axes, which the JS engine lays out as rows.
 */
const ALONE = [
  "causal.ts",
  "columns.ts",
  "columns64.ts",
  "index.ts",
  "logs.ts",
  "relaxed.ts",
  "shortRows.ts",
  "unpack.ts",
  "lanes.ts",
  "pairs.ts",
  "exp64.ts",
  "gradientTerms.ts",
  "columnGradients.ts",
];

/** The twin in src/js/ or src/math/ of a file of assembly/: the float32 one where it serves both. */
const twinOf = (file: string) =>
  [file, file.replace("64.ts", ".ts")]
    .flatMap((f) => [`src/js/${f}`, `src/math/${f}`])
    .find((path) => existsSync(new URL(`../../${path}`, import.meta.url)));
/**
 * Those of assembly/sampling/ that have none: its entry points, the loop that two kernels share, and what
 * lanes are for alone.
 */
const SAMPLING_ALONE = ["index.ts", "relaxed.ts", "terms.ts", "bracket.ts"];

for (const file of readdirSync(new URL("../../assembly/sampling", import.meta.url))) {
  if (SAMPLING_ALONE.includes(file)) continue;
  test(`sampling/${file} has its twin`, () => {
    const twin = [`src/sampling/js/${file}`, `src/sampling/engine/${file}`].find((path) =>
      existsSync(new URL(`../../${path}`, import.meta.url)),
    );
    expect(twin).toBeDefined();
    expect(exported(twin as string)).toEqual(exported(`assembly/sampling/${file}`));
  });
}

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

/** Files without a test of their own name, and where they are tested. */
const TESTED_ELSEWHERE: { readonly [file: string]: string } = {
  "relaxed.ts": "re-exports; index.test.ts asks both binaries",
  "gradientTerms.ts": "inlined into gradients.ts and columnGradients.ts, exported by no binary",
  "lanes.ts": "inlined into all kernels of float32, exported by no binary",
  "pairs.ts": "inlined into masks.ts and gradients of float64, exported by no binary",
  "temperature.ts": "inlined into rows.ts and rows64.ts, exported by no binary",
};

for (const file of readdirSync(new URL("../../assembly", import.meta.url)).filter((f) => f.endsWith(".ts"))) {
  test(`${file} has its test`, () => {
    const own = existsSync(new URL(file.replace(/\.ts$/, ".test.ts"), import.meta.url));
    expect(own, TESTED_ELSEWHERE[file] ?? "test/kernels/ has a test of this name").toBe(
      !(file in TESTED_ELSEWHERE),
    );
  });
}

/** The same of assembly/sampling/. */
const SAMPLING_ELSEWHERE: { readonly [file: string]: string } = {
  "index.ts": "re-exports; index.test.ts asks all binaries",
  "relaxed.ts": "re-exports; index.test.ts asks all binaries",
};

for (const file of readdirSync(new URL("../../assembly/sampling", import.meta.url))) {
  test(`sampling/${file} has its test`, () => {
    const own = existsSync(new URL(`sampling/${file.replace(/\.ts$/, ".test.ts")}`, import.meta.url));
    expect(own, SAMPLING_ELSEWHERE[file] ?? "test/kernels/sampling/ has a test of this name").toBe(
      !(file in SAMPLING_ELSEWHERE),
    );
  });
}
