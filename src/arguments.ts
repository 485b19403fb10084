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

/** The axes in `axis`, each read once, as they came; `undefined` is the last. */
export function readAxes(axis: unknown): readonly number[] | undefined {
  if (axis === undefined) return undefined;
  if (typeof axis === "number") return [axis];
  if (!Array.isArray(axis)) throw new TypeError(`wasmax: axis must be a number or an array of numbers, got ${describe(axis)}`);
  const count = axis.length;
  if (count === 0) throw new RangeError("wasmax: axis must name at least one axis, got []");
  const axes: number[] = [];
  for (let i = 0; i < count; i++) {
    const one: unknown = axis[i];
    if (typeof one !== "number") throw new TypeError(`wasmax: axis[${i}] must be a number, got ${describe(one)}`);
    axes.push(one);
  }
  return axes;
}

/** The product of sizes[from … to − 1]. Rounding past 2^53 does no harm, no array is that long; but endless × 0 would be NaN. */
function product(sizes: readonly number[], from: number, to: number): number {
  let p = 1;
  for (let i = from; i < to; i++) {
    if (sizes[i] === 0) return 0;
    p *= sizes[i] as number;
  }
  return p;
}

/** An array of outer × n × inner elements, of which a row is the n along the middle; `moved` where that is so only after the axes have been put in that order. */
export interface Layout {
  readonly outer: number;
  readonly n: number;
  readonly inner: number;
  readonly moved: { readonly sizes: readonly number[]; readonly order: readonly number[] } | undefined;
}

/** How an array of `length` falls into rows along `axes` of `sizes`; without sizes it is one row. */
export function layout(sizes: readonly number[] | undefined, axes: readonly number[] | undefined, length: number): Layout {
  if (sizes === undefined) {
    if (axes !== undefined) positions(axes, 1);
    return { outer: 1, n: length, inner: 1, moved: undefined };
  }
  const rank = sizes.length;
  const total = product(sizes, 0, rank);
  if (total !== length) throw new RangeError(`wasmax: the product of shape [${sizes.join(", ")}] must be the length ${length}, got ${total}`);
  if (axes === undefined) return { outer: product(sizes, 0, rank - 1), n: sizes[rank - 1] as number, inner: 1, moved: undefined };
  const along = positions(axes, rank);
  if (along.length === 1) return between(sizes, along[0] as number, along[0] as number);
  // Axes of size 1 may lie anywhere.
  const wide = along.filter((i) => sizes[i] !== 1);
  const first = wide[0] ?? 0;
  const last = wide.at(-1) ?? first;
  const apart = sizes.some((size, i) => i > first && i < last && size !== 1 && !wide.includes(i));
  if (wide.length === 0) return { outer: total, n: 1, inner: 1, moved: undefined };
  if (!apart) return between(sizes, first, last);
  const kept = sizes.flatMap((_, i) => (along.includes(i) ? [] : [i]));
  const ordered = [...kept, ...along];
  const inOrder = ordered.map((i) => sizes[i] as number);
  return { outer: product(inOrder, 0, kept.length), n: product(inOrder, kept.length, rank), inner: 1, moved: { sizes, order: ordered } };
}

/** Rows along the axes from `first` to `last`. */
function between(sizes: readonly number[], first: number, last: number): Layout {
  return { outer: product(sizes, 0, first), n: product(sizes, first, last + 1), inner: product(sizes, last + 1, sizes.length), moved: undefined };
}

/** The axes as indices from 0, rising. */
function positions(axes: readonly number[], rank: number): readonly number[] {
  const along = axes.map((axis) => {
    if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
      throw new RangeError(`wasmax: axis must be an integer in [${-rank}, ${rank}), got ${axis}`);
    }
    return axis < 0 ? axis + rank : axis;
  });
  if (along.length > 1) {
    along.sort((a, b) => a - b);
    if (along.some((axis, i) => axis === along[i - 1])) throw new RangeError(`wasmax: axis must name each axis once, got [${axes.join(", ")}]`);
  }
  return along;
}
