/**
 * `npm run docs`, `docs:build` and `docs:test`: installs what docs/ asks for where that is missing, then runs
 * its script of that name with the arguments after `--`.
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { install } from "../../test/package/runtimes/stage.mjs";

const docs = resolve(import.meta.dirname, "../../docs");
const [script, ...rest] = process.argv.slice(2);
await install(docs);
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const { status } = spawnSync(npm, ["run", "--silent", script, "--", ...rest], {
  cwd: docs,
  stdio: "inherit",
  shell: npm === "npm.cmd",
});
process.exit(status ?? 1);
