/** The fixtures of the packaging tests, on the compilers and settings that those leave out: all of them, once each. */
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { consumer, root, tsc, VERSIONS, type Version } from "./support.js";

const folder = consumer();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LIBRARIES = {
  "no more": ["es2022"],
  dom: ["es2022", "dom"],
  float16: ["es2022", "esnext.float16"],
  all: ["esnext", "dom"],
};
type Library = keyof typeof LIBRARIES;
// 5.4 has no Float16Array.
const CASES = VERSIONS.flatMap((version) =>
  (Object.keys(LIBRARIES) as Library[]).flatMap((library) =>
    version === "5.4" && ["float16", "all"].includes(library)
      ? []
      : [true, false].map((exact) => ({ version, library, exact })),
  ),
);

async function compile(version: Version, library: Library, exact: boolean): Promise<string> {
  const float16 = library === "float16" || library === "all";
  const files = ["types.ts", "family.ts", "signatures.ts", ...(float16 ? ["float16.ts"] : [])];
  const at = join(folder, `${version}-${library.replace(" ", "-")}-${exact}`);
  mkdirSync(at);
  for (const file of files) copyFileSync(join(root, "test/package/packaging/fixtures", file), join(at, file));
  const compilerOptions = {
    exactOptionalPropertyTypes: exact,
    lib: LIBRARIES[library],
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
    async (c) => {
      expect(await compile(c.version, c.library, c.exact)).toBe("");
    },
  );
});
