/** What the functions share between the call and the engine: reading the arguments, finding room for the result, and axes in another order. */

import {
  type Arrays,
  type Floats,
  type Given,
  type Host,
  inverse,
  type Job,
  type Kind,
} from "../engine/interface.js";
import { encode } from "../math/half.js";
import { indices } from "../rows/permute.js";
import {
  allocate,
  bytesOf,
  type Input,
  lengthOf,
  type Output,
  overlap,
  readInput,
  readOutput,
  tagOf,
} from "./arrays.js";
import { wrongKind } from "./errors.js";
import { type Masks, NO_MASKS, readMaskShapes, readMasks } from "./operands.js";
import {
  type Layout,
  layout,
  type OptionName,
  type Options,
  readAxes,
  readDtype,
  readOptions,
  readScaling,
  readSizes,
} from "./options.js";

/** A call, read and checked but for `out`. */
export interface Call {
  readonly o: Options;
  readonly dtype: "float16" | undefined;
  readonly input: Input;
  readonly layout: Layout;
  readonly job: Job;
  readonly masks: Masks;
  readonly lengths: Lengths;
}

/** Typed arrays with their lengths, before elements of a `number[]` are read: a getter among those may detach or resize what was checked before. */
type Lengths = readonly { readonly name: string; readonly view: ArrayBufferView; readonly length: number }[];

export const NO_LENGTHS: Lengths = [];

/** Only where there is a list: the logits, with which go options of their kind and `out`, or the targets. By hand: `Object.entries` took 0.5 µs longer. */
function lengthsOf(as: string, logits: unknown, targets: unknown, { where, weight }: Options): Lengths {
  if ((where === undefined && targets === undefined) || !(Array.isArray(logits) || Array.isArray(targets)))
    return NO_LENGTHS;
  const lengths: { name: string; view: ArrayBufferView; length: number }[] = [];
  const add = (name: string, value: unknown) => {
    if (tagOf(value) === undefined) return;
    const view = value as ArrayBufferView;
    lengths.push({ name, view, length: lengthOf(name, view) });
  };
  add(as, logits);
  add("where", where);
  add("targets", targets);
  add("weight", weight);
  return lengths;
}

/** Reads all of a call: the options first, whose getters may do anything, then the logits, and last what has no elements of the caller's making. */
export function readCall(
  name: string,
  logits: unknown,
  options: unknown,
  taken: readonly OptionName[],
  as = "logits",
  targets?: unknown,
): Call {
  const o = readOptions(name, options, taken);
  const dtype = readDtype(o.dtype);
  let { temperature, scale } = readScaling(o);
  const sizes = readSizes(o.shape);
  const axes = readAxes(o.axis);
  const shapes = readMaskShapes(o);
  const lengths = lengthsOf(as, logits, targets, o);
  const input = readInput(as, logits, dtype);
  const rows = layout(sizes, axes, input.length);
  const masks = shapes === undefined ? NO_MASKS : readMasks(o, shapes, input, dtype, rows);
  const { bias, where, queries } = masks;
  const { outer, n, inner } = rows;
  // Without a bias, a scale is a temperature.
  if (bias === undefined && scale !== 1) [temperature, scale] = [inverse(scale), 1];
  const job: Job = { outer, n, inner, temperature, scale, bias, where, queries };
  return { o, dtype, input, layout: rows, job, masks, lengths };
}

/** The result of `length` elements for `input`: new, or `out`, which may be the very elements of one of `same` and must lie apart from everything else. */
export function output(
  host: Host,
  out: unknown,
  input: Input,
  length: number,
  same: Given,
  apart: Given,
  lengths = NO_LENGTHS,
): Output {
  const result = out === undefined ? allocate(input, length) : readOutput(out, input, length);
  if (needsCheck(host, lengths)) checkArguments(host, lengths, same, apart, { out });
  if (out === undefined) return result;
  for (const name in same)
    if (out !== same[name] && meets(out, same[name], true))
      throw overlapping(`be ${name} itself or lie apart from it`);
  for (const name in apart)
    if (out === apart[name] || meets(out, apart[name], false)) throw overlapping(`lie apart from ${name}`);
  return result;
}

/** Whether there is anything for `checkArguments` to find: its arguments alone took 30 ns a call. */
export function needsCheck(host: Host, lengths: Lengths): boolean {
  return host.guard !== undefined || lengths.length > 0;
}

/** The last of the checks, when no code of the caller's runs any more. */
export function checkArguments(host: Host, lengths: Lengths, ...all: Given[]): void {
  if (host.guard !== undefined) for (const given of all) host.guard(given);
  for (const { name, view, length: before } of lengths) {
    const now = lengthOf(name, view);
    if (now !== before) throw wrongKind(`the length of ${name}`, `${before} for the whole call`, now);
  }
}

function overlapping(expected: string): RangeError {
  return new RangeError(`wasmax: out must ${expected}, got an overlap`);
}

/** Whether two typed arrays share bytes, unless they are `allowed` to be of the very same elements and are. */
function meets(a: unknown, b: unknown, allowed: boolean): boolean {
  // Most do not: 30 ns less than by their views.
  if ((a as ArrayBufferView).buffer !== (b as ArrayBufferView | undefined)?.buffer) return false;
  const [v, w] = [bytesOf(a), bytesOf(b)];
  if (v === undefined || w === undefined || !overlap(v, w)) return false;
  return !(
    allowed &&
    tagOf(a) === tagOf(b) &&
    v.byteOffset === w.byteOffset &&
    v.byteLength === w.byteLength
  );
}

/** What the engine reads: integers become floats, in the result's place if it has one for each. */
export function source<K extends Kind>(input: Input<K>, y: Arrays[K] | undefined): Arrays[K] {
  if (input.integers === undefined) return input.values;
  const integers = input.integers as unknown as ArrayLike<number>;
  if (y === undefined)
    return (input.kind === "float32" ? new Float32Array(integers) : new Float64Array(integers)) as Arrays[K];
  // Not `y.set`: y may be a subclass with a `set` of its own.
  Float32Array.prototype.set.call(y as Float32Array, integers);
  return y;
}

/** Gives back the result as it was asked for: the float64 of a `number[]` go where they belong. */
export function finish(input: Input, output: Output): unknown {
  if (input.result !== "number[]") return output.result;
  const { values } = output;
  if (output.result === values) return Array.from(values);
  const out = output.result as number[];
  for (let i = 0; i < values.length; i++) out[i] = values[i] as number;
  return out;
}

/** An array of the kind's own for `length` elements. */
function make<K extends Kind>(kind: K, length: number): Arrays[K] {
  return (
    kind === "float32"
      ? new Float32Array(length)
      : kind === "float64"
        ? new Float64Array(length)
        : new Uint16Array(length)
  ) as Arrays[K];
}

/** Calls `run` with the arrays, and the result, as the job has them. Where its axes are in another order, those are copies. */
export function inOrder<K extends Kind, Y extends Arrays[K] | undefined>(
  kind: K,
  { order, sizes }: Layout,
  arrays: [Arrays[K], ...Arrays[K][]],
  y: Y,
  run: (arrays: [Arrays[K], ...Arrays[K][]], y: Y) => void,
): void {
  if (order === undefined) {
    run(arrays, y);
    return;
  }
  const places = indices(sizes, order);
  const copies = arrays.map((x) => {
    const copy = make(kind, places.length);
    for (let i = 0; i < places.length; i++) copy[i] = x[places[i] as number] as number;
    return copy;
  }) as [Arrays[K], ...Arrays[K][]];
  if (y === undefined) {
    run(copies, y);
    return;
  }
  const [result] = copies;
  run(copies, result as Y);
  for (let i = 0; i < places.length; i++) y[places[i] as number] = result[i] as number;
}

/** A new result of float64 numbers. */
export function narrowed(input: Input, from: Float64Array): unknown {
  const result = allocate(input, from.length);
  narrow(input.kind, from, result.values);
  return finish(input, result);
}

/** float64 results as elements of the kind. */
export function narrow<K extends Kind>(kind: K, from: Floats, to: Arrays[K]): void {
  if (kind === "float16") encode(Float32Array.from(from), to as Uint16Array, 0, from.length);
  else Float32Array.prototype.set.call(to as Float32Array, from);
}
