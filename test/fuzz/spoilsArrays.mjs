/**
 * Spoils of the arrays of a call: detached, shrunk, frozen, laid over each other, or with properties of their
 * own.
 */
import { elsewhere } from "./arrays.mjs";
import { garbage, getter, keyOf, NONE, pick, trap } from "./spoiling.mjs";

function detach(entry) {
  entry.touched = true;
  structuredClone(entry.buffer, { transfer: [entry.buffer] });
}
const detachable = ({ arrays }) =>
  arrays.list.filter((e) => !e.arena && e.buffer?.constructor.name === "ArrayBuffer");
const resizable = ({ arrays }) => arrays.list.filter((e) => e.buffer?.resizable === true);
const growable = ({ arrays }) => arrays.list.filter((e) => e.buffer?.growable === true);
const typed = ({ arrays }) => arrays.list.filter((e) => e.buffer !== undefined);

function shrink(entry, value) {
  entry.touched = true;
  entry.buffer.resize(
    pick(
      [0, entry.from, entry.from + 4, Math.floor((entry.from + entry.to) / 2), entry.buffer.maxByteLength],
      value,
    ),
  );
}

/** Another thread may do so at any time; what lies around the array has to stay as it was all the same. */
function grow({ buffer }, value) {
  buffer.grow(Math.min(buffer.maxByteLength, buffer.byteLength + 8 * (1 + (value % 8))));
}

/** `what` happens to an array while options or elements are read, or between two draws. */
function during(p, at, value, targets, what) {
  const list = targets(p);
  if (list.length === 0) return NONE;
  const entry = pick(list, at);
  const run = () => {
    if (!entry.touched) what(entry);
  };
  const { random } = p.options;
  if (random !== undefined && value % 3 === 0) {
    p.options.random = () => {
      run();
      return random();
    };
    return undefined;
  }
  if (value % 2 === 0 && trap(p, value, run)) return undefined;
  const key = keyOf(p, value);
  const was = p.options[key];
  getter(p.options, key, () => {
    run();
    return was;
  });
  return undefined;
}

/** Makes an array one of a subclass with a property of its own, which lies or throws while the call runs. */
function property(p, at, value, get) {
  const list = typed(p);
  if (list.length === 0) return undefined;
  const entry = pick(list, at);
  const name = pick(
    [
      "length",
      "buffer",
      "byteOffset",
      "byteLength",
      "BYTES_PER_ELEMENT",
      "constructor",
      Symbol.toStringTag,
      Symbol.iterator,
    ],
    value,
  );
  const before = Object.getPrototypeOf(entry.array);
  const species = { get: () => (p.calling ? get() : Float32Array) };
  const liar = {
    get() {
      if (!p.calling) return Reflect.get(before, name, this);
      return name === "constructor" ? Object.defineProperty({}, Symbol.species, species) : get();
    },
  };
  Object.setPrototypeOf(entry.array, Object.create(before, { [name]: liar }));
  return entry;
}

export const ARRAY_SPOILS = {
  detached: (p, at) => {
    const list = detachable(p);
    if (list.length === 0) return NONE;
    detach(pick(list, at));
    return "error";
  },
  "detached while the call is read": (p, at, value) => during(p, at, value, detachable, detach),
  shrunk: (p, at, value) => {
    const list = resizable(p);
    if (list.length === 0) return NONE;
    shrink(pick(list, at), value);
    return undefined;
  },
  "resized while the call is read": (p, at, value) =>
    during(p, at, value, resizable, (e) => shrink(e, value)),
  "grown while the call is read": (p, at, value) => during(p, at, value, growable, (e) => grow(e, value)),
  "a list whose length is none": (p, at, value) => {
    const lie = pick(
      [-1, 0.5, NaN, Infinity, 2 ** 53, "1", 1n, {}, null, undefined, Symbol("length")],
      value,
    );
    const over = (list) =>
      new Proxy(list, { get: (target, key) => (key === "length" ? lie : Reflect.get(target, key)) });
    const keys = ["shape", "axis", "biasShape", "whereShape", "weightsShape", "where"].filter((k) =>
      Array.isArray(p.options[k]),
    );
    const lists = p.args.flatMap((a, i) => (Array.isArray(a) ? [i] : []));
    if (keys.length + lists.length === 0) return NONE;
    const i = at % (keys.length + lists.length);
    if (i < keys.length) p.options[keys[i]] = over(p.options[keys[i]]);
    else p.args[lists[i - keys.length]] = over(p.args[lists[i - keys.length]]);
    return "error";
  },
  "an out behind a Proxy": (p, _, value) => {
    const entry = p.arrays.entry("out");
    if (!Array.isArray(p.out) || entry?.array !== p.out) return NONE;
    entry.touched = true;
    let [written, calls] = [0, 0];
    const set = (target, key, v) => {
      // A call within, once, when the result is being written.
      if (v !== 7 && calls++ === 0) p.probe();
      return Reflect.set(target, key, v);
    };
    const get = (target, key) =>
      key === "length" && value % 2 === 0 && p.calling && written++ > 0 ? 2 ** 32 : Reflect.get(target, key);
    p.out = p.options.out = new Proxy(p.out, { set, get });
    // It is looked at once more after the draws.
    return p.c.fn === "gumbelSoftmax" ? undefined : "ok";
  },
  "a setter of out throws": (p, at, value) => {
    const entry = p.arrays.entry("out");
    if (!Array.isArray(p.out) || entry?.array !== p.out || p.out.length === 0) return NONE;
    entry.touched = true;
    const error = new Error("mine");
    Object.defineProperty(p.out, at % p.out.length, {
      get: () => 7,
      set(v) {
        if (value % 2 === 0 || v !== 7) throw error;
      },
      enumerable: true,
      configurable: true,
    });
    return { may: error };
  },
  "a frozen out": (p) => {
    if (!Array.isArray(p.out)) return NONE;
    Object.freeze(p.out);
    return p.out.length > 0 ? "error" : "ok";
  },
  "a sealed out": (p) => {
    if (!Array.isArray(p.out)) return NONE;
    Object.seal(p.out);
    return "ok";
  },
  "out with an element that cannot be written": (p, _, value) => {
    if (!Array.isArray(p.out) || p.out.length === 0) return NONE;
    Object.defineProperty(p.out, value % p.out.length, { writable: false });
    return "error";
  },
  "frozen arguments": (p) => {
    const list = p.arrays.list.filter(
      (e) => e.numbers !== undefined && e.array !== p.out && e.array !== p.soft,
    );
    for (const { array } of list) Object.freeze(array);
    for (const key of ["shape", "axis", "biasShape", "whereShape", "weightsShape"])
      Object.freeze(p.options[key]);
    return "ok";
  },
  "options and lists of another realm, or behind proxies": (p, _, value) => {
    const List = elsewhere("Array");
    const over = (array) => (value % 2 === 0 ? List.from(array) : new Proxy(array, {}));
    for (const key of ["shape", "axis", "biasShape", "whereShape", "weightsShape"]) {
      if (Array.isArray(p.options[key])) p.options[key] = over(p.options[key]);
    }
    for (const [i, a] of p.args.entries())
      if (Array.isArray(a) && a !== p.out && a !== p.soft) p.args[i] = over(a);
    p.options =
      value % 2 === 0 ? Object.assign(new (elsewhere("Object"))(), p.options) : new Proxy(p.options, {});
    return "ok";
  },
  "out overlaps an argument": (p, at, value) => {
    const { arrays, result } = p;
    const list = arrays.list.filter((e) => e.buffer !== undefined && e.n > 1 && e.array !== p.out);
    if (!p.out || !ArrayBuffer.isView(p.out) || list.length === 0) return NONE;
    const { buffer, from, to } = pick(list, at);
    const Type = Object.getPrototypeOf(p.arrays.entry(p.arrays.entry("out") ? "out" : "x").array).constructor;
    const size = Type.BYTES_PER_ELEMENT;
    const start = Math.max(
      0,
      Math.ceil((from - (value % (to - from + size))) / size) * size + size * (value % 3),
    );
    const end = start + p.out.byteLength;
    if (
      end > buffer.byteLength ||
      p.out.byteLength === 0 ||
      start >= to ||
      end <= from ||
      (start === from && end === to)
    )
      return NONE;
    p.out = p.options.out = new globalThis[
      { float32: "Float32Array", float64: "Float64Array", bits: "Uint16Array", float16: "Float16Array" }[
        result
      ]
    ](buffer, start, p.out.length);
    return "error";
  },
  "out of another kind or length": (p, _, value) => {
    if (!p.out) return NONE;
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
  "an array of another length": (p, at) => {
    // The logits by themselves may be of any length.
    const list = p.arrays.list.filter(
      (e) => !["out", "soft"].includes(e.name) && (e.name !== "x" || p.shaped),
    );
    if (list.length === 0) return NONE;
    const { array } = pick(list, at);
    const longer = Array.isArray(array)
      ? [...array, 0]
      : new globalThis[array[Symbol.toStringTag]](array.length + 1);
    p.args = p.args.map((a) => (a === array ? longer : a));
    for (const key of Object.keys(p.options))
      if (key !== "out" && key !== "soft" && p.options[key] === array) p.options[key] = longer;
    return "error";
  },
  // Nothing of a subclass is asked: its arrays are what their slots say.
  "a property of a subclass throws": (p, at, value) => {
    const entry = property(p, at, value, () => {
      throw new Error("a property of a subclass was read");
    });
    return entry ? "ok" : NONE;
  },
  "a property of a subclass lies": (p, at, value) => {
    const lie = pick(
      [0, 1, -1, NaN, 1e6, 2 ** 40, undefined, new ArrayBuffer(8), "Float64Array", 4, 8],
      value >> 3,
    );
    return property(p, at, value, () => lie) ? "ok" : NONE;
  },
};
