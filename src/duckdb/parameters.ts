/** The arguments after the logits: a number a row. */
import { wrongKind } from "../input/errors.js";
import { counted } from "../intrinsics/objects.js";
import type { Column } from "./column.js";
import { bitsOf, type Chunk, isValid, itemsOf, type Structs } from "./vectors.js";

/** How `sample` calls the options that a struct has. */
const OPTIONS: { readonly [field: string]: string } = {
  temperature: "temperature",
  top_k: "topK",
  top_p: "topP",
  min_p: "minP",
  top_n_sigma: "topNSigma",
  epsilon_cutoff: "epsilonCutoff",
};

/** The other way round. */
export const SQL_NAMES: { readonly [option: string]: string } = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.entries(OPTIONS).map(([field, option]) => [option, field]),
);

/** Reads the column of an argument of DOUBLE or BIGINT. Where it is NULL, so is the result. */
export function readParameter(chunk: Chunk, index: number, column: Column): number[] {
  const vector = chunk.getColumnVector(index);
  const items = itemsOf<Float64Array | BigInt64Array>(vector, "Float64Array", "BigInt64Array");
  const bits = bitsOf(vector);
  const read: number[] = [];
  for (let row = 0; row < chunk.rowCount; row++) {
    const has = isValid(bits, row);
    if (!has) column.setNull(row);
    // Above 2⁵³ a number is no integer that a seed or a step may be, whatever it is rounded to.
    read.push(has ? Number(items[row]) : 0);
  }
  return read;
}

/** A number of any type: DuckDB reads 0.7 as a DECIMAL. */
function toNumber(value: unknown): number | undefined {
  if (typeof value === "number" || typeof value === "bigint") return Number(value);
  const decimal = value as { toDouble?: unknown };
  return typeof decimal?.toDouble === "function" ? (decimal.toDouble() as number) : undefined;
}

/** The vector of a STRUCT. Where a NULL has no type, @duckdb/node-api has no vector for it. */
function vectorOf(chunk: Chunk, index: number): Structs {
  try {
    return chunk.getColumnVector(index) as Structs;
  } catch (cause) {
    throw new TypeError("wasmax: a NULL among the options of sample must have a type, as in NULL::DOUBLE", {
      cause,
    });
  }
}

/** Reads a STRUCT of options, each a number a row, by the names that `sample` has for them. */
export function readStruct(chunk: Chunk, index: number, column: Column): { [option: string]: number[] } {
  const structs = vectorOf(chunk, index);
  const names: unknown = structs.type?.entryNames;
  if (!Array.isArray(names))
    throw new TypeError(
      `wasmax: options of sample must be a STRUCT, as in {temperature: 0.7}, got ${structs.type}`,
    );
  const bits = bitsOf(structs);
  for (let row = 0; row < chunk.rowCount; row++) if (!isValid(bits, row)) column.setNull(row);
  const read: { [option: string]: number[] } = {};
  structs.type.entryNames.forEach((name, i) => {
    const field = name.toLowerCase();
    const option = Object.hasOwn(OPTIONS, field) ? OPTIONS[field] : undefined;
    if (option === undefined)
      throw new TypeError(
        `wasmax: sample takes no option "${name}"; it takes ${Object.keys(OPTIONS).join(", ")}`,
      );
    const vector = structs.entryVectorAt(i);
    read[option] = Array.from(counted(chunk.rowCount), (_, row) => {
      const value = isValid(bits, row) ? vector.getItem(row) : null;
      const number = toNumber(value);
      if (number !== undefined) return number;
      if (value !== null) throw wrongKind(field, "a number", value);
      column.setNull(row);
      return 0;
    });
  });
  return read;
}
