import assert from "node:assert/strict";
import { test } from "node:test";
import ndarray from "ndarray";
import { softmax } from "wasmax";
import { rowMajor, softmaxOf } from "./softmax.mjs";

const data = Float32Array.from({ length: 200 }, (_, i) => ((i * 37) % 101) / 10);
const x = ndarray(data, [4, 5, 6], undefined, 10);
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

/** All elements of a row, read one by one. */
function assertSoftmax(view, axis, message) {
  const before = data.slice();
  const y = softmaxOf(view, axis);
  assert.deepEqual(data, before, "the view is as it was");
  assert.deepEqual(y.shape, view.shape);
  const [a, b, c] = view.shape;
  for (let i = 0; i < a; i++)
    for (let j = 0; j < b; j++)
      for (let k = 0; k < c; k++) {
        const at = [i, j, k];
        const row = Array.from({ length: view.shape[axis] }, (_, n) => view.get(...at.with(axis, n)));
        const due = softmax(row)[at[axis]];
        assert.ok(Math.abs(y.get(i, j, k) - due) < 1e-6, `${message}, axis ${axis}: ${at}`);
      }
}

const each = (check) => {
  for (const order of ORDERS) for (const axis of [0, 1, 2]) check(order, axis);
};

test("all elements in any order of the axes, from an offset: as they lie", () =>
  each((order, axis) => {
    const view = x.transpose(...order);
    assert.ok(rowMajor(view));
    assertSoftmax(view, axis, `transpose ${order}`);
  }));

test("neighbours along the first axis: as they lie", () =>
  each((order, axis) => {
    const view = x
      .lo(1, 0, 0)
      .hi(2, 5, 6)
      .transpose(...order);
    assert.ok(rowMajor(view));
    assertSoftmax(view, axis, `rows, ${order}`);
  }));

test("one index of the first axis is an axis of length 1: as it lies", () =>
  each((order, axis) => {
    const view = x
      .lo(2, 0, 0)
      .hi(1, 5, 6)
      .transpose(...order);
    assert.ok(rowMajor(view));
    assertSoftmax(view, axis, `one row, ${order}`);
  }));

const GAPS = {
  "some columns": x.hi(4, 5, 3),
  "a block": x.lo(1, 1, 1).hi(2, 3, 4),
  "every second row": x.step(2, 1, 1),
  backwards: x.step(1, 1, -1),
  both: x.step(-1, 2, 1),
  broadcast: ndarray(data, [4, 5, 6], [0, 6, 1], 0),
};
for (const [name, gaps] of Object.entries(GAPS))
  test(`${name}: copied, in any order of the axes`, () =>
    each((order, axis) => {
      const view = gaps.transpose(...order);
      assert.equal(rowMajor(view), undefined);
      assertSoftmax(view, axis, `${name}, ${order}`);
    }));
