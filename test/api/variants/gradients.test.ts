/** Gradients against finite differences in float64, and what holds for any of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  entmax,
  entmax15,
  entmax15Grad,
  entmaxGrad,
  gumbelSoftmax,
  gumbelSoftmaxGrad,
  softmin,
  softminGrad,
  sparsemax,
  sparsemaxGrad,
} from "../../../src/variants.js";
import { seeded } from "../../support/random.js";
import { finite, total } from "./support.js";

type Vector = readonly number[];
interface Case {
  readonly f: (x: Vector) => number[];
  readonly grad: (y: Vector, dy: Vector) => number[];
  /** With a support: α. */
  readonly alpha?: number;
}

const draws = () => {
  const r = seeded(3);
  return () => r.uniform(0, 1);
};
const CASES: Readonly<Record<string, Case>> = {
  softmin: { f: (x) => softmin(x), grad: (y, dy) => softminGrad(y, dy) },
  "softmin, T = 0.3": {
    f: (x) => softmin(x, { temperature: 0.3 }),
    grad: (y, dy) => softminGrad(y, dy, { temperature: 0.3 }),
  },
  "gumbelSoftmax, T = 2.5": {
    f: (x) => gumbelSoftmax(x, { temperature: 2.5, random: draws() }),
    grad: (y, dy) => gumbelSoftmaxGrad(y, dy, { temperature: 2.5 }),
  },
  sparsemax: { f: (x) => sparsemax(x), grad: (y, dy) => sparsemaxGrad(y, dy), alpha: 2 },
  entmax15: { f: (x) => entmax15(x), grad: (y, dy) => entmax15Grad(y, dy), alpha: 1.5 },
  ...Object.fromEntries(
    [1, 1.1, 1.5, 1.75, 2, 2.5, 4].map((alpha): [string, Case] => [
      `entmax ${alpha}`,
      { f: (x) => entmax(x, { alpha }), grad: (y, dy) => entmaxGrad(y, dy, { alpha }), alpha },
    ]),
  ),
};

/**
 * The least distance of a point from a change of support: half of the least |(α − 1)·xᵢ − τ| / (α − 1), since
 * τ moves too.
 */
function distance(x: Vector, y: Vector, alpha: number | undefined): number {
  if (alpha === undefined || alpha === 1) return 1;
  const a = alpha - 1;
  const m = Math.max(...x);
  const tau = a * m - (y[x.indexOf(m)] as number) ** a;
  return Math.min(...x.map((v) => Math.abs(a * v - tau))) / (2 * a);
}

/** d(Σ w·f)/dx by central differences of order 8. */
function differences(f: (x: Vector) => number[], x: Vector, w: Vector, h: number): number[] {
  const loss = (i: number, by: number) =>
    total(f(x.map((v, k) => (k === i ? v + by : v))).map((p, k) => p * (w[k] as number)));
  return x.map(
    (_, i) =>
      [4 / 5, -1 / 5, 4 / 105, -1 / 280].reduce(
        (sum, c, k) => sum + c * (loss(i, (k + 1) * h) - loss(i, -(k + 1) * h)),
        0,
      ) / h,
  );
}

const norm = (v: Vector) => Math.sqrt(v.reduce((sum, e) => sum + e * e, 0));

describe.each(Object.entries(CASES))("%s", (_, { f, grad, alpha }) => {
  test("is what finite differences say", () => {
    const r = seeded(17);
    let points = 0;
    while (points < 60) {
      const n = 2 + Math.floor(r.uniform(0, 9));
      const x = Array.from({ length: n }, () => r.normal(0.8));
      const dy = Array.from({ length: n }, () => r.normal(1));
      const y = f(x);
      const far = distance(x, y, alpha);
      if (far < 1e-4) continue;
      points++;
      const g = grad(y, dy);
      const off = norm(differences(f, x, dy, Math.min(2e-3, far / 16)).map((d, i) => d - (g[i] as number)));
      if (!(off <= 1e-7 * norm(g) + 1e-9)) expect.fail(`${x}: off by ${off} of ${norm(g)}`);
    }
  });

  test("sums to 0, and is 0 where all of dy is the same", () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 1, max: 1e6 }), (x, seed) => {
        const r = seeded(seed);
        const y = f(x);
        const g = grad(
          y,
          x.map(() => r.normal(1)),
        );
        const size = g.reduce((sum, v) => sum + Math.abs(v), 0);
        if (Math.abs(total(g)) > 1e-14 * (1 + size) * (alpha === undefined || alpha === 1 ? 10 : 1))
          expect.fail(`${x}: ${g}`);
        const flat = grad(
          y,
          x.map(() => 3),
        );
        expect(norm(flat)).toBeLessThan(1e-14);
      }),
    );
  });
});

test("entmaxGrad is softmax's at 1, entmax15Grad at 1.5 and by default, sparsemaxGrad at 2", () => {
  fc.assert(
    fc.property(finite, (x) => {
      const dy = x.map((v, i) => Math.sin(v + i));
      const close = (a: Vector, b: Vector) => {
        for (const [i, v] of a.entries()) expect(v).toBeCloseTo(b[i] as number, 13);
      };
      const y = entmax(x, { alpha: 1 });
      close(entmaxGrad(y, dy, { alpha: 1 }), gumbelSoftmaxGrad(y, dy));
      close(
        softminGrad(y, dy),
        gumbelSoftmaxGrad(y, dy).map((v) => -v),
      );
      expect(entmaxGrad(entmax15(x), dy, { alpha: 1.5 })).toEqual(entmax15Grad(entmax15(x), dy));
      expect(entmaxGrad(entmax15(x), dy)).toEqual(entmax15Grad(entmax15(x), dy));
      expect(entmaxGrad(sparsemax(x), dy, { alpha: 2 })).toEqual(sparsemaxGrad(sparsemax(x), dy));
    }),
  );
});

test("where one element has almost all of the weight, its gradient is still that of the others", () => {
  // s = [1, 10⁻¹⁰] for entmax15: dx₀ = −dx₁ = s₁·(dy₀ − dy₁)·(1 − 10⁻¹⁰ …).
  const [a, b] = entmax15Grad([1, 1e-20], [3, 1]) as [number, number];
  expect(a / 2e-10 - 1).toBeCloseTo(0, 9);
  expect(b / -2e-10 - 1).toBeCloseTo(0, 9);
  expect(Math.abs(a + b)).toBeLessThan(1e-25);
  // Weights beyond float64, and beside them.
  const large = entmaxGrad([0.5, 1e-200, 0.5], [1, 2, 3], { alpha: 9 });
  expect(large.every(Number.isFinite)).toBe(true);
  expect(total(large)).toBeCloseTo(0, 10);
  expect(entmaxGrad([1, 5e-324, 5e-324], [1, 2, 3], { alpha: 1e300 }).every(Number.isFinite)).toBe(true);
});

test("a temperature at the ends of the range makes no NaN", () => {
  for (const temperature of [5e-324, 1.7e308]) {
    const y = softmin([1, 2, 3], { temperature });
    expect(softminGrad(y, [0.5, 0.5, 0.5], { temperature }).some(Number.isNaN)).toBe(false);
  }
});
