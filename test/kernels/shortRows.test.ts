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

const { fround } = Math;

/** The sum of terms in the order of `expSum`. */
function sumOf(e: readonly number[]): number {
  const lanes = [0, 0, 0, 0];
  let i = 0;
  for (; i + 16 <= e.length; i += 16)
    for (let k = 0; k < 4; k++) {
      const [a, b, c, d] = [0, 4, 8, 12].map((j) => e[i + j + k] as number) as [
        number,
        number,
        number,
        number,
      ];
      lanes[k] = (lanes[k] as number) + fround(fround(a + b) + fround(c + d));
    }
  for (; i < e.length; i++) lanes[i & 3] = (lanes[i & 3] as number) + (e[i] as number);
  const [a, b, c, d] = lanes as [number, number, number, number];
  return a + c + (b + d);
}

/** Equal, all NaNs being one. */
function expectAll(got: readonly number[], want: readonly number[], what: string): void {
  expect(got.length).toBe(want.length);
  for (let i = 0; i < want.length; i++)
    if (!Object.is(got[i], want[i])) expect.fail(`${what}: element ${i} is ${got[i]}, not ${want[i]}`);
}

forEachBinary("short rows", (kernels) => {
  const SUMS = BASE + 200_000;
  const [MAXIMA, OF_ROWS, LOGS, CS] = [0, 1, 2, 3].map((i) => BASE + 150_000 + 8192 * i) as [
    number,
    number,
    number,
    number,
  ];

  for (const offset of [0, 1, 4]) {
    for (const b of [offset === 1 ? 1 / 3 : 1]) {
      test(`from logits to softmax, log-softmax and logarithms at offset ${offset}, times ${b}`, () => {
        for (let n = 1; n <= 70; n++) {
          // Of rows of 2 the last one is alone.
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
            () => kernels.center(from, to, rows, n, b, MAXIMA),
          );
          const z = get(to, n * rows);
          const inPlace = BASE + 70_000 + offset;
          put(inPlace, x);
          kernels.center(inPlace, inPlace, rows, n, b, MAXIMA);
          expectAll(get(inPlace, n * rows), z, `in place, n = ${n}`);
          const maxima = get(MAXIMA, rows);
          for (let r = 0; r < rows; r++) {
            const max = kernels.max(from + 4 * n * r, n);
            // ±0 are one maximum.
            expect(maxima[r] === max).toBe(true);
            for (let i = 0; i < n; i++) {
              const d = (x[r * n + i] as number) - max;
              const want = fround(fround(d) * fround(b));
              expect(Object.is(Math.abs(z[r * n + i] as number), Math.abs(want))).toBe(true);
            }
          }

          // e^z of all rows at once and of each alone; then the sums.
          kernels.expSum(to, to, n * rows, 0, 1, SUMS);
          const terms = get(to, n * rows);
          const alone = BASE + 130_000;
          for (let r = 0; r < rows; r++) {
            put(alone, z.slice(r * n, r * n + n));
            kernels.expSum(alone, alone, n, 0, 1, SUMS);
            expectAll(get(alone, n), terms.slice(r * n, r * n + n), `the terms of row ${r}, n = ${n}`);
          }
          watched([[OF_ROWS, 8 * rows]], () => kernels.sumRows(to, rows, n, OF_ROWS));
          const sums = Array.from({ length: rows }, (_, r) => f64(OF_ROWS + 8 * r));
          expectAll(
            sums,
            sums.map((_, r) => sumOf(terms.slice(r * n, r * n + n))),
            `sums, n = ${n}`,
          );

          watched([[to, length]], () => kernels.scaleRows(to, rows, n, OF_ROWS, 0));
          const y = get(to, n * rows);
          expectAll(
            y,
            terms.map((e, i) => fround(e * fround(1 / (sums[Math.floor(i / n)] as number)))),
            `softmax, n = ${n}`,
          );
          for (let r = 0; r < rows; r++) {
            put(alone, x.subarray(r * n, r * n + n));
            kernels.softmax(alone, alone, 1, n, b === 1 ? 1 : 3);
            expectAll(get(alone, n), y.slice(r * n, r * n + n), `row ${r} alone, n = ${n}`);
          }
          const cs = Array.from({ length: rows }, (_, r) => [0, 1, -2.5, 1e-30, 1e30][r % 5] as number);
          for (let r = 0; r < rows; r++) data.setFloat64(CS + 8 * r, cs[r] as number, true);
          put(to, terms);
          watched([[to, length]], () => kernels.scaleRows(to, rows, n, OF_ROWS, CS));
          expectAll(
            get(to, n * rows),
            terms.map((e, i) => {
              const c = cs[Math.floor(i / n)] as number;
              return c === 0 ? 0 : fround(e * fround(c / (sums[Math.floor(i / n)] as number)));
            }),
            `times c, n = ${n}`,
          );

          for (let r = 0; r < rows; r++) data.setFloat64(LOGS + 8 * r, kernels.log(sums[r] as number), true);
          for (const temperature of [1, 3]) {
            watched([[to, length]], () => kernels.shiftRows(from, to, rows, n, temperature, MAXIMA, LOGS));
            const shifted = get(to, n * rows);
            put(inPlace, x);
            kernels.shiftRows(inPlace, inPlace, rows, n, temperature, MAXIMA, LOGS);
            expectAll(get(inPlace, n * rows), shifted, `shifted in place, n = ${n}`);
            for (let r = 0; r < rows; r++) {
              put(alone, x.subarray(r * n, r * n + n));
              kernels.shift(alone, alone, n, maxima[r] as number, temperature, f64(LOGS + 8 * r));
              expectAll(get(alone, n), shifted.slice(r * n, r * n + n), `shifted ${r} alone, n = ${n}`);
            }
          }
        }
      });
    }

    test(`dotRows and subtractRows at offset ${offset}`, () => {
      for (let n = 1; n <= 70; n++) {
        const rows = 21;
        const length = 4 * n * rows;
        const [x, u] = [rowsOf(rows, n), rowsOf(rows, n + 100).subarray(0, rows * n)];
        const [at, from] = [BASE + 64 + offset, BASE + 40_000 + 3 * offset];
        bytes.fill(CANARY, BASE, BASE + 262_144);
        put(at, x);
        put(from, u);
        watched([[OF_ROWS, 8 * rows]], () => kernels.dotRows(from, at, rows, n, OF_ROWS));
        for (let r = 0; r < rows; r++) {
          bytes.fill(0, SUMS, SUMS + 32);
          expect(f64(OF_ROWS + 8 * r)).toBe(kernels.dot(from + 4 * n * r, at + 4 * n * r, n, SUMS));
          data.setFloat64(CS + 8 * r, r % 3 === 0 ? 0 : r / 7 - 1, true);
        }
        watched([[at, length]], () => kernels.subtractRows(at, from, rows, n, CS));
        expectAll(
          get(at, n * rows),
          Array.from(x, (v, i) => {
            const gain = f64(CS + 8 * Math.floor(i / n));
            return gain === 0 ? v : fround(v - fround(u[i] as number) * gain);
          }),
          `n = ${n}`,
        );
      }
    });
  }
});
