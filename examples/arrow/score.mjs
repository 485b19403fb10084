/** A batch with a column of logits becomes one with their probabilities and their log-sum-exp. */
import { DataType, Field, FixedSizeList, makeData, RecordBatch, Schema, Struct } from "apache-arrow";
import { logSumExp, softmax } from "../../dist/index.js";
import { columnOf, numbersOf, rowsOf } from "./columns.mjs";

/**
 * The schema of the result, with the metadata of the file. The logits give way to their scores.
 *
 * @param {Schema} schema
 */
export function scoredSchema(schema, name = "logits") {
  const field = schema.fields.find((f) => f.name === name);
  if (!field) throw new RangeError(`a column ${name} expected, got ${schema.names.join(", ") || "none"}`);
  const { type, nullable } = field;
  if (!DataType.isFixedSizeList(type)) throw new TypeError(`FixedSizeList<Float32> expected, got ${type}`);
  const list = new FixedSizeList(type.listSize, new Field("item", type.valueType, true));
  return new Schema(
    [
      ...schema.fields.filter((f) => f !== field),
      new Field("probabilities", list, nullable, field.metadata),
      new Field("logSumExp", type.valueType, nullable),
    ],
    schema.metadata,
  );
}

/** All other columns are carried over: the same memory, of which nothing is read. */
export function scoreBatch(batch, schema = scoredSchema(batch.schema), name = "logits") {
  const index = batch.schema.names.indexOf(name);
  const { values, n, nulls, options } = rowsOf(batch.data.children[index]);
  const children = [
    ...batch.data.children.filter((_, i) => i !== index),
    columnOf(softmax(values, options), n, nulls),
    numbersOf(logSumExp(values, options), nulls),
  ];
  const data = makeData({ type: new Struct(schema.fields), length: batch.numRows, nullCount: 0, children });
  return new RecordBatch(schema, data, batch.metadata);
}

export function* scoreBatches(batches, schema) {
  for (const batch of batches) yield scoreBatch(batch, schema);
}
