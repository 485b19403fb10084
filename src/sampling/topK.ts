/** `topK` and `argmax`, along any axis. */
import type { Arrays, Kind } from "../engine/job.js";
import { checkKind, type Input, type Output, readInput, readOutput } from "../input/arrays.js";
import { finish, readResult } from "../input/call.js";
import { readNatural, wrongKind, wrongValue } from "../input/errors.js";
import { readDtype } from "../input/options.js";
import { closed, positions, product, readSizes } from "../input/shape.js";
import { sort } from "../intrinsics/sort.js";
import { bytesOf, overlap, set, tagOf } from "../intrinsics/typedArrays.js";
import { decode } from "../math/half.js";
import type { Dtype, Logits, Out, Result } from "../types/kinds.js";
import type { ArgmaxOptions, PerShape, TopK, TopKOptions } from "../types/sampling.js";
import { placeOf } from "./engine/keys.js";
import type { Rows } from "./engine/rows.js";
import type { SamplingOperation } from "./operation.js";
import { readSampling } from "./options.js";
import { root } from "./root.js";
import { checkLength, load } from "./row.js";
import type { Work } from "./work.js";

const TAKEN = ["axis", "dtype", "largest", "out", "shape"] as const;
const ARGMAX_TAKEN = ["axis", "dtype", "shape"] as const;

/** Rows along one axis: outer × n × inner elements. */
interface Axis {
  readonly outer: number;
  readonly n: number;
  readonly inner: number;
}

function readAxis(axis: unknown, shape: unknown, length: number): Axis {
  const sizes = readSizes(shape, "shape", true);
  if (axis !== undefined && typeof axis !== "number") throw wrongKind("axis", "a number", axis);
  const all = closed(sizes ?? [length], length);
  const rank = all.length;
  const [a] = positions([axis ?? -1], rank) as [number];
  return { outer: product(all, 0, a), n: all[a] as number, inner: product(all, a + 1, rank) };
}

/** Puts one row to work, `inner` elements apart; with its sign changed where the smallest are wanted. */
function gather(rows: Rows, input: Input, from: number, { n, inner }: Axis, sign: 1 | -1): void {
  if (inner === 1) load(rows, input, from, n);
  else {
    rows.reserve(n);
    const { x } = rows;
    const { kind } = input;
    const values = input.values as Arrays[Kind];
    if (kind === "float16") {
      const bits = new Uint16Array(n);
      for (let i = 0; i < n; i++) bits[i] = values[from + i * inner] as number;
      decode(bits, 0, n, x);
    } else for (let i = 0; i < n; i++) x[i] = values[from + i * inner] as number;
  }
  const { x } = rows;
  if (sign < 0) for (let i = 0; i < n; i++) x[i] = -(x[i] as number);
}

/** The maximum of the row at work; a RangeError that names a NaN. */
function maximum(rows: Rows, name: string, from: number, { n, inner }: Axis): number {
  const m = rows.maxima(n);
  if (!Number.isNaN(m)) return m;
  const { x } = rows;
  for (let i = 0; i < n; i++)
    if (Number.isNaN(x[i]))
      throw wrongValue(`${name}[${from + i * inner}]`, "a number that can be compared", NaN);
  return m;
}

interface Outputs {
  readonly given: unknown;
  readonly values: Output;
  readonly indices: Uint32Array;
}

/** Both results: new ones, or those of `out`. */
function outputs(out: unknown, input: Input, length: number, x: unknown): Outputs {
  if (out === undefined) {
    const values = readResult(undefined, input, length, {}, {});
    return { given: undefined, values, indices: new Uint32Array(length) };
  }
  const { values, indices } = readSampling("out", out, ["values", "indices"]) as { [name: string]: unknown };
  if (tagOf(indices) !== "Uint32Array") throw wrongKind("out.indices", "a Uint32Array", indices);
  const like = { kind: "float32", result: "Uint32Array" } as unknown as Input;
  const places = readOutput(indices, like, length, "out.indices").values as unknown as Uint32Array;
  // Without values, new ones would be made.
  checkKind("out.values", values, input);
  const result = readResult(values, input, length, {}, { x, indices }, "out.values");
  const [a, b] = [bytesOf(indices), bytesOf(x)];
  if (a !== undefined && b !== undefined && overlap(a, b))
    throw new RangeError("wasmax: out.indices must lie apart from x, got an overlap");
  return { given: out, values: result, indices: places };
}

function run(work: Work, x: unknown, k: unknown, options: unknown): unknown {
  const o = readSampling("topK", options, TAKEN);
  const dtype = readDtype(o.dtype);
  const { largest = true } = o;
  if (typeof largest !== "boolean") throw wrongKind("largest", "a boolean", largest);
  const count = readNatural("k", k);
  const input = readInput("x", x, dtype);
  const axis = readAxis(o.axis, o.shape, input.length);
  const { outer, n, inner } = axis;
  if (count > n) throw wrongValue("k", `at most ${n}, the length of a row`, count);
  const result = outputs(o.out, input, outer * count * inner, x);
  const { rows } = work;
  // What is given is written when all rows have been looked over.
  const places = result.given === undefined ? result.indices : new Uint32Array(outer * count * inner);
  if (outer * count * inner > 0) {
    checkLength("x", n);
    for (let row = 0; row < outer * inner; row++) {
      const [block, column] = [Math.floor(row / inner), row % inner];
      const from = block * n * inner + column;
      gather(rows, input, from, axis, largest ? 1 : -1);
      maximum(rows, "x", from, axis);
      rows.largest(n, count);
      const keys = sort(rows.keys, count);
      const to = block * count * inner + column;
      for (let i = 0; i < count; i++) places[to + i * inner] = placeOf(keys[count - 1 - i] as number);
    }
    // Values come last, as indices do: a NaN in a later row leaves both as they were.
    const [from, to] = [input.values as Arrays[Kind], result.values.values];
    for (let row = 0; row < outer * inner; row++) {
      const [block, column] = [Math.floor(row / inner), row % inner];
      for (let i = 0; i < count; i++) {
        const at = (block * count + i) * inner + column;
        to[at] = from[(block * n + (places[at] as number)) * inner + column] as number;
      }
    }
  }
  if (places !== result.indices) set(result.indices, places);
  const values = finish(input, result.values);
  return result.given ?? { values, indices: places };
}

function argmaxOf(work: Work, x: unknown, options: unknown): number | Uint32Array {
  const o = readSampling("argmax", options, ARGMAX_TAKEN);
  const input = readInput("x", x, readDtype(o.dtype));
  const axis = readAxis(o.axis, o.shape, input.length);
  const { outer, n, inner } = axis;
  const indices = new Uint32Array(outer * inner);
  if (outer * inner > 0) checkLength("x", n);
  for (let row = 0; row < outer * inner; row++) {
    const from = Math.floor(row / inner) * n * inner + (row % inner);
    gather(work.rows, input, from, axis, 1);
    indices[row] = work.rows.first(n, maximum(work.rows, "x", from, axis));
  }
  return o.shape === undefined ? (indices[0] as number) : indices;
}

/** @internal */
export const TOP_K: SamplingOperation = { name: "topK", options: TAKEN, run };

/** @internal */
export const ARGMAX: SamplingOperation = { name: "argmax", options: ARGMAX_TAKEN, run: argmaxOf };

/**
 * The k largest elements along an axis, in falling order; of equal ones the lower index first. −0 equals 0.
 *
 * They are selected, not sorted out of all, in linear time whatever the order of the elements.
 *
 * Source: ONNX, TopK, of which the rule for equal elements is.
 *
 * @param x `number[]`, a float array (16, 32 or 64 bits), an integer array, or with `dtype: "float16"` a
 * Uint16Array of binary16 bits; compared as float32. A row has at most 524,288 of them. ±Infinity may be
 * among them.
 * @param k how many: an integer from 0 to the length of a row.
 * @param options `shape` and `axis` (default: the whole array is one row), `largest` (false: the k smallest,
 * in rising order), `dtype`, `out`.
 * @returns `{ values, indices }`, or `out`: the elements, in the kind that `softmax` returns, and their
 * indices along the axis, both of the shape with k in the place of the axis' size.
 * @throws {TypeError} for an argument of the wrong kind, or an unknown option.
 * @throws {RangeError} for a NaN, a k above the length of a row, a wrong shape or axis, an `out` of another
 * length.
 * @example
 * ```ts
 * topK([1, 3, 2, 3], 2); // { values: [3, 3], indices: Uint32Array [1, 3] }
 * topK(Float32Array.of(1, 3, 2, 0), 1, { shape: [2, 2], axis: 0 }).indices; // Uint32Array [1, 0]
 * ```
 */
export function topK<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends { readonly values: Out<L, D>; readonly indices: Uint32Array } | undefined = undefined,
>(x: L, k: number, options?: TopKOptions<D, O>): [O] extends [undefined] ? TopK<Result<L, D>> : NoInfer<O> {
  return run(root(), x, k, options) as never;
}

/**
 * The index of the largest element along an axis, of equal ones the lowest.
 *
 * Source: ONNX, ArgMax, and NumPy, argmax: both take the first of equal elements.
 *
 * @param x as of `topK`.
 * @param options `shape` and `axis` (default: the whole array is one row), `dtype`.
 * @returns the index; with `shape` a Uint32Array, one a row.
 * @throws {TypeError} for an argument of the wrong kind, or an unknown option.
 * @throws {RangeError} for a NaN, an empty row, a wrong shape or axis.
 * @example
 * ```ts
 * argmax([1, 3, 2]); // 1
 * argmax([1, 3, 2, 0], { shape: [2, 2] }); // Uint32Array [1, 0]
 * ```
 */
export function argmax<
  L extends Logits,
  D extends Dtype<L> = undefined,
  const S extends readonly number[] | undefined = undefined,
>(x: L, options?: ArgmaxOptions<D, S>): PerShape<S> {
  return argmaxOf(root(), x, options) as never;
}
