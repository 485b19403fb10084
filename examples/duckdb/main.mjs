/**
 * `npm start`: writes 100,000 × 1,000 logits to a Parquet file, scores them in one SQL statement, and times
 * the log-sum-exp of each row beside pure SQL and a loop by hand. `-- --rows 10000` takes fewer.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as duckdb from "@duckdb/node-api";
import colors from "picocolors";
import { hostLine } from "../../bench/harness/host.mjs";
import { digits, quartiles, table } from "../../bench/harness/table.mjs";
import { register } from "../../dist/duckdb.js";
import { engine } from "../../dist/index.js";
import { CLASSES, writeLogits } from "./file.mjs";
import { registerByHand } from "./loop.mjs";
import { createProgress } from "./progress.mjs";
import { SCORE, score } from "./score.mjs";
import { BY_HAND, SQL, timeAll } from "./time.mjs";

const ROWS = 100_000;
const ROUNDS = 5;
const SEED = 1;
/** How many times as long these must take, at least, as log_sum_exp does. */
const FLOORS = { [SQL]: 2, [BY_HAND]: 2.5 };

const { values: args } = parseArgs({
  options: {
    rows: { type: "string", default: String(ROWS) },
    rounds: { type: "string", default: String(ROUNDS) },
  },
});
const [rows, rounds] = ["rows", "rounds"].map(read);

function read(name) {
  const value = Number(args[name]);
  if (Number.isInteger(value) && value > 0) return value;
  throw new RangeError(`--${name} must be a whole number above 0, got ${args[name]}`);
}
const whole = (n) => n.toLocaleString("en");
const faults = [];

const folder = mkdtempSync(join(tmpdir(), "wasmax-duckdb-"));
const clean = () => rmSync(folder, { recursive: true, force: true });
process.on("exit", clean);
// Not by process.exit: it waits for a query, which waits for a function of JavaScript, which waits for it.
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    clean();
    process.kill(process.pid, signal);
  });

const connection = await duckdb.DuckDBConnection.create();
register(duckdb, connection);
register(duckdb, connection, { size: CLASSES, prefix: "array_" });
registerByHand(connection);

const file = join(folder, "logits.parquet");
console.log(`\n${colors.bold(`${whole(rows)} × ${whole(CLASSES)} logits`)} go into a Parquet file\n`);
const making = createProgress("rows", rows);
await writeLogits(connection, file, { rows, seed: SEED, onRows: making.update });
making.stop();
await connection.run(`CREATE VIEW file AS FROM '${file}'`);
console.log(`  ${(statSync(file).size / 1e6).toFixed(0)} MB\n\n${colors.bold("One statement scores them")}`);

const began = performance.now();
const scores = await score(connection);
const seconds = (performance.now() - began) / 1000;
console.log(colors.dim(SCORE));
const columns = Object.keys(scores[0]);
const cell = (value) =>
  value === null ? "all" : Number.isInteger(value) ? whole(value) : Number(value).toFixed(4);
console.log(
  table(
    columns,
    scores.map((row) => columns.map((name) => (typeof row[name] === "string" ? row[name] : cell(row[name])))),
  ),
);
console.log(`  in ${seconds.toFixed(2)} s, on ${engine().name}`);

console.log(`\n${colors.bold("What a sum over all rows takes")}, the file's reading included\n`);
const timing = createProgress("queries", 1);
const { results, farthest } = await timeAll(connection, rounds, timing.update);
timing.stop();
console.log(
  table(
    ["", "s", "quartiles", "× log_sum_exp"],
    results.map(({ name, seconds, times }) => [
      name,
      digits(seconds.median),
      quartiles(seconds),
      `${digits(times.median)}×`,
    ]),
  ),
);
console.log(`${hostLine()} · DuckDB ${duckdb.version()}`);

if (!(farthest < 1e-7)) faults.push(`the log-sum-exps differ by ${farthest}, relatively`);
const medianOf = (name) => results.find((result) => result.name === name).times.median;
for (const [name, floor] of Object.entries(FLOORS)) {
  const times = medianOf(name);
  if (rows >= ROWS && times < floor)
    faults.push(`${name} takes ${digits(times)} times as long, less than ${floor}`);
}
for (const fault of faults) console.error(colors.red(`✗ ${fault}`));
if (faults.length > 0) process.exitCode = 1;
else console.log(colors.green(`✓ five ways to the log-sum-exp agree within ${farthest.toExponential(0)}`));
connection.closeSync();
