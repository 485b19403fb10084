/**
 * Columns of `List<Float>`, whose rows differ in length. Neighbours of one length are scored in one call;
 * a null list is left out, whatever its offsets span.
 */
import { DataType, Field, List, makeData } from "apache-arrow";
import { bytesOf, floatsOf, nullsOf, numbersOf, refuseNulls } from "./columns.mjs";

/**
 * @param {import("apache-arrow").Data} data
 * @returns `runs` are neighbours of one length: rows from `row`, `rows` of them, `n` elements each, from
 *   `start` of `values`.
 */
export function runsOf(data) {
  if (!DataType.isList(data?.type)) throw new TypeError(`List<Float32> expected, got ${data?.type ?? data}`);
  const child = floatsOf(data);
  // A slice has its own part of the offsets, and the child of the whole: they count from its beginning.
  const offsets = data.valueOffsets.subarray(0, data.length + 1);
  const [first, last] = [offsets[0] ?? 0, offsets[data.length] ?? 0];
  if (last > child.length) throw new RangeError(`${last} elements expected, the column has ${child.length}`);
  const values = child.values.subarray(first, last);
  const elements = child.slice(first, last - first);
  const valid = data.nullCount > 0 ? bytesOf(data) : undefined;
  const known = elements.nullCount > 0 ? bytesOf(elements) : undefined;
  const runs = [];
  for (let row = 0; row < data.length; row++) {
    const start = offsets[row] - first;
    const n = offsets[row + 1] - offsets[row];
    if (valid?.[row] === 0) continue;
    if (known) refuseNulls(known, start, start + n, row);
    const run = runs.at(-1);
    if (run?.n === n && run.row + run.rows === row) run.rows++;
    else runs.push({ row, rows: 1, n, start });
  }
  return { values, offsets, runs, nulls: nullsOf(data, elements) };
}

/** A softmax or log-softmax of each list, as a column of lists of the same lengths. */
export function mapLists(data, softmax) {
  const { values, offsets, runs, nulls } = runsOf(data);
  const out = new values.constructor(values.length);
  const dtype = out instanceof Uint16Array ? "float16" : undefined;
  for (const { rows, n, start } of runs) {
    const part = (array) => array.subarray(start, start + rows * n);
    softmax(part(values), { shape: [rows, n], out: part(out), dtype });
  }
  const child = numbersOf(out);
  const type = new List(new Field("item", child.type, true));
  // The offsets are shared as well unless a slice begins within the values.
  const valueOffsets = offsets[0] > 0 ? offsets.map((offset) => offset - offsets[0]) : offsets;
  const { nullBitmap, offset, nullCount = 0 } = nulls.lists ?? {};
  return makeData({ type, length: data.length, valueOffsets, child, nullBitmap, offset, nullCount });
}

/** The log-sum-exp of each list, as a column of numbers. That of an empty list is −Infinity, ln 0. */
export function reduceLists(data, logSumExp) {
  const { values, runs, nulls } = runsOf(data);
  const out = new values.constructor(data.length);
  const dtype = out instanceof Uint16Array ? "float16" : undefined;
  for (const { row, rows, n, start } of runs) {
    const sums = out.subarray(row, row + rows);
    logSumExp(values.subarray(start, start + rows * n), { shape: [rows, n], out: sums, dtype });
  }
  return numbersOf(out, nulls);
}
