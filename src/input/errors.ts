import { tagOf } from "../intrinsics/typedArrays.js";

/** Every message has one form: the argument, what was expected, what came. */
function message(name: string, expected: string, got: string): string {
  return `wasmax: ${name} must be ${expected}, got ${got}`;
}

/** For an argument of the wrong kind; `hint` ends the message. */
export function wrongKind(name: string, expected: string, got: unknown, hint = ""): TypeError {
  return new TypeError(message(name, expected, describe(got)) + hint);
}

/** For a wrong value. */
export function wrongValue(name: string, expected: string, got: unknown): RangeError {
  const plain = typeof got === "number" || typeof got === "bigint";
  const text = Object.is(got, -0) ? "-0" : plain ? String(got) : describe(got);
  return new RangeError(message(name, expected, text));
}

/** Whether a value is a count or a size. */
export function isNatural(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Most axes of a shape, as in NumPy; so many numbers does a message list at most. */
export const MOST_AXES = 64;

/** The length of an array that is no typed one, read once. A Proxy may give anything. */
export function listLength(name: string, array: readonly unknown[]): number {
  return readNatural(`the length of ${name}`, array.length);
}

/** A count or a size. */
export function readNatural(name: string, value: unknown): number {
  if (isNatural(value)) return value;
  throw typeof value === "number"
    ? wrongValue(name, "an integer of at least 0", value)
    : wrongKind(name, "a number", value);
}

/** How a value is named in a message. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
    case "bigint":
      return `${value}n`;
    case "function":
      return "a function";
    case "object":
      break;
    default:
      return String(value);
  }
  if (Array.isArray(value)) return "an array";
  const tag = tagOf(value) ?? Object.prototype.toString.call(value).slice(8, -1);
  return tag === "Object" ? "an object" : /^[AEIO]/.test(tag) ? `an ${tag}` : `a ${tag}`;
}
