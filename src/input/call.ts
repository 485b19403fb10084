/**
 * What all functions share between call and computation: reading options and arrays, allocating or checking
 * the result, returning it. Options are read first, because their getters may do anything; then arrays; after
 * that no code of the caller's runs.
 */
import type { Given, Host } from "../engine/interface.js";
import type { Arrays, Floats, Kind } from "../engine/job.js";
import { type Bytes, bufferOf, bytesOf, overlap, set, tagOf } from "../intrinsics/typedArrays.js";
import { encode } from "../math/half.js";
import type { Layout } from "../rows/order.js";
import { allocate, type Input, lengthOf, type Output, readOutput } from "./arrays.js";
import { wrongKind } from "./errors.js";
import { type OptionName, type Options, readDtype, readOptions } from "./options.js";
import { readAxes, readSizes } from "./shape.js";

/** The options of every function along rows. */
export interface Head {
  readonly o: Options;
  readonly dtype: "float16" | undefined;
  readonly sizes: readonly number[] | undefined;
  readonly axes: readonly number[] | undefined;
}

/** A call, read and checked but for `out`. */
export interface Call {
  readonly o: Options;
  readonly dtype: "float16" | undefined;
  readonly input: Input;
  readonly layout: Layout;
}

export function readHead(name: string, options: unknown, taken: readonly OptionName[]): Head {
  const o = readOptions(name, options, taken);
  return { o, dtype: readDtype(o.dtype), sizes: readSizes(o.shape, "shape", true), axes: readAxes(o.axis) };
}

/**
 * Typed arrays and their lengths before the elements of a `number[]` are read: a getter among those may
 * detach or resize them.
 */
export type Lengths = readonly {
  readonly name: string;
  readonly view: ArrayBufferView;
  readonly length: number;
}[];

export const NO_LENGTHS: Lengths = [];

/**
 * The result of `length` elements for `input`: new, or `out`. `out` may have exactly the elements of an array
 * of `same` and must not overlap any other argument.
 */
export function readResult(
  out: unknown,
  input: Input,
  length: number,
  same: Given,
  apart: Given,
  name = "out",
): Output {
  if (out === undefined) return allocate(input, length);
  const result = readOutput(out, input, length, name);
  for (const other in same) {
    if (!Object.hasOwn(same, other)) continue;
    if (out !== same[other] && meets(out, same[other], true)) {
      throw overlapping(name, `be ${other} itself or lie apart from it`);
    }
  }
  for (const other in apart) {
    if (!Object.hasOwn(apart, other)) continue;
    if (out === apart[other] || meets(out, apart[other], false)) {
      throw overlapping(name, `lie apart from ${other}`);
    }
  }
  return result;
}

/** `readResult`, and the last of the checks. */
export function output(
  host: Host,
  out: unknown,
  input: Input,
  length: number,
  same: Given,
  apart: Given,
  lengths = NO_LENGTHS,
): Output {
  const result = readResult(out, input, length, same, apart);
  if (needsCheck(host, lengths)) checkArguments(host, lengths, same, apart, { out });
  return result;
}

/** Whether there is anything for `checkArguments` to find: its arguments alone took 30 ns a call. */
export function needsCheck({ guard }: Host, lengths: Lengths): boolean {
  return guard !== undefined || lengths.length > 0;
}

/** The last checks: from here on no code of the caller's runs. */
export function checkArguments(host: Host, lengths: Lengths, ...all: Given[]): void {
  if (host.guard !== undefined) for (const given of all) host.guard(given);
  for (const { name, view, length: before } of lengths) {
    const now = lengthOf(name, view);
    if (now !== before) throw wrongKind(`the length of ${name}`, `${before} for the whole call`, now);
  }
}

function overlapping(name: string, expected: string): RangeError {
  return new RangeError(`wasmax: ${name} must ${expected}, got an overlap`);
}

/** Whether two typed arrays share bytes; having exactly the same elements may be `allowed`. */
function meets(a: unknown, b: unknown, allowed: boolean): boolean {
  const tag = tagOf(b);
  // Most arrays have buffers of their own: comparing those first saves 30 ns.
  if (tag === undefined || tagOf(a) === undefined || bufferOf(a) !== bufferOf(b)) return false;
  const [v, w] = [bytesOf(a), bytesOf(b)] as [Bytes, Bytes];
  if (!overlap(v, w)) return false;
  return !(allowed && tagOf(a) === tag && v.byteOffset === w.byteOffset && v.byteLength === w.byteLength);
}

/** What the engine reads. Integers become floats, in y if it is given: as many as were checked. */
export function source<K extends Kind>(input: Input<K>, y: Arrays[K] | undefined): Arrays[K] {
  if (input.integers === undefined) return input.values;
  const { kind, length } = input;
  const integers = input.integers as unknown as ArrayLike<number>;
  const values = y ?? (kind === "float32" ? new Float32Array(length) : new Float64Array(length));
  for (let i = 0; i < length; i++) values[i] = integers[i] as number;
  return values as Arrays[K];
}

/** Returns the result as it was asked for: float64 values become, or go to, a `number[]`. */
export function finish(input: Input, output: Output): unknown {
  if (input.result !== "number[]") return output.result;
  const { values } = output;
  if (output.result === values) return Array.from(values);
  const out = output.result as number[];
  for (let i = 0; i < values.length; i++) out[i] = values[i] as number;
  return out;
}

/** A new result from float64 values. */
export function narrowed(input: Input, from: Float64Array): unknown {
  const result = allocate(input, from.length);
  narrow(input.kind, from, result.values);
  return finish(input, result);
}

/** Rounds float64 values to elements of the kind. */
export function narrow<K extends Kind>(kind: K, from: Floats, to: Arrays[K]): void {
  if (kind === "float16") encode(new Float32Array(from), to as Uint16Array, 0, from.length);
  else set(to as Floats, from);
}
