/**
 * The vectors of a chunk, as `@duckdb/node-api` 1.5 makes them. Their getters for single items box each
 * number, and for lists copy them; the typed arrays beneath are read in place.
 */
import { tagOf } from "../intrinsics/typedArrays.js";

/** Logits: float32 of `FLOAT`, float64 of `DOUBLE`. */
export type Floats = Float32Array | Float64Array;

/** Sets a bit where an item is not NULL. */
interface Validity {
  /** A bit an item, least significant first; null where no item is NULL. */
  readonly data: BigUint64Array | null;
  setItemValid(index: number, valid: boolean): void;
}

export interface Vector {
  readonly type: unknown;
  readonly validity: Validity;
  setItem(row: number, value: unknown): void;
  flush(): void;
}

/** A vector of numbers. */
interface Numbers<T> extends Vector {
  readonly items: T;
}

/** A vector of rows that have different lengths. */
export interface Lists extends Vector {
  readonly childVector: Numbers<Floats>;
  getEntryOffset(row: number): number;
  getEntryLength(row: number): number;
}

/** A vector of rows that have one length. */
export interface Arrays extends Vector {
  readonly childData: Numbers<Floats>;
}

/** A vector of named fields. */
export interface Structs extends Vector {
  readonly type: { readonly entryNames: readonly string[] };
  entryVectorAt(index: number): Vector & { getItem(row: number): unknown };
}

/** What DuckDB hands to a scalar function. */
export interface Chunk {
  readonly rowCount: number;
  readonly columnCount: number;
  getColumnVector(index: number): Vector;
}

/** The numbers of a vector. An Error where this version of `@duckdb/node-api` has them elsewhere. */
export function itemsOf<T>(vector: Vector | undefined, ...tags: readonly string[]): T {
  const items = (vector as Numbers<T> | undefined)?.items;
  const tag = tagOf(items);
  if (tag !== undefined && tags.includes(tag)) return items as T;
  throw new Error(
    `wasmax: the items of a vector must be a ${tags.join(" or a ")}, as in @duckdb/node-api 1.5, got ${tag}`,
  );
}

export const floatsOf = (vector: Vector | undefined): Floats =>
  itemsOf(vector, "Float32Array", "Float64Array");

/** Which items are not NULL, a bit each, least significant first; undefined where none is NULL. */
export type Bits = Uint8Array | undefined;

export function bitsOf({ validity }: Vector): Bits {
  const data = validity?.data;
  if (data === null) return undefined;
  if (tagOf(data) === "BigUint64Array") return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  throw new Error("wasmax: the validity of a vector must have data, as in @duckdb/node-api 1.5, got none");
}

export const isValid = (bits: Bits, i: number): boolean =>
  bits === undefined || ((bits[i >> 3] as number) & (1 << (i & 7))) !== 0;

/** Makes items NULL. `setItem` takes 0.1 µs for each. */
export function setNull(vector: Vector, from: number, to: number): void {
  if (from === to) return;
  vector.validity.setItemValid(from, false);
  const bits = bitsOf(vector) as Uint8Array;
  for (let i = from; i < to; i++) bits[i >> 3] = (bits[i >> 3] as number) & ~(1 << (i & 7));
}
