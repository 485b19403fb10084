/** The targets of a loss: class indices, one a row, or a probability for each logit. */
import type { Options } from "./arguments.js";
import { wrongKind, wrongValue } from "./errors.js";
import { decode } from "./js/half.js";
import { lengthOf, plain, tagOf } from "./kinds.js";

export interface Targets {
  /** The class of each row, −1 where it is ignored. */
  readonly classes: Int32Array | undefined;
  readonly probabilities: Float32Array | Float64Array | undefined;
}

const INDICES = [
  "Int8Array",
  "Uint8Array",
  "Uint8ClampedArray",
  "Int16Array",
  "Uint16Array",
  "Int32Array",
  "Uint32Array",
  "BigInt64Array",
  "BigUint64Array",
];
const PROBABILITIES = ["Float16Array", "Float32Array", "Float64Array"];
const CLASSES = "class indices (a number[] or an array of integers)";
const EITHER = `${CLASSES} or probabilities (an array of floats)`;

/** Probabilities only where they are `allowed`. */
export function readTargets(targets: unknown, { ignoreIndex }: Options, length: number, rows: number, n: number, allowed: boolean): Targets {
  const ignored = readIgnored(ignoreIndex);
  const tag = tagOf(targets);
  if (allowed && tag !== undefined && PROBABILITIES.includes(tag)) {
    if (ignoreIndex !== undefined) throw new TypeError("wasmax: ignoreIndex goes with class indices only");
    const view = targets as Float32Array | Float64Array;
    const actual = lengthOf("targets", view);
    if (actual !== length) throw wrongValue("the length of targets that are probabilities (integers are classes)", String(length), actual);
    return { classes: undefined, probabilities: floatsOf(view, tag, length) };
  }
  if (tag === undefined ? !Array.isArray(targets) : !INDICES.includes(tag)) throw wrongKind("targets", allowed ? EITHER : CLASSES, targets);
  const view = targets as ArrayLike<unknown>;
  const actual = tag === undefined ? view.length : lengthOf("targets", targets as ArrayBufferView);
  if (actual !== rows)
    throw wrongValue("the length of targets that are class indices (floats are probabilities)", `${rows}, the number of rows`, actual);
  const classes = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const given = view[row];
    // Bigints are what a BigInt array has; among the elements of a number[] they are as wrong as a string.
    if (typeof given !== "number" && (tag === undefined || typeof given !== "bigint")) throw wrongKind(`targets[${row}]`, "a number", given);
    const t = Number(given);
    if (t === ignored) classes[row] = -1;
    else if (Number.isInteger(t) && t >= 0 && t < n) classes[row] = t;
    else throw wrongValue(`targets[${row}], the class of row ${row},`, `an integer in [0, ${n}) or the ignoreIndex ${ignored}`, given);
  }
  return { classes, probabilities: undefined };
}

function readIgnored(ignoreIndex: unknown): number {
  if (ignoreIndex === undefined) return -100;
  if (typeof ignoreIndex !== "number") throw wrongKind("ignoreIndex", "a number", ignoreIndex);
  if (!Number.isSafeInteger(ignoreIndex)) throw wrongValue("ignoreIndex", "a safe integer", ignoreIndex);
  return ignoreIndex;
}

/** A plain view of the probabilities; binary16 ones decoded. */
function floatsOf(view: Float32Array | Float64Array, tag: string, length: number): Float32Array | Float64Array {
  if (tag !== "Float16Array") return plain(view, tag, length);
  const values = new Float32Array(length);
  decode(new Uint16Array(view.buffer, view.byteOffset, length), 0, length, values);
  return values;
}
