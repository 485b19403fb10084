/** What the distributions are: properties, closed forms, exact solutions, and how they agree. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { softmax } from "../../../src/index.js";
import { generalRow } from "../../../src/variants/entmax.js";
import { entmax, entmax15, hardmax, softmin, sparsemax } from "../../../src/variants.js";
import { seeded } from "../../support/random.js";
import { DISTRIBUTIONS, finite, row, total } from "./support.js";

const RUNS = { numRuns: 300 };
const EPSILON = 2 ** -52;

function general(x: readonly number[], alpha: number): number[] {
  const y = Float64Array.from(x);
  generalRow(y, new Float64Array(x.length), alpha);
  return Array.from(y);
}

function near(y: ArrayLike<number>, want: ArrayLike<number>, tolerance: number): void {
  expect(y.length).toBe(want.length);
  for (let i = 0; i < y.length; i++) {
    if (!(Math.abs((y[i] as number) - (want[i] as number)) <= tolerance))
      expect.fail(`[${i}]: ${y[i]}, not ${want[i]}`);
  }
}

describe.each(Object.entries(DISTRIBUTIONS))("%s", (_, map) => {
  test("sums to 1, and lies in [0, 1]", () => {
    fc.assert(
      fc.property(row, (x) => {
        const y = map(x);
        return (
          Math.abs(total(y) - 1) <= 4 * EPSILON &&
          y.every((p, i) => p >= 0 && p <= 1 && (x[i] !== -Infinity || p === 0))
        );
      }),
      RUNS,
    );
  });

  test("a permuted row gives the permuted result", () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 1, max: 1000 }), (x, seed) => {
        if (map === DISTRIBUTIONS["hardmax"]) x = [...new Set(x)];
        const order = Array.from(x.keys()).sort(
          (a, b) => ((a * 7919 + seed) % 1009) - ((b * 7919 + seed) % 1009) || a - b,
        );
        const y = map(x);
        near(
          map(order.map((i) => x[i] as number)),
          order.map((i) => y[i] as number),
          1e-13,
        );
      }),
      RUNS,
    );
  });

  test("adding a number to all changes nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: -1000, max: 1000 }),
        (x, c) => {
          expect(map(x.map((v) => v / 128 + c))).toEqual(map(x.map((v) => v / 128)));
        },
      ),
      RUNS,
    );
  });

  test("the order is kept, and equals get equal bits", () => {
    fc.assert(
      fc.property(finite, (x) => {
        if (map === DISTRIBUTIONS["hardmax"]) return;
        const y = map(x);
        const order = Array.from(x.keys()).sort((a, b) => (x[a] as number) - (x[b] as number));
        order.forEach((i, k) => {
          const j = order[k - 1];
          if (j === undefined) return;
          if (x[i] === x[j] ? y[i] !== y[j] : (y[i] as number) < (y[j] as number) * (1 - 4 * EPSILON))
            expect.fail(`${x}: ${y}`);
        });
      }),
      RUNS,
    );
  });

  test("uniform rows, single numbers, and a large gap", () => {
    for (const n of [1, 2, 3, 7, 64, 1000]) {
      for (const v of [0, -0, 3, -1e300, 1.7e308, 5e-324]) {
        const y = map(new Array<number>(n).fill(v));
        if (map === DISTRIBUTIONS["hardmax"]) expect(y).toEqual(y.map((_, i) => (i === 0 ? 1 : 0)));
        else
          near(
            y,
            y.map(() => 1 / n),
            2 * EPSILON,
          );
      }
      const gap = Array.from({ length: n }, (_, i) => (i === n - 1 ? 1e4 : -i));
      expect(map(gap)).toEqual(gap.map((v) => (v === 1e4 ? 1 : 0)));
    }
    expect(map([-1.7e308, 1.7e308, 0])).toEqual([0, 1, 0]);
    expect(map([])).toEqual([]);
  });
});

describe("sparsemax", () => {
  test("of two numbers is a clamped line", () => {
    for (const d of [-3, -1, -0.75, 0, 2 ** -30, 0.5, 1 - 2 ** -53, 1, 5]) {
      const p = Math.min(1, Math.max(0, 0.5 + d / 2));
      near(sparsemax([d, 0]), [p, 1 - p], EPSILON / 2);
    }
  });

  test("of multiples of 1/256 is what integers say, its support exactly", () => {
    const integers = fc.array(
      fc.oneof(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -9, max: 9 })),
      { minLength: 1, maxLength: 300 },
    );
    fc.assert(
      fc.property(integers, (x) => {
        const y = sparsemax(x.map((v) => v / 256));
        const sorted = [...x].sort((a, b) => b - a);
        let [k, sum] = [0, 0];
        for (const v of sorted) {
          if (!(256 + (k + 1) * v > sum + v)) break;
          k++;
          sum += v;
        }
        const want = x.map((v) => Math.max(0, k * v - sum + 256) / (256 * k));
        near(y, want, 2 ** -54);
        y.forEach((p, i) => {
          if (p > 0 !== (want[i] as number) > 0) expect.fail(`[${i}] is ${p}, not ${want[i]}`);
        });
      }),
      { numRuns: 2000 },
    );
  });
});

describe("entmax15", () => {
  test("of two numbers", () => {
    // With s = √p: s₁² + s₂² = 1, s₁ − s₂ = d/2.
    for (const d of [0, 0.25, 1, 1.75, 2, 3]) {
      const h = Math.min(d, 2) / 4;
      const s = Math.sqrt(0.5 - h * h);
      near(entmax15([d, 0]), [(s + h) ** 2, (s - h) ** 2], EPSILON);
    }
  });

  test("of multiples of 1/128 is what integers say, its support exactly", () => {
    const integers = fc.array(
      fc.oneof(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -9, max: 9 })),
      { minLength: 1, maxLength: 300 },
    );
    fc.assert(
      fc.property(integers, (x) => {
        const y = entmax15(x.map((v) => v / 128));
        const sorted = [...x].sort((a, b) => b - a);
        let [k, sum, squares, root] = [0, 0, 0, 0];
        for (const v of sorted) {
          const [s, q] = [sum + v, squares + v * v];
          const square = (k + 1) * (65536 - q) + s * s;
          const gap = s - (k + 1) * v;
          // An element with a p of 0 exactly is on no support.
          if (!(gap * gap < square)) break;
          k++;
          [sum, squares, root] = [s, q, Math.sqrt(square)];
        }
        const want = x.map((v) => (Math.max(0, k * v - sum + root) / (256 * k)) ** 2);
        near(y, want, 1e-15);
        y.forEach((p, i) => {
          const u = k * (x[i] as number) - sum + root;
          // Where the square root is no integer the threshold is hit by none, but √ has an ULP.
          if (Math.abs(u) > 1e-9 && p > 0 !== u > 0) expect.fail(`[${i}] is ${p}, not ${want[i]}`);
        });
      }),
      { numRuns: 2000 },
    );
  });
});

describe("entmax", () => {
  const ALPHAS = [1.01, 1.2, 1.5, 1.8, 2, 2.2, 3, 7, 30];

  test.each(ALPHAS)(
    "%d: p^(α−1) falls with x on the support, and what is off it would be below 0",
    (alpha) => {
      const a = alpha - 1;
      fc.assert(
        fc.property(finite, (x) => {
          const y = alpha === 1.5 || alpha === 2 ? general(x, alpha) : entmax(x, { alpha });
          const m = Math.max(...x);
          const top = y[x.indexOf(m)] as number;
          const power = top ** a;
          y.forEach((p, i) => {
            const left = power + a * ((x[i] as number) - m);
            // dp = p^(1−a)/a · d(p^a): a p far below the top one is known that much less from the top one.
            const allowed = 1e-14 * (1 + a * Math.abs((x[i] as number) - m));
            if (p > 0 ? Math.abs(p ** a - left) > allowed : left > allowed)
              expect.fail(`${x} [${i}]: ${p ** a}, not ${left}`);
          });
          return true;
        }),
        RUNS,
      );
    },
  );

  test("is softmax at 1, entmax15 at 1.5 and sparsemax at 2, to the bit, and 1.5 by default", () => {
    fc.assert(
      fc.property(row, (x) => {
        near(entmax(x, { alpha: 1 }), softmax(x), EPSILON);
        expect(entmax(x, { alpha: 1.5 })).toEqual(entmax15(x));
        expect(entmax(x)).toEqual(entmax15(x));
        expect(entmax(x, { alpha: 2 })).toEqual(sparsemax(x));
      }),
      RUNS,
    );
  });

  test("by the general way comes to the same as by the exact ones", () => {
    fc.assert(
      fc.property(row, (x) => {
        near(general(x, 1.5), entmax15(x), 4e-16);
        near(general(x, 2), sparsemax(x), 4e-16);
        near(general(x, 2 - EPSILON), sparsemax(x), 1e-14);
        near(general(x, 1 + EPSILON), entmax(x, { alpha: 1 }), 1e-14);
      }),
      { numRuns: 1000 },
    );
  });

  test("goes over into one-hot as α grows: 1 from a gap of 1/(α − 1) on", () => {
    for (const alpha of [1.25, 1.5, 1.75, 2, 2.5, 3, 5, 9]) {
      const gap = 1 / (alpha - 1);
      expect(entmax([gap, 0], { alpha })).toEqual([1, 0]);
      expect(entmax([gap * (1 - 2 ** -20), 0], { alpha })[1]).toBeGreaterThan(0);
    }
    near(entmax([1, 1, 0], { alpha: 1e308 }), [0.5, 0.5, 0], EPSILON);
  });
});

describe("rows of 128,256", () => {
  const r = seeded(11);
  const n = 128_256;
  const rows: Record<string, number[]> = {
    "bell-shaped": Array.from({ length: n }, () => r.normal(2.8)),
    "all near": Array.from({ length: n }, () => r.uniform(0, 1e-4)),
    "one above, all others near each other": Array.from({ length: n }, (_, i) =>
      i === 7 ? 0.5 : r.uniform(0, 1e-6),
    ),
    "U(0, 1)": Array.from({ length: n }, () => r.uniform(0, 1)),
    equal: new Array<number>(n).fill(0.3),
  };
  test.each(Object.entries(rows))("%s: sums to 1, the general way and the exact ones agree", (_, x) => {
    for (const alpha of [1.05, 1.3, 1.9, 2.1, 5])
      expect(Math.abs(total(entmax(x, { alpha })) - 1)).toBeLessThanOrEqual(4 * EPSILON);
    for (const [alpha, y] of [
      [1.5, entmax15(x)],
      [2, sparsemax(x)],
    ] as const) {
      expect(Math.abs(total(y) - 1)).toBeLessThanOrEqual(4 * EPSILON);
      near(general(x, alpha), y, 1e-16);
    }
  });
});

describe("softmin and hardmax", () => {
  test("softmin is softmax of −x, with temperature", () => {
    fc.assert(
      fc.property(finite, fc.constantFrom(1, 0.7, 3, 1e-3), (x, temperature) => {
        near(
          softmin(x, { temperature }),
          softmax(
            x.map((v) => -v),
            { temperature },
          ),
          4 * EPSILON,
        );
      }),
      RUNS,
    );
    expect(softmin([2, 1, 1, 3], { temperature: 5e-324 })).toEqual([0, 0.5, 0.5, 0]);
  });

  test("hardmax has its 1 at the first maximum", () => {
    expect(hardmax([1, 3, 2, 3])).toEqual([0, 1, 0, 0]);
    expect(hardmax([-0, 0])).toEqual([1, 0]);
    expect(hardmax([0, -Infinity, Infinity, Infinity])).toEqual([0, 0, 1, 0]);
    expect(hardmax([-Infinity, -Infinity])).toEqual([1, 0]);
    expect(hardmax([1, NaN, 5])).toEqual([NaN, NaN, NaN]);
  });
});
