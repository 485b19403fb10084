/**
 * Adds the jobs of what is missing, and waits. The folder of results says what is missing, and the queue what
 * is on its way: so the same call starts, goes on after everything was switched off, and finds nothing to do.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { estimate } from "./estimate.mjs";
import { exists, removeTemporaries, statePath, writeMarker } from "./files.mjs";
import { mergeFlow, missingParts, nameOf, normaliseJobs, partsOf, rowsJob } from "./jobs.mjs";
import { makePlan, readFiles } from "./plan.mjs";
import { AT_ONCE, idOf, patiently, queueOf } from "./queue.mjs";

const PENDING = ["wait", "active", "delayed", "prioritized", "waiting-children", "paused"];
/** How often what is missing is added again, should the server have lost it. */
const TIMES = 3;
const POLL = 100;
const LONELY = 10_000;

const inPieces = async (list, act) => {
  const results = [];
  for (let i = 0; i < list.length; i += AT_ONCE) {
    const piece = list.slice(i, i + AT_ONCE);
    results.push(...((await patiently(() => act(piece))) ?? []));
  }
  return results;
};

/** Which of these jobs are on their way. Those that are over are removed: their parts are missing. */
async function onTheirWay(queue, ids) {
  const states = await inPieces(ids, (piece) => Promise.all(piece.map((id) => queue.getJobState(id))));
  const over = ids.filter((_, i) => states[i] === "completed" || states[i] === "failed");
  for (const id of over) await patiently(() => queue.remove(id));
  return new Set(ids.filter((_, i) => states[i] !== "unknown" && !over.includes(ids[i])));
}

const counts = (queue) => patiently(() => queue.getJobCounts(...PENDING, "completed", "failed"));
const pending = (c) => PENDING.reduce((sum, state) => sum + (c[state] ?? 0), 0);

/**
 * Adds what is missing and not on its way. Gives the counts before, when jobs that are done again are
 * removed, and how many jobs it makes, later ones included.
 */
async function addMissing({ queue, flows, plan, settings }) {
  const { run, files } = plan;
  const missing = missingParts(plan, settings);
  const waiting = await onTheirWay(
    queue,
    missing.map(({ id }) => id),
  );
  const needed = missing.filter(({ id }) => !waiting.has(id));
  if (settings.split === "rows") {
    const jobs = needed.map(({ file, block }) => rowsJob(queue.name, run, file, block));
    const before = await counts(queue);
    await inPieces(jobs, (piece) => queue.addBulk(piece));
    return { before, total: jobs.length + waiting.size };
  }
  const merged = ({ block }) => exists(statePath(settings, run, block.row));
  const [ready, others] = [needed.filter(merged), needed.filter((part) => !merged(part))];
  const jobs = ready.map(({ file, block }) => normaliseJobs(queue.name, run, files, block)[file]);
  // The other blocks, each once.
  const blocks = [...new Map(others.map(({ block }) => [block.row, block])).values()];
  const idOfBlock = ({ row }) => idOf("merge", run, undefined, row);
  const merging = await onTheirWay(queue, blocks.map(idOfBlock));
  const trees = blocks
    .filter((block) => !merging.has(idOfBlock(block)))
    .map((block) => mergeFlow(queue.name, run, files, block));
  const before = await counts(queue);
  await inPieces(jobs, (piece) => queue.addBulk(piece));
  await inPieces(trees, (piece) => flows.addBulk(piece));
  return { before, total: jobs.length + waiting.size + blocks.length * (2 * files.length + 1) };
}

/** Until nothing is on its way. By the queue's state, not by its events: those of a dead server are lost. */
async function waitUntilIdle({ queue, plan, settings }, before, total, { onProgress, onLonely }) {
  let last = { completed: -1, time: Date.now() };
  for (;;) {
    const now = await counts(queue);
    const completed = now.completed - before.completed;
    if (completed !== last.completed) last = { completed, time: Date.now() };
    onProgress?.(Math.max(0, Math.min(completed, total)), total);
    if (pending(now) === 0) return now;
    if (Date.now() - last.time > LONELY) {
      // Workers that see other files are at another run.
      const { run } = await readFiles(settings);
      if (run !== plan.run)
        throw new Error(`files of ${settings.input} have changed, this is run ${run} now: submit again`);
      if ((await patiently(() => queue.getWorkersCount())) === 0) onLonely?.({ queue: queue.name, ...plan });
      last.time = Date.now();
    }
    await sleep(POLL);
  }
}

/** The error of failed jobs, or undefined. What fails because of another job is not said. */
async function failure(queue, files) {
  const jobs = await patiently(() => queue.getFailed());
  if (jobs.length === 0) return undefined;
  const first = jobs.filter(({ failedReason }) => !/^child /.test(failedReason));
  const own = first.length > 0 ? first : jobs;
  const texts = own.map(({ data, failedReason }) => `${nameOf(data, files)}: ${failedReason}`);
  const count = own.length === 1 ? "1 job has" : `${own.length} jobs have`;
  return new Error(`${count} failed: ${texts.slice(0, 3).join("; ")}${texts.length > 3 ? "; …" : ""}`);
}

/**
 * Parts that are missing when their jobs are over. Another machine's may be seen late: on NFS after seconds.
 */
async function missingAfter(plan, settings, before) {
  let missing;
  for (const end = Date.now() + 2000 * settings.lockSeconds; ; await sleep(POLL)) {
    missing = missingParts(plan, settings).length;
    if (missing < before || Date.now() > end) return missing;
  }
}

/**
 * @param {object} settings
 * @param {ReturnType<import("./queue.mjs").connect>} server
 * @param {{ onPlan?, onProgress?, onLonely? }} [on]
 * @returns {Promise<{ plan: object, jobs: number, seconds: number }>}
 */
export async function submit(settings, server, on = {}) {
  const plan = await makePlan(settings);
  const measured = await estimate(plan, settings);
  await writeMarker(settings, plan);
  await server.ready();
  // All events are kept, so that they can be counted afterwards; BullMQ keeps 10,000 of them.
  const queue = server.queue(queueOf(settings, plan.run), { streams: { events: { maxLen: 1_000_000 } } });
  const flows = server.flows();
  await patiently(() => queue.waitUntilReady());
  on.onPlan?.(plan, measured, partsOf(plan, settings).length - missingParts(plan, settings).length);
  const began = performance.now();
  let jobs = 0;
  let missing = missingParts(plan, settings).length;
  for (let time = 0; missing > 0; time++) {
    // Of an earlier call: what they should have written is missing, and added again.
    await patiently(() => queue.clean(0, 0, "failed"));
    const { before, total } = await addMissing({ queue, flows, plan, settings });
    const after = await waitUntilIdle({ queue, plan, settings }, before, total, on);
    const error = after.failed > 0 && (await failure(queue, plan.files));
    if (error) throw error;
    const left = await missingAfter(plan, settings, missing);
    const nothing = left === missing && after.completed > before.completed;
    if (nothing || time === TIMES)
      throw new Error(
        `${left} parts are missing in ${settings.results}/${plan.run}, though their jobs are completed: ` +
          "is it the folder that all workers see?",
      );
    missing = left;
    jobs += total;
  }
  await removeTemporaries(settings, plan.run);
  return { plan, jobs, seconds: (performance.now() - began) / 1000 };
}
