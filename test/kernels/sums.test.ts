/**
 * Compensated sums along rows, raw: what the JS twin gives, whatever the length, the place and the pieces.
 */
import { describe, expect, test } from "vitest";
import { dot, liveSum } from "../../src/math/sums.js";
import { clear, KINDS, PLACES, rowsOf, SUMS } from "../support/gradientRows.js";
import { BASE, END, LENGTHS, lay, wipe, writesOnly } from "../support/kernels.js";
import { add, type Double2, multiply } from "../support/reference.js";
import { expectSame } from "../support/same.js";

for (const { kind, Make, bytes, wasm } of KINDS) {
  const { random, probabilities, logarithms, adjoints } = rowsOf(Make, bytes);

  describe(`sums of ${kind}`, () => {
    test("dot and liveSum: the bits of the twin, and only their sums written", () => {
      for (const n of LENGTHS) {
        for (const [at, from] of PLACES) {
          wipe();
          const [y, log, dy] = [probabilities(n), logarithms(n), adjoints(n)];
          lay(at, y);
          lay(from, dy);
          clear();
          expectSame(
            [writesOnly([[SUMS, 32]], () => wasm.dot(at, from, n, SUMS))],
            [dot(y, 0, dy, 0, n)],
            `dot of ${n}`,
          );
          lay(at, log);
          clear();
          expectSame(
            [writesOnly([[SUMS, 32]], () => wasm.liveSum(at, from, n, SUMS))],
            [liveSum(log, 0, dy, 0, n)],
            `liveSum of ${n}`,
          );
        }
      }
    });

    test("dot and liveSum are what they say", () => {
      const y = Make.of(0.5, 0, 0.25, -0, 3);
      const dy = Make.of(2, NaN, -4, Infinity, 5);
      lay(BASE + 64, y);
      lay(BASE + 128, dy);
      clear();
      expect(wasm.dot(BASE + 64, BASE + 128, 5, SUMS)).toBe(15);
      lay(BASE + 64, Make.of(-1, -Infinity, 0, -Infinity, NaN));
      clear();
      expect(wasm.liveSum(BASE + 64, BASE + 128, 5, SUMS)).toBe(3);
      for (const [value, sum] of [
        [Infinity, Infinity],
        [-Infinity, -Infinity],
        [NaN, NaN],
      ] as const) {
        const row = new Make(40).fill(1).fill(value, 30, 31);
        lay(BASE + 64, new Make(40).fill(1));
        lay(BASE + 1024, row);
        clear();
        expect(wasm.dot(BASE + 64, BASE + 1024, 40, SUMS)).toBe(sum);
        clear();
        expect(wasm.liveSum(BASE + 64, BASE + 1024, 40, SUMS)).toBe(sum);
        expect(dot(row, 0, row.fill(1, 0, 30), 0, 40)).toBe(value === -Infinity ? Infinity : sum);
      }
    });

    test("the sum of a long row has lost nothing to speak of", () => {
      const n = 2000;
      // 1, then terms that a plain sum would drop, each below half of its last place.
      const a = new Make(n).map((_, i) => (i === 0 ? 1 : 2 ** -27 * random.uniform(0.5, 1)));
      const b = new Make(n).map((_, i) => (i === 0 ? 1 : 2 ** -27 * random.uniform(0.5, 1)));
      let exact: Double2 = [0, 0];
      for (let i = 0; i < n; i++) exact = add(exact, multiply([a[i] as number, 0], [b[i] as number, 0]));
      lay(BASE + 64, a);
      lay(BASE + 64 + n * bytes, b);
      clear();
      const sum = wasm.dot(BASE + 64, BASE + 64 + n * bytes, n, SUMS);
      expect(Math.abs(sum - exact[0] - exact[1])).toBeLessThanOrEqual(2 ** -52);
      expect(sum).toBeGreaterThan(1);
    });

    test("in pieces of a multiple of 16, the bits of one", () => {
      for (const n of [17, 40, 64, 95, 100]) {
        wipe();
        const [at, from] = [BASE + 65, BASE + 1027];
        lay(at, probabilities(n));
        lay(from, adjoints(n));
        for (const sum of [wasm.dot, wasm.liveSum]) {
          clear();
          const one = sum(at, from, n, SUMS);
          for (const cut of [16, 32, 48, 64, 96].filter((c) => c < n)) {
            clear();
            sum(at, from, cut, SUMS);
            expectSame(
              [sum(at + cut * bytes, from + cut * bytes, n - cut, SUMS)],
              [one],
              `${n} cut at ${cut}`,
            );
          }
        }
      }
    });

    test("the end of the memory is no trap", () => {
      for (const n of LENGTHS) {
        const end = END - n * bytes;
        wipe();
        lay(BASE + 64, logarithms(n));
        lay(end, logarithms(n));
        for (const f of [wasm.dot, wasm.liveSum]) {
          clear();
          writesOnly([[SUMS, 32]], () => f(end, BASE + 64, n, SUMS));
          writesOnly([[SUMS, 32]], () => f(BASE + 64, end, n, SUMS));
        }
      }
    });
  });
}
