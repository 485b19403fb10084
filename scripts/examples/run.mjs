/**
 * `npm run examples`: lists the examples, with what each shows, takes and installs. Words after `--` are those
 * to run; what they install is told before it happens. `--record` is for those that write what they have
 * reached to examples/results.json, all of them unless some are named: what they print is compared with their
 * READMEs.
 */
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import colors from "picocolors";
import { EXAMPLES } from "../../examples/list.mjs";
import { assertShown } from "../../examples/shared/readme.mjs";
import { chosen, missing, root } from "./packages.mjs";

const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const takes = (seconds) => (seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`);

function list() {
  for (const { name, shows, seconds, megabytes, installs, after, needs } of EXAMPLES) {
    const first = [
      megabytes && `installs ${megabytes} MB: ${installs}`,
      after && `reads what ${after} installs`,
      needs && `needs ${needs}`,
    ].filter(Boolean);
    console.log(`  ${colors.bold(name.padEnd(15))}${takes(seconds).padStart(6)}   ${shows}`);
    if (first.length > 0) console.log(colors.dim(`${" ".repeat(26)}${first.join("; ")}`));
  }
  console.log("\nnpm run examples -- ocr matmul   runs those, and installs before what they need");
}

function install(example) {
  for (const folder of missing(example)) {
    const { megabytes, installs } = EXAMPLES.find(({ name }) => name === folder);
    console.log(`examples/${folder} installs ${megabytes} MB: ${installs}`);
    const { status } = spawnSync(npm, ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], {
      cwd: join(root, folder),
      stdio: "inherit",
      shell: npm === "npm.cmd",
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}

/** Runs it to its end. Where it records, what it prints is kept too, and has no colours. */
function run({ name }, record) {
  const child = spawn(process.execPath, ["main.mjs", ...(record ? ["--record"] : [])], {
    cwd: join(root, name),
    env: record ? { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined } : process.env,
    stdio: ["inherit", record ? "pipe" : "inherit", "inherit"],
  });
  let printed = "";
  child.stdout?.setEncoding("utf8").on("data", (text) => {
    printed += text;
    process.stdout.write(text);
  });
  return new Promise((done) => child.on("close", (code) => done({ code: code ?? 1, printed })));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: "boolean", default: false } },
});
if (positionals.length === 0 && !values.record) list();
else {
  for (const example of chosen(positionals)) {
    if (values.record && !example.records) {
      if (positionals.length === 0) continue;
      throw new RangeError(`examples/${example.name} records nothing`);
    }
    console.log(`\n── ${colors.bold(`examples/${example.name}`)}: ${takes(example.seconds)}`);
    install(example);
    const { code, printed } = await run(example, values.record);
    if (code !== 0) process.exit(code);
    if (!values.record) continue;
    assertShown(join(root, example.name), printed, { whole: !example.measures });
    console.log(colors.green("✓ it prints what its READMEs show"));
  }
}
