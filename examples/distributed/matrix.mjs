/** Logits as a language model's look, from a seed: any row by itself, and files of them. */
import { createWriteStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import {
  Field,
  FixedSizeList,
  Float32,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
} from "apache-arrow";

/** So many tokens of a row stand out. */
const CANDIDATES = 16;

/** Fills `x` with a row: most of it around −2, deviation 2.6, and a few tokens up to 16 above. */
export function fillRow(row, seed, x) {
  let state = (Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b)) >>> 0;
  // A linear congruence modulo 2³², after which the upper 16 bits are good enough to look like noise.
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  for (let i = 0; i < x.length; i++) x[i] = (next() + next() + next()) * (5.2 / 2 ** 32) - 9.8;
  for (let k = 0; k < CANDIDATES; k++) x[Math.floor((next() / 2 ** 32) * x.length)] += 16 / (1 + k);
}

/** Some rows, one after another. */
export function makeRows(from, count, columns, seed) {
  const x = new Float32Array(count * columns);
  for (let r = 0; r < count; r++) fillRow(from + r, seed, x.subarray(r * columns, (r + 1) * columns));
  return x;
}

/** Where pieces of a row begin: as equal as they can be. */
export const cuts = (columns, pieces) =>
  Array.from({ length: pieces + 1 }, (_, k) => Math.round((columns * k) / pieces));

/** Columns from–to of rows. */
function cut(x, columns, from, to) {
  if (from === 0 && to === columns) return x;
  const rows = x.length / columns;
  const piece = new Float32Array(rows * (to - from));
  for (let r = 0; r < rows; r++) piece.set(x.subarray(r * columns + from, r * columns + to), r * (to - from));
  return piece;
}

function batchOf(schema, values, columns) {
  const item = makeData({ type: new Float32(), length: values.length, nullCount: 0, data: values });
  const rows = values.length / columns;
  const list = makeData({ type: schema.fields[0].type, length: rows, nullCount: 0, child: item });
  const type = new Struct(schema.fields);
  return new RecordBatch(schema, makeData({ type, length: rows, nullCount: 0, children: [list] }));
}

/** A writer of `.f32` or `.arrow`: `write` takes a block of rows, which becomes a record batch. */
async function openFile(path, format, columns) {
  if (format === "f32") {
    const file = await open(path, "w");
    return { write: (x) => file.writeFile(x), close: () => file.close() };
  }
  const type = new FixedSizeList(columns, new Field("item", new Float32(), false));
  const schema = new Schema([new Field("logits", type, false)]);
  const writer = new RecordBatchFileWriter();
  const written = pipeline(writer.toNodeStream(), createWriteStream(path));
  return {
    write: async (x) => writer.write(batchOf(schema, x, columns)),
    close: () => {
      writer.finish();
      return written;
    },
  };
}

/**
 * Writes rows × columns logits: one file, or a file for each piece of the vocabulary.
 *
 * @returns {Promise<number[]>} the columns of each file
 */
export async function writeMatrix(folder, { rows, columns, seed, format, pieces = 1, rowsPerBlock }) {
  await mkdir(folder, { recursive: true });
  const at = cuts(columns, pieces);
  const widths = at.slice(1).map((to, k) => to - at[k]);
  const nameOf = (k) => (pieces === 1 ? "logits" : `piece-${String(k).padStart(2, "0")}`);
  const files = [];
  for (let k = 0; k < pieces; k++)
    files.push(await openFile(join(folder, `${nameOf(k)}.${format}`), format, widths[k]));
  for (let row = 0; row < rows; row += rowsPerBlock) {
    const x = makeRows(row, Math.min(rowsPerBlock, rows - row), columns, seed);
    for (let k = 0; k < pieces; k++) await files[k].write(cut(x, columns, at[k], at[k + 1]));
  }
  for (const file of files) await file.close();
  return widths;
}
