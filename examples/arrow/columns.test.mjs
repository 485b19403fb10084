/** Columns as flat arrays and back: slices, nulls, kinds of floats, and what is refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as arrow from "apache-arrow";
import { logits } from "../../bench/harness/data.mjs";
import { logSoftmax, logSumExp, softmax } from "../../dist/index.js";
import { columnOf, numbersOf, rowsOf } from "./columns.mjs";

const { Field, FixedSizeList, Float16, Float32, Int32, List, makeData, Table, Vector } = arrow;
const item = (type) => new Field("item", type, true);
const lists = (n, type = new Float32()) => new FixedSizeList(n, item(type));
const score = (data, how) => {
  const { values, n, nulls, options } = rowsOf(data, how);
  return { values, nulls, p: columnOf(softmax(values, options), n, nulls), options };
};
const get = (data, i) => new Vector([data]).get(i);

/** A list at a time by Arrow's own way, which the flat view must agree with. */
function assertSame(data, from) {
  const { values, rows, n } = rowsOf(data);
  assert.equal(values.length, rows * n);
  assert.equal(values.buffer, from.buffer, "a view, not a copy");
  for (let i = 0; i < rows; i++) {
    const list = get(data, i);
    if (list) assert.deepEqual(values.subarray(i * n, i * n + n), list.toArray());
  }
}

const N = 7;
const flat = logits(20 * N);
const column = columnOf(flat, N);
const expected = softmax(flat, { shape: [20, N] });

test("a column is made around an array, and read as that array", () => {
  assert.equal(column.children[0].values, flat);
  assert.equal(column.length, 20);
  assert.equal(String(column.type), "FixedSizeList[7]<Float32>");
  assertSame(column, flat);
  const { p } = score(column);
  assert.deepEqual(p.children[0].values, expected);
  const sums = logSumExp(flat, { shape: [20, N] });
  assert.equal(numbersOf(sums).values, sums);
});

test("slices, and slices of slices, are the rows that get gives, and score as the whole does", () => {
  for (const [from, to] of [
    [0, 20],
    [5, 12],
    [19, 20],
    [1, 1],
    [20, 20],
    [0, 1],
  ]) {
    const table = new Table({ logits: new Vector([column]) }).slice(from, to);
    for (const data of table.getChild("logits").data) {
      assert.equal(data.length, to - from);
      assertSame(data, flat);
      assert.deepEqual(score(data).p.children[0].values, expected.slice(from * N, to * N));
    }
  }
  const again = column.slice(5, 12).slice(2, 7).slice(3, 2);
  assertSame(again, flat);
  assert.equal(again.offset, 10);
  assert.deepEqual(score(again).p.children[0].values, expected.slice(10 * N, 12 * N));
});

test("a slice across batches has a chunk of each, split at odd places", () => {
  const parts = [3, 1, 0, 7, 9];
  let at = 0;
  const chunks = parts.map((rows) => {
    at += rows;
    return columnOf(flat.subarray((at - rows) * N, at * N), N);
  });
  const vector = new Vector(chunks);
  for (let from = 0; from <= 20; from++) {
    for (let to = from; to <= 20; to++) {
      const results = vector.slice(from, to).data.map((data) => [...score(data).p.children[0].values]);
      assert.deepEqual(Float32Array.from(results.flat()), expected.slice(from * N, to * N));
    }
  }
});

test("a child may begin elsewhere and be longer than its lists", () => {
  const child = numbersOf(flat).slice(N + 2, 15 * N);
  const data = makeData({ type: lists(N), length: 10, child });
  assertSame(data, flat);
  assert.deepEqual(rowsOf(data).values, flat.subarray(N + 2, 11 * N + 2));
  // What is null beyond the last list is no null of these.
  const bitmap = new Uint8Array(18).fill(255, 0, 9);
  const long = makeData({ type: new Float32(), data: flat, length: 140, nullBitmap: bitmap });
  assert.equal(long.nullCount, 68);
  assert.equal(rowsOf(makeData({ type: lists(N), length: 10, child: long })).options.where, undefined);
  assert.throws(() => rowsOf(makeData({ type: lists(N), length: 11, child: long })), /row 10, element 2/);
});

test("no rows, and lists of one", () => {
  const none = score(columnOf(new Float32Array(0), 1000)).p;
  assert.equal(none.length, 0);
  assert.equal(none.type.listSize, 1000);
  assert.equal(logSumExp(new Float32Array(0), rowsOf(none).options).length, 0);
  const { p } = score(columnOf(Float32Array.of(5, -3, 0), 1));
  assert.deepEqual(p.children[0].values, Float32Array.of(1, 1, 1));
  assert.equal(p.length, 3);
});

/** Rows 3, 8, 9 and 17 are null, and what is beneath them is not fit to read. */
const NULL = [3, 8, 9, 17];
function nullable() {
  const values = flat.slice();
  const nullBitmap = new Uint8Array(8).fill(255);
  for (const row of NULL) {
    nullBitmap[row >> 3] &= ~(1 << (row & 7));
    values.fill(NaN, row * N, row * N + N);
  }
  return makeData({ type: lists(N), length: 20, child: numbersOf(values), nullBitmap });
}

test("null lists stay null at every offset of a slice, share their bitmap, and are not read", () => {
  const data = nullable();
  for (let from = 0; from <= 20; from++) {
    for (let to = from; to <= 20; to++) {
      const slice = data.slice(from, to - from);
      const { values, n, nulls, options } = rowsOf(slice);
      const p = columnOf(softmax(values, options), n, nulls);
      const z = numbersOf(logSumExp(values, options), nulls);
      assert.equal(p.nullCount, slice.nullCount);
      assert.equal(p.nullCount, NULL.filter((row) => row >= from && row < to).length);
      if (p.nullCount > 0) assert.equal(p.nullBitmap.buffer, data.nullBitmap.buffer);
      for (let i = 0; i < to - from; i++) {
        const row = from + i;
        const there = p.children[0].values.subarray(i * N, i * N + N);
        if (NULL.includes(row)) {
          assert.equal(get(p, i), null);
          assert.equal(get(z, i), null);
          assert.deepEqual(there, new Float32Array(N), "zeros beneath a null");
        } else {
          assert.deepEqual(get(p, i).toArray(), expected.slice(row * N, row * N + N));
          assert.ok(Number.isFinite(get(z, i)));
        }
      }
    }
  }
});

test("a result with nulls can be sliced and read again", () => {
  const { p } = score(nullable().slice(2, 15));
  const slice = p.slice(5, 5);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((i) => get(slice, i) === null),
    [false, true, true, false, false],
  );
  assertSame(slice, p.children[0].values);
});

test("a null in a list is an error that names row and element; skipNulls leaves it out", () => {
  const data = arrow.vectorFromArray([[1, 2], null, [3, null], [null, null]], lists(2)).data[0];
  assert.throws(() => rowsOf(data), /RangeError: a number expected at row 2, element 1, got null/);
  // A builder makes the elements of null lists null: that is no error.
  assert.deepEqual(rowsOf(data.slice(0, 2)).options.where, Uint8Array.of(1, 1, 0, 0));
  assert.throws(() => rowsOf(data.slice(2, 1)), /row 0, element 1/);
  for (const [from, to] of [
    [0, 4],
    [1, 3],
    [2, 4],
  ]) {
    const { p } = score(data.slice(from, to - from), { skipNulls: true });
    const seen = Array.from({ length: to - from }, (_, i) => get(p, i)?.toJSON() ?? null);
    const first = Array.from(softmax(Float32Array.of(1, 2)));
    assert.deepEqual(seen, [first, null, [1, null], [null, null]].slice(from, to));
  }
  const { values, nulls, options } = rowsOf(data, { skipNulls: true });
  const z = numbersOf(logSumExp(values, options), nulls);
  assert.deepEqual(
    [1, 2, 3].map((i) => get(z, i)),
    [null, 3, -Infinity],
  );
});

test("beneath a null list nothing is read, though the elements of other lists are null", () => {
  const child = makeData({
    type: new Float32(),
    data: Float32Array.of(NaN, NaN, 1, 9),
    nullBitmap: Uint8Array.of(7),
  });
  const data = makeData({ type: lists(2), length: 2, child, nullBitmap: Uint8Array.of(2) });
  assert.deepEqual(score(data, { skipNulls: true }).p.children[0].values, Float32Array.of(0, 0, 1, 0));
});

test("columns with and without nulls have one type, as batches of one file must", () => {
  const [some, none] = [score(nullable()).p, score(column).p];
  const skipped = arrow.vectorFromArray([[1, null, 2, 3, 4, 5, 6]], lists(N)).data[0];
  for (const { type } of [some, none, score(skipped, { skipNulls: true }).p])
    assert.ok(arrow.util.compareTypes(type, lists(N)) && type.children[0].nullable);
});

test("float64 and float16 keep their kind", () => {
  const doubles = Float64Array.from(flat);
  const wide = score(columnOf(doubles, N));
  assert.equal(String(wide.p.type), "FixedSizeList[7]<Float64>");
  assert.deepEqual(wide.p.children[0].values, softmax(doubles, { shape: [20, N] }));
  const halves = arrow.vectorFromArray(
    [
      [1, 2, 3],
      [0, 0, -1],
    ],
    lists(3, new Float16()),
  ).data[0];
  assert.equal(rowsOf(halves).options.dtype, "float16");
  const { p } = score(halves.slice(1, 1));
  assert.equal(String(p.type), "FixedSizeList[3]<Float16>");
  const near = softmax([0, 0, -1]);
  for (const [i, x] of get(p, 0).toJSON().entries())
    assert.ok(Math.abs(x - near[i]) < 2 ** -11, `${x} for ${near[i]}`);
  assert.ok(get(p, 0).get(0) > 0.4);
});

test("logSoftmax goes the same way", () => {
  const { values, n, nulls, options } = rowsOf(column.slice(4, 3));
  const y = columnOf(logSoftmax(values, options), n, nulls);
  assert.deepEqual(y.children[0].values, logSoftmax(flat.slice(4 * N, 7 * N), { shape: [3, N] }));
});

test("what is no column of lists of floats is refused, by name", () => {
  const ints = makeData({ type: new Int32(), data: Int32Array.of(1, 2) });
  const of = (type, child) => () => rowsOf(makeData({ type, length: 1, child }));
  assert.throws(
    of(lists(2, new Int32()), ints),
    /TypeError: .* Float32 or Float64 expected, got .*\[2\]<Int32>/,
  );
  assert.throws(() => rowsOf(numbersOf(flat)), /TypeError: FixedSizeList<Float32> expected, got Float32/);
  assert.throws(() => rowsOf(undefined), /expected, got undefined/);
  assert.throws(() => rowsOf(new Vector([column])), /a Vector has chunks: pass each of its data/);
  const ragged = arrow.vectorFromArray([[1], [2, 3]], new List(item(new Float32()))).data[0];
  assert.throws(() => rowsOf(ragged), /expected, got List<Float32>/);
  const nested = makeData({ type: lists(2, lists(N)), length: 10, child: column });
  assert.throws(() => rowsOf(nested), /Float32 or Float64 expected, got FixedSizeList\[2\]<FixedSizeList/);
  assert.throws(
    () => rowsOf(makeData({ type: lists(3), length: 7, child: numbersOf(flat.slice(0, 20)) })),
    /21/,
  );
  assert.throws(
    () => rowsOf(makeData({ type: lists(0), length: 7, child: numbersOf(flat) })),
    /at least one/,
  );
  assert.throws(() => columnOf([1, 2], 2), /TypeError: .* expected, got Array/);
  assert.throws(() => columnOf(flat, 3), /lists of 3 expected, got 140 values/);
  assert.throws(() => columnOf(flat, 0), /lists of 0 expected/);
  assert.throws(() => columnOf(flat, N, rowsOf(nullable().slice(0, 4)).nulls), /expected, 4, got 20/);
  // Of columns of unlike lengths Table fills the shorter with a batch of nulls, which has no elements.
  const uneven = new Table({
    id: arrow.vectorFromArray([1, 2, 3]),
    logits: new Vector([columnOf(flat.slice(0, 14), N)]),
  });
  assert.throws(
    () => rowsOf(uneven.batches[1].getChild("logits").data[0]),
    /1 lists of 7 need 7 elements, .* has 0/,
  );
});
