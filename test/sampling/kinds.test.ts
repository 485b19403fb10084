/**
 * Logits of every kind give the tokens of the same float32 numbers; topK, argmax and logprobs by reference.
 */
import { describe, expect, test } from "vitest";
import { fromHalf, halves } from "../support/half.js";
import { seeded } from "../support/random.js";
import { differing } from "../support/same.js";
import { type Drawn, drawn, order, probabilitiesOf } from "./reference.js";
import { DISTRIBUTIONS, row, size } from "./rows.js";
import { onEveryEngine } from "./support.js";

declare const Float16Array: new (values: ArrayLike<number>) => ArrayLike<number> & Iterable<number>;

const toHalf = halves();
const O = { temperature: 0.9, topP: 0.93, minP: 0.001 };

/** Rounded to binary16 and back. */
const halved = (x: ArrayLike<number>) => Float32Array.from(x, (v) => fromHalf(toHalf(v)));
const bitsOf = (x: ArrayLike<number>) => Uint16Array.from(x, toHalf);

onEveryEngine("kinds", (sampling) => {
  const r = seeded(1);
  const rows = Array.from({ length: 300 }, () => row(r, size(r)));

  test("float64 and number[] are taken as float32", () => {
    for (const [seed, x] of rows.entries()) {
      // Numbers between those of float32, where they round to x; those next to −Infinity's border stay.
      const wide = Float64Array.from(x, (v) =>
        Math.fround(v * (1 + 2 ** -30)) === v ? v * (1 + 2 ** -30) : v,
      );
      const want = sampling.sample(x, { ...O, seed });
      expect(sampling.sample(wide, { ...O, seed })).toBe(want);
      expect(sampling.sample(Array.from(wide), { ...O, seed })).toBe(want);
      const p = probabilitiesOf(drawn(x, O) as Drawn);
      const f64 = sampling.samplingProbabilities(wide, O);
      expect(f64).toBeInstanceOf(Float64Array);
      expect(differing(f64, p)).toBe(-1);
      const list = sampling.samplingProbabilities(Array.from(wide), O);
      expect(Array.isArray(list)).toBe(true);
      expect(differing(list, p)).toBe(-1);
      // Rounded once: w / S in float64, then to the result's kind.
      expect(differing(sampling.samplingProbabilities(x, O), Float32Array.from(p))).toBe(-1);
    }
  });

  const small = rows.filter((x) => x.every((v) => Math.abs(v) < 60_000 || v === -Infinity));
  test("binary16 bits", () => {
    expect(small.length).toBeGreaterThan(200);
    for (const [seed, of] of small.entries()) {
      const [x, bits] = [halved(of), bitsOf(of)];
      const dtype = "float16";
      expect(sampling.sample(bits, { ...O, seed, dtype })).toBe(sampling.sample(x, { ...O, seed }));
      const p = probabilitiesOf(drawn(x, O) as Drawn);
      const got = sampling.samplingProbabilities(bits, { ...O, dtype });
      expect(got).toBeInstanceOf(Uint16Array);
      // Through float32, as everywhere in the library: float64, float32, binary16.
      expect(differing(got, bitsOf(Float32Array.from(p)))).toBe(-1);
      const out = new Uint16Array(bits.length);
      expect(sampling.samplingProbabilities(bits, { ...O, dtype, out })).toBe(out);
      expect(differing(out, got)).toBe(-1);
      const k = Math.min(5, x.length);
      const top = sampling.topK(bits, k, { dtype });
      const want = sampling.topK(x, k);
      expect(top.indices).toEqual(want.indices);
      expect(differing(Array.from(top.values, fromHalf), want.values)).toBe(-1);
      expect(sampling.argmax(bits, { dtype })).toBe(sampling.argmax(x));
      const logprobs = sampling.logprobs(bits, { dtype, top: k });
      expect(logprobs).toEqual(sampling.logprobs(x, { top: k }));
    }
  });

  // Node 24 has it.
  test.runIf(typeof Float16Array !== "undefined")("Float16Array", () => {
    for (const [seed, of] of small.entries()) {
      const x = new Float16Array(of);
      const plain = Float32Array.from(x);
      expect(sampling.sample(x as never, { ...O, seed })).toBe(sampling.sample(plain, { ...O, seed }));
      const p = sampling.samplingProbabilities(x as never, O) as unknown;
      expect(p).toBeInstanceOf(Float16Array);
      const want = new Float16Array(Float32Array.from(probabilitiesOf(drawn(plain, O) as Drawn)));
      expect(differing(p as ArrayLike<number>, want)).toBe(-1);
      expect(sampling.argmax(x as never)).toBe(sampling.argmax(plain));
    }
  });

  test.each([
    [Int8Array, Float32Array],
    [Uint8Array, Float32Array],
    [Uint8ClampedArray, Float32Array],
    [Int16Array, Float32Array],
    [Uint16Array, Float32Array],
    [Int32Array, Float64Array],
    [Uint32Array, Float64Array],
  ] as const)("%o", (Kind, Result) => {
    for (let seed = 0; seed < 50; seed++) {
      const x = new Kind(Array.from({ length: 40 }, () => Math.floor(r.uniform(0, 9))));
      const plain = Float32Array.from(x);
      expect(sampling.sample(x, { ...O, seed })).toBe(sampling.sample(plain, { ...O, seed }));
      const p = sampling.samplingProbabilities(x, O) as ArrayLike<number>;
      expect(p).toBeInstanceOf(Result);
      expect(
        differing(p, (Result as typeof Float64Array).from(probabilitiesOf(drawn(plain, O) as Drawn))),
      ).toBe(-1);
      const top = sampling.topK(x, 7);
      expect(top.indices).toEqual(sampling.topK(plain, 7).indices);
      expect(top.values).toBeInstanceOf(Result);
      expect(sampling.argmax(x)).toBe(sampling.argmax(plain));
    }
  });

  test("integers beyond 2²⁴ tie where float32 has them equal", () => {
    const x = Int32Array.of(2 ** 24, 2 ** 24 + 1, 5);
    expect(sampling.argmax(x)).toBe(0);
    const top = sampling.topK(x, 2);
    expect(top.indices).toEqual(Uint32Array.of(0, 1));
    expect(top.values).toEqual(Float64Array.of(2 ** 24, 2 ** 24 + 1));
  });

  test("views that begin at any byte, and rows of them", () => {
    const bytes = new ArrayBuffer(4000);
    for (const from of [0, 4, 12, 20]) {
      const x = new Float32Array(bytes, from, 60);
      for (let i = 0; i < 60; i++) x[i] = r.normal(2);
      const want = sampling.sample(x.slice(), { shape: [4, 15], seed: 1 });
      expect(sampling.sample(x, { shape: [4, 15], seed: 1 })).toEqual(want);
      const half = new Uint16Array(bytes, from + 1002, 60);
      half.set(bitsOf(x));
      const o = { shape: [4, 15], seed: 1, dtype: "float16" } as const;
      expect(sampling.sample(half, o)).toEqual(sampling.sample(halved(x), { shape: [4, 15], seed: 1 }));
    }
  });
});

/** The k first along an axis of outer × n × inner elements, in plain sorts. */
function plainTopK(
  x: ArrayLike<number>,
  k: number,
  sizes: readonly number[],
  axis: number,
  largest: boolean,
) {
  const n = sizes[axis] as number;
  const inner = sizes.slice(axis + 1).reduce((a, b) => a * b, 1);
  const outer = sizes.slice(0, axis).reduce((a, b) => a * b, 1);
  const values = new Float32Array(outer * k * inner);
  const indices = new Uint32Array(outer * k * inner);
  for (let o = 0; o < outer; o++) {
    for (let c = 0; c < inner; c++) {
      const line = Float32Array.from({ length: n }, (_, i) => x[(o * n + i) * inner + c] as number);
      // Infinities have no difference: by comparison.
      const all = Array.from({ length: n }, (_, i) => i);
      const sign = largest ? 1 : -1;
      all.sort((a, b) => {
        const [v, w] = [sign * (line[a] as number), sign * (line[b] as number)];
        return v > w ? -1 : v < w ? 1 : a - b;
      });
      for (let j = 0; j < k; j++) {
        indices[(o * k + j) * inner + c] = all[j] as number;
        values[(o * k + j) * inner + c] = line[all[j] as number] as number;
      }
    }
  }
  return { values, indices };
}

onEveryEngine("topK and argmax", (sampling) => {
  const r = seeded(2);
  const integer = (a: number, b: number) => Math.floor(r.uniform(a, b + 1));
  const NUMBERS = [0, -0, 1, -1, 2, Infinity, -Infinity, 3.4e38, -3.4e38, 1e-45, -1e-45];

  test("any axis, k, direction, with ties and infinities", () => {
    for (let i = 0; i < 3000; i++) {
      const sizes = Array.from({ length: integer(1, 4) }, () => integer(1, i % 10 === 0 ? 12 : 5));
      const axis = integer(0, sizes.length - 1);
      const n = sizes[axis] as number;
      const k = integer(0, n);
      const length = sizes.reduce((a, b) => a * b);
      const x = Float32Array.from({ length }, () =>
        i % 2 === 0 ? (NUMBERS[integer(0, NUMBERS.length - 1)] as number) : r.normal(2),
      );
      const before = x.slice();
      const largest = r.uniform(0, 1) < 0.6;
      const shape = i % 3 === 0 ? sizes.map((v, j) => (j === 0 ? -1 : v)) : sizes;
      const given = i % 2 === 0 ? axis : axis - sizes.length;
      const want = plainTopK(x, k, sizes, axis, largest);
      const got = sampling.topK(x, k, { shape, axis: given, largest });
      expect(differing(got.indices, want.indices), `${[...x]} ${sizes} ${axis} ${k}`).toBe(-1);
      expect(differing(got.values, want.values)).toBe(-1);
      const out = {
        values: new Float32Array(want.values.length),
        indices: new Uint32Array(want.indices.length),
      };
      expect(sampling.topK(x, k, { shape, axis: given, largest, out })).toBe(out);
      expect(out).toEqual(want);
      const first = plainTopK(x, 1, sizes, axis, true).indices;
      expect(differing(sampling.argmax(x, { shape, axis: given }), first)).toBe(-1);
      expect(differing(x, before)).toBe(-1);
    }
  });

  test("every distribution and every k around powers of two", () => {
    for (const [name, make] of Object.entries(DISTRIBUTIONS)) {
      for (const n of [1, 2, 31, 64, 1000, 5000]) {
        const x = make(r, n);
        const all = plainTopK(x, n, [n], 0, true).indices;
        const rising = plainTopK(x, n, [n], 0, false).indices;
        for (const k of [0, 1, 2, 3, 15, 16, 17, 63, 64, 65, 500, n - 1, n]) {
          if (k > n || k < 0) continue;
          const got = sampling.topK(x, k);
          expect(differing(got.indices, all.subarray(0, k)), `${name} of ${n}, k = ${k}`).toBe(-1);
          expect(
            differing(
              got.values,
              Array.from(all.subarray(0, k), (i) => x[i] as number),
            ),
          ).toBe(-1);
          const least = sampling.topK(x, k, { largest: false });
          expect(differing(least.indices, rising.subarray(0, k)), `${name} of ${n}, k = ${k}, least`).toBe(
            -1,
          );
        }
        expect(sampling.argmax(x)).toBe(all[0]);
      }
    }
  });

  test("a long row", () => {
    const x = Float32Array.from({ length: 2 ** 19 }, () => Math.fround(r.normal(1)));
    const all = order(x);
    for (const k of [1, 1000, 100_000]) {
      expect(differing(sampling.topK(x, k).indices, all.slice(0, k))).toBe(-1);
    }
  });

  test("no rows, no columns, none of them", () => {
    expect(sampling.topK(new Float32Array(0), 0)).toEqual({
      values: new Float32Array(0),
      indices: new Uint32Array(0),
    });
    expect(sampling.topK([], 0, { shape: [0, 3] }).values).toEqual([]);
    expect(sampling.topK([1, 2], 0).values).toEqual([]);
    expect(sampling.topK([], 2, { shape: [0, 3] }).indices).toEqual(new Uint32Array(0));
    expect(sampling.argmax([], { shape: [0, 3] })).toEqual(new Uint32Array(0));
  });

  test("float64 values come back as they are, although float32 compares them", () => {
    const x = Float64Array.of(1, 1 + 2 ** -40, 1 + 2 ** -30, 0.1);
    const { values, indices } = sampling.topK(x, 4);
    expect(indices).toEqual(Uint32Array.of(0, 1, 2, 3));
    expect(values).toEqual(x);
  });
});

onEveryEngine("logprobs", (sampling) => {
  const r = seeded(3);
  /** ln softmax in float64, Σ by increasing terms. */
  function logSoftmax(x: Float32Array): Float64Array {
    const m = x.reduce((a, b) => Math.max(a, b));
    const terms = Float64Array.from(x, (v) => Math.exp(v - m)).sort();
    const l = Math.log(terms.reduce((a, b) => a + b));
    return Float64Array.from(x, (v) => v - m - l);
  }
  /**
   * Of ln S: each weight has 1 ULP of float32 and x − m rounded, a relative 2⁻²³ + 2⁻²⁴·|z|, and half a
   * unit of 2⁻³⁴; and some 2⁻⁵² of the float64 steps.
   */
  function bound(x: Float32Array, i: number): number {
    const m = x.reduce((a, b) => Math.max(a, b));
    let sum = 0;
    let off = 0;
    for (const v of x) {
      if (v === -Infinity) continue;
      const e = Math.exp(v - m);
      sum += e;
      off += e * (2 ** -23 + 2 ** -24 * (m - v)) + 2 ** -35;
    }
    return off / sum + 2 ** -52 * 4 * (Math.abs((x[i] as number) - m) + Math.log(sum) + 1);
  }

  test("are those of float64 within what the grid allows", () => {
    for (let i = 0; i < 1000; i++) {
      const n = size(r);
      const x = row(r, n);
      const want = logSoftmax(x);
      const asked = Array.from({ length: 4 }, () => Math.floor(r.uniform(0, n)));
      const top = Math.floor(r.uniform(0, Math.min(n, 30) + 1));
      const { tokens, logprobs } = sampling.logprobs(x, { top, tokens: asked });
      const first = plainTopK(x, top, [n], 0, true).indices;
      expect([...tokens]).toEqual([...asked, ...first]);
      for (const [j, token] of tokens.entries()) {
        const [p, due] = [logprobs[j] as number, want[token] as number];
        if (due === -Infinity) expect(p).toBe(-Infinity);
        else expect(Math.abs(p - due)).toBeLessThanOrEqual(bound(x, token));
      }
    }
  });

  test("by hand", () => {
    const x = [0.25, 0.5, 0.25].map(Math.log);
    const { tokens, logprobs } = sampling.logprobs(x, { tokens: [2, 2, 0], top: 2 });
    expect(tokens).toEqual(Uint32Array.of(2, 2, 0, 1, 0));
    for (const [i, p] of [0.25, 0.25, 0.25, 0.5, 0.25].entries())
      expect(Math.abs((logprobs[i] as number) - Math.log(p))).toBeLessThan(1e-6);
    const none = { tokens: new Uint32Array(0), logprobs: new Float64Array(0) };
    expect(sampling.logprobs(x)).toEqual(none);
    expect(sampling.logprobs([1], { top: 1 })).toEqual({
      tokens: Uint32Array.of(0),
      logprobs: Float64Array.of(0),
    });
    expect(sampling.logprobs([1, -Infinity], { tokens: [1] }).logprobs).toEqual(Float64Array.of(-Infinity));
    // What the grid has as 0 has a logarithm still.
    expect(sampling.logprobs([0, -60], { tokens: Uint8Array.of(1) }).logprobs).toEqual(Float64Array.of(-60));
  });
});

describe("the references", () => {
  test("binary16 there and back", () => {
    for (const v of [0, 1, -2.5, 65504, 2 ** -24, -Infinity]) expect(fromHalf(toHalf(v))).toBe(v);
  });
});
