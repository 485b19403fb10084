/**
 * The numbers of weights.ts: the same bits in WebAssembly and JS, on the grid, in order, near e^z; and sums
 * that integers confirm.
 */
import { describe, expect, test } from "vitest";
import { leastOf } from "../../../src/sampling/engine/rows.js";
import { seeded } from "../../support/random.js";
import { BASE, fillUp, Machine, padded, twinOf } from "../../support/samplingKernels.js";

/** The longest row: 2 MiB of elements, and as many of weights. */
const MOST = 524288;
const machine = new Machine(72);
const { kernels } = machine;
const X = BASE;
const W = X + 4 * MOST;
const BLOCKS = W + 4 * MOST;

/** Weights of both engines, whose bits agree, sums too. */
function weightsOf(x: Float32Array, m: number, r: number): Float32Array {
  const n = x.length;
  machine.lay(X, fillUp(x));
  const total = kernels.weights(X, padded(n), m, r, W, BLOCKS);
  const w = machine.floats(W, n);
  const twin = twinOf(x);
  expect(twin.weights(0, n, m, r)).toBe(total);
  for (let i = 0; i < n; i++)
    if (!Object.is(w[i], twin.w[i])) expect.fail(`${x[i]}, ${m}, ${r}: ${w[i]}, in JS ${twin.w[i]}`);
  return w;
}

const bitsOf = (v: number) => new Uint32Array(Float32Array.of(v).buffer)[0] as number;

/** Every `step`th float from a down to b, both of them ≤ 0, in pieces of a row. */
function* floats(a: number, b: number, step: number): Generator<Float32Array> {
  const last = bitsOf(b);
  for (let from = bitsOf(a); from <= last; from += step * MOST) {
    const count = Math.min(MOST, Math.floor((last - from) / step) + 1);
    yield new Float32Array(Uint32Array.from({ length: count }, (_, i) => from + step * i).buffer);
  }
}

/**
 * What a weight may be off from e^z. exp.ts errs by 2⁻²³ of it. Then e^z + C is rounded to float32: where e^z
 * is below 2⁻¹² the sum has steps of 2⁻³⁴, and is off by 2⁻³⁵; where it is more, by 2⁻³⁵ and 2⁻²³ of e^z
 * (src/sampling/certificate.ts).
 */
const boundOf = (e: number) => 2.001 * 2 ** -23 * e + 2 ** -35;

describe("weights", () => {
  for (const [title, a, b, step] of [
    ["a million floats from −2⁻³⁰ to −30", -(2 ** -30), -30, 270],
    ["every 19th float from −2⁻²⁴ to −2⁻²³", -(2 ** -24), -(2 ** -23), 19],
    ["every float where the grid begins to be coarser than e^z is off: e^z = 2⁻¹²", -8.3, -8.34, 1],
    ["every float where a weight of two units becomes one", -22.9, -23.2, 1],
    ["every float where weights become 0", -24.2, -24.35, 1],
    ["every float around −ln 2", -0.6925, -0.6935, 1],
  ] as const) {
    test(`on the grid, in order, near e^z: ${title}`, () => {
      let before = 1;
      for (const z of floats(a, b, step)) {
        const w = weightsOf(z, 0, 1);
        for (let i = 0; i < z.length; i++) {
          const [v, e] = [w[i] as number, Math.exp(z[i] as number)];
          if (!Number.isInteger(v * 2 ** 34)) expect.fail(`${z[i]}: ${v} is between units`);
          if (!(v <= before)) expect.fail(`${z[i]}: ${v} after ${before}`);
          if (!(Math.abs(v - e) <= boundOf(e))) expect.fail(`${z[i]}: ${v} is ${v - e} off`);
          before = v;
        }
      }
    });
  }

  test("1 at the maximum, 0 at −Infinity and from −24.27 on, a unit above", () => {
    const w = weightsOf(Float32Array.of(0, -0, -24.27, -24.3, -25, -87, -88, -1e38, -Infinity, -24.25), 0, 1);
    expect([...w]).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 2 ** -34]);
  });

  test("z is (x − m)·r in two roundings, for any m and r", () => {
    const random = seeded(10);
    const { fround } = Math;
    for (let i = 0; i < 300; i++) {
      const m = fround(random.normal(1) * 10 ** random.uniform(-40, 37));
      const r = fround(2 ** (i % 3 === 0 ? 0 : random.uniform(-90, 90)));
      const x = Float32Array.from({ length: 200 }, (_, j) => {
        const v = fround(m - (j === 0 ? 0 : random.uniform(0, 30)) / r);
        return v > -Infinity ? v : m;
      });
      const w = weightsOf(x, m, r);
      const z = x.map((v) => fround(fround(v - m) * r));
      // The same weights as those of z, which no further rounding changes.
      const again = weightsOf(z, 0, 1);
      for (let j = 0; j < x.length; j++)
        if (w[j] !== again[j]) expect.fail(`${x[j]}, ${m}, ${r}: ${w[j]}, not ${again[j]}`);
    }
  });

  test("the ends of float32 and of temperatures: no NaN, 1 at the maximum, 0 below `leastOf`", () => {
    const max = 3.4028234663852886e38;
    for (const m of [max, -max, 2 ** -149, -(2 ** -149), 0, -0, 1, -1]) {
      for (const r of [2 ** -90, 1, 2 ** 90]) {
        const least = leastOf(m, r);
        const below = new Float32Array(1);
        below[0] = least;
        const bits = new Int32Array(below.buffer);
        bits[0] = (bits[0] as number) + (least > 0 ? -1 : 1);
        if (least === 0) below[0] = -(2 ** -149);
        const x = Float32Array.of(m, -max, -Infinity, below[0] as number, -1e30, -1, -(2 ** -149));
        const w = weightsOf(
          x.map((v) => Math.min(v, m)),
          m,
          r,
        );
        expect(w[0]).toBe(1);
        expect(w[2]).toBe(0);
        if ((below[0] as number) < m) expect(w[3], `below ${least} of ${m}, ${r}`).toBe(0);
        for (const v of w) expect(v >= 0 && v <= 1).toBe(true);
      }
    }
  });

  test("below leastOf all weigh 0, for any m and r", () => {
    const random = seeded(11);
    for (let i = 0; i < 20_000; i++) {
      const m = Math.fround(random.normal(1) * 10 ** random.uniform(-20, 30));
      const r = Math.fround(2 ** random.uniform(-90, 90));
      const least = leastOf(m, r);
      const v = Float32Array.of(least);
      const bits = new Int32Array(v.buffer);
      // The float below it.
      if (least === 0) bits[0] = 0x80000001 | 0;
      else bits[0] = (bits[0] as number) + (least > 0 ? -1 : 1);
      const twin = twinOf(v);
      if ((v[0] as number) < m) expect(twin.weights(0, 1, m, r), `${v[0]}, ${m}, ${r}`).toBe(0);
    }
  });

  test("sums are those of integers, up to 524,288 weights of 1 and as many just below", () => {
    const random = seeded(12);
    for (const element of [
      () => 0,
      () => -(2 ** -24),
      () => -random.uniform(0, 12),
      () => random.normal(0.3),
    ]) {
      const x = Float32Array.from({ length: MOST }, element);
      const m = x.reduce((a, v) => Math.max(a, v));
      const w = weightsOf(x, m, 1);
      let [high, low] = [0, 0];
      for (const v of w) {
        // Halves of 17 bits, whose sums are exact by themselves.
        const top = Math.floor(v * 2 ** 17);
        high += top;
        low += v * 2 ** 34 - top * 2 ** 17;
      }
      const total = BigInt(high) * 2n ** 17n + BigInt(low);
      expect(BigInt(kernels.weights(X, MOST, m, 1, W, BLOCKS) * 2 ** 34)).toBe(total);
      expect(total).toBeLessThanOrEqual(2n ** 53n);
      const sum = machine.doubles(BLOCKS, MOST / 1024).reduceRight((a, v) => a + v, 0);
      expect(BigInt(sum * 2 ** 34)).toBe(total);
    }
  });
});
