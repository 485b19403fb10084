/**
 * Gradients of many short rows: the bits of the twin, at any place and in place, and the bound of their plain
 * sums.
 */
import { expect, test } from "vitest";
import * as twin from "../../src/js/shortGradients.js";
import { BASE, bytes, CANARY, data, forEachBinary } from "../support/binaries.js";
import { seeded } from "../support/random.js";

const put = (at: number, x: ArrayLike<number>) => {
  for (let i = 0; i < x.length; i++) data.setFloat32(at + 4 * i, x[i] as number, true);
};
const get = (at: number, n: number) =>
  Float32Array.from({ length: n }, (_, i) => data.getFloat32(at + 4 * i, true));
const SPECIAL = [NaN, Infinity, -Infinity, 0, -0, 1e38];

/** Rows of y, of which some are excluded or NaN, and of dy with specials anywhere. */
function rowsOf(rows: number, n: number, logs: boolean): readonly [y: Float32Array, dy: Float32Array] {
  const r = seeded(n);
  const out = logs ? -Infinity : 0;
  const y = Float32Array.from({ length: rows * n }, (_, i) => {
    const row = Math.floor(i / n);
    if (row % 5 === 2 && i % n === row % n) return out;
    if (row % 13 === 12) return NaN;
    return logs ? -r.uniform(0, 1) * 9 : r.uniform(0, 1);
  });
  const dy = Float32Array.from({ length: rows * n }, (_, i) => {
    const row = Math.floor(i / n);
    // Where y is excluded, it may be anything.
    if (row % 5 === 2 && i % n === row % n) return SPECIAL[row % 6] as number;
    return row % 7 === 3 && i % n === 0 ? (SPECIAL[row % 6] as number) : r.normal(2);
  });
  return [y, dy];
}

function expectSame(got: Float32Array, want: Float32Array, what: string): void {
  for (let i = 0; i < want.length; i++)
    if (!Object.is(got[i], want[i])) expect.fail(`${what}: element ${i} is ${got[i]}, not ${want[i]}`);
}

forEachBinary("gradients of short rows", (kernels, onlySimd) => {
  for (const logs of [false, true]) {
    const kernel = logs ? kernels.shortLogSoftmaxGrad : kernels.shortSoftmaxGrad;
    (logs ? onlySimd : test)(
      `${logs ? "logSoftmaxGrad" : "softmaxGrad"}: the bits of the twin, and only its results`,
      () => {
        for (let n = 1; n < 16; n++)
          for (const [offset, b] of [
            [0, 1],
            [1, 0.25],
            [4, 1 / 3],
            [2, 1e-250],
          ] as const) {
            const rows = 67;
            const [y, dy] = rowsOf(rows, n, logs);
            const places = [BASE + 64 + offset, BASE + 8192 + 3 * offset, BASE + 16_384 + offset] as const;
            bytes.fill(CANARY, BASE, BASE + 24_576);
            put(places[0], y);
            put(places[1], dy);
            const before = bytes.slice(BASE, BASE + 24_576);
            kernel(...places, rows, n, b);
            const got = get(places[2], rows * n);
            const want = new Float32Array(rows * n);
            if (logs) expectLogs(y, dy, got, n, b);
            else {
              twin.softmaxGrad(y, 0, dy, 0, want, 0, rows, n, b);
              expectSame(got, want, `n = ${n}`);
            }
            for (let i = 0; i < before.length; i++) {
              const byte = BASE + i;
              const own = byte >= places[2] && byte < places[2] + 4 * rows * n;
              if (!own && bytes[byte] !== before[i]) expect.fail(`byte ${byte} was written`);
            }
            for (const to of [0, 1] as const) {
              put(places[0], y);
              put(places[1], dy);
              kernel(places[0], places[1], places[to], rows, n, b);
              expectSame(get(places[to], rows * n), got, `in place of ${to}, n = ${n}`);
            }
            // A row alone, or after another number of rows.
            for (const [first, count] of [
              [3, 1],
              [5, 2],
              [1, 61],
            ] as const) {
              put(places[0], y.subarray(first * n));
              put(places[1], dy.subarray(first * n));
              kernel(...places, count, n, b);
              expectSame(
                get(places[2], count * n),
                got.subarray(first * n, (first + count) * n),
                `from ${first}, n = ${n}`,
              );
            }
          }
      },
    );
  }

  /** The twin has float64's e^y: here the kernel's own. */
  function expectLogs(y: Float32Array, dy: Float32Array, got: Float32Array, n: number, b: number): void {
    const [at, sums] = [BASE + 32_768, BASE + 65_536];
    for (let row = 0; row < y.length / n; row++) {
      put(at, y.subarray(row * n, row * n + n));
      kernels.expSum(at, at, n, 0, 1, sums);
      const e = get(at, n);
      const lanes: [number, number] = [0, 0];
      for (let i = 0; i < n; i++)
        if (y[row * n + i] !== -Infinity) lanes[(i & 1) as 0 | 1] += dy[row * n + i] as number;
      const s = lanes[0] + lanes[1];
      for (let i = 0; i < n; i++) {
        const v = y[row * n + i] as number;
        const want =
          v === -Infinity ? 0 : Math.fround(((dy[row * n + i] as number) - (e[i] as number) * s) * b);
        if (!Object.is(got[row * n + i], want))
          expect.fail(`row ${row}, ${i}: ${got[row * n + i]}, not ${want}`);
      }
    }
  }
});

test("the plain sum is within (n + 2)·2⁻⁵³·Σ |y·dy|", () => {
  const r = seeded(3);
  for (let n = 1; n < 16; n++)
    for (let k = 0; k < 2000; k++) {
      const y = Float32Array.from({ length: n }, () => r.uniform(0, 1) * 2 ** (-20 * r.uniform(0, 1)));
      const dy = Float32Array.from({ length: n }, () => r.normal(1) * 2 ** (30 * r.uniform(0, 1)));
      // With an element of 1 and a dy of 0 the gradient there is −Σ y·dy; a float64 result shows all of it.
      const [py, pdy] = [Float32Array.of(...y, 1), Float32Array.of(...dy, 0)];
      const dx = new Float64Array(n + 1);
      if (n === 15) continue;
      twin.softmaxGrad(py, 0, pdy, 0, dx as unknown as Float32Array, 0, 1, n + 1, 1);
      const scaled = Array.from(
        y,
        (v, i) => BigInt(v * 2 ** 60) * BigInt(Math.round((dy[i] as number) * 2 ** 60)),
      );
      const exact = scaled.reduce((a, v) => a + v, 0n);
      const absolute = scaled.reduce((a, v) => a + (v < 0n ? -v : v), 0n);
      const got = BigInt(Math.round(-(dx[n] as number) * 2 ** 60)) << 60n;
      const off = got > exact ? got - exact : exact - got;
      // 2⁻⁵³, and the rounding of the test's own at 2⁻⁶⁰.
      if (off > (BigInt(n + 2) * absolute) / 2n ** 53n + 2n ** 61n)
        expect.fail(`n = ${n}: off by ${Number(off) / Number(absolute)} of Σ |y·dy|`);
    }
});
