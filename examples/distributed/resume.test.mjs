/** Everything is switched off in the middle; submitting again does what is missing, and only that. */
import assert from "node:assert/strict";
import { mkdir, readdir, readFile, rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { checkBounds, checkBytes, countStarts } from "./check.mjs";
import { statePath } from "./files.mjs";
import { missingParts, partsOf } from "./jobs.mjs";
import { writeMatrix } from "./matrix.mjs";
import { makePlan } from "./plan.mjs";
import { keep } from "./processes.mjs";
import { queueOf } from "./queue.mjs";
import { writeSettings } from "./scene.mjs";
import { submit } from "./submission.mjs";
import { makeServer, slow } from "./support.mjs";

const { folder, redis, client } = await makeServer();
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

async function prepare(name, pieces) {
  const split = pieces === 1 ? "rows" : "vocabulary";
  const [input, results, starts] = ["input", "results", "starts"].map((each) => join(folder, name, each));
  const matrix = { rows: 240, columns: 2000, seed: 6, pieces, format: "f32", rowsPerBlock: 8 };
  const widths = await writeMatrix(input, matrix);
  await mkdir(starts, { recursive: true });
  const path = join(folder, name, "settings.mjs");
  const columns = split === "rows" ? matrix.columns : widths;
  const changes = { input, results, split, columns, rowsPerJob: 8, lockSeconds: 1, queue: name };
  const settings = await writeSettings(path, changes, slow(2));
  const plan = await makePlan(settings);
  const env = { ...process.env, ...redis.env, SETTINGS: path, STARTS: starts };
  const start = (file, more) =>
    keep(process.execPath, [here(file)], { env: { ...env, ...more }, log: join(folder, name, "log") });
  const missing = () => missingParts(plan, settings);
  const executions = async () => [...(await countStarts(starts)).values()].reduce((a, b) => a + b, 0);
  return { settings, plan, start, missing, executions, columns: matrix.columns, seed: matrix.seed };
}

for (const [split, pieces, jobs] of [
  ["rows", 1, 30],
  ["vocabulary", 3, 30 * 7],
])
  test(`${split}: goes on, does no job again that was done, and then what is missing alone`, async () => {
    const scene = await prepare(split, pieces);
    const { settings, plan, missing, executions } = scene;
    const all = partsOf(plan, settings).length;
    // A submitter and a worker, until a third of the parts is there. Then everything is killed.
    const [worker, submitter] = [await scene.start("worker.mjs"), await scene.start("submit.mjs")];
    for (const end = Date.now() + 20_000; missing().length > (2 / 3) * all && Date.now() < end; )
      await sleep(5);
    await Promise.all([submitter.end(), worker.end(), redis.kill()]);
    const left = missing().length;
    assert.ok(left > 0 && left < all, `${left} of ${all} parts were missing`);

    await redis.start();
    const second = await scene.start("worker.mjs");
    await submit(settings, client());
    assert.equal(missing().length, 0);
    // What was at work when all was killed, and what Redis may not have had on its disk.
    const again = (await executions()) - jobs;
    assert.ok(again >= 0 && again <= 5, `${again} jobs were executed again`);

    // Nothing is left: nothing is done.
    const before = await executions();
    assert.equal((await submit(settings, client())).jobs, 0);
    assert.equal(await executions(), before);

    // Two parts are gone, though Redis has their jobs completed.
    const lost = partsOf(plan, settings).slice(3, 5);
    for (const { path } of lost) await rm(path);
    await submit(settings, client());
    assert.equal(await executions(), before + 2);

    // The merged state of a block is gone too, and Redis has nothing: the flow of that block.
    await client().queue(queueOf(settings, plan.run)).obliterate({ force: true });
    await rm(lost[0].path);
    if (split === "vocabulary") await rm(statePath(settings, plan.run, lost[0].block.row));
    await submit(settings, client());
    const flow = split === "rows" ? 1 : pieces + 1 + pieces;
    assert.equal(await executions(), before + 2 + flow);

    await second.end("SIGTERM");
    if (split === "rows") assert.equal((await checkBytes(scene)).different, 0);
    else assert.equal((await checkBounds(scene)).outside, 0);
    const names = await readdir(join(settings.results, plan.run));
    assert.deepEqual(
      names.filter((name) => name.endsWith(".tmp")),
      [],
    );
  });

/** Where a run has no workers, submitting waits without an end. */
const LIMIT = { timeout: 20_000 };

test(
  "a worker with other settings takes no job; a run goes on after another was interrupted",
  LIMIT,
  async () => {
    const scene = await prepare("other", 1);
    const other = join(folder, "other", "other.mjs");
    const changed = await writeSettings(other, { ...scene.settings, compute: undefined }, "(x) => x.fill(0)");
    // Interrupted: its jobs are waiting, and its submitter is gone.
    const submitter = await scene.start("submit.mjs", { SETTINGS: other });
    const { run } = await makePlan(changed);
    const waiting = () => client().queue(queueOf(changed, run)).getJobCounts("wait");
    for (const end = Date.now() + 10_000; (await waiting()).wait < 30 && Date.now() < end; ) await sleep(50);
    await submitter.end("SIGINT");
    assert.equal((await waiting()).wait, 30);

    const right = await scene.start("worker.mjs");
    await submit(scene.settings, client());
    assert.equal((await checkBytes(scene)).different, 0);
    await right.end("SIGTERM");
    assert.equal((await waiting()).wait, 30);
    const log = await readFile(join(folder, "other", "log"), "utf8");
    assert.match(log, new RegExp(`takes jobs of queue other-${scene.plan.run} .*, results in `));
    assert.match(log, /ends after 30 jobs/);

    // The other settings again: their jobs are still on their way.
    const second = await scene.start("worker.mjs", { SETTINGS: other });
    assert.equal((await submit(changed, client())).jobs, 30);
    await second.end("SIGTERM");
  },
);

test("a worker whose files change goes on with what they are now", LIMIT, async () => {
  const scene = await prepare("changes", 1);
  const worker = await scene.start("worker.mjs");
  const said = () => readFile(join(folder, "changes", "log"), "utf8").catch(() => "");
  while (!(await said()).includes("takes jobs")) await sleep(50);
  await utimes(scene.plan.files[0].path, 1, 1);
  const { plan } = await submit(scene.settings, client());
  assert.notEqual(plan.run, scene.plan.run);
  assert.equal((await checkBytes({ ...scene, plan })).different, 0);
  await worker.end("SIGTERM");
  assert.match(await said(), /files of .*input have changed/);
});
