/** The binaries: compiled from assembly/ of any directory, and the names by which they are known. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const file = require.resolve("assemblyscript/package.json");
const { version, dependencies } = JSON.parse(readFileSync(file, "utf8"));

export const TOOLCHAIN = {
  name: "assemblyscript",
  version,
  text: `assemblyscript ${version} (binaryen ${dependencies.binaryen})`,
};

/** By the target of asconfig.json, which names the sources' results too: build/NAME.wasm and assembly/wat/NAME.wat. What is public has a copy in dist/, and is packed where it is embedded. */
export const BINARIES = [
  {
    name: "softmax-relaxed",
    constant: "RELAXED",
    source: "assembly/relaxed.ts",
    target: "relaxed",
    isPublic: true,
  },
  { name: "softmax", constant: "SIMD", source: "assembly/index.ts", target: "simd", isPublic: true },
  { name: "unpack", constant: "UNPACK", source: "assembly/unpack.ts", target: "unpack", isPublic: false },
];

/**
 * What binaryen does to the kernels, in place of asc's own -O3. `simplify-locals` moves each number to its first use, and with it a loop that is written step by step for four vectors back to
 * one vector after another: of a whole softmax of 4,096 elements, ns/element, SIMD 0.95 and relaxed 0.68 against 0.84 and 0.64. The
 * others that are skipped cost more bytes than they gain time: 0.3 KB of the package for 0.82 and 0.62.
 */
const PASSES = [
  "-O4",
  "-O3",
  ...[
    "simplify-locals",
    "simplify-locals-nostructure",
    "precompute-propagate",
    "merge-locals",
    "local-cse",
  ].map((pass) => `--skip-pass=${pass}`),
];

export function compile(directory) {
  mkdirSync(join(directory, "build"), { recursive: true });
  const run = (tool, ...args) =>
    execFileSync(process.execPath, [tool, ...args], { cwd: directory, stdio: "inherit" });
  const asc = join(dirname(file), "bin/asc.js");
  const binaryen = join(dirname(createRequire(file).resolve("binaryen")), "bin");
  for (const { name, source, target, isPublic } of BINARIES) {
    const binary = `build/${name}.wasm`;
    run(asc, source, "--target", target);
    const features = [
      "simd",
      "bulk-memory",
      "sign-ext",
      ...(target === "relaxed" ? ["relaxed-simd"] : []),
    ].map((f) => `--enable-${f}`);
    if (isPublic) run(join(binaryen, "wasm-opt"), binary, ...features, ...PASSES, "-o", binary);
    run(join(binaryen, "wasm-dis"), binary, ...features, "-o", `assembly/wat/${name}.wat`);
  }
}

export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
