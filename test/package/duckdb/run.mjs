/**
 * `npm run test:duckdb`: the packed tarball beside the real DuckDB. Functions of SQL give the bits of the
 * functions that they stand for, the code of docs/en/duckdb.md runs as it stands there, and the types are
 * compiled against those of @duckdb/node-api. Words after `--` choose among duckdb, recipes and types.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { install, stage } from "../runtimes/stage.mjs";

const here = import.meta.dirname;
const root = resolve(here, "../../..");
const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

await install(here);
const folder = await stage("duckdb", join(here, "fixtures"));
symlinkSync(join(here, "node_modules/@duckdb"), join(folder, "node_modules/@duckdb"), "junction");

/** Runs Node in the stage; ends this program where that fails. */
function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: "inherit", timeout: 180_000 });
  if (status !== 0) process.exit(status ?? 1);
}

copyFileSync(join(root, "docs/en/duckdb.md"), join(folder, "duckdb.md"));
const tests = ["duckdb", "recipes"].filter(isWanted).map((name) => `${name}.test.mjs`);
if (tests.length > 0) node("--test", "--test-reporter=spec", ...tests);
if (isWanted("types")) {
  const tsc = join(
    createRequire(join(root, "package.json")).resolve("typescript/package.json"),
    "../bin/tsc",
  );
  node(tsc, "-p", "tsconfig.json");
  console.log("types: passed");
}
