/** Options: each read once, then checked. */
import { bare } from "../intrinsics/objects.js";
import { describe, MOST_AXES, wrongKind, wrongValue } from "./errors.js";

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
export const NONE: Options = /* @__PURE__ */ bare();

/** Whether `o` is Object.prototype, of this realm or of another. */
function isRoot(o: object): boolean {
  return Object.getPrototypeOf(o) === null && Object.hasOwn(o, "isPrototypeOf");
}

/** Whether options have a property: their own, or that of a class of the caller's. */
function has(options: object, key: string): boolean {
  // A Proxy may stand above itself.
  for (let o = options, left = 1000; left > 0 && o !== null && !isRoot(o); left--) {
    if (Object.hasOwn(o, key)) return true;
    o = Object.getPrototypeOf(o);
  }
  return false;
}

/** Reads options that are inherited, or beside others on Object.prototype: also the getters of a class. */
function readAll(options: object, taken: readonly string[]): { [key: string]: unknown } {
  const read = bare();
  // Those getters are not enumerable.
  const names = new Set(taken);
  for (const key in options) names.add(key);
  for (const key of names) if (has(options, key)) read[key] = (options as { [key: string]: unknown })[key];
  return read;
}

/** Whether Object.prototype has something by the name of an option. V8 folds this into nothing. */
function isShadowed(): boolean {
  const root = Object.prototype;
  return (
    "alpha" in root ||
    "axis" in root ||
    "bias" in root ||
    "biasShape" in root ||
    "causal" in root ||
    "dLoss" in root ||
    "dtype" in root ||
    "hard" in root ||
    "ignoreIndex" in root ||
    "labelSmoothing" in root ||
    "out" in root ||
    "random" in root ||
    "reduction" in root ||
    "scale" in root ||
    "shape" in root ||
    "soft" in root ||
    "temperature" in root ||
    "weight" in root ||
    "weights" in root ||
    "weightsShape" in root ||
    "where" in root ||
    "whereShape" in root ||
    "engine" in root ||
    "memory" in root ||
    "modules" in root ||
    "relaxed" in root ||
    "simd" in root
  );
}

/** Tells what was meant by a number or sizes in the place of the options. */
function hint(given: unknown, taken: readonly string[]): string {
  let option = Number.isInteger(given) ? "axis" : "temperature";
  let text = "";
  if (Array.isArray(given)) {
    const { length } = given;
    if (!(length > 0 && length <= MOST_AXES)) return "";
    option = "shape";
    // Each read once, and no method of the array's own.
    for (let i = 0; i < length; i++) {
      const size: unknown = given[i];
      if (!Number.isFinite(size)) return "";
      text += (i > 0 ? ", " : "") + size;
    }
    text = `[${text}]`;
  } else if (Number.isFinite(given)) text = String(given);
  else return "";
  return taken.indexOf(option) < 0 ? "" : `: did you mean { ${option}: ${text} }?`;
}

/**
 * Reads each option once (a getter may change its answer). An unknown one, or one that `name` does not take,
 * is a TypeError. `shadowed` tells whether Object.prototype has one of them.
 */
export function readNamed(
  name: string,
  options: unknown,
  taken: readonly string[],
  shadowed: () => boolean,
): Options {
  if (options === undefined) return NONE;
  if (
    typeof options !== "object" ||
    options === null ||
    Array.isArray(options) ||
    ArrayBuffer.isView(options)
  ) {
    throw wrongKind(`options of ${name}`, "an object", options, hint(options, taken));
  }
  const plain = Object.getPrototypeOf(options) === Object.prototype && !shadowed();
  // A plain object has own options only: a spread takes 50 ns less than a loop.
  const read: { [key: string]: unknown } = plain ? { ...options } : readAll(options, taken);
  for (const key in read) {
    // indexOf: `includes` takes 20 ns longer.
    if (taken.indexOf(key) < 0) {
      if (!Object.hasOwn(read, key)) continue;
      throw new TypeError(`wasmax: ${name} takes no option ${describe(key)}; it takes ${taken.join(", ")}`);
    }
    if (read[key] === null)
      throw new TypeError(`wasmax: ${key} must not be null (leave it out or undefined)`);
  }
  return read as Options;
}

/** `readNamed` for the options of the root and the variants. */
export function readOptions(name: string, options: unknown, taken: readonly string[]): Options {
  return readNamed(name, options, taken, isShadowed);
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
