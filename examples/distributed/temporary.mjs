/** Folders that are gone with the process, or, after SIGKILL, with the next one. */
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

/** @returns {Promise<[folder: string, remove: () => Promise<void>]>} */
export async function temporaryFolder(parent) {
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const [, pid] = NAME.exec(name) ?? [];
    // A folder of another user stays.
    if (pid && !runs(Number(pid)))
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => {});
  }
  const folder = await mkdtemp(join(parent, `queue-${process.pid}-`));
  return [folder, () => rm(folder, { recursive: true, force: true })];
}
