/** Every error: its class, its message, and that nothing was written. */
import { expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";

const f32 = (...values: number[]) => Float32Array.from(values);
const TAKEN = "axis, bias, biasShape, causal, dtype, out, scale, shape, temperature";
const TAKEN_BY = {
  softmax: `${TAKEN}, where, whereShape`,
  logSoftmax: `${TAKEN}, where, whereShape`,
  logSumExp: `${TAKEN}, weights, weightsShape, where, whereShape`,
} as const;
const NUMERIC = "logits must be a number[] or a typed array of numbers";

/** Arguments, class and message (after "wasmax: ", and after the function's name where NAME stands). */
const CASES: [title: string, logits: unknown, options: unknown, type: ErrorConstructor, message: string][] = [
  ["null", null, undefined, TypeError, `${NUMERIC}, got null`],
  ["undefined", undefined, undefined, TypeError, `${NUMERIC}, got undefined`],
  ["a number", 3, undefined, TypeError, `${NUMERIC}, got 3`],
  ["a string", "123", undefined, TypeError, `${NUMERIC}, got "123"`],
  ["a bigint", 3n, undefined, TypeError, `${NUMERIC}, got 3n`],
  ["an array-like", { length: 2, 0: 1, 1: 2 }, undefined, TypeError, `${NUMERIC}, got an object`],
  ["an ArrayBuffer", new ArrayBuffer(8), undefined, TypeError, `${NUMERIC}, got an ArrayBuffer`],
  ["a DataView", new DataView(new ArrayBuffer(8)), undefined, TypeError, `${NUMERIC}, got a DataView`],
  ["a BigInt64Array", new BigInt64Array(2), undefined, TypeError, `${NUMERIC}, got a BigInt64Array`],
  [
    "an impostor",
    { [Symbol.toStringTag]: "Float32Array", length: 1, 0: 1 },
    undefined,
    TypeError,
    `${NUMERIC}, got a Float32Array`,
  ],
  [
    "a hole",
    Object.assign(new Array(3), [1, 2]),
    undefined,
    TypeError,
    "logits[2] must be a number, got undefined",
  ],
  ["a null within", [1, null], undefined, TypeError, "logits[1] must be a number, got null"],
  ["a bigint within", [1n], undefined, TypeError, "logits[0] must be a number, got 1n"],
  [
    "a matrix",
    [[1, 2], [3]],
    undefined,
    TypeError,
    "logits[0] must be a number, got an array (for a matrix, pass one flat array and its shape)",
  ],
  [
    "a list of typed arrays",
    [f32(1)],
    undefined,
    TypeError,
    "logits[0] must be a number, got a Float32Array (for a matrix, pass one flat array and its shape)",
  ],
  ["null options", [1], null, TypeError, "options of NAME must be an object, got null"],
  ["an array for options", [1], [], TypeError, "options of NAME must be an object, got an array"],
  [
    "a typed array for options",
    f32(1),
    f32(1),
    TypeError,
    "options of NAME must be an object, got a Float32Array",
  ],
  [
    "a number for options",
    [1],
    -1,
    TypeError,
    "options of NAME must be an object, got -1: did you mean { axis: -1 }?",
  ],
  [
    "a fraction for options",
    [1],
    0.7,
    TypeError,
    "options of NAME must be an object, got 0.7: did you mean { temperature: 0.7 }?",
  ],
  [
    "sizes for options",
    [1],
    [2, 3],
    TypeError,
    "options of NAME must be an object, got an array: did you mean { shape: [2, 3] }?",
  ],
  ["words for options", [1], ["2"], TypeError, "options of NAME must be an object, got an array"],
  ["an unknown option", [1], { dim: 1 }, TypeError, 'NAME takes no option "dim"; it takes OPTIONS'],
  ["a null option", [1], { shape: null }, TypeError, "shape must not be null (leave it out or undefined)"],
  [
    "temperature 0",
    [1],
    { temperature: 0 },
    RangeError,
    "temperature must be a finite number above 0, got 0",
  ],
  [
    "temperature −1",
    [1],
    { temperature: -1 },
    RangeError,
    "temperature must be a finite number above 0, got -1",
  ],
  [
    "temperature NaN",
    [1],
    { temperature: NaN },
    RangeError,
    "temperature must be a finite number above 0, got NaN",
  ],
  [
    "temperature Infinity",
    [1],
    { temperature: Infinity },
    RangeError,
    "temperature must be a finite number above 0, got Infinity",
  ],
  ["a text as temperature", [1], { temperature: "1" }, TypeError, 'temperature must be a number, got "1"'],
  ["a bigint as temperature", [1], { temperature: 1n }, TypeError, "temperature must be a number, got 1n"],
  [
    "a shape of 65 axes",
    [1],
    { shape: new Array(65).fill(1) },
    RangeError,
    "shape must have at most 64 axes, got 65",
  ],
  [
    "a shape without end",
    [1],
    { shape: new Array(2 ** 32 - 1) },
    RangeError,
    "shape must have at most 64 axes, got 4294967295",
  ],
  [
    "more axes than a shape has",
    [1],
    { shape: [1], axis: new Array(50_000).fill(0) },
    RangeError,
    "axis must name at most 64 axes, got 50000",
  ],
  [
    "a mask's shape of 65 axes",
    [1],
    { where: [true], whereShape: new Array(65).fill(1) },
    RangeError,
    "whereShape must have at most 64 axes, got 65",
  ],
  ["an empty shape", [1], { shape: [] }, RangeError, "shape must have at least one axis, got []"],
  ["a shape that is a number", [1], { shape: 1 }, TypeError, "shape must be an array of sizes, got 1"],
  [
    "a typed array as shape",
    [1],
    { shape: Int32Array.of(1) },
    TypeError,
    "shape must be an array of sizes, got an Int32Array",
  ],
  ["a text in the shape", [1], { shape: ["1"] }, TypeError, 'shape[0] must be a number, got "1"'],
  [
    "a hole in the shape",
    [1],
    { shape: new Array(1) },
    TypeError,
    "shape[0] must be a number, got undefined",
  ],
  [
    "a negative size",
    [1],
    { shape: [1, -2] },
    RangeError,
    "shape[1] must be an integer of at least 0, got -2",
  ],
  ["half a size", [1], { shape: [0.5, 2] }, RangeError, "shape[0] must be an integer of at least 0, got 0.5"],
  [
    "an endless size",
    [1],
    { shape: [Infinity] },
    RangeError,
    "shape[0] must be an integer of at least 0, got Infinity",
  ],
  [
    "a shape too large",
    [1, 2],
    { shape: [3] },
    RangeError,
    "the product of shape [3] must be the length 2, got 3",
  ],
  [
    "a shape past 2^53",
    [1],
    { shape: [2 ** 53 - 1, 2 ** 53 - 1] },
    RangeError,
    `the product of shape [${2 ** 53 - 1}, ${2 ** 53 - 1}] must be the length 1, got ${(2 ** 53 - 1) ** 2}`,
  ],
  [
    "a shape of 0 for something",
    [1],
    { shape: [0, 4] },
    RangeError,
    "the product of shape [0, 4] must be the length 1, got 0",
  ],
  [
    "axis 3 of 3",
    f32(1),
    { shape: [1, 1, 1], axis: 3 },
    RangeError,
    "axis must be an integer in [-3, 3), got 3",
  ],
  [
    "axis −4 of 3",
    f32(1),
    { shape: [1, 1, 1], axis: -4 },
    RangeError,
    "axis must be an integer in [-3, 3), got -4",
  ],
  ["axis ½", f32(1), { axis: 0.5 }, RangeError, "axis must be an integer in [-1, 1), got 0.5"],
  ["axis NaN", f32(1), { axis: NaN }, RangeError, "axis must be an integer in [-1, 1), got NaN"],
  ["axis 1 without a shape", f32(1), { axis: 1 }, RangeError, "axis must be an integer in [-1, 1), got 1"],
  [
    "a text as axis",
    f32(1),
    { axis: "-1" },
    TypeError,
    'axis must be a number or an array of numbers, got "-1"',
  ],
  ["no axis", f32(1), { axis: [] }, RangeError, "axis must name at least one axis, got []"],
  ["a text among axes", f32(1), { axis: ["0"] }, TypeError, 'axis[0] must be a number, got "0"'],
  [
    "an axis twice",
    f32(1, 2),
    { shape: [2, 1], axis: [0, 1, -2] },
    RangeError,
    "axis must name each axis once, got [0, 1, -2]",
  ],
  [
    "an axis out of range among others",
    f32(1, 2),
    { shape: [2, 1], axis: [0, 2] },
    RangeError,
    "axis must be an integer in [-2, 2), got 2",
  ],
  [
    "dtype float32",
    new Uint16Array(1),
    { dtype: "float32" },
    RangeError,
    'dtype must be "float16", got "float32"',
  ],
  ["a number as dtype", new Uint16Array(1), { dtype: 16 }, TypeError, 'dtype must be "float16", got 16'],
  [
    "dtype with another kind",
    f32(1),
    { dtype: "float16" },
    TypeError,
    'logits with dtype "float16" must be a Uint16Array, got a Float32Array',
  ],
];

const OUT_CASES: [title: string, logits: unknown, out: unknown, type: ErrorConstructor, message: string][] = [
  [
    "of another kind",
    f32(1, 2),
    new Float64Array(2),
    TypeError,
    "out must be a Float32Array, got a Float64Array",
  ],
  ["a number[] for a typed array", f32(1, 2), [0, 0], TypeError, "out must be a Float32Array, got an array"],
  [
    "a typed array for a number[]",
    [1, 2],
    f32(0, 0),
    TypeError,
    "out must be a number[], got a Float32Array",
  ],
  [
    "integers for integers",
    Int8Array.of(1, 2),
    new Int8Array(2),
    TypeError,
    "out must be a Float32Array, got an Int8Array",
  ],
  ["a number", f32(1), 3, TypeError, "out must be a Float32Array, got 3"],
  ["too short", f32(1, 2), new Float32Array(1), RangeError, "the length of out must be 2, got 1"],
  ["too long", [1], [1, 2], RangeError, "the length of out must be 1, got 2"],
  [
    "frozen",
    [1, 2],
    Object.freeze([1, 2]),
    TypeError,
    "out must be writable, got an array whose element 0 is not",
  ],
];

onEveryEngine("errors", (wasmax, _, make) => {
  type Loose = (logits: unknown, options?: unknown) => unknown;
  const ops = ["softmax", "logSoftmax", "logSumExp"] as const;
  const call = (op: (typeof ops)[number], logits: unknown, options: unknown) =>
    (wasmax[op] as Loose)(logits, options);
  const refuses = (run: () => unknown, type: ErrorConstructor, message: string) => {
    let error: unknown;
    try {
      run();
    } catch (e) {
      error = e;
    }
    expect(error).toBeInstanceOf(type);
    expect((error as Error).message).toBe(`wasmax: ${message}`);
    // The next call works.
    expect(wasmax.softmax([0, 0])).toEqual([0.5, 0.5]);
  };

  for (const [title, logits, options, type, message] of CASES) {
    test(title, () => {
      for (const op of ops)
        refuses(
          () => call(op, logits, options),
          type,
          message.replace("NAME", op).replace("OPTIONS", TAKEN_BY[op]),
        );
    });
  }

  test("an error writes nothing: out and logits are as they were", () => {
    const x = f32(1, 2, 3);
    const out = f32(7, 7, 7);
    for (const [, , options] of CASES) {
      if (
        typeof options !== "object" ||
        options === null ||
        Array.isArray(options) ||
        ArrayBuffer.isView(options)
      )
        continue;
      const bad = { axis: 1, ...options, out } as object;
      expect(() => call("softmax", x, bad)).toThrow("wasmax: ");
    }
    expect(() => call("softmax", [1, 2, "x"], { out: [7, 7, 7] })).toThrow();
    expect(out).toEqual(f32(7, 7, 7));
    expect(x).toEqual(f32(1, 2, 3));
  });

  for (const [title, logits, out, type, message] of OUT_CASES) {
    test(`out ${title}`, () => {
      const before = JSON.stringify([logits, out]);
      for (const op of ["softmax", "logSoftmax"] as const)
        refuses(() => call(op, logits, { out }), type, message);
      expect(JSON.stringify([logits, out])).toBe(before);
    });
  }

  test("out with an element that cannot be written", () => {
    const out = [7, 7, 7];
    Object.defineProperty(out, 1, { value: 7, writable: false });
    refuses(
      () => call("softmax", [1, 2, 3], { out }),
      TypeError,
      "out must be writable, got an array whose element 1 is not",
    );
    expect(out).toEqual([7, 7, 7]);
    const sealed = Object.preventExtensions(Object.assign(new Array(3), { 0: 7 }));
    refuses(
      () => call("softmax", [1, 2, 3], { out: sealed }),
      TypeError,
      "out must be writable, got an array whose element 1 is not",
    );
  });

  test("out that overlaps", () => {
    const buffer = new ArrayBuffer(64);
    const message = "out must be logits itself or lie apart from it, got an overlap";
    const at = (offset: number, n: number) => new Float32Array(buffer, offset, n);
    for (const [x, out] of [
      [at(0, 8), at(4, 8)],
      [at(28, 8), at(0, 8)],
      [at(4, 8), at(0, 8)],
      [new Int8Array(buffer, 4, 8), at(0, 8)],
      [new Uint16Array(buffer, 30, 8), at(0, 8)],
    ] as const) {
      refuses(() => call("softmax", x, { out }), RangeError, message);
      refuses(() => call("logSoftmax", x, { out }), RangeError, message);
    }
    refuses(() => call("logSumExp", at(0, 8), { shape: [2, 4], out: at(28, 2) }), RangeError, message);
    expect(new Uint8Array(buffer).every((v) => v === 0)).toBe(true);
    expect(call("softmax", at(0, 8), { out: at(32, 8) })).toBeInstanceOf(Float32Array);
  });

  test("logSumExp without shape takes no out", () => {
    refuses(
      () => call("logSumExp", f32(1), { out: f32(0) }),
      TypeError,
      'logSumExp takes the option "out" only with shape',
    );
    refuses(
      () => call("logSumExp", f32(1, 2), { shape: [1, 2], out: f32(0, 0) }),
      RangeError,
      "the length of out must be 1, got 2",
    );
  });

  test("detached and out of bounds", () => {
    const detached = f32(1, 2);
    structuredClone(detached.buffer, { transfer: [detached.buffer] });
    const message = (name: string) =>
      `${name} must be backed by memory, got a Float32Array that is detached or out of bounds`;
    for (const op of ops) refuses(() => call(op, detached, undefined), TypeError, message("logits"));
    refuses(() => call("softmax", f32(1), { out: detached }), TypeError, message("out"));
    const buffer = new (
      ArrayBuffer as unknown as new (
        n: number,
        o: object,
      ) => ArrayBuffer & { resize(n: number): void }
    )(16, { maxByteLength: 16 });
    const gone = new Float32Array(buffer, 8, 2);
    buffer.resize(8);
    refuses(() => call("softmax", gone, undefined), TypeError, message("logits"));
  });

  test("a getter that changes its answer, or the arrays, is asked once and first", () => {
    let asked = 0;
    const options = {
      get temperature() {
        return asked++ === 0 ? 2 : 0;
      },
    };
    expect(wasmax.softmax([1, 2], options)).toEqual(wasmax.softmax([1, 2], { temperature: 2 }));
    const x = f32(1, 2, 3);
    const shrinking = {
      get shape() {
        structuredClone(x.buffer, { transfer: [x.buffer] });
        return [3];
      },
    };
    expect(() => wasmax.softmax(x, shrinking)).toThrow("logits must be backed by memory");
    const y = f32(1, 2, 3);
    const shape = Object.defineProperty([3], 0, {
      get: () => {
        if (y.length > 0) structuredClone(y.buffer, { transfer: [y.buffer] });
        return 3;
      },
    });
    expect(() => wasmax.softmax(y, { shape })).toThrow("logits must be backed by memory");
  });

  test("the engine's own memory is not an array", () => {
    const own = make(64);
    const view = own.float32(4);
    if (view.byteOffset === 0) return;
    const inside = new Float32Array(view.buffer, 32768, 8);
    const message =
      "must lie in the arrays of float32() and float64(), got a view of the engine's own memory";
    expect(() => own.softmax(inside)).toThrow(`wasmax: logits ${message}`);
    expect(() => own.softmax(new Float32Array(8), { out: inside })).toThrow(`wasmax: out ${message}`);
  });
});
