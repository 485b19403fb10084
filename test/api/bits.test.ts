/** The bits of a result depend on the row and the options, and on nothing else. */
import { expect, test } from "vitest";
import type { SoftmaxOptions } from "../../src/index.js";
import { SCRATCH_SIZE } from "../../src/wasm/memory.js";
import { onEveryEngine } from "../support/engines.js";
import { seeded } from "../support/random.js";

const LENGTHS = [
  1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 63, 64, 65, 100, 1000, 16383, 16384, 16385, 40_001, 255_999,
  256_000, 256_001, 300_003,
];
/** How many float32 the scratch holds: src/wasm/memory.ts. */
const SCRATCH_LIMIT = SCRATCH_SIZE / 4;

onEveryEngine("bits", (wasmax, _, make) => {
  const arena = make(16 * 2 ** 20);
  const row = (n: number) => {
    const r = seeded(n);
    return Float32Array.from({ length: n }, () => r.normal(4));
  };
  /** x as the last of enough rows to make several pieces. */
  const many = (n: number, x: Float32Array) => {
    const rows = Math.min(5000, Math.ceil(40_000 / n));
    const all = new Float32Array(rows * n).fill(3);
    all.set(x, (rows - 1) * n);
    return { all, rows };
  };
  const bytes = (y: Float32Array) => Buffer.from(y.buffer, y.byteOffset, y.byteLength);
  const equal = (y: Float32Array, z: Float32Array) => bytes(y).equals(bytes(z));

  for (const op of ["softmax", "logSoftmax"] as const) {
    for (const temperature of [1, 0.7]) {
      test(`${op} at ${temperature}: new, out, in place, beside other rows, streamed, zero-copy`, () => {
        const options: SoftmaxOptions<Float32Array> = temperature === 1 ? {} : { temperature };
        for (const n of [...LENGTHS, SCRATCH_LIMIT - 1, SCRATCH_LIMIT, SCRATCH_LIMIT + 1]) {
          const x = row(n);
          const before = x.slice();
          const y = wasmax[op](x, options);
          expect(equal(x, before), "the input is unchanged").toBe(true);

          const ways: Record<string, () => Float32Array> = {
            again: () => wasmax[op](x, options),
            out: () => wasmax[op](x, { ...options, out: new Float32Array(n).fill(7) }),
            "out within a larger buffer": () =>
              wasmax[op](x, { ...options, out: new Float32Array(new ArrayBuffer(4 * n + 20), 12, n) }),
            "in place": () => {
              const own = x.slice();
              return wasmax[op](own, { ...options, out: own });
            },
            "in place by another view": () => {
              const own = x.slice();
              wasmax[op](own, { ...options, out: new Float32Array(own.buffer) });
              return own;
            },
            "as the last of many rows": () => {
              const { all, rows } = many(n, x);
              return wasmax[op](all, { ...options, shape: [rows, n] }).subarray((rows - 1) * n);
            },
            "as the last of many rows, from the arena": () => {
              const { all, rows } = many(n, x);
              arena.reset();
              const own = arena.float32(all.length);
              own.set(all);
              return arena[op](own, { ...options, shape: [rows, n] }).subarray((rows - 1) * n);
            },
            "as the last of many rows, to the arena": () => {
              const { all, rows } = many(n, x);
              arena.reset();
              return arena[op](all, {
                ...options,
                shape: [rows, n],
                out: arena.float32(all.length),
              }).subarray((rows - 1) * n);
            },
            "of shared memory": () => {
              const shared = new Float32Array(new SharedArrayBuffer(4 * n));
              shared.set(x);
              wasmax[op](shared, { ...options, out: shared });
              return shared.slice();
            },
            "from the arena": () => {
              arena.reset();
              const own = arena.float32(n);
              own.set(x);
              const result = arena[op](own, options);
              expect(equal(own, before), "the input in the arena is unchanged").toBe(true);
              return result;
            },
            "to the arena": () => {
              arena.reset();
              return arena[op](x, { ...options, out: arena.float32(n) });
            },
            "within the arena": () => {
              arena.reset();
              const own = arena.float32(n);
              own.set(x);
              return arena[op](own, { ...options, out: arena.float32(n) });
            },
            "in place in the arena": () => {
              arena.reset();
              const own = arena.float32(n);
              own.set(x);
              return arena[op](own, { ...options, out: own });
            },
            "another arena's": () => {
              const other = make(4 * n + 32);
              const own = other.float32(n);
              own.set(x);
              return wasmax[op](own, options);
            },
          };
          for (const [way, run] of Object.entries(ways))
            expect(equal(run(), y), `n = ${n}, ${way}`).toBe(true);
        }
      });
    }
  }

  test("logSumExp: alone, among rows, streamed, zero-copy", () => {
    for (const n of [...LENGTHS, SCRATCH_LIMIT, SCRATCH_LIMIT + 1]) {
      const x = row(n);
      const s = wasmax.logSumExp(x);
      arena.reset();
      const own = arena.float32(n);
      own.set(x);
      expect(arena.logSumExp(own)).toBe(s);
      const { all, rows } = many(n, x);
      expect(wasmax.logSumExp(all, { shape: [rows, n] })[rows - 1]).toBe(Math.fround(s));
    }
  });

  test("equal logits get equal bits in every lane and tail", () => {
    for (let n = 1; n < 80; n++) {
      const x = Float32Array.from({ length: n }, (_, i) => (i % 5) * 0.37);
      const y = wasmax.softmax(x);
      for (let i = 5; i < n; i++) expect(y[i]).toBe(y[i % 5]);
    }
  });
});
