/** float32 rows, in binaries loaded apart from src/: results, and no byte written outside of the output. */
import { readFileSync } from "node:fs";
import { instantiateSync } from "@assemblyscript/loader";
import { describe, expect, test } from "vitest";
import { SIMD_KERNELS, type SimdKernels } from "../../src/wasm/abi.js";
import { available } from "../support/engines.js";
import { exact } from "../support/reference.js";
import { RELAXED_KERNELS } from "../support/relaxed.js";

const binary = (name: string) => readFileSync(new URL(`../../build/${name}.wasm`, import.meta.url));
const memory = new WebAssembly.Memory({ initial: 4, maximum: 4 });
const load = (name: string) =>
  instantiateSync<Record<string, unknown>>(binary(name), { env: { memory } }).exports;

const BINARIES: [string, string, readonly string[], boolean][] = [
  ["wasm-simd", "softmax", SIMD_KERNELS, true],
  ["wasm-relaxed", "softmax-relaxed", RELAXED_KERNELS, available("wasm-relaxed")],
];

for (const [engine, file, names, here] of BINARIES) {
  describe.skipIf(!here)(`kernels of ${engine}`, () => {
    const kernels = (here ? load(file) : {}) as unknown as SimdKernels & Record<string, unknown>;
    const bytes = new Uint8Array(memory.buffer);
    const data = new DataView(memory.buffer);
    /** The first byte of static data is at 1,024; buffers from here on. */
    const BASE = 8192;
    const CANARY = 0xa5;

    /**
     * Lays canaries everywhere and x at `at`; fails if `run` changes a byte outside of the `written` ones at
     * `to`.
     */
    const guarded = (x: Float32Array, at: number, to: number, written: number, run: () => void): void => {
      bytes.fill(CANARY, BASE);
      x.forEach((v, i) => {
        data.setFloat32(at + 4 * i, v, true);
      });
      const before = bytes.slice(BASE);
      run();
      for (let i = BASE; i < bytes.length; i++) {
        if ((i < to || i >= to + written) && bytes[i] !== before[i - BASE])
          expect.fail(`byte ${i} was written; the output is ${written} bytes at ${to}`);
      }
    };
    const read = (at: number, n: number) =>
      Float32Array.from({ length: n }, (_, i) => data.getFloat32(at + 4 * i, true));
    const row = (n: number) => Float32Array.from({ length: n }, (_, i) => ((i * 37) % 23) / 4 - 2);
    const LENGTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 15, 16, 17, 19, 31, 32, 33, 47, 64, 65, 100];

    /** A binary without these kernels has no test of them. */
    const onlySimd = names === SIMD_KERNELS ? test : () => undefined;

    test("softmax and logSoftmax write the output only, at odd offsets too, in place too", () => {
      for (const n of LENGTHS) {
        const x = row(n);
        for (const [at, to] of [
          [BASE + 64, BASE + 4096],
          [BASE + 65, BASE + 4099],
          [BASE + 4097, BASE + 130],
          [BASE + 67, BASE + 67],
        ] as const) {
          for (const temperature of [1, 0.7]) {
            guarded(x, at, to, 4 * n, () => kernels.softmax(at, to, 1, n, temperature));
            const e = n > 0 ? exact(x, temperature, false) : undefined;
            read(to, n).forEach((y, i) => {
              expect(y).toBeCloseTo(e?.p[i] as number, 6);
            });
            guarded(x, at, to, 4 * n, () => kernels.logSoftmax(at, to, 1, n, temperature));
            read(to, n).forEach((y, i) => {
              expect(y).toBeCloseTo(e?.logP[i] as number, 5);
            });
          }
        }
      }
    });

    test("rows stay apart", () => {
      for (const n of LENGTHS) {
        const x = new Float32Array([...row(n), ...row(n).reverse(), ...row(n)]);
        guarded(x, BASE + 64, BASE + 8195, 12 * n, () => kernels.softmax(BASE + 64, BASE + 8195, 3, n, 1));
        const y = read(BASE + 8195, 3 * n);
        expect(y.slice(0, n)).toEqual(y.slice(2 * n));
        guarded(x, BASE + 64, BASE + 8195, 0, () => kernels.softmax(BASE + 64, BASE + 8195, 0, n, 1));
      }
    });

    test("logSumExp writes one float64 a row", () => {
      for (const n of LENGTHS) {
        const x = new Float32Array([...row(n), ...row(n)]);
        guarded(x, BASE + 65, BASE + 8195, 16, () => kernels.logSumExp(BASE + 65, BASE + 8195, 2, n, 1));
        const want = n === 0 ? -Infinity : exact(row(n), 1, false).logSumExp[0];
        for (const at of [BASE + 8195, BASE + 8203]) {
          const z = data.getFloat64(at, true);
          expect(z === want || Math.abs(z - want) < 1e-6).toBe(true);
        }
      }
    });

    test("expSum and sumExp in pieces are expSum in one", () => {
      const sums = BASE + 16;
      const x = row(100);
      const clear = () => bytes.fill(0, sums, sums + 32);
      guarded(x, BASE + 64, BASE + 4096, 400, () => {
        const kept = bytes.slice(sums, sums + 32);
        clear();
        const one = kernels.expSum(BASE + 64, BASE + 4096, 100, 3.5, 1, sums);
        clear();
        kernels.expSum(BASE + 64, BASE + 4096, 48, 3.5, 1, sums);
        expect(kernels.expSum(BASE + 64 + 192, BASE + 4096 + 192, 52, 3.5, 1, sums)).toBe(one);
        clear();
        kernels.sumExp(BASE + 64, 64, 3.5, 1, sums);
        expect(kernels.sumExp(BASE + 64 + 256, 36, 3.5, 1, sums)).toBe(one);
        bytes.set(kept, sums);
      });
    });

    onlySimd("max, scale, shift, hasNaN", () => {
      for (const n of LENGTHS) {
        const x = row(n);
        guarded(x, BASE + 65, BASE, 0, () => {
          expect(kernels.max(BASE + 65, n)).toBe(x.reduce((a, b) => Math.max(a, b), -Infinity));
          expect(kernels.hasNaN(BASE + 65, n)).toBe(0);
        });
        guarded(x, BASE + 65, BASE + 65, 4 * n, () => kernels.scale(BASE + 65, n, 0.5));
        expect(read(BASE + 65, n)).toEqual(x.map((v) => v * 0.5));
        guarded(x, BASE + 65, BASE + 4097, 4 * n, () => kernels.shift(BASE + 65, BASE + 4097, n, 3, 1, 0.25));
        expect(read(BASE + 4097, n)).toEqual(x.map((v) => v - 3 - 0.25));
        guarded(x, BASE + 65, BASE + 4097, 4 * n, () =>
          kernels.shift(BASE + 65, BASE + 4097, n, 3, 0.5, 0.25),
        );
        expect(read(BASE + 4097, n)).toEqual(x.map((v) => (v - 3) * 2 - 0.25));
      }
    });

    test("the end of the memory is no trap", () => {
      for (const n of [1, 2, 3, 5, 7, 9, 13, 15, 17, 18, 19, 21]) {
        const at = bytes.length - 4 * n;
        guarded(row(n), at, at, 4 * n, () => kernels.softmax(at, at, 1, n, 1));
        guarded(row(n), at, BASE, 4 * n, () => kernels.logSoftmax(at, BASE, 1, n, 1));
      }
    });
  });
}
