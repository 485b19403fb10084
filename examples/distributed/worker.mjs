/**
 * Takes jobs until it is told to stop: `REDIS_URL=redis://10.0.0.5:6379 node worker.mjs`, one for each core
 * of each machine. SIGTERM or Ctrl-C: it finishes its job first.
 */
import { appendFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { exists, markerPath } from "./files.mjs";
import { nameOf, normaliseJobs } from "./jobs.mjs";
import { loadSettings, readFiles } from "./plan.mjs";
import { connect, patiently, queueOf, sayOnce, workerOptions } from "./queue.mjs";
import { WORK } from "./work.mjs";

/** How often it looks whether the files are still the same ones, and whether the results have a marker. */
const LOOK = 5000;
const LOOK_MARKER = 200;

const me = `${hostname()}.${process.pid}`;
/** What goes wrong, and what goes as it should. */
const say = (text) => console.error(`worker ${me}: ${text}`);
const tell = (text) => console.log(`worker ${me}: ${text}`);
const onError = sayOnce(process.env.POSTGRES_URL ? "Postgres" : "Redis", say);
const fail = (error) => {
  say(`ends: ${error.message}`);
  process.exit(1);
};

async function begin() {
  const settings = await loadSettings();
  const server = connect(undefined, onError);
  const plan = await readFiles(settings);
  await server.ready();
  return { settings, server, plan };
}

const { settings, server, plan: first } = await begin().catch(fail);
const { format, results, lockSeconds } = settings;
let completed = 0;
let stopping = false;

/** Which jobs were begun, and by whom: a file for each worker, as appending is not atomic on all networks. */
function note(id) {
  const { STARTS } = process.env;
  if (STARTS) appendFileSync(join(STARTS, `${me}.log`), `${id} ${process.pid}\n`);
}

/**
 * Where the results are another folder than that of `submit.mjs`, nobody would find what is written there.
 */
const noMarker = (run) =>
  `the results folder ${results} has no marker of run ${run}: is it the folder that submit.mjs sees?`;

function warn(job, files, seconds) {
  const share = seconds / lockSeconds;
  if (share <= 1 / 4) return;
  const fewer =
    format === "arrow" ? "write smaller batches" : `take fewer rowsPerJob than ${settings.rowsPerJob}`;
  say(
    `job ${nameOf(job.data, files)} took ${seconds.toFixed(1)} s, ${Math.round(100 * share)} % of its lock of ` +
      `${lockSeconds} s: ${fewer}, or a longer lock`,
  );
}

/** Takes jobs of a run, whose settings and files are the ones here: by the name of their queue. */
async function open({ run, files }) {
  const queue = server.queue(queueOf(settings, run));
  const worker = server.worker(
    queue.name,
    async (job) => {
      note(job.id);
      if (!exists(markerPath(settings, run))) throw new Error(noMarker(run));
      const began = performance.now();
      await WORK[job.name](settings, job.name === "merge" ? files : files[job.data.file], job.data);
      if (job.name === "merge") {
        const { run: _, ...block } = job.data;
        await patiently(() => queue.addBulk(normaliseJobs(queue.name, run, files, block)));
      }
      warn(job, files, (performance.now() - began) / 1000);
    },
    workerOptions(settings),
  );
  worker.on("completed", () => {
    completed++;
    onError.back();
  });
  worker.on("failed", (job, error) => {
    say(`${job ? nameOf(job.data, files) : "a job"} failed: ${error.message}`);
  });
  await worker.waitUntilReady();
  return async () => {
    await worker.close();
    await queue.close();
  };
}

/** The files as they are now, or undefined where they cannot be read for a moment. */
const look = () => readFiles(settings).catch(() => {});

/** Goes from run to run, as files change. */
async function live(plan) {
  while (!stopping) {
    const { run } = plan;
    tell(`takes jobs of queue ${queueOf(settings, run)} (run ${run}), results in ${results}`);
    let next = plan;
    if (!exists(markerPath(settings, run))) tell(`waits for submit.mjs: ${noMarker(run)}`);
    for (
      let at = Date.now();
      !exists(markerPath(settings, run)) && next.run === run;
      await sleep(LOOK_MARKER)
    )
      if (Date.now() - at > LOOK) [next, at] = [(await look()) ?? plan, Date.now()];
    if (next.run === run) {
      const close = await open(plan);
      while (next.run === run) {
        await sleep(LOOK);
        next = (await look()) ?? plan;
      }
      await close();
    }
    say(`files of ${settings.input} have changed`);
    plan = next;
  }
}

for (const signal of ["SIGTERM", "SIGINT"])
  process.on(signal, async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await server.close();
    tell(`ends after ${completed} job${completed === 1 ? "" : "s"}`);
    process.exit(0);
  });

live(first).catch(fail);
