/** Every error of the variants: its class, its message, and that nothing was written. */
import { describe, expect, test } from "vitest";
import * as variants from "../../../src/variants.js";

type Loose = (...args: unknown[]) => unknown;
type Case = [title: string, args: unknown[], type: ErrorConstructor, message: string];

const f32 = (...values: number[]) => Float32Array.from(values);
const TAKEN: Readonly<Record<string, string>> = {
  softmin: "axis, dtype, out, shape, temperature",
  hardmax: "axis, dtype, out, shape",
  gumbelSoftmax: "axis, dtype, hard, out, random, shape, soft, temperature",
  sparsemax: "axis, dtype, out, shape",
  entmax15: "axis, dtype, out, shape",
  entmax: "alpha, axis, dtype, out, shape",
  softminGrad: "axis, dtype, out, shape, temperature",
  gumbelSoftmaxGrad: "axis, dtype, out, shape, temperature",
  sparsemaxGrad: "axis, dtype, out, shape",
  entmax15Grad: "axis, dtype, out, shape",
  entmaxGrad: "alpha, axis, dtype, out, shape",
};
const NAMES = Object.keys(TAKEN);
const GRADS = NAMES.filter((name) => name.endsWith("Grad"));
const MAPS = NAMES.filter((name) => !name.endsWith("Grad"));

const FUNCTIONS: { readonly [name: string]: unknown } = { ...variants };
const call = (name: string, ...args: unknown[]) => (FUNCTIONS[name] as Loose)(...args);
function refuses(name: string, args: unknown[], type: ErrorConstructor, message: string): void {
  let error: unknown;
  try {
    call(name, ...args);
  } catch (e) {
    error = e;
  }
  expect(error, name).toBeInstanceOf(type);
  expect((error as Error).message).toBe(`wasmax: ${message}`);
}

test("these are all of them", () => {
  expect(Object.keys(variants).sort()).toEqual([...NAMES].sort());
});

/** For every function: the rest of the arguments, and what is said of the first. */
const OPTIONS: [title: string, options: unknown, type: ErrorConstructor, message: string][] = [
  ["null options", null, TypeError, "options of NAME must be an object, got null"],
  ["an array for options", [], TypeError, "options of NAME must be an object, got an array"],
  ["an unknown option", { dim: 1 }, TypeError, 'NAME takes no option "dim"; it takes TAKEN'],
  ["a null option", { shape: null }, TypeError, "shape must not be null (leave it out or undefined)"],
  ["an empty shape", { shape: [] }, RangeError, "shape must have at least one axis, got []"],
  ["half a size", { shape: [0.5, 4] }, RangeError, "shape[0] must be an integer of at least 0, got 0.5"],
  ["a shape too large", { shape: [3] }, RangeError, "the product of shape [3] must be the length 2, got 3"],
  ["axis 1 of 1", { axis: 1 }, RangeError, "axis must be an integer in [-1, 1), got 1"],
  ["a text as axis", { axis: "-1" }, TypeError, 'axis must be a number or an array of numbers, got "-1"'],
  [
    "an axis twice",
    { shape: [2, 1], axis: [0, -2] },
    RangeError,
    "axis must name each axis once, got [0, -2]",
  ],
  ["dtype float32", { dtype: "float32" }, RangeError, 'dtype must be "float16", got "float32"'],
  [
    "out of another kind",
    { out: new Float64Array(2) },
    TypeError,
    "out must be a Float32Array, got a Float64Array",
  ],
  ["out too short", { out: new Float32Array(1) }, RangeError, "the length of out must be 2, got 1"],
];
describe.each(NAMES)("%s", (name) => {
  const first = name.endsWith("Grad") ? (name === "gumbelSoftmaxGrad" ? "soft" : "y") : "logits";
  const arrays = (...values: unknown[]) => (name.endsWith("Grad") ? [...values, f32(1, 2)] : values);

  test.each(OPTIONS)("%s", (_, options, type, message) => {
    refuses(
      name,
      [...arrays(f32(0.5, 0.5)), options],
      type,
      message.replace("NAME", name).replace("TAKEN", TAKEN[name] as string),
    );
  });

  test("arrays that are none", () => {
    for (const [value, got] of [
      [null, "null"],
      [undefined, "undefined"],
      ["12", '"12"'],
      [new DataView(new ArrayBuffer(8)), "a DataView"],
      [new BigInt64Array(2), "a BigInt64Array"],
      [{ length: 1, 0: 1 }, "an object"],
    ] as const) {
      refuses(
        name,
        arrays(value),
        TypeError,
        `${first} must be a number[] or a typed array of numbers, got ${got}`,
      );
    }
    refuses(
      name,
      arrays([[1]]),
      TypeError,
      `${first}[0] must be a number, got an array (for a matrix, pass one flat array and its shape)`,
    );
    refuses(
      name,
      [...arrays(f32(1, 2)), { dtype: "float16" }],
      TypeError,
      `${first} with dtype "float16" must be a Uint16Array, got a Float32Array`,
    );
  });

  test("options of others", () => {
    for (const option of ["temperature", "alpha", "hard", "random", "soft", "scale"]) {
      if (TAKEN[name]?.includes(option)) continue;
      refuses(
        name,
        [...arrays(f32(1, 2)), { [option]: undefined }],
        TypeError,
        `${name} takes no option "${option}"; it takes ${TAKEN[name]}`,
      );
    }
  });

  test("out that overlaps, detached arrays, and nothing written", () => {
    const buffer = new ArrayBuffer(64);
    const at = (offset: number, n: number) => new Float32Array(buffer, offset, n);
    const own = at(0, 8).fill(0.125);
    const rest = name.endsWith("Grad") ? [f32(1, 2, 3, 4, 5, 6, 7, 8)] : [];
    refuses(
      name,
      [own, ...rest, { out: at(4, 8) }],
      RangeError,
      `out must be ${first} itself or lie apart from it, got an overlap`,
    );
    if (rest.length > 0)
      refuses(
        name,
        [f32(...own), own, { out: at(4, 8) }],
        RangeError,
        "out must be dy itself or lie apart from it, got an overlap",
      );
    else
      refuses(
        name,
        [new Int8Array(buffer, 4, 8), { out: at(0, 8) }],
        RangeError,
        "out must be logits itself or lie apart from it, got an overlap",
      );
    expect(own).toEqual(new Float32Array(8).fill(0.125));
    expect(call(name, own, ...rest, { out: at(32, 8) })).toBeInstanceOf(Float32Array);

    const gone = f32(1, 2);
    structuredClone(gone.buffer, { transfer: [gone.buffer] });
    const message = "must be backed by memory, got a Float32Array that is detached or out of bounds";
    refuses(name, arrays(gone), TypeError, `${first} ${message}`);
    refuses(name, [...arrays(f32(1, 2)), { out: gone }], TypeError, `out ${message}`);
    const frozen = name.endsWith("Grad")
      ? [
          [1, 0],
          [1, 2],
        ]
      : [[1, 0]];
    refuses(
      name,
      [...frozen, { out: Object.freeze([1, 2]) }],
      TypeError,
      "out must be writable, got an array whose element 0 is not",
    );
  });

  test("a getter that changes its answer, or the arrays, is asked once and first", () => {
    const x = f32(0.5, 0.5);
    let asked = 0;
    const options = {
      get shape() {
        if (asked++ === 0) return [1, 2];
        structuredClone(x.buffer, { transfer: [x.buffer] });
        return [2];
      },
    };
    call(name, ...arrays(x), options);
    expect(asked).toBe(1);
    expect(() => call(name, ...arrays(x), options)).toThrow(`${first} must be backed by memory`);
  });
});

const PARAMETERS: Case[] = [
  ["temperature 0", [{ temperature: 0 }], RangeError, "temperature must be a finite number above 0, got 0"],
  [
    "temperature NaN",
    [{ temperature: NaN }],
    RangeError,
    "temperature must be a finite number above 0, got NaN",
  ],
  [
    "temperature Infinity",
    [{ temperature: Infinity }],
    RangeError,
    "temperature must be a finite number above 0, got Infinity",
  ],
  ["a text as temperature", [{ temperature: "1" }], TypeError, 'temperature must be a number, got "1"'],
  ["alpha below 1", [{ alpha: 0.999 }], RangeError, "alpha must be a finite number of at least 1, got 0.999"],
  ["alpha NaN", [{ alpha: NaN }], RangeError, "alpha must be a finite number of at least 1, got NaN"],
  [
    "alpha Infinity",
    [{ alpha: Infinity }],
    RangeError,
    "alpha must be a finite number of at least 1, got Infinity",
  ],
  ["a text as alpha", [{ alpha: "1.5" }], TypeError, 'alpha must be a number, got "1.5"'],
  ["hard 1", [{ hard: 1 }], TypeError, "hard must be a boolean, got 1"],
  ["a number for random", [{ random: 0.5 }], TypeError, "random must be a function, got 0.5"],
  [
    "soft without hard",
    [{ soft: f32(0, 0) }],
    TypeError,
    'gumbelSoftmax takes the option "soft" only with hard: true',
  ],
  [
    "soft with hard: false",
    [{ hard: false, soft: f32(0, 0) }],
    TypeError,
    'gumbelSoftmax takes the option "soft" only with hard: true',
  ],
  [
    "soft of another kind",
    [{ hard: true, soft: [0, 0] }],
    TypeError,
    "soft must be a Float32Array, got an array",
  ],
  ["soft too long", [{ hard: true, soft: f32(0, 0, 0) }], RangeError, "the length of soft must be 2, got 3"],
];
test.each(PARAMETERS)("%s", (_, [options], type, message) => {
  const option = Object.keys(options as object).at(-1) as string;
  const takers = NAMES.filter((name) => TAKEN[name]?.split(", ").includes(option));
  expect(takers.length).toBeGreaterThan(0);
  for (const name of takers)
    refuses(
      name,
      name.endsWith("Grad") ? [f32(1, 2), f32(1, 2), options] : [f32(1, 2), options],
      type,
      message,
    );
});

test("soft lies apart from out, and from the logits unless it is them", () => {
  const buffer = new ArrayBuffer(64);
  const at = (offset: number, n: number) => new Float32Array(buffer, offset, n);
  const random = () => 0.5;
  const apart = "soft must lie apart from out, got an overlap";
  refuses(
    "gumbelSoftmax",
    [f32(1, 2), { hard: true, random, out: at(0, 2), soft: at(4, 2) }],
    RangeError,
    apart,
  );
  const out = at(0, 2);
  refuses("gumbelSoftmax", [f32(1, 2), { hard: true, random, out, soft: out }], RangeError, apart);
  refuses("gumbelSoftmax", [out, { hard: true, random, out, soft: out }], RangeError, apart);
  const same = [0, 0];
  refuses("gumbelSoftmax", [[1, 2], { hard: true, random, out: same, soft: same }], RangeError, apart);
  const overlap = "soft must be logits itself or lie apart from it, got an overlap";
  refuses("gumbelSoftmax", [at(8, 2), { hard: true, random, soft: at(12, 2) }], RangeError, overlap);
  expect(new Uint8Array(buffer).every((v) => v === 0)).toBe(true);
});

describe("y and dy", () => {
  test.each(GRADS)("%s", (name) => {
    const y = name === "gumbelSoftmaxGrad" ? "soft" : "y";
    refuses(
      name,
      [f32(1, 2), new Float64Array(2)],
      TypeError,
      `dy must be a Float32Array, as ${y} is, got a Float64Array`,
    );
    refuses(name, [f32(1, 2), [1, 2]], TypeError, `dy must be a Float32Array, as ${y} is, got an array`);
    refuses(name, [[1, 2], f32(1, 2)], TypeError, `dy must be a number[], as ${y} is, got a Float32Array`);
    refuses(
      name,
      [f32(1, 2), new Int8Array(2)],
      TypeError,
      `dy must be a Float32Array, as ${y} is, got an Int8Array`,
    );
    refuses(
      name,
      [f32(1, 2), undefined],
      TypeError,
      "dy must be a number[] or a typed array of numbers, got undefined",
    );
    refuses(name, [f32(1, 2), f32(1)], RangeError, `the length of dy must be 2, that of ${y}, got 1`);
    refuses(
      name,
      [Int8Array.of(1, 0), Int8Array.of(1, 0)],
      TypeError,
      `${y} must be a number[] or an array of floats, got an Int8Array`,
    );
    refuses(
      name,
      [Uint16Array.of(1, 0), Uint16Array.of(1, 0)],
      TypeError,
      `${y} must be a number[] or an array of floats, got a Uint16Array`,
    );
    const bits = Uint16Array.of(0x3c00, 0);
    refuses(
      name,
      [bits, f32(1, 2), { dtype: "float16" }],
      TypeError,
      'dy with dtype "float16" must be a Uint16Array, got a Float32Array',
    );
  });
});

test("after an error the next call works", () => {
  for (const name of MAPS)
    expect(call(name, [0, 99], { ...(name === "gumbelSoftmax" && { random: () => 0.5 }) })).toHaveLength(2);
});
