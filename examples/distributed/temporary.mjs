/** Folders that are gone with the process, or, after SIGKILL, with the next one. */
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

const NAME = /^queue-(\d+)-/;

function runs(pid) {
  try {
    return process.kill(pid, 0);
  } catch ({ code }) {
    // It runs, and is someone else's.
    return code === "EPERM";
  }
}

/** What is being written meanwhile makes a folder not empty again: that is tried again. */
const ALL = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 };

/** @returns {Promise<[folder: string, remove: () => Promise<void>]>} */
export async function temporaryFolder(parent) {
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const [, pid] = NAME.exec(name) ?? [];
    // A folder of another user stays.
    if (pid && !runs(Number(pid))) await rm(join(parent, name), ALL).catch(() => {});
  }
  const folder = await mkdtemp(join(parent, `queue-${process.pid}-`));
  // Once more at the end, for what was written after it had been removed.
  process.on("exit", () => rmSync(folder, ALL));
  return [folder, () => rm(folder, ALL)];
}
