/**
 * Typed arrays by their internal slots, read through the intrinsic getters: arrays of other realms pass,
 * impostors do not, and no getter or method of a subclass runs.
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

/** How many elements it has now. */
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
