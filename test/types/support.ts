/** The compilers of this folder's package.json, and where the public declarations are. */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const here = import.meta.dirname;
export const root = resolve(here, "../..");
const tools = createRequire(join(here, "package.json"));

const COMPILERS = {
  "5.4": "typescript54",
  "5.9": "typescript59",
  "6": "typescript6",
  "7": "typescript",
} as const;
export type Version = keyof typeof COMPILERS;
export const VERSIONS = Object.keys(COMPILERS) as Version[];

type Lock = { packages: Record<string, { integrity?: string }> };

/** Whether node_modules has what the lock file asks for. */
function installed(): boolean {
  const there = join(here, "node_modules/.package-lock.json");
  const read = (path: string) => (JSON.parse(readFileSync(path, "utf8")) as Lock).packages;
  const { "": _, ...locked } = read(join(here, "package-lock.json"));
  const present = existsSync(there) ? read(there) : {};
  return Object.entries(locked).every(([path, { integrity }]) => present[path]?.integrity === integrity);
}

/** Installs the compilers where they are missing: one test file does, the others wait for it. */
function install(): void {
  const lock = join(here, ".installing");
  for (let waited = 0; !installed(); waited++) {
    try {
      mkdirSync(lock);
    } catch (error) {
      if (waited > 300)
        throw new Error(`another installation does not end; if there is none, remove ${lock}`, {
          cause: error,
        });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
      continue;
    }
    try {
      const { npm_config_local_prefix: _, ...env } = process.env;
      execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: here, env, stdio: "ignore" });
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
}

/** TypeScript's command line. The one of 7 is the root's. */
export function tsc(version: Version): string {
  install();
  const from = version === "7" ? createRequire(join(root, "package.json")) : tools;
  return join(from.resolve(`${COMPILERS[version]}/package.json`), "../bin/tsc");
}

/** Sources below a folder of src/, from the root. */
export function sources(folder: string): string[] {
  const path = join(root, "src", folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).flatMap((name) => (name.endsWith(".ts") ? [join(path, name)] : []));
}

/** TypeScript 5.9 as a library. Its types are not here before it is installed. */
// biome-ignore lint/suspicious/noExplicitAny: service.ts says what of it is used
export function compiler(): any {
  install();
  return tools("typescript59");
}

/** A new folder where `wasmax` resolves as a user has it: its package.json and dist/. */
export function consumer(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "wasmax-types-")));
  const wasmax = join(folder, "node_modules/wasmax");
  mkdirSync(wasmax, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  for (const name of ["package.json", "dist"])
    cpSync(join(root, name), join(wasmax, name), { recursive: true });
  return folder;
}
