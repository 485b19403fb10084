/**
 * `npm run test:examples`: the tests of the examples, one after another, and how long each takes. Words after
 * `--` choose among them. A folder with a lock file needs `npm ci` first.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { chosen, missing, root } from "./packages.mjs";

const timed = [];
for (const example of chosen(process.argv.slice(2))) {
  const { name } = example;
  for (const folder of missing(example)) {
    console.error(
      `examples/${folder} lacks its packages: npm ci --prefix examples/${folder} --ignore-scripts`,
    );
    process.exit(1);
  }
  console.log(`\n── examples/${name}`);
  const began = Date.now();
  const { status } = spawnSync(process.execPath, ["--test", "--test-reporter=spec"], {
    cwd: join(root, name),
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
  timed.push(`${name} ${((Date.now() - began) / 1000).toFixed(0)} s`);
}
console.log(`\n✓ examples: ${timed.join(", ")}`);
