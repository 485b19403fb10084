/** A value as console.log of Node writes it, for the kinds that examples print. */

const MANY = 100;

/** @param {unknown} value */
export function written(value) {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return `[ ${list(value)} ]`.replace("[  ]", "[]");
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return `${value.constructor.name}(${value.length}) [ ${list(value)} ]`.replace("[  ]", "[]");
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype)
    return `{ ${Object.entries(value)
      .map(([name, part]) => `${name}: ${inside(part)}`)
      .join(", ")} }`.replace("{  }", "{}");
  return Object.is(value, -0) ? "-0" : String(value);
}

const inside = (value) => (typeof value === "string" ? `'${value}'` : written(value));

function list(values) {
  const shown = Array.from(values).slice(0, MANY).map(inside);
  const more = values.length - shown.length;
  return [...shown, ...(more > 0 ? [`... ${more} more items`] : [])].join(", ");
}
