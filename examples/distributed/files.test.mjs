/** Parts: the same bytes however often they are written, and never half of one. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { removeTemporaries, SLICE_BYTES, slices, writePart } from "./files.mjs";
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

test("a process killed between writing and renaming leaves the old part, and its rest is removed", async () => {
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

test("compute that returns no Float32Array is refused", async () => {
  const { settings, plan } = await small("compute", { split: "rows", format: "f32" });
  const { run, files, blocks } = plan;
  await mkdir(settings.results, { recursive: true });
  await writeFile(join(settings.results, "x"), "");
  await assert.rejects(
    WORK.rows({ ...settings, compute: () => [1, 2] }, files[0], { run, ...blocks[0][0] }),
    new TypeError("settings: compute must return a Float32Array, got Array"),
  );
});
