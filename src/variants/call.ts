/** From a call to rows: what this entry needs of the checks that all functions share. No code of the caller's runs after the checks. */

import { allocate, type Input, type Output, overlap, readInput, readOutput } from "../input/arrays.js";
import { wrongKind, wrongValue } from "../input/errors.js";
import {
  layout,
  type Options,
  readAxes,
  readDtype,
  readOptions,
  readSizes,
  readTemperature,
} from "../input/options.js";
import { decode, encode } from "../math/half.js";
import { indices } from "../rows/permute.js";
import { type Rows, type Source, type Target, type Work, walk } from "./walk.js";

/** The options of one call, each read once, those of arrays not checked yet. */
export interface Call {
  readonly name: string;
  readonly options: Options & { readonly [option: string]: unknown };
  readonly dtype: "float16" | undefined;
  readonly sizes: readonly number[] | undefined;
  readonly axes: readonly number[] | undefined;
}

/** Reads the options of `name`, which takes `more` besides the common ones. */
export function readCall(name: string, options: unknown, more: readonly string[]): Call {
  const o = readOptions(name, options, ["axis", "dtype", "out", "shape", ...more].sort()) as Call["options"];
  return { name, options: o, dtype: readDtype(o.dtype), sizes: readSizes(o.shape), axes: readAxes(o.axis) };
}

/** The one option that a family may have of its own. */
interface Parameter {
  readonly names: readonly string[];
  read(value: unknown): number;
}

export const none: Parameter = { names: [], read: () => 0 };
export const temperature: Parameter = { names: ["temperature"], read: readTemperature };
export const alpha: Parameter = {
  names: ["alpha"],
  read: (value) => {
    if (value === undefined) return 1.5;
    if (typeof value !== "number") throw wrongKind("alpha", "a number", value);
    if (!(value >= 1 && value < Infinity)) throw wrongValue("alpha", "a finite number of at least 1", value);
    return value;
  },
};

/** An array, checked, and what it is called. */
interface Argument {
  readonly name: string;
  readonly array: unknown;
  readonly input: Input;
}

export function readArgument(call: Call, name: string, array: unknown): Argument {
  return { name, array, input: readInput(name, array, call.dtype) };
}

/** A result y of the other functions, hence never integers. */
function readResult(call: Call, name: string, array: unknown): Argument {
  const argument = readArgument(call, name, array);
  if (argument.input.integers !== undefined) throw wrongKind(name, "a number[] or an array of floats", array);
  return argument;
}

/** An array of the kind and length of `first`. */
function readLike(call: Call, name: string, array: unknown, first: Argument): Argument {
  const { result, length } = first.input;
  const input = readInput(name, array, call.dtype);
  if (input.result !== result || input.integers !== undefined)
    throw wrongKind(name, `a ${result}, as ${first.name} is`, array);
  if (input.length !== length)
    throw wrongValue(`the length of ${name}`, `${length}, that of ${first.name}`, input.length);
  return { name, array, input };
}

export function rowsOf(call: Call, { input }: Argument): Rows {
  const { outer, n, inner, sizes, order } = layout(call.sizes, call.axes, input.length);
  return { outer, n, inner, places: order && input.length > 0 ? indices(sizes, order) : undefined };
}

/** The result: new, or `out`, which may be the very elements of an argument or must lie apart from it. */
export function readOut(call: Call, args: readonly [Argument, ...Argument[]]): Output {
  const { input } = args[0];
  const { out } = call.options;
  if (out === undefined) return allocate(input, input.length);
  const output = readOutput(out, input, input.length);
  for (const argument of args) apart("out", out, output, argument);
  return output;
}

/** A second array for results, at `name`: apart from the first one. */
export function readOther(name: string, array: unknown, x: Argument, first: Output): Output {
  const other = readOutput(array, x.input, x.input.length, name);
  apart(name, array, other, x);
  if (array === first.result || overlap(other.values, first.values))
    throw new RangeError(`wasmax: ${name} must lie apart from out, got an overlap`);
  return other;
}

/** A RangeError where an array to be written overlaps with an argument that it is not. */
function apart(name: string, array: unknown, output: Output, argument: Argument): void {
  if (array === argument.array || argument.input.result === "number[]") return;
  const [a, b] = [output.values, argument.input.values];
  const same =
    argument.input.integers === undefined && a.byteOffset === b.byteOffset && a.byteLength === b.byteLength;
  if (!same && overlap(a, b))
    throw new RangeError(
      `wasmax: ${name} must be ${argument.name} itself or lie apart from it, got an overlap`,
    );
}

/** Works on a row in the first buffer; `parameter` is what the family's option says. */
type RowWork = (a: Float64Array, b: Float64Array, parameter: number) => void;

/** A function of the logits. */
export function map(
  name: string,
  work: RowWork,
  { names, read }: Parameter,
  logits: unknown,
  options: unknown,
): unknown {
  const call = readCall(name, options, names);
  const parameter = read(call.options[names[0] as string]);
  const x = readArgument(call, "logits", logits);
  const rows = rowsOf(call, x);
  return run(rows, x, [x], [readOut(call, [x])], (a, spare) => work(a, spare, parameter));
}

/** A gradient, of the result y, which is called `yName`, and dy. */
export function gradient(
  name: string,
  work: RowWork,
  { names, read }: Parameter,
  yName: string,
  y: unknown,
  dy: unknown,
  options: unknown,
): unknown {
  const call = readCall(name, options, names);
  const parameter = read(call.options[names[0] as string]);
  const result = readResult(call, yName, y);
  const from = readLike(call, "dy", dy, result);
  const rows = rowsOf(call, result);
  return run(rows, result, [result, from], [readOut(call, [result, from])], (a, b) => work(a, b, parameter));
}

/** Works the rows of the sources into results of the kind that the first argument asks for; returns the first result. */
export function run(
  rows: Rows,
  { input: kind }: Argument,
  sources: readonly (Argument | Float64Array)[],
  outputs: readonly Output[],
  work: Work,
): unknown {
  const half = kind.kind === "float16";
  if (kind.length > 0) {
    const targets = outputs.map(
      ({ values }): Target => ({
        values: half ? new Float32Array(values.length) : (values as Float32Array),
        odd: half,
      }),
    );
    walk(rows, sources.map(numbersOf), targets, work);
    for (const [i, { values }] of outputs.entries())
      if (half)
        encode((targets[i] as Target).values as Float32Array, values as Uint16Array, 0, values.length);
  }
  return outputs.map((output) => finish(kind, output))[0];
}

function numbersOf(source: Argument | Float64Array): Source {
  if (source instanceof Float64Array) return source;
  const { kind, length, values } = source.input;
  if (kind !== "float16") return values;
  const numbers = new Float32Array(length);
  decode(values as Uint16Array, 0, length, numbers);
  return numbers;
}

/** Writes the float64 of a `number[]` result where it belongs. */
function finish(kind: Input, { result, values }: Output): unknown {
  if (kind.result !== "number[]") return result;
  if (result === values) return Array.from(values);
  for (let i = 0; i < values.length; i++) (result as number[])[i] = values[i] as number;
  return result;
}
