/** Batches of seeded logits, as a model or another program may have left them. */
import { Field, FixedSizeList, Float32, Int32, makeData, RecordBatch, Schema, Struct } from "apache-arrow";
import { logits } from "../../bench/harness/data.mjs";
import { columnOf } from "./columns.mjs";

export const schemaOf = (n) =>
  new Schema(
    [
      new Field("id", new Int32(), false),
      new Field("logits", new FixedSizeList(n, new Field("item", new Float32(), true)), true),
    ],
    new Map([["model", "drawn from a normal distribution, σ = 2.8"]]),
  );

/** A batch of the columns given, in the order of the schema. */
export function batchOf(schema, children) {
  const { length } = children[0];
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }),
  );
}

export const idsFrom = (first, length) =>
  makeData({ type: new Int32(), length, data: Int32Array.from({ length }, (_, i) => first + i) });

/** One batch after the other, each made when it is asked for. */
export function* makeBatches(batches, rows, n) {
  const schema = schemaOf(n);
  for (let i = 0; i < batches; i++)
    yield batchOf(schema, [idsFrom(i * rows, rows), columnOf(logits(rows * n, i + 1), n)]);
}
