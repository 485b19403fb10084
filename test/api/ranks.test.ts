/** The largest rank, in little time whatever is named, and lists whose length is none. */
import { describe, expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import type { LooseInstance } from "../support/refuses.js";

onEveryEngine("ranks", (wasmax) => {
  const loose = wasmax as unknown as LooseInstance;

  test("64 axes, every other one along the row", () => {
    // 2 at eight places, 1 elsewhere.
    const shape = Array.from({ length: 64 }, (_, i) => (i % 8 === 3 ? 2 : 1));
    const axis = [3, 19, 35, 51];
    const x = Float32Array.from({ length: 256 }, (_, i) => Math.fround(((i * 37) % 101) / 7));
    const small = { shape: new Array(8).fill(2), axis: [0, 2, 4, 6] };
    for (const f of ["softmax", "logSoftmax", "logSumExp", "signedLogSumExp"] as const)
      expect(loose[f](x, { shape, axis })).toEqual(loose[f](x, small));
    const all = Array.from({ length: 64 }, (_, i) => i - 64);
    expect(wasmax.softmax(x, { shape, axis: all })).toEqual(wasmax.softmax(x));
    const where = Uint8Array.from({ length: 2 }, (_, i) => i);
    const whereShape = shape.map((_, i) => (i === 3 ? 2 : 1));
    expect(wasmax.softmax(x, { shape, axis, where, whereShape })).toEqual(
      wasmax.softmax(x, { ...small, where, whereShape: [2, 1, 1, 1, 1, 1, 1, 1] }),
    );
  });

  test("100,000 axes, and 50,000 of them named, are refused at once", () => {
    const shape = new Array<number>(100_000).fill(1);
    const axis = Array.from({ length: 50_000 }, (_, i) => 2 * i);
    const start = performance.now();
    for (const f of ["softmax", "logSoftmax", "logSumExp", "signedLogSumExp"] as const) {
      expect(() => loose[f]([1], { shape, axis })).toThrow(
        new RangeError("wasmax: shape must have at most 64 axes, got 100000"),
      );
    }
    expect(() => loose.softmax([1], shape)).toThrow(
      new TypeError("wasmax: options of softmax must be an object, got an array"),
    );
    // 42 s once.
    expect(performance.now() - start).toBeLessThan(1000);
  });

  describe("a Proxy whose length is none", () => {
    const list = (length: unknown, of: unknown[] = [1]) =>
      new Proxy(of, { get: (target, key) => (key === "length" ? length : Reflect.get(target, key)) });
    for (const [length, type, got] of [
      [-1, RangeError, "an integer of at least 0, got -1"],
      [0.5, RangeError, "an integer of at least 0, got 0.5"],
      [NaN, RangeError, "an integer of at least 0, got NaN"],
      ["1", TypeError, 'a number, got "1"'],
      [new ArrayBuffer(8), TypeError, "a number, got an ArrayBuffer"],
      [Symbol("length"), TypeError, "a number, got Symbol(length)"],
    ] as const) {
      test(String(length), () => {
        const refuses = (name: string, call: () => unknown) =>
          expect(call).toThrow(new type(`wasmax: the length of ${name} must be ${got}`));
        refuses("logits", () => loose.softmax(list(length)));
        refuses("shape", () => loose.softmax([1], { shape: list(length) }));
        refuses("axis", () => loose.softmax([1], { axis: list(length, [0]) }));
        refuses("where", () => loose.softmax([1], { where: list(length, [true]) }));
        refuses("bias", () => loose.softmax([1], { bias: list(length) }));
        refuses("dy", () => loose.softmaxGrad([1], list(length)));
        refuses("chunk", () => wasmax.createOnline().push(list(length) as number[]));
      });
    }

    test("of targets, out and a state, an object among them", () => {
      for (const [length, got] of [
        [Object.create(null), "an object"],
        ["1", '"1"'],
        [undefined, "undefined"],
      ]) {
        const refuses = (name: string, call: () => unknown) =>
          expect(call).toThrow(new TypeError(`wasmax: the length of ${name} must be a number, got ${got}`));
        refuses("targets", () => loose.crossEntropy([1, 2], list(length, [0])));
        refuses("out", () => loose.softmax([1], { out: list(length, [0]) }));
        refuses("state", () => loose.createOnline(list(length, [0, 1])));
      }
    });

    test("options that are an array: its methods do not run, and a length without end is none", () => {
      const error = (more: string) =>
        new TypeError(`wasmax: options of softmax must be an object, got an array${more}`);
      let looks = 0;
      const growing = new Proxy([2, 3], {
        get: (target, key) => (key === "length" && looks++ > 0 ? 2 ** 53 - 1 : Reflect.get(target, key)),
      });
      const meant = ": did you mean { shape: [2, 3] }?";
      expect(() => loose.softmax([1], growing)).toThrow(error(meant));
      const bare = Object.setPrototypeOf([2, 3], null);
      expect(() => loose.softmax([1], bare)).toThrow(error(meant));
      expect(() => loose.softmax([1], Object.assign([2, 3], { every: 1, join: 1 }))).toThrow(error(meant));
      expect(() => loose.softmax([1], new Array(2 ** 32 - 1))).toThrow(error(""));
    });

    test("options whose prototypes become a cycle", () => {
      const target = Object.create(null);
      const options = new Proxy(target, {});
      Object.defineProperty(target, "axis", {
        enumerable: true,
        get() {
          Object.setPrototypeOf(target, options);
          return 0;
        },
      });
      expect(wasmax.softmax([1, 1], options)).toEqual([0.5, 0.5]);
    });

    test("more than any memory holds", () => {
      expect(() => loose.softmax(list(2 ** 53 - 1))).toThrow(
        new RangeError("wasmax: a result of 9007199254740991 elements cannot be had"),
      );
      expect(() => loose.softmax([1], { where: list(2 ** 53 - 1, [true]) })).toThrow(
        new RangeError("wasmax: a mask of 9007199254740991 elements cannot be had"),
      );
    });

    test("an out that grows while it is looked at", () => {
      let length = 1;
      const out = new Proxy([0], {
        get: (target, key) => (key === "length" ? length++ : Reflect.get(target, key)),
      });
      expect(wasmax.softmax([5], { out })).toBe(out);
      expect(out[0]).toBe(1);
    });
  });
});
