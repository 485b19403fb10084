/** Backwards through softmax along a strided axis, raw: what the JS twin gives for each column as a row. */
import { describe, expect, test } from "vitest";
import * as twin from "../../src/js/gradients.js";
import { exp } from "../../src/math/exp.js";
import * as sums from "../../src/math/sums.js";
import { BASE, END, type Floats, kernels, lay, read, wipe, writesOnly } from "../support/kernels.js";
import { seeded } from "../support/random.js";
import { expectSame } from "../support/same.js";

const k = kernels;
const KINDS = [
  {
    kind: "float32",
    Make: Float32Array,
    bytes: 4,
    unit: 2 ** -24,
    dot: k.columnsDot,
    liveSum: k.columnsLiveSum,
  },
  {
    kind: "float64",
    Make: Float64Array,
    bytes: 8,
    unit: 2 ** -53,
    dot: k.columnsDot64,
    liveSum: k.columnsLiveSum64,
  },
] as const;

/** Rows, width, and the strides of y, dy and dx. */
const SHAPES = [
  [1, 1, 1, 1, 1],
  [5, 1, 3, 1, 2],
  [3, 2, 5, 2, 4],
  [4, 3, 3, 7, 5],
  [5, 4, 4, 9, 4],
  [9, 5, 6, 5, 7],
  [2, 6, 6, 6, 6],
  [11, 7, 8, 7, 9],
  [8, 8, 8, 11, 8],
  [4, 9, 11, 13, 9],
  [6, 16, 16, 16, 19],
  [0, 4, 4, 4, 4],
] as const;

const [SUMS, LOST, Y, DY, DX] = [BASE, BASE + 192, BASE + 1025, BASE + 8195, BASE + 16389];

for (const { kind, Make, bytes, unit, dot, liveSum } of KINDS) {
  const random = seeded(bytes);
  const STRAY = [NaN, Infinity, -Infinity, 1e38];
  const wide = bytes === 8;
  const backward = (
    log: boolean,
    y: number,
    dy: number,
    dx: number,
    n: number,
    width: number,
    sy: number,
    sdy: number,
    sdx: number,
    b: number,
  ) => {
    if (wide)
      (log ? k.columnsLogSoftmaxBackward64 : k.columnsSoftmaxBackward64)(
        y,
        dy,
        dx,
        n,
        width,
        sy,
        sdy,
        sdx,
        SUMS,
        b,
      );
    else
      (log ? k.columnsLogSoftmaxBackward : k.columnsSoftmaxBackward)(
        y,
        dy,
        dx,
        n,
        width,
        sy,
        sdy,
        sdx,
        SUMS,
        b,
      );
  };
  /** y and dy with gaps, and their columns as rows. */
  const matrix = (log: boolean, n: number, width: number, sy: number, sdy: number) => {
    const y: Floats = new Make(n * sy);
    const dy: Floats = new Make(n * sdy);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < width; j++) {
        const out = (i + 2 * j) % 5 === 2;
        y[i * sy + j] = log ? (out ? -Infinity : -random.uniform(0, 20)) : out ? 0 : random.uniform(0, 1);
        dy[i * sdy + j] = out ? (STRAY[(i + j) % 4] as number) : random.normal(3);
      }
    }
    const column = (a: Floats, stride: number, j: number) =>
      new Make(n).map((_, i) => a[i * stride + j] as number);
    return { y, dy, column };
  };
  const sumsAre = (values: (j: number) => number, width: number) => {
    lay(
      SUMS,
      Float64Array.from({ length: width + 3 }, (_, j) => values(j)),
    );
    lay(LOST, new Float64Array(width));
  };

  describe(`gradients of columns of ${kind}`, () => {
    test("dot and liveSum: those of each column, at odd offsets, nothing else written", () => {
      for (const [n, width, sy, sdy] of SHAPES) {
        for (const [log, sum, row] of [
          [false, dot, sums.dot],
          [true, liveSum, sums.liveSum],
        ] as const) {
          wipe();
          const { y, dy, column } = matrix(log, n, width, sy, sdy);
          lay(Y, y);
          lay(DY, dy);
          sumsAre(() => 0, width);
          const outputs = [[SUMS, width * 8], ...(wide ? [[LOST, width * 8] as const] : [])] as const;
          writesOnly(outputs, () => sum(Y, DY, n, width, sy, sdy, SUMS, LOST));
          for (let j = 0; j < width; j++) {
            const actual =
              (read(new Float64Array(), SUMS, width)[j] as number) +
              (read(new Float64Array(), LOST, width)[j] as number);
            const wanted = row(column(y, sy, j), 0, column(dy, sdy, j), 0, n);
            if (!(Math.abs(actual - wanted) <= n * 2 ** -50))
              expect.fail(`column ${j} of ${n} × ${width}: ${actual}, not ${wanted}`);
          }
        }
      }
    });

    test("in pieces of a multiple of 4 rows, the bits of one; a column has its bits in any place", () => {
      const [n, width] = [19, 7];
      const { y, dy } = matrix(false, n, width, width, width);
      for (let i = 0; i < n; i++) {
        y.copyWithin(i * width + 6, i * width, i * width + 1);
        dy.copyWithin(i * width + 6, i * width, i * width + 1);
      }
      lay(Y, y);
      lay(DY, dy);
      for (const sum of [dot, liveSum]) {
        sumsAre(() => 0, width);
        sum(Y, DY, n, width, width, width, SUMS, LOST);
        const one = [...read(new Float64Array(), SUMS, width), ...read(new Float64Array(), LOST, width)];
        expect([one[0], one[7]]).toEqual([one[6], one[13]]);
        for (const cut of [4, 8, 16]) {
          sumsAre(() => 0, width);
          sum(Y, DY, cut, width, width, width, SUMS, LOST);
          sum(Y + cut * width * bytes, DY + cut * width * bytes, n - cut, width, width, width, SUMS, LOST);
          expectSame(
            [...read(new Float64Array(), SUMS, width), ...read(new Float64Array(), LOST, width)],
            one,
            `cut at ${cut}`,
          );
        }
      }
    });

    test("a long column has lost nothing to speak of; infinite and NaN sums stay so", () => {
      const n = 1000;
      // Float32 terms keep 29 bits above their own in a float64 sum; float64 terms have none to spare.
      const small = wide ? 2 ** -56 : 2 ** -40;
      lay(Y, new Make(n).fill(1));
      lay(DX, new Make(n).fill(small).fill(1, 0, 1));
      sumsAre(() => 0, 1);
      dot(Y, DX, n, 1, 1, 1, SUMS, LOST);
      const total = () =>
        (read(new Float64Array(), SUMS, 1)[0] as number) + (read(new Float64Array(), LOST, 1)[0] as number);
      expect(Math.abs(total() - 1 - (n - 1) * small)).toBeLessThanOrEqual(2 ** -52);
      for (const value of [Infinity, -Infinity, NaN]) {
        lay(DX + 700 * bytes, Make.of(value));
        sumsAre(() => 0, 1);
        dot(Y, DX, n, 1, 1, 1, SUMS, LOST);
        expect(total()).toBe(value);
      }
    });

    test("backwards: as the twin, of each column, in place too, nothing else written", () => {
      for (const [n, width, sy, sdy, sdx] of SHAPES) {
        for (const log of [false, true]) {
          for (const b of [1, 1 / 0.7]) {
            for (const [to, stride] of [
              [DX, sdx],
              [Y, sy],
              [DY, sdy],
            ] as const) {
              wipe();
              const { y, dy, column } = matrix(log, n, width, sy, sdy);
              lay(Y, y);
              lay(DY, dy);
              const total = (j: number) => 0.3 + j / 7;
              sumsAre(total, width);
              const outputs = Array.from(
                { length: n },
                (_, i) => [to + i * stride * bytes, width * bytes] as const,
              );
              writesOnly(outputs, () => backward(log, Y, DY, to, n, width, sy, sdy, stride, b));
              const dx = read(y, to, n === 0 ? 0 : (n - 1) * stride + width);
              for (let j = 0; j < width; j++) {
                const [v, g] = [column(y, sy, j), column(dy, sdy, j)];
                const s = total(j);
                const wanted = new Make(n);
                if (log) twin.logSoftmaxBackward(v, 0, g, 0, wanted, 0, n, s, b);
                else twin.softmaxBackward(v, 0, g, 0, wanted, 0, n, s, b);
                const actual = column(dx, stride, j);
                if (!log) expectSame(actual, wanted, `column ${j} of ${n} × ${width}`);
                else {
                  for (let i = 0; i < n; i++) {
                    const near =
                      4 * unit * Math.abs(wanted[i] as number) +
                      2.5 * unit * Math.abs(exp(v[i] as number) * s * b);
                    if (!(Math.abs((actual[i] as number) - (wanted[i] as number)) <= near))
                      expect.fail(`column ${j}, row ${i} of ${n} × ${width}: ${actual[i]}, not ${wanted[i]}`);
                  }
                }
              }
            }
          }
        }
      }
    });

    test("the end of the memory is no trap", () => {
      for (const [n, width, sy, sdy, sdx] of SHAPES) {
        if (n === 0) continue;
        wipe();
        sumsAre(() => 1, width);
        // The last element of the last row is the last of the memory.
        const end = (stride: number) => END - ((n - 1) * stride + width) * bytes;
        for (const sum of [dot, liveSum]) {
          sum(end(sy), DY, n, width, sy, sdy, SUMS, LOST);
          sum(Y, end(sdy), n, width, sy, sdy, SUMS, LOST);
        }
        for (const log of [false, true]) {
          backward(log, end(sy), DY, DX, n, width, sy, sdy, sdx, 1);
          backward(log, Y, end(sdy), DX, n, width, sy, sdy, sdx, 1);
          backward(log, Y, DY, end(sdx), n, width, sy, sdy, sdx, 1);
        }
      }
    });
  });
}
