/** `where`: which tokens are allowed, as bytes or bits. */
import { lengthOf } from "../input/arrays.js";
import { wrongKind, wrongValue } from "../input/errors.js";
import { plainView, tagOf } from "../intrinsics/typedArrays.js";
import type { Rows } from "./engine/rows.js";

/** A mask, of one row for all or of each. */
export interface Allowed {
  readonly bytes: Uint8Array | undefined;
  readonly bits: Uint32Array | undefined;
  /** Elements from one row to the next; 0 where one serves all. */
  readonly stride: number;
}

/** Reads a mask for `rows` rows of n; without n, only its kind. */
export function readAllowed(where: unknown, rows: number, n: number | undefined): Allowed | undefined {
  if (where === undefined) return undefined;
  const tag = tagOf(where);
  const isBits = tag === "Int32Array" || tag === "Uint32Array";
  if (!isBits && tag !== "Uint8Array")
    throw wrongKind("where", "a Uint8Array of bytes, or an Int32Array or Uint32Array of bits", where);
  const view = where as ArrayBufferView;
  const length = lengthOf("where", view);
  if (n === undefined) return undefined;
  const each = isBits ? (n + 31) >>> 5 : n;
  if (length !== each && length !== each * rows) {
    const all = rows === 1 ? "" : `, or ${each * rows} for all rows`;
    throw wrongValue("the length of where", `${each}, ${isBits ? "⌈n / 32⌉" : "n"}${all}`, length);
  }
  const stride = length === each ? 0 : each;
  return isBits
    ? { bytes: undefined, bits: plainView(Uint32Array, view, 0, length), stride }
    : { bytes: plainView(Uint8Array, view, 0, length), bits: undefined, stride };
}

/** Excludes from the row at work what its mask does. */
export function allow(rows: Rows, { bytes, bits, stride }: Allowed, row: number, n: number): void {
  const from = row * stride;
  if (bytes !== undefined) rows.allowBytes(plainView(Uint8Array, bytes, from, n), n);
  else if (bits !== undefined) rows.allowBits(plainView(Uint32Array, bits, from, (n + 31) >>> 5), n);
}
