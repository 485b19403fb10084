/**
 * `npm run test:examples`: the tests of the examples, one after another, and how long each takes. Words after
 * `--` choose among them. A folder with a lock file needs `npm ci` first.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../examples");
/** Each by its folder. Those of examples/ocr are in test/. */
const EXAMPLES = ["matmul", "language-model", "arrow", "duckdb", "distributed"];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !EXAMPLES.includes(name));
if (unknown.length > 0) {
  console.error(`no tests of an example ${unknown.join(", ")}: there are ${EXAMPLES.join(", ")}`);
  process.exit(1);
}

const timed = [];
for (const name of EXAMPLES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const cwd = join(root, name);
  const lock = join(cwd, "package-lock.json");
  if (existsSync(lock) && !existsSync(join(cwd, "node_modules"))) {
    console.error(`examples/${name} lacks its packages: npm ci --prefix examples/${name} --ignore-scripts`);
    process.exit(1);
  }
  console.log(`\n── examples/${name}`);
  const began = Date.now();
  const { status } = spawnSync(process.execPath, ["--test", "--test-reporter=spec"], {
    cwd,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
  timed.push(`${name} ${((Date.now() - began) / 1000).toFixed(0)} s`);
}
console.log(`\n✓ examples: ${timed.join(", ")}`);
