/**
 * Adds the jobs of what is missing, and waits. The folder of results says what is missing, and the queue what
 * is on its way: so the same call starts, goes on after everything was switched off, and finds nothing to do.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { estimate } from "./estimate.mjs";
import { exists, removeTemporaries, statePath } from "./files.mjs";
import { mergeFlow, missingParts, normaliseJobs, partsOf, rowsJob } from "./jobs.mjs";
import { makePlan } from "./plan.mjs";
import { AT_ONCE, idOf, patiently } from "./queue.mjs";

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

/** Adds what is missing and not on its way, and returns how many jobs that makes, later ones included. */
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
    await inPieces(jobs, (piece) => queue.addBulk(piece));
    return jobs.length + waiting.size;
  }
  const merged = ({ block }) => exists(statePath(settings, run, block.row));
  const ready = needed.filter(merged);
  const jobs = ready.map(({ file, block }) => normaliseJobs(queue.name, run, files, block)[file]);
  await inPieces(jobs, (piece) => queue.addBulk(piece));
  // The other blocks, each once.
  const blocks = [
    ...new Map(needed.filter((part) => !merged(part)).map((p) => [p.block.row, p.block])).values(),
  ];
  const idOfBlock = ({ row }) => idOf("merge", run, undefined, row);
  const merging = await onTheirWay(queue, blocks.map(idOfBlock));
  const trees = blocks
    .filter((block) => !merging.has(idOfBlock(block)))
    .map((block) => mergeFlow(queue.name, run, files, block));
  await inPieces(trees, (piece) => flows.addBulk(piece));
  return jobs.length + waiting.size + blocks.length * (2 * files.length + 1);
}

const counts = (queue) => patiently(() => queue.getJobCounts(...PENDING, "completed", "failed"));
const pending = (c) => PENDING.reduce((sum, state) => sum + (c[state] ?? 0), 0);

/** Until nothing is on its way. By the queue's state, not by its events: those of a dead server are lost. */
async function waitUntilIdle(queue, before, total, { onProgress, onLonely }) {
  let last = { completed: -1, time: Date.now() };
  for (;;) {
    const now = await counts(queue);
    const completed = now.completed - before.completed;
    if (completed !== last.completed) last = { completed, time: Date.now() };
    onProgress?.(Math.max(0, Math.min(completed, total)), total);
    if (pending(now) === 0) return now;
    if (Date.now() - last.time > LONELY) {
      if ((await patiently(() => queue.getWorkersCount())) === 0) onLonely?.();
      last.time = Date.now();
    }
    await sleep(POLL);
  }
}

async function failures(queue, count) {
  const jobs = await queue.getFailed(0, count - 1);
  const reasons = new Set(jobs.map((job) => job.failedReason));
  return [...reasons].slice(0, 3).join("; ");
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
  await server.ready();
  // All events are kept, so that they can be counted afterwards; BullMQ keeps 10,000 of them.
  const queue = server.queue(settings.queue, { streams: { events: { maxLen: 1_000_000 } } });
  const flows = server.flows();
  await patiently(() => queue.waitUntilReady());
  on.onPlan?.(plan, measured, partsOf(plan, settings).length - missingParts(plan, settings).length);
  const began = performance.now();
  let jobs = 0;
  for (let time = 0; missingParts(plan, settings).length > 0; time++) {
    const before = await counts(queue);
    const total = await addMissing({ queue, flows, plan, settings });
    const after = await waitUntilIdle(queue, before, total, on);
    if (after.failed > 0)
      throw new Error(`${after.failed} jobs have failed: ${await failures(queue, after.failed)}`);
    if (time === TIMES) throw new Error(`${missingParts(plan, settings).length} parts are missing after all`);
    jobs += total;
  }
  await removeTemporaries(settings, plan.run);
  return { plan, jobs, seconds: (performance.now() - began) / 1000 };
}
