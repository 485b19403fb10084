/**
 * Typed arrays by their internal slots, read through the intrinsic getters: arrays of other realms pass,
 * impostors do not, and no getter or method of a subclass runs. The intrinsics are taken when the module
 * loads: code that replaces a prototype's method later never gets hold of the engine's memory.
 */

const TypedArray = /* @__PURE__ */ Object.getPrototypeOf(Uint8Array) as { prototype: Uint8Array };
const getter = (name: PropertyKey) =>
  Object.getOwnPropertyDescriptor(TypedArray.prototype, name)?.get as () => unknown;
const tagGetter = /* @__PURE__ */ getter(Symbol.toStringTag);
const lengthGetter = /* @__PURE__ */ getter("length");
const bufferGetter = /* @__PURE__ */ getter("buffer");
const offsetGetter = /* @__PURE__ */ getter("byteOffset");
const byteLengthGetter = /* @__PURE__ */ getter("byteLength");

/** The name of the intrinsic constructor, "Float32Array" and so on; undefined for what is no typed array. */
export function tagOf(value: unknown): string | undefined {
  return tagGetter.call(value) as string | undefined;
}

/** `f` as a function of its `this`. */
export const uncurried = (f: unknown) => Function.prototype.call.bind(f as () => void) as unknown;

type Numbers = Float32Array | Float64Array | Uint32Array | Uint16Array | Uint8Array;

/** target[at …] = the elements of source; a RangeError where they do not fit, and nothing is written. */
export const set = /* @__PURE__ */ uncurried(TypedArray.prototype.set) as (
  target: Numbers,
  source: Numbers,
  at?: number,
) => void;

/** array[from … to − 1] = value. */
export const fill = /* @__PURE__ */ uncurried(TypedArray.prototype.fill) as (
  array: Numbers,
  value: number,
  from: number,
  to: number,
) => void;

export const copyWithin = /* @__PURE__ */ uncurried(TypedArray.prototype.copyWithin) as (
  array: Numbers,
  to: number,
  from: number,
  end: number,
) => void;

/** How many elements it has now. A growable SharedArrayBuffer may have grown since the last look. */
export function slotLength(array: ArrayBufferView): number {
  return lengthGetter.call(array) as number;
}

/** Throws where its buffer is detached or has shrunk away under it. */
export function assertBacked(array: ArrayBufferView): void {
  TypedArray.prototype.keys.call(array);
}

/** One of the constructors of typed arrays. */
export interface Plain<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): A;
}

/**
 * `length` elements from `at` on as a view of no subclass, whose getters and methods would run in mid-call.
 */
export function plainView<A>(Plain: Plain<A>, array: ArrayBufferView, at: number, length: number): A {
  const buffer = bufferGetter.call(array) as ArrayBuffer;
  return new Plain(buffer, (offsetGetter.call(array) as number) + Plain.BYTES_PER_ELEMENT * at, length);
}

const PLAIN: { readonly [tag: string]: unknown } = { Float32Array, Float64Array, Uint8Array, Uint16Array };

/** A plain view of `length` elements of a float, byte or binary16 array, from `at` on. */
export function viewOf<A extends Numbers>(array: A, at: number, length: number): A {
  return plainView(PLAIN[tagOf(array) as string] as Plain<A>, array, at, length);
}

/** The buffer of a typed array. */
export function bufferOf(array: unknown): ArrayBufferLike {
  return bufferGetter.call(array) as ArrayBufferLike;
}

/** Where in its buffer a typed array begins. */
export function offsetOf(array: ArrayBufferView): number {
  return offsetGetter.call(array) as number;
}

/** Where the bytes of a typed array are. */
export interface Bytes {
  readonly buffer: ArrayBufferLike;
  readonly byteOffset: number;
  readonly byteLength: number;
}

/** The bytes of a typed array; undefined for anything else. */
export function bytesOf(value: unknown): Bytes | undefined {
  if (tagOf(value) === undefined) return undefined;
  return {
    buffer: bufferGetter.call(value) as ArrayBufferLike,
    byteOffset: offsetGetter.call(value) as number,
    byteLength: byteLengthGetter.call(value) as number,
  };
}

/** Whether two typed arrays share a byte. */
export function overlap(a: Bytes, b: Bytes): boolean {
  if (a.buffer !== b.buffer) return false;
  return a.byteOffset < b.byteOffset + b.byteLength && b.byteOffset < a.byteOffset + a.byteLength;
}
