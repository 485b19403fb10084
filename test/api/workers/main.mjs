/**
 * Starts as many workers at once as the argument says, each with an engine of its own. Prints, as JSON, the
 * hashes of their results with how many workers came to each, their engines, and the peak memory of the
 * process. Every fourth worker is refused a memory.
 */
import { once } from "node:events";
import { Worker } from "node:worker_threads";

const count = Number(process.argv[2]);
const workers = [];
for (let id = 0; id < count; id++)
  workers.push(
    new Worker(new URL("./worker.mjs", import.meta.url), { workerData: { refused: id % 4 === 3 } }),
  );
// All are alive and have their engine before any ends.
const reports = await Promise.all(workers.map(async (worker) => (await once(worker, "message"))[0]));
for (const worker of workers) worker.postMessage("end");
const codes = await Promise.all(workers.map(async (worker) => (await once(worker, "exit"))[0]));

const engines = {};
for (const { engine, hash } of reports) {
  const key = `${engine.name}${engine.reason === undefined ? "" : `: ${engine.reason}`}`;
  engines[key] ??= { workers: 0, hashes: {} };
  engines[key].workers++;
  engines[key].hashes[hash] = (engines[key].hashes[hash] ?? 0) + 1;
}
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ failed: codes.filter((code) => code !== 0).length, engines, peakMiB }));
