/** Which arrays are taken, the kind they are computed in, and the kind that comes back. */
import type { Arrays, Kind } from "../engine/job.js";
import { assertBacked, plainView, slotLength, tagOf } from "../intrinsics/typedArrays.js";
import { describe, listLength, wrongKind, wrongValue } from "./errors.js";

type ElementOf = {
  Float32Array: "float32";
  Float64Array: "float64";
  Float16Array: "float16";
  Int8Array: "float32";
  Uint8Array: "float32";
  Uint8ClampedArray: "float32";
  Int16Array: "float32";
  Uint16Array: "float32";
  Int32Array: "float64";
  Uint32Array: "float64";
};
type Tag = keyof ElementOf;

/** The kind each typed array is computed in: for integers the float kind that holds all of them. */
const KIND_OF: { readonly [tag: string]: Kind | undefined } & ElementOf = {
  Float32Array: "float32",
  Float64Array: "float64",
  Float16Array: "float16",
  Int8Array: "float32",
  Uint8Array: "float32",
  Uint8ClampedArray: "float32",
  Int16Array: "float32",
  Uint16Array: "float32",
  Int32Array: "float64",
  Uint32Array: "float64",
  // Not left out: Object.prototype may have anything under their names.
  BigInt64Array: undefined,
  BigUint64Array: undefined,
};

/**
 * An argument, checked. `values` is what the engine reads: the argument itself, or a view or a copy of it.
 */
export interface Input<K extends Kind = Kind> {
  readonly kind: K;
  /** The type of a result, as messages name it. */
  readonly result: "number[]" | Tag;
  readonly length: number;
  readonly values: Arrays[K];
  /** The integers that `source` still has to convert. */
  readonly integers: ArrayBufferView | undefined;
}

/** The intrinsic length of a typed array; a TypeError if it is detached or out of bounds. */
export function lengthOf(name: string, array: ArrayBufferView): number {
  const length = slotLength(array);
  if (length > 0) return length;
  try {
    // Tells an empty array, which is fine, from one without memory.
    assertBacked(array);
  } catch (cause) {
    throw new TypeError(
      `wasmax: ${name} must be backed by memory, got ${describe(array)} that is detached or out of bounds`,
      { cause },
    );
  }
  return 0;
}

/** The elements of a `number[]`, each checked. */
function numbers(name: string, array: readonly unknown[]): Float64Array {
  const length = listLength(name, array);
  const values = float64s(length);
  for (let i = 0; i < length; i++) {
    const v = array[i];
    if (typeof v !== "number") {
      const nested = typeof v === "object" && v !== null;
      const got = nested ? `${describe(v)} (for a matrix, pass one flat array and its shape)` : describe(v);
      throw new TypeError(`wasmax: ${name}[${i}] must be a number, got ${got}`);
    }
    values[i] = v;
  }
  return values;
}

const NUMERIC = "a number[] or a typed array of numbers";

/** Reads the argument `name`; a TypeError for anything that is not taken. */
export function readInput(name: string, array: unknown, dtype: "float16" | undefined): Input {
  const tag = tagOf(array);
  if (dtype !== undefined && tag !== "Uint16Array") {
    throw wrongKind(`${name} with dtype "float16"`, "a Uint16Array", array);
  }
  if (tag === undefined) {
    if (!Array.isArray(array)) throw wrongKind(name, NUMERIC, array);
    const values = numbers(name, array);
    return { kind: "float64", result: "number[]", length: values.length, values, integers: undefined };
  }
  const kind = KIND_OF[tag];
  if (kind === undefined) throw wrongKind(name, NUMERIC, array);
  const view = array as Arrays[Kind];
  const length = lengthOf(name, view);
  if (dtype !== undefined)
    return { kind: "float16", result: "Uint16Array", length, values: view, integers: undefined };
  if (!tag.startsWith("Float")) {
    const result = kind === "float32" ? "Float32Array" : "Float64Array";
    return { kind, result, length, values: view, integers: view };
  }
  const values = kind === "float16" ? halves(view, length) : view;
  return { kind, result: tag as Tag, length, values, integers: undefined };
}

/** The binary16 bits under a Float16Array. */
function halves(view: ArrayBufferView, length: number): Uint16Array {
  return plainView(Uint16Array, view, 0, length);
}

/** A result, and the array that the engine writes. */
export interface Output<K extends Kind = Kind> {
  readonly result: unknown;
  readonly values: Arrays[K];
}

declare const Float16Array: new (length: number) => ArrayBufferView;

/** A new result of `length` elements for `input`. */
export function allocate(input: Input, length: number): Output {
  try {
    switch (input.result) {
      case "Float16Array": {
        const result = new Float16Array(length);
        return { result, values: halves(result, length) };
      }
      case "Uint16Array":
        return fresh(new Uint16Array(length));
      case "Float32Array":
        return fresh(new Float32Array(length));
      default:
        return fresh(new Float64Array(length));
    }
  } catch (cause) {
    throw new RangeError(`wasmax: a result of ${length} elements cannot be had`, { cause });
  }
}

/** One float64 a row. Allocates through `allocate`, whose error names the count; the host's own does not. */
export function float64s(length: number): Float64Array {
  return allocate({ result: "Float64Array" } as Input, length).values as Float64Array;
}

function fresh(values: Arrays[Kind]): Output {
  return { result: values, values };
}

/** A TypeError unless `array` is of the kind of the result of `input`. */
export function checkKind(name: string, array: unknown, { result }: Input): void {
  if (result === "number[]" ? !Array.isArray(array) : tagOf(array) !== result)
    throw wrongKind(name, `a ${result}`, array);
}

/** Checks `out`, or another array to be written: the kind of the result of `input`, its length, writable. */
export function readOutput(out: unknown, input: Input, length: number, name = "out"): Output {
  const expected = input.result;
  checkKind(name, out, input);
  const actual =
    expected === "number[]" ? listLength(name, out as number[]) : lengthOf(name, out as ArrayBufferView);
  if (actual !== length) throw wrongValue(`the length of ${name}`, String(length), actual);
  if (expected === "number[]") {
    writable(name, out as unknown[], length);
    return { result: out, values: new Float64Array(length) };
  }
  const view = out as Arrays[Kind];
  return { result: out, values: expected === "Float16Array" ? halves(view, length) : view };
}

/**
 * Throws unless every element of the number[] is writable: assigns each to itself; a hole needs an extensible
 * array.
 */
function writable(name: string, array: unknown[], length: number): void {
  const open = Object.isExtensible(array);
  for (let i = 0; i < length; i++) {
    const same = array[i];
    try {
      if (i in array) array[i] = same;
      else if (!open) throw undefined;
    } catch (cause) {
      throw new TypeError(`wasmax: ${name} must be writable, got an array whose element ${i} is not`, {
        cause,
      });
    }
  }
}
