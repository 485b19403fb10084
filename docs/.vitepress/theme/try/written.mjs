/** A value as console.log of Node writes it, for the kinds that examples print. */

const MANY = 100;
/** What lies deeper is only named, so that a value within itself ends. */
const DEEP = 2;

/** @param {unknown} value */
export function written(value, depth = 0) {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && depth > DEEP) return "[Array]";
  if (Array.isArray(value)) return `[ ${list(value, depth)} ]`.replace("[  ]", "[]");
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return `${value.constructor.name}(${value.length}) [ ${list(value, depth)} ]`.replace("[  ]", "[]");
  if (value !== null && typeof value === "object") {
    const prototype = Object.getPrototypeOf(value);
    if (prototype === null || prototype === Object.prototype) return record(value, prototype, depth);
  }
  return Object.is(value, -0) ? "-0" : String(value);
}

const inside = (value, depth) => (typeof value === "string" ? `'${value}'` : written(value, depth + 1));

function record(value, prototype, depth) {
  const name = prototype === null ? "[Object: null prototype]" : "";
  if (depth > DEEP) return name || "[Object]";
  const parts = Object.entries(value).map(([key, part]) => `${key}: ${inside(part, depth)}`);
  return `${name && `${name} `}{ ${parts.join(", ")} }`.replace("{  }", "{}");
}

function list(values, depth) {
  const shown = Array.from(values)
    .slice(0, MANY)
    .map((value) => inside(value, depth));
  const more = values.length - shown.length;
  return [...shown, ...(more > 0 ? [`... ${more} more items`] : [])].join(", ");
}
