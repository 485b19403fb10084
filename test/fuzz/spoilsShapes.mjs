/**
 * Spoils of shapes and axes: values that are none, and sizes whose product is near 2^31, 2^32 and 2^53, where
 * 32-bit and float64 integers end.
 */
import { BACKWARD, MASKED, VARIANTS } from "./functions.mjs";
import { product } from "./rows.mjs";
import { NONE, pick } from "./spoiling.mjs";

const SIZES = [-1, 0.5, NaN, Infinity, "3", null, undefined, 1n, Symbol("size"), 2 ** 53, {}];
const MOST = 2 ** 53 - 1;
const ENDS = { "2^31": 2 ** 31, "2^32": 2 ** 32, "2^53": 2 ** 53 };

/** Shapes of about `end` elements, for an array of n: some that are n, or 0, in 32 bits. */
function formsOf(end, n) {
  const root = Math.floor(Math.sqrt(end));
  const some = Math.max(n, 1);
  return [
    [end],
    [end - 1],
    [end + n],
    [end / 65536, 65536],
    [2, end / 2],
    [end / 4, 1, 4],
    [root, root + 1],
    [some, Math.ceil(end / some)],
    [2, 2, 2, 2, 2, 2, end / 64],
    [end, 2 ** 21, some],
  ].map((sizes) => sizes.map((s) => Math.min(s, MOST)));
}

/** The same with some axes of 1 before it. */
const led = (sizes, value) => [...new Array(value % 3).fill(1), ...sizes];

function note(p, name, sizes) {
  p.notes.push(`product near ${name}`);
  if (sizes[0] === 1) p.notes.push(`product near ${name}, led by 1`);
  if (sizes.includes(0)) p.notes.push(`product near ${name}, and a 0`);
}

const PER_ELEMENT = ["softmax", "logSoftmax", ...BACKWARD, ...VARIANTS];

/**
 * A shape without elements may have as many rows as memory holds, but the fuzzer has not the time: few rows,
 * or too many for any array.
 */
function modest(sizes, along) {
  const rows = product(sizes.filter((s, i) => s > 0 && !along.includes(i)));
  return sizes.includes(0) &&
    !sizes.some((s, i) => s === 0 && !along.includes(i)) &&
    rows > 1e6 &&
    rows < 2 ** 40
    ? sizes.map((s) => (s > 1000 ? 2 ** 40 : s))
    : sizes;
}

/** To these calls come arrays without an element. */
export const EMPTY = "no elements in a shape beyond all arrays";

export const SHAPE_SPOILS = {
  "a shape that is not one": (p, at, value) => {
    const { sizes } = p;
    const given = p.options.shape !== undefined;
    const spoilt = sizes.with?.(at % sizes.length, pick(SIZES, value)) ?? [pick(SIZES, value)];
    p.options.shape = [spoilt, [], "3", { length: 1, 0: 3 }, new Float64Array(1)][value % 5];
    if (p.options.shape !== spoilt || !spoilt.includes(-1)) return "error";
    // −1 is what the others leave, which is what stood there; a shape where there was none may change the
    // result.
    if (product(spoilt) === 0) return "error";
    return given ? "ok" : undefined;
  },
  "a shape beyond all arrays": (p, at, value) => {
    const [name, end] = pick(Object.entries(ENDS), at);
    const sizes = led(pick(formsOf(end, p.plan.x.length), value), at >> 2);
    note(p, name, sizes);
    p.options.shape = sizes;
    return "error";
  },
  "a mask's shape beyond all arrays": (p, at, value) => {
    const masks = ["bias", "where", "weights"].filter((k) => p.options[k] !== undefined);
    if (masks.length === 0) return NONE;
    const key = pick(masks, at);
    const [name, end] = pick(Object.entries(ENDS), at >> 2);
    const sizes = led(pick(formsOf(end, p.options[key].length), value), at >> 4);
    note(p, name, sizes);
    p.options[`${key}Shape`] = sizes;
    return "error";
  },
  [EMPTY]: (p, at, value) => {
    if (p.plan.x.length > 0 || !p.shaped) return NONE;
    const [name, end] = pick(Object.entries(ENDS), at);
    const form = led(pick(formsOf(end, 0), value), at >> 3);
    let sizes = form.toSpliced?.(value % (form.length + 1), 0, 0) ?? [0, ...form];
    const axes = pick(
      [[sizes.length - 1], [0], [Math.floor(sizes.length / 2)], [0, sizes.length - 1]],
      at >> 5,
    );
    const along = [...new Set(axes)];
    const each = PER_ELEMENT.includes(p.c.fn);
    if (!each) sizes = modest(sizes, along);
    note(p, name, sizes);
    Object.assign(p.options, { shape: sizes, axis: along });
    if (MASKED.includes(p.c.fn)) {
      delete p.options.causal;
      for (const key of ["bias", "where", "weights"]) {
        delete p.options[`${key}Shape`];
        if (p.options[key]?.length > 0) delete p.options[key];
      }
    }
    // Where something goes with each row, there is too little of it, or too much for any array.
    return each ? "ok" : undefined;
  },
  "a size that changes its answer": (p, at, value) => {
    const key = pick(
      ["shape", "biasShape", "whereShape", "weightsShape", "axis"].filter((k) => Array.isArray(p.options[k])),
      at,
    );
    if (key === undefined) return NONE;
    const list = [...p.options[key]];
    const i = value % list.length;
    const was = list[i];
    let count = 0;
    Object.defineProperty(list, i, {
      get: () => (count++ === 0 ? was : pick([2 ** 31, 0, -1, "x", 2 ** 53 - 1], value)),
    });
    p.options[key] = list;
    return "ok";
  },
  "more axes than 64": (p, at, value) => {
    const keys = ["shape", "axis", "biasShape", "whereShape", "weightsShape"].filter((k) =>
      Array.isArray(p.options[k]),
    );
    if (keys.length === 0) return NONE;
    const count = pick([65, 100, 70_000, 2 ** 32 - 1], value);
    const key = pick(keys, at);
    p.options[key] = count < 1e5 ? new Array(count).fill(key === "axis" ? 0 : 1) : new Array(count);
    return "error";
  },
  "64 axes, most of them 1": (p, at, value) => {
    if (!p.shaped) return NONE;
    const { axis } = p.options;
    // At the front; a mask's own shape counts from the end.
    const room = 64 - p.sizes.length;
    const more = value % 2 === 0 ? room : at % (room + 1);
    p.options.shape = [...new Array(more).fill(1), ...p.sizes];
    const moved = (a) => (a < 0 ? a : a + more);
    if (axis !== undefined) p.options.axis = Array.isArray(axis) ? axis.map(moved) : moved(axis);
    return "ok";
  },
  "an axis that is not one": (p, _, value) => {
    const r = p.sizes.length;
    p.options.axis = pick(
      [
        r,
        -r - 1,
        0.5,
        NaN,
        "0",
        [0, 0],
        [0, -r],
        [],
        null,
        [r],
        [NaN],
        2 ** 32,
        -(2 ** 32),
        {},
        [[0]],
        Symbol("axis"),
        1n,
      ],
      value,
    );
    return "error";
  },
};
