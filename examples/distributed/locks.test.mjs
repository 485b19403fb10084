/** The trap: a job that computes for longer than its lock, without a pause, never ends. */
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { checkBytes, countStarts } from "./check.mjs";
import { writeMarker } from "./files.mjs";
import { rowsJob } from "./jobs.mjs";
import { writeMatrix } from "./matrix.mjs";
import { makePlan } from "./plan.mjs";
import { keep } from "./processes.mjs";
import { connect, queueOf } from "./queue.mjs";
import { startRedis } from "./redis.mjs";
import { writeSettings } from "./scene.mjs";
import { submit } from "./submission.mjs";
import { makeFolder, slow } from "./support.mjs";

const folder = await makeFolder(() => client.close());
const redis = await startRedis(join(folder, "redis"));
const client = connect(redis.where);

/**
 * One job, a record batch of some slices, each row of which takes `ms`. 500,000 columns: two rows a slice.
 */
async function one(name, { slicesOfJob, ms, lockSeconds }) {
  const [input, results, starts] = ["input", "results", "starts"].map((each) => join(folder, name, each));
  const [rows, columns, seed] = [2 * slicesOfJob, 500_000, 5];
  await mkdir(starts, { recursive: true });
  await writeMatrix(input, { rows, columns, seed, format: "arrow", rowsPerBlock: rows });
  const path = join(folder, name, "settings.mjs");
  const changes = { input, results, format: "arrow", columns, rowsPerJob: rows, lockSeconds, queue: name };
  const settings = await writeSettings(path, changes, slow(ms));
  const plan = await makePlan(settings);
  await writeMarker(settings, plan);
  const log = join(folder, name, "log");
  const env = { ...process.env, ...redis.env, SETTINGS: path, STARTS: starts };
  const worker = fileURLToPath(new URL("./worker.mjs", import.meta.url));
  for (let i = 0; i < 2; i++) await keep(process.execPath, [worker], { env, log });
  const queue = client.queue(queueOf(settings, plan.run));
  const done = async () => {
    for (const end = Date.now() + 30_000; Date.now() < end; await sleep(50)) {
      const { completed, failed } = await queue.getJobCounts("completed", "failed");
      if (completed + failed > 0) return { completed, failed };
    }
    return {};
  };
  const add = () => {
    const { opts, data } = rowsJob(queue.name, plan.run, 0, plan.blocks[0][0]);
    return queue.add("rows", data, opts);
  };
  const times = async () => [...(await countStarts(starts)).values()];
  return { settings, plan, columns, seed, add, done, times, queue, said: () => readFile(log, "utf8") };
}

test("a job of twice its lock that pauses is executed once, and its worker says so", async () => {
  const scene = await one("pauses", { slicesOfJob: 12, ms: 75, lockSeconds: 0.9 });
  await scene.add();
  assert.deepEqual(await scene.done(), { completed: 1, failed: 0 });
  assert.deepEqual(await scene.times(), [1]);
  assert.equal((await checkBytes(scene)).different, 0);
  assert.match(
    await scene.said(),
    /rows 0 – 23 took [\d.]+ s, \d{3} % of its lock of 0.9 s: write smaller batches/,
  );
});

test("where one slice is longer than the lock, the job fails in the end", async () => {
  const scene = await one("trap", { slicesOfJob: 1, ms: 120, lockSeconds: 0.1 });
  await scene.add();
  assert.deepEqual(await scene.done(), { completed: 0, failed: 1 });
  const [job] = await scene.queue.getFailed();
  assert.match(job.failedReason, /stalled more than allowable limit/);
  const [starts] = await scene.times();
  assert.ok(starts > 2 && starts < 25, `${starts} starts`);
});

test("so it is refused before it is added", async () => {
  const scene = await one("refused", { slicesOfJob: 4, ms: 50, lockSeconds: 1 });
  await assert.rejects(
    submit(scene.settings, client),
    /^RangeError: a job of 8 rows takes [\d.]+ s here, \d+ % of its lock of 1 s: batches should have at most [12] rows$/,
  );
  assert.equal((await scene.queue.getJobCounts("wait", "active", "completed")).wait, 0);
});
