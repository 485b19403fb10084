/** From a call to an engine: check everything, then allocate, then compute. No code of the caller's runs after the checks. */
import { type Layout, layout, type Options, readAxes, readDtype, readOptions, readSizes, readTemperature } from "./arguments.js";
import type { Arrays, Host, Kind, MapRows, ReduceRows } from "./engine.js";
import { allocate, type Input, type Output, overlap, readInput, readOutput } from "./kinds.js";

const OPTIONS = ["axis", "dtype", "out", "shape", "temperature"];

/** The result: new, or `out`, which may be the very elements of the logits or must lie apart from them. */
function output(host: Host, logits: unknown, input: Input, out: unknown, length: number): Output {
  if (out === undefined) return allocate(input, length);
  const result = readOutput(out, input, length);
  if (out === logits || input.result === "number[]") return result;
  const a = result.values;
  const b = input.values;
  const same = input.integers === undefined && a.byteOffset === b.byteOffset && a.byteLength === b.byteLength;
  if (!same && overlap(a, b)) throw new RangeError("wasmax: out must be logits itself or lie apart from it, got an overlap");
  if (host.arena.length > 0) outsideScratch(host, "out", a);
  return result;
}

/** A view into the part of a host's memory that is not the arena would be overwritten at work. */
function outsideScratch(host: Host, name: string, view: ArrayBufferView): void {
  const { buffer, start } = host.arena;
  if (view.buffer === buffer && view.byteOffset < start && view.byteLength > 0) {
    throw new RangeError(`wasmax: ${name} must lie in the arrays of float32() and float64(), got a view of the engine's own memory`);
  }
}

/** What the engine reads: integers become floats in the result's place. */
function source<K extends Kind>(host: Host, input: Input<K>, y: Arrays[K] | undefined): Arrays[K] {
  if (input.integers === undefined) {
    if (host.arena.length > 0) outsideScratch(host, "logits", input.values);
    return input.values;
  }
  const integers = input.integers as unknown as ArrayLike<number>;
  if (y === undefined) return (input.kind === "float32" ? new Float32Array(integers) : new Float64Array(integers)) as Arrays[K];
  // Not `y.set`: y may be a subclass with a `set` of its own.
  Float32Array.prototype.set.call(y as Float32Array, integers);
  return y;
}

/** Writes the float64 of a `number[]` result where it belongs. */
function finish(input: Input, output: Output): unknown {
  if (input.result !== "number[]") return output.result;
  const { values } = output;
  if (output.result === values) return Array.from(values);
  const out = output.result as number[];
  for (let i = 0; i < values.length; i++) out[i] = values[i] as number;
  return out;
}

/** The elements of x at `places`, in their order. */
function gather<K extends Kind>(kind: K, x: Arrays[K], places: Float64Array): Arrays[K] {
  const Make = kind === "float32" ? Float32Array : kind === "float64" ? Float64Array : Uint16Array;
  const ordered = new Make(places.length) as Arrays[K];
  for (let i = 0; i < places.length; i++) ordered[i] = x[places[i] as number] as number;
  return ordered;
}

/** What all functions read from a call: options first, whose getters may do anything, then the logits. */
function read(name: string, logits: unknown, options: unknown): { o: Options; input: Input; job: Layout } {
  const o: Options = readOptions(name, options, OPTIONS);
  const dtype = readDtype(o.dtype);
  const temperature = readTemperature(o.temperature);
  const sizes = readSizes(o.shape);
  const axes = readAxes(o.axis);
  const input = readInput("logits", logits, dtype);
  return { o, input, job: layout(sizes, axes, input.length, temperature) };
}

/** softmax and logSoftmax: a result of the shape of the logits. */
export function map(host: Host, name: string, rowsOf: MapRows, logits: unknown, options: unknown): unknown {
  const { o, input, job } = read(name, logits, options);
  const result = output(host, logits, input, o.out, input.length);
  if (input.length > 0) {
    const x = source(host, input, result.values);
    const { places } = job;
    if (places === undefined) rowsOf(host, input.kind, x, result.values, job);
    else {
      const ordered = gather(input.kind, x, places);
      rowsOf(host, input.kind, ordered, ordered, job);
      for (let i = 0; i < places.length; i++) result.values[places[i] as number] = ordered[i] as number;
    }
  }
  return finish(input, result);
}

/** logSumExp: a result without the axis, or a number. */
export function reduce(host: Host, name: string, rowsOf: ReduceRows, logits: unknown, options: unknown): unknown {
  const { o, input, job } = read(name, logits, options);
  if (o.shape === undefined) {
    if (o.out !== undefined) throw new TypeError(`wasmax: ${name} takes the option "out" only with shape`);
    return job.n === 0 ? -Infinity : rowsOf(host, input.kind, source(host, input, undefined), undefined, job);
  }
  const result = output(host, logits, input, o.out, job.outer * job.inner);
  if (job.n === 0) fillEmpty(input.kind, result.values);
  else if (input.length > 0) {
    const x = source(host, input, undefined);
    rowsOf(host, input.kind, job.places === undefined ? x : gather(input.kind, x, job.places), result.values, job);
  }
  return finish(input, result);
}

/** The log of an empty sum. */
function fillEmpty(kind: Kind, values: Arrays[Kind]): void {
  Float32Array.prototype.fill.call(values as Float32Array, kind === "float16" ? 0xfc00 : -Infinity);
}
