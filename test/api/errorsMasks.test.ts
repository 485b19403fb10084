/** Errors of scale, bias, where, causal and weights: class, message, nothing written. */
import { test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import { detach, f32, f64, refuser, u8 } from "../support/refuses.js";

type Case = readonly [
  title: string,
  logits: unknown,
  options: object,
  type: ErrorConstructor,
  message: string,
];
const gone = "must be backed by memory, got a";
const f16 = { dtype: "float16" };

const MASKS: readonly Case[] = [
  ["scale 0", [1], { scale: 0 }, RangeError, "scale must be a finite number above 0, got 0"],
  ["scale −1", [1], { scale: -1 }, RangeError, "scale must be a finite number above 0, got -1"],
  ["scale NaN", [1], { scale: NaN }, RangeError, "scale must be a finite number above 0, got NaN"],
  [
    "scale Infinity",
    [1],
    { scale: Infinity },
    RangeError,
    "scale must be a finite number above 0, got Infinity",
  ],
  ["a text as scale", [1], { scale: "2" }, TypeError, 'scale must be a number, got "2"'],
  ["a bigint as scale", [1], { scale: 2n }, TypeError, "scale must be a number, got 2n"],
  ["a null scale", [1], { scale: null }, TypeError, "scale must not be null (leave it out or undefined)"],
  [
    "both scale and temperature",
    [1],
    { scale: 1, temperature: 1 },
    TypeError,
    "scale and temperature exclude each other, got both",
  ],

  ["a number as bias", f32(1, 2), { bias: 3 }, TypeError, "bias must be a Float32Array, got 3"],
  ["a text as bias", [1, 2], { bias: "12" }, TypeError, 'bias must be a number[], got "12"'],
  ["a null bias", [1, 2], { bias: null }, TypeError, "bias must not be null (leave it out or undefined)"],
  [
    "a float64 bias of float32",
    f32(1, 2),
    { bias: f64(0, 0) },
    TypeError,
    "bias must be a Float32Array, got a Float64Array",
  ],
  [
    "a number[] bias of float32",
    f32(1, 2),
    { bias: [0, 0] },
    TypeError,
    "bias must be a Float32Array, got an array",
  ],
  [
    "a float32 bias of number[]",
    [1, 2],
    { bias: f32(0, 0) },
    TypeError,
    "bias must be a number[], got a Float32Array",
  ],
  [
    "an integer bias of integers",
    Int8Array.of(1, 2),
    { bias: new Int8Array(2) },
    TypeError,
    "bias must be a Float32Array, got an Int8Array",
  ],
  [
    "a float32 bias of wide integers",
    Int32Array.of(1),
    { bias: f32(0) },
    TypeError,
    "bias must be a Float64Array, got a Float32Array",
  ],
  [
    "bits as bias of float32",
    f32(1, 2),
    { bias: new Uint16Array(2) },
    TypeError,
    "bias must be a Float32Array, got a Uint16Array",
  ],
  [
    "a float32 bias of bits",
    new Uint16Array(2),
    { ...f16, bias: f32(0, 0) },
    TypeError,
    "bias must be a Uint16Array, got a Float32Array",
  ],
  [
    "a DataView as bias",
    f32(1),
    { bias: new DataView(new ArrayBuffer(4)) },
    TypeError,
    "bias must be a Float32Array, got a DataView",
  ],
  [
    "a BigInt bias",
    f32(1),
    { bias: new BigInt64Array(1) },
    TypeError,
    "bias must be a Float32Array, got a BigInt64Array",
  ],
  [
    "a hole in the bias",
    [1, 2],
    { bias: Object.assign(new Array(2), [1]) },
    TypeError,
    "bias[1] must be a number, got undefined",
  ],
  ["a text in the bias", [1, 2], { bias: [0, "1"] }, TypeError, 'bias[1] must be a number, got "1"'],
  [
    "a matrix as bias",
    [1],
    { bias: [[1]] },
    TypeError,
    "bias[0] must be a number, got an array (for a matrix, pass one flat array and its shape)",
  ],
  [
    "a detached bias",
    f32(1, 2),
    { bias: detach(f32(0, 0)) },
    TypeError,
    `bias ${gone} Float32Array that is detached or out of bounds`,
  ],
  [
    "a short bias",
    f32(1, 2),
    { bias: f32(0) },
    RangeError,
    "the length of bias without biasShape must be 2, got 1",
  ],
  [
    "a long bias",
    [1, 2],
    { shape: [2, 1], bias: [0, 0, 0] },
    RangeError,
    "the length of bias without biasShape must be 2, got 3",
  ],
  ["biasShape alone", f32(1, 2), { biasShape: [2] }, TypeError, "biasShape goes with bias only"],
  [
    "an empty biasShape",
    f32(1),
    { bias: f32(1), biasShape: [] },
    RangeError,
    "biasShape must have at least one axis, got []",
  ],
  [
    "a number as biasShape",
    f32(1),
    { bias: f32(1), biasShape: 1 },
    TypeError,
    "biasShape must be an array of sizes, got 1",
  ],
  [
    "a text in biasShape",
    f32(1),
    { bias: f32(1), biasShape: ["1"] },
    TypeError,
    'biasShape[0] must be a number, got "1"',
  ],
  [
    "half a size in biasShape",
    f32(1),
    { bias: f32(1), biasShape: [0.5] },
    RangeError,
    "biasShape[0] must be an integer of at least 0, got 0.5",
  ],
  [
    "biasShape of another product",
    f32(1, 2),
    { bias: f32(1), biasShape: [2] },
    RangeError,
    "the product of biasShape [2] must be the length 1, got 2",
  ],
  [
    "biasShape that does not broadcast",
    f32(1, 2, 3, 4),
    { shape: [2, 2], bias: f32(1, 2, 3, 4), biasShape: [4] },
    RangeError,
    "biasShape must be a shape that broadcasts to [2, 2], got [4]",
  ],
  [
    "biasShape of more axes",
    f32(1, 2),
    { shape: [2], bias: f32(1, 2), biasShape: [1, 2] },
    RangeError,
    "biasShape must be a shape that broadcasts to [2], got [1, 2]",
  ],
  [
    "biasShape along the wrong axis",
    f32(1, 2, 3, 4, 5, 6),
    { shape: [2, 3], bias: f32(1, 2), biasShape: [2] },
    RangeError,
    "biasShape must be a shape that broadcasts to [2, 3], got [2]",
  ],

  ["numbers as where", f32(1, 2), { where: [1, 0] }, TypeError, "where[0] must be a boolean, got 1"],
  [
    "true as where",
    f32(1, 2),
    { where: true },
    TypeError,
    "where must be a Uint8Array or a boolean[], got true",
  ],
  [
    "a null where",
    f32(1, 2),
    { where: null },
    TypeError,
    "where must not be null (leave it out or undefined)",
  ],
  [
    "clamped bytes as where",
    f32(1),
    { where: new Uint8ClampedArray(1) },
    TypeError,
    "where must be a Uint8Array or a boolean[], got a Uint8ClampedArray",
  ],
  [
    "signed bytes as where",
    f32(1),
    { where: new Int8Array(1) },
    TypeError,
    "where must be a Uint8Array or a boolean[], got an Int8Array",
  ],
  [
    "floats as where",
    f32(1),
    { where: f32(1) },
    TypeError,
    "where must be a Uint8Array or a boolean[], got a Float32Array",
  ],
  [
    "an ArrayBuffer as where",
    f32(1),
    { where: new ArrayBuffer(1) },
    TypeError,
    "where must be a Uint8Array or a boolean[], got an ArrayBuffer",
  ],
  [
    "a detached where",
    f32(1),
    { where: detach(u8(1)) },
    TypeError,
    `where ${gone} Uint8Array that is detached or out of bounds`,
  ],
  [
    "a short where",
    f32(1, 2),
    { where: u8(1) },
    RangeError,
    "the length of where without whereShape must be 2, got 1",
  ],
  ["whereShape alone", f32(1, 2), { whereShape: [2] }, TypeError, "whereShape goes with where only"],
  [
    "an empty whereShape",
    f32(1),
    { where: u8(1), whereShape: [] },
    RangeError,
    "whereShape must have at least one axis, got []",
  ],
  [
    "a null whereShape",
    f32(1),
    { where: u8(1), whereShape: null },
    TypeError,
    "whereShape must not be null (leave it out or undefined)",
  ],
  [
    "whereShape of another product",
    [1, 2],
    { where: u8(1), whereShape: [2] },
    RangeError,
    "the product of whereShape [2] must be the length 1, got 2",
  ],
  [
    "whereShape that does not broadcast",
    f32(1, 2),
    { shape: [1, 2], where: u8(1, 1), whereShape: [2, 1] },
    RangeError,
    "whereShape must be a shape that broadcasts to [1, 2], got [2, 1]",
  ],

  ["causal 1", f32(1, 2), { causal: 1 }, TypeError, "causal must be a boolean, got 1"],
  ["a text as causal", f32(1, 2), { causal: "true" }, TypeError, 'causal must be a boolean, got "true"'],
  [
    "a null causal",
    f32(1, 2),
    { causal: null },
    TypeError,
    "causal must not be null (leave it out or undefined)",
  ],
  [
    "causal without a shape",
    f32(1, 2),
    { causal: true },
    RangeError,
    "shape must have at least two axes with causal, got [2]",
  ],
  [
    "causal of one axis",
    [1, 2],
    { causal: true, shape: [2] },
    RangeError,
    "shape must have at least two axes with causal, got [2]",
  ],
  [
    "causal along the first axis",
    f32(1, 2),
    { causal: true, shape: [1, 2], axis: 0 },
    RangeError,
    "axis must be the last one with causal, got [0]",
  ],
  [
    "causal along two axes",
    f32(1, 2),
    { causal: true, shape: [1, 2], axis: [0, 1] },
    RangeError,
    "axis must be the last one with causal, got [0, 1]",
  ],
];

const WEIGHTS: readonly Case[] = [
  ["a number as weights", f32(1, 2), { weights: 1 }, TypeError, "weights must be a Float32Array, got 1"],
  [
    "null weights",
    f32(1, 2),
    { weights: null },
    TypeError,
    "weights must not be null (leave it out or undefined)",
  ],
  [
    "weights of another kind",
    f32(1, 2),
    { weights: f64(1, 1) },
    TypeError,
    "weights must be a Float32Array, got a Float64Array",
  ],
  [
    "integer weights of integers",
    new Uint8Array(2),
    { weights: new Uint8Array(2) },
    TypeError,
    "weights must be a Float32Array, got a Uint8Array",
  ],
  [
    "typed weights of number[]",
    [1],
    { weights: f64(1) },
    TypeError,
    "weights must be a number[], got a Float64Array",
  ],
  [
    "float32 weights of bits",
    new Uint16Array(1),
    { ...f16, weights: f32(1) },
    TypeError,
    "weights must be a Uint16Array, got a Float32Array",
  ],
  [
    "a hole in the weights",
    [1, 2],
    { weights: Object.assign(new Array(2), [1]) },
    TypeError,
    "weights[1] must be a number, got undefined",
  ],
  ["a bigint in the weights", [1, 2], { weights: [1n, 1] }, TypeError, "weights[0] must be a number, got 1n"],
  [
    "detached weights",
    f32(1, 2),
    { weights: detach(f32(1, 1)) },
    TypeError,
    `weights ${gone} Float32Array that is detached or out of bounds`,
  ],
  [
    "short weights",
    f32(1, 2),
    { weights: f32(1) },
    RangeError,
    "the length of weights without weightsShape must be 2, got 1",
  ],
  ["weightsShape alone", f32(1, 2), { weightsShape: [2] }, TypeError, "weightsShape goes with weights only"],
  [
    "weightsShape that does not go",
    f32(1, 2),
    { shape: [2], weights: f32(1, 1, 1), weightsShape: [3] },
    RangeError,
    "weightsShape must be a shape that broadcasts to [2], got [3]",
  ],
  [
    "weights one a row",
    f32(1, 2, 3, 4),
    { shape: [2, 2], weights: f32(1, 1) },
    RangeError,
    "the length of weights without weightsShape must be 4, got 2",
  ],
];

onEveryEngine("errors of masks", (wasmax) => {
  const refuses = refuser(wasmax);

  for (const [title, logits, options, type, message] of MASKS) {
    test(title, () => {
      const length = (logits as ArrayLike<number>).length;
      const like = (n: number) =>
        Array.isArray(logits)
          ? new Array<number>(n).fill(7)
          : new (logits as { constructor: typeof Float32Array }).constructor(n);
      const floats = Array.isArray(logits) || logits instanceof Float32Array;
      for (const op of ["softmax", "logSoftmax"] as const) {
        refuses(type, message, op, logits, options);
        if (floats) refuses(type, message, op, logits, { out: like(length), ...options });
      }
      for (const op of ["logSumExp", "signedLogSumExp"] as const) refuses(type, message, op, logits, options);
      const rows = (options as { shape?: unknown }).shape !== undefined;
      if (!rows)
        refuses(
          type,
          message,
          "logSumExpGrad",
          logits,
          1,
          floats ? { out: like(length), ...options } : options,
        );
    });
  }

  for (const [title, logits, options, type, message] of WEIGHTS) {
    test(title, () => {
      for (const op of ["logSumExp", "signedLogSumExp"] as const) refuses(type, message, op, logits, options);
      if (logits instanceof Float32Array)
        refuses(type, message, "logSumExp", logits, { shape: [1, logits.length], out: f32(7), ...options });
    });
  }
});
