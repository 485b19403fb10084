/** What a row takes: by batches, by slices, list by list, and by a loop by hand. In turns, on one file. */
import { plain } from "../../bench/harness/plain.mjs";
import { plainLogSumExps } from "../../bench/harness/plainRows.mjs";
import { measure } from "../../bench/harness/rounds.mjs";
import { logSumExp, softmax } from "../../dist/index.js";
import { columnOf, numbersOf, rowsOf } from "./columns.mjs";

export const LOOP = "batch, Math.exp loop";
export const LISTS = "get(i).toArray(), wasmax";
/** Odd, so that slices begin at every place of a byte of a bitmap, and some cross batches. */
export const SLICE = 97;
const ROUNDS = 5;

/** The slices of a table, each of one or more chunks of the column. */
export function slicesOf(table, size) {
  const slices = [];
  for (let at = 0; at < table.numRows; at += size)
    slices.push(...table.slice(at, at + size).getChild("logits").data);
  return slices;
}

/** Every contestant makes columns of all rows, and returns the last of them. */
function contestants(table, name) {
  const column = table.getChild("logits");
  const whole = column.data;
  const n = column.type.listSize;
  const loop = name === "softmax" ? plain : plainLogSumExps;
  const score = name === "softmax" ? softmax : logSumExp;
  const size = name === "softmax" ? n : 1;
  const wrap = (out, nulls) => (name === "softmax" ? columnOf(out, n, nulls) : numbersOf(out, nulls));
  const byChunk = (chunks) => () => {
    let last;
    for (const data of chunks) {
      const { values, nulls, options } = rowsOf(data);
      last = wrap(score(values, options), nulls);
    }
    return last;
  };
  // The next batch overwrites the result of this one: for results that are used up before it.
  const kept = new Float32Array(whole[0].length * size);
  const intoOne = () => {
    let last;
    for (const data of whole) {
      const { values, rows, nulls, options } = rowsOf(data);
      last = wrap(score(values, { ...options, out: kept.subarray(0, rows * size) }), nulls);
    }
    return last;
  };
  // Of several batches, get(i) searches the one that has row i.
  const byList = () => {
    const out = new Float32Array(column.length * size);
    for (let i = 0; i < column.length; i++) {
      const result = score(column.get(i).toArray());
      if (size === 1) out[i] = result;
      else out.set(result, i * size);
    }
    return wrap(out);
  };
  const byHand = () => {
    let last;
    for (const data of whole) {
      const { values, rows } = rowsOf(data);
      const out = new Float32Array(rows * size);
      loop(values, out, rows, n);
      last = wrap(out);
    }
    return last;
  };
  return [
    { name: "batch, wasmax", run: byChunk(whole) },
    { name: "batch, wasmax, one out for all", run: intoOne },
    { name: `slice of ${SLICE} rows, wasmax`, run: byChunk(slicesOf(table, SLICE)) },
    { name: LISTS, run: byList },
    { name: LOOP, run: byHand },
  ];
}

/** @param {"softmax" | "logSumExp"} name */
export const timeRows = (table, name) =>
  measure(contestants(table, name), { elements: table.numRows, baseline: LOOP, rounds: ROUNDS });
