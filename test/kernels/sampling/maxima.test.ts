/** maxima, first and reaching: what their JS twins find, and nothing written but the maxima of groups. */
import { describe, expect, test } from "vitest";
import { seeded } from "../../support/random.js";
import { BASE, fillUp, LENGTHS, Machine, padded, twinOf } from "../../support/samplingKernels.js";

const machine = new Machine(2);
const { kernels, end } = machine;

describe("maxima", () => {
  const random = seeded(5);
  const ROWS: { readonly [name: string]: (n: number) => Float32Array } = {
    gaussian: (n) => Float32Array.from({ length: n }, () => random.normal(4)),
    ties: (n) => Float32Array.from({ length: n }, () => Math.round(random.normal(1))),
    ascending: (n) => Float32Array.from({ length: n }, (_, i) => i),
    descending: (n) => Float32Array.from({ length: n }, (_, i) => -i),
    "nothing but −Infinity": (n) => new Float32Array(n).fill(-Infinity),
    "zeros of both signs": (n) => Float32Array.from({ length: n }, (_, i) => (i % 2 ? -0 : 0)),
    "both infinities": (n) =>
      Float32Array.from({ length: n }, (_, i) => (i % 3 ? -Infinity : i % 2 ? Infinity : 1)),
  };

  for (const [name, make] of Object.entries(ROWS)) {
    test(`maxima, first and reaching: ${name}`, () => {
      for (const n of LENGTHS) {
        const size = padded(n);
        const x = make(n);
        const all = fillUp(x);
        const twin = twinOf(x);
        for (const [at, g] of [
          [BASE, BASE + 32768],
          [end - 4 * size, BASE + 16],
          [BASE + 1024, end - size / 4],
        ] as const) {
          machine.wipe();
          machine.lay(at, all);
          const m = machine.writesOnly([[g, size / 4]], () => kernels.maxima(at, size, g));
          expect(m + 0, `${n} at ${at}`).toBe(twin.maxima(n) + 0);
          expect(m).toBe(x.reduce((a, v) => Math.max(a, v)) || m);
          const lanes = machine.floats(g, size / 16);
          for (let i = 0; i < size / 16; i++) {
            let largest = -Infinity;
            const group = (i >> 2) * 64 + (i & 3);
            for (let j = 0; j < 64; j += 4) largest = Math.max(largest, all[group + j] as number);
            expect((lanes[i] as number) + 0).toBe(largest + 0);
          }
          for (let i = 0; i < size / 64; i++)
            expect(Math.max(...lanes.subarray(4 * i, 4 * i + 4)) + 0).toBe((twin.g[i] as number) + 0);
          const place = machine.writesOnly([], () => kernels.first(at, size, g, m));
          expect(place).toBe(twin.first(n, m));
          expect(place).toBe(x.indexOf(m));
          for (const t of [m, -Infinity, x[n >> 1] as number, 1, Infinity]) {
            const count = machine.writesOnly([], () => kernels.reaching(size, g, t));
            expect(64 * count).toBe(twin.reaching(n, t));
            const groups = Array.from({ length: size / 64 }, (_, i) => all.subarray(64 * i, 64 * i + 64));
            expect(count).toBe(groups.filter((group) => group.some((v) => v >= t)).length);
          }
        }
      }
    });
  }

  test("NaN at every place of every loop, of either sign, is found", () => {
    for (const n of [1, 3, 64, 65, 130, 1025]) {
      for (let i = 0; i < n; i++) {
        for (const bits of [0x7fc00000, 0xffc00001, 0x7f800001]) {
          const x = Float32Array.from({ length: n }, (_, j) => (j % 2 ? Infinity : -Infinity));
          new Uint32Array(x.buffer)[i] = bits;
          machine.lay(BASE, fillUp(x));
          expect(kernels.maxima(BASE, padded(n), BASE + 32768), `${i} of ${n}`).toBeNaN();
          expect(twinOf(x).maxima(n), `${i} of ${n} in JS`).toBeNaN();
        }
      }
    }
  });

  test("the first of several maxima, wherever they are", () => {
    for (const n of [64, 129, 1025]) {
      for (let i = 0; i < n; i++) {
        const x = Float32Array.from({ length: n }, (_, j) => (j >= i && (j - i) % 3 === 0 ? 5 : 4));
        machine.lay(BASE, fillUp(x));
        kernels.maxima(BASE, padded(n), BASE + 32768);
        expect(kernels.first(BASE, padded(n), BASE + 32768, 5)).toBe(i);
        const twin = twinOf(x);
        twin.maxima(n);
        expect(twin.first(n, 5)).toBe(i);
      }
    }
  });
});
