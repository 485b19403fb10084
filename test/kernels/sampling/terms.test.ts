/**
 * The loop of terms.ts, through `weights`, `sums` and `listed`: every length, blocks of 1,024, groups that
 * are left out, and nothing written elsewhere. What weights are is in weights.test.ts.
 */
import { describe, expect, test } from "vitest";
import { keyOf } from "../../../src/sampling/engine/keys.js";
import { leastOf } from "../../../src/sampling/engine/rows.js";
import { seeded } from "../../support/random.js";
import { expectSame, sumOf } from "../../support/same.js";
import { BASE, fillUp, LENGTHS, Machine, padded, twinOf } from "../../support/samplingKernels.js";

const machine = new Machine(2);
const { kernels, end } = machine;

describe("terms", () => {
  const random = seeded(9);
  const row = (n: number) =>
    Float32Array.from({ length: n }, (_, i) => (i % 9 === 4 ? -Infinity : random.normal(6)));

  test("weights: the bits of the twin, sums by blocks and the total, wherever they lie", () => {
    for (const n of LENGTHS) {
      const size = padded(n);
      const blocks = (n + 1023) >> 10;
      for (const r of [1, Math.fround(1 / 0.7), 0.25]) {
        const x = row(n);
        const m = Math.max(...x, -1);
        const twin = twinOf(x);
        const wanted = twin.weights(0, n, m, r);
        for (const [at, w, to] of [
          [BASE, BASE + 16384, BASE + 48000],
          [end - 4 * size, BASE + 16, BASE + 48016],
          [BASE + 16400, end - 4 * size, BASE],
          [BASE, BASE + 16384, end - 8 * blocks],
          // In place.
          [BASE, BASE, BASE + 48000],
        ] as const) {
          machine.wipe();
          machine.lay(at, fillUp(x));
          const total = machine.writesOnly(
            [
              [w, 4 * size],
              [to, 8 * blocks],
            ],
            () => kernels.weights(at, size, m, r, w, to),
          );
          expect(total, `${n} at ${at}`).toBe(wanted);
          expectSame(machine.floats(w, n), twin.w, `weights of ${n} at ${at}`);
          expectSame(machine.floats(w, size).subarray(n), new Float32Array(size - n), `what fills ${n} up`);
          expectSame(machine.doubles(to, blocks), twin.blocks, `blocks of ${n} at ${at}`);
        }
        // In any order.
        expect(sumOf(twin.w.slice().sort())).toBe(wanted);
        for (let b = 0; b < blocks; b++)
          expect(sumOf(twin.w.subarray(1024 * b, 1024 * b + 1024))).toBe(twin.blocks[b]);
      }
    }
  });

  test("weights of JS from any block on", () => {
    const x = row(3000);
    const m = Math.max(...x);
    const whole = twinOf(x);
    whole.weights(0, 3000, m, 1);
    for (const [from, to] of [
      [0, 1],
      [0, 1024],
      [1024, 1500],
      [1024, 3000],
      [2048, 3000],
    ] as const) {
      const part = twinOf(x);
      part.w.fill(7);
      part.blocks.fill(7);
      expect(part.weights(from, to, m, 1)).toBe(sumOf(whole.w.subarray(from, to)));
      expectSame(part.w.subarray(from, to), whole.w.subarray(from, to), `${from} to ${to}`);
      part.w.fill(7, from, to);
      expectSame(part.w, new Float32Array(3000).fill(7), `outside of ${from} to ${to}`);
      for (let b = 0; b < 3; b++)
        if (b < from >> 10 || b > (to - 1) >> 10) expect(part.blocks[b]).toBe(7);
        else
          expect(part.blocks[b]).toBe(
            sumOf(whole.w.subarray(Math.max(1024 * b, from), Math.min(1024 * (b + 1), to))),
          );
    }
  });

  test("sums: those of weights, with nothing but blocks written", () => {
    for (const n of LENGTHS) {
      const size = padded(n);
      const blocks = (n + 1023) >> 10;
      for (const [sigma, r] of [
        [6, 1],
        [40, 1],
        [1, 0.5],
        [12, 8],
      ] as const) {
        const x = Float32Array.from({ length: n }, () => random.normal(sigma));
        const m = Math.max(...x);
        const twin = twinOf(x);
        const wanted = twin.weights(0, n, m, r);
        const exact = twin.blocks.slice();
        for (const [at, g, to] of [
          [BASE, BASE + 16384, BASE + 48000],
          [end - 4 * size, BASE + 16, BASE + 48016],
          [BASE + 16400, end - size / 4, BASE],
          [BASE, BASE + 16384, end - 8 * blocks],
        ] as const) {
          machine.wipe();
          machine.lay(at, fillUp(x));
          kernels.maxima(at, size, g);
          const total = machine.writesOnly([[to, 8 * blocks]], () =>
            kernels.sums(at, size, m, r, g, leastOf(m, r), to),
          );
          expect(total, `${n} at ${at}`).toBe(wanted);
          expectSame(machine.doubles(to, blocks), exact, `sums of ${n} at ${at}`);
        }
        twin.blocks.fill(7);
        expect(twin.sums(n, m, r)).toBe(wanted);
        expectSame(twin.blocks, exact, `sums of ${n} in JS`);
      }
    }
  });

  test("sums leaves out a group whose maxima are below `least`, and no other", () => {
    const n = 2112;
    const x = new Float32Array(n);
    machine.lay(BASE, x);
    const [g, to] = [BASE + 16384, BASE + 48000];
    for (let group = 0; group < n / 64; group++) {
      for (let lane = 0; lane < 4; lane++) {
        // All alike weigh 1; maxima that say otherwise show which are read.
        const maxima = new Float32Array(n / 16).fill(-1, 4 * group, 4 * group + 4);
        machine.lay(g, maxima);
        expect(kernels.sums(BASE, n, 0, 1, g, 0, to)).toBe(n - 64);
        expect(machine.doubles(to, 3)[group >> 4]).toBe((group < 32 ? 1024 : 64) - 64);
        maxima[4 * group + lane] = 0;
        machine.lay(g, maxima);
        expect(kernels.sums(BASE, n, 0, 1, g, 0, to)).toBe(n);
      }
    }
  });

  test("listed: the weights of the elements of keys, each to its place, and their sum", () => {
    for (const n of [1, 2, 63, 64, 65, 1023, 1025, 2100]) {
      const x = row(n);
      x[n - 1] = 40;
      const twin = twinOf(x);
      twin.weights(0, n, 40, 1);
      const exact = twin.w.slice();
      for (const step of [1, 2, 7, n]) {
        const places = Array.from({ length: Math.ceil(n / step) }, (_, i) => n - 1 - i * step);
        const keys = Float64Array.from(places, (i) => keyOf(x[i] as number, i));
        machine.wipe();
        const [w, at] = [BASE, machine.lay(BASE + 32768, keys)];
        const before = machine.floats(w, n);
        const total = machine.writesOnly(
          places.map((i) => [w + 4 * i, 4]),
          () => kernels.listed(at, places.length, 40, 1, w),
        );
        const wanted = before.map((v, i) => (places.includes(i) ? (exact[i] as number) : v));
        expectSame(machine.floats(w, n), wanted, `listed of ${n} by ${step}`);
        expect(total).toBe(places.reduce((a, i) => a + (exact[i] as number), 0));
        twin.w.set(before);
        twin.keys.set(keys);
        expect(twin.listed(places.length, 40, 1)).toBe(total);
        expectSame(twin.w, wanted, `listed of ${n} by ${step} in JS`);
      }
      expect(machine.writesOnly([], () => kernels.listed(BASE, 0, 40, 1, BASE))).toBe(0);
    }
  });
});
