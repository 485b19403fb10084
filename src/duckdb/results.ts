/** Where rows of results go: lists, or arrays of one length. */
import { wrongValue } from "../input/errors.js";
import type { DuckDBModule } from "../types/duckdb.js";
import type { Column, Run } from "./column.js";
import { type Arrays, type Floats, floatsOf, setNull, type Vector } from "./vectors.js";

type Module = DuckDBModule<unknown>;
type Values = { listValue(items: unknown): object; arrayValue(items: unknown): object };

export interface Rows {
  /** Where a run is to be computed; undefined: in an array of its own, from which rows are put. */
  target(run: Run): Floats | undefined;
  put(row: number, values: Floats): void;
  /** Takes a row of numbers and NULLs. */
  putMixed(row: number, values: readonly (number | null)[]): void;
  putNull(row: number): void;
}

/** Rows of any length. `flush` takes 10 ns an element: nothing public leads to the bytes of a list. */
function lists(duckdb: Module, output: Vector): Rows {
  const { listValue } = duckdb as unknown as Values;
  return {
    target: () => undefined,
    put: (row, values) => output.setItem(row, listValue(values)),
    putMixed: (row, values) => output.setItem(row, listValue(values)),
    putNull: (row) => output.setItem(row, null),
  };
}

/** Rows of one length, computed where DuckDB reads them unless other rows lie between. */
function arrays(duckdb: Module, output: Vector, size: number, column: Column): Rows {
  const { arrayValue } = duckdb as unknown as Values;
  const child = (output as Arrays).childData;
  const items = floatsOf(child);
  return {
    target({ rows, n }) {
      for (const row of rows) {
        const length = column.lengthOf(row);
        if (length !== size)
          throw wrongValue("the length of a row", `${size}, the size that was registered`, length);
      }
      const [first, last] = [rows[0] as number, rows[rows.length - 1] as number];
      if (n !== size || last - first !== rows.length - 1) return undefined;
      return items.subarray(first * size, (last + 1) * size);
    },
    put: (row, values) => items.set(values, row * size),
    putMixed: (row, values) => output.setItem(row, arrayValue(values)),
    putNull(row) {
      setNull(child, row * size, (row + 1) * size);
      setNull(output, row, row + 1);
    },
  };
}

export const rowsOf = (duckdb: Module, output: Vector, size: number | undefined, column: Column): Rows =>
  size === undefined ? lists(duckdb, output) : arrays(duckdb, output, size, column);
