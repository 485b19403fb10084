/** drop and keep: the bits of their JS twins, and no byte written elsewhere. */
import { describe, expect, test } from "vitest";
import { seeded } from "../../support/random.js";
import { expectSame } from "../../support/same.js";
import { BASE, fillUp, LENGTHS, Machine, padded, twinOf } from "../../support/samplingKernels.js";

const machine = new Machine(2);
const { kernels, end } = machine;
const UNIT = 2 ** -34;

describe("kept", () => {
  const random = seeded(4);
  /** Many ties, zeros of both signs and −Infinity. */
  const row = (n: number) =>
    Float32Array.from({ length: n }, (_, i) =>
      i % 11 === 3 ? -Infinity : i % 7 === 2 ? -0 : Math.round(random.normal(2)),
    );
  const weights = (n: number) =>
    Float32Array.from({ length: n }, () => Math.floor(2 ** random.uniform(-2, 24)) * UNIT);
  const isKept = (x: Float32Array, i: number, t: number, last: number) =>
    (x[i] as number) > t || (x[i] === t && i <= last);
  /** Bounds and places that matter for a row. */
  function* borders(x: Float32Array) {
    const n = x.length;
    for (const t of [x[0] as number, x[n - 1] as number, 0, -0, 1, -Infinity, 100])
      for (const last of [0, 1, 3, n >> 1, n - 1, n, 524288]) yield [t, last] as const;
  }

  test("drop: what is not kept is −Infinity", () => {
    for (const n of LENGTHS) {
      const size = padded(n);
      const x = row(n);
      for (const [t, last] of borders(x)) {
        for (const at of [BASE + 16, end - 4 * size]) {
          machine.wipe();
          machine.lay(at, fillUp(x));
          machine.writesOnly([[at, 4 * size]], () => kernels.drop(at, size, t, last));
          const twin = twinOf(x);
          twin.drop(n, t, last);
          expectSame(machine.floats(at, n), twin.x, `drop of ${n}, ${t}, ${last}`);
          expectSame(
            twin.x,
            x.map((v, i) => (isKept(x, i, t, last) ? v : -Infinity)),
            "drop in JS",
          );
          expectSame(
            machine.floats(at, size).subarray(n),
            new Float32Array(size - n).fill(-Infinity),
            "fill",
          );
        }
      }
    }
  });

  test("keep: weights of what is kept, their sums by blocks, and the total", () => {
    for (const n of LENGTHS) {
      const size = padded(n);
      const blocks = (n + 1023) >> 10;
      const [x, w] = [row(n), weights(n)];
      const all = new Float32Array(size);
      all.set(w);
      for (const [t, last] of borders(x)) {
        for (const least of [0, w[n >> 1] as number, 2 ** -20, 2]) {
          const [at, from, to] = [BASE, end - 4 * size, BASE + 32768];
          machine.wipe();
          machine.lay(at, fillUp(x));
          machine.lay(from, all);
          const total = machine.writesOnly(
            [
              [from, 4 * size],
              [to, 8 * blocks],
            ],
            () => kernels.keep(at, from, size, t, last, least, to),
          );
          const twin = twinOf(x, w);
          const wanted = twin.keep(n, t, last, least);
          expect(total).toBe(wanted);
          expectSame(machine.floats(from, n), twin.w, `keep of ${n}, ${t}, ${last}, ${least}`);
          expectSame(machine.doubles(to, blocks), twin.blocks, `blocks of ${n}, ${t}, ${last}, ${least}`);
          const plain = w.map((v, i) => (v >= least && isKept(x, i, t, last) ? v : 0));
          expectSame(twin.w, plain, "keep in JS");
          expect(total).toBe(plain.reduce((a, v) => a + v, 0));
        }
      }
    }
  });
});
