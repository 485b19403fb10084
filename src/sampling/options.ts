/** The options of this entry: each read once, then checked. */
import { float64s, lengthOf } from "../input/arrays.js";
import { listLength, wrongKind, wrongValue } from "../input/errors.js";
import { readNamed } from "../input/options.js";
import { tagOf } from "../intrinsics/typedArrays.js";

/** What every function that filters takes. */
const COMMON = [
  "epsilonCutoff",
  "frequencyPenalty",
  "history",
  "logitBias",
  "minP",
  "presencePenalty",
  "prompt",
  "repetitionPenalty",
  "temperature",
  "temperatureLast",
  "topK",
  "topNSigma",
  "topP",
  "where",
] as const;

/** The same and `more`, in the order in which messages list them. */
export function optionsWith(...more: string[]): readonly string[] {
  return [...COMMON, ...more].sort();
}

/** Of distributions. */
export const FILTERS = /* @__PURE__ */ optionsWith("dtype", "out", "shape");
/** Of a draw from one row. */
export const DRAWS = /* @__PURE__ */ optionsWith("dtype", "random", "seed", "step");
/** Of draws from many rows. */
export const ROW_DRAWS = /* @__PURE__ */ optionsWith("dtype", "random", "seed", "shape", "step");

type Name =
  | (typeof COMMON)[number]
  | "axis"
  | "dtype"
  | "largest"
  | "out"
  | "random"
  | "seed"
  | "shape"
  | "step"
  | "tokens"
  | "top";

/** Options as they came. */
export type SamplingRead = { readonly [name in Name]?: unknown };

/** Whether Object.prototype has something by the name of an option. V8 folds this into nothing. */
function isShadowed(): boolean {
  const root = Object.prototype;
  return (
    "axis" in root ||
    "dtype" in root ||
    "engine" in root ||
    "epsilonCutoff" in root ||
    "frequencyPenalty" in root ||
    "history" in root ||
    "indices" in root ||
    "largest" in root ||
    "logitBias" in root ||
    "minP" in root ||
    "modules" in root ||
    "out" in root ||
    "presencePenalty" in root ||
    "prompt" in root ||
    "random" in root ||
    "relaxed" in root ||
    "repetitionPenalty" in root ||
    "seed" in root ||
    "shape" in root ||
    "simd" in root ||
    "step" in root ||
    "temperature" in root ||
    "temperatureLast" in root ||
    "tokens" in root ||
    "top" in root ||
    "topK" in root ||
    "topNSigma" in root ||
    "topP" in root ||
    "values" in root ||
    "where" in root
  );
}

/** Options of `name`, each read once; a TypeError for one that is unknown or not `taken`. */
export function readSampling(name: string, options: unknown, taken: readonly string[]): SamplingRead {
  return readNamed(name, options, taken, isShadowed) as SamplingRead;
}

/** A number, or one for each row. */
export type Column = number | Float64Array;

/** What a number must be, in words and by a test. */
export interface Range {
  readonly expected: string;
  readonly holds: (value: number) => boolean;
}

const isInteger = Number.isSafeInteger;
export const POSITIVE: Range = { expected: "a finite number above 0", holds: (v) => v > 0 && v < Infinity };
export const FINITE: Range = { expected: "a finite number", holds: Number.isFinite };
export const NOT_NEGATIVE: Range = { expected: "a number of at least 0", holds: (v) => v >= 0 };
export const TEMPERATURE: Range = {
  expected: "a finite number of at least 0",
  holds: (v) => v >= 0 && v < Infinity,
};
export const SHARE: Range = { expected: "a number in [0, 1]", holds: (v) => v >= 0 && v <= 1 };
export const NATURAL: Range = {
  expected: "an integer in [0, 2^53)",
  holds: (v) => isInteger(v) && v >= 0,
};

function checked(name: string, value: unknown, { expected, holds }: Range): number {
  if (typeof value !== "number") throw wrongKind(name, "a number", value);
  if (!holds(value)) throw wrongValue(name, expected, value);
  return value;
}

/** Reads a number or, if `many`, an array of one a row. */
export function readColumn(
  name: string,
  value: unknown,
  otherwise: number,
  range: Range,
  many: boolean,
): Column {
  if (value === undefined) return otherwise;
  const isList = many && typeof value === "object" && (Array.isArray(value) || tagOf(value) !== undefined);
  if (!isList) {
    if (many && typeof value !== "number") throw wrongKind(name, "a number or an array of one a row", value);
    return checked(name, value, range);
  }
  const given = value as ArrayLike<unknown>;
  const length =
    tagOf(given) === undefined ? listLength(name, given as unknown[]) : lengthOf(name, given as never);
  const column = float64s(length);
  for (let i = 0; i < length; i++) column[i] = checked(`${name}[${i}]`, given[i], range);
  return column;
}

/** The number of row i. */
export const at = (column: Column, i: number): number =>
  typeof column === "number" ? column : (column[i] as number);

/** A RangeError where a column is not of one a row. */
export function checkColumn(name: string, column: Column, rows: number): void {
  if (typeof column !== "number" && column.length !== rows)
    throw wrongValue(`the length of ${name}`, `${rows}, the number of rows`, column.length);
}
