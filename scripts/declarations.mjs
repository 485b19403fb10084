/**
 * The public types: the declarations of the entries and of all they import, for ES modules and for CommonJS.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";

import { promisify } from "node:util";
import { root } from "./files.mjs";

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");

/** The folders of src/ whose declarations are public. Those of the others describe internals. */
const PUBLIC = [".", "duckdb", "functions", "sampling", "tfjs", "transformers", "types", "variants"];

const SPECIFIER = /\b(from|import)(\s*\(?\s*)"([^"]+)"/g;
/** The specifiers, but for those of examples in comments. */
const importsOf = (text) =>
  [...text.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(SPECIFIER)].map(([, , , specifier]) => specifier);

/** What the entries reach of the declarations in a folder, each as .d.ts and .d.cts: { path: text }. */
function reachable(folder, entries) {
  const files = {};
  const wanted = entries.map((entry) => `${entry}.d.ts`);
  for (const path of wanted) {
    if (files[path] !== undefined) continue;
    const room = posix.dirname(path);
    if (!PUBLIC.includes(room))
      throw new Error(
        `the public types reach src/${path.replace(/\.d\.ts$/, ".ts")}, an internal of ${room}/`,
      );
    const text = readFileSync(join(folder, path), "utf8");
    const imports = importsOf(text);
    for (const specifier of imports) {
      if (!specifier.startsWith(".")) throw new Error(`the public types import "${specifier}", in ${path}`);
      wanted.push(posix.join(posix.dirname(path), specifier.replace(/\.js$/, ".d.ts")));
    }
    files[path] = text;
    files[path.replace(/\.d\.ts$/, ".d.cts")] = text.replace(SPECIFIER, (all, keyword, space, specifier) =>
      imports.includes(specifier) ? `${keyword}${space}"${specifier.replace(/\.js$/, ".cjs")}"` : all,
    );
  }
  return files;
}

/** The files of dist/types/: { path: text }. */
export async function declarations(entries) {
  const folder = mkdtempSync(join(tmpdir(), "wasmax-types-"));
  try {
    await promisify(execFile)(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", folder], {
      cwd: root,
    });
    return reachable(folder, entries);
  } catch (error) {
    // tsc says what is wrong on its standard output.
    throw error.stdout ? new Error(error.stdout) : error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
