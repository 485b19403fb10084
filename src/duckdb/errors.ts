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

/**
 * Computes a run. Where that fails, computes its rows alone until one fails, to say what is wrong with that
 * one: DuckDB shows a message, but not the row.
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
    const { rows, n, values } = run;
    rows.forEach((row, i) => {
      try {
        alone(values.subarray(i * n, i * n + n), i);
      } catch (own) {
        throw inSql(own, column.placesOf(row));
      }
    });
    throw error;
  }
}
