/**
 * fastSums of both engines that have it: sums that are nearly exact, by blocks, with nothing but blocks
 * written. How near they must be is in certificate.test.ts.
 */
import { describe, expect, test } from "vitest";
import { leastOf } from "../../../src/sampling/engine/rows.js";
import { seeded } from "../../support/random.js";
import { expectSame } from "../../support/same.js";
import {
  BASE,
  fillUp,
  HAS_RELAXED,
  LENGTHS,
  Machine,
  padded,
  twinOf,
} from "../../support/samplingKernels.js";

const machine = new Machine(2);
const { fast, kernels, end } = machine;

/** Of a sum S of n: see src/sampling/certificate.ts. */
const boundOf = (sum: number, n: number) => sum * 2 ** -20.9 + n * 2 ** -35;

const random = seeded(15);
const ROWS: { readonly [name: string]: (i: number) => number } = {
  gaussian: () => random.normal(3),
  peaks: () => random.normal(30),
  "near-uniform": () => random.normal(0.1),
  "excluded ones among them": (i) => (i % 9 === 4 ? -Infinity : random.normal(6)),
  "all alike": () => 1.5,
};

describe.skipIf(!HAS_RELAXED)("fastSums of wasm-relaxed", () => {
  for (const [name, element] of Object.entries(ROWS)) {
    test(`nearly the exact sums, wherever they lie: ${name}`, () => {
      for (const n of LENGTHS) {
        const size = padded(n);
        const count = (n + 1023) >> 10;
        for (const r of [1, Math.fround(1 / 0.7), 0.25]) {
          const x = Float32Array.from({ length: n }, (_, i) => element(i));
          x[n >> 1] = Math.max(x[n >> 1] as number, 0);
          const m = Math.max(...x);
          const exact = twinOf(x);
          exact.weights(0, n, m, r);
          for (const [at, g, to] of [
            [BASE, BASE + 16384, BASE + 48000],
            [end - 4 * size, BASE + 16, BASE + 48016],
            [BASE + 16400, end - size / 4, BASE],
            [BASE, BASE + 16384, end - 8 * count],
          ] as const) {
            machine.wipe();
            machine.lay(at, fillUp(x));
            kernels.maxima(at, size, g);
            const total = machine.writesOnly([[to, 8 * count]], () =>
              fast.fastSums(at, size, m, r, g, leastOf(m, r), to),
            );
            const blocks = machine.doubles(to, count);
            expect(total).toBe(blocks.reduce((a, v) => a + v, 0));
            for (let b = 0; b < count; b++) {
              const wanted = exact.blocks[b] as number;
              expect(Math.abs((blocks[b] as number) - wanted)).toBeLessThanOrEqual(
                boundOf(wanted, Math.min(1024, n - 1024 * b)),
              );
            }
          }
        }
      }
    });
  }

  test("a group whose maxima are below `least` is left out, and no other", () => {
    const n = 2112;
    machine.lay(BASE, new Float32Array(n));
    const [g, to] = [BASE + 16384, BASE + 48000];
    for (let group = 0; group < n / 64; group++) {
      for (let lane = 0; lane < 4; lane++) {
        const maxima = new Float32Array(n / 16).fill(-1, 4 * group, 4 * group + 4);
        machine.lay(g, maxima);
        expect(fast.fastSums(BASE, n, 0, 1, g, 0, to)).toBe(n - 64);
        maxima[4 * group + lane] = 0;
        machine.lay(g, maxima);
        expect(fast.fastSums(BASE, n, 0, 1, g, 0, to)).toBe(n);
      }
    }
  });
});

describe("fastSums of js", () => {
  for (const [name, element] of Object.entries(ROWS)) {
    test(`nearly the exact sums, with nothing but blocks written: ${name}`, () => {
      for (const n of LENGTHS) {
        for (const r of [1, Math.fround(1 / 0.7), 0.25]) {
          const x = Float32Array.from({ length: n }, (_, i) => element(i));
          x[n >> 1] = Math.max(x[n >> 1] as number, 0);
          const m = Math.max(...x);
          const exact = twinOf(x);
          exact.weights(0, n, m, r);
          const twin = twinOf(x, new Float32Array(n).fill(7));
          const total = twin.fastSums(n, m, r);
          expectSame(twin.x, x, "x");
          expectSame(twin.w, new Float32Array(n).fill(7), "w");
          expect(total).toBe(twin.blocks.reduce((a, v) => a + v, 0));
          for (const [b, sum] of twin.blocks.entries())
            expect(Math.abs(sum - (exact.blocks[b] as number))).toBeLessThanOrEqual(
              // z is not rounded here: by 2⁻²³ of it.
              boundOf(exact.blocks[b] as number, n) + sum * 24.4 * 2 ** -23,
            );
        }
      }
    });
  }

  test("each term is e^((x − m)·r) within 2⁻³⁰", () => {
    const twin = twinOf(new Float32Array(1));
    for (let i = 0; i < 200_000; i++) {
      const [v, m, r] = [Math.fround(-random.uniform(0, 24)), 0.25, Math.fround(random.uniform(0.5, 1))];
      twin.x[0] = v;
      const off = twin.fastSums(1, m, r);
      const want = Math.exp((v - m) * r);
      if (!(Math.abs(off - want) <= 2 ** -30 * want)) expect.fail(`${v}, ${m}, ${r}: ${off}, not ${want}`);
    }
  });

  test("the ends of float32 and of temperatures", () => {
    const max = 3.4028234663852886e38;
    for (const m of [max, -max, 0, 2 ** -149, -1])
      for (const r of [2 ** -90, 1, 2 ** 90]) {
        const x = Float32Array.of(m, -Infinity, -max, m);
        const least = leastOf(m, r);
        expect(twinOf(x).fastSums(4, m, r)).toBe(-max >= least ? 2 + Math.exp((-max - m) * r) : 2);
        if (!HAS_RELAXED) continue;
        machine.lay(BASE, fillUp(x));
        kernels.maxima(BASE, 64, BASE + 16384);
        expect(fast.fastSums(BASE, 64, m, r, BASE + 16384, least, BASE + 48000)).toBe(
          twinOf(x).fastSums(4, m, r),
        );
      }
  });
});
