/** What holds for any row, by random search. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import { exact, FLOAT32, ulp } from "../support/reference.js";

const RUNS = { numRuns: 300 };

onEveryEngine("properties", (wasmax, name) => {
  const logit = fc.oneof(
    fc.float({ min: -20, max: 20, noNaN: true }),
    fc.float({ min: -3, max: 3, noNaN: true }).map((v) => Math.fround(Math.round(v * 4) / 4)),
    fc.float({ min: -1000, max: 1000, noNaN: true }),
    fc.constant(-Infinity),
  );
  const row = fc
    .array(logit, { minLength: 1, maxLength: 200 })
    .filter((x) => x.some((v) => v > -Infinity))
    .map((x) => Float32Array.from(x));
  /** The bound of one element in ULP. */
  const bounds = (x: Float32Array) => {
    const e = exact(x, 1, false);
    return Array.from(e.z, (z) => (name === "js" ? 1.6 : 3 + Math.abs(z) + e.entropyTerm));
  };
  const within = (a: number, b: number, ulps: number) =>
    Math.abs(a - b) <= Math.max(ulps * ulp(Math.max(a, b, 2 ** -126), FLOAT32), 2 ** -126);

  test("a permuted row gives the permuted result", () => {
    fc.assert(
      fc.property(row, fc.integer({ min: 1, max: 1000 }), (x, seed) => {
        const order = Array.from(x.keys()).sort(
          (a, b) => ((a * 7919 + seed) % 1009) - ((b * 7919 + seed) % 1009) || a - b,
        );
        const y = wasmax.softmax(x);
        const permuted = wasmax.softmax(Float32Array.from(order, (i) => x[i] as number));
        const bound = bounds(x);
        return order.every((i, j) => within(permuted[j] as number, y[i] as number, 2 * (bound[i] as number)));
      }),
      RUNS,
    );
  });

  test("a result sums to 1", () => {
    fc.assert(
      fc.property(row, (x) => {
        const y = wasmax.softmax(x);
        const bound = bounds(x);
        const allowed = y.reduce(
          (sum, v, i) => sum + (v > 0 ? (bound[i] as number) * 2 ** -23 * v : 0) + 2 ** -126,
          0,
        );
        return Math.abs(y.reduce((a, b) => a + b, 0) - 1) <= allowed && y.every((v) => v >= 0 && v <= 1);
      }),
      RUNS,
    );
  });

  test("softmax is e^logSoftmax", () => {
    fc.assert(
      fc.property(row, (x) => {
        const y = wasmax.softmax(x);
        const l = wasmax.logSoftmax(x);
        const bound = bounds(x);
        return y.every((v, i) => {
          const log = l[i] as number;
          const off = (2 * Math.abs(log) * 2 ** -23 + (3 + Math.log(x.length)) * 2 ** -24) * 2 ** 24;
          return within(v, Math.exp(log), (bound[i] as number) + off);
        });
      }),
      RUNS,
    );
  });

  test("a shift that loses nothing changes nothing", () => {
    const quarter = fc.integer({ min: -4000, max: 4000 }).map((v) => v / 4);
    fc.assert(
      fc.property(
        fc.array(quarter, { minLength: 1, maxLength: 100 }),
        fc.integer({ min: -100_000, max: 100_000 }),
        (x, c) => {
          const y = wasmax.softmax(Float32Array.from(x));
          const shifted = wasmax.softmax(Float32Array.from(x, (v) => v + c));
          return y.every((v, i) => Object.is(v, shifted[i]));
        },
      ),
      RUNS,
    );
  });

  describe("order", () => {
    const ordered = (x: Float32Array): string | undefined => {
      const y = wasmax.softmax(x);
      const order = Array.from(x.keys()).sort((a, b) => (x[a] as number) - (x[b] as number) || 0);
      for (let j = 1; j < order.length; j++) {
        const [a, b] = [order[j - 1] as number, order[j] as number];
        const [low, high] = [y[a] as number, y[b] as number];
        if (x[a] === x[b] ? !Object.is(low, high) : low > high + ulp(Math.max(high, 2 ** -126), FLOAT32))
          return `${x[a]} → ${low}, ${x[b]} → ${high}`;
      }
      const largest = y.reduce((a, b) => Math.max(a, b));
      return y[order.at(-1) as number] === largest
        ? undefined
        : `the largest logit has ${y[order.at(-1) as number]}, not ${largest}`;
    };

    test("of any row is kept", () => {
      fc.assert(
        fc.property(row, (x) => {
          expect(ordered(x)).toBeUndefined();
        }),
        RUNS,
      );
    });

    test("of neighbouring floats is kept", () => {
      const bits = new Uint32Array(20_000);
      const x = new Float32Array(bits.buffer);
      for (const start of [-0.001, -0.3466, -0.7, -1.0398, -3, -10, -20, -60, -87]) {
        x[0] = start;
        for (let i = 1; i < bits.length - 1; i++) bits[i] = (bits[0] as number) + i;
        x[bits.length - 1] = 0;
        expect(ordered(x)).toBeUndefined();
      }
    });
  });

  test("the input is untouched", () => {
    fc.assert(
      fc.property(row, fc.float({ min: Math.fround(0.01), max: 100, noNaN: true }), (x, temperature) => {
        const before = x.slice();
        wasmax.softmax(x, { temperature });
        wasmax.logSoftmax(x, { temperature });
        wasmax.logSumExp(x, { temperature });
        return x.every((v, i) => Object.is(v, before[i]));
      }),
      RUNS,
    );
  });
});
