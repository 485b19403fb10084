/** Settings, checked; the files that they name; and the jobs that these are cut into. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openBatches } from "./arrow.mjs";

const FORMATS = ["f32", "arrow"];
const SPLITS = ["rows", "vocabulary"];
const KEYS = [
  ...["input", "format", "column", "split", "columns", "results", "rowsPerJob", "compute", "lockSeconds"],
  "queue",
];
/** Postgres knows a worker by 63 bytes, 13 of which are the run. */
const QUEUE = /^[\w-]{1,40}$/;
const isCount = (v) => Number.isInteger(v) && v > 0;

function expect(holds, name, expected, got) {
  const text =
    typeof got === "string" ? JSON.stringify(got) : typeof got === "function" ? "a function" : String(got);
  if (!holds) throw new RangeError(`settings: ${name} must be ${expected}, got ${text}`);
}

/** The settings of settings.mjs, or of the file that SETTINGS names. */
export async function loadSettings(path = process.env.SETTINGS) {
  const url = path ? pathToFileURL(resolve(path)) : new URL("./settings.mjs", import.meta.url);
  if (!existsSync(url))
    throw new Error(`SETTINGS must name a file of settings, got ${fileURLToPath(url)}, which is not there`);
  const { settings } = await import(url.href);
  if (typeof settings !== "object" || settings === null)
    throw new TypeError(`${url.pathname} must export an object, settings, got ${settings}`);
  return checkSettings(settings);
}

export function checkSettings(s) {
  const unknown = Object.keys(s).filter((key) => !KEYS.includes(key));
  if (unknown.length > 0)
    throw new RangeError(`settings: there are ${KEYS.join(", ")}, and no ${unknown.join(", ")}`);
  for (const name of ["input", "results"])
    expect(typeof s[name] === "string" && s[name] !== "", name, "the path of a folder", s[name]);
  expect(FORMATS.includes(s.format), "format", '"f32" or "arrow"', s.format);
  expect(SPLITS.includes(s.split), "split", '"rows" or "vocabulary"', s.split);
  const list = [s.columns].flat();
  expect(list.length > 0 && list.every(isCount), "columns", "a whole number from 1, or a list", s.columns);
  if (s.split === "rows") expect(list.length === 1, "columns", "one number where split is rows", s.columns);
  expect(isCount(s.rowsPerJob), "rowsPerJob", "a whole number from 1", s.rowsPerJob);
  expect(s.lockSeconds >= 0.1, "lockSeconds", "a number of at least 0.1", s.lockSeconds);
  if (s.split === "rows") expect(typeof s.compute === "function", "compute", "a function", s.compute);
  else
    expect(
      s.compute === undefined,
      "compute",
      "left out where split is vocabulary, which gives the softmax of whole rows",
      s.compute,
    );
  // BullMQ's keys are joined by colons.
  expect(QUEUE.test(s.queue), "queue", "of 1 – 40 letters, digits, - and _", s.queue);
  return s;
}

/** The blocks of rows of a file: [{ row, rows }], with the number of the record batch in an Arrow file. */
async function blocksOf(path, columns, { format, column, rowsPerJob }) {
  if (format === "arrow") {
    const file = await openBatches(path, column, columns);
    try {
      return await file.blocks();
    } finally {
      await file.close();
    }
  }
  const { size } = await stat(path);
  const all = size / (4 * columns);
  if (!isCount(all))
    throw new RangeError(
      `${path} must have rows of ${columns} float32, so a multiple of ${4 * columns} bytes, got ${size}`,
    );
  const starts = Array.from({ length: Math.ceil(all / rowsPerJob) }, (_, i) => i * rowsPerJob);
  return starts.map((row) => ({ row, rows: Math.min(rowsPerJob, all - row) }));
}

/**
 * @typedef {{ name: string, path: string, columns: number, size: number, mtimeMs: number }} File
 * @returns {Promise<{ run: string, files: File[] }>} `run` stands for the settings and the files as they are:
 *   parts of another run are never taken for this one's.
 */
export async function readFiles(settings) {
  const { input, format, columns } = settings;
  const all = await readdir(input).catch(({ message }) => {
    throw new Error(`settings: input must be a folder that this machine sees, got ${input}: ${message}`);
  });
  const names = all.filter((name) => name.endsWith(`.${format}`)).sort();
  if (names.length === 0) throw new Error(`settings: input must have .${format} files, ${input} has none`);
  if (Array.isArray(columns))
    expect(columns.length === names.length, "columns", `a number for each of ${names.length} files`, columns);
  const stats = await Promise.all(names.map((name) => stat(join(input, name))));
  const files = names.map((name, i) => ({
    name: basename(name, `.${format}`),
    path: join(input, name),
    columns: [columns].flat()[i] ?? [columns].flat()[0],
    size: stats[i].size,
    mtimeMs: stats[i].mtimeMs,
  }));
  const hash = createHash("sha256");
  const { column, split, rowsPerJob, compute } = settings;
  hash.update(JSON.stringify([format, column, split, columns, rowsPerJob, String(compute)]));
  for (const [i, { size, mtimeMs }] of stats.entries())
    hash.update(JSON.stringify([names[i], size, Math.floor(mtimeMs)]));
  return { run: hash.digest("hex").slice(0, 12), files };
}

/** The blocks of all files. Pieces of the vocabulary must have the same ones. */
export async function makePlan(settings) {
  const { run, files } = await readFiles(settings);
  const blocks = [];
  for (const { path, columns } of files) blocks.push(await blocksOf(path, columns, settings));
  if (settings.split === "vocabulary") {
    const text = blocks.map((list) => JSON.stringify(list));
    const other = text.findIndex((t) => t !== text[0]);
    if (other > 0)
      throw new RangeError(
        `${files[other].path} must have the same rows as ${files[0].path}, ` +
          `${countRows(blocks[0])} in ${blocks[0].length} blocks, got ${countRows(blocks[other])} in ` +
          blocks[other].length,
      );
  }
  return { run, files, blocks };
}

export const countRows = (blocks) => blocks.reduce((sum, { rows }) => sum + rows, 0);
