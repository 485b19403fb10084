/**
 * A column of an Arrow table through wasmax, and the result as a column.
 *
 * FixedSizeList<Float32>[n] keeps list after list in one Float32Array: what `shape: [rows, n]` means. Nothing
 * is copied on the way in or out; with a file of Arrow the array is a view of its bytes. Nulls, float16,
 * lists of different lengths and files are in examples/arrow, as functions to be copied.
 */
import assert from "node:assert/strict";
import {
  Field,
  FixedSizeList,
  Float32,
  makeData,
  makeVector,
  Table,
  tableFromIPC,
  tableToIPC,
} from "apache-arrow";
import { softmax } from "wasmax";

const type = new FixedSizeList(3, new Field("item", new Float32(), false));

/** A column of lists around an array. */
function column(values) {
  const child = makeData({ type: new Float32(), length: values.length, data: values });
  return makeVector(makeData({ type, length: values.length / 3, child }));
}

// As a table comes from a file or over a network.
const bytes = tableToIPC(new Table({ logits: column(Float32Array.of(1, 2, 3, 0, 0, 0, 5, 1, 1)) }));
const table = tableFromIPC(bytes);

// A column has a chunk for each batch. In a slice the child's `values` begin where it does: add no offset.
// They may go on behind it, as buffers are padded to 8 bytes.
for (const data of table.getChild("logits").data) {
  assert.equal(data.nullCount, 0, "nulls need examples/arrow");
  const values = data.children[0].values.subarray(0, data.length * 3);
  assert.equal(values.buffer, bytes.buffer, "a view of the bytes");
  const y = softmax(values, { shape: [data.length, 3] });
  const scored = new Table({ probabilities: column(y) });
  assert.equal(scored.getChild("probabilities").data[0].children[0].values.buffer, y.buffer);
  const rows = scored.toArray().map((row) => [...row.probabilities].map((p) => p.toFixed(2)).join(" "));
  console.log(`${rows.join(" | ")}, no number copied`);
}
