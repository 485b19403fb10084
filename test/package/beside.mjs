/**
 * The packed tarball beside the real packages that an entry is made for: its tests, its page and its types.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { install, stage } from "./runtimes/stage.mjs";

const root = resolve(import.meta.dirname, "../..");

/**
 * Installs what the lock file of a folder asks for, and runs its fixtures where wasmax is installed too.
 * Words of the command line choose among `tests`, by their names, and `types`.
 *
 * @param {string} here the folder.
 * @param {{ name: string, packages: string[], page: string, tests: string[], timeout: number, prepare?:
 *   (folder: string) => unknown }} of the `packages`, or their scopes, that are imported; the `page` of
 *   docs/en whose code a test runs; `prepare` puts more into the stage.
 */
export async function beside(here, { name, packages, page, tests, timeout, prepare }) {
  const wanted = process.argv.slice(2);
  const isWanted = (word) => wanted.length === 0 || wanted.includes(word);

  await install(here);
  const folder = await stage(name, join(here, "fixtures"));
  for (const path of packages)
    symlinkSync(join(here, "node_modules", path), join(folder, "node_modules", path), "junction");
  copyFileSync(join(root, `docs/en/${page}.md`), join(folder, `${page}.md`));
  await prepare?.(folder);

  /** Runs Node in the stage; ends this program where that fails. */
  function node(...args) {
    const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: "inherit", timeout });
    if (status !== 0) process.exit(status ?? 1);
  }

  const files = tests.filter(isWanted).map((test) => `${test}.test.mjs`);
  if (files.length > 0) node("--test", "--test-reporter=spec", ...files);
  if (isWanted("types")) {
    const typescript = createRequire(join(root, "package.json")).resolve("typescript/package.json");
    node(join(typescript, "../bin/tsc"), "-p", "tsconfig.json");
    console.log("types: passed");
  }
}
