/**
 * A Postgres of one's own, on a free port of this machine, in a folder: Debian's, or the one at POSTGRES_URL.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { keep } from "./processes.mjs";
import { freePort, lastLine } from "./redis.mjs";

const DEBIAN = "/usr/lib/postgresql";
const MISSING =
  "no Postgres is installed: apt-get update && apt-get install -y --no-install-recommends postgresql, " +
  "or set POSTGRES_URL to a server that runs";
const DEADLINE = 20_000;

/** The newest version's binaries. */
function binaries() {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const folder = versions
    .map((v) => join(DEBIAN, String(v), "bin"))
    .find((f) => existsSync(join(f, "initdb")));
  if (!folder) throw new Error(MISSING);
  return folder;
}

/** Postgres refuses to run as root: the user of Debian's package is taken. */
function user() {
  if (process.getuid() !== 0) return {};
  const id = (option) => Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function untilReady(url) {
  for (const end = Date.now() + DEADLINE; ; ) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(50);
    }
  }
}

/** @param {string} url of a server that is not ours: it is neither killed nor stopped. */
const someone = (url) => ({
  name: "Postgres",
  where: { postgres: url },
  env: { POSTGRES_URL: url, REDIS_URL: "" },
  kill: undefined,
  start: async () => {},
  stop: async () => {},
});

/** @param {string} folder for its data */
export async function startPostgres(folder, { url = process.env.POSTGRES_URL } = {}) {
  if (url) return someone(url);
  const bin = binaries();
  const who = user();
  mkdirSync(folder, { recursive: true });
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  const log = join(folder, "log");
  const options = { cwd: folder, ...who };
  const initdb = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale"];
  execFileSync(join(bin, "initdb"), initdb, { ...options, stdio: ["ignore", "ignore", "inherit"] });
  const port = await freePort();
  const where = `postgres://postgres@127.0.0.1:${port}/postgres`;
  // fsync and synchronous_commit stay on, as they are by default: what was answered is on the disk.
  const settings = { port, listen_addresses: "127.0.0.1", unix_socket_directories: "", max_connections: 200 };
  const args = [
    "-D",
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  let server;
  const start = async () => {
    // Processes of a killed one may still hold its memory for a moment: then the new one ends at once.
    for (const end = Date.now() + DEADLINE; ; ) {
      server = await keep(join(bin, "postgres"), args, { ...options, log });
      const ready = untilReady(where).then(() => true);
      if (await Promise.race([ready, server.ended.then(() => false)])) return;
      ready.catch(() => {});
      if (Date.now() > end) throw new Error(`postgres does not start: ${await lastLine(log)}`);
      await sleep(100);
    }
  };
  await start();
  return {
    name: "Postgres",
    where: { postgres: where },
    env: { POSTGRES_URL: where, REDIS_URL: "" },
    kill: () => server.end("SIGKILL"),
    start,
    // Fast: it ends the connections of clients.
    stop: () => server.end("SIGINT"),
  };
}
