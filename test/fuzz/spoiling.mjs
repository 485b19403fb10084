/** What spoils are made of. */

/** A spoil found nothing to work on: the call stays as it was and does not count for that category. */
export const NONE = "none";

export const pick = (list, i) => list[i % list.length];

const HOLES = new Array(70_000);

export const garbage = () => [
  null,
  "abc",
  {},
  { length: 3 },
  [[1]],
  [1, "2"],
  [1n],
  [Symbol("one")],
  new BigInt64Array(3),
  new DataView(new ArrayBuffer(8)),
  new ArrayBuffer(8),
  () => 1,
  3n,
  Symbol("garbage"),
  new Map(),
  new Date(0),
  Object.create(null),
  { [Symbol.toStringTag]: "Float32Array", length: 1, 0: 1 },
  Object.create(Float32Array.prototype),
  HOLES,
  true,
];

/** Replaces an option by a getter. */
export function getter(options, key, get) {
  Object.defineProperty(options, key, { get, enumerable: true, configurable: true });
}

/** Replaces an element of a number[] by a getter; returns what is known of the array. */
export function element(p, value, get) {
  const lists = p.arrays.list.filter(
    (e) => e.numbers !== undefined && e.n > 0 && e.array !== p.out && e.array !== p.soft,
  );
  if (lists.length === 0) return undefined;
  const entry = pick(lists, value);
  const { array, n, numbers } = entry;
  const i = value % n;
  Object.defineProperty(array, i, { get: () => get(numbers[i]), configurable: true });
  return entry;
}

/** An element of a number[] that does something when it is first read. */
export function trap(p, value, run) {
  let armed = true;
  return element(p, value, (was) => {
    if (armed) {
      armed = false;
      run();
    }
    return was;
  });
}

/** An option that is there, or one that could be. */
export const keyOf = ({ c, options, spare }, at) =>
  pick(
    [...Object.keys(options), spare ?? (c.fn === "online" ? "dtype" : "axis")].filter((k) => k !== "random"),
    at,
  );
