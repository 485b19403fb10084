/**
 * `npm run test:generation`: the packed tarball beside the packages that generate text, real ones. The
 * `generate()` of transformers.js runs with the sampler of wasmax/transformers, on models whose logits the
 * test makes, and xgrammar's masks go into wasmax/sampling. The recipes of docs/en/generation.md run as they
 * stand there. The types are compiled against those of transformers.js. Words after `--` choose among
 * transformers, xgrammar, recipes and types.
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
const folder = await stage("generation", join(here, "fixtures"));
symlinkSync(join(here, "node_modules/@huggingface"), join(folder, "node_modules/@huggingface"), "junction");

copyFileSync(join(root, "docs/en/generation.md"), join(folder, "generation.md"));
// A UMD file in a package of ES modules: Node refuses it by its name, and esbuild finds no exports in it.
copyFileSync(join(here, "node_modules/@mlc-ai/web-xgrammar/lib/index.js"), join(folder, "xgrammar.cjs"));

/** Runs Node in the stage; ends this program where that fails. */
function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: "inherit", timeout: 120_000 });
  if (status !== 0) process.exit(status ?? 1);
}

const tests = ["transformers", "xgrammar", "recipes"].filter(isWanted).map((name) => `${name}.test.mjs`);
if (tests.length > 0) node("--test", "--test-reporter=spec", ...tests);
if (isWanted("types")) {
  const tsc = join(
    createRequire(join(root, "package.json")).resolve("typescript/package.json"),
    "../bin/tsc",
  );
  node(tsc, "-p", "tsconfig.json");
  console.log("types: passed");
}
