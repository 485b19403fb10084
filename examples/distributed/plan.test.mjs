/** What is wrong with settings or files is said before a job is added. */
import assert from "node:assert/strict";
import { rm, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import {
  Field,
  FixedSizeList,
  Float32,
  Table,
  tableFromArrays,
  tableToIPC,
  vectorFromArray,
} from "apache-arrow";
import { slices } from "./files.mjs";
import { writeMatrix } from "./matrix.mjs";
import { checkSettings, loadSettings, makePlan } from "./plan.mjs";
import { connect } from "./queue.mjs";
import { settings as base } from "./settings.mjs";
import { makeFolder } from "./support.mjs";

const folder = await makeFolder();
const input = join(folder, "input");
const results = join(folder, "results");
const with_ = (changes) => checkSettings({ ...base, input, results, columns: 100, ...changes });

async function fill(options) {
  await rm(input, { recursive: true, force: true });
  return writeMatrix(input, { rows: 10, columns: 100, seed: 1, format: "f32", rowsPerBlock: 4, ...options });
}

test("settings.mjs as it is in the repository is right", async () => {
  assert.equal(await loadSettings(), base);
});

test("settings are refused one by one", () => {
  for (const [changes, message] of [
    [{ format: "parquet" }, 'settings: format must be "f32" or "arrow", got "parquet"'],
    [{ split: "columns" }, 'settings: split must be "rows" or "vocabulary", got "columns"'],
    [{ columns: 0 }, "settings: columns must be a whole number from 1, or a list, got 0"],
    [{ columns: [5, 5] }, "settings: columns must be one number where split is rows, got 5,5"],
    [{ rowsPerJob: 2.5 }, "settings: rowsPerJob must be a whole number from 1, got 2.5"],
    [{ lockSeconds: 0 }, "settings: lockSeconds must be a number of at least 0.1, got 0"],
    [{ compute: "softmax" }, 'settings: compute must be a function, got "softmax"'],
    [{ queue: "a:b" }, 'settings: queue must be of 1 – 40 letters, digits, - and _, got "a:b"'],
    [
      { queue: "q".repeat(41) },
      `settings: queue must be of 1 – 40 letters, digits, - and _, got "${"q".repeat(41)}"`,
    ],
    [
      { split: "vocabulary" },
      "settings: compute must be left out where split is vocabulary, which gives the softmax of whole rows, " +
        "got a function",
    ],
    [
      { rowPerJob: 5, coloumn: "x" },
      "settings: there are input, format, column, split, columns, results, rowsPerJob, compute, lockSeconds, " +
        "queue, and no rowPerJob, coloumn",
    ],
    [{ input: undefined }, "settings: input must be the path of a folder, got undefined"],
  ])
    assert.throws(() => with_(changes), new RangeError(message));
});

test("a server must be named, and only one", () => {
  assert.throws(() => connect({}), /one of REDIS_URL and POSTGRES_URL must be set.*got neither/);
  assert.throws(() => connect({ redis: "redis://a", postgres: "postgres://b" }), /got both/);
  // A password is not shown.
  const message = "REDIS_URL must begin with redis:// or rediss://, got http://10.0.0.5:6379";
  assert.throws(() => connect({ redis: "http://:SECRET@10.0.0.5:6379" }), new Error(message));
  assert.throws(() => connect({ redis: "10.0.0.5" }), /REDIS_URL must begin with .*, got what is no URL/);
  assert.throws(
    () => connect({ postgres: "mysql://a/b" }),
    /POSTGRES_URL must begin with postgres:.*got mysql:\/\/a/,
  );
});

test("a raw file must have whole rows", async () => {
  await fill();
  await truncate(join(input, "logits.f32"), 3999);
  const message = `${join(input, "logits.f32")} must have rows of 100 float32, so a multiple of 400 bytes, got 3999`;
  await assert.rejects(makePlan(with_({})), new RangeError(message));
  await truncate(join(input, "logits.f32"), 0);
  await assert.rejects(makePlan(with_({})), /a multiple of 400 bytes, got 0/);
});

test("a folder without files of the format", async () => {
  await fill();
  const message = `settings: input must have .arrow files, ${input} has none`;
  await assert.rejects(makePlan(with_({ format: "arrow" })), new Error(message));
  const none = join(folder, "none");
  await assert.rejects(
    makePlan(with_({ input: none })),
    /settings: input must be a folder that this machine sees, got .*none: ENOENT/,
  );
  await assert.rejects(
    loadSettings(none),
    /^Error: SETTINGS must name a file of settings, got .*none, which is not/,
  );
});

test("an Arrow file must have the column, its type and its width", async () => {
  await fill({ format: "arrow" });
  const path = join(input, "logits.arrow");
  const asked = (changes) => makePlan(with_({ format: "arrow", ...changes }));
  await assert.rejects(
    asked({ columns: 99 }),
    new TypeError(
      `${path} must have a column logits of FixedSizeList[99]<Float32>, got FixedSizeList[100]<Float32>`,
    ),
  );
  await assert.rejects(asked({ column: "x" }), /must have a column x of FixedSizeList.*, got logits/);
  await writeFile(path, tableToIPC(tableFromArrays({ logits: new Float64Array(4) }), "file"));
  await assert.rejects(asked({}), /must have a column logits of .*, got Float64/);
  await fill({ format: "arrow" });
  await truncate(path, 3000);
  await assert.rejects(asked({}), /must be a whole Arrow IPC file, got one without its footer: was it cut\?/);
  await writeFile(path, "not Arrow at all, but text");
  await assert.rejects(asked({}), /must be an Arrow IPC file/);
  await writeFile(path, tableToIPC(tableFromArrays({ logits: new Float64Array(4) }), "stream"));
  await assert.rejects(asked({}), /must be an Arrow IPC file, not a stream/);
  await writeFile(path, "");
  await assert.rejects(asked({}), /must be an Arrow IPC file/);
});

test("nulls of an Arrow file are refused when they are read", async () => {
  await fill();
  const type = new FixedSizeList(2, new Field("item", new Float32(), true));
  const logits = vectorFromArray([[1, 2], null, [3, 4]], type);
  await writeFile(join(input, "logits.arrow"), tableToIPC(new Table({ logits }), "file"));
  const settings = with_({ format: "arrow", columns: 2 });
  const { files, blocks } = await makePlan(settings);
  const read = async () => {
    for await (const _ of slices(files[0], blocks[0][0], settings));
  };
  await assert.rejects(read, /must have no nulls in logits, batch 0 has some/);
});

test("pieces of the vocabulary must have the same rows", async () => {
  const columns = await fill({ pieces: 3 });
  const vocabulary = { split: "vocabulary", compute: undefined };
  const settings = with_({ ...vocabulary, columns, rowsPerJob: 4 });
  assert.equal((await makePlan(settings)).blocks[0].length, 3);
  await truncate(join(input, "piece-01.f32"), 4 * 34 * 9);
  const message = /piece-01.f32 must have the same rows as .*piece-00.f32, 10 in 3 blocks, got 9 in 3/;
  await assert.rejects(makePlan(settings), message);
  await assert.rejects(
    makePlan(with_({ ...vocabulary, columns: [50, 50] })),
    /columns must be a number for each of 3 files, got 50,50/,
  );
});

test("a run is another one when settings or files are", async () => {
  await fill();
  const runOf = async (changes) => (await makePlan(with_(changes))).run;
  const run = await runOf({});
  assert.equal(await runOf({}), run);
  // These change no result.
  assert.equal(await runOf({ lockSeconds: 5, queue: "other" }), run);
  const others = [{ rowsPerJob: 5 }, { columns: 50 }, { compute: (x) => x }];
  for (const changes of others) assert.notEqual(await runOf(changes), run, Object.keys(changes)[0]);
  await utimes(join(input, "logits.f32"), 1, 1);
  assert.notEqual(await runOf({}), run);
});
