/**
 * Errors of createOnline, push, merge and normalize: class and message, with the state and `out` unchanged.
 */
import { expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import { detach, f32, f64, type Loose, refuser, written } from "../support/refuses.js";

const gone = "must be backed by memory, got a Float32Array that is detached or out of bounds";
const STATE = "state must be the state or the parsed JSON of an online softmax";
const NUMBER = 'must be a number, "-Infinity", "Infinity" or "NaN"';
const NUMERIC = "chunk must be a number[] or a typed array of numbers";

type Case = readonly [
  title: string,
  method: "push" | "merge" | "normalize",
  args: readonly unknown[],
  type: ErrorConstructor,
  message: string,
];

const CASES: readonly Case[] = [
  ["nothing", "push", [], TypeError, `${NUMERIC}, got undefined`],
  ["null", "push", [null], TypeError, `${NUMERIC}, got null`],
  ["a number", "push", [3], TypeError, `${NUMERIC}, got 3`],
  ["a BigInt array", "push", [new BigInt64Array(1)], TypeError, `${NUMERIC}, got a BigInt64Array`],
  [
    "a hole",
    "push",
    [Object.assign(new Array(2), [1])],
    TypeError,
    "chunk[1] must be a number, got undefined",
  ],
  ["a detached chunk", "push", [detach(f32(1))], TypeError, `chunk ${gone}`],
  ["null options", "push", [[1], null], TypeError, "options of push must be an object, got null"],
  ["out", "push", [[1], { out: [1] }], TypeError, 'push takes no option "out"; it takes dtype'],
  [
    "temperature",
    "push",
    [[1], { temperature: 2 }],
    TypeError,
    'push takes no option "temperature"; it takes dtype',
  ],
  [
    "a null dtype",
    "push",
    [[1], { dtype: null }],
    TypeError,
    "dtype must not be null (leave it out or undefined)",
  ],
  [
    "dtype float32",
    "push",
    [[1], { dtype: "float32" }],
    RangeError,
    'dtype must be "float16", got "float32"',
  ],
  [
    "dtype with floats",
    "push",
    [f32(1), { dtype: "float16" }],
    TypeError,
    'chunk with dtype "float16" must be a Uint16Array, got a Float32Array',
  ],
  ["nothing", "merge", [], TypeError, "other must be what createOnline made, got undefined"],
  ["null", "merge", [null], TypeError, "other must be what createOnline made, got null"],
  ["a state", "merge", [f64(1, 1)], TypeError, "other must be what createOnline made, got a Float64Array"],
  [
    "an impostor",
    "merge",
    [{ state: f64(1, 1) }],
    TypeError,
    "other must be what createOnline made, got an object",
  ],
  ["null", "normalize", [null], TypeError, `${NUMERIC}, got null`],
  ["a text within", "normalize", [[1, "2"]], TypeError, 'chunk[1] must be a number, got "2"'],
  ["a detached chunk", "normalize", [detach(f32(1))], TypeError, `chunk ${gone}`],
  [
    "what was not pushed",
    "normalize",
    [[1, 3.5]],
    RangeError,
    "chunk must be of what was pushed, nothing above 3, got 3.5",
  ],
  [
    "what was not pushed, with out",
    "normalize",
    [f32(4), { out: f32(7) }],
    RangeError,
    "chunk must be of what was pushed, nothing above 3, got 4",
  ],
  [
    "shape",
    "normalize",
    [[1], { shape: [1] }],
    TypeError,
    'normalize takes no option "shape"; it takes dtype, out',
  ],
  ["null options", "normalize", [[1], null], TypeError, "options of normalize must be an object, got null"],
  [
    "out of another kind",
    "normalize",
    [f32(1), { out: f64(7) }],
    TypeError,
    "out must be a Float32Array, got a Float64Array",
  ],
  ["out too long", "normalize", [[1], { out: [7, 7] }], RangeError, "the length of out must be 1, got 2"],
  ["out detached", "normalize", [f32(1), { out: detach(f32(1)) }], TypeError, `out ${gone}`],
  [
    "out frozen",
    "normalize",
    [[1], { out: Object.freeze([7]) }],
    TypeError,
    "out must be writable, got an array whose element 0 is not",
  ],
];

onEveryEngine("errors of online softmax", (wasmax) => {
  const refuses = refuser(wasmax);

  for (const [title, method, args, type, message] of CASES) {
    test(`${method}: ${title}`, () => {
      const online = wasmax.createOnline().push([1, 2, 3]);
      const before = [...online.state];
      const arrays = written(args);
      let error: unknown;
      try {
        (online[method] as Loose).call(online, ...args);
      } catch (e) {
        error = e;
      }
      expect(error).toBeInstanceOf(type);
      expect((error as Error).message).toBe(`wasmax: ${message}`);
      expect([...online.state]).toEqual(before);
      expect(written(args)).toBe(arrays);
      expect(online.push([4]).logSumExp()).toBeCloseTo(wasmax.logSumExp([1, 2, 3, 4]), 12);
    });
  }

  test("an out that overlaps its chunk", () => {
    const buffer = new ArrayBuffer(16);
    const online = wasmax.createOnline().push(new Float32Array(3));
    const message = "wasmax: out must be chunk itself or lie apart from it, got an overlap";
    expect(() =>
      online.normalize(new Float32Array(buffer, 0, 3), { out: new Float32Array(buffer, 4, 3) }),
    ).toThrow(new RangeError(message));
    expect(new Uint8Array(buffer).every((b) => b === 0)).toBe(true);
  });

  test("states", () => {
    for (const [state, type, message] of [
      [null, TypeError, `${STATE}, got null`],
      [1, TypeError, `${STATE}, got 1`],
      ["[1,1]", TypeError, `${STATE}, got "[1,1]"`],
      [{ max: 1, sum: 1 }, TypeError, `${STATE}, got an object`],
      [f32(1, 1), TypeError, `${STATE}, got a Float32Array`],
      [[], RangeError, "the length of state must be 2, got 0"],
      [[1, 1, 1], RangeError, "the length of state must be 2, got 3"],
      [detach(f64(1, 1)), TypeError, `state ${gone.replace("Float32", "Float64")}`],
      [["1", 1], TypeError, `state[0] ${NUMBER}, got "1"`],
      [[1, null], TypeError, `state[1] ${NUMBER}, got null`],
      [[1, 1n], TypeError, `state[1] ${NUMBER}, got 1n`],
    ] as const) {
      refuses(type, message, "createOnline", state);
    }
  });

  test("states that cannot be: the term of the maximum is 1", () => {
    const sums = "a finite number of at least 1, or 0, 1 or NaN where state[0] is -Infinity, Infinity or NaN";
    for (const [max, sum] of [
      [1, 0],
      [1, -1],
      [1, -0],
      [-1e308, 1 - 2 ** -53],
      [0, Infinity],
      [0, NaN],
      [-Infinity, 1],
      [-Infinity, -0],
      [-Infinity, NaN],
      [Infinity, 2],
      [Infinity, NaN],
      [NaN, 1],
      [NaN, Infinity],
    ] as const) {
      const got = Object.is(sum, -0) ? "-0" : String(sum);
      const message = `state[1], the sum, must be ${sums}, got ${got}`;
      refuses(RangeError, message, "createOnline", [max, sum]);
      refuses(RangeError, message, "createOnline", f64(max, sum));
    }
  });

  test("sums near the largest number stay finite when they are merged", () => {
    const online = wasmax.createOnline([0, 1.7e308]);
    online.merge(wasmax.createOnline([0, 1.7e308]));
    const again = wasmax.createOnline(JSON.parse(JSON.stringify(online)));
    expect(again.logSumExp()).toBeCloseTo(709.78, 2);
  });

  test("states that can be, each from what was pushed, go on", () => {
    for (const pushed of [
      [],
      [-Infinity],
      [0],
      [3, 1, -Infinity],
      [1e308, -1e308],
      [1, Infinity],
      [NaN, 1],
    ]) {
      const online = wasmax.createOnline().push(pushed);
      const json = JSON.parse(JSON.stringify(online));
      for (const state of [online.state, [...online.state], json])
        expect(wasmax.createOnline(state).state).toEqual(online.state);
    }
  });
});
