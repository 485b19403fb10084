/** What cannot come to an end is said at once: servers, results that are not shared, jobs that fail. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Redis } from "ioredis";
import { checkBounds } from "./check.mjs";
import { statePath } from "./files.mjs";
import { writeMatrix } from "./matrix.mjs";
import { makePlan } from "./plan.mjs";
import { keep } from "./processes.mjs";
import { queueOf } from "./queue.mjs";
import { freePort, startRedis } from "./redis.mjs";
import { writeSettings } from "./scene.mjs";
import { submit } from "./submission.mjs";
import { makeServer } from "./support.mjs";

const { folder, redis, client } = await makeServer();
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

async function prepare(name, { changes, code, pieces = 1 } = {}) {
  const [input, results] = ["input", "results"].map((each) => join(folder, name, each));
  const matrix = { rows: 20, columns: 50, seed: 6, pieces, format: "f32", rowsPerBlock: 8 };
  const columns = await writeMatrix(input, matrix);
  const path = join(folder, name, "settings.mjs");
  const shape = pieces === 1 ? { columns: 50 } : { columns, split: "vocabulary" };
  const all = { input, results, rowsPerJob: 8, lockSeconds: 1, queue: name, ...shape, ...changes };
  const settings = await writeSettings(path, all, code);
  const log = join(folder, name, "log");
  const env = { ...process.env, ...redis.env, SETTINGS: path };
  const worker = (more) => keep(process.execPath, [here("worker.mjs")], { env: { ...env, ...more }, log });
  const said = () => readFile(log, "utf8");
  return { settings, env, worker, said, columns: 50, seed: 6 };
}

/** Runs a program to its end, of 10 s at most: [status, what it said]. */
async function end(file, env, args = []) {
  const it = spawn(process.execPath, [here(file), ...args], { env, timeout: 10_000 });
  let text = "";
  for (const stream of [it.stdout, it.stderr]) stream.on("data", (data) => (text += data));
  const [status] = await once(it, "close");
  return [status, text];
}

// At the same time: they wait, for attempts of jobs that fail most of all.
describe("what cannot come to an end", { concurrency: true }, () => {
  test("a server that will never let us in ends a worker and a submitter, with status 1", async () => {
    const { env } = await prepare("servers");
    const { redis: url } = (await startRedis(join(folder, "secret"))).where;
    const admin = new Redis(url);
    await admin.config("SET", "requirepass", "SECRET");
    admin.disconnect();
    const cases = [
      ["worker.mjs", url, /Redis at 127.0.0.1:\d+: NOAUTH/],
      ["submit.mjs", url.replace("//", "//:WRONG@"), /Redis at 127.0.0.1:\d+: WRONGPASS/],
      ["worker.mjs", "redis://nobody.invalid:6379", /Redis at nobody.invalid:6379: getaddrinfo/],
      ["submit.mjs", "http://127.0.0.1", /REDIS_URL must begin with redis:\/\/ or rediss:\/\/, got http:/],
    ];
    await Promise.all(
      cases.map(async ([file, REDIS_URL, message]) => {
        const [status, text] = await end(file, { ...env, REDIS_URL });
        assert.equal(status, 1, `${file} at ${REDIS_URL}: ${text}`);
        assert.match(text, message);
        assert.doesNotMatch(text, /WRONG@|^ +at /m);
      }),
    );
  });

  test("a server that is not there yet is waited for", async () => {
    const { env } = await prepare("later");
    const url = `redis://127.0.0.1:${await freePort()}`;
    const it = spawn(process.execPath, [here("worker.mjs")], { env: { ...env, REDIS_URL: url } });
    const [data] = await once(it.stderr, "data");
    assert.match(String(data), /waits for Redis: connect ECONNREFUSED/);
    await sleep(500);
    assert.equal(it.exitCode, null);
    it.kill("SIGKILL");
  });

  test("results that are a file, and what compute may not return, are said first", async () => {
    for (const [name, scene, message] of [
      [
        "file",
        { changes: { results: join(folder, "a-file") } },
        /settings: results must be a folder .*a-file: E/,
      ],
      ["async", { code: "async (x) => x" }, /compute must return a Float32Array, got Promise/],
      [
        "length",
        { code: "(x) => x.subarray(1)" },
        /compute must return as many float32 for each row.*, got 399 for 8 r/,
      ],
    ]) {
      await writeFile(join(folder, "a-file"), "");
      const { settings } = await prepare(name, scene);
      await assert.rejects(submit(settings, client()), message);
      const { run } = await makePlan(settings);
      assert.equal((await client().queue(queueOf(settings, run)).getJobCounts("wait")).wait, 0);
    }
  });

  test("a worker whose results are another folder takes no job", async () => {
    const { settings, worker, said } = await prepare("shared");
    const path = join(folder, "shared", "other.mjs");
    const elsewhere = join(folder, "shared", "elsewhere");
    const other = await writeSettings(path, { ...settings, compute: undefined, results: elsewhere });
    const wrong = await worker({ SETTINGS: path });
    const submitted = submit(settings, client());
    for (let i = 0; i < 100 && !(await said()).includes("no marker"); i++) await sleep(50);
    assert.match(
      await said(),
      /the results folder .*elsewhere has no marker of run \w{12}: is it the folder that submit.mjs sees\?/,
    );
    const right = await worker();
    assert.equal((await submitted).jobs, 3);
    await assert.rejects(readdir(other.results), /ENOENT/);
    await Promise.all([wrong.end("SIGTERM"), right.end("SIGTERM")]);
    assert.match(await said(), /ends after 0 jobs/);
  });

  test("jobs that leave nothing are not done three times", async () => {
    const { settings, worker } = await prepare("nothing", { changes: { lockSeconds: 1.5 } });
    // As a folder that looks the same and is not: its marker is there, what is written there is not seen
    // here.
    const { run } = await makePlan(settings);
    const path = join(folder, "nothing", "other.mjs");
    const elsewhere = join(folder, "nothing", "elsewhere");
    await writeSettings(path, { ...settings, compute: undefined, results: elsewhere });
    await mkdir(join(elsewhere, run), { recursive: true });
    await writeFile(join(elsewhere, run, "run.json"), "");
    const STARTS = join(folder, "nothing");
    const wrong = await worker({ SETTINGS: path, STARTS });
    await assert.rejects(
      submit(settings, client()),
      /3 parts are missing in .*results.* is it the folder that all workers/,
    );
    // The second time, jobs that were completed are done again, once.
    await assert.rejects(submit(settings, client()), /3 parts are missing/);
    const [log] = (await readdir(STARTS)).filter((name) => name.endsWith(".log"));
    assert.equal((await readFile(join(STARTS, log), "utf8")).trimEnd().split("\n").length, 6);
    await wrong.end("SIGTERM");
  });

  test("a failed job is named; the same run, repaired, is not failed by what had been", async () => {
    const { settings, worker, said, ...rest } = await prepare("failed", { pieces: 2 });
    const { run } = await makePlan(settings);
    // A folder where a part of the first piece should go.
    const at = statePath(settings, run, 8, "piece-00");
    await mkdir(join(at, "x"), { recursive: true });
    const it = await worker();
    await assert.rejects(
      submit(settings, client()),
      /^Error: 1 job has failed: piece-00.f32, rows 8 – 15: EISDIR/,
    );
    assert.match(await said(), /piece-00.f32, rows 8 – 15 failed: EISDIR/);
    await rm(at, { recursive: true });
    const { plan } = await submit(settings, client());
    assert.equal((await checkBounds({ settings, plan, ...rest })).outside, 0);
    await it.end("SIGTERM");
  });

  test("npm start says in one line which option is wrong", async () => {
    for (const [option, message] of [
      ["--row=5", /^✗ Unknown option '--row'.*\n$/],
      ["--rows=0.5", /^✗ --rows must be a whole number from 1, got 0.5\n$/],
    ]) {
      const [status, text] = await end("main.mjs", { ...process.env, NO_COLOR: "1" }, [option]);
      assert.equal(status, 1);
      assert.match(text, message);
    }
  });
});
