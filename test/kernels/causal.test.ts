/** Causal rows: row r uses its first clamp(first + r, 0, n) elements. */
import { expect, test } from "vitest";
import { BASE, bytes, CANARY, forEachBinary } from "../support/binaries.js";
import { seeded } from "../support/random.js";

/** The part of the memory that is watched; all of it is 4 MiB. */
const watched = bytes.subarray(0, 65_536);

forEachBinary("kernels", (kernels) => {
  for (const [Floats, softmax, logSoftmax, causalSoftmax, causalLogSoftmax] of [
    [Float32Array, "softmax", "logSoftmax", "causalSoftmax", "causalLogSoftmax"],
    [Float64Array, "softmax64", "logSoftmax64", "causalSoftmax64", "causalLogSoftmax64"],
  ] as const) {
    const size = Floats.BYTES_PER_ELEMENT;
    const read = (at: number, n: number) => new Floats(bytes.slice(at, at + n * size).buffer);
    const lay = (at: number, x: Float32Array | Float64Array) =>
      bytes.set(new Uint8Array(x.buffer, x.byteOffset, x.byteLength), at);

    for (const [causal, plain, outside] of [
      [causalSoftmax, softmax, 0],
      [causalLogSoftmax, logSoftmax, -Infinity],
    ] as const) {
      test(`${causal}: the bits of ${plain} in sight, ${outside} elsewhere, nothing else written`, () => {
        const r = seeded(size);
        for (const [rows, n] of [
          [1, 1],
          [3, 2],
          [5, 5],
          [9, 4],
          [4, 9],
          [19, 17],
        ] as const) {
          for (const first of [-3, 0, 1, n - 1, n, n + 2]) {
            for (const [x, y] of [
              [BASE + 64, BASE + 8_195],
              [BASE + 67, BASE + 67],
            ] as const) {
              for (const temperature of [1, 0.7]) {
                const values = new Floats(rows * n).map(() => r.normal(3));
                watched.fill(CANARY, BASE);
                lay(x, values);
                const before = watched.slice();
                kernels[causal](x, y, rows, n, temperature, first);
                const result = read(y, rows * n);
                for (let i = BASE; i < watched.length; i++) {
                  if ((i < y || i >= y + rows * n * size) && watched[i] !== before[i])
                    expect.fail(`${rows} × ${n}: byte ${i} was written`);
                }
                for (let row = 0; row < rows; row++) {
                  const seen = Math.min(Math.max(first + row, 0), n);
                  lay(x, values.subarray(row * n, row * n + seen));
                  kernels[plain](x, y, 1, seen, temperature);
                  const want = new Floats(n).fill(outside);
                  want.set(read(y, seen));
                  for (let j = 0; j < n; j++) {
                    const got = result[row * n + j];
                    if (!Object.is(got, want[j]))
                      expect.fail(`${rows} × ${n} from ${first}: [${row}, ${j}] is ${got}, not ${want[j]}`);
                  }
                }
              }
            }
          }
        }
      });
    }
  }
});
