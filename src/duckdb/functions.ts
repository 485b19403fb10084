/** The functions of SQL: what each does with a chunk. */
import { logSoftmax, logSumExp, softmax } from "../index.js";
import { sample, topK } from "../sampling.js";
import type { DuckDBModule } from "../types/duckdb.js";
import { Column, type Run } from "./column.js";
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

type Options = {
  readonly shape: readonly [number, number];
  readonly temperature: number | undefined;
  readonly out?: Floats | undefined;
};

/** The rows, and what of the second argument, if there is one, each run has. */
function read(chunk: Chunk): { runs: Iterable<Run>; parameterOf: (run: Run) => number | undefined } {
  const column = new Column(chunk);
  const parameters = chunk.columnCount > 1 ? readParameter(chunk, 1, column) : undefined;
  return {
    runs: column.runs((row, other) => parameters === undefined || parameters[row] === parameters[other]),
    parameterOf: ({ first }) => parameters?.[first],
  };
}

/** Numbers at their places in a row of n, and NULL at the others. */
function spread(values: Floats, at: readonly number[], n: number): (number | null)[] {
  const row = Array.from<undefined, number | null>({ length: n }, () => null);
  at.forEach((place, i) => {
    row[place] = values[i] as number;
  });
  return row;
}

/** softmax or logSoftmax. */
const distributions =
  (compute: typeof softmax) =>
  ({ duckdb, chunk, output, size }: Call): void => {
    const { runs, parameterOf } = read(chunk);
    const rows = rowsOf(duckdb, output, size);
    for (const run of runs) {
      const { first, count, n, values, at } = run;
      if (values === undefined) rows.putNull(first);
      else if (at !== undefined) {
        const options: Options = { shape: [1, at.length], temperature: parameterOf(run) };
        rows.putMixed(run, spread(compute(values as Float32Array, options as object), at, n));
      } else {
        const out = rows.target(run);
        const options: Options = { shape: [count, n], temperature: parameterOf(run), out };
        rows.put(run, compute(values as Float32Array, options as object));
      }
    }
  };

function logSumExps({ chunk, output }: Call): void {
  const { runs, parameterOf } = read(chunk);
  const items = itemsOf<Floats>(output, "Float32Array", "Float64Array");
  for (const run of runs) {
    const { first, count, values, n, at } = run;
    if (values === undefined) output.setItem(first, null);
    else {
      const options: Options = { shape: [count, at?.length ?? n], temperature: parameterOf(run) };
      items.set(logSumExp(values as Float32Array, options as object) as unknown as Floats, first);
    }
  }
}

/** The k largest of each row, or all where there are fewer. */
function largest({ duckdb, chunk, output }: Call): void {
  const { listValue, structValue } = duckdb as unknown as {
    listValue(items: readonly object[]): object;
    structValue(entries: object): object;
  };
  const { runs, parameterOf } = read(chunk);
  for (const run of runs) {
    const { first, count, values, at } = run;
    if (values === undefined) {
      output.setItem(first, null);
      continue;
    }
    const n = at?.length ?? run.n;
    const k = Math.min(parameterOf(run) as number, n);
    const top = topK(values, k, { shape: [count, n] });
    for (let i = 0; i < count; i++) {
      const entries = Array.from({ length: k }, (_, j) => {
        const index = top.indices[i * k + j] as number;
        return structValue({ index: at?.[index] ?? index, value: top.values[i * k + j] });
      });
      output.setItem(first + i, listValue(entries));
    }
  }
}

/** A token of each row, drawn by its own seed and step. */
function tokens({ chunk, output }: Call): void {
  const column = new Column(chunk);
  const parameters: { [option: string]: number[] } = {
    ...(chunk.columnCount > 3 ? readStruct(chunk, 3, column) : {}),
    seed: readParameter(chunk, 1, column),
    step: readParameter(chunk, 2, column),
  };
  const items = itemsOf<Int32Array>(output, "Int32Array");
  for (const { first, count, n, values, at } of column.runs(() => true)) {
    // Nothing is drawn from nothing.
    if (values === undefined || values.length === 0) {
      for (let i = 0; i < count; i++) output.setItem(first + i, null);
      continue;
    }
    const options: { [option: string]: unknown } = { shape: [count, at?.length ?? n] };
    for (const name of Object.keys(parameters)) options[name] = parameters[name]?.slice(first, first + count);
    const drawn = sample(values, options as { shape: readonly number[] });
    drawn.forEach((token, i) => {
      items[first + i] = at?.[token] ?? token;
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
