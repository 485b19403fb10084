/** What the tests share: a folder and a Redis that are gone when a test file is over. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { endAll } from "./processes.mjs";

/** A folder for a test file. */
export async function makeFolder() {
  const folder = await mkdtemp(join(tmpdir(), "distributed-"));
  after(async () => {
    await endAll();
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** `compute` of a settings file, that takes some milliseconds more, without a pause. */
export const slow = (ms) => `(x, rows, columns) => {
  for (const end = performance.now() + ${ms}; performance.now() < end; );
  return base.compute(x, rows, columns);
}`;
