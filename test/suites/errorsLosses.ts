/** Errors of crossEntropy, crossEntropyAndGrad and nllLoss: class, message, nothing written. */
import { test } from "vitest";
import type { Instance } from "../../src/types.js";
import { detach, f32, f64, refuser } from "../support/refuses.js";

const ALL = ["crossEntropy", "crossEntropyAndGrad", "nllLoss"] as const;
const SOFT = ["crossEntropy", "crossEntropyAndGrad"] as const;
const GRAD = ["crossEntropyAndGrad"] as const;
const NLL = ["nllLoss"] as const;

const INDICES = "targets must be class indices (a number[] or an array of integers)";
const EITHER = `${INDICES} or probabilities (an array of floats)`;
const gone = "must be backed by memory, got";
const x2 = f32(1, 2);
const rows = { shape: [2, 3] };
const x6 = f32(1, 2, 3, 4, 5, 6);
const classOf = (row: number, got: string, n = 3, ignored = -100) =>
  `targets[${row}], the class of row ${row}, must be an integer in [0, ${n}) or the ignoreIndex ${ignored}, got ${got}`;

type Case = readonly [
  title: string,
  ops: readonly (keyof Instance)[],
  logits: unknown,
  targets: unknown,
  options: object | undefined,
  type: ErrorConstructor,
  message: string,
];

const CASES: readonly Case[] = [
  ["logits null", SOFT, null, [0], undefined, TypeError, "logits must be a number[] or a typed array of numbers, got null"],
  ["logProbs null", NLL, null, [0], undefined, TypeError, "logProbs must be a number[] or a typed array of numbers, got null"],
  ["a hole in the logits", SOFT, new Array(1), [0], undefined, TypeError, "logits[0] must be a number, got undefined"],
  ["a hole in the logProbs", NLL, new Array(1), [0], undefined, TypeError, "logProbs[0] must be a number, got undefined"],
  ["detached logits", SOFT, detach(f32(1)), [0], undefined, TypeError, `logits ${gone} a Float32Array that is detached or out of bounds`],
  ["detached logProbs", NLL, detach(f32(1)), [0], undefined, TypeError, `logProbs ${gone} a Float32Array that is detached or out of bounds`],

  ["no targets", SOFT, x2, undefined, undefined, TypeError, `${EITHER}, got undefined`],
  ["no targets of nllLoss", NLL, x2, undefined, undefined, TypeError, `${INDICES}, got undefined`],
  ["null targets", SOFT, x2, null, undefined, TypeError, `${EITHER}, got null`],
  ["a number as targets", SOFT, x2, 1, undefined, TypeError, `${EITHER}, got 1`],
  ["a bigint as targets", SOFT, x2, 1n, undefined, TypeError, `${EITHER}, got 1n`],
  ["a DataView as targets", SOFT, x2, new DataView(new ArrayBuffer(4)), undefined, TypeError, `${EITHER}, got a DataView`],
  ["an array-like as targets", NLL, x2, { length: 1, 0: 1 }, undefined, TypeError, `${INDICES}, got an object`],
  ["probabilities for nllLoss", NLL, x2, f32(0, 1), undefined, TypeError, `${INDICES}, got a Float32Array`],
  ["probabilities of another length for nllLoss", NLL, x2, f64(1), undefined, TypeError, `${INDICES}, got a Float64Array`],
  ["detached indices", ALL, x2, detach(Int32Array.of(0)), undefined, TypeError, `targets ${gone} an Int32Array that is detached or out of bounds`],
  ["detached probabilities", SOFT, x2, detach(f64(0, 1)), undefined, TypeError, `targets ${gone} a Float64Array that is detached or out of bounds`],
  ["a hole in the targets", ALL, x6, new Array(2), rows, TypeError, "targets[0] must be a number, got undefined"],
  ["a text in the targets", ALL, x6, [0, "1"], rows, TypeError, 'targets[1] must be a number, got "1"'],
  ["a bigint in a list of targets", ALL, x6, [0, 1n], rows, TypeError, "targets[1] must be a number, got 1n"],
  ["one-hot rows", SOFT, x2, [[0, 1]], undefined, TypeError, "targets[0] must be a number, got an array"],
  [
    "too few indices",
    ALL,
    x6,
    [0],
    rows,
    RangeError,
    "the length of targets that are class indices (floats are probabilities) must be 2, the number of rows, got 1",
  ],
  [
    "probabilities as a list",
    SOFT,
    [1, 2],
    [0.5, 0.5],
    {},
    RangeError,
    "the length of targets that are class indices (floats are probabilities) must be 1, the number of rows, got 2",
  ],
  [
    "too few bigints",
    ALL,
    x6,
    new BigInt64Array(3),
    rows,
    RangeError,
    "the length of targets that are class indices (floats are probabilities) must be 2, the number of rows, got 3",
  ],
  [
    "probabilities one a row",
    SOFT,
    x6,
    f32(1, 1),
    rows,
    RangeError,
    "the length of targets that are probabilities (integers are classes) must be 6, got 2",
  ],
  ["class n", ALL, x6, [0, 3], rows, RangeError, classOf(1, "3")],
  ["class −1", ALL, x6, [-1, 0], rows, RangeError, classOf(0, "-1")],
  ["class ½", ALL, x6, [0.5, 0], rows, RangeError, classOf(0, "0.5")],
  ["class NaN", ALL, x6, [0, NaN], rows, RangeError, classOf(1, "NaN")],
  ["class 255 of bytes", ALL, x6, Uint8Array.of(0, 255), rows, RangeError, classOf(1, "255")],
  ["class n among bigints", ALL, x6, BigInt64Array.of(0n, 3n), rows, RangeError, classOf(1, "3")],
  ["class −1 among bigints", ALL, x6, BigInt64Array.of(-1n, 0n), rows, RangeError, classOf(0, "-1")],
  ["a class past 2^53", ALL, x6, BigInt64Array.of(0n, 2n ** 53n + 1n), rows, RangeError, classOf(1, "9007199254740993")],
  ["a class that is 1 in its low bits", ALL, x6, BigUint64Array.of(2n ** 63n + 1n, 0n), rows, RangeError, classOf(0, "9223372036854775809")],
  ["the default ignoreIndex, replaced", ALL, x6, [-100, 0], { ...rows, ignoreIndex: 7 }, RangeError, classOf(0, "-100", 3, 7)],
  ["−100 among unsigned bigints", ALL, x6, BigUint64Array.of(BigInt.asUintN(64, -100n), 0n), rows, RangeError, classOf(0, "18446744073709551516")],
  ["a class of no classes", ALL, f32(), [0, 0], { shape: [2, 0] }, RangeError, classOf(0, "0", 0)],

  ["a text as ignoreIndex", ALL, x2, [0], { ignoreIndex: "0" }, TypeError, 'ignoreIndex must be a number, got "0"'],
  ["a bigint as ignoreIndex", ALL, x2, [0], { ignoreIndex: -100n }, TypeError, "ignoreIndex must be a number, got -100n"],
  ["ignoreIndex ½", ALL, x2, [0], { ignoreIndex: 0.5 }, RangeError, "ignoreIndex must be a safe integer, got 0.5"],
  ["ignoreIndex NaN", ALL, x2, [0], { ignoreIndex: NaN }, RangeError, "ignoreIndex must be a safe integer, got NaN"],
  ["ignoreIndex 2^53", ALL, x2, [0], { ignoreIndex: 2 ** 53 }, RangeError, "ignoreIndex must be a safe integer, got 9007199254740992"],
  ["a null ignoreIndex", ALL, x2, [0], { ignoreIndex: null }, TypeError, "ignoreIndex must not be null (leave it out or undefined)"],
  ["ignoreIndex of probabilities", SOFT, x2, f32(0, 1), { ignoreIndex: 0 }, TypeError, "ignoreIndex goes with class indices only"],

  ["labelSmoothing −0.1", SOFT, x2, [0], { labelSmoothing: -0.1 }, RangeError, "labelSmoothing must be a number in [0, 1], got -0.1"],
  ["labelSmoothing 1.1", SOFT, x2, [0], { labelSmoothing: 1.1 }, RangeError, "labelSmoothing must be a number in [0, 1], got 1.1"],
  ["labelSmoothing NaN", SOFT, x2, [0], { labelSmoothing: NaN }, RangeError, "labelSmoothing must be a number in [0, 1], got NaN"],
  ["a text as labelSmoothing", SOFT, x2, [0], { labelSmoothing: "0.1" }, TypeError, 'labelSmoothing must be a number, got "0.1"'],
  ["reduction of another name", ALL, x2, [0], { reduction: "avg" }, RangeError, 'reduction must be one of mean, sum, none, got "avg"'],
  ["a number as reduction", ALL, x2, [0], { reduction: 0 }, TypeError, "reduction must be a string, got 0"],
  ["a null reduction", ALL, x2, [0], { reduction: null }, TypeError, "reduction must not be null (leave it out or undefined)"],

  ["a number as weight", ALL, x2, [0], { weight: 1 }, TypeError, "weight must be a Float32Array, got 1"],
  ["weight of another kind", ALL, x2, [0], { weight: f64(1, 1) }, TypeError, "weight must be a Float32Array, got a Float64Array"],
  ["a typed weight of number[]", ALL, [1, 2], [0], { weight: f64(1, 1) }, TypeError, "weight must be a number[], got a Float64Array"],
  ["a hole in the weight", ALL, [1, 2], [0], { weight: new Array(2) }, TypeError, "weight[0] must be a number, got undefined"],
  ["a detached weight", ALL, x2, [0], { weight: detach(f32(1, 1)) }, TypeError, `weight ${gone} a Float32Array that is detached or out of bounds`],
  ["weight one a row", ALL, x6, [0, 0], { ...rows, weight: f32(1, 1) }, RangeError, "the length of weight must be 3, the number of classes, got 2"],
  ["weight one a logit", ALL, x6, [0, 0], { ...rows, weight: x6 }, RangeError, "the length of weight must be 3, the number of classes, got 6"],

  ["dLoss an array of a mean", GRAD, x2, [0], { dLoss: f32(1) }, TypeError, 'dLoss with reduction "mean" must be a number, got a Float32Array'],
  ["dLoss a list of a sum", GRAD, x2, [0], { dLoss: [1], reduction: "sum" }, TypeError, 'dLoss with reduction "sum" must be a number, got an array'],
  ["a null dLoss", GRAD, x2, [0], { dLoss: null }, TypeError, "dLoss must not be null (leave it out or undefined)"],
  ["dLoss a number of none", GRAD, x2, [0], { dLoss: 1, reduction: "none" }, TypeError, 'dLoss with reduction "none" must be a Float32Array, got 1'],
  [
    "dLoss of another kind",
    GRAD,
    x2,
    [0],
    { dLoss: f64(1), reduction: "none" },
    TypeError,
    'dLoss with reduction "none" must be a Float32Array, got a Float64Array',
  ],
  ["a hole in dLoss", GRAD, [1, 2], [0], { dLoss: new Array(1), reduction: "none" }, TypeError, "dLoss[0] must be a number, got undefined"],
  [
    "a detached dLoss",
    GRAD,
    x2,
    [0],
    { dLoss: detach(f32(1)), reduction: "none" },
    TypeError,
    `dLoss ${gone} a Float32Array that is detached or out of bounds`,
  ],
  ["dLoss one a logit", GRAD, x2, [0], { dLoss: x2, reduction: "none" }, RangeError, "the length of dLoss must be 1, the number of rows, got 2"],

  ["out of another kind", GRAD, x2, [0], { out: f64(7, 7) }, TypeError, "out must be a Float32Array, got a Float64Array"],
  ["out one a row", GRAD, x6, [0, 0], { ...rows, out: f32(7, 7) }, RangeError, "the length of out must be 6, got 2"],
  ["out frozen", GRAD, [1, 2], [0], { out: Object.freeze([7, 7]) }, TypeError, "out must be writable, got an array whose element 0 is not"],
  ["out detached", GRAD, x2, [0], { out: detach(f32(1, 2)) }, TypeError, `out ${gone} a Float32Array that is detached or out of bounds`],
  ["axis out of range", ALL, x2, [0], { axis: 1 }, RangeError, "axis must be an integer in [-1, 1), got 1"],
  ["a shape of another product", ALL, x2, [0], { shape: [3] }, RangeError, "the product of shape [3] must be the length 2, got 3"],
  [
    "dtype with another kind",
    SOFT,
    x2,
    [0],
    { dtype: "float16" },
    TypeError,
    'logits with dtype "float16" must be a Uint16Array, got a Float32Array',
  ],
];

export function errorsLosses(wasmax: Instance): void {
  const refuses = refuser(wasmax);

  for (const [title, ops, logits, targets, options, type, message] of CASES) {
    test(title, () => {
      for (const op of ops) {
        refuses(type, message, op, logits, targets, options);
        // Nor is anything written to an out that would do.
        if (op !== "crossEntropyAndGrad" || !(logits instanceof Float32Array) || "out" in (options ?? {})) continue;
        refuses(type, message, op, logits, targets, { ...options, out: new Float32Array(logits.length).fill(7) });
      }
    });
  }
}
