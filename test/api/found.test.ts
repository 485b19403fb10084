/** What the fuzzer has found. */
import { expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";

onEveryEngine("what was found", (wasmax) => {
  test("a smoothed loss of equal logits is ln n, however large they are", () => {
    for (const logit of [0, 60_000, 3e7]) {
      const logits = new Float32Array(7).fill(logit);
      const weight = Float32Array.of(0.1, 0.7, 1.3, 0.9, 2, 0.3, 0.6);
      expect(wasmax.crossEntropy(logits, [2], { labelSmoothing: 0.1 })).toBeCloseTo(Math.log(7), 6);
      const total = 0.9 * 1.3 + (0.1 / 7) * weight.reduce((a, b) => a + b, 0);
      expect(wasmax.crossEntropy(logits, [2], { labelSmoothing: 0.1, weight, reduction: "sum" })).toBeCloseTo(
        total * Math.log(7),
        6,
      );
      const q = Float32Array.of(0.1, 0.2, 0, 0.3, 0.15, 0.05, 0.2);
      expect(wasmax.crossEntropy(logits, q, { labelSmoothing: 0.1, weight })).toBeCloseTo(
        Math.log(7) * q.reduce((a, v, i) => a + (0.9 * v + 0.1 / 7) * (weight[i] as number), 0),
        6,
      );
    }
  });

  test("a float64 loss is not off by the roundings of a sum of its terms", () => {
    const n = 4001;
    const logits = new Float64Array(n);
    const weight = new Float64Array(n).fill(1);
    const bound = 4 * Math.log(n) * 2 ** -52;
    for (const options of [{}, { weight }]) {
      expect(
        Math.abs(
          wasmax.crossEntropy(logits, [3], { labelSmoothing: 1, reduction: "sum", ...options }) - Math.log(n),
        ),
      ).toBeLessThan(bound);
      expect(wasmax.crossEntropy(Float64Array.of(-Infinity, 0), [0], { labelSmoothing: 0.5 })).toBe(Infinity);
      const q = new Float64Array(3 * n).fill(1 / n);
      for (const [shape, axis] of [
        [[3, n], 1],
        [[n, 3], 0],
      ] as const) {
        const losses = wasmax.crossEntropy(new Float64Array(3 * n), q, {
          shape,
          axis,
          reduction: "none",
          ...options,
        });
        for (const loss of losses) expect(Math.abs(loss - Math.log(n))).toBeLessThan(bound);
      }
    }
  });

  test("logSumExp along the first axis calls no method of its out", () => {
    class Own extends Float32Array {
      override set() {
        throw new Error("called");
      }
    }
    const out = new Own(5);
    wasmax.logSumExp(new Float32Array(10), { shape: [2, 5], axis: 0, out });
    for (let i = 0; i < 5; i++) expect(out[i]).toBeCloseTo(Math.LN2, 6);
  });

  test("a weight that is excluded is not looked at, be it NaN", () => {
    for (const axis of [0, 1]) {
      for (const weight of [NaN, Infinity]) {
        const where = new Uint8Array(25).fill(1);
        const weights = new Float32Array(25).fill(2);
        where[7] = 0;
        weights[7] = weight;
        const z = wasmax.logSumExp(new Float32Array(25), { shape: [5, 5], axis, where, weights });
        for (let i = 0; i < 5; i++)
          expect(z[i]).toBeCloseTo(Math.log(i === (axis === 0 ? 2 : 1) ? 8 : 10), 6);
      }
    }
  });

  test("rows that no memory holds are told as such, though they have no element", () => {
    const [none, shape] = [new Float32Array(0), [2 ** 40, 0]];
    const message = `wasmax: a result of ${2 ** 40} elements cannot be had`;
    const refuses = (call: () => unknown) =>
      expect(call).toThrow(expect.objectContaining({ name: "RangeError", message }));
    for (const reduction of ["mean", "sum", "none"] as const) {
      refuses(() => wasmax.crossEntropy(none, none, { shape, reduction }));
      refuses(() =>
        wasmax.crossEntropyAndGrad(none, new Float32Array(0), { shape, reduction, labelSmoothing: 0.1 }),
      );
    }
    refuses(() => wasmax.signedLogSumExp(none, { shape }));
    refuses(() => wasmax.signedLogSumExp(none, { shape, weights: none }));
    refuses(() => wasmax.logSumExp(none, { shape, weights: none }));
    expect(wasmax.crossEntropy(none, none, { shape: [0, 2 ** 40] })).toBeNaN();
    expect(
      wasmax.crossEntropy(none, [], { shape: [0, 2 ** 40], labelSmoothing: 0.1, reduction: "sum" }),
    ).toBe(0);
  });

  test("a subclass's properties are not looked at while the result is written", () => {
    const hostile = <A extends Float32Array | Float64Array | Uint8Array>(array: A): A => {
      const get = () => {
        throw new Error("looked at");
      };
      const prototype = Object.create(Object.getPrototypeOf(array) as object, {
        constructor: { value: class {} },
        length: { get },
        BYTES_PER_ELEMENT: { get },
        subarray: { get },
      }) as object;
      return Object.setPrototypeOf(array, prototype) as A;
    };
    // 16,384 float32 are a piece of the memory, through which longer rows go.
    for (const n of [1, 7, 100, 16_384, 20_000]) {
      const x = Float32Array.from({ length: n }, (_, i) => (i % 17) / 4);
      const where = Uint8Array.from(x, (_, i) => (i % 5 ? 1 : 0));
      const q = new Float64Array(n).fill(1 / n);
      const out = hostile(new Float32Array(n));
      expect(wasmax.softmax(hostile(x.slice()), { out })).toBe(out);
      expect(new Float32Array(out.buffer)).toEqual(wasmax.softmax(x));
      wasmax.softmax(Int8Array.from(x), { out });
      expect(new Float32Array(out.buffer)).toEqual(wasmax.softmax(Int8Array.from(x)));
      wasmax.logSoftmax(x, { bias: hostile(x.slice()), where: hostile(where.slice()), out });
      expect(new Float32Array(out.buffer)).toEqual(wasmax.logSoftmax(x, { bias: x, where }));
      wasmax.softmaxGrad(hostile(x.slice()), hostile(x.slice()), { out });
      expect(new Float32Array(out.buffer)).toEqual(wasmax.softmaxGrad(x, x));
      const { loss } = wasmax.crossEntropyAndGrad(x, hostile(q.slice()), { weight: hostile(x.slice()), out });
      expect(loss).toBe(wasmax.crossEntropy(x, q, { weight: x }));
    }
  });
});
