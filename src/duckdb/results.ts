/** Where rows of results go: lists, or arrays of one length. */
import { wrongValue } from "../input/errors.js";
import type { DuckDBModule } from "../types/duckdb.js";
import type { Run } from "./column.js";
import { type Arrays, type Floats, floatsOf, setNull, type Vector } from "./vectors.js";

type Module = DuckDBModule<unknown>;
type Values = { listValue(items: unknown): object; arrayValue(items: unknown): object };

export interface Rows {
  /** Where the rows of a run are to be computed; undefined: in an array of their own. */
  target(run: Run): Floats | undefined;
  /** Takes what was computed. */
  put(run: Run, values: Floats): void;
  /** Takes a row of numbers and NULLs. */
  putMixed(run: Run, values: readonly (number | null)[]): void;
  putNull(row: number): void;
}

/** Rows of any length. `flush` takes 10 ns an element: nothing public leads to the bytes of a list. */
function lists(duckdb: Module, output: Vector): Rows {
  const { listValue } = duckdb as unknown as Values;
  return {
    target: () => undefined,
    put({ first, count, n }, values) {
      for (let i = 0; i < count; i++) output.setItem(first + i, listValue(values.subarray(i * n, i * n + n)));
    },
    putMixed: ({ first }, values) => output.setItem(first, listValue(values)),
    putNull: (row) => output.setItem(row, null),
  };
}

/** Rows of one length, computed where DuckDB reads them. */
function arrays(duckdb: Module, output: Vector, size: number): Rows {
  const { arrayValue } = duckdb as unknown as Values;
  const child = (output as Arrays).childData;
  const items = floatsOf(child);
  const check = ({ n }: Run) => {
    if (n !== size) throw wrongValue("the length of a row", `${size}, the size that was registered`, n);
  };
  return {
    target(run) {
      check(run);
      return items.subarray(run.first * size, (run.first + run.count) * size);
    },
    put() {},
    putMixed(run, values) {
      check(run);
      output.setItem(run.first, arrayValue(values));
    },
    putNull(row) {
      setNull(child, row * size, (row + 1) * size);
      setNull(output, row, row + 1);
    },
  };
}

export const rowsOf = (duckdb: Module, output: Vector, size: number | undefined): Rows =>
  size === undefined ? lists(duckdb, output) : arrays(duckdb, output, size);
