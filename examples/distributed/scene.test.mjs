/** Raw and Arrow files, by rows and by pieces, while a worker and Redis are killed: about 15 s. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { startRedis } from "./redis.mjs";
import { play } from "./scene.mjs";
import { makeFolder, slow } from "./support.mjs";

const folder = await makeFolder();
const redis = await startRedis(join(folder, "redis"));
const COMMON = { columns: 3001, workers: 2, lockSeconds: 1, faults: true, log: join(folder, "log") };

function checkOnce(scene, jobs, faults = 2) {
  assert.equal(scene.faults.length, faults, scene.faults.join("; "));
  assert.deepEqual(scene.counts, { completed: jobs, failed: 0, wait: 0, active: 0, delayed: 0 });
  assert.equal(scene.completed, jobs);
  assert.equal(scene.completedOnce, jobs);
  assert.equal(scene.started, jobs);
  // A job that each fault met, and what a second of Redis may have forgotten.
  assert.ok(scene.executions < jobs * 1.25, `${scene.executions} executions of ${jobs} jobs`);
}

for (const format of ["f32", "arrow"]) {
  test(`${format} by rows: each job completed once, bytes equal to one process's`, async () => {
    // 500 rows: the last job has fewer.
    const options = { ...COMMON, rows: 500, split: "rows", format, rowsPerJob: 8, code: slow(1) };
    const scene = await play(redis, join(folder, `rows-${format}`), options);
    checkOnce(scene, 63);
    assert.equal(scene.bytes, 500 * 3001 * 4);
    assert.equal(scene.different, 0);
  });

  test(`${format} by pieces of the vocabulary: each job completed once, the bound held`, async () => {
    // 3,001 columns in 4 pieces: they differ in width.
    const options = { ...COMMON, rows: 150, split: "vocabulary", format, pieces: 4, rowsPerJob: 8 };
    const scene = await play(redis, join(folder, `vocabulary-${format}`), options);
    checkOnce(scene, 19 * 9);
    assert.deepEqual(new Set(scene.settings.columns), new Set([750, 751]));
    assert.equal(scene.elements, 150 * 3001);
    assert.equal(scene.outside, 0, `${scene.share} of the bound`);
    assert.ok(scene.logShare <= 1, `${scene.logShare} of the bound`);
  });
}

test("both workers killed, and Redis twice", async () => {
  const options = { ...COMMON, rows: 500, split: "rows", rowsPerJob: 8, code: slow(5) };
  const kills = { worker: [0.2, 0.21], server: [0.5, 0.7] };
  const scene = await play(redis, join(folder, "twice"), { ...options, seed: 2, queue: "twice", kills });
  checkOnce(scene, 63, 4);
  assert.equal(scene.different, 0);
});
