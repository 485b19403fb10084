/** Nothing is left behind: no process, no folder; and what is not installed is said. */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { MISSING, startRedis } from "./redis.mjs";
import { makeFolder } from "./support.mjs";

const folder = await makeFolder();
/** What the programs here take for the folder of temporary files: others use the real one. */
const TMPDIR = join(folder, "temporary");
await mkdir(TMPDIR);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** pid → [parent, command] of all processes that are not dead. */
function processes() {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], { encoding: "utf8" }).split("\n");
  const all = new Map();
  for (const line of lines) {
    const [, pid, parent, state, command] = line.match(/^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/) ?? [];
    if (pid && !state.startsWith("Z")) all.set(Number(pid), { parent: Number(parent), command });
  }
  return all;
}

function descendants(root, all = processes()) {
  const children = [...all].filter(([, { parent }]) => parent === root).map(([pid]) => pid);
  return children.flatMap((pid) => [pid, ...descendants(pid, all)]);
}

/** Folders of this example. */
async function folders() {
  const list = await readdir(TMPDIR);
  const own = await readdir(here("./.tmp/")).catch(() => []);
  return [...list.filter((name) => name.startsWith("queue-")), ...own].sort();
}

const newFolders = async (before) => (await folders()).filter((name) => !before.includes(name));

/** `npm start`, until Redis and the workers are there. */
async function begin() {
  const main = spawn(process.execPath, [here("./main.mjs"), "--rows", "64", "--columns", "2000"], {
    stdio: "ignore",
    env: { ...process.env, TMPDIR },
  });
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(20)) {
    const all = processes();
    const pids = descendants(main.pid, all);
    const commands = pids.map((pid) => all.get(pid).command);
    const has = (text) => commands.some((command) => command.includes(text) && !command.includes("--keep"));
    if (has("redis-server") && has("worker.mjs")) return { main, pids };
  }
  throw new Error("npm start has no workers after 20 s");
}

async function untilGone(pids) {
  let left;
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(20)) {
    const all = processes();
    left = pids.filter((pid) => all.has(pid)).map((pid) => all.get(pid).command);
    if (left.length === 0) break;
  }
  assert.deepEqual(left, []);
}

for (const [signal, status] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
])
  test(`${signal} ends all of it, with status ${status}`, async () => {
    const before = await folders();
    const { main, pids } = await begin();
    assert.ok(pids.length >= 4, `${pids.length} processes`);
    main.kill(signal);
    const [code] = await once(main, "exit");
    assert.equal(code, status);
    await untilGone(pids);
    assert.deepEqual(await newFolders(before), []);
  });

test("so does SIGKILL, but for its folders, which the next one removes", async () => {
  const before = await folders();
  const { main, pids } = await begin();
  main.kill("SIGKILL");
  await untilGone(pids);
  const left = await newFolders(before);
  assert.equal(left.length, 2);
  const next = await begin();
  next.main.kill("SIGTERM");
  await once(next.main, "exit");
  assert.deepEqual(await newFolders(before), []);
});

test("what is kept ends with a parent that ends at once, or some moments later", async () => {
  const module = JSON.stringify(new URL("./processes.mjs", import.meta.url).href);
  // An argument that no other process has.
  const seconds = `1000.${process.pid}`;
  const parents = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 200].map(async (ms) => {
    const code = `import { keep } from ${module};
      setTimeout(() => process.kill(process.pid, "SIGKILL"), ${ms});
      await keep("sleep", [${JSON.stringify(seconds)}]);`;
    await once(spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "ignore" }), "exit");
  });
  await Promise.all(parents);
  // Keepers have it among their arguments too, also those that begin late.
  const find = () => [...processes()].filter(([, { command }]) => command.includes(seconds));
  for (const end = Date.now() + 10_000; find().length > 0 && Date.now() < end; ) await sleep(100);
  const left = find();
  for (const [pid] of left) process.kill(pid, "SIGKILL");
  assert.deepEqual(left, []);
});

test("where redis-server is not installed, the error names the command that installs it", async () => {
  await assert.rejects(startRedis(folder, { command: "redis-server-that-is-not-there" }), new Error(MISSING));
  assert.match(MISSING, /^redis-server is not installed: apt-get update && apt-get install .* redis-server$/);
});

test("where it cannot start, the error has the end of its log", async () => {
  await writeFile(join(folder, "appendonlydir"), "a file where Redis has a folder");
  await assert.rejects(startRedis(folder), /redis-server on port \d+ has ended: .*append-only dir/);
});
