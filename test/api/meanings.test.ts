/** The table of meanings, at every position of rows of every length around the vectors, in each function. */
import { describe, expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import { sumOf } from "../support/same.js";

const LENGTHS = Array.from({ length: 70 }, (_, i) => i + 1);
const LONG = [16384 * 16 - 1, 300_000];

onEveryEngine("meanings", (wasmax) => {
  /** A row of ordinary numbers with `v` at `at`. */
  const rowWith = (n: number, at: number, v: number) => {
    const x = new Float32Array(n).map((_, i) => (i % 11) - 5);
    x[at] = v;
    return x;
  };
  const same = (y: ArrayLike<number>, v: number) => {
    for (let i = 0; i < y.length; i++) if (!Object.is(y[i], v)) return false;
    return true;
  };
  /** The row alone, between two ordinary ones, and as float64. */
  const everyWay = (
    x: Float32Array,
    check: (softmax: ArrayLike<number>, logSoftmax: ArrayLike<number>, logSumExp: number) => void,
  ) => {
    const n = x.length;
    check(wasmax.softmax(x), wasmax.logSoftmax(x), wasmax.logSumExp(x));
    const wide = new Float64Array(x);
    check(wasmax.softmax(wide), wasmax.logSoftmax(wide), wasmax.logSumExp(wide));
    check(
      wasmax.softmax(x, { temperature: 0.7 }),
      wasmax.logSoftmax(x, { temperature: 0.7 }),
      wasmax.logSumExp(x, { temperature: 0.7 }),
    );
    if (n > 70) return;
    const three = new Float32Array(3 * n).fill(1);
    three.set(x, n);
    const shape = [3, n];
    const softmax = wasmax.softmax(three, { shape });
    const sums = wasmax.logSumExp(three, { shape });
    for (const row of [0, 2]) {
      const [y, z] = [softmax[row * n] as number, sums[row] as number];
      if (!(Math.abs(y - 1 / n) < 5e-6 && Math.abs(z - 1 - Math.log(n)) < 5e-6))
        expect.fail(`the rows beside it are touched: ${y} and ${z} of ${n}`);
    }
    const logs = wasmax.logSoftmax(three, { shape });
    check(softmax.subarray(n, 2 * n), logs.subarray(n, 2 * n), sums[1] as number);
  };

  for (const special of [NaN, Infinity]) {
    test(`a ${special} at every position`, () => {
      for (const n of LENGTHS) {
        for (let at = 0; at < n; at++) {
          everyWay(rowWith(n, at, special), (y, l, s) => {
            if (!same(y, NaN) || !same(l, NaN) || !Object.is(s, special))
              expect.fail(`n = ${n}, at ${at}: ${Array.from(y)}; ${Array.from(l)}; ${s}`);
          });
        }
      }
      for (const n of LONG) {
        for (const at of [0, 1, 16383, 16384, n - 6, n - 1]) {
          everyWay(rowWith(n, at, special), (y, l, s) => {
            if (!same(y, NaN) || !same(l, NaN) || !Object.is(s, special)) expect.fail(`n = ${n}, at ${at}`);
          });
        }
      }
    });
  }

  test("a NaN beside infinities is a NaN", () => {
    for (const n of LENGTHS.slice(2)) {
      for (let at = 0; at < n; at++) {
        const x = rowWith(n, at, NaN);
        x[(at + 1) % n] = Infinity;
        x[(at + 2) % n] = -Infinity;
        everyWay(x, (y, l, s) => {
          if (!same(y, NaN) || !same(l, NaN) || !Number.isNaN(s)) expect.fail(`n = ${n}, at ${at}`);
        });
        const lowest = new Float32Array(n).fill(-Infinity);
        lowest[at] = NaN;
        everyWay(lowest, (y, l, s) => {
          if (!same(y, NaN) || !same(l, NaN) || !Number.isNaN(s))
            expect.fail(`n = ${n}, at ${at} among -Infinity`);
        });
      }
    }
  });

  test("a -Infinity at every position is exactly 0", () => {
    for (const n of LENGTHS) {
      for (let at = 0; at < n; at++) {
        const x = rowWith(n, at, -Infinity);
        everyWay(x, (y, l, s) => {
          if (n === 1) {
            if (!same(y, NaN) || !same(l, NaN) || s !== -Infinity) expect.fail("-Infinity alone");
          } else {
            const sum = sumOf(y);
            if (
              !Object.is(y[at], 0) ||
              l[at] !== -Infinity ||
              !(Math.abs(sum - 1) < 1e-6) ||
              !Number.isFinite(s)
            )
              expect.fail(`n = ${n}, at ${at}`);
          }
        });
      }
    }
  });

  test("nothing but -Infinity", () => {
    for (const n of [...LENGTHS, ...LONG]) {
      everyWay(new Float32Array(n).fill(-Infinity), (y, l, s) => {
        if (!same(y, NaN) || !same(l, NaN) || s !== -Infinity) expect.fail(`n = ${n}`);
      });
    }
  });

  test("one number among -Infinity, at every position", () => {
    for (const n of LENGTHS) {
      for (let at = 0; at < n; at++) {
        const x = new Float32Array(n).fill(-Infinity);
        x[at] = -3;
        everyWay(x, (y, l, s) => {
          if (y[at] !== 1 || !Object.is((l[at] as number) + 0, 0) || Math.abs(s + 3) > 1.3)
            expect.fail(`n = ${n}, at ${at}`);
        });
      }
    }
  });

  describe("nothing", () => {
    test("an empty array", () => {
      expect(wasmax.softmax([])).toEqual([]);
      expect(wasmax.logSoftmax(new Float32Array(0))).toEqual(new Float32Array(0));
      expect(wasmax.softmax(new Float64Array(0))).toEqual(new Float64Array(0));
      expect(wasmax.logSumExp([])).toBe(-Infinity);
      expect(wasmax.logSumExp(new Float32Array(0))).toBe(-Infinity);
      expect(wasmax.logSumExp(new Uint16Array(0), { dtype: "float16" })).toBe(-Infinity);
    });

    test("shapes with a 0 in them", () => {
      for (const shape of [[0], [0, 3], [3, 0], [2, 0, 4], [2 ** 40, 0]]) {
        expect(wasmax.softmax(new Float32Array(0), { shape })).toEqual(new Float32Array(0));
        expect(wasmax.logSoftmax([], { shape })).toEqual([]);
      }
      expect(wasmax.logSumExp(new Float32Array(0), { shape: [0, 3] })).toEqual(new Float32Array(0));
      expect(wasmax.logSumExp(new Float32Array(0), { shape: [3, 0] })).toEqual(
        new Float32Array(3).fill(-Infinity),
      );
      expect(wasmax.logSumExp([], { shape: [2, 0] })).toEqual([-Infinity, -Infinity]);
      expect(wasmax.logSumExp(new Uint16Array(0), { shape: [1, 0], dtype: "float16" })).toEqual(
        Uint16Array.of(0xfc00),
      );
    });
  });
});
