/**
 * Takes jobs until it is told to stop: `REDIS_URL=redis://10.0.0.5:6379 node worker.mjs`, one for each core
 * of each machine. SIGTERM or Ctrl-C: it finishes its job first.
 */
import { appendFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { normaliseJobs } from "./jobs.mjs";
import { loadSettings, readFiles } from "./plan.mjs";
import { connect, patiently, sayOnce, workerOptions } from "./queue.mjs";
import { WORK } from "./work.mjs";

const me = `${hostname()}.${process.pid}`;
const say = (text) => console.error(`worker ${me}: ${text}`);
const onError = sayOnce(process.env.POSTGRES_URL ? "Postgres" : "Redis", say);

async function begin() {
  const settings = await loadSettings();
  const server = connect(undefined, onError);
  await server.ready();
  return { settings, server };
}

const { settings, server } = await begin().catch((error) => {
  say(error.message);
  process.exit(1);
});
const queue = server.queue(settings.queue);

/** Which jobs were begun, and by whom: a file for each worker, as appending is not atomic on all networks. */
function note(id) {
  const { STARTS } = process.env;
  if (STARTS) appendFileSync(join(STARTS, `${me}.log`), `${id} ${process.pid}\n`);
}

/** The files of a run. Results by other settings than those of the submitter must not come about. */
let files;
async function filesOf(run) {
  const here = await readFiles(settings);
  if (here.run === run) return here.files;
  say(`settings or files differ from those of run ${run}, here it is ${here.run}: it stops`);
  // Its job goes to another worker when the lock has expired.
  process.exit(1);
}

async function run(job) {
  note(job.id);
  const { data, name } = job;
  if (files?.run !== data.run) files = { run: data.run, all: await filesOf(data.run) };
  const began = performance.now();
  await WORK[name](settings, name === "merge" ? files.all : files.all[data.file], data);
  if (name === "merge") {
    const { run, ...block } = data;
    const jobs = normaliseJobs(settings.queue, run, files.all, block);
    await patiently(() => queue.addBulk(jobs));
  }
  const share = (performance.now() - began) / 1000 / settings.lockSeconds;
  if (share > 1 / 4)
    say(
      `job ${job.id} took ${(share * settings.lockSeconds).toFixed(1)} s, ${Math.round(100 * share)} % of its ` +
        `lock of ${settings.lockSeconds} s: take fewer rowsPerJob than ${settings.rowsPerJob}, or a longer lock`,
    );
}

const worker = server.worker(settings.queue, run, workerOptions(settings));
worker.on("completed", onError.back);
worker.on("failed", (job, error) => say(`job ${job?.id} failed: ${error.message}`));

await worker.waitUntilReady().catch((error) => {
  say(`ends: ${error.message}`);
  process.exit(1);
});

let stopping = false;
for (const signal of ["SIGTERM", "SIGINT"])
  process.on(signal, async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await server.close();
    process.exit(0);
  });
