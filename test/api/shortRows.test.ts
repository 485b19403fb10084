/**
 * Short rows of a loss are worked on many at once: each has the bits that it has alone, whatever lies beside
 * it, at whatever place, with NaN and infinities anywhere.
 */
import { expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import { bits } from "../support/family.js";
import { seeded } from "../support/random.js";

const SPECIAL = [NaN, Infinity, -Infinity, 0];
const same = (a: ArrayLike<number>, at: number, b: ArrayLike<number>) => {
  for (let i = 0; i < b.length; i++) if (!Object.is(a[at + i], b[i])) return false;
  return true;
};

onEveryEngine("short rows", (w, _, make) => {
  const own = make(2 ** 21);
  const lengths = [...Array.from({ length: 70 }, (_, i) => i + 1), 100, 255, 384, 385, 700, 4096, 4097];

  for (const kind of ["Float32Array", "Float64Array", "bits"] as const) {
    test(`crossEntropyAndGrad, crossEntropy and logSumExpGrad of ${kind}: alone and among others`, () => {
      const like = (values: readonly number[]) =>
        (kind === "bits"
          ? bits(values)
          : kind === "Float32Array"
            ? Float32Array.from(values)
            : Float64Array.from(values)) as Float32Array;
      const dtype = (kind === "bits" ? { dtype: "float16" } : {}) as object;
      for (const n of lengths) {
        const r = seeded(n);
        const rows = n > 1000 ? 3 : 4 + (n % 40);
        const values = Array.from({ length: rows * n }, (_, i) => {
          const row = Math.floor(i / n);
          if (row % 5 === 1 && i % n === (row * 3) % n) return SPECIAL[row % 4] as number;
          return row % 11 === 7 ? -Infinity : r.normal(row % 3 === 0 ? 9 : 2);
        });
        const targets = Int32Array.from({ length: rows }, (_, i) => (i % 6 === 4 ? -100 : (i * 7) % n));
        const factors = Array.from({ length: rows }, (_, i) => (i % 4 === 3 ? 0 : r.normal(1)));
        const weight = like(
          Array.from({ length: n }, (_, i) =>
            n % 7 === 3 && i === 1 ? NaN : i % 5 === 2 ? 0 : 0.5 + (i % 3),
          ),
        );
        const x = like(values);
        const options = { shape: [rows, n], reduction: "none", ...dtype } as const;
        const given = { ...options, weight, dLoss: like(factors) };
        const { loss, grad } = w.crossEntropyAndGrad(x, targets, given);
        const inPlace = x.slice();
        const there = w.crossEntropyAndGrad(inPlace, targets, { ...given, out: inPlace });
        expect(same(inPlace, 0, grad) && same(there.loss, 0, loss), `in place, n = ${n}`).toBe(true);
        expect(same(w.crossEntropy(x, targets, { ...options, weight }), 0, loss), `n = ${n}`).toBe(true);
        const q = Float32Array.from({ length: rows * n }, (_, i) => (i % 3 === 0 ? 0 : r.uniform(0, 1)));
        const smooth = { ...given, labelSmoothing: 0.1 };
        const many = [
          w.crossEntropyAndGrad(x, targets, smooth),
          w.crossEntropyAndGrad(x, q, given),
          w.crossEntropyAndGrad(x, q, smooth),
        ] as const;
        const plain = { ...options, weight, labelSmoothing: 0.1 };
        expect(same(w.crossEntropy(x, targets, plain), 0, many[0].loss), `smooth, n = ${n}`).toBe(true);
        expect(same(w.crossEntropy(x, q, plain), 0, many[2].loss), `of q, n = ${n}`).toBe(true);
        const dx = w.logSumExpGrad(x, like(factors), { shape: [rows, n], ...dtype });
        for (let row = 0; row < rows; row++) {
          const alone = x.slice(row * n, (row + 1) * n);
          const target = targets.slice(row, row + 1);
          const dLoss = like([factors[row] as number]);
          const one = { ...options, shape: [1, n], weight };
          const got = w.crossEntropyAndGrad(alone, target, { ...one, dLoss });
          expect(same(grad, row * n, got.grad), `the gradient of row ${row}, n = ${n}`).toBe(true);
          expect(Object.is(loss[row], got.loss[0]), `the loss of row ${row}, n = ${n}`).toBe(true);
          const share = q.slice(row * n, (row + 1) * n);
          const more = { ...one, dLoss, labelSmoothing: 0.1 };
          for (const [k, alike] of [
            w.crossEntropyAndGrad(alone, target, more),
            w.crossEntropyAndGrad(alone, share, { ...one, dLoss }),
            w.crossEntropyAndGrad(alone, share, more),
          ].entries()) {
            expect(same(many[k]?.grad ?? [], row * n, alike.grad), `terms ${k}, n = ${n}`).toBe(true);
            expect(Object.is(many[k]?.loss[row], alike.loss[0]), `terms ${k}, n = ${n}`).toBe(true);
          }
          const z = w.logSumExpGrad(alone, dLoss, { shape: [1, n], ...dtype });
          expect(same(dx, row * n, z), `logSumExpGrad of row ${row}, n = ${n}`).toBe(true);
        }
        if (kind !== "Float32Array") continue;
        own.reset();
        const arena = own.float32(rows * n);
        const after = own.float32(64).fill(7);
        arena.set(x);
        own.crossEntropyAndGrad(arena, targets, { ...given, out: arena });
        expect(same(arena, 0, grad), `in the arena, n = ${n}`).toBe(true);
        expect(after.every((v) => v === 7)).toBe(true);
      }
    });
  }
});
