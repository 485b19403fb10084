/**
 * Columns of lists as flat arrays, and flat arrays as columns. No number is copied on either way.
 *
 * Two offsets stand in a slice of an Arrow column: that of the list counts lists, that of its child counts
 * elements. In apache-arrow both are places in a validity bitmap only: `values` of the child is cut already.
 * Whoever adds an offset to it reads the wrong rows.
 */
import { DataType, Field, FixedSizeList, Float16, Float32, Float64, makeData } from "apache-arrow";

const TYPES = new Map([
  [Float32Array, Float32],
  [Float64Array, Float64],
  // Arrow keeps binary16 as bits.
  [Uint16Array, Float16],
]);

/**
 * The rows of a column of `FixedSizeList<Float>`, such as `batch.getChild("logits").data[0]`.
 *
 * @param {import("apache-arrow").Data} data
 * @param {{ skipNulls?: boolean }} [how] A null inside of a list is an error. With `skipNulls` it has no part
 *   in its row, and is null in the result too.
 * @returns `values` is a view of all rows, `options` what softmax and its kin need for it: shape, kind, and
 *   `where` if there are nulls. `nulls` is for columnOf and numbersOf.
 */
export function rowsOf(data, { skipNulls = false } = {}) {
  if (Array.isArray(data?.data)) throw new TypeError("a Vector has chunks: pass each of its data");
  if (!DataType.isFixedSizeList(data?.type))
    throw new TypeError(`FixedSizeList<Float32> expected, got ${data?.type ?? data}`);
  const rows = data.length;
  const n = data.type.listSize;
  const all = floatsOf(data);
  if (n < 1) throw new RangeError(`lists of at least one element expected, got ${data.type}`);
  if (all.length < rows * n)
    throw new RangeError(`${rows} lists of ${n} need ${rows * n} elements, the column has ${all.length}`);
  const child = all.length === rows * n ? all : all.slice(0, rows * n);
  const values = child.values.subarray(0, rows * n);
  const dtype = values instanceof Uint16Array ? "float16" : undefined;
  const mask = maskOf(data, child, n, skipNulls);
  return { values, rows, n, nulls: nullsOf(data, child), options: { shape: [rows, n], dtype, ...mask } };
}

/** A column of lists of `n` around `values`. `nulls` of the rows that they come from stay null. */
export function columnOf(values, n, nulls = {}) {
  const child = numbersOf(values, { lists: nulls.elements });
  const rows = values.length / n;
  if (!Number.isInteger(rows)) throw new RangeError(`lists of ${n} expected, got ${values.length} values`);
  // Nullable always: batches of one file must have one type, whether or not there are nulls in them.
  const type = new FixedSizeList(n, new Field("item", child.type, true));
  return makeData({ type, length: rows, child, ...validityOf(nulls.lists, rows) });
}

/** A column of numbers around `values`, one a list, as logSumExp gives them. */
export function numbersOf(values, nulls = {}) {
  const Type = TYPES.get(values?.constructor);
  if (!Type) throw new TypeError(`Float32Array, Float64Array or Uint16Array expected, got ${kind(values)}`);
  const { length } = values;
  return makeData({ type: new Type(), length, data: values, ...validityOf(nulls.lists, length) });
}

/** The child of a column of lists, checked to hold floats. */
export function floatsOf(data) {
  const [child] = data.children;
  if (DataType.isFloat(child.type)) return child;
  throw new TypeError(`lists of Float16, Float32 or Float64 expected, got ${data.type}`);
}

/** Where nulls are: of lists, and of elements in them. Bitmaps are shared, with the places they begin at. */
export function nullsOf(data, child) {
  const of = (d) => (d.nullCount > 0 ? d : undefined);
  return { lists: of(data), elements: of(child) };
}

function validityOf(nulls, length) {
  if (nulls === undefined) return { nullCount: 0 };
  if (nulls.length !== length)
    throw new RangeError(`as many values as there may be nulls expected, ${nulls.length}, got ${length}`);
  return { nullBitmap: nulls.nullBitmap, offset: nulls.offset, nullCount: nulls.nullCount };
}

/** Beneath a null may be anything, so softmax must not read it: the result there is that of nothing. */
function maskOf(data, child, n, skipNulls) {
  const lists = data.nullCount > 0 ? bytesOf(data) : undefined;
  if (child.nullCount <= 0) return lists && { where: lists, whereShape: [data.length, 1] };
  const where = bytesOf(child);
  for (let row = 0; row < data.length; row++) {
    // A builder makes the elements of a null list null too, which is no error.
    if (lists?.[row] === 0) where.fill(0, row * n, row * n + n);
    else if (!skipNulls) refuseNulls(where, row * n, row * n + n, row);
  }
  return { where };
}

/** Throws where a byte from `start` to before `end` is 0. */
export function refuseNulls(valid, start, end, row) {
  const at = valid.subarray(start, end).indexOf(0);
  if (at >= 0) throw new RangeError(`a number expected at row ${row}, element ${at}, got null`);
}

/** A byte for each bit of the validity bitmap, from the place where a slice begins in it. */
export function bytesOf({ nullBitmap, offset, length }) {
  const bytes = new Uint8Array(length);
  for (let i = 0, bit = offset; i < length; i++, bit++) bytes[i] = (nullBitmap[bit >> 3] >> (bit & 7)) & 1;
  return bytes;
}

const kind = (value) => value?.constructor?.name ?? String(value);
