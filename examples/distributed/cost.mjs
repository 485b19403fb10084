/**
 * `npm run cost`: what the queue itself takes of a job, with data like real ones and nothing to do. Jobs are
 * added 500 at a time, then one worker in this process takes them. `-- --backend postgres` adds Postgres.
 */
import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import colors from "picocolors";
import { hostLine } from "../../bench/harness/host.mjs";
import { spread } from "../../bench/harness/rounds.mjs";
import { table } from "../../bench/harness/table.mjs";
import { rowsJob } from "./jobs.mjs";
import { startPostgres } from "./postgres.mjs";
import { endAll, endOnSignals, exit } from "./processes.mjs";
import { AT_ONCE, connect, workerOptions } from "./queue.mjs";
import { startRedis } from "./redis.mjs";
import { temporaryFolder } from "./temporary.mjs";

const { values: args } = parseArgs({
  options: {
    jobs: { type: "string", default: "2000" },
    rounds: { type: "string", default: "7" },
    backend: { type: "string", default: "redis" },
  },
});
const [jobs, rounds] = ["jobs", "rounds"].map((name) => {
  const value = Number(args[name]);
  if (!(Number.isInteger(value) && value > 0))
    throw new RangeError(`--${name} must be a whole number from 1, got ${args[name]}`);
  return value;
});
if (!["redis", "postgres"].includes(args.backend))
  throw new RangeError(`--backend must be redis or postgres, got ${args.backend}`);

const CONCURRENCIES = [1, 8, 32];
/** A folder for each server, as that of Postgres has another owner. */
const removals = [];
async function makeFolder() {
  const [folder, remove] = await temporaryFolder(tmpdir());
  removals.push(remove);
  return folder;
}
const clean = () => Promise.all(removals.map((remove) => remove()));
endOnSignals(clean);

/** µs a job: of adding, and of working. */
async function round(server, name, concurrency) {
  const client = connect(server.where);
  const queue = client.queue(name);
  await queue.waitUntilReady();
  const list = Array.from({ length: jobs }, (_, i) =>
    rowsJob(name, "0123456789ab", 0, { row: 64 * i, rows: 64 }),
  );
  const began = performance.now();
  for (let i = 0; i < jobs; i += AT_ONCE) await queue.addBulk(list.slice(i, i + AT_ONCE));
  const added = performance.now();
  let done = 0;
  await new Promise((resolve, reject) => {
    const options = { ...workerOptions({ lockSeconds: 30 }), concurrency };
    const worker = client.worker(name, async () => {}, options);
    worker.on("error", reject);
    worker.on("completed", () => ++done === jobs && resolve());
  });
  const worked = performance.now();
  await client.close();
  return [added - began, worked - added].map((ms) => (1000 * ms) / jobs);
}

async function measure(label, server) {
  const lines = [];
  for (const concurrency of CONCURRENCIES) {
    const times = [];
    // The first round warms up.
    for (let i = -1; i < rounds; i++) {
      const time = await round(server, `cost-${concurrency}-${i + 1}`, concurrency);
      if (i >= 0) times.push(time);
    }
    const cells = [0, 1].map((k) => {
      const { median, q1, q3 } = spread(times.map((time) => time[k]));
      return `${median.toFixed(0)} (${q1.toFixed(0)} – ${q3.toFixed(0)})`;
    });
    lines.push([label, String(concurrency), ...cells]);
  }
  await server.stop();
  return lines;
}

try {
  const lines = [];
  for (const appendfsync of ["everysec", "always"])
    lines.push(
      ...(await measure(
        `Redis, appendfsync ${appendfsync}`,
        await startRedis(await makeFolder(), { appendfsync }),
      )),
    );
  if (args.backend === "postgres")
    lines.push(...(await measure("Postgres", await startPostgres(await makeFolder()))));
  console.log(hostLine());
  console.log(`µs a job: the median of ${rounds} rounds of ${jobs} jobs, and quartiles`);
  console.log(table(["", "concurrency", "adding", "working"], lines));
} catch (error) {
  console.error(colors.red(`✗ ${error.message}`));
  process.exitCode = 1;
} finally {
  await endAll();
  await clean();
}
exit(process.exitCode);
