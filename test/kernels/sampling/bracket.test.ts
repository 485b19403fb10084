/** sumAbove, between and nth against plain loops: they have no twins. Not a byte is written but keys. */
import { describe, expect, test } from "vitest";
import { keyOf } from "../../../src/sampling/engine/keys.js";
import { seeded } from "../../support/random.js";
import { expectSame } from "../../support/same.js";
import { BASE, Machine } from "../../support/samplingKernels.js";

const machine = new Machine(3);
const { kernels, end } = machine;
const LENGTHS = [16, 32, 48, 64, 80, 128, 192, 256, 1008, 1024, 1040, 1088, 2048, 2112];
const UNIT = 2 ** -34;

describe("bracket", () => {
  const random = seeded(2);
  /** Weights on the grid: few different ones, zeros and ones among them, or all different. */
  const weights = (n: number, kinds: number) =>
    Float32Array.from({ length: n }, () => {
      const k = Math.floor(random.uniform(0, kinds));
      if (k === 0) return 0;
      return k === 1 ? 1 : Math.floor(2 ** ((k / kinds) * 23)) * UNIT;
    });
  const row = (n: number) => Float32Array.from({ length: n }, () => random.normal(3));
  /** Where rows lie: at the end of the memory too. */
  const places = (n: number) =>
    [
      [BASE, BASE + 65536],
      [end - 4 * n, BASE + 16],
      [BASE + 32, end - 4 * n],
    ] as const;

  test("sumAbove: the exact sum of what is above", () => {
    for (const n of LENGTHS) {
      for (const kinds of [2, 5, 1000]) {
        for (const [at] of places(n)) {
          const w = weights(n, kinds);
          machine.wipe();
          machine.lay(at, w);
          for (const p of [0, 1, w[3] as number, w[n - 1] as number, UNIT, 2, -1]) {
            let wanted = 0;
            for (const v of w) if (v > p) wanted += v;
            expect(
              machine.writesOnly([], () => kernels.sumAbove(at, n, p)),
              `${n} above ${p}`,
            ).toBe(wanted);
          }
        }
      }
    }
  });

  test("between: keys of (lo, hi] in the order of places", () => {
    const keys = BASE + 131072;
    for (const n of LENGTHS) {
      for (const kinds of [2, 5, 1000]) {
        for (const [at, from] of places(n)) {
          const [x, w] = [row(n), weights(n, kinds)];
          machine.wipe();
          machine.lay(from, x);
          machine.lay(at, w);
          const some = [0, 1, Infinity, w[1] as number, w[n >> 1] as number, w[n - 1] as number];
          for (const lo of some) {
            for (const hi of some) {
              const wanted = [...w.keys()]
                .filter((i) => (w[i] as number) > lo && (w[i] as number) <= hi)
                .map((i) => keyOf(x[i] as number, i));
              const count = machine.writesOnly([[keys, 8 * wanted.length]], () =>
                kernels.between(from, at, n, lo, hi, keys),
              );
              expect(count).toBe(wanted.length);
              expectSame(machine.doubles(keys, count), wanted, `between ${lo} and ${hi} of ${n}`);
            }
          }
        }
      }
    }
  });

  test("nth: the place of the qth of a weight, or −1 where its logits differ", () => {
    for (const n of LENGTHS) {
      for (const [at, from] of places(n)) {
        const w = weights(n, 4);
        for (const v of new Set(w)) {
          const all = [...w.keys()].filter((i) => w[i] === v);
          const x = row(n);
          for (const i of all) x[i] = i % 3 === 0 ? -0 : 0;
          machine.wipe();
          machine.lay(at, w);
          machine.lay(from, x);
          for (const q of [1, 2, (all.length >> 1) + 1, all.length - 1, all.length]) {
            if (q < 1 || q > all.length) continue;
            expect(
              machine.writesOnly([], () => kernels.nth(from, at, n, v, q)),
              `${q} of ${n}`,
            ).toBe(all[q - 1]);
          }
          if (all.length < 2) continue;
          for (const odd of [0, 1, all.length >> 1, all.length - 1]) {
            const place = all[odd] as number;
            machine.lay(
              from,
              x.map((a, i) => (i === place ? 2 ** -149 : a)),
            );
            for (const q of [1, all.length]) expect(kernels.nth(from, at, n, v, q)).toBe(-1);
          }
        }
      }
    }
  });
});
