/** The binaries: compiled from assembly/ of any directory, and the names by which they are known. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { filesOf, put, read, root } from "./files.mjs";

const execute = promisify(execFile);
const require = createRequire(import.meta.url);
const file = require.resolve("assemblyscript/package.json");
const { version, dependencies } = JSON.parse(readFileSync(file, "utf8"));
const binaryen = dirname(createRequire(file).resolve("binaryen"));
const installed = JSON.parse(readFileSync(join(binaryen, "package.json"), "utf8")).version;

export const TOOLCHAIN = {
  name: "assemblyscript",
  version,
  text: `assemblyscript ${version} (binaryen ${dependencies.binaryen})`,
};

/**
 * The results are build/NAME.wasm and assembly/wat/NAME.wat; `target` is one of asconfig.json. A public
 * binary has a copy in dist/, and is packed where it is embedded, in the `entries`.
 */
export const BINARIES = [
  {
    name: "softmax-relaxed",
    constant: "RELAXED",
    source: "assembly/relaxed.ts",
    target: "relaxed",
    isPublic: true,
    entries: ["index"],
  },
  {
    name: "softmax",
    constant: "SIMD",
    source: "assembly/index.ts",
    target: "simd",
    isPublic: true,
    entries: ["index"],
  },
  {
    name: "sampling",
    constant: "SAMPLING",
    source: "assembly/sampling/index.ts",
    target: "sampling",
    isPublic: true,
    entries: ["sampling"],
  },
  {
    name: "sampling-relaxed",
    constant: "SAMPLING_RELAXED",
    source: "assembly/sampling/relaxed.ts",
    target: "sampling-relaxed",
    isPublic: true,
    entries: ["sampling"],
  },
  {
    name: "unpack",
    constant: "UNPACK",
    source: "assembly/unpack.ts",
    target: "unpack",
    isPublic: false,
    entries: ["index", "sampling"],
  },
];

/**
 * What binaryen does to the kernels, in place of asc's own -O3. `simplify-locals` moves each number to its
 * first use, which turns a loop written step by step for four vectors back into one vector after another: a
 * whole softmax of 4,096 elements then takes 0.95 ns/element (SIMD) and 0.68 (relaxed), against 0.84 and
 * 0.64. The other skipped passes cost more bytes than they gain time: 0.3 KB of the package for 0.82 and
 * 0.62.
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

/** Compiles assembly/ of a directory into its build/ and assembly/wat/, all binaries side by side. */
async function compile(directory) {
  mkdirSync(join(directory, "build"), { recursive: true });
  const run = async (tool, ...args) => {
    const { stdout, stderr } = await execute(process.execPath, [tool, ...args], { cwd: directory });
    process.stdout.write(stdout);
    process.stderr.write(stderr);
  };
  const asc = join(dirname(file), "bin/asc.js");
  await Promise.all(
    BINARIES.map(async ({ name, source, target, isPublic }) => {
      const binary = `build/${name}.wasm`;
      await run(asc, source, "--target", target);
      const features = [
        "simd",
        "bulk-memory",
        "sign-ext",
        ...(/relaxed$/.test(target) ? ["relaxed-simd"] : []),
      ].map((f) => `--enable-${f}`);
      if (isPublic) await run(join(binaryen, "bin/wasm-opt"), binary, ...features, ...PASSES, "-o", binary);
      await run(join(binaryen, "bin/wasm-dis"), binary, ...features, "-o", `assembly/wat/${name}.wat`);
    }),
  );
}

/** What the compiler reads, by its path in a directory: all of assembly/ but the text that is made of it. */
const sources = (directory) => [
  "asconfig.json",
  ...filesOf(join(directory, "assembly"))
    .filter((path) => !path.endsWith(".wat"))
    .map((path) => `assembly/${path}`),
];

/** Compiles a copy of the sources in an empty directory. */
export async function compileIn(directory) {
  for (const path of sources(root)) cpSync(join(root, path), join(directory, path));
  mkdirSync(join(directory, "assembly/wat"));
  await compile(directory);
}

const self = readFileSync(import.meta.filename);
const OUTPUTS = BINARIES.flatMap(({ name }) => [`build/${name}.wasm`, `assembly/wat/${name}.wat`]);

/**
 * The hash of all that decides the outputs: the sources in a directory, this file, the installed toolchain.
 */
function inputsOf(directory) {
  const parts = [TOOLCHAIN.text, installed, sha256(self)];
  for (const path of sources(directory)) parts.push(path, sha256(readFileSync(join(directory, path))));
  return sha256(parts.join("\n"));
}

/**
 * Brings build/*.wasm and assembly/wat/*.wat up to date. Skips the compiler, 7 to 18 s, if
 * build/binaries.json names the hash of the inputs and of each output. Compiles in a directory of its own, so
 * that two builds at once put the same whole files.
 */
export async function refresh() {
  const record = join(root, "build/binaries.json");
  const last = JSON.parse(read(record) ?? "{}");
  const same = (path) => {
    const bytes = read(join(root, path));
    return bytes !== undefined && last.outputs?.[path] === sha256(bytes);
  };
  if (last.inputs === inputsOf(root) && OUTPUTS.every(same)) return;

  const directory = mkdtempSync(join(tmpdir(), "wasmax-build-"));
  try {
    await compileIn(directory);
    const outputs = {};
    for (const path of OUTPUTS) {
      const bytes = readFileSync(join(directory, path));
      outputs[path] = sha256(bytes);
      put(join(root, path), bytes);
    }
    // Of the copy that was compiled: the sources may have changed in the meantime.
    put(record, `${JSON.stringify({ inputs: inputsOf(directory), outputs }, null, 2)}\n`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
