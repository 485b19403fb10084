/** Through files and streams: batches, memory, alignment, metadata, and columns of `List`. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import * as arrow from "apache-arrow";
import { logits } from "../../bench/harness/data.mjs";
import { logSumExp, softmax } from "../../dist/index.js";
import { columnOf, numbersOf, rowsOf } from "./columns.mjs";
import { batchOf, idsFrom, makeBatches, schemaOf } from "./data.mjs";
import { encode, writeBatches } from "./files.mjs";
import { mapLists, reduceLists, runsOf } from "./ragged.mjs";
import { scoreBatch, scoreBatches, scoredSchema } from "./score.mjs";

const { Field, Float32, List, makeData, tableFromIPC, tableToIPC, Vector } = arrow;
const folder = mkdtempSync(join(tmpdir(), "wasmax-arrow-"));
after(() => rmSync(folder, { recursive: true }));
const N = 10;
const collect = (chunks) => Readable.from(chunks).toArray();
const values = (data) => data.children[0].values;

/** Batches of 4, 0, 5 and 1 rows; row 2 of the third is null. */
function odd() {
  const schema = schemaOf(N);
  let id = 0;
  return [4, 0, 5, 1].map((rows) => {
    const plain = columnOf(logits(rows * N, rows), N);
    const nulls = { ...plain, nullBitmap: Uint8Array.of(0b11011), nullCount: 1, child: plain.children[0] };
    const column = rows === 5 ? makeData({ ...nulls, type: plain.type, length: rows }) : plain;
    const batch = batchOf(schema, [idsFrom(id, rows), column]);
    id += rows;
    return batch;
  });
}

test("a file is read as views of its buffer, scored into another, and read back the same", async () => {
  const [from, to] = [join(folder, "from.arrow"), join(folder, "to.arrow")];
  const batches = odd();
  await writeBatches(from, batches[0].schema, batches);
  const file = readFileSync(from);
  const table = tableFromIPC(file);
  assert.deepEqual(
    table.batches.map((b) => b.numRows),
    [4, 0, 5, 1],
  );
  const schema = scoredSchema(table.schema);
  const scored = [...scoreBatches(table.batches, schema)];
  for (const [i, batch] of table.batches.entries()) {
    const data = batch.getChild("logits").data[0];
    const rows = rowsOf(data);
    if (batch.numRows > 0) assert.equal(rows.values.buffer, file.buffer);
    assert.equal(rows.values.byteOffset % 8, 0);
    assert.equal(scored[i].getChild("id").data[0], batch.getChild("id").data[0]);
    assert.deepEqual(values(scored[i].getChild("probabilities").data[0]), softmax(rows.values, rows.options));
  }
  await writeBatches(to, schema, scored);
  const back = tableFromIPC(readFileSync(to));
  assert.equal(back.schema.metadata.get("model"), table.schema.metadata.get("model"));
  assert.deepEqual([...back.getChild("id").toArray()], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  for (const name of ["probabilities", "logSumExp"]) {
    assert.deepEqual(
      [...back.getChild(name)].map((x) => x === null),
      [...table.getChild("logits")].map((x) => x === null),
    );
    assert.equal(back.getChild(name).get(6), null);
  }
  assert.deepEqual(back.toArray().map(String), new arrow.Table(schema, scored).toArray().map(String));
});

test("a slice with nulls comes out of a file as it went in", async () => {
  const table = new arrow.Table(schemaOf(N), odd()).slice(5, 10);
  const schema = scoredSchema(table.schema);
  const path = join(folder, "slice.arrow");
  await writeBatches(path, schema, scoreBatches(table.batches, schema));
  const back = tableFromIPC(readFileSync(path));
  assert.deepEqual([...back.getChild("id").toArray()], [5, 6, 7, 8, 9]);
  const expected = [...table.getChild("logits")].map((x) => x && softmax(x.toArray()));
  assert.deepEqual(
    [...back.getChild("probabilities")].map((x) => x?.toArray() ?? null),
    expected,
  );
});

test("a file is read batch by batch by its handle", async () => {
  const path = join(folder, "handle.arrow");
  await writeBatches(path, schemaOf(N), odd());
  const handle = await open(path);
  const seen = [];
  for await (const batch of await arrow.RecordBatchReader.from(handle)) seen.push(scoreBatch(batch));
  await handle.close();
  assert.deepEqual(
    seen.map(String),
    odd().map((batch) => String(scoreBatch(batch))),
  );
});

test("our bytes are those of tableToIPC, and a file without batches is a file", async () => {
  const batches = [...makeBatches(3, 5, N)];
  const schema = schemaOf(N);
  const bytes = Buffer.concat(await collect(encode(schema, batches)));
  assert.ok(bytes.equals(tableToIPC(new arrow.Table(schema, batches), "file")));
  const none = Buffer.concat(await collect(encode(schema, [])));
  assert.equal(tableFromIPC(none).numRows, 0);
  assert.equal(tableFromIPC(none).schema.metadata.size, 1);
});

test("the next batch is made when the bytes of the last are taken", async () => {
  let made = 0;
  const source = (function* () {
    for (const batch of makeBatches(50, 2, N)) {
      made++;
      yield batch;
    }
  })();
  let taken = 0;
  for await (const chunk of encode(schemaOf(N), source)) {
    taken += chunk.byteLength > 0 ? 1 : 0;
    assert.ok(made <= 1 + taken / 4, `${made} batches for ${taken} chunks`);
  }
  assert.equal(made, 50);
});

test("a batch of another type is an error, where the writer would end the file", async () => {
  const mixed = encode(schemaOf(N), [...makeBatches(1, 2, N), ...makeBatches(1, 2, N + 1)]);
  await assert.rejects(collect(mixed), /TypeError: batches of .*\[10\].* expected, got .*\[11\]/);
});

test("a buffer at any place of its pool gives the same numbers; at multiples of 8 without a copy", () => {
  const ipc = tableToIPC(new arrow.Table(schemaOf(N), odd()), "file");
  for (const at of [0, 8, 24, 1, 2, 3, 4, 5, 7]) {
    const pool = Buffer.alloc(ipc.length + 64);
    pool.set(ipc, at);
    const table = tableFromIPC(pool.subarray(at, at + ipc.length));
    const rows = rowsOf(table.batches[0].getChild("logits").data[0]);
    assert.deepEqual(rows.values, logits(4 * N, 4), `at ${at}`);
    assert.equal(rows.values.buffer === pool.buffer, at % 8 === 0, `at ${at}`);
  }
});

test("other columns are carried over, dictionaries too, and unknown ones are named", () => {
  const words = arrow.vectorFromArray(["a", "b", "a", "b"]);
  const table = new arrow.Table({ word: words, logits: new Vector([columnOf(logits(4 * N), N)]) });
  const schema = scoredSchema(table.schema);
  const scored = new arrow.Table(schema, [...scoreBatches(table.batches, schema)]);
  const back = tableFromIPC(tableToIPC(scored, "file"));
  assert.deepEqual([...back.getChild("word")], ["a", "b", "a", "b"]);
  assert.throws(() => scoredSchema(table.schema, "scores"), /a column scores expected, got word, logits/);
  assert.throws(() => scoredSchema(table.schema, "word"), /FixedSizeList<Float32> expected, got Dictionary/);
});

test("stream.mjs scores what comes on stdin, file or stream, and refuses what is neither", () => {
  const script = fileURLToPath(new URL("stream.mjs", import.meta.url));
  const batches = odd();
  for (const kind of ["stream", "file"]) {
    const input = tableToIPC(new arrow.Table(batches[0].schema, batches), kind);
    const output = execFileSync(process.execPath, [script], { input, stdio: ["pipe", "pipe", "inherit"] });
    const back = tableFromIPC(output);
    assert.equal(back.numRows, 10);
    const first = values(back.batches[0].getChild("probabilities").data[0]);
    assert.deepEqual(first, values(scoreBatch(batches[0]).getChild("probabilities").data[0]));
  }
  const { status, stderr } = spawnSync(process.execPath, [script], { input: "", encoding: "utf8" });
  assert.equal(status, 2);
  assert.match(stderr, /an Arrow stream expected on stdin/);
});

const ragged = [[1, 2, 3], [4, 5, 6], null, [7], [], [0, 0], [1, 1], null, [2, 3], [-1]];
const raggedOf = () =>
  arrow.vectorFromArray(ragged, new List(new Field("item", new Float32(), true))).data[0];

test("lists of any length: neighbours alike go together, slices and nulls as they are", () => {
  const data = raggedOf();
  assert.deepEqual(
    runsOf(data).runs.map(({ row, rows, n }) => [row, rows, n]),
    [
      [0, 2, 3],
      [3, 1, 1],
      [4, 1, 0],
      [5, 2, 2],
      [8, 1, 2],
      [9, 1, 1],
    ],
  );
  for (let from = 0; from <= 10; from++) {
    for (let to = from; to <= 10; to++) {
      const slice = data.slice(from, to - from);
      assert.equal(runsOf(slice).values.buffer, values(data).buffer);
      const [p, z] = [mapLists(slice, softmax), reduceLists(slice, logSumExp)];
      const expected = ragged.slice(from, to).map((x) => x && [...softmax(Float32Array.from(x))]);
      assert.deepEqual(
        [...new Vector([p])].map((x) => x && [...x]),
        expected,
      );
      const sums = ragged.slice(from, to).map((x) => x && logSumExp(Float32Array.from(x)));
      assert.deepEqual(
        [...new Vector([z])].map((x) => x && Math.fround(x)),
        sums.map((x) => x && Math.fround(x)),
      );
    }
  }
  assert.equal(mapLists(data, softmax).valueOffsets.buffer, data.valueOffsets.buffer);
});

test("a null list may span elements, which are left out; a null element is an error", () => {
  const child = numbersOf(Float32Array.of(1, 2, NaN, NaN, 3));
  const type = new List(new Field("item", new Float32(), true));
  const valueOffsets = Int32Array.of(0, 2, 4, 5);
  const data = makeData({ type, length: 3, valueOffsets, child, nullBitmap: Uint8Array.of(5) });
  const p = mapLists(data, softmax);
  assert.deepEqual(values(p), Float32Array.of(...softmax(Float32Array.of(1, 2)), 0, 0, 1));
  assert.equal(p.nullCount, 1);
  const broken = arrow.vectorFromArray([[1], [2, null]], type).data[0];
  assert.throws(() => runsOf(broken), /a number expected at row 1, element 1, got null/);
  assert.throws(() => runsOf(columnOf(logits(4), 2)), /List<Float32> expected, got FixedSizeList/);
  const short = makeData({ type, length: 3, valueOffsets: Int32Array.of(0, 2, 4, 9), child });
  assert.throws(() => runsOf(short), /9 elements expected, the column has 5/);
});
