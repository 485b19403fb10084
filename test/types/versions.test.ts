/**
 * The fixtures of the packaging tests on TypeScript 5.4, 5.9, 6 and 7, with each set of libraries. Two sets
 * go with exactOptionalPropertyTypes and two without: all 28 combinations compiled when this was written, in
 * twice the time.
 */
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { consumer, root, tsc, VERSIONS } from "./support.js";

const folder = consumer();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LIBRARIES = {
  "no more": { lib: ["es2022"], exact: true },
  dom: { lib: ["es2022", "dom"], exact: false },
  float16: { lib: ["es2022", "esnext.float16"], exact: true },
  all: { lib: ["esnext", "dom"], exact: false },
};
type Library = keyof typeof LIBRARIES;
const float16In = (library: Library) => library === "float16" || library === "all";
// 5.4 has no Float16Array.
const CASES = VERSIONS.flatMap((version) =>
  (Object.keys(LIBRARIES) as Library[])
    .filter((library) => version !== "5.4" || !float16In(library))
    .map((library) => ({ version, library, ...LIBRARIES[library] })),
);

async function compile({ version, library, lib, exact }: (typeof CASES)[number]): Promise<string> {
  const files = [
    "types.ts",
    "family.ts",
    "signatures.ts",
    "sampling.ts",
    ...(float16In(library) ? ["float16.ts"] : []),
  ];
  const at = join(folder, `${version}-${library.replace(" ", "-")}`);
  mkdirSync(at);
  for (const file of files) copyFileSync(join(root, "test/package/packaging/fixtures", file), join(at, file));
  const compilerOptions = {
    exactOptionalPropertyTypes: exact,
    lib,
    module: "nodenext",
    moduleResolution: "nodenext",
    noEmit: true,
    skipLibCheck: false,
    strict: true,
    target: "es2022",
    types: [],
  };
  writeFileSync(join(at, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  try {
    return (await promisify(execFile)(process.execPath, [tsc(version), "-p", at])).stdout;
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe("the fixtures compile", () => {
  test.each(CASES)(
    "TypeScript $version, libraries: $library, exactOptionalPropertyTypes: $exact",
    async (one) => {
      expect(await compile(one)).toBe("");
    },
  );
});
