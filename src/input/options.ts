/** The options that all functions share: read once each, checked, and turned into rows. */
import { describe, isNatural, readNatural, wrongKind, wrongValue } from "./errors.js";

export type OptionName =
  | "axis"
  | "bias"
  | "biasShape"
  | "causal"
  | "dLoss"
  | "dtype"
  | "ignoreIndex"
  | "labelSmoothing"
  | "out"
  | "reduction"
  | "scale"
  | "shape"
  | "temperature"
  | "weight"
  | "weights"
  | "weightsShape"
  | "where"
  | "whereShape";

export type Options = { readonly [name in OptionName]?: unknown };

/** No options, or arguments. */
export const NONE: Options = {};

/** Options with those that are inherited. */
function copyOf(options: object): { [key: string]: unknown } {
  const read: { [key: string]: unknown } = {};
  for (const key in options) read[key] = (options as { [key: string]: unknown })[key];
  return read;
}

/** Reads each option once (a getter may change its answer); an unknown one, or one that `name` does not take, is a TypeError. */
export function readOptions(name: string, options: unknown, taken: readonly string[]): Options {
  if (options === undefined) return NONE;
  if (
    typeof options !== "object" ||
    options === null ||
    Array.isArray(options) ||
    ArrayBuffer.isView(options)
  ) {
    throw wrongKind(`options of ${name}`, "an object", options);
  }
  // A plain object's options are its own: copied at once they take 50 ns less than one by one.
  const read: { [key: string]: unknown } =
    Object.getPrototypeOf(options) === Object.prototype ? { ...options } : copyOf(options);
  for (const key in read) {
    // `includes` takes 20 ns longer.
    if (taken.indexOf(key) < 0)
      throw new TypeError(`wasmax: ${name} takes no option ${describe(key)}; it takes ${taken.join(", ")}`);
    if (read[key] === null)
      throw new TypeError(`wasmax: ${key} must not be null (leave it out or undefined)`);
  }
  return read as Options;
}

export function readDtype(dtype: unknown): "float16" | undefined {
  if (dtype === undefined || dtype === "float16") return dtype;
  throw (typeof dtype === "string" ? wrongValue : wrongKind)("dtype", '"float16"', dtype);
}

/** A factor by which logits are multiplied or divided: `name` is one of temperature and scale. */
function readFactor(name: string, factor: unknown): number {
  if (factor === undefined) return 1;
  if (typeof factor !== "number") throw wrongKind(name, "a number", factor);
  if (!(factor > 0 && factor < Infinity)) throw wrongValue(name, "a finite number above 0", factor);
  return factor;
}

export function readTemperature(temperature: unknown): number {
  return readFactor("temperature", temperature);
}

/** `temperature` and `scale`, which exclude each other. */
export function readScaling(o: Options): { temperature: number; scale: number } {
  if (o.scale !== undefined && o.temperature !== undefined)
    throw new TypeError("wasmax: scale and temperature exclude each other, got both");
  return { temperature: readFactor("temperature", o.temperature), scale: readFactor("scale", o.scale) };
}

/** The sizes in `shape`, each read once. By a loop: with `Array.from` and its callback a call took 250 ns longer. */
export function readSizes(shape: unknown, name = "shape"): readonly number[] | undefined {
  if (shape === undefined) return undefined;
  if (!Array.isArray(shape)) throw wrongKind(name, "an array of sizes", shape);
  const rank = shape.length;
  if (rank === 0) throw new RangeError(`wasmax: ${name} must have at least one axis, got []`);
  const sizes: number[] = [];
  for (let i = 0; i < rank; i++) {
    const size: unknown = shape[i];
    sizes.push(isNatural(size) ? size : readNatural(`${name}[${i}]`, size));
  }
  return sizes;
}

/** The axes in `axis`, each read once, as they came; `undefined` is the last. */
export function readAxes(axis: unknown): readonly number[] | undefined {
  if (axis === undefined) return undefined;
  if (typeof axis === "number") return [axis];
  if (!Array.isArray(axis)) throw wrongKind("axis", "a number or an array of numbers", axis);
  const count = axis.length;
  if (count === 0) throw new RangeError("wasmax: axis must name at least one axis, got []");
  const axes: number[] = [];
  for (let i = 0; i < count; i++) {
    const one: unknown = axis[i];
    if (typeof one !== "number") throw wrongKind(`axis[${i}]`, "a number", one);
    axes.push(one);
  }
  return axes;
}

/** The product of sizes[from … to − 1]. Rounding past 2^53 does no harm, no array is that long; but endless × 0 would be NaN. */
export function product(sizes: readonly number[], from: number, to: number): number {
  let p = 1;
  for (let i = from; i < to; i++) {
    if (sizes[i] === 0) return 0;
    p *= sizes[i] as number;
  }
  return p;
}

/** An array of outer × n × inner elements, of which a row is the n along the middle. Where that is so only with its axes in another order, `order` has them. */
export interface Layout {
  readonly outer: number;
  readonly n: number;
  readonly inner: number;
  readonly sizes: readonly number[];
  /** The axes that a row runs along, rising. */
  readonly along: readonly number[];
  readonly order: readonly number[] | undefined;
}

const FIRST: readonly number[] = [0];

/** How an array of `length` falls into rows along `axes` of `sizes`; without sizes it is one row. */
export function layout(
  sizes: readonly number[] | undefined,
  axes: readonly number[] | undefined,
  length: number,
): Layout {
  if (sizes === undefined) {
    if (axes !== undefined) positions(axes, 1);
    return { outer: 1, n: length, inner: 1, sizes: [length], along: FIRST, order: undefined };
  }
  const rank = sizes.length;
  const total = product(sizes, 0, rank);
  if (total !== length)
    throw wrongValue(`the product of shape [${sizes.join(", ")}]`, `the length ${length}`, total);
  const along = axes === undefined ? [rank - 1] : positions(axes, rank);
  const [first, last] = [along[0] as number, along[along.length - 1] as number];
  let parted = false;
  // What lies between two of the axes does not part them if its size is 1.
  for (let i = first + 1; i < last; i++) if (sizes[i] !== 1 && !along.includes(i)) parted = true;
  if (!parted) {
    const [outer, n, inner] = [
      product(sizes, 0, first),
      product(sizes, first, last + 1),
      product(sizes, last + 1, rank),
    ];
    return { outer, n, inner, sizes, along, order: undefined };
  }
  const kept = sizes.flatMap((_, i) => (along.includes(i) ? [] : [i]));
  const order = [...kept, ...along];
  const ordered = order.map((i) => sizes[i] as number);
  return {
    outer: product(ordered, 0, kept.length),
    n: product(ordered, kept.length, rank),
    inner: 1,
    sizes,
    along,
    order,
  };
}

/** The axes as indices from 0, rising. */
function positions(axes: readonly number[], rank: number): readonly number[] {
  const along = axes.map((axis) => {
    if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
      throw wrongValue("axis", `an integer in [${-rank}, ${rank})`, axis);
    }
    return axis < 0 ? axis + rank : axis;
  });
  if (along.length > 1) {
    along.sort((a, b) => a - b);
    if (along.some((axis, i) => axis === along[i - 1]))
      throw new RangeError(`wasmax: axis must name each axis once, got [${axes.join(", ")}]`);
  }
  return along;
}
