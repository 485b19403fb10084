/** A row of logits on its way to the engine: loaded, changed, masked, looked over. */
import { type Input, lengthOf, readInput } from "../input/arrays.js";
import { listLength, wrongKind, wrongValue } from "../input/errors.js";
import { type Plain, plainView, set, tagOf } from "../intrinsics/typedArrays.js";
import type { Rows } from "./engine/rows.js";

/** The longest row whose sums are exact. */
export const MOST = 524288;

/** A RangeError for a row that is empty or too long. */
export function checkLength(name: string, n: number): void {
  if (n > 0 && n <= MOST) return;
  throw wrongValue(`the length of a row of ${name}`, "in [1, 524288], where sums of weights are exact", n);
}

/** The length of logits of any kind, of which nothing else is read yet. */
export function lengthOfLogits(name: string, logits: unknown, dtype: "float16" | undefined): number {
  const tag = tagOf(logits);
  if (tag === undefined && Array.isArray(logits)) return listLength(name, logits);
  // Of no elements, so that nothing is copied; or else the error of a kind that is not taken.
  return readInput(name, logits, dtype).length;
}

/** Reads logits of one row and puts them to work; returns how many. */
export function loadRow(rows: Rows, name: string, logits: unknown, dtype: "float16" | undefined): number {
  // The common kind, without an object.
  if (dtype === undefined && tagOf(logits) === "Float32Array") {
    const n = lengthOf(name, logits as Float32Array);
    checkLength(name, n);
    rows.reserve(n);
    set(rows.x, logits as Float32Array);
    return n;
  }
  const input = readInput(name, logits, dtype);
  checkLength(name, input.length);
  load(rows, input, 0, input.length);
  return input.length;
}

const PLAIN: { readonly [tag: string]: unknown } = {
  Float32Array,
  Float64Array,
  Int8Array,
  Int16Array,
  Int32Array,
  Uint8Array,
  Uint8ClampedArray,
  Uint16Array,
  Uint32Array,
};

/** A plain view of elements of an input. */
function part(values: ArrayBufferView, from: number, n: number): Float32Array {
  return plainView(PLAIN[tagOf(values) as string] as Plain<Float32Array>, values, from, n);
}

/** A RangeError where a length has changed while code of the caller's ran. */
export function checkSame(name: string, before: number, now: number): void {
  if (now !== before) throw wrongValue(`the length of ${name}`, `${before} for the whole call`, now);
}

/** A TypeError where the memory of an input is not what it was. */
export function checkStill(name: string, { values, length }: Input): void {
  const now = lengthOf(name, values);
  if (now < length) throw wrongKind(`the length of ${name}`, `${length} for the whole call`, now);
}

/** Puts elements from … from + n − 1 of an input to work, rounded to float32. */
export function load(rows: Rows, { kind, values }: Input, from: number, n: number): void {
  rows.reserve(n);
  if (kind === "float16") rows.decode(plainView(Uint16Array, values, from, n), n);
  else if (n > 64) set(rows.x, part(values, from, n));
  else {
    // A view takes longer than a few elements.
    const { x } = rows;
    const numbers = values as Float32Array;
    for (let i = 0; i < n; i++) x[i] = numbers[from + i] as number;
  }
}

/**
 * The largest of n logits at work, which is finite; a RangeError that names the one that is NaN or +Infinity,
 * or where all are excluded. `from` is where the row starts in its argument.
 */
export function largestOf(rows: Rows, name: string, n: number, from: number): number {
  const m = rows.maxima(n);
  if (m > -Infinity && m < Infinity) return m;
  const { x } = rows;
  for (let i = 0; i < n; i++) {
    const v = x[i] as number;
    if (v < Infinity) continue;
    throw wrongValue(`${name}[${from + i}], with bias and penalties and as float32,`, "below Infinity", v);
  }
  const row = from === 0 ? "" : ` from ${from} on`;
  throw new RangeError(
    `wasmax: the row of ${name}${row} must have a token above -Infinity after masks and biases, got none`,
  );
}
