/**
 * Many short rows of float32: the bits of the kernels of one row, at any offset, and not a byte beside the
 * results.
 */
import { expect, test } from "vitest";
import { BASE, bytes, CANARY, data, forEachBinary } from "../support/binaries.js";
import { seeded } from "../support/random.js";

const f32 = (at: number) => data.getFloat32(at, true);
const f64 = (at: number) => data.getFloat64(at, true);
const put = (at: number, x: ArrayLike<number>) => {
  for (let i = 0; i < x.length; i++) data.setFloat32(at + 4 * i, x[i] as number, true);
};
const get = (at: number, n: number) => Array.from({ length: n }, (_, i) => f32(at + 4 * i));
const SPECIAL = [NaN, Infinity, -Infinity, -0];

/** Rows of every kind, specials at every place among them. */
function rowsOf(rows: number, n: number): Float32Array {
  const r = seeded(n);
  return Float32Array.from({ length: rows * n }, (_, i) => {
    const row = Math.floor(i / n);
    if (row % 3 === 1 && i % n === row % n) return SPECIAL[row % 4] as number;
    return row % 7 === 5 ? -Infinity : r.normal(row % 5 === 2 ? 100 : 3);
  });
}

/** Lays canaries, runs, and fails where a byte outside of the allowed ranges has changed. */
function watched(allowed: readonly (readonly [at: number, length: number])[], run: () => void): void {
  const before = bytes.slice(BASE, BASE + 262_144);
  run();
  for (let i = 0; i < before.length; i++) {
    if (bytes[BASE + i] === before[i]) continue;
    const at = BASE + i;
    if (!allowed.some(([from, length]) => at >= from && at < from + length))
      expect.fail(`byte ${at} was written`);
  }
}

forEachBinary("short rows", (kernels) => {
  const SUMS = BASE + 200_000;
  const [MAXIMA, LOGS, CS, TARGETS, AMOUNTS] = [0, 1, 2, 3, 4].map((i) => BASE + 150_000 + 8192 * i) as [
    number,
    number,
    number,
    number,
    number,
  ];

  for (const offset of [0, 1, 4]) {
    test(`center and finishResiduals at offset ${offset}`, () => {
      for (let n = 4; n <= 70; n++) {
        const rows = 21;
        const length = 4 * n * rows;
        const x = rowsOf(rows, n);
        const [from, to] = [BASE + 64 + offset, BASE + 40_000 + 3 * offset];
        bytes.fill(CANARY, BASE, BASE + 262_144);
        put(from, x);
        watched(
          [
            [to, length],
            [MAXIMA, 4 * rows],
          ],
          () => kernels.center(from, to, rows, n, MAXIMA),
        );
        const centred = get(to, n * rows);
        const inPlace = BASE + 80_000 + offset;
        put(inPlace, x);
        kernels.center(inPlace, inPlace, rows, n, MAXIMA);
        expect(get(inPlace, n * rows)).toEqual(centred);
        for (let r = 0; r < rows; r++) {
          const max = kernels.max(from + 4 * n * r, n);
          // ±0 are one maximum.
          expect(f32(MAXIMA + 4 * r) === max).toBe(true);
          for (let i = 0; i < n; i++)
            expect(
              Object.is(
                Math.abs(centred[r * n + i] as number),
                Math.abs(Math.fround((x[r * n + i] as number) - max)),
              ),
            ).toBe(true);
        }

        // The terms, of all rows at once and of each alone.
        kernels.expSum(to, to, n * rows, 0, 1, SUMS);
        const terms = get(to, n * rows);
        watched([[LOGS, 8 * rows]], () => kernels.finishResiduals(to, rows, n, LOGS, 0, 0, 0));
        const logs = Array.from({ length: rows }, (_, r) => f64(LOGS + 8 * r));
        const wanted: number[] = [];
        for (let r = 0; r < rows; r++) {
          const c = [0, 1, -2.5, 1e-30, 1e30][r % 5] as number;
          const t = r % 4 === 0 ? -1 : (r * 5) % n;
          const a = r % 5 === 0 ? 0 : c / 3;
          data.setFloat64(CS + 8 * r, c, true);
          data.setInt32(TARGETS + 4 * r, t, true);
          data.setFloat64(AMOUNTS + 8 * r, a, true);
          const alone = BASE + 120_000;
          bytes.fill(0, SUMS, SUMS + 32);
          put(alone, x.subarray(r * n, (r + 1) * n));
          const sum = kernels.expSum(alone, alone, n, kernels.max(alone, n), 1, SUMS);
          expect(get(alone, n)).toEqual(terms.slice(r * n, (r + 1) * n));
          expect(logs[r]).toBe(kernels.log(sum));
          kernels.scale(alone, n, c / sum);
          const row = c === 0 ? new Array(n).fill(0) : get(alone, n);
          if (t >= 0) row[t] = Math.fround(row[t] - a);
          wanted.push(...row);
        }
        watched(
          [
            [to, length],
            [LOGS, 8 * rows],
          ],
          () => kernels.finishResiduals(to, rows, n, LOGS, CS, TARGETS, AMOUNTS),
        );
        expect(get(to, n * rows)).toEqual(wanted);
        expect(Array.from({ length: rows }, (_, r) => f64(LOGS + 8 * r))).toEqual(logs);
      }
    });
  }
});
