/** Errors of softmaxGrad, logSoftmaxGrad and logSumExpGrad: class, message, nothing written. */
import { test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import { detach, f32, f64, refuser } from "../support/refuses.js";

const gone = "must be backed by memory, got a Float32Array that is detached or out of bounds";
const f16 = { dtype: "float16" };
const NUMERIC = "must be a number[] or a typed array of numbers";
const FLOATS = "must be a number[] or an array of floats";
const hole = Object.assign(new Array<number>(2), [1]);

type Case = readonly [
  title: string,
  first: unknown,
  second: unknown,
  options: unknown,
  type: ErrorConstructor,
  message: string,
];

/** Of y and dy. */
const BACKWARD: readonly Case[] = [
  ["y null", null, f32(1), undefined, TypeError, `y ${NUMERIC}, got null`],
  ["y a number", 1, 1, undefined, TypeError, `y ${NUMERIC}, got 1`],
  ["y an array-like", { length: 1, 0: 1 }, [1], undefined, TypeError, `y ${NUMERIC}, got an object`],
  [
    "y a BigInt array",
    new BigInt64Array(1),
    new BigInt64Array(1),
    undefined,
    TypeError,
    `y ${NUMERIC}, got a BigInt64Array`,
  ],
  ["y of bytes", new Int8Array(1), f32(1), undefined, TypeError, `y ${FLOATS}, got an Int8Array`],
  [
    "y of 32-bit integers",
    new Uint32Array(1),
    f64(1),
    undefined,
    TypeError,
    `y ${FLOATS}, got a Uint32Array`,
  ],
  [
    "y of bits without dtype",
    new Uint16Array(1),
    new Uint16Array(1),
    undefined,
    TypeError,
    `y ${FLOATS}, got a Uint16Array`,
  ],
  ["y with a hole", hole, [1, 2], undefined, TypeError, "y[1] must be a number, got undefined"],
  [
    "y a matrix",
    [[1]],
    [1],
    undefined,
    TypeError,
    "y[0] must be a number, got an array (for a matrix, pass one flat array and its shape)",
  ],
  ["y detached", detach(f32(1)), f32(1), undefined, TypeError, `y ${gone}`],
  [
    "y of floats with dtype",
    f32(1),
    f32(1),
    f16,
    TypeError,
    'y with dtype "float16" must be a Uint16Array, got a Float32Array',
  ],
  ["dy left out", f32(1), undefined, undefined, TypeError, "dy must be a Float32Array, got undefined"],
  ["dy null", f32(1), null, undefined, TypeError, "dy must be a Float32Array, got null"],
  ["dy a number", [1], 1, undefined, TypeError, "dy must be a number[], got 1"],
  [
    "options for dy",
    f32(1),
    { shape: [1] },
    undefined,
    TypeError,
    "dy must be a Float32Array, got an object",
  ],
  [
    "dy of another kind",
    f32(1),
    f64(1),
    undefined,
    TypeError,
    "dy must be a Float32Array, got a Float64Array",
  ],
  ["dy number[] of float64", f64(1), [1], undefined, TypeError, "dy must be a Float64Array, got an array"],
  ["dy float64 of number[]", [1], f64(1), undefined, TypeError, "dy must be a number[], got a Float64Array"],
  [
    "dy of integers",
    f32(1),
    new Int8Array(1),
    undefined,
    TypeError,
    "dy must be a Float32Array, got an Int8Array",
  ],
  [
    "dy of floats with dtype",
    new Uint16Array(1),
    f32(1),
    f16,
    TypeError,
    "dy must be a Uint16Array, got a Float32Array",
  ],
  ["dy with a hole", [1, 2], hole, undefined, TypeError, "dy[1] must be a number, got undefined"],
  ["dy with a text", [1, 2], [1, "2"], undefined, TypeError, 'dy[1] must be a number, got "2"'],
  ["dy detached", f32(1), detach(f32(1)), undefined, TypeError, `dy ${gone}`],
  ["dy too short", f32(1, 2), f32(1), undefined, RangeError, "the length of dy must be 2, got 1"],
  ["dy one a row", [1, 2, 3, 4], [1, 2], { shape: [2, 2] }, RangeError, "the length of dy must be 4, got 2"],
  [
    "a shape of another product",
    f32(1, 2),
    f32(1, 2),
    { shape: [3] },
    RangeError,
    "the product of shape [3] must be the length 2, got 3",
  ],
  ["axis out of range", f32(1), f32(1), { axis: 1 }, RangeError, "axis must be an integer in [-1, 1), got 1"],
  [
    "temperature 0",
    f32(1),
    f32(1),
    { temperature: 0 },
    RangeError,
    "temperature must be a finite number above 0, got 0",
  ],
  ["scale NaN", f32(1), f32(1), { scale: NaN }, RangeError, "scale must be a finite number above 0, got NaN"],
  [
    "scale and temperature",
    f32(1),
    f32(1),
    { scale: 1, temperature: 2 },
    TypeError,
    "scale and temperature exclude each other, got both",
  ],
  [
    "out of another kind",
    f32(1),
    f32(1),
    { out: f64(7) },
    TypeError,
    "out must be a Float32Array, got a Float64Array",
  ],
  ["out too long", f32(1), f32(1), { out: f32(7, 7) }, RangeError, "the length of out must be 1, got 2"],
  ["out detached", f32(1), f32(1), { out: detach(f32(1)) }, TypeError, `out ${gone}`],
  [
    "out frozen",
    [1],
    [1],
    { out: Object.freeze([7]) },
    TypeError,
    "out must be writable, got an array whose element 0 is not",
  ],
  ["out null", [1], [1], { out: null }, TypeError, "out must not be null (leave it out or undefined)"],
  [
    "dtype of another name",
    new Uint16Array(1),
    new Uint16Array(1),
    { dtype: "bfloat16" },
    RangeError,
    'dtype must be "float16", got "bfloat16"',
  ],
];

/** Of x and dz. */
const REDUCED: readonly Case[] = [
  ["x null", null, 1, undefined, TypeError, `x ${NUMERIC}, got null`],
  ["x with a hole", hole, 1, undefined, TypeError, "x[1] must be a number, got undefined"],
  ["x detached", detach(f32(1)), 1, undefined, TypeError, `x ${gone}`],
  [
    "dz left out",
    f32(1),
    undefined,
    undefined,
    TypeError,
    "dz without shape must be a number, got undefined",
  ],
  ["dz null", f32(1), null, undefined, TypeError, "dz without shape must be a number, got null"],
  [
    "dz an array without shape",
    f32(1),
    f32(1),
    undefined,
    TypeError,
    "dz without shape must be a number, got a Float32Array",
  ],
  ["dz a list without shape", [1], [1], {}, TypeError, "dz without shape must be a number, got an array"],
  ["dz a bigint", [1], 1n, {}, TypeError, "dz without shape must be a number, got 1n"],
  [
    "dz a number with shape",
    f32(1),
    1,
    { shape: [1] },
    TypeError,
    "dz with shape must be a Float32Array, got 1",
  ],
  [
    "dz undefined with shape",
    [1],
    undefined,
    { shape: [1] },
    TypeError,
    "dz with shape must be a number[], got undefined",
  ],
  [
    "dz of another kind",
    f32(1),
    f64(1),
    { shape: [1] },
    TypeError,
    "dz with shape must be a Float32Array, got a Float64Array",
  ],
  [
    "dz of integers",
    Int8Array.of(1),
    Int8Array.of(1),
    { shape: [1] },
    TypeError,
    "dz with shape must be a Float32Array, got an Int8Array",
  ],
  [
    "dz of floats with dtype",
    new Uint16Array(1),
    f32(1),
    { ...f16, shape: [1] },
    TypeError,
    "dz with shape must be a Uint16Array, got a Float32Array",
  ],
  ["dz with a hole", [1, 2], hole, { shape: [2, 1] }, TypeError, "dz[1] must be a number, got undefined"],
  ["dz detached", f32(1), detach(f32(1)), { shape: [1] }, TypeError, `dz ${gone}`],
  [
    "dz one an element",
    f32(1, 2),
    f32(1, 2),
    { shape: [1, 2] },
    RangeError,
    "the length of dz must be 1, got 2",
  ],
  ["dz too short", [1, 2], [1], { shape: [2, 1] }, RangeError, "the length of dz must be 2, got 1"],
  [
    "out one a row",
    f32(1, 2),
    f32(1),
    { shape: [1, 2], out: f32(7) },
    RangeError,
    "the length of out must be 2, got 1",
  ],
  [
    "out of another kind",
    [1, 2],
    1,
    { out: f64(7, 7) },
    TypeError,
    "out must be a number[], got a Float64Array",
  ],
  [
    "out with a dz of the wrong length",
    f32(1, 2),
    f32(1, 2),
    { shape: [1, 2], out: f32(7, 7) },
    RangeError,
    "the length of dz must be 1, got 2",
  ],
];

onEveryEngine("errors of gradients", (wasmax) => {
  const refuses = refuser(wasmax);

  for (const [title, y, dy, options, type, message] of BACKWARD) {
    test(title, () => {
      for (const op of ["softmaxGrad", "logSoftmaxGrad"] as const) {
        refuses(type, message, op, y, dy, options);
        // Nor is anything written to an out that would do.
        const given = options as { out?: unknown } | undefined;
        if (y instanceof Float32Array && given?.out === undefined)
          refuses(type, message, op, y, dy, { ...given, out: new Float32Array(y.length) });
      }
    });
  }

  for (const [title, x, dz, options, type, message] of REDUCED)
    test(title, () => refuses(type, message, "logSumExpGrad", x, dz, options));
});
