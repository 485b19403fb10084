/** The binaries: compiled from assembly/ of any directory, and the names by which they are known. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const file = require.resolve("assemblyscript/package.json");
const { version, dependencies } = JSON.parse(readFileSync(file, "utf8"));

export const TOOLCHAIN = { name: "assemblyscript", version, text: `assemblyscript ${version} (binaryen ${dependencies.binaryen})` };

/** By the target of asconfig.json, which names the sources' results too: build/NAME.wasm and assembly/NAME.wat. What is public has a copy in dist/, and is packed where it is embedded. */
export const BINARIES = [
  { name: "softmax-relaxed", constant: "RELAXED", source: "assembly/relaxed.ts", target: "relaxed", isPublic: true },
  { name: "softmax", constant: "SIMD", source: "assembly/index.ts", target: "simd", isPublic: true },
  { name: "unpack", constant: "UNPACK", source: "assembly/unpack.ts", target: "unpack", isPublic: false },
];

export function compile(directory) {
  mkdirSync(join(directory, "build"), { recursive: true });
  const asc = join(dirname(file), "bin/asc.js");
  for (const { source, target } of BINARIES) execFileSync(process.execPath, [asc, source, "--target", target], { cwd: directory, stdio: "inherit" });
}

export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
