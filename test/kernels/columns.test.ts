/** float32 along a strided axis: what is computed, and not a byte written elsewhere. */
import { expect, test } from "vitest";
import { BASE, CANARY, data, forEachBinary, bytes as memory } from "../support/binaries.js";

/** The part of the memory that is watched; all of it is 4 MiB. */
const bytes = memory.subarray(0, 32_768);
const { buffer } = bytes;

forEachBinary("kernels", (kernels, onlySimd) => {
  test("columns write the output and their sums only, at odd offsets and odd strides too", () => {
    const maxima = BASE + 64;
    const sums = BASE + 1024;
    for (const [n, width, strideX, strideY] of [
      [1, 1, 1, 1],
      [3, 2, 5, 2],
      [4, 3, 3, 7],
      [5, 4, 4, 9],
      [9, 7, 8, 7],
      [4, 9, 11, 13],
      [6, 16, 16, 16],
    ] as const) {
      const [x, y] = [BASE + 4097, BASE + 9001];
      bytes.fill(CANARY, BASE);
      new Float32Array(buffer, maxima, width + 3).fill(2);
      new Float64Array(buffer, sums, width + 3).fill(0);
      for (let i = 0; i < n * strideX; i++) data.setFloat32(x + 4 * i, (i % 9) / 4, true);
      const before = bytes.slice(BASE);
      kernels.columnsExpSum(x, y, n, width, strideX, strideY, maxima, sums, 0);
      for (let i = BASE; i < bytes.length; i++) {
        const inSums = i >= sums && i < sums + 8 * (width + 3);
        const inRow = i >= y && i < y + 4 * n * strideY && (i - y) % (4 * strideY) < 4 * width;
        if (!inSums && !inRow && bytes[i] !== before[i - BASE])
          expect.fail(`${n} × ${width}: byte ${i} was written`);
      }
      for (let j = 0; j < width; j++) {
        let sum = 0;
        for (let i = 0; i < n; i++) {
          const e = Math.exp(((i * strideX + j) % 9) / 4 - 2);
          expect(data.getFloat32(y + 4 * (i * strideY + j), true)).toBeCloseTo(e, 5);
          sum += e;
        }
        expect(data.getFloat64(sums + 8 * j, true)).toBeCloseTo(sum, 5);
      }
      new Float64Array(buffer, sums, width + 3).fill(0);
      const kept = bytes.slice(BASE);
      kernels.columnsExpSum(x, y, n, width, strideX, 0, maxima, sums, 0);
      for (let i = BASE; i < bytes.length; i++) {
        const inSums = i >= sums && i < sums + 8 * (width + 3);
        if (!inSums && (i < y || i >= y + 4 * width) && bytes[i] !== kept[i - BASE])
          expect.fail(`${n} × ${width}: byte ${i} was written`);
      }
    }
  });

  onlySimd("columnsMax, columnsScale, columnsLogs, columnsShift", () => {
    const [maxima, sums, x, y] = [BASE + 64, BASE + 1024, BASE + 4097, BASE + 9001];
    for (const [n, width, stride] of [
      [1, 1, 1],
      [3, 2, 5],
      [5, 7, 9],
      [4, 8, 8],
    ] as const) {
      for (const temperature of [1, 0.5]) {
        bytes.fill(CANARY, BASE);
        const tops = new Float32Array(buffer, maxima, width + 3).fill(-Infinity);
        const totals = new Float64Array(buffer, sums, width + 3).fill(0.25);
        const at = (i: number, j: number) => ((i * stride + j) % 9) / 4;
        for (let i = 0; i < n * stride; i++) data.setFloat32(x + 4 * i, (i % 9) / 4, true);
        kernels.columnsMax(x, n, width, stride, maxima);
        for (let j = 0; j < width; j++)
          expect(tops[j]).toBe(Math.max(...Array.from({ length: n }, (_, i) => at(i, j))));
        kernels.columnsScale(x, n, width, stride, sums);
        totals.fill(4);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < stride; j++)
            expect(data.getFloat32(x + 4 * (i * stride + j), true)).toBe(j < width ? at(i, j) / 4 : at(i, j));
        }
        kernels.columnsLogs(width, sums, 0);
        expect(totals[width - 1]).toBeCloseTo(Math.log(4), 15);
        expect(totals[width]).toBe(4);
        totals.fill(0.25);
        kernels.columnsShift(x, y, n, width, stride, stride, maxima, temperature, sums);
        const canary = data.getFloat32(BASE, true);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < stride; j++) {
            const shifted = (at(i, j) / 4 - (tops[j] as number)) / temperature - 0.25;
            expect(data.getFloat32(y + 4 * (i * stride + j), true)).toBe(j < width ? shifted : canary);
          }
        }
      }
    }
  });
});
