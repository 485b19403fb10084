/** What the functions refuse, in the words of SQL. */
import type { Column, Run } from "./column.js";
import { SQL_NAMES } from "./parameters.js";
import type { Floats } from "./vectors.js";

/** Lists count from 1 in SQL, and a row has its NULLs there. */
function inSql(error: unknown, places: readonly number[] | undefined): unknown {
  if (!(error instanceof Error)) return error;
  const message = error.message
    .replace(/^wasmax: (?:x|logits)\[(\d+)\]/, (_, i) => `wasmax: logits[${(places?.[i] ?? Number(i)) + 1}]`)
    .replace(/^wasmax: (\w+)/, (all, name) =>
      Object.hasOwn(SQL_NAMES, name) ? `wasmax: ${SQL_NAMES[name]}` : all,
    );
  return new Error(message, { cause: error });
}

/** What is wrong with the first row of a run that fails alone; undefined where none does. */
function ofOneRow({ rows, n, values }: Run, column: Column, alone: (values: Floats, i: number) => unknown) {
  for (let i = 0; i < rows.length; i++) {
    try {
      alone(values.subarray(i * n, i * n + n), i);
    } catch (error) {
      return inSql(error, column.placesOf(rows[i] as number));
    }
  }
  return undefined;
}

/**
 * Computes a run. An error is that of the row: DuckDB shows a message, but not what was computed together.
 */
export function computed<R>(
  run: Run,
  column: Column,
  all: () => R,
  alone: (values: Floats, i: number) => unknown,
): R {
  try {
    return all();
  } catch (error) {
    throw ofOneRow(run, column, alone) ?? error;
  }
}
