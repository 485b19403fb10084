/** The targets of a loss: class indices, one a row, or a probability for each logit. */
import { plainView, tagOf } from "../intrinsics/typedArrays.js";
import { decode } from "../math/half.js";
import { lengthOf } from "./arrays.js";
import { listLength, wrongKind, wrongValue } from "./errors.js";
import type { Options } from "./options.js";

export interface Targets {
  /** The class of each row, −1 where it is ignored. */
  readonly classes: Int32Array | undefined;
  readonly ignores: boolean;
  readonly probabilities: Float32Array | Float64Array | undefined;
}

const CLASSES = "class indices (a number[] or an array of integers)";
const EITHER = `${CLASSES} or probabilities (an array of floats)`;

/** Reads targets; probabilities only if `allowed`. */
export function readTargets(
  targets: unknown,
  { ignoreIndex }: Options,
  length: number,
  rows: number,
  n: number,
  allowed: boolean,
): Targets {
  const ignored = readIgnored(ignoreIndex);
  const tag = tagOf(targets);
  // All other typed arrays are of integers.
  const floats = tag?.startsWith("Float");
  if (allowed && floats) {
    if (ignoreIndex !== undefined) throw new TypeError("wasmax: ignoreIndex goes with class indices only");
    const view = targets as Float32Array | Float64Array;
    const actual = lengthOf("targets", view);
    if (actual !== length)
      throw wrongValue(
        "the length of targets that are probabilities (integers are classes)",
        String(length),
        actual,
      );
    return { classes: undefined, ignores: false, probabilities: floatsOf(view, tag as string, length) };
  }
  if (floats ?? !Array.isArray(targets)) throw wrongKind("targets", allowed ? EITHER : CLASSES, targets);
  const view = targets as ArrayLike<unknown>;
  const actual =
    tag === undefined
      ? listLength("targets", view as unknown[])
      : lengthOf("targets", view as unknown as ArrayBufferView);
  if (actual !== rows)
    throw wrongValue(
      "the length of targets that are class indices (floats are probabilities)",
      `${rows}, the number of rows`,
      actual,
    );
  const classes = new Int32Array(rows);
  let ignores = false;
  for (let row = 0; row < rows; row++) {
    const given = view[row];
    if (typeof given === "number" && (given | 0) === given && given >= 0 && given < n && given !== ignored) {
      classes[row] = given;
      continue;
    }
    // Bigints are fine in a BigInt array; in a number[] they are as wrong as a string.
    if (typeof given !== "number" && (tag === undefined || typeof given !== "bigint"))
      throw wrongKind(`targets[${row}]`, "a number", given);
    const t = Number(given);
    if (t === ignored) {
      classes[row] = -1;
      ignores = true;
    } else if (Number.isInteger(t) && t >= 0 && t < n) classes[row] = t;
    else
      throw wrongValue(
        `targets[${row}], the class of row ${row},`,
        `an integer in [0, ${n}) or the ignoreIndex ${ignored}`,
        given,
      );
  }
  return { classes, ignores, probabilities: undefined };
}

function readIgnored(ignoreIndex: unknown): number {
  if (ignoreIndex === undefined) return -100;
  if (typeof ignoreIndex !== "number") throw wrongKind("ignoreIndex", "a number", ignoreIndex);
  if (!Number.isSafeInteger(ignoreIndex)) throw wrongValue("ignoreIndex", "a safe integer", ignoreIndex);
  return ignoreIndex;
}

/** Probabilities as plain floats; binary16 decoded. */
function floatsOf(
  view: Float32Array | Float64Array,
  tag: string,
  length: number,
): Float32Array | Float64Array {
  if (tag !== "Float16Array")
    return plainView<Float32Array | Float64Array>(
      tag === "Float32Array" ? Float32Array : Float64Array,
      view,
      0,
      length,
    );
  const values = new Float32Array(length);
  decode(plainView(Uint16Array, view, 0, length), 0, length, values);
  return values;
}
