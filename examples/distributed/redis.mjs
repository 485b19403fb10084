/** A Redis of one's own, on a free port of this machine, in a folder: Debian's redis-server. */
import { once } from "node:events";
import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { keep } from "./processes.mjs";

export const MISSING =
  "redis-server is not installed: apt-get update && apt-get install -y --no-install-recommends redis-server";
const DEADLINE = 20_000;

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** The end of a server's log, for an error's message. */
export const lastLine = async (path) => (await readFile(path, "utf8")).trimEnd().split("\n").at(-1);

/** Until it answers, and has read its data. */
async function untilReady(port, { ended }, log) {
  const client = new Redis({ port, retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on("error", () => {});
  try {
    const late = sleep(DEADLINE, `does not answer after ${DEADLINE / 1000} s`, { ref: false });
    const answer = await Promise.race([client.ping(), late, ended.then(() => "has ended")]);
    if (answer !== "PONG") throw new Error(`redis-server on port ${port} ${answer}: ${await lastLine(log)}`);
  } finally {
    client.disconnect();
  }
}

/**
 * @param {string} folder for its data
 * @param {{ command?: string, appendfsync?: "everysec" | "always" }} [options]
 */
export async function startRedis(folder, { command = "redis-server", appendfsync = "everysec" } = {}) {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const log = join(folder, "log");
  const args = Object.entries({
    port,
    bind: "127.0.0.1",
    dir: folder,
    loglevel: "warning",
    // Each write is appended to a file that a restart reads. With everysec it is on the disk after a second
    // at most: a killed process loses next to nothing, as the kernel has what it wrote; a machine without
    // power loses that second. With always nothing that was answered is lost, and each answer waits for the
    // disk. What is lost costs time alone: submit.mjs adds what is missing again.
    appendonly: "yes",
    appendfsync,
    save: "",
    // A queue must refuse new jobs when memory is full, not forget old ones.
    "maxmemory-policy": "noeviction",
  }).flatMap(([name, value]) => [`--${name}`, String(value)]);
  let server;
  const start = async () => {
    try {
      server = await keep(command, args, { log });
    } catch (error) {
      throw error.code === "ENOENT" ? new Error(MISSING) : error;
    }
    await untilReady(port, server, log);
  };
  await start();
  return {
    name: "Redis",
    where: { redis: `redis://127.0.0.1:${port}` },
    env: { REDIS_URL: `redis://127.0.0.1:${port}`, POSTGRES_URL: "" },
    get pid() {
      return server.pid;
    },
    kill: () => server.end("SIGKILL"),
    start,
    stop: () => server.end("SIGTERM"),
  };
}
