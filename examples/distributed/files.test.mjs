/** Parts: the same bytes however often they are written, and never half of one. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { utimesSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { crossEntropy } from "../../dist/index.js";
import { estimate } from "./estimate.mjs";
import { partPath, removeTemporaries, SLICE_BYTES, slices, writePart } from "./files.mjs";
import { makeRows, writeMatrix } from "./matrix.mjs";
import { makePlan } from "./plan.mjs";
import { writeSettings } from "./scene.mjs";
import { makeFolder } from "./support.mjs";
import { WORK } from "./work.mjs";

const folder = await makeFolder();

/** A small matrix, its settings and its plan. */
async function small(name, options) {
  const [input, results] = ["input", "results"].map((each) => join(folder, name, each));
  const { split, format, pieces = 1, rows = 20, columns = 1000 } = options;
  const widths = await writeMatrix(input, { rows, columns, seed: 3, format, pieces, rowsPerBlock: 8 });
  const changes = { input, results, split, format, columns: pieces === 1 ? columns : widths, rowsPerJob: 8 };
  const settings = await writeSettings(join(folder, name, "settings.mjs"), changes);
  return { settings, plan: await makePlan(settings) };
}

/** Every file beneath a folder: path → bytes. */
async function snapshot(path) {
  const files = new Map();
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) {
      const file = join(entry.parentPath ?? entry.path, entry.name);
      files.set(file, await readFile(file, "base64"));
    }
  return files;
}

async function doAll({ plan: { run, files, blocks }, settings }) {
  for (const block of blocks[0]) {
    const data = { run, ...block };
    if (settings.split === "rows") await WORK.rows(settings, files[0], data);
    else {
      for (const file of files) await WORK.partial(settings, file, data);
      await WORK.merge(settings, files, data);
      for (const file of files) await WORK.normalise(settings, file, data);
    }
  }
}

for (const split of ["rows", "vocabulary"])
  test(`every job done twice leaves the same files, ${split}`, async () => {
    const matrix = await small(`again-${split}`, { split, format: "f32", pieces: split === "rows" ? 1 : 3 });
    await doAll(matrix);
    const once = await snapshot(matrix.settings.results);
    assert.equal(once.size, split === "rows" ? 3 : 3 * (3 + 1 + 3));
    await doAll(matrix);
    assert.deepEqual(await snapshot(matrix.settings.results), once);
  });

test("a process killed before renaming leaves the old part, and its rest is removed", async () => {
  const settings = { results: join(folder, "killed") };
  const path = join(settings.results, "run", "logits.000000000000.f32");
  const old = Float32Array.of(1, 2, 3);
  await writePart(path, [old]);
  const code = `import { writePart } from ${JSON.stringify(new URL("./files.mjs", import.meta.url).href)};
    async function* pieces() { yield new Float32Array(2e6); process.kill(process.pid, "SIGKILL"); }
    await writePart(${JSON.stringify(path)}, pieces());`;
  const { signal } = spawnSync(process.execPath, ["--input-type=module", "-e", code]);
  assert.equal(signal, "SIGKILL");
  const rest = (await readdir(join(settings.results, "run"))).filter((name) => name.endsWith(".tmp"));
  assert.equal(rest.length, 1);
  const bytes = await readFile(path);
  assert.deepEqual(new Float32Array(bytes.buffer, bytes.byteOffset, 3), old);
  await removeTemporaries(settings, "run");
  assert.deepEqual(await readdir(join(settings.results, "run")), ["logits.000000000000.f32"]);
});

test("an error while computing leaves neither a part nor a rest", async () => {
  const path = join(folder, "error", "part.f32");
  await assert.rejects(
    writePart(
      path,
      (function* () {
        yield new Float32Array(3);
        throw new Error("in the middle");
      })(),
    ),
    /in the middle/,
  );
  assert.deepEqual(await readdir(join(folder, "error")), []);
});

for (const format of ["f32", "arrow"])
  test(`slices of a block, put together, are its rows, ${format}`, async () => {
    // Three slices a block of 8 rows: 3 rows of 300,000 in 4 MiB.
    const [rows, columns] = [11, 300_000];
    const { settings, plan } = await small(`slices-${format}`, { split: "rows", format, rows, columns });
    const sizes = [];
    for (const block of plan.blocks[0]) {
      let row = block.row;
      for await (const [x, count] of slices(plan.files[0], block, settings)) {
        assert.ok(x.byteLength <= SLICE_BYTES);
        assert.deepEqual(x, makeRows(row, count, columns, 3));
        sizes.push(count);
        row += count;
      }
    }
    assert.deepEqual(sizes, [3, 3, 2, 3]);
  });

test("names of parts sort as their rows do", async () => {
  const { settings, plan } = await small("names", { split: "rows", format: "f32", rows: 100 });
  await doAll({ settings, plan });
  const names = (await readdir(join(settings.results, plan.run))).sort();
  const all = Buffer.concat(
    await Promise.all(names.map((name) => readFile(join(settings.results, plan.run, name)))),
  );
  assert.equal(all.length, 100 * 1000 * 4);
  const largest = new Float32Array(all.buffer.slice(all.byteOffset, all.byteOffset + all.length));
  const x = makeRows(0, 100, 1000, 3);
  const { softmax } = await import("../../dist/index.js");
  assert.deepEqual(largest, softmax(x, { shape: [100, 1000] }));
});

test("compute must return as many float32 for each row", async () => {
  // Two slices a job, of 3 and 2 rows.
  const { settings, plan } = await small("compute", {
    split: "rows",
    format: "f32",
    rows: 5,
    columns: 300_000,
  });
  const { run, files, blocks } = plan;
  const numbers = (n) => new Float32Array(n);
  for (const [compute, message] of [
    [() => [1, 2], /compute must return a Float32Array, got Array/],
    [async () => numbers(3), /compute must return a Float32Array, got Promise/],
    [async () => assert.fail("of nobody's"), /compute must return a Float32Array, got Promise/],
    [() => undefined, /compute must return a Float32Array, got undefined/],
    [() => numbers(1), /for each row, one at least, got 1 for 3 rows/],
    [() => numbers(0), /for each row, one at least, got 0 for 3 rows/],
    [(_, rows) => numbers(rows === 3 ? 3 : 4), /for each row of a job, 1 as before, got 2/],
  ]) {
    const job = { run, ...blocks[0][0] };
    await assert.rejects(WORK.rows({ ...settings, compute }, files[0], job), message);
    // What one slice shows is found before a job is added.
    if (!/before/.test(message)) await assert.rejects(estimate(plan, { ...settings, compute }), message);
  }
  assert.deepEqual(await readdir(join(settings.results, run)), []);
});

test("compute learns which rows it has: the cross-entropy of known targets", async () => {
  const { settings, plan } = await small("targets", {
    split: "rows",
    format: "f32",
    rows: 11,
    columns: 300_000,
  });
  const targets = { "logits.f32": Int32Array.from({ length: 11 }, (_, row) => 7 * row) };
  const compute = (x, rows, columns, { file, row }) =>
    crossEntropy(x, targets[file].subarray(row, row + rows), { shape: [rows, columns], reduction: "none" });
  await doAll({ settings: { ...settings, compute }, plan });
  const all = [];
  for (const { row } of plan.blocks[0]) {
    const bytes = await readFile(partPath(settings, plan.run, "logits", row));
    all.push(...new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)));
  }
  const x = makeRows(0, 11, 300_000, 3);
  const want = crossEntropy(x, targets["logits.f32"], { shape: [11, 300_000], reduction: "none" });
  assert.deepEqual(Float32Array.from(all), want);
});

test("a file that changes while it is read gives no part", async () => {
  const { settings, plan } = await small("changes", { split: "rows", format: "f32" });
  const { run, files, blocks } = plan;
  const compute = (x) => {
    utimesSync(files[0].path, 1, 1);
    return x;
  };
  const job = { run, ...blocks[0][0] };
  await assert.rejects(
    WORK.rows({ ...settings, compute }, files[0], job),
    /logits.f32 has changed since this run began/,
  );
  assert.deepEqual(await readdir(join(settings.results, run)), []);
});
