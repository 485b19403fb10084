/** The kernels of wasmax/tfjs, beside a stand-in of the cpu backend. */
import { describe, expect, test } from "vitest";
import { logSoftmax, softmax } from "../../src/index.js";
import { register } from "../../src/tfjs.js";
import { type Config, createBackend, createTf } from "../support/tfjs.js";

const tf = createTf();
register(tf);

const X = Float32Array.of(1, 2, 3, 4, 0, -1);
const KERNELS = [
  ["Softmax", softmax, "dim"],
  ["LogSoftmax", logSoftmax, "axis"],
] as const;

describe.each(KERNELS)("%s", (name, compute, axis) => {
  const { kernelFunc } = tf.getKernel(name, "cpu") as Config;
  /** Runs the kernel; what it gives, and the numbers of that. */
  function run(values: unknown, shape: readonly number[], attrs: object = {}, dtype = "float32") {
    const backend = createBackend();
    const logits = backend.makeTensorInfo(shape, dtype, values);
    const info = kernelFunc({ inputs: { logits }, backend, attrs }) as typeof logits;
    expect(backend.stored.size).toBe(2);
    expect(info.dtype).toBe("float32");
    expect(info.shape).toEqual(shape);
    return backend.stored.get(info.dataId)?.values as Float32Array;
  }

  test.each([-1, 0, 1, -2])("along axis %i", (at) => {
    const y = run(X, [2, 3], { [axis]: at });
    expect(y).toEqual(compute(X, { shape: [2, 3], axis: at }));
    expect(y.buffer).not.toBe(X.buffer);
  });
  test("along the last axis where none is given", () => {
    expect(run(X, [3, 2])).toEqual(compute(X, { shape: [3, 2] }));
  });
  test.each<[string, unknown, string]>([
    ["a number[]", [1, 2, 3, 4, 0, -1], "float32"],
    ["a Float64Array", Float64Array.from(X), "float32"],
    ["an Int32Array", Int32Array.from(X), "int32"],
    ["a Uint8Array", Uint8Array.of(1, 0, 1, 1, 0, 0), "bool"],
  ])("values in %s become a Float32Array", (_, values, dtype) => {
    const y = run(values, [2, 3], {}, dtype);
    expect(y).toBeInstanceOf(Float32Array);
    expect(y).toEqual(Float32Array.from(compute(values as number[], { shape: [2, 3] })));
  });
  test.each([[[0]], [[2, 0]], [[0, 3]]])("an empty tensor of shape %j", (shape) => {
    expect(run(new Float32Array(0), shape)).toEqual(new Float32Array(0));
  });
  test("NaN and infinities", () => {
    const x = Float32Array.of(2, 1, NaN, 1, Infinity, 0, -Infinity, -Infinity, -Infinity, 1, -Infinity, 1);
    const y = run(x, [4, 3]);
    expect(y.subarray(0, 9)).toEqual(new Float32Array(9).fill(NaN));
    expect(y.subarray(9)).toEqual(compute(x.subarray(9)));
  });

  test.each<[string, number[], object, string, typeof TypeError | typeof RangeError, string]>([
    ["a scalar", [], {}, "float32", RangeError, "wasmax: shape must have at least one axis, got []"],
    ["no such axis", [6], { [axis]: 1 }, "float32", RangeError, "wasmax: axis must be an integer in [-1, 1)"],
    ["an axis that is null", [6], { [axis]: null }, "float32", TypeError, "wasmax: axis must not be null"],
    [
      "complex numbers",
      [6],
      {},
      "complex64",
      TypeError,
      'wasmax: the dtype of logits must be "float32", "int32" or "bool", got "complex64"',
    ],
    ["text", [6], {}, "string", TypeError, "wasmax: the dtype of logits must be"],
    ["another length", [5], {}, "float32", RangeError, "wasmax: "],
  ])("refuses %s", (_, shape, attrs, dtype, kind, message) => {
    expect(() => run(X, shape, attrs, dtype)).toThrow(kind);
    expect(() => run(X, shape, attrs, dtype)).toThrow(message);
  });
  test("tells of a backend that keeps its numbers elsewhere", () => {
    const { makeTensorInfo } = createBackend();
    const logits = { dataId: {}, shape: [1], dtype: "float32" };
    for (const backend of [undefined, {}, { makeTensorInfo }, { data: new Map() }])
      expect(() => kernelFunc({ inputs: { logits }, backend })).toThrow(
        /^wasmax: backend must be that of @tensorflow\/tfjs-backend-cpu, with data and makeTensorInfo, got /,
      );
    const backend = { data: new Map(), makeTensorInfo };
    expect(() => kernelFunc({ inputs: { logits }, backend })).toThrow(
      /^wasmax: logits must be .* got undefined/,
    );
  });
});
