/** Objects through which nothing shows that somebody put on Object.prototype. */

/** Nothing stands on it, nor above it. */
const BARE = /* @__PURE__ */ Object.create(null) as object;

/** A record without inherited properties. With a prototype of null itself, V8 would make it a slow one. */
export const bare = (): { [key: string]: unknown } => Object.create(BARE);

/** `object` with the property `key`, which is not enumerable. */
export function define<T extends object>(object: T, key: PropertyKey, value: unknown): T {
  // Of no prototype: a `get` or `set` on Object.prototype would be one of a plain descriptor's.
  return Object.defineProperty(object, key, { __proto__: null, value } as PropertyDescriptor);
}
