/** The raw float64 kernels, loaded apart from src/: that they write where they are told and nowhere else, that pieces change no bit, and how far off they are. */
import { readFileSync } from "node:fs";
import { instantiateSync } from "@assemblyscript/loader";
import { describe, expect, test } from "vitest";
import { SIMD_KERNELS, type SimdKernels } from "../src/wasm/abi.js";
import { available } from "./support/engines.js";
import { INPUTS, repeating } from "./support/inputs.js";
import { seeded } from "./support/random.js";
import { add, type Double2, divide, exact, exp2, FLOAT64, ulp } from "./support/reference.js";
import { RELAXED_KERNELS } from "./support/relaxed.js";

const memory = new WebAssembly.Memory({ initial: 64, maximum: 64 });
const bytes = new Uint8Array(memory.buffer);
const data = new DataView(memory.buffer);
const load = (name: string) =>
  instantiateSync<Record<string, unknown>>(readFileSync(new URL(`../build/${name}.wasm`, import.meta.url)), { env: { memory } }).exports;
const simd = load("softmax") as unknown as SimdKernels;

/** Static data and the host's own lie below; the last page has room for what is at the end of the memory. */
const BASE = 8192;
const CANARY = 0xa5;

const write = (at: number, x: ArrayLike<number>) => {
  for (let i = 0; i < x.length; i++) data.setFloat64(at + 8 * i, x[i] as number, true);
};
const read = (at: number, n: number) => Float64Array.from({ length: n }, (_, i) => data.getFloat64(at + 8 * i, true));

/** The part of the memory that canaries are laid in: all of it would be slow. */
const WATCHED = 40_960;

/** Lays canaries, and x at `at`; fails if `run` changes a byte for which `allowed` is false. */
function guarded(x: ArrayLike<number>, at: number, allowed: (byte: number) => boolean, run: () => void): void {
  const ends = [BASE, bytes.length - WATCHED];
  for (const start of ends) bytes.fill(CANARY, start, start + WATCHED);
  write(at, x);
  const before = ends.map((start) => bytes.slice(start, start + WATCHED));
  run();
  for (const [k, start] of ends.entries()) {
    for (let i = 0; i < WATCHED; i++) if (bytes[start + i] !== before[k]?.[i] && !allowed(start + i)) expect.fail(`byte ${start + i} was written`);
  }
}
const within = (at: number, length: number) => (byte: number) => byte >= at && byte < at + length;
const nothing = () => false;

const row = (n: number) => Float64Array.from({ length: n }, (_, i) => ((i * 37) % 23) / 4 - 2 + i * 2 ** -40);
const LENGTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 17, 23, 24, 31, 33, 64, 65, 127, 128, 129, 257];

for (const [engine, file, names, here] of [
  ["wasm-simd", "softmax", SIMD_KERNELS, true],
  ["wasm-relaxed", "softmax-relaxed", RELAXED_KERNELS, available("wasm-relaxed")],
] as [string, string, readonly string[], boolean][]) {
  describe.skipIf(!here)(`float64 kernels of ${engine}`, () => {
    // As in the package: what the relaxed binary lacks, the other has.
    const kernels: SimdKernels = { ...simd, ...(here ? (load(file) as unknown as SimdKernels) : {}) };
    const onlySimd = names === SIMD_KERNELS ? test : () => undefined;

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

    test("logSumExp64 writes one float64 a row", () => {
      for (const n of LENGTHS) {
        const z = BASE + 16_387;
        guarded([...row(n), ...row(n)], BASE + 65, within(z, 16), () => kernels.logSumExp64(BASE + 65, z, 2, n, 1));
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
      expect(softmax([0, -708.4, -709.1, -1e308], 1).map((v) => (v > 0 ? 1 : v))).toEqual(Float64Array.of(1, 1, 0, 0));
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
            (i: number, length: number) => kernels.expSum64(at + 8 * i, to + 8 * i, length, m, temperature, sums),
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

    test("columnsExpSum64 writes the output, the sums and what they lost, at odd offsets and odd strides too", () => {
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
          (byte >= y && byte < y + 8 * ((n - 1) * strideY + width) && (strideY === 0 || (byte - y) % (8 * strideY) < 8 * width));
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
      const [maxima, sums, lost, at, to, flat] = [BASE, BASE + 512, BASE + 1024, BASE + 2048, BASE + 16_384, BASE + 32_768];
      const run = (piece: number) => {
        write(at, x);
        write(maxima, new Float64Array(width).fill(-Infinity));
        bytes.fill(0, sums, sums + 8 * width);
        bytes.fill(0, lost, lost + 8 * width);
        for (let i = 0; i < n; i += piece) kernels.columnsMax64(at + 8 * i * width, Math.min(piece, n - i), width, width, maxima);
        for (let i = 0; i < n; i += piece) {
          const p = 8 * i * width;
          kernels.columnsExpSum64(at + p, to + p, Math.min(piece, n - i), width, width, width, maxima, sums, lost);
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
          const columns = (start: number) => (byte: number) => within(start, 8 * n * stride)(byte) && (byte - start) % (8 * stride) < 8 * width;
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
          const tops = Array.from({ length: width }, (_, j) => Math.max(...Array.from({ length: n }, (_, i) => at(i, j))));
          expect([...read(maxima, width)]).toEqual(tops);
          guarded(
            laid,
            x,
            (byte) => small(byte) || columns(x)(byte),
            () => {
              write(sums, new Float64Array(width).fill(0.25));
              kernels.columnsScale64(x, n, width, stride, sums);
              expect([...read(sums, width), canary()]).toEqual([...new Float64Array(width).fill(0.25), canary()]);
            },
          );
          for (let i = 0; i < n; i++) {
            for (let j = 0; j < stride; j++) expect(data.getFloat64(x + 8 * (i * stride + j), true)).toBe(j < width ? at(i, j) / 4 : at(i, j));
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
              expect(data.getFloat64(y + 8 * (i * stride + j), true)).toBe((at(i, j) - (tops[j] as number)) / temperature - 0.25);
          }
        }
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
          for (const [i, w] of want.entries()) expect(Math.abs((softmax(row, temperature)[i] as number) - w)).toBeLessThan(1e-15);
          write(BASE, row);
          kernels.logSoftmax64(BASE, BASE, 1, row.length, temperature);
          for (const [i, w] of want.entries()) expect(Math.abs(Math.exp(read(BASE, row.length)[i] as number) - w)).toBeLessThan(1e-15);
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
        for (const [i, w] of want.entries()) for (const v of read(y + 24 * i, 3)) expect(Math.abs(v - w)).toBeLessThan(1e-15);
        kernels.columnsLogs64(3, sums, lost);
        kernels.columnsShift64(BASE, y, x.length, 3, 3, 3, maxima, temperature, sums);
        for (const [i, w] of want.entries()) for (const v of read(y + 24 * i, 3)) expect(Math.abs(Math.exp(v) - w)).toBeLessThan(1e-15);
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
          const [maxima, sums, lost] = [0, 1, 2].map((k) => (k === end ? at : BASE + 1024 * k)) as [number, number, number];
          write(BASE + 4096, row(n));
          for (const p of [maxima, sums, lost]) bytes.fill(0, p, p + 8 * n);
          kernels.columnsMax64(BASE + 4096, 1, n, n, maxima);
          kernels.columnsExpSum64(BASE + 4096, BASE + 8192, 1, n, n, n, maxima, sums, lost);
          kernels.columnsLogs64(n, sums, lost);
          kernels.columnsShift64(BASE + 4096, BASE + 8192, 1, n, n, n, maxima, 1, sums);
        }
      }
    });

    /** e^z for a z ≤ 0: the first of a row beside a maximum of 0. */
    test("e^z is within 0.6 ULP", () => {
      const r = seeded(66);
      const zs = Float64Array.from({ length: 20_000 }, (_, i) => (i < 10_000 ? r.uniform(-1, 0) : r.uniform(-700, 0)));
      write(BASE, zs);
      bytes.fill(0, BASE - 64, BASE - 32);
      kernels.expSum64(BASE, BASE, zs.length, 0, 1, BASE - 64);
      const y = read(BASE, zs.length);
      for (let i = 0; i < zs.length; i++) {
        const [hi, lo] = exp2([zs[i] as number, 0]);
        const off = Math.abs((y[i] as number) - hi - lo) / ulp(hi, FLOAT64);
        if (!(off < 0.6)) expect.fail(`e^${zs[i]} is ${y[i]}: ${off} ULP`);
      }
    });

    /** The formulas of the README. */
    const check = (x: Float64Array, temperature: number): string | undefined => {
      const e = exact(x, temperature, true);
      const n = x.length;
      const times = Number.isInteger(Math.log2(temperature)) ? 1 : 3;
      const y = softmax(x, temperature);
      for (let i = 0; i < n; i++) {
        const want = e.p[i] as number;
        const off = Math.abs((y[i] as number) - want - (e.pLow[i] as number));
        const bound = (3 + times * (Math.abs(e.z[i] as number) + e.entropyTerm)) * ulp(Math.max(want, 2 ** -1022), FLOAT64);
        if (!(off <= (want < 2 ** -1022 ? 2 ** -1022 : bound))) return `n = ${n}, T = ${temperature}: softmax[${i}] is ${y[i]}, not ${want}`;
      }
      const slack = (3 + Math.log(n) * (temperature === 1 ? 1 : 3)) * 2 ** -53;
      write(BASE, x);
      kernels.logSumExp64(BASE, BASE - 64, 1, n, temperature);
      kernels.logSoftmax64(BASE, BASE, 1, n, temperature);
      const logs = [...read(BASE, n), data.getFloat64(BASE - 64, true)];
      const high = [...e.logP, e.logSumExp[0]];
      const low = [...e.logPLow, e.logSumExp[1]];
      for (let i = 0; i <= n; i++) {
        if (logs[i] === high[i]) continue;
        const off = Math.abs((logs[i] as number) - (high[i] as number) - (low[i] as number));
        if (!(off <= 2 * ulp(Math.max(Math.abs(high[i] as number), 2 ** -1022), FLOAT64) + slack))
          return `n = ${n}, T = ${temperature}: log ${i} is ${logs[i]}, not ${high[i]}`;
      }
      return undefined;
    };

    for (const [title, row] of Object.entries(INPUTS)) {
      if (title === "one huge value") continue;
      test(`accuracy, every length to 300: ${title}`, () => {
        for (let n = 1; n <= 300; n++) {
          const r = seeded(n);
          // Full fractions, not float32 ones.
          const x = Float64Array.from(row(n), (v) => v * (1 + r.uniform(0, 2 ** -24)));
          expect(check(x, [1, 0.7, 2, 1.3, 1e-3, 0.25, 3][n % 7] as number)).toBeUndefined();
        }
      });
    }

    test("accuracy, long rows and repeated values", () => {
      const r = seeded(67);
      for (const t of [1, 0.7]) {
        expect(
          check(
            Float64Array.from({ length: 100_000 }, () => r.uniform(-12, 12)),
            t,
          ),
        ).toBeUndefined();
        for (const period of [1, 2, 3, 4]) {
          expect(
            check(
              Float64Array.from(repeating(period, 100_003, 7), (v) => v * 1.1),
              t,
            ),
          ).toBeUndefined();
        }
      }
    });

    test("the sum of 2^24 repeated values is off by less than an ULP", () => {
      // In pieces of one memory's size: the same values again and again.
      const z = -Math.LN2 / 3;
      const piece = 2 ** 16;
      write(BASE, new Float64Array(piece).fill(z));
      const sums = BASE - 64;
      bytes.fill(0, sums, sums + 32);
      write(BASE - 24, [z]);
      kernels.expSum64(BASE - 24, BASE - 24, 1, 0, 1, sums);
      const term = data.getFloat64(BASE - 24, true);
      bytes.fill(0, sums, sums + 32);
      let total = 0;
      for (let i = 0; i < 2 ** 24; i += piece) total = kernels.sumExp64(BASE, piece, 0, 1, sums);
      expect(total).toBe(term * 2 ** 24);
      // And with an odd one out, whose exact sum is 2^24 · term + 1.
      bytes.fill(0, sums, sums + 32);
      data.setFloat64(BASE - 24, 0, true);
      kernels.sumExp64(BASE - 24, 1, 0, 1, sums);
      for (let i = 0; i < 2 ** 24; i += piece) total = kernels.sumExp64(BASE, piece, 0, 1, sums);
      expect(Math.abs(total - (term * 2 ** 24 + 1))).toBeLessThanOrEqual(ulp(total, FLOAT64));
    });
  });
}
