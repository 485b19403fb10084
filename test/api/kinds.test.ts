/** What goes in and what comes back: every kind of array, shapes, out. */
import { describe, expect, test } from "vitest";
import type { Logits } from "../../src/index.js";
import { onEveryEngine } from "../support/engines.js";
import { fromHalf } from "../support/half.js";
import { exact } from "../support/reference.js";

const ROWS = [1, 2, 3, -1, 0, 2, 5, 4, 3, 2, 1, 0];
const SHAPE = [3, 4];
const WANT = [0, 4, 8].flatMap((i) => Array.from(exact(ROWS.slice(i, i + 4), 1, true).p));
const INTEGERS = [1, 2, 3, 0, 0, 2, 5, 4, 3, 2, 1, 0];
const WANT_INTEGERS = [0, 4, 8].flatMap((i) => Array.from(exact(INTEGERS.slice(i, i + 4), 1, true).p));
const HALVES = Uint16Array.of(
  0x3c00,
  0x4000,
  0x4200,
  0xbc00,
  0,
  0x4000,
  0x4500,
  0x4400,
  0x4200,
  0x4000,
  0x3c00,
  0,
);

const close = (y: ArrayLike<number>, want: readonly number[], tolerance: number) => {
  expect(y.length).toBe(want.length);
  for (const [i, w] of want.entries())
    expect(Math.abs((y[i] as number) - w), `[${i}]`).toBeLessThanOrEqual(tolerance);
};

onEveryEngine("kinds", (wasmax, _, make) => {
  test("number[] gives number[], computed in float64", () => {
    const y = wasmax.softmax(ROWS, { shape: SHAPE });
    expect(Array.isArray(y)).toBe(true);
    close(y, WANT, 2e-16);
    const out = new Array<number>(12);
    expect(wasmax.softmax(ROWS, { shape: SHAPE, out })).toBe(out);
    expect(out).toEqual(y);
    const own = [...ROWS];
    expect(wasmax.softmax(own, { shape: SHAPE, out: own })).toBe(own);
    expect(own).toEqual(y);
    expect(wasmax.softmax(Object.freeze([...ROWS]), { shape: SHAPE })).toEqual(y);
    class Numbers extends Array<number> {}
    expect(Array.from(wasmax.softmax(Numbers.from(ROWS), { shape: SHAPE }))).toEqual(y);
  });

  const floats: [string, Logits, abstract new (...args: never[]) => unknown, readonly number[], number][] = [
    ["Float32Array", Float32Array.from(ROWS), Float32Array, WANT, 6e-8],
    ["Float64Array", Float64Array.from(ROWS), Float64Array, WANT, 2e-16],
    ["Int8Array", Int8Array.from(ROWS), Float32Array, WANT, 6e-8],
    ["Int16Array", Int16Array.from(ROWS), Float32Array, WANT, 6e-8],
    ["Uint8Array", Uint8Array.from(INTEGERS), Float32Array, WANT_INTEGERS, 6e-8],
    ["Uint8ClampedArray", Uint8ClampedArray.from(INTEGERS), Float32Array, WANT_INTEGERS, 6e-8],
    ["Uint16Array", Uint16Array.from(INTEGERS), Float32Array, WANT_INTEGERS, 6e-8],
    ["Int32Array", Int32Array.from(ROWS), Float64Array, WANT, 2e-16],
    ["Uint32Array", Uint32Array.from(INTEGERS), Float64Array, WANT_INTEGERS, 2e-16],
  ];
  for (const [name, x, Result, want, tolerance] of floats) {
    test(`${name} gives ${Result.name}`, () => {
      const typed = x as Float32Array;
      const y = wasmax.softmax(typed, { shape: SHAPE });
      expect(Object.getPrototypeOf(y)).toBe(Result.prototype);
      close(y, want, tolerance);
      const out = new (Result as Float32ArrayConstructor)(12);
      expect(wasmax.softmax(typed, { shape: SHAPE, out })).toBe(out);
      expect(out).toEqual(y);
      const sums = wasmax.logSumExp(typed, { shape: SHAPE });
      expect(Object.getPrototypeOf(sums)).toBe(Result.prototype);
      const logs = wasmax.logSoftmax(typed, { shape: SHAPE });
      for (const [row, s] of sums.entries()) {
        expect(wasmax.logSumExp(typed.slice(4 * row, 4 * row + 4))).toBeCloseTo(s, 6);
        expect((typed[4 * row] as number) - s).toBeCloseTo(logs[4 * row] as number, 6);
      }
      const few = new (Result as Float32ArrayConstructor)(3);
      expect(wasmax.logSumExp(typed, { shape: SHAPE, out: few })).toBe(few);
      expect(few).toEqual(sums);
    });
  }

  test("a Uint16Array of binary16 bits gives binary16 bits", () => {
    const y = wasmax.softmax(HALVES, { shape: SHAPE, dtype: "float16" });
    expect(y).toBeInstanceOf(Uint16Array);
    close(Array.from(y, fromHalf), WANT, 2 ** -12);
    const out = HALVES.slice();
    expect(wasmax.softmax(out, { shape: SHAPE, dtype: "float16", out })).toBe(out);
    expect(out).toEqual(y);
    const sums = wasmax.logSumExp(HALVES, { shape: SHAPE, dtype: "float16" });
    expect(sums).toBeInstanceOf(Uint16Array);
    expect(fromHalf(sums[0] as number)).toBeCloseTo(wasmax.logSumExp(ROWS.slice(0, 4)), 2);
    expect(wasmax.logSumExp(HALVES, { dtype: "float16" })).toBeCloseTo(wasmax.logSumExp(ROWS), 5);
  });

  test("every binary16 number is read, and every one that can come is written", () => {
    // logSoftmax of [h, −Infinity…] is 0, so read by logSumExp of one, in JS and, from 8 on, in the kernel.
    const wide = new Uint16Array(9).fill(0xfc00);
    for (let h = 0; h < 65536; h++) {
      wide[4] = h;
      const want = fromHalf(h);
      for (const x of [wide, wide.subarray(4, 5)]) {
        const s = wasmax.logSumExp(x, { dtype: "float16" });
        if (!(s === want || (Number.isNaN(want) && Number.isNaN(s)))) expect.fail(`${h}: ${s}, not ${want}`);
        const z = wasmax.logSumExp(x, { dtype: "float16", shape: [1, x.length] })[0] as number;
        const back = fromHalf(z);
        if (!(back === want || (Number.isNaN(want) && Number.isNaN(back)))) expect.fail(`${h}: back as ${z}`);
      }
    }
  });

  test("a result halfway between two binary16 numbers goes to the even one", () => {
    // x / T of a single logit is its logSumExp.
    const times = (h: number, factor: number) =>
      wasmax.logSumExp(Uint16Array.of(h), { dtype: "float16", shape: [1, 1], temperature: 1 / factor })[0];
    expect(times(0x3c00, 1 + 2 ** -11)).toBe(0x3c00);
    expect(times(0x3c00, 1 + 3 * 2 ** -11)).toBe(0x3c02);
    expect(times(0xbc00, 1 + 2 ** -11)).toBe(0xbc00);
    // Among the subnormals, up to the next exponent, and past the largest.
    expect(times(1, 1.5)).toBe(2);
    expect(times(1, 2.5)).toBe(2);
    expect(times(0x3bff, 1 + 2 ** -11)).toBe(0x3c00);
    expect(times(0x7bff, 65519 / 65504)).toBe(0x7bff);
    expect(times(0x7bff, 65520 / 65504)).toBe(0x7c00);
  });

  const { Float16Array } = globalThis as { Float16Array?: Float32ArrayConstructor };
  describe.skipIf(Float16Array === undefined)("Float16Array", () => {
    test("gives a Float16Array with the bits of its Uint16Array", () => {
      const x = new (Float16Array as Float32ArrayConstructor)(ROWS);
      const y = wasmax.softmax(x, { shape: SHAPE });
      expect(Object.getPrototypeOf(y)).toBe((Float16Array as Float32ArrayConstructor).prototype);
      expect(new Uint16Array(y.buffer)).toEqual(wasmax.softmax(HALVES, { shape: SHAPE, dtype: "float16" }));
      const out = new (Float16Array as Float32ArrayConstructor)(12);
      expect(wasmax.softmax(x, { shape: SHAPE, out })).toBe(out);
      expect(wasmax.softmax(x, { shape: SHAPE, out: x })).toBe(x);
      expect(x).toEqual(out);
      const sums = wasmax.logSumExp(x, { shape: [12, 1] });
      expect(sums).toEqual(x);
    });
  });

  test("subclasses and views at any offset", () => {
    class Logits32 extends Float32Array {
      static get [Symbol.species](): Float32ArrayConstructor {
        throw new Error("no species is asked for");
      }
      override set(): never {
        throw new Error("no method of a subclass is called");
      }
      override fill(): never {
        throw new Error("no method of a subclass is called");
      }
    }
    const y = wasmax.softmax(Float32Array.from(ROWS));
    expect(wasmax.softmax(new Logits32(ROWS))).toEqual(y);
    expect(wasmax.softmax(Int8Array.from(ROWS), { out: new Logits32(12) })).toHaveLength(12);
    expect(wasmax.logSumExp(new Float32Array(0), { shape: [2, 0], out: new Logits32(2) })[1]).toBe(-Infinity);
    const large = new Float32Array(100_000);
    expect(wasmax.softmax(new Logits32(large), { shape: [10, 10_000] })).toHaveLength(100_000);
    const view = new Float32Array(new ArrayBuffer(100), 4 * 5, 12);
    view.set(ROWS);
    expect(wasmax.softmax(view)).toEqual(y);
  });

  test("resizable buffers, tracked to their length", () => {
    const buffer = new (
      ArrayBuffer as unknown as new (
        n: number,
        o: { maxByteLength: number },
      ) => ArrayBuffer & { resize(n: number): void }
    )(48, {
      maxByteLength: 96,
    });
    const x = new Float32Array(buffer);
    x.set(ROWS);
    expect(wasmax.softmax(x)).toEqual(wasmax.softmax(Float32Array.from(ROWS)));
    buffer.resize(96);
    expect(wasmax.softmax(x)).toHaveLength(24);
    buffer.resize(0);
    expect(wasmax.softmax(x)).toHaveLength(0);
  });

  test("axis −1 and rank − 1 are the last", () => {
    const y = wasmax.softmax(ROWS, { shape: [1, 3, 4] });
    for (const axis of [-1, 2]) expect(wasmax.softmax(ROWS, { shape: [1, 3, 4], axis })).toEqual(y);
    for (const axis of [-1, 0]) expect(wasmax.softmax(ROWS, { axis })).toEqual(wasmax.softmax(ROWS));
    expect(
      wasmax.softmax(ROWS, { shape: [3, 4], axis: undefined, temperature: undefined, out: undefined }),
    ).toEqual(y);
  });

  test("float32() and float64() share one memory, which reset() gives back", () => {
    const own = make(1024);
    const a = own.float32(3);
    const b = own.float64(4);
    const c = own.float32(0);
    expect([a.length, b.length, c.length]).toEqual([3, 4, 0]);
    expect(a.buffer).toBe(b.buffer);
    expect(b.byteOffset % 16).toBe(0);
    expect(b.byteOffset).toBeGreaterThanOrEqual(a.byteOffset + a.byteLength);
    expect(() => own.float32(1024)).toThrow(
      new RangeError(
        "wasmax: float32(1024) needs 4096 bytes, but 976 of the 1024 asked for with memory are left",
      ),
    );
    own.reset();
    expect(own.float64(128).byteLength).toBe(1024);
    // A view from before is still an array, of the same bytes.
    a.set([1, 2, 3]);
    const y = own.softmax(a);
    expect(y).toEqual(wasmax.softmax(Float32Array.of(1, 2, 3)));
    expect(make(0).float32(0).buffer.byteLength, "nothing of the engine's own memory").toBe(0);
    expect(() => make(0).float32(1)).toThrow(
      "float32(1) needs 4 bytes, but 0 of the 0 asked for with memory are left",
    );
  });
});
