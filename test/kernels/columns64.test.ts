/** The raw float64 kernels of columns: the same, and that a column has the bits of a row. */
import { expect, test } from "vitest";
import { BASE, bytes, data, forEachBinary, guarded, read, within, write } from "../support/binaries.js";
import { seeded } from "../support/random.js";
import { add, type Double2 } from "../support/reference.js";

forEachBinary("float64 kernels of columns", (kernels, onlySimd) => {
  test("columnsExpSum64 writes output, sums and what they lost, at odd offsets and strides too", () => {
    const [maxima, sums, lost] = [BASE + 65, BASE + 1025, BASE + 2049];
    const [x, y] = [BASE + 4097, BASE + 9001];
    for (const [n, width, strideX, strideY] of [
      [1, 1, 1, 1],
      [3, 2, 5, 2],
      [4, 3, 3, 7],
      [5, 4, 4, 9],
      [9, 7, 8, 7],
      [4, 9, 11, 13],
      [6, 16, 16, 16],
      [17, 1, 3, 1],
      [3, 2, 5, 0],
      [6, 5, 5, 0],
    ] as const) {
      const value = (i: number) => (i % 9) / 4 + i * 2 ** -40;
      const laid = Float64Array.from({ length: n * strideX }, (_, i) => value(i));
      const allowed = (byte: number) =>
        within(sums, 8 * width)(byte) ||
        within(lost, 8 * width)(byte) ||
        within(maxima, 8 * width)(byte) ||
        (byte >= y &&
          byte < y + 8 * ((n - 1) * strideY + width) &&
          (strideY === 0 || (byte - y) % (8 * strideY) < 8 * width));
      guarded(laid, x, allowed, () => {
        write(maxima, new Float64Array(width).fill(2.5));
        bytes.fill(0, sums, sums + 8 * width);
        bytes.fill(0, lost, lost + 8 * width);
        kernels.columnsExpSum64(x, y, n, width, strideX, strideY, maxima, sums, lost);
      });
      expect(read(maxima, width)).toEqual(new Float64Array(width).fill(2.5));
      for (let j = 0; j < width; j++) {
        let sum = 0;
        for (let i = 0; i < n; i++) {
          const e = Math.exp(value(i * strideX + j) - 2.5);
          if (strideY > 0) expect(data.getFloat64(y + 8 * (i * strideY + j), true)).toBeCloseTo(e, 14);
          sum += e;
        }
        expect((read(sums, width)[j] as number) + (read(lost, width)[j] as number)).toBeCloseTo(sum, 13);
      }
    }
  });

  // Columns of float64 are not in the relaxed binary, whose rows are fused.
  onlySimd("a column has the bits of a row, in pieces too", () => {
    const [n, width] = [301, 5];
    const r = seeded(65);
    const x = Float64Array.from({ length: n * width }, () => r.normal(3));
    const [maxima, sums, lost, at, to, flat] = [
      BASE,
      BASE + 512,
      BASE + 1024,
      BASE + 2048,
      BASE + 16_384,
      BASE + 32_768,
    ];
    const run = (piece: number) => {
      write(at, x);
      write(maxima, new Float64Array(width).fill(-Infinity));
      bytes.fill(0, sums, sums + 8 * width);
      bytes.fill(0, lost, lost + 8 * width);
      for (let i = 0; i < n; i += piece)
        kernels.columnsMax64(at + 8 * i * width, Math.min(piece, n - i), width, width, maxima);
      for (let i = 0; i < n; i += piece) {
        const p = 8 * i * width;
        kernels.columnsExpSum64(
          at + p,
          to + p,
          Math.min(piece, n - i),
          width,
          width,
          width,
          maxima,
          sums,
          lost,
        );
      }
      return [...read(to, n * width), ...read(sums, width), ...read(lost, width)];
    };
    const one = run(n);
    for (const piece of [4, 20, 100]) expect(run(piece)).toEqual(one);
    for (let j = 0; j < width; j++) {
      const column = Float64Array.from({ length: n }, (_, i) => x[i * width + j] as number);
      write(flat, column);
      bytes.fill(0, BASE + 1536, BASE + 1568);
      kernels.expSum64(flat, flat, n, Math.max(...column), 1, BASE + 1536);
      const terms = read(flat, n);
      expect(terms).toEqual(column.map((_, i) => one[i * width + j] as number));
      const [sum] = terms.reduce<Double2>((s, e) => add(s, [e, 0]), [0, 0]);
      expect((one[n * width + j] as number) + (one[(n + 1) * width + j] as number)).toBe(sum);
    }
  });

  onlySimd("columnsMax64, columnsScale64, columnsLogs64, columnsShift64", () => {
    const [maxima, sums, lost, x, y] = [BASE + 65, BASE + 1025, BASE + 2049, BASE + 4097, BASE + 9001];
    for (const [n, width, stride] of [
      [1, 1, 1],
      [3, 2, 5],
      [5, 7, 9],
      [4, 8, 8],
    ] as const) {
      for (const temperature of [1, 0.5]) {
        const at = (i: number, j: number) => ((i * stride + j) % 9) / 4;
        const laid = Float64Array.from({ length: n * stride }, (_, i) => (i % 9) / 4);
        const columns = (start: number) => (byte: number) =>
          within(start, 8 * n * stride)(byte) && (byte - start) % (8 * stride) < 8 * width;
        const small = (byte: number) => byte >= BASE && byte < x;
        const canary = () => data.getFloat64(BASE, true);
        guarded(
          laid,
          x,
          (byte) => within(maxima, 8 * width)(byte),
          () => {
            write(maxima, new Float64Array(width).fill(-Infinity));
            kernels.columnsMax64(x, n, width, stride, maxima);
          },
        );
        const tops = Array.from({ length: width }, (_, j) =>
          Math.max(...Array.from({ length: n }, (_, i) => at(i, j))),
        );
        expect([...read(maxima, width)]).toEqual(tops);
        guarded(
          laid,
          x,
          (byte) => small(byte) || columns(x)(byte),
          () => {
            write(sums, new Float64Array(width).fill(0.25));
            kernels.columnsScale64(x, n, width, stride, sums);
            expect([...read(sums, width), canary()]).toEqual([
              ...new Float64Array(width).fill(0.25),
              canary(),
            ]);
          },
        );
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < stride; j++)
            expect(data.getFloat64(x + 8 * (i * stride + j), true)).toBe(j < width ? at(i, j) / 4 : at(i, j));
        }
        guarded(laid, x, within(sums, 8 * width), () => {
          const before = bytes.slice(sums, lost + 8 * width);
          write(sums, new Float64Array(width).fill(3));
          write(lost, new Float64Array(width).fill(1));
          kernels.columnsLogs64(width, sums, lost);
          expect(read(sums, width)[width - 1]).toBeCloseTo(Math.log(4), 15);
          expect(new Set(read(sums, width)).size).toBe(1);
          bytes.set(before.subarray(lost - sums), lost);
        });
        guarded(
          laid,
          x,
          (byte) => small(byte) || columns(y)(byte),
          () => {
            write(maxima, tops);
            write(sums, new Float64Array(width).fill(0.25));
            kernels.columnsShift64(x, y, n, width, stride, stride, maxima, temperature, sums);
          },
        );
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < width; j++)
            expect(data.getFloat64(y + 8 * (i * stride + j), true)).toBe(
              (at(i, j) - (tops[j] as number)) / temperature - 0.25,
            );
        }
      }
    }
  });
});
