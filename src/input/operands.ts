/** `where`, `bias`, `causal` and `weights`: read, checked and made operands of a job. */
import type { Floats, Operand } from "../engine/job.js";
import { plainView, tagOf } from "../intrinsics/typedArrays.js";
import { decode } from "../math/half.js";
import type { Layout } from "../rows/order.js";
import { checkKind, type Input, lengthOf, readInput } from "./arrays.js";
import { Broadcast, checkBroadcast } from "./broadcast.js";
import { listLength, wrongKind, wrongValue } from "./errors.js";
import type { Options } from "./options.js";
import { product, readSizes } from "./shape.js";

/** What they are in a job. */
export interface Masks {
  readonly bias: Operand | undefined;
  readonly where: Operand<Uint8Array> | undefined;
  readonly queries: number;
  readonly weights: Operand | undefined;
}

export const NO_MASKS: Masks = { bias: undefined, where: undefined, queries: 0, weights: undefined };

type Sizes = readonly number[] | undefined;
interface Shapes {
  readonly bias: Sizes;
  readonly where: Sizes;
  readonly weights: Sizes;
  readonly causal: boolean;
}

/** A byte for each element. */
function room(length: number): Uint8Array {
  try {
    return new Uint8Array(length);
  } catch (cause) {
    throw new RangeError(`wasmax: a mask of ${length} elements cannot be had`, { cause });
  }
}

/** Replaces a `where` that is a `boolean[]` by bytes; reads each element once. */
export function readWhere(o: Options): Options {
  const { where } = o;
  if (!Array.isArray(where)) return o;
  const length = listLength("where", where);
  const bytes = room(length);
  for (let i = 0; i < length; i++) {
    const flag: unknown = where[i];
    if (typeof flag !== "boolean") throw wrongKind(`where[${i}]`, "a boolean", flag);
    if (flag) bytes[i] = 1;
  }
  (o as { where: unknown }).where = bytes;
  return o;
}

/** Reads the shapes, each size once; undefined if none of the options is given. */
export function readShapes(o: Options): Shapes | undefined {
  const { bias, biasShape, where, whereShape, weights, weightsShape, causal } = o;
  if ((bias ?? biasShape ?? where ?? whereShape ?? weights ?? weightsShape ?? causal) === undefined)
    return undefined;
  if (causal !== undefined && typeof causal !== "boolean") throw wrongKind("causal", "a boolean", causal);
  const shape = (name: string, array: unknown, sizes: unknown): Sizes => {
    if (array === undefined && sizes !== undefined)
      throw new TypeError(`wasmax: ${name}Shape goes with ${name} only`);
    return readSizes(sizes, `${name}Shape`);
  };
  const shapes = {
    bias: shape("bias", bias, biasShape),
    where: shape("where", where, whereShape),
    weights: shape("weights", weights, weightsShape),
    causal: causal === true,
  };
  return bias === undefined && where === undefined && weights === undefined && causal !== true
    ? undefined
    : shapes;
}

/** The shape of argument `name`: its own, which must broadcast to the logits, or theirs. */
function ownShape(
  name: string,
  length: number,
  own: readonly number[] | undefined,
  { sizes }: Layout,
): readonly number[] {
  if (own === undefined) {
    const expected = product(sizes, 0, sizes.length);
    if (length !== expected)
      throw wrongValue(`the length of ${name} without ${name}Shape`, String(expected), length);
    return sizes;
  }
  const total = product(own, 0, own.length);
  if (total !== length)
    throw wrongValue(`the product of ${name}Shape [${own.join(", ")}]`, `the length ${length}`, total);
  checkBroadcast(`${name}Shape`, own, sizes);
  return own;
}

/**
 * Reads an array of the kind of the result of `input` as plain floats. `when` says in messages which call
 * wants that kind.
 */
export function readFloats(
  name: string,
  array: unknown,
  input: Input,
  dtype: "float16" | undefined,
  when = "",
): Floats {
  checkKind(name + when, array, input);
  const read = readInput(name, array, dtype);
  if (read.kind !== "float16")
    return plainView<Floats>(
      read.kind === "float64" ? Float64Array : Float32Array,
      read.values,
      0,
      read.length,
    );
  const values = new Float32Array(read.length);
  decode(read.values as Uint16Array, 0, read.length, values);
  return values;
}

export function readMasks(
  o: Options,
  shapes: Shapes,
  input: Input,
  dtype: "float16" | undefined,
  rows: Layout,
): Masks {
  const { sizes, order, along } = rows;
  const floats = (name: "bias" | "weights"): Operand | undefined => {
    if (o[name] === undefined) return undefined;
    const values = readFloats(name, o[name], input, dtype);
    return new Broadcast(values, ownShape(name, values.length, shapes[name], rows), sizes, order);
  };
  const bias = floats("bias");
  const weights = floats("weights");
  let where: Operand<Uint8Array> | undefined;
  if (o.where !== undefined) {
    if (tagOf(o.where) !== "Uint8Array") throw wrongKind("where", "a Uint8Array or a boolean[]", o.where);
    const mask = o.where as Uint8Array;
    const length = lengthOf("where", mask);
    where = new Broadcast(
      plainView(Uint8Array, mask, 0, length),
      ownShape("where", length, shapes.where, rows),
      sizes,
      order,
    );
  }
  if (!shapes.causal) return { bias, where, queries: 0, weights };
  const rank = sizes.length;
  if (rank < 2)
    throw new RangeError(`wasmax: shape must have at least two axes with causal, got [${sizes.join(", ")}]`);
  if (along.length > 1 || along[0] !== rank - 1)
    throw new RangeError(`wasmax: axis must be the last one with causal, got [${along.join(", ")}]`);
  return { bias, where, queries: sizes[rank - 2] as number, weights };
}
