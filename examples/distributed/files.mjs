/**
 * Blocks of rows, read a slice at a time, and parts, written so that nobody ever sees half of one: to a
 * temporary name in the same folder, then renamed. Who writes a part twice puts the same bytes in its place.
 */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { openBatches } from "./arrow.mjs";

/**
 * What is computed without a pause, 1 M logits in some 10 ms. Then the slice is written and the next one
 * read, and while that is awaited a lock is renewed. A job that computes for longer than its lock in one go
 * loses it, and starts again and again without an end.
 */
export const SLICE_BYTES = 4 * 2 ** 20;
const TEMPORARY = /^\..*\.tmp$/;

/** What a file was when the run was named after it: results of another content are not this run's. */
async function unchanged({ path, size, mtimeMs }) {
  const now = await stat(path);
  if (now.size !== size || now.mtimeMs !== mtimeMs)
    throw new Error(`${path} has changed since this run began: submit again`);
}

/** Gives [x, rows, number of the first row] for slices of a block, in their order. x may be written to. */
export async function* slices(file, { row, rows, batch }, { format, column }) {
  const { path, columns } = file;
  const step = Math.max(1, Math.floor(SLICE_BYTES / (4 * columns)));
  const arrow = format === "arrow" ? await openBatches(path, column, columns) : undefined;
  const raw = arrow ? undefined : await open(path);
  try {
    const all = await arrow?.read(batch);
    for (let done = 0; done < rows; done += step) {
      const count = Math.min(step, rows - done);
      let x = all?.subarray(done * columns, (done + count) * columns);
      if (raw) {
        x = new Float32Array(count * columns);
        const { bytesRead } = await raw.read(x, 0, x.byteLength, (row + done) * columns * 4);
        if (bytesRead !== x.byteLength)
          throw new RangeError(`${path} must have ${count} rows from ${row + done}, got ${bytesRead} bytes`);
      }
      yield [x, count, row + done];
    }
    await unchanged(file);
  } finally {
    await arrow?.close();
    await raw?.close();
  }
}

/**
 * Writes what `pieces` gives, one typed array after another.
 *
 * @param {string} path
 * @param {AsyncIterable<Float32Array | Float64Array> | Iterable<Float32Array | Float64Array>} pieces
 */
export async function writePart(path, pieces) {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${path.slice(folder.length + 1)}.${hostname()}.${randomUUID()}.tmp`);
  const out = await open(temporary, "w");
  try {
    for await (const piece of pieces) await out.writeFile(piece);
    // On the disk before its name is: otherwise a machine that loses power leaves a name of an empty file.
    await out.datasync();
  } catch (error) {
    await out.close();
    await rm(temporary, { force: true });
    throw error;
  }
  await out.close();
  await rename(temporary, path);
}

/** Reads all of a part as float64. */
export async function readStates(path) {
  const file = await open(path);
  try {
    const bytes = await file.readFile();
    return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  } finally {
    await file.close();
  }
}

/** Names sort as rows do, so that `cat` joins parts in their order. */
const numbered = (name, row, ending) => `${name}.${String(row).padStart(12, "0")}.${ending}`;

export const partPath = ({ results }, run, name, row) => join(results, run, numbered(name, row, "f32"));
/** (max, sum) of each row of a piece, or of whole rows, where no name is given. */
export const statePath = ({ results }, run, row, name = "all") =>
  join(results, run, "states", numbered(name, row, "f64"));

export const exists = existsSync;

/** By it a worker knows the folder of results: `submit.mjs` writes it before it adds a job. */
export const markerPath = ({ results }, run) => join(results, run, "run.json");

/** @throws {Error} where results is no folder, or none that can be written to. */
export async function writeMarker(settings, { run, files }) {
  const { format, column, split, columns, rowsPerJob, compute } = settings;
  const text = JSON.stringify(
    {
      run,
      format,
      column,
      split,
      columns,
      rowsPerJob,
      compute: String(compute),
      files: files.map((f) => f.path),
    },
    null,
    2,
  );
  try {
    await writePart(markerPath(settings, run), [Buffer.from(`${text}\n`)]);
  } catch ({ message }) {
    throw new Error(
      `settings: results must be a folder that can be written to, got ${settings.results}: ${message}`,
    );
  }
}

/** What killed workers left. Only when no job is at work. */
export async function removeTemporaries({ results }, run) {
  for (const folder of [join(results, run), join(results, run, "states")]) {
    if (!exists(folder)) continue;
    for (const name of await readdir(folder)) if (TEMPORARY.test(name)) await rm(join(folder, name));
  }
}
