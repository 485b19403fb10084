/** Kills a worker in the middle of its job, and the server in the middle of everything. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** When: as shares of the jobs begun. */
const WORKER_AT = 0.3;
const SERVER_AT = 0.6;
const AWAY = 300;

/** [id, pid] of each start so far, each worker's last. */
async function starts(folder) {
  let count = 0;
  const last = [];
  for (const name of await readdir(folder)) {
    const lines = (await readFile(join(folder, name), "utf8")).split("\n").filter(Boolean);
    count += lines.length;
    if (lines.length > 0) last.push(lines.at(-1).split(" "));
  }
  return { count, last };
}

/**
 * @param {{ folder: string, jobs: () => number, workers: Map<number, { end: () => Promise<void> }>,
 *   startWorker: () => Promise<unknown>, server: { kill: () => Promise<void>, start: () => Promise<void> },
 *   kills?: { worker?: number[], server?: number[] }, signal: AbortSignal }} options `jobs` is how many there
 *   will be, 0 until it is known.
 * @returns {Promise<string[]>} what was done
 */
export async function injectFaults(options) {
  const { folder, jobs, workers, startWorker, server, kills = {}, signal } = options;
  const plans = [
    ...(kills.worker ?? [WORKER_AT]).map((at) => ({ at, kind: "worker" })),
    ...(kills.server ?? [SERVER_AT]).map((at) => ({ at, kind: "server" })),
  ].sort((a, b) => a.at - b.at);
  const done = [];
  while (plans.length > 0 && !signal.aborted) {
    const { count, last } = await starts(folder);
    if (jobs() === 0 || count < plans[0].at * jobs()) {
      await sleep(2);
      continue;
    }
    const { kind } = plans.shift();
    if (kind === "worker") {
      // The one that has been there longest.
      const pid = [...workers.keys()].find((each) => last.some(([, of]) => Number(of) === each));
      const [id] = last.find(([, of]) => Number(of) === pid);
      await workers.get(pid).end("SIGKILL");
      workers.delete(pid);
      done.push(`worker ${pid} killed, its last job ${id}`);
      await startWorker();
    } else {
      await server.kill();
      await sleep(AWAY);
      if (signal.aborted) break;
      await server.start();
      done.push(`${server.name} killed, and started again on its data`);
    }
  }
  return done;
}
