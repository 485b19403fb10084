/** The options that all functions share: read once each, checked, and turned into rows. */
import { describe } from "./errors.js";

export interface Options {
  out?: unknown;
  shape?: unknown;
  axis?: unknown;
  temperature?: unknown;
  dtype?: unknown;
}

/** Options as they came, `undefined` where absent. */
const NONE: Options = Object.freeze({});

/** Reads each option once (a getter may change its answer); an unknown one, or one that `name` does not take, is a TypeError. */
export function readOptions(name: string, options: unknown, taken: readonly string[]): Options {
  if (options === undefined) return NONE;
  if (typeof options !== "object" || options === null || Array.isArray(options) || ArrayBuffer.isView(options)) {
    throw new TypeError(`wasmax: options of ${name} must be an object, got ${describe(options)}`);
  }
  const read: { [key: string]: unknown } = {};
  for (const key in options) {
    const value = (options as { [key: string]: unknown })[key];
    if (!taken.includes(key)) throw new TypeError(`wasmax: ${name} takes no option ${describe(key)}; it takes ${taken.join(", ")}`);
    if (value === null) throw new TypeError(`wasmax: ${key} must not be null (leave it out or undefined)`);
    read[key] = value;
  }
  return read as Options;
}

export function readDtype(dtype: unknown): "float16" | undefined {
  if (dtype === undefined || dtype === "float16") return dtype;
  if (typeof dtype !== "string") throw new TypeError(`wasmax: dtype must be the string "float16", got ${describe(dtype)}`);
  throw new RangeError(`wasmax: dtype must be "float16", got ${describe(dtype)}`);
}

export function readTemperature(temperature: unknown): number {
  if (temperature === undefined) return 1;
  if (typeof temperature !== "number") throw new TypeError(`wasmax: temperature must be a number, got ${describe(temperature)}`);
  if (!(temperature > 0 && temperature < Infinity)) throw new RangeError(`wasmax: temperature must be a finite number above 0, got ${temperature}`);
  return temperature;
}

/** The sizes in `shape`, each read once. By a loop: with `Array.from` and its callback a call took 250 ns longer. */
export function readSizes(shape: unknown): readonly number[] | undefined {
  if (shape === undefined) return undefined;
  if (!Array.isArray(shape)) throw new TypeError(`wasmax: shape must be an array of sizes, got ${describe(shape)}`);
  const rank = shape.length;
  if (rank === 0) throw new RangeError("wasmax: shape must have at least one axis, got []");
  const sizes: number[] = [];
  for (let i = 0; i < rank; i++) {
    const size: unknown = shape[i];
    if (typeof size !== "number") throw new TypeError(`wasmax: shape[${i}] must be a number, got ${describe(size)}`);
    if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`wasmax: shape[${i}] must be an integer of at least 0, got ${size}`);
    sizes.push(size);
  }
  return sizes;
}

/** The product of all sizes but the one at `skipped`. Rounding past 2^53 does no harm, no array is that long; but endless × 0 would be NaN. */
function product(sizes: readonly number[], skipped: number): number {
  let p = 1;
  for (let i = 0; i < sizes.length; i++) {
    if (i === skipped) continue;
    if (sizes[i] === 0) return 0;
    p *= sizes[i] as number;
  }
  return p;
}

/** How many rows of how many elements an array of `length` has along `axis` of `sizes`; without sizes it is one row. */
export function layout(sizes: readonly number[] | undefined, axis: unknown, length: number): { rows: number; n: number } {
  if (sizes === undefined) {
    readAxis(axis, 1);
    return { rows: 1, n: length };
  }
  const total = product(sizes, -1);
  if (total !== length) throw new RangeError(`wasmax: the product of shape [${sizes.join(", ")}] must be the length ${length}, got ${total}`);
  const index = readAxis(axis, sizes.length);
  return { rows: product(sizes, index), n: sizes[index] as number };
}

/** `axis` as an index from 0. */
function readAxis(axis: unknown, rank: number): number {
  if (axis === undefined) return rank - 1;
  if (typeof axis !== "number") throw new TypeError(`wasmax: axis must be a number, got ${describe(axis)}`);
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
    throw new RangeError(`wasmax: axis must be an integer in [${-rank}, ${rank}), got ${axis}`);
  }
  const index = axis < 0 ? axis + rank : axis;
  if (index !== rank - 1) throw new RangeError(`wasmax: axis must be the last one for now (-1 or ${rank - 1}), got ${axis}`);
  return index;
}
