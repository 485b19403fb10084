/**
 * Every gradient in float64 against central differences of its function: ‖g − ĝ‖ ≤ 1e-7·‖g‖ + 1e-9.
 *
 * Richardson extrapolation of two differences, at h and h/2, cancels the error in h²: about h⁴ and 2⁻⁵³/h
 * remain, 1e-12 each at h = 1e-3. No point is near a change of support: `where` and `causal` do not move, so
 * no entry comes or goes within h.
 */
import { describe, expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import type { Functions } from "../support/everyWay.js";
import { seeded } from "../support/random.js";
import { product, rowsAlong } from "../support/rows.js";

const H = 1e-3;

/** The gradient of f at x; entries where `fixed` is true are left alone and count as 0. */
function differences(
  f: (x: Float64Array) => number,
  x: Float64Array,
  fixed = (_: number): boolean => false,
): Float64Array {
  const slope = (i: number, h: number) => {
    const moved = x.slice();
    moved[i] = (x[i] as number) + h;
    const [up, right] = [moved[i], f(moved)];
    moved[i] = (x[i] as number) - h;
    const [down, left] = [moved[i], f(moved)];
    // x ± h is not exactly h away from x.
    return (right - left) / (up - down);
  };
  return x.map((_, i) => (fixed(i) ? 0 : (4 * slope(i, H / 2) - slope(i, H)) / 3));
}

const norm = (v: ArrayLike<number>) => Math.sqrt(Array.from(v).reduce((a, b) => a + b * b, 0));
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, v, i) => (b[i] === 0 ? sum : sum + v * (b[i] as number)), 0);

function near(what: string, g: ArrayLike<number>, expected: Float64Array): void {
  expect(g, what).toHaveLength(expected.length);
  const off = norm(expected.map((v, i) => (g[i] as number) - v));
  const allowed = 1e-7 * norm(g) + 1e-9;
  if (!(off <= allowed))
    expect.fail(`${what}: off by ${off}, of ${norm(g)}: ${Array.from(g)}, not ${expected}`);
}

const LAYOUTS: readonly (readonly [shape: readonly number[], axis: number | readonly number[]])[] = [
  [[1], 0],
  [[7], -1],
  [[33], 0],
  [[3, 5], 1],
  [[5, 9], 0],
  [
    [3, 4],
    [0, 1],
  ],
  [[2, 3, 4], 1],
  [[2, 6, 5], -2],
  [
    [2, 3, 4],
    [0, 2],
  ],
  [[2, 3, 2, 3], 3],
  [
    [2, 3, 2, 3],
    [1, 2],
  ],
  [[2, 1, 3, 2, 2], 2],
  [
    [2, 2, 3, 1, 2],
    [4, 0],
  ],
];

onEveryEngine("finite differences", (wasmax) => {
  const functions = wasmax as unknown as Functions;
  const call = (name: string, ...args: unknown[]) => functions[name]?.(...args) as Float64Array;
  const draw = seeded(77);
  const random = (n: number, spread: number) =>
    Float64Array.from({ length: n }, () => draw.uniform(-spread, spread));
  const titleOf = (o: object) =>
    JSON.stringify(o, (key, v) => (["where", "bias", "weight", "dLoss"].includes(key) ? "…" : v));
  /** Every layout with each of `more`. */
  const every = (
    more: readonly object[],
    run: (o: Record<string, unknown>, x: Float64Array, rows: number[][]) => void,
  ) => {
    for (const [shape, axis] of LAYOUTS) {
      for (const extra of more)
        run({ shape, axis, ...extra }, random(product(shape), 3), rowsAlong(shape, [axis].flat()));
    }
  };
  const FACTORS = [{}, { temperature: 0.7 }, { scale: 1 / Math.sqrt(128) }, { scale: 0.125 }];

  describe("softmaxGrad and logSoftmaxGrad", () => {
    for (const [name, grad] of [
      ["softmax", "softmaxGrad"],
      ["logSoftmax", "logSoftmaxGrad"],
    ] as const) {
      test(grad, () => {
        every(FACTORS, (o, x) => {
          const dy = random(x.length, 2);
          const loss = (v: Float64Array) => dot(call(name, v, o), dy);
          near(`${grad} ${titleOf(o)}`, call(grad, call(name, x, o), dy, o), differences(loss, x));
        });
      });

      test(`${grad} through where, bias and causal, which y tells all of`, () => {
        every([{}, { temperature: 1.3 }, { scale: 0.125 }], (o, x) => {
          const dy = random(x.length, 2);
          const where = Uint8Array.from(x, () => (draw.uniform(0, 1) < 0.7 ? 1 : 0));
          const masked = { ...o, where, bias: random(x.length, 1) };
          const loss = (v: Float64Array) => {
            const y = call(name, v, masked);
            // −Infinity times dy is not part of a loss.
            return dot(
              y.map((p) => (Number.isFinite(p) ? p : 0)),
              dy,
            );
          };
          near(
            `${grad} ${titleOf(masked)}`,
            call(grad, call(name, x, masked), dy, o),
            differences(loss, x, (i) => where[i] === 0),
          );
        });
        for (const shape of [
          [4, 4],
          [2, 3, 5],
          [2, 5, 3],
        ]) {
          const o = { shape, causal: true };
          const x = random(product(shape), 3);
          const dy = random(x.length, 2);
          const finite = (y: Float64Array) => y.map((p) => (Number.isFinite(p) ? p : 0));
          near(
            `${grad} ${titleOf(o)}`,
            call(grad, call(name, x, o), dy, { shape }),
            differences((v) => dot(finite(call(name, v, o)), dy), x),
          );
        }
      });
    }
  });

  describe("logSumExpGrad", () => {
    const check = (o: Record<string, unknown>, x: Float64Array, rows: number) => {
      const dz = random(rows, 2);
      // A row of which everything is excluded has the constant −Infinity.
      const loss = (v: Float64Array) =>
        dot(
          call("logSumExp", v, o).map((z) => (z === -Infinity ? 0 : z)),
          dz,
        );
      near(`logSumExpGrad ${titleOf(o)}`, call("logSumExpGrad", x, dz, o), differences(loss, x));
    };

    test("every axis, temperature and scale", () => {
      every(FACTORS, (o, x, rows) => check(o, x, rows.length));
    });

    test("where and bias", () => {
      every(FACTORS, (o, x, rows) => {
        const where = Uint8Array.from(x, () => (draw.uniform(0, 1) < 0.7 ? 1 : 0));
        check({ ...o, where }, x, rows.length);
        check({ ...o, bias: random(x.length, 1) }, x, rows.length);
        check({ ...o, where, bias: random(x.length, 1) }, x, rows.length);
      });
    });

    test("causal, broadcast where and bias", () => {
      for (const shape of [
        [4, 4],
        [2, 3, 5],
        [2, 5, 3],
        [2, 2, 3, 4],
      ]) {
        const n = shape.at(-1) as number;
        for (const o of FACTORS) {
          const x = random(product(shape), 3);
          const rows = x.length / n;
          check({ shape, causal: true, ...o }, x, rows);
          const where = {
            where: Uint8Array.from({ length: n }, (_, i) => (i % 3 === 1 ? 0 : 1)),
            whereShape: [n],
          };
          check(
            {
              shape,
              causal: true,
              ...where,
              bias: random(rows, 1),
              biasShape: [...shape.slice(0, -1), 1],
              ...o,
            },
            x,
            rows,
          );
        }
      }
    });

    test("a row without shape", () => {
      for (const o of FACTORS) {
        const x = random(19, 3);
        const loss = (v: Float64Array) => 1.75 * (functions["logSumExp"]?.(v, o) as number);
        near(`logSumExpGrad ${titleOf(o)}`, call("logSumExpGrad", x, 1.75, o), differences(loss, x));
      }
    });
  });

  describe("crossEntropyAndGrad", () => {
    const OPTIONS = [0, 0.1, 1].flatMap((labelSmoothing) =>
      [false, true].map((weighted) => ({ labelSmoothing, weighted })),
    );
    const LAYOUTS_OF_LOSSES: readonly (readonly [shape: number[], axis: number])[] = [
      [[5], -1],
      [[4, 6], 1],
      [[3, 17], -1],
      [[6, 5], 0],
      [[2, 3, 2, 2], 1],
      [[2, 4, 3], -2],
    ];
    for (const reduction of ["mean", "sum", "none"] as const) {
      test(reduction, () => {
        for (const [shape, axis] of LAYOUTS_OF_LOSSES) {
          const rows = rowsAlong(shape, [axis]);
          const classes = (rows[0] as number[]).length;
          for (const { labelSmoothing, weighted } of OPTIONS) {
            const x = random(product(shape), 3);
            const weight = weighted ? { weight: random(classes, 1).map((v) => Math.abs(v) + 0.1) } : {};
            const o = { shape, axis, labelSmoothing, reduction, ...weight };
            const dLoss = reduction === "none" ? random(rows.length, 2) : draw.uniform(-2, 2);
            const loss = (targets: unknown) => (v: Float64Array) => {
              const value = call("crossEntropy", v, targets, o) as number | Float64Array;
              return typeof value === "number"
                ? value * (dLoss as number)
                : dot(value, dLoss as Float64Array);
            };
            const check = (what: string, targets: unknown) => {
              const { grad } = call("crossEntropyAndGrad", x, targets, { ...o, dLoss }) as unknown as {
                grad: Float64Array;
              };
              near(`${what} ${titleOf(o)}`, grad, differences(loss(targets), x));
            };
            // The second row of four or more is ignored.
            const indices = rows.map((_, r) =>
              rows.length > 3 && r === 1 ? -100 : Math.floor(draw.uniform(0, classes)),
            );
            check("class indices", indices);
            check("class indices, int64", BigInt64Array.from(indices, BigInt));
            const soft = new Float64Array(x.length);
            for (const row of rows) {
              for (let i = 0; i < 8; i++) {
                const at = row[Math.floor(draw.uniform(0, classes))] as number;
                soft[at] = (soft[at] as number) + 0.125;
              }
            }
            check("probabilities", soft);
          }
        }
      });
    }
  });
});
