/**
 * What is done to a call so that it goes wrong, or must not: each changes the arguments or options of a prepared call, and returns what has to come of it: "error" or "ok"
 * (and right), `undefined` for either, or an error of its own that has to come through.
 */
const pick = (list, i) => list[i % list.length];
const garbage = () => [
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
  new Array(70_000),
  true,
];

function detach(entry) {
  entry.touched = true;
  structuredClone(entry.buffer, { transfer: [entry.buffer] });
}
const detachable = ({ arrays }) => arrays.list.filter((e) => !e.arena && e.buffer?.constructor.name === "ArrayBuffer");
const resizable = ({ arrays }) => arrays.list.filter((e) => e.buffer?.resizable === true);

/** Replaces an option by a getter. */
function getter(options, key, get) {
  Object.defineProperty(options, key, { get, enumerable: true, configurable: true });
}
/** An element of a number[] that does something when it is read. */
function trap(p, value, run) {
  const lists = p.arrays.list.filter((e) => e.numbers !== undefined && e.n > 0 && e.array !== p.out);
  if (lists.length === 0) return false;
  const { array, n, numbers } = pick(lists, value);
  const i = value % n;
  let armed = true;
  Object.defineProperty(array, i, {
    get() {
      if (armed) {
        armed = false;
        run();
      }
      return numbers[i];
    },
  });
  return true;
}
const keyOf = ({ c, options }, at) =>
  pick(
    [...Object.keys(options), c.fn === "online" ? "dtype" : "axis"].filter((k) => k !== "random"),
    at,
  );

/** `what` happens to an array while options or elements are read. */
function during(p, at, value, targets, what) {
  const list = targets(p);
  if (list.length === 0) return "ok";
  const entry = pick(list, at);
  const run = () => what(entry);
  if (value % 2 === 0 && trap(p, value, run)) return undefined;
  const key = keyOf(p, value);
  const was = p.options[key];
  getter(p.options, key, () => {
    if (!entry.touched) run();
    return was;
  });
  return undefined;
}
function shrink(entry, value) {
  entry.touched = true;
  entry.buffer.resize(pick([0, entry.from, entry.from + 4, Math.floor((entry.from + entry.to) / 2), entry.buffer.maxByteLength], value));
}

const LARGE = [2 ** 31, 2 ** 32, 2 ** 53 - 1, 2 ** 31 - 1, 65536, 94906267, 2 ** 40];
const SIZES = [-1, 0.5, NaN, Infinity, "3", null, undefined, 1n, Symbol("size"), 2 ** 53, {}];

export const SPOILS = {
  "a getter throws": (p, at) => {
    const error = new Error("mine");
    getter(p.options, keyOf(p, at), () => {
      throw error;
    });
    return error;
  },
  "an element throws": (p, _, value) => {
    const error = new Error("mine");
    const set = trap(p, value, () => {
      throw error;
    });
    return set ? error : "ok";
  },
  "getters change their answer": (p, _, value) => {
    for (const [key, was] of Object.entries(p.options)) {
      let count = 0;
      if (key !== "random" && key !== "out") getter(p.options, key, () => (count++ < 1 ? was : pick(garbage(), value)));
    }
    return "ok";
  },
  "options are inherited": (p) => {
    p.options = Object.create(p.options);
    return "ok";
  },
  "options are frozen and of no prototype": (p) => {
    p.options = Object.freeze(Object.assign(Object.create(null), p.options));
    return "ok";
  },
  "a call within a getter": (p, at) => {
    const key = keyOf(p, at);
    const was = p.options[key];
    getter(p.options, key, () => {
      p.probe();
      return was;
    });
    return "ok";
  },
  "a call within an element": (p, _, value) => {
    trap(p, value, () => p.probe());
    return "ok";
  },
  detached: (p, at) => {
    const list = detachable(p);
    if (list.length === 0) return "ok";
    detach(pick(list, at));
    return "error";
  },
  "detached while the call is read": (p, at, value) => during(p, at, value, detachable, detach),
  shrunk: (p, at, value) => {
    const list = resizable(p);
    if (list.length === 0) return "ok";
    shrink(pick(list, at), value);
    return undefined;
  },
  "resized while the call is read": (p, at, value) => during(p, at, value, resizable, (e) => shrink(e, value)),
  "a frozen out": (p) => {
    if (!Array.isArray(p.out)) return "ok";
    Object.freeze(p.out);
    return p.out.length > 0 ? "error" : "ok";
  },
  "a sealed out": (p) => {
    if (Array.isArray(p.out)) Object.seal(p.out);
    return "ok";
  },
  "out with an element that cannot be written": (p, _, value) => {
    if (!Array.isArray(p.out) || p.out.length === 0) return "ok";
    Object.defineProperty(p.out, value % p.out.length, { writable: false });
    return "error";
  },
  "out overlaps an argument": (p, at, value) => {
    const { arrays, result } = p;
    const list = arrays.list.filter((e) => e.buffer !== undefined && e.n > 1 && e.array !== p.out);
    if (!p.out || !ArrayBuffer.isView(p.out) || list.length === 0) return "ok";
    const { buffer, from, to } = pick(list, at);
    const Type = Object.getPrototypeOf(p.arrays.entry(p.arrays.entry("out") ? "out" : "x").array).constructor;
    const size = Type.BYTES_PER_ELEMENT;
    const start = Math.max(0, Math.ceil((from - (value % (to - from + size))) / size) * size + size * (value % 3));
    const end = start + p.out.byteLength;
    if (end > buffer.byteLength || p.out.byteLength === 0 || start >= to || end <= from || (start === from && end === to)) return "ok";
    p.out = p.options.out = new globalThis[
      { float32: "Float32Array", float64: "Float64Array", bits: "Uint16Array", float16: "Float16Array" }[result]
    ](buffer, start, p.out.length);
    return "error";
  },
  "out of another kind or length": (p, _, value) => {
    if (!p.out) return "ok";
    const n = p.out.length;
    const others = [
      new Float32Array(n + 1),
      new Float64Array(n + 1),
      new Array(n + 1).fill(0),
      new Int8Array(n),
      new Uint16Array(n + 2),
      ...garbage(),
    ];
    const other = pick(others, value);
    p.options.out = other;
    // What there is in a list to be written does not matter.
    const fine = p.result === "number[]" && Array.isArray(other) && other.length === n;
    p.out = fine ? other : undefined;
    return fine ? "ok" : "error";
  },
  "a shape that is not one": (p, at, value) => {
    const { sizes } = p;
    p.options.shape = [
      sizes.with?.(at % sizes.length, pick(SIZES, value)) ?? [pick(SIZES, value)],
      [],
      "3",
      { length: 1, 0: 3 },
      new Float64Array(1),
    ][value % 5];
    return "error";
  },
  "a shape beyond all arrays": (p, at, value) => {
    const { sizes } = p;
    // Of no elements there may well be as many rows as memory holds.
    if (sizes.includes(0)) return "ok";
    const [a, b] = [pick(LARGE, at), pick(LARGE, value)];
    p.options.shape = pick([[a, b], [a, b, b, b, b], [...sizes, a], [a, ...sizes], [sizes.reduce((x, y) => x * y, 1) + 2 ** 32], [a]], at + value);
    return "error";
  },
  "no elements in rows without end": (p, at, value) => {
    // The losses and weighted sums have the host's own RangeError for rows that no memory holds.
    const holds = p.args.length < 2 && p.c.fn !== "signedLogSumExp" && p.options.weights === undefined;
    if (p.plan.x.length > 0 || !p.shaped || !holds) return "ok";
    p.options.shape = pick(
      [
        [2 ** 53 - 1, 0],
        [0, 2 ** 53 - 1],
        [2 ** 40, 0],
        [2 ** 53 - 1, 0, 2 ** 53 - 1],
        [0, 2 ** 40],
      ],
      at,
    );
    p.options.axis = (value % 2) - 1;
    for (const name of ["bias", "where", "weights"]) delete p.options[`${name}Shape`];
    return undefined;
  },
  "an axis that is not one": (p, _, value) => {
    const r = p.sizes.length;
    p.options.axis = pick(
      [r, -r - 1, 0.5, NaN, "0", [0, 0], [0, -r], [], null, [r], [NaN], 2 ** 32, -(2 ** 32), {}, [[0]], Symbol("axis"), 1n],
      value,
    );
    return "error";
  },
  "an option that is unknown, not taken or null": (p, at, value) => {
    const key = pick(["", "Shape", "__proto__x", "toString", "engine", "axes", "alpha2", "temp"], value);
    if (value % 3 === 0) p.options[keyOf(p, at)] = null;
    else p.options[key] = pick([1, "a", {}, null], at);
    return "error";
  },
  "a scale or temperature that is not one": (p, at, value) => {
    const name = pick(["scale", "temperature"], at);
    delete p.options.scale;
    delete p.options.temperature;
    p.options[name] = pick([0, -1, -0, NaN, Infinity, "1", 1n, Symbol("T"), {}, null, [1]], value);
    return "error";
  },
  "an argument that is no array": (p, at, value) => {
    const i = at % p.args.length;
    const wrong = pick([undefined, ...garbage()], value);
    p.args[i] = wrong;
    return "error";
  },
  "an option that is no array": (p, at, value) => {
    const keys = ["bias", "where", "weights", "weight", "biasShape", "whereShape", "weightsShape"].filter((k) => p.options[k] !== undefined);
    if (keys.length === 0) return "ok";
    p.options[pick(keys, at)] = pick(garbage(), value);
    return "error";
  },
  "an option of the wrong value": (p, at, value) => {
    const keys = ["causal", "reduction", "ignoreIndex", "labelSmoothing", "dtype", "alpha", "dLoss"].filter((k) => p.options[k] !== undefined);
    if (keys.length === 0) return "ok";
    const key = pick(keys, at);
    p.options[key] = pick(["?", {}, [1], 1n, Symbol("value"), null, () => 1], value);
    // [1] may be one.
    return key === "dLoss" ? undefined : "error";
  },
  "options that are none": (p, _, value) => {
    p.options = pick([null, [], 1, "a", new Float32Array(1), Symbol("options"), 1n, true, () => 1], value);
    return "error";
  },
  "targets out of range": (p, at, value) => {
    const e = p.arrays.entry("targets");
    if (!e || e.n === 0 || e.array instanceof Float32Array || p.plan.probabilities) return "ok";
    const big = typeof e.array[0] === "bigint";
    const least = [101, 127, 120];
    const v = pick(least, value);
    e.touched = true;
    e.array[at % e.n] = big ? BigInt(v) : v;
    return undefined;
  },
};
