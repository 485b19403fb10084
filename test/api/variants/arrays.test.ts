/** Kinds, axes and meanings of the variants: what goes in, what comes back, along which rows. */
import { describe, expect, test } from "vitest";
import { encode } from "../../../src/math/half.js";
import { toOdd } from "../../../src/variants/toOdd.js";
import * as variants from "../../../src/variants.js";
import { fromHalf } from "../../support/half.js";
import { seeded } from "../../support/random.js";

type Loose = (...args: unknown[]) => ArrayLike<number>;

/** Each function of logits, with options of its own; and each gradient. */
const MAPS: [name: string, f: Loose, more: () => object][] = [
  ["softmin", variants.softmin as Loose, () => ({ temperature: 0.7 })],
  ["hardmax", variants.hardmax as Loose, () => ({})],
  ["gumbelSoftmax", variants.gumbelSoftmax as Loose, () => ({ temperature: 2, random: () => 0.3 })],
  ["gumbelSoftmax, hard", variants.gumbelSoftmax as Loose, () => ({ hard: true, random: () => 0.3 })],
  ["sparsemax", variants.sparsemax as Loose, () => ({})],
  ["entmax15", variants.entmax15 as Loose, () => ({})],
  ["entmax 1.2", variants.entmax as Loose, () => ({ alpha: 1.2 })],
  ["entmax 3", variants.entmax as Loose, () => ({ alpha: 3 })],
];
const GRADS: [name: string, f: Loose, more: () => object][] = [
  ["softminGrad", variants.softminGrad as Loose, () => ({ temperature: 0.7 })],
  ["gumbelSoftmaxGrad", variants.gumbelSoftmaxGrad as Loose, () => ({ temperature: 2 })],
  ["sparsemaxGrad", variants.sparsemaxGrad as Loose, () => ({})],
  ["entmax15Grad", variants.entmax15Grad as Loose, () => ({})],
  ["entmaxGrad 1.2", variants.entmaxGrad as Loose, () => ({ alpha: 1.2 })],
];
/** All as functions of so many arrays. */
const ALL = [
  ...MAPS.map(([name, f, more]) => [name, f, more, 1] as const),
  ...GRADS.map(([name, f, more]) => [name, f, more, 2] as const),
];

const numbers = (n: number, seed: number) => {
  const r = seeded(seed);
  // Sixteenths are in all kinds, and tie.
  return Array.from({ length: n }, () => Math.round(r.uniform(-32, 32)) / 16);
};
/** Logits; or a result with zeros in it, and the gradient with respect to it. */
const args = (count: 1 | 2, n: number): number[][] =>
  count === 1 ? [numbers(n, 1)] : [numbers(n, 2).map((v) => Math.max(0, v / 4)), numbers(n, 3)];

const halves = (x: readonly number[]) => {
  const y = new Uint16Array(x.length);
  encode(Float32Array.from(x), y, 0, x.length);
  return y;
};

describe.each(ALL)("%s", (_, f, more, count) => {
  const x = args(count, 24);
  const options = { shape: [4, 6] };
  const want = f(...x, { ...options, ...more() }) as number[];
  const call = (of: (values: number[]) => unknown, o: object = {}) =>
    f(...x.map(of), { ...options, ...more(), ...o });

  test("number[] gives number[]; out, and in place", () => {
    expect(Array.isArray(want)).toBe(true);
    const out = new Array<number>(24);
    expect(call((v) => Object.freeze([...v]), { out })).toBe(out);
    expect(out).toEqual(want);
    for (let k = 0; k < count; k++) {
      const own = x.map((v) => [...v]);
      expect(f(...own, { ...options, ...more(), out: own[k] })).toBe(own[k]);
      expect(own[k]).toEqual(want);
    }
  });

  test.each([Float32Array, Float64Array])("%o gives the same kind, rounded once", (Kind) => {
    const y = call((v) => Kind.from(v));
    expect(Object.getPrototypeOf(y)).toBe(Kind.prototype);
    expect(y).toEqual(Kind.from(want));
    const out = new Kind(24);
    expect(call((v) => Kind.from(v), { out })).toBe(out);
    expect(out).toEqual(y);
    for (let k = 0; k < count; k++) {
      const own = x.map((v) => Kind.from(v));
      expect(f(...own, { ...options, ...more(), out: own[k] })).toBe(own[k]);
      expect(own[k]).toEqual(y);
    }
    if (count === 2) {
      // All three in one.
      const same = Kind.from(x[0] as number[]);
      const alone = f(same, same, { ...options, ...more() });
      expect(f(same, same, { ...options, ...more(), out: same })).toEqual(alone);
    }
  });

  test("binary16 bits give binary16 bits, each nearest to the float64", () => {
    const y = call(halves, { dtype: "float16" }) as Uint16Array;
    expect(y).toBeInstanceOf(Uint16Array);
    y.forEach((h, i) => {
      const off = (bits: number) => Math.abs(fromHalf(bits) - (want[i] as number));
      const others = [h - 1, h + 1].filter((b) => b >= 0 && Math.abs(fromHalf(b)) < 3);
      for (const b of others) if (off(b) < off(h)) expect.fail(`[${i}]: ${fromHalf(h)} for ${want[i]}`);
    });
    for (let k = 0; k < count; k++) {
      const own = x.map(halves);
      expect(f(...own, { ...options, ...more(), dtype: "float16", out: own[k] })).toBe(own[k]);
      expect(own[k]).toEqual(y);
    }
  });

  const { Float16Array } = globalThis as { Float16Array?: Float32ArrayConstructor };
  test.skipIf(Float16Array === undefined)("Float16Array gives Float16Array", () => {
    const y = call((v) => (Float16Array as Float32ArrayConstructor).from(v)) as Float32Array;
    expect(Object.getPrototypeOf(y)).toBe((Float16Array as Float32ArrayConstructor).prototype);
    expect(new Uint16Array(y.buffer)).toEqual(call(halves, { dtype: "float16" }));
  });

  if (count === 1)
    test("integers give floats that hold them", () => {
      const whole = Array.from({ length: 24 }, (_, i) => (i * 7) % 5);
      const exact = f(whole, { ...options, ...more() }) as number[];
      for (const [Kind, Result] of [
        [Int8Array, Float32Array],
        [Uint8Array, Float32Array],
        [Uint8ClampedArray, Float32Array],
        [Int16Array, Float32Array],
        [Uint16Array, Float32Array],
        [Int32Array, Float64Array],
        [Uint32Array, Float64Array],
      ] as const) {
        const y = f(Kind.from(whole), { ...options, ...more() });
        expect(Object.getPrototypeOf(y)).toBe(Result.prototype);
        expect(y).toEqual(Result.from(exact));
      }
    });

  test("every axis, and list of axes, of shapes of rank 1 to 5", () => {
    for (const shape of [
      [5],
      [1],
      [3, 4],
      [2, 1, 3],
      [2, 3, 2, 2],
      [2, 2, 1, 3, 2],
      [3, 40],
      [40, 3],
      [2, 5, 33],
    ]) {
      const size = shape.reduce((a, b) => a * b, 1);
      const all = args(count, size);
      const rank = shape.length;
      for (let set = 1; set < 2 ** rank; set++) {
        const axes = shape.flatMap((_, i) => ((set >> i) & 1 ? [i] : []));
        const rows = new Map<string, number[]>();
        for (let i = 0; i < size; i++) {
          let rest = i;
          const at = [...shape].reverse().map((s) => {
            const a = rest % s;
            rest = (rest - a) / s;
            return a;
          });
          const key = at
            .reverse()
            .filter((_, k) => !axes.includes(k))
            .join();
          rows.set(key, [...(rows.get(key) ?? []), i]);
        }
        const expected = new Array<number>(size);
        for (const row of rows.values()) {
          const y = f(...all.map((v) => row.map((i) => v[i])), more());
          row.forEach((i, k) => {
            expected[i] = y[k] as number;
          });
        }
        const forms: unknown[] =
          axes.length === 1
            ? [axes[0], (axes[0] as number) - rank, axes]
            : [axes, axes.map((a) => a - rank).reverse()];
        for (const axis of forms) {
          expect(f(...all, { shape, axis, ...more() })).toEqual(expected);
          const own = Float32Array.from(all[0] as number[]);
          const others = all.slice(1).map((v) => Float32Array.from(v));
          expect(f(own, ...others, { shape, axis, out: own, ...more() })).toEqual(
            Float32Array.from(expected),
          );
        }
        const bits = f(...all.map(halves), { shape, axis: axes, dtype: "float16", ...more() }) as Uint16Array;
        bits.forEach(
          (h, i) => void expect(Math.abs(fromHalf(h) - (expected[i] as number))).toBeLessThan(2 ** -9),
        );
      }
    }
  });

  test("empty arrays, and shapes with a 0", () => {
    const empty = args(count, 0);
    expect(f(...empty, more())).toEqual([]);
    for (const shape of [[0], [0, 3], [3, 0], [2, 0, 4]]) {
      for (let axis = 0; axis < shape.length; axis++) {
        expect(f(...empty.map((v) => Float32Array.from(v)), { shape, axis, ...more() })).toEqual(
          new Float32Array(0),
        );
      }
    }
  });

  test("rows without an element, however many and along axes that do not lie side by side", () => {
    // To list the places of 3·2^40 rows would have taken hours.
    for (const shape of [
      [2 ** 40, 3, 0],
      [0, 3, 2 ** 40],
      [2 ** 40, 0, 2 ** 53 - 1],
    ]) {
      expect(variants.sparsemax(new Float32Array(0), { shape, axis: [0, 2] })).toEqual(new Float32Array(0));
      expect(variants.entmaxGrad([], [], { shape, axis: [0, 2] })).toEqual([]);
    }
  });

  test("subclasses, views at any offset, memory that is shared", () => {
    class Own extends Float32Array {
      static get [Symbol.species](): Float32ArrayConstructor {
        throw new Error("no species is asked for");
      }
      override set(): never {
        throw new Error("no method of a subclass is called");
      }
    }
    const y = call((v) => Float32Array.from(v));
    expect(call((v) => new Own(v))).toEqual(y);
    expect(call((v) => new Own(v), { out: new Own(24) })).toHaveLength(24);
    const view = (v: number[], buffer: ArrayBufferLike) => {
      const a = new Float32Array(buffer, 4, 24);
      a.set(v);
      return a;
    };
    expect(call((v) => view(v, new ArrayBuffer(200)))).toEqual(y);
    expect(call((v) => view(v, new SharedArrayBuffer(200)))).toEqual(y);
  });
});

describe("meanings", () => {
  const nan = [NaN, NaN, NaN];
  const softs = MAPS.filter(([name]) => name !== "softmin" && name !== "hardmax");
  test.each(softs)(
    "%s: −Infinity gives 0, NaN and +Infinity NaN everywhere, wherever they are",
    (_, f, more) => {
      for (let i = 0; i < 3; i++) {
        const at = (v: number, others = [1, 1.25, 0.75]) => others.map((o, k) => (k === i ? v : o));
        const y = f(at(-Infinity), more());
        expect(y[i]).toBe(0);
        expect(Array.from(y).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        for (const v of [NaN, Infinity]) {
          expect(f(at(v), more())).toEqual(nan);
          expect(f(at(v, [-Infinity, -Infinity, -Infinity]), more())).toEqual(nan);
          // The row beside it is another.
          expect(f([...at(v), 0, 0, 9], { shape: [2, 3], ...more() })[3]).not.toBeNaN();
          expect(f(Float32Array.from(at(v)), more())).toEqual(Float32Array.from(nan));
        }
      }
      expect(f([-Infinity, -Infinity, -Infinity], more())).toEqual(nan);
      expect(f([-Infinity], more())).toEqual([NaN]);
      expect(f(halves([-Infinity]), { dtype: "float16", ...more() })).toEqual(Uint16Array.of(0x7e00));
    },
  );

  test("softmin: the other way round", () => {
    expect(variants.softmin([Infinity, 1, 1])).toEqual([0, 0.5, 0.5]);
    for (const v of [NaN, -Infinity]) expect(variants.softmin([1, v, Infinity])).toEqual(nan);
    expect(variants.softmin([Infinity, Infinity, Infinity])).toEqual(nan);
  });

  test.each(GRADS)(
    "%s: off the support dx is 0 and dy is not looked at; a NaN in y is a row of NaN",
    (_, f, more) => {
      expect(f([0.5, 0, 0.5], [1, NaN, 3], more())).toEqual(f([0.5, 0, 0.5], [1, 0, 3], more()));
      expect(f([0.5, 0, 0.5], [1, Infinity, 3], more())[1]).toBe(0);
      expect(f([0, 1, 0], [NaN, 5, NaN], more()).length).toBe(3);
      expect(Array.from(f([0, 1, 0], [NaN, 5, NaN], more()), (v) => v === 0)).toEqual([true, true, true]);
      expect(Array.from(f([0, 0, 0], [1, 2, 3], more()), (v) => v === 0)).toEqual([true, true, true]);
      for (let i = 0; i < 3; i++) {
        const y = [0.5, 0, 0.5].map((v, k) => (k === i ? NaN : v));
        expect(f([...y, 1, 0, 0], [1, 2, 3, 4, 5, 6], { shape: [2, 3], ...more() })).toEqual([
          ...nan,
          ...nan.map(() => expect.closeTo(0, 20)),
        ]);
      }
    },
  );
});

test("what is rounded to odd first is rounded once", () => {
  const once = (v: number) => {
    const y = new Uint16Array(1);
    encode(Float32Array.of(toOdd(v)), y, 0, 1);
    return y[0];
  };
  const tiny = 2 ** -45;
  for (const sign of [1, -1]) {
    const bit = sign === 1 ? 0 : 0x8000;
    // Halfway between 1 and 1 + 2⁻¹⁰, and a float64 above and below it.
    expect(once(sign * (1 + 2 ** -11))).toBe(bit | 0x3c00);
    expect(once(sign * (1 + 2 ** -11 + tiny))).toBe(bit | 0x3c01);
    expect(once(sign * (1 + 3 * 2 ** -11 - tiny))).toBe(bit | 0x3c01);
    // Among the subnormals, about the largest, and below everything.
    expect(once(sign * (2 ** -25 + 2 ** -75))).toBe(bit | 1);
    expect(once(sign * 2 ** -25)).toBe(bit);
    expect(once(sign * (65520 - 2 ** -30))).toBe(bit | 0x7bff);
    expect(once(sign * 1e300)).toBe(bit | 0x7c00);
    expect(once(sign * 5e-324)).toBe(bit);
    expect(once(sign * Infinity)).toBe(bit | 0x7c00);
  }
  expect(once(NaN)).toBe(0x7e00);
});

test("a binary16 result is rounded once, from float64", () => {
  // dx₀ = (dy₀ − dy₁) / 4T = 1 + 2⁻¹¹ + 2⁻⁴⁰, which as float32 is halfway between two binary16.
  const options = { dtype: "float16", temperature: 1 / (1 + 2 ** -11 + 2 ** -40) } as const;
  expect(
    variants.gumbelSoftmaxGrad(Uint16Array.of(0x3800, 0x3800), Uint16Array.of(0x4400, 0), options),
  ).toEqual(Uint16Array.of(0x3c01, 0xbc01));
});

test("results have the same bits whatever lies beside the row", () => {
  const r = seeded(9);
  const x = Array.from({ length: 6 * 50 }, () => r.normal(1.5));
  for (const [, f, more] of MAPS) {
    const whole = f(x, { shape: [6, 50], ...more() });
    for (let k = 0; k < 6; k++)
      expect(f(x.slice(50 * k, 50 * k + 50), more())).toEqual(Array.from(whole).slice(50 * k, 50 * k + 50));
  }
});
