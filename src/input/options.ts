/** Options: each read once, then checked. */
import { describe, wrongKind, wrongValue } from "./errors.js";

export type OptionName =
  | "alpha"
  | "axis"
  | "bias"
  | "biasShape"
  | "causal"
  | "dLoss"
  | "dtype"
  | "hard"
  | "ignoreIndex"
  | "labelSmoothing"
  | "out"
  | "random"
  | "reduction"
  | "scale"
  | "shape"
  | "soft"
  | "temperature"
  | "weight"
  | "weights"
  | "weightsShape"
  | "where"
  | "whereShape";

export type Options = { readonly [name in OptionName]?: unknown };

/** No options, or arguments. */
export const NONE: Options = {};

/** Copies options with those that are inherited. */
function copyOf(options: object): { [key: string]: unknown } {
  const read: { [key: string]: unknown } = {};
  for (const key in options) read[key] = (options as { [key: string]: unknown })[key];
  return read;
}

/** Tells what was meant by a number or sizes in the place of the options. */
function hint(given: unknown, taken: readonly string[]): string {
  const sizes = Array.isArray(given) && given.length > 0 && given.every(Number.isFinite);
  const option = sizes ? "shape" : Number.isInteger(given) ? "axis" : "temperature";
  const plain = (sizes || Number.isFinite(given)) && taken.includes(option);
  return plain ? `: did you mean { ${option}: ${sizes ? `[${given.join(", ")}]` : given} }?` : "";
}

/**
 * Reads each option once (a getter may change its answer). An unknown one, or one that `name` does not take,
 * is a TypeError.
 */
export function readOptions(name: string, options: unknown, taken: readonly string[]): Options {
  if (options === undefined) return NONE;
  if (
    typeof options !== "object" ||
    options === null ||
    Array.isArray(options) ||
    ArrayBuffer.isView(options)
  ) {
    throw wrongKind(`options of ${name}`, "an object", options, hint(options, taken));
  }
  // A plain object has own options only: a spread takes 50 ns less than a loop.
  const read: { [key: string]: unknown } =
    Object.getPrototypeOf(options) === Object.prototype ? { ...options } : copyOf(options);
  for (const key in read) {
    // indexOf: `includes` takes 20 ns longer.
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

/** Reads `temperature` or `scale`. */
function readFactor(name: string, factor: unknown): number {
  if (factor === undefined) return 1;
  if (typeof factor !== "number") throw wrongKind(name, "a number", factor);
  if (!(factor > 0 && factor < Infinity)) throw wrongValue(name, "a finite number above 0", factor);
  return factor;
}

export function readTemperature(temperature: unknown): number {
  return readFactor("temperature", temperature);
}

/** Reads `temperature` and `scale`, which exclude each other. */
export function readScaling(o: Options): { temperature: number; scale: number } {
  if (o.scale !== undefined && o.temperature !== undefined)
    throw new TypeError("wasmax: scale and temperature exclude each other, got both");
  return { temperature: readFactor("temperature", o.temperature), scale: readFactor("scale", o.scale) };
}
