/** The functions of SQL: what each does with a chunk. */
import { logSoftmax, logSumExp, softmax } from "../index.js";
import { counted } from "../intrinsics/objects.js";
import { sample, topK } from "../sampling.js";
import type { DuckDBModule } from "../types/duckdb.js";
import { Column } from "./column.js";
import { computed } from "./errors.js";
import { readParameter, readStruct } from "./parameters.js";
import { rowsOf } from "./results.js";
import { type Chunk, type Floats, itemsOf, type Vector } from "./vectors.js";

export interface Call {
  readonly duckdb: DuckDBModule<unknown>;
  readonly chunk: Chunk;
  readonly output: Vector;
  /** The length of rows of results, where they are arrays. */
  readonly size: number | undefined;
}

/** The rows, and the second argument of each, if there is one. */
function read(chunk: Chunk): { column: Column; parameters: readonly number[] | undefined } {
  const column = new Column(chunk);
  const parameters = chunk.columnCount > 1 ? readParameter(chunk, 1, column) : undefined;
  return { column, parameters };
}

/** Numbers at their places in a row of n, and NULL at the others. */
function spread(values: Floats, places: readonly number[], n: number): (number | null)[] {
  const row = Array.from<undefined, number | null>(counted(n), () => null);
  places.forEach((place, i) => {
    row[place] = values[i] as number;
  });
  return row;
}

/** softmax or logSoftmax. */
const distributions =
  (compute: typeof softmax) =>
  ({ duckdb, chunk, output, size }: Call): void => {
    const { column, parameters } = read(chunk);
    const results = rowsOf(duckdb, output, size, column);
    for (const row of column.nulls()) results.putNull(row);
    for (const run of column.runs(parameters)) {
      const { rows, n, values } = run;
      const out = results.target(run);
      const options = { shape: [rows.length, n], temperature: parameters?.[rows[0] as number], out };
      const y: Floats = compute(values as Float32Array, options as object);
      rows.forEach((row, i) => {
        const own = y.subarray(i * n, i * n + n);
        const places = column.placesOf(row);
        if (places !== undefined) results.putMixed(row, spread(own, places, column.lengthOf(row)));
        else if (out === undefined) results.put(row, own);
      });
    }
  };

function logSumExps({ chunk, output }: Call): void {
  const { column, parameters } = read(chunk);
  const items = itemsOf<Floats>(output, "Float32Array", "Float64Array");
  for (const row of column.nulls()) output.setItem(row, null);
  for (const { rows, n, values } of column.runs(parameters)) {
    const options = { shape: [rows.length, n], temperature: parameters?.[rows[0] as number] };
    const z = logSumExp(values as Float32Array, options as object) as unknown as Floats;
    rows.forEach((row, i) => {
      items[row] = z[i] as number;
    });
  }
}

/** The k largest of each row, or all where there are fewer. */
function largest({ duckdb, chunk, output }: Call): void {
  const { listValue, structValue } = duckdb as unknown as {
    listValue(items: readonly object[]): object;
    structValue(entries: object): object;
  };
  const { column, parameters } = read(chunk);
  for (const row of column.nulls()) output.setItem(row, null);
  for (const run of column.runs(parameters)) {
    const { rows, n, values } = run;
    const k = Math.min(parameters?.[rows[0] as number] as number, n);
    const top = computed(
      run,
      column,
      () => topK(values, k, { shape: [rows.length, n] }),
      (row) => topK(row, k),
    );
    rows.forEach((row, i) => {
      const places = column.placesOf(row);
      const entries = Array.from(counted(k), (_, j) => {
        const index = top.indices[i * k + j] as number;
        return structValue({ index: places?.[index] ?? index, value: top.values[i * k + j] });
      });
      output.setItem(row, listValue(entries));
    });
  }
}

/** A token of each row, drawn by its own seed and step. */
function tokens({ chunk, output }: Call): void {
  const column = new Column(chunk);
  const parameters: { readonly [option: string]: readonly number[] } = {
    ...(chunk.columnCount > 3 ? readStruct(chunk, 3, column) : {}),
    seed: readParameter(chunk, 1, column),
    step: readParameter(chunk, 2, column),
  };
  /** The options of `sample`: what is picked of the numbers of all rows. */
  const optionsBy = (pick: (numbers: readonly number[]) => unknown) =>
    Object.fromEntries(Object.entries(parameters).map(([name, numbers]) => [name, pick(numbers)]));
  const items = itemsOf<Int32Array>(output, "Int32Array");
  for (const row of column.nulls()) output.setItem(row, null);
  for (const run of column.runs(undefined)) {
    const { rows, n, values } = run;
    // Nothing is drawn from nothing.
    if (n === 0) {
      for (const row of rows) output.setItem(row, null);
      continue;
    }
    const options = optionsBy((numbers) => rows.map((row) => numbers[row]));
    const drawn = computed(
      run,
      column,
      () => sample(values, { ...options, shape: [rows.length, n] }),
      (row, i) =>
        sample(
          row,
          optionsBy((numbers) => numbers[rows[i] as number]),
        ),
    );
    rows.forEach((row, i) => {
      const token = drawn[i] as number;
      items[row] = column.placesOf(row)?.[token] ?? token;
    });
  }
}

/** One name, with the types of its arguments after the logits: a list an overload. */
export interface SqlFunction {
  readonly name: string;
  readonly overloads: readonly (readonly ("ANY" | "BIGINT" | "DOUBLE")[])[];
  readonly returns: "row" | "element" | "entries" | "token";
  readonly run: (call: Call) => void;
}

const TEMPERATURE = [[], ["DOUBLE"]] as const;

export const functions = (): readonly SqlFunction[] => [
  { name: "softmax", overloads: TEMPERATURE, returns: "row", run: distributions(softmax) },
  { name: "log_softmax", overloads: TEMPERATURE, returns: "row", run: distributions(logSoftmax) },
  { name: "log_sum_exp", overloads: TEMPERATURE, returns: "element", run: logSumExps },
  { name: "top_k", overloads: [["BIGINT"]], returns: "entries", run: largest },
  {
    name: "sample",
    overloads: [
      ["BIGINT", "BIGINT"],
      ["BIGINT", "BIGINT", "ANY"],
    ],
    returns: "token",
    run: tokens,
  },
];
