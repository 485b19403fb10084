/**
 * float64 rows: no byte written outside of the output, pieces change no bit, and rows of infinities and NaN.
 */
import { expect, test } from "vitest";
import {
  BASE,
  bytes,
  data,
  forEachBinary,
  guarded,
  LENGTHS,
  nothing,
  read,
  row,
  within,
  write,
} from "../support/binaries.js";
import { seeded } from "../support/random.js";
import { add, divide, exact, FLOAT64, ulp } from "../support/reference.js";

forEachBinary("float64 kernels", (kernels, onlySimd) => {
  const softmax = (x: ArrayLike<number>, temperature: number) => {
    write(BASE, x);
    kernels.softmax64(BASE, BASE, 1, x.length, temperature);
    return read(BASE, x.length);
  };

  test("softmax64 and logSoftmax64 write the output only, at odd offsets too, in place too", () => {
    for (const n of LENGTHS) {
      const x = row(n);
      for (const [at, to] of [
        [BASE + 64, BASE + 4096],
        [BASE + 65, BASE + 4099],
        [BASE + 4097, BASE + 130],
        [BASE + 67, BASE + 67],
      ] as const) {
        for (const temperature of [1, 0.7]) {
          const e = n > 0 ? exact(x, temperature, true) : undefined;
          guarded(x, at, within(to, 8 * n), () => kernels.softmax64(at, to, 1, n, temperature));
          read(to, n).forEach((y, i) => {
            expect(y).toBeCloseTo(e?.p[i] as number, 14);
          });
          guarded(x, at, within(to, 8 * n), () => kernels.logSoftmax64(at, to, 1, n, temperature));
          read(to, n).forEach((y, i) => {
            expect(y).toBeCloseTo(e?.logP[i] as number, 13);
          });
        }
      }
    }
  });

  test("rows stay apart", () => {
    for (const n of LENGTHS) {
      const x = [...row(n), ...row(n).reverse(), ...row(n)];
      const to = BASE + 16_387;
      guarded(x, BASE + 64, within(to, 24 * n), () => kernels.softmax64(BASE + 64, to, 3, n, 1));
      const y = read(to, 3 * n);
      expect(y.slice(0, n)).toEqual(y.slice(2 * n));
      guarded(x, BASE + 64, nothing, () => kernels.softmax64(BASE + 64, to, 0, n, 1));
    }
  });

  test("logSumExp64 tells of how many rows the small terms are what counts", () => {
    const n = 9;
    const z = BASE + 4096;
    const at = (max: number, other: number) =>
      Float64Array.from({ length: n }, (_, i) => (i === 4 ? max : other));
    for (const [max, other, tiny] of [
      [0, -40, 1],
      [-0, -9, 1],
      [0.0039, -40, 1],
      [0.004, -40, 0],
      [-0.0039, -40, 1],
      // 8·e^−8.3 is 0.00199, beyond 2⁻⁹.
      [0, -8.3, 0],
      [0, -8.4, 1],
      [0, -Infinity, 1],
      [NaN, -40, 0],
      [-Infinity, -Infinity, 0],
      [Infinity, 0, 0],
    ] as const) {
      write(BASE, at(max, other));
      expect(kernels.logSumExp64(BASE, z, 1, n, 1), `${max} and ${other}`).toBe(tiny);
      // float32 rows have none.
      new Float32Array(bytes.buffer, BASE, n).set(at(max, other));
      expect(kernels.logSumExp(BASE, z, 1, n, 1)).toBe(0);
    }
  });

  test("logSumExp64 writes one float64 a row", () => {
    for (const n of LENGTHS) {
      const z = BASE + 16_387;
      guarded([...row(n), ...row(n)], BASE + 65, within(z, 16), () =>
        kernels.logSumExp64(BASE + 65, z, 2, n, 1),
      );
      const want = n === 0 ? -Infinity : exact(row(n), 1, true).logSumExp[0];
      for (const v of read(z, 2)) expect(v === want || Math.abs(v - want) < 1e-14).toBe(true);
    }
  });

  test("rows out of the ordinary", () => {
    for (const n of [1, 2, 7, 8, 9, 20]) {
      for (let at = 0; at < n; at++) {
        const x = row(n);
        for (const [special, sum] of [
          [NaN, NaN],
          [Infinity, Infinity],
        ] as const) {
          x[at] = special;
          expect(softmax(x, 1).every(Number.isNaN)).toBe(true);
          write(BASE, x);
          kernels.logSumExp64(BASE, BASE + 4096, 1, n, 1);
          expect(data.getFloat64(BASE + 4096, true)).toBe(sum);
        }
        x[at] = -Infinity;
        if (n > 1) expect(softmax(x, 0.7)[at]).toBe(0);
        write(BASE, x);
        kernels.logSoftmax64(BASE, BASE, 1, n, 0.7);
        if (n > 1) expect(data.getFloat64(BASE + 8 * at, true)).toBe(-Infinity);
      }
      const none = new Float64Array(n).fill(-Infinity);
      expect(softmax(none, 1).every(Number.isNaN)).toBe(true);
      write(BASE, none);
      kernels.logSumExp64(BASE, BASE + 4096, 1, n, 1);
      expect(data.getFloat64(BASE + 4096, true)).toBe(-Infinity);
    }
    expect(softmax([0, -708.4, -709.1, -1e308], 1).map((v) => (v > 0 ? 1 : v))).toEqual(
      Float64Array.of(1, 1, 0, 0),
    );
  });

  test("expSum64 and sumExp64 in pieces are expSum64 in one", () => {
    const n = 2000;
    const r = seeded(64);
    const x = Float64Array.from({ length: n }, () => r.normal(3));
    const m = Math.max(...x);
    const [sums, at, to] = [BASE + 16, BASE + 64, BASE + 20_000];
    const clear = () => bytes.fill(0, sums, sums + 32);
    for (const temperature of [1, 0.7]) {
      write(at, x);
      clear();
      const one = kernels.expSum64(at, to, n, m, temperature, sums);
      const state = read(sums, 4);
      const terms = read(to, n);
      expect(one).toBeCloseTo(
        x.reduce((s, v) => s + Math.exp((v - m) / temperature), 0),
        10,
      );
      for (const piece of [16, 48, 1024, 1984]) {
        for (const run of [
          (i: number, length: number) =>
            kernels.expSum64(at + 8 * i, to + 8 * i, length, m, temperature, sums),
          (i: number, length: number) => kernels.sumExp64(at + 8 * i, length, m, temperature, sums),
        ]) {
          clear();
          let total = 0;
          for (let i = 0; i < n; i += piece) total = run(i, Math.min(piece, n - i));
          expect(total).toBe(one);
          expect(read(sums, 4)).toEqual(state);
          expect(read(to, n)).toEqual(terms);
        }
      }
    }
  });

  onlySimd("max64, scale64, shift64, hasNaN64", () => {
    for (const n of LENGTHS) {
      const x = row(n);
      const [at, to] = [BASE + 65, BASE + 4097];
      guarded(x, at, nothing, () => {
        expect(kernels.max64(at, n)).toBe(x.reduce((a, b) => Math.max(a, b), -Infinity));
        expect(kernels.hasNaN64(at, n)).toBe(0);
      });
      for (let i = 0; i < n; i++) {
        write(at, x);
        write(at + 8 * i, [100]);
        expect(kernels.max64(at, n)).toBe(100);
        write(at + 8 * i, [NaN]);
        expect(kernels.hasNaN64(at, n)).toBe(1);
        expect(kernels.max64(at, n)).toBe(x.reduce((a, b, j) => (j === i ? a : Math.max(a, b)), -Infinity));
      }
      guarded(x, at, within(at, 8 * n), () => kernels.scale64(at, n, 1 / 3));
      expect(read(at, n)).toEqual(x.map((v) => v * (1 / 3)));
      guarded(x, at, within(to, 8 * n), () => kernels.shift64(at, to, n, 3.1, 1, 0.3));
      expect(read(to, n)).toEqual(x.map((v) => v - 3.1 - 0.3));
      guarded(x, at, within(at, 8 * n), () => kernels.shift64(at, at, n, 3, 0.5, 0.25));
      read(at, n).forEach((y, i) => {
        expect(y).toBeCloseTo(((x[i] as number) - 3) * 2 - 0.25, 13);
      });
    }
  });

  onlySimd("with a temperature, what is rounded is the quotient and the result", () => {
    const n = 1000;
    const r = seeded(68);
    const x = Float64Array.from({ length: n }, () => r.uniform(-8, 8));
    for (const temperature of [0.7, 3, 1.3]) {
      write(BASE, x);
      kernels.shift64(BASE, BASE, n, 8.1, temperature, 0);
      const rows = read(BASE, n);
      write(BASE, x);
      write(BASE + 8192, new Float64Array(5).fill(8.1));
      write(BASE + 8256, new Float64Array(5));
      kernels.columnsShift64(BASE, BASE, n / 5, 5, 5, 5, BASE + 8192, temperature, BASE + 8256);
      expect(read(BASE, n)).toEqual(rows);
      for (let i = 0; i < n; i++) {
        const [hi, lo] = divide(add([x[i] as number, 0], [-8.1, 0]), [temperature, 0]);
        expect(Math.abs((rows[i] as number) - hi - lo) / ulp(Math.abs(hi), FLOAT64)).toBeLessThan(1.01);
      }
    }
  });

  test("extreme temperatures", () => {
    const two = [1 / (1 + Math.E), Math.E / (1 + Math.E)];
    for (const [x, temperature, want] of [
      [[0, 5e-324], 5e-324, two],
      [[0, 1], 5e-324, [0, 1]],
      [[1, 1 + 2 ** -52, 1 + 2 ** -52], 5e-324, [0, 0.5, 0.5]],
      [[-1.7e308, 1.7e308], 1.7e308, [1 / (1 + Math.E ** 2), Math.E ** 2 / (1 + Math.E ** 2)]],
      [[0, 2 ** -950], 2 ** -950, two],
      [[0, 2 ** 950], 2 ** 950, two],
      [[3, 3, -Infinity, 3], 1e308, [1 / 3, 1 / 3, 0, 1 / 3]],
    ] as const) {
      for (const pad of [0, 8]) {
        const row = [...x, ...new Array<number>(pad).fill(-Infinity)];
        for (const [i, w] of want.entries())
          expect(Math.abs((softmax(row, temperature)[i] as number) - w)).toBeLessThan(1e-15);
        write(BASE, row);
        kernels.logSoftmax64(BASE, BASE, 1, row.length, temperature);
        for (const [i, w] of want.entries())
          expect(Math.abs(Math.exp(read(BASE, row.length)[i] as number) - w)).toBeLessThan(1e-15);
      }
      // As the odd column and as one of a pair.
      const [maxima, sums, lost, zeros, y] = [BASE + 256, BASE + 320, BASE + 384, BASE + 448, BASE + 512];
      write(
        BASE,
        x.flatMap((v) => [v, v, v]),
      );
      write(maxima, new Float64Array(3).fill(Math.max(...x)));
      bytes.fill(0, sums, zeros + 24);
      kernels.columnsShift64(BASE, y, x.length, 3, 3, 3, maxima, temperature, zeros);
      kernels.columnsExpSum64(y, y, x.length, 3, 3, 3, zeros, sums, lost);
      const total = read(sums, 3).map((s, j) => s + (read(lost, 3)[j] as number));
      write(
        zeros,
        total.map((s) => 1 / s),
      );
      kernels.columnsScale64(y, x.length, 3, 3, zeros);
      for (const [i, w] of want.entries())
        for (const v of read(y + 24 * i, 3)) expect(Math.abs(v - w)).toBeLessThan(1e-15);
      kernels.columnsLogs64(3, sums, lost);
      kernels.columnsShift64(BASE, y, x.length, 3, 3, 3, maxima, temperature, sums);
      for (const [i, w] of want.entries())
        for (const v of read(y + 24 * i, 3)) expect(Math.abs(Math.exp(v) - w)).toBeLessThan(1e-15);
    }
  });

  test("the end of the memory is no trap", () => {
    for (const n of [1, 2, 3, 5, 7, 8, 9, 13, 15, 17, 18, 19, 21]) {
      const at = bytes.length - 8 * n;
      guarded(row(n), at, within(at, 8 * n), () => kernels.softmax64(at, at, 1, n, 1));
      guarded(row(n), at, within(BASE, 8 * n), () => kernels.logSoftmax64(at, BASE, 1, n, 0.7));
      guarded(row(n), at, within(at, 8 * n), () => kernels.columnsScale64(at, 1, n, n, BASE));
      // One row of n columns, whose maxima, sums and lost parts end there in turn.
      for (const end of [0, 1, 2]) {
        const [maxima, sums, lost] = [0, 1, 2].map((k) => (k === end ? at : BASE + 1024 * k)) as [
          number,
          number,
          number,
        ];
        write(BASE + 4096, row(n));
        for (const p of [maxima, sums, lost]) bytes.fill(0, p, p + 8 * n);
        kernels.columnsMax64(BASE + 4096, 1, n, n, maxima);
        kernels.columnsExpSum64(BASE + 4096, BASE + 8192, 1, n, n, n, maxima, sums, lost);
        kernels.columnsLogs64(n, sums, lost);
        kernels.columnsShift64(BASE + 4096, BASE + 8192, 1, n, n, n, maxima, 1, sums);
      }
    }
  });
});
