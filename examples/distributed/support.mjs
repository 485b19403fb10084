/** What the tests share: a folder and a Redis that are gone when a test file is over. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { endAll } from "./processes.mjs";
import { connect } from "./queue.mjs";
import { startRedis } from "./redis.mjs";

/**
 * A folder for a test file. `first` is done before servers end: what is connected to them is closed there.
 */
export async function makeFolder(first = () => {}) {
  const folder = await mkdtemp(join(tmpdir(), "distributed-"));
  after(async () => {
    await first();
    await endAll();
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A folder, a Redis in it, and clients of that, which are closed with it. */
export async function makeServer() {
  const clients = [];
  const folder = await makeFolder(() => Promise.all(clients.map((each) => each.close())));
  const redis = await startRedis(join(folder, "redis"));
  const client = () => {
    clients.push(connect(redis.where));
    return clients.at(-1);
  };
  return { folder, redis, client };
}

/** `compute` of a settings file, that takes some milliseconds more for each row, without a pause. */
export const slow = (ms) => `(x, rows, columns) => {
  for (const end = performance.now() + ${ms} * rows; performance.now() < end; );
  return base.compute(x, rows, columns);
}`;
