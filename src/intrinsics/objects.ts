/** Objects through which nothing shows that somebody put on Object.prototype. */

/** Nothing stands on it, nor above it. */
const BARE = /* @__PURE__ */ Object.create(null) as object;

/** A record without inherited properties. With a prototype of null itself, V8 would make it a slow one. */
export const bare = (): { [key: string]: unknown } => Object.create(BARE);

const ZEROS: readonly number[] = /* @__PURE__ */ Array.from({ length: 64 }, () => 0);

/**
 * `length` zeros, 64 at most, to be written over. In an array that is empty a setter of Object.prototype
 * would take what is written; these elements are its own.
 */
export function zeros(length: number): number[] {
  return ZEROS.slice(0, length);
}

/** `object` with the property `key`, which is not enumerable. */
export function define<T extends object>(object: T, key: PropertyKey, value: unknown): T {
  // Of no prototype: a `get` or `set` on Object.prototype would be one of a plain descriptor's.
  return Object.defineProperty(object, key, { __proto__: null, value } as PropertyDescriptor);
}

/** What `Array.from` makes `length` elements of by a function; no getter of Object.prototype is asked. */
export function counted(length: number): ArrayLike<undefined> {
  return { __proto__: null, length } as unknown as ArrayLike<undefined>;
}
