/**
 * float64 rows that one logit dominates: a log-sum-exp or a cross-entropy near 0 has all its digits, those of
 * ln(1 + Σ of the other terms). The reference is double-double.
 */
import { describe, expect, test } from "vitest";
import type { Instance } from "../../src/index.js";
import { onEveryEngine } from "../support/engines.js";
import { seeded } from "../support/random.js";
import { add, type Double2, divide, exp2, multiply } from "../support/reference.js";

/** ln(1 + w) for w below 2⁻⁹. */
function log1p2(w: Double2): Double2 {
  let [sum, power]: Double2[] = [
    [0, 0],
    [-1, 0],
  ];
  for (let k = 1; k < 14; k++) {
    power = multiply(power as Double2, [-w[0], -w[1]]);
    sum = add(sum as Double2, divide(power, [k, 0]));
  }
  return sum as Double2;
}

/** ln Σ e^(x − max) of a row with one maximum that dominates it. */
function exactLog(x: ArrayLike<number>): Double2 {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) max = Math.max(max, x[i] as number);
  let w: Double2 = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const v = x[i] as number;
    if (v > max - 700 && v < max) w = add(w, exp2(add([v, 0], [-max, 0])));
  }
  return log1p2(w);
}

const ulp = (v: number) => 2 ** (Math.max(-1022, Math.floor(Math.log2(Math.abs(v)))) - 52);

/** Expects `got` within 8 ULP of `want`. */
function near(got: unknown, want: Double2, what: string): void {
  const error = Math.abs((got as number) - want[0] - want[1]) / ulp(want[0]);
  if (!(error <= 8)) expect.fail(`${what} is ${got}, not ${want[0]}: ${error} ULP`);
}

const { uniform } = seeded(20261128);
const random = () => uniform(0, 1);
/** The maximum somewhere, all others far enough below it. */
function rowOf(n: number, max: number, style: "spread" | "equal" | "near"): Float64Array {
  const least = 6.3 + Math.log(n);
  const below = () => ({ spread: least + 40 * random(), equal: least + 20, near: least + random() })[style];
  const x = Float64Array.from({ length: n }, () => max - below());
  x[Math.floor(random() * n)] = max;
  return x;
}
const indexOfMax = (x: Float64Array) => x.indexOf(x.reduce((a, b) => Math.max(a, b)));
/** Below 8 rows leave the kernels, 118,273 is the first length that is streamed. */
const LENGTHS = [2, 3, 7, 8, 9, 16, 63, 64, 65, 129, 1000, 8193, 120_000];
const STYLES = ["spread", "equal", "near"] as const;

onEveryEngine("rows that one logit dominates", (w, _, make) => {
  test("what is in the documents", () => {
    expect(w.logSumExp([0, -40])).toBe(4.248354255291589e-18);
    expect(w.crossEntropy([0, -40], [0])).toBe(4.248354255291589e-18);
    expect(w.logSumExp([0, -Infinity])).toBe(0);
    expect(w.logSumExp([0])).toBe(0);
    expect(w.logSumExp(Object.assign(new Array(20).fill(-800), { 7: 0 }))).toBe(0);
  });

  for (const n of LENGTHS) {
    test(`logSumExp of ${n}, within 8 ULP`, () => {
      for (const style of STYLES) {
        for (const max of [0, 1e-3, 1e-18, 2 ** -30 * 1.7]) {
          const x = rowOf(n, max, style);
          const want = add([max, 0], exactLog(x));
          near(w.logSumExp(x), want, `${style}, ${max}`);
          near(w.logSumExp([...x]), want, `${style}, ${max}, number[]`);
          near((w.logSumExp(x, { shape: [1, n] }) as Float64Array)[0], want, `${style}, ${max}, shape`);
        }
      }
    });

    test(`crossEntropy of ${n}, wherever the maximum is, within 8 ULP`, () => {
      for (const style of STYLES) {
        for (const max of [0, 30.7, -1234.5678, 1e10]) {
          const x = rowOf(n, max, style);
          const want = exactLog(x);
          const t = indexOfMax(x);
          near(w.crossEntropy(x, [t]), want, `${style}, ${max}`);
          const q = new Float64Array(n);
          q[t] = 1;
          near(w.crossEntropy(x, q), want, `${style}, ${max}, probabilities`);
        }
      }
    });
  }

  test("a difference beyond float64 that is few temperatures wide", () => {
    const far = -1.7976931348623157e308;
    for (const [max, T] of [
      [1e300, 2e307],
      [1.1e305, 2.87e307],
      [0, 2e307],
    ] as const) {
      const want = max / T + Math.log1p(Math.exp(far / T - max / T));
      for (const x of [
        [max, far],
        [...new Array(20).fill(-Infinity), far, max],
      ]) {
        const got = w.logSumExp(x, { temperature: T });
        expect(got / want).toBeCloseTo(1, 12);
        expect(w.logSumExp(x, { scale: 1 / T }) / want).toBeCloseTo(1, 12);
        const columns = Float64Array.from({ length: 8 * x.length }, (_, i) => x[i >> 3] as number);
        const sums = w.logSumExp(columns, { shape: [x.length, 8], axis: 0, temperature: T });
        expect(((sums as Float64Array)[5] as number) / want).toBeCloseTo(1, 12);
      }
    }
  });

  test("what x − max rounds away is not lost", () => {
    for (const n of [2, 5, 12, 100, 120_000]) {
      for (let times = 0; times < 20; times++) {
        const x = Float64Array.from({ length: n }, () => random() / 7);
        const t = Math.floor(n * random());
        x[t] = 61.3 + 20 * random();
        near(w.crossEntropy(x, [t]), exactLog(x), `crossEntropy of ${n}`);
        near(w.crossEntropyAndGrad(x, [t]).loss, exactLog(x), `crossEntropyAndGrad of ${n}`);
        if (n > 1000) break;
      }
    }
  });

  describe("the same bits alone, among others, along any axis, in place, in the arena", () => {
    for (const [n, width] of [
      [2, 3],
      [9, 5],
      [40, 4],
      [300, 21],
      [5000, 17],
    ] as const) {
      test(`${width} rows of ${n}`, () => {
        const rows = Array.from({ length: width }, (_, r) =>
          r % 4 === 3
            ? Float64Array.from({ length: n }, () => 3 * random())
            : rowOf(n, r % 2 === 0 ? 1e-9 * r : 12.3, STYLES[r % 3] as "near"),
        );
        const x = Float64Array.from({ length: n * width }, (_, i) => rows[Math.floor(i / n)]?.[i % n] ?? 0);
        const columns = Float64Array.from(
          { length: n * width },
          (_, i) => rows[i % width]?.[Math.floor(i / width)] ?? 0,
        );
        const targets = rows.map(indexOfMax);
        const own = make(2 ** 22);
        for (const [given, shape, axis] of [
          [x, [width, n], 1],
          [columns, [n, width], 0],
        ] as const) {
          const options = { shape, axis, reduction: "none" } as const;
          const sums = w.logSumExp(given, { shape, axis }) as Float64Array;
          const losses = w.crossEntropy(given, targets, options) as Float64Array;
          const arena = () => {
            own.reset();
            const y = own.float64(n * width);
            y.set(given);
            return y;
          };
          const inPlace = given.slice();
          const both = w.crossEntropyAndGrad(inPlace, targets, { ...options, out: inPlace });
          expect(both.loss).toEqual(losses);
          const { grad } = w.crossEntropyAndGrad(given, targets, options);
          expect(both.grad).toEqual(grad);
          expect(own.logSumExp(arena(), { shape, axis })).toEqual(sums);
          expect(own.crossEntropy(arena(), targets, options)).toEqual(losses);
          const y = arena();
          const there = own.crossEntropyAndGrad(y, targets, { ...options, out: y });
          expect(there.loss).toEqual(losses);
          expect([...there.grad]).toEqual([...grad]);
          const other = arena();
          const beside = own.float64(n * width);
          expect(own.crossEntropyAndGrad(other, targets, { ...options, out: beside }).loss).toEqual(losses);
          for (const [r, row] of rows.entries()) {
            expect(w.logSumExp(row), `row ${r}`).toBe(sums[r]);
            // Columns that are few go to JS.
            const alone = w.crossEntropy(row, [targets[r] as number]);
            if (axis === 1) expect(alone, `row ${r}`).toBe(losses[r]);
            if (r % 4 !== 3) near(losses[r], exactLog(row), `row ${r} along ${axis}`);
          }
        }
      });
    }

    test("masks, a bias, several axes, causal", () => {
      const x = rowOf(64, 0, "spread");
      const want = w.logSumExp(x);
      const junk = Float64Array.from({ length: 128 }, (_, i) => (i % 2 === 0 ? (x[i >> 1] as number) : 1000));
      const where = Uint8Array.from({ length: 128 }, (_, i) => (i + 1) % 2);
      near(w.logSumExp(junk, { where }), exactLog(x), "masked");
      const bias = x.map((v) => v / 2);
      near(w.logSumExp(bias, { bias, scale: 1 }), exactLog(x), "biased");
      expect((w.logSumExp(x, { shape: [4, 1, 16], axis: [0, 2] }) as Float64Array)[0]).toBe(want);
      const square = new Float64Array(64 * 64).fill(5);
      square.set(x, 63 * 64);
      expect((w.logSumExp(square, { shape: [64, 64], causal: true }) as Float64Array)[63]).toBe(want);
    });

    test("masks and a bias along a strided axis", () => {
      for (const n of [20, 5000]) {
        const rows = Array.from({ length: 6 }, () => rowOf(n, 0, "spread"));
        const at = (r: number, i: number) => rows[r]?.[i] as number;
        const masked = Float64Array.from({ length: 12 * n }, (_, i) =>
          Math.floor(i / 6) % 2 === 0 ? at(i % 6, Math.floor(i / 12)) : 1000,
        );
        const where = Uint8Array.from({ length: 2 * n }, (_, i) => (i + 1) % 2);
        const sums = w.logSumExp(masked, { shape: [2 * n, 6], axis: 0, where, whereShape: [2 * n, 1] });
        const half = Float64Array.from({ length: 6 * n }, (_, i) => at(i % 6, Math.floor(i / 6)) / 2);
        const biased = w.logSumExp(half, { shape: [n, 6], axis: 0, bias: half });
        for (const [r, row] of rows.entries()) {
          near((sums as Float64Array)[r], exactLog(row), `masked column ${r}`);
          near((biased as Float64Array)[r], exactLog(row), `biased column ${r}`);
        }
      }
    });

    test("whether a row is one of them does not depend on those beside it", () => {
      // Sums of the others around 2⁻⁹, where rows begin to be.
      const n = 16;
      const rows = 400;
      const x = Float64Array.from({ length: n * rows }, (_, i) =>
        i % n === 3 ? 0 : Math.log(2 ** -9 / 15) + (Math.floor(i / n) - 200) * 2 ** -50,
      );
      const all = w.logSumExp(x, { shape: [rows, n] }) as Float64Array;
      const flagged = w.logSumExp(Float64Array.of(...rowOf(n, 0, "equal"), ...x), {
        shape: [rows + 1, n],
      }) as Float64Array;
      for (let r = 0; r < rows; r++) {
        const alone = w.logSumExp(x.subarray(r * n, (r + 1) * n));
        expect(all[r]).toBe(alone);
        expect(flagged[r + 1]).toBe(alone);
      }
    });
  });
});

const most = (w: Instance, x: Float64Array, shape: readonly number[], axis: number, more: object) =>
  w.crossEntropy(x, new Int32Array(x.length / (shape[axis] as number)), {
    shape,
    axis,
    reduction: "none",
    ...more,
  }) as Float64Array;

onEveryEngine("logits farther apart than the largest float64", (w, _, make) => {
  test("label smoothing and probabilities", () => {
    expect(w.crossEntropy([1e308, -1e308], [0], { labelSmoothing: 0.1 }) / 1e307).toBeCloseTo(1, 14);
    expect(w.crossEntropy([1e308, -1e308], Float64Array.of(0.9, 0.1)) / 2e307).toBeCloseTo(1, 14);
    expect(w.crossEntropy([1e308, -1e308], Float64Array.of(1, 0))).toBe(0);
    expect(w.crossEntropy([1e308, -1e308], [1])).toBe(Infinity);
  });

  test("a small weight", () => {
    const loss = w.crossEntropy([1e308, -1e308], [1], { weight: [0.5, 0.25], reduction: "sum" });
    expect(loss / 5e307).toBeCloseTo(1, 14);
  });

  test("a mean whose sum is beyond", () => {
    expect(w.crossEntropy([1.5e308, 0, 1.5e308, 0], [1, 1], { shape: [2, 2] })).toBe(1.5e308);
  });

  test("a row of −Infinity beside the far ones, and a NaN", () => {
    const q = Float64Array.of(0.5, 0, 0.5);
    expect(w.crossEntropy([1e308, -Infinity, 1e308], q)).toBeCloseTo(Math.LN2, 14);
    expect(w.crossEntropy([1e308, 0, -Infinity], q)).toBe(Infinity);
    expect(w.crossEntropy([1e308, NaN, -1e308], q)).toBeNaN();
  });

  for (const n of [2, 12, 300, 120_000]) {
    test(`${n} classes along any axis, in any place, beside rows that are not far apart`, () => {
      const width = n > 1000 ? 4 : 9;
      const rows = Array.from({ length: width }, (_, r) =>
        Float64Array.from({ length: n }, (_, i) =>
          r % 3 === 1 ? 4 * random() : i === 0 ? 1e308 : -1e308 * (1 - (i % 3) / 4),
        ),
      );
      // Σ (ε/n)·(max − x), and what is between them.
      const want = rows.map((row) =>
        row.reduce((a, v) => a + (0.1 / n) * ((row[0] as number) / 2 - v / 2), 0),
      );
      const x = Float64Array.from({ length: n * width }, (_, i) => rows[Math.floor(i / n)]?.[i % n] ?? 0);
      const columns = Float64Array.from(
        { length: n * width },
        (_, i) => rows[i % width]?.[Math.floor(i / width)] ?? 0,
      );
      const own = make(8 * n * width);
      for (const [given, shape, axis] of [
        [x, [width, n], 1],
        [columns, [n, width], 0],
      ] as const) {
        const losses = most(w, given, shape, axis, { labelSmoothing: 0.1 });
        for (let r = 0; r < width; r++) {
          if (r % 3 !== 1) expect((losses[r] as number) / 2 / (want[r] as number)).toBeCloseTo(1, 9);
          else {
            const alone = w.crossEntropy(rows[r] as Float64Array, [0], { labelSmoothing: 0.1 });
            if (axis === 1) expect(losses[r]).toBe(alone);
            else expect((losses[r] as number) / alone).toBeCloseTo(1, 13);
          }
        }
        const y = own.float64(n * width);
        y.set(given);
        const there = own.crossEntropyAndGrad(y, new Int32Array(width), {
          shape,
          axis,
          reduction: "none",
          labelSmoothing: 0.1,
          out: y,
        });
        expect(there.loss).toEqual(losses);
        expect(there.grad.every(Number.isFinite)).toBe(true);
        own.reset();
      }
    });
  }
});
