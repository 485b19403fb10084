/** What holds for the gradients of any row, by random search: sums that are 0, and what is not looked at. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { last, logBound, type Scores, scores, softmaxBound } from "../support/bounds.js";
import { onEveryEngine } from "../support/engines.js";
import type { Functions } from "../support/everyWay.js";
import { rowsAlong } from "../support/rows.js";
import { type Floats, type Kind, type Table, table } from "../support/tables.js";

const RUNS = { numRuns: 200 };

onEveryEngine("gradients of any row", (wasmax, name) => {
  const f = wasmax as unknown as Functions;
  const of = (op: string, ...args: unknown[]) => f[op]?.(...args) as Floats;
  const options = ({ shape, axis }: Table) => ({ shape, axis });
  const each = (t: Table, check: (at: readonly number[], r: number) => void) => {
    for (const [r, at] of t.rows.entries()) check(at, r);
  };
  const scoresOf = (t: Table, at: readonly number[]): Scores =>
    scores(
      at,
      at.map((i) => t.x[i] as number),
      1,
    );
  const sum = (y: Floats, at: readonly number[]) => at.reduce((a, i) => a + (y[i] as number), 0);
  const unit = (kind: Kind) => (kind === "float32" ? 2 ** -24 : 2 ** -53);
  const property = (check: (t: Table) => void) =>
    fc.assert(
      fc.property(table, (t) => check(t)),
      RUNS,
    );

  test("a row of softmaxGrad sums to 0 when y sums to 1", () => {
    property((t) => {
      const y = of("softmax", t.x, options(t));
      const g = of("softmaxGrad", y, t.dy, options(t));
      each(t, (at) => {
        // Σ y·(dy − D) = D·(1 − Σ y), with Σ y off by the bound of softmax.
        const row = scoresOf(t, at);
        const off = at.reduce((a, i, j) => a + softmaxBound(name, t.kind, {}, row, j, y[i] as number), 0);
        const largest = at.reduce((a, i) => Math.max(a, Math.abs(t.dy[i] as number)), 0);
        const allowed =
          largest * off +
          at.reduce((a, i) => a + last(t.kind, g[i] as number), 0) +
          8 * 2 ** -53 * largest * t.n;
        if (!(Math.abs(sum(g, at)) <= allowed)) expect.fail(`${sum(g, at)}, with ${allowed} allowed`);
      });
    });
  });

  test("a row of logSoftmaxGrad sums to 0", () => {
    property((t) => {
      const y = of("logSoftmax", t.x, options(t));
      const g = of("logSoftmaxGrad", y, t.dy, options(t));
      each(t, (at) => {
        const live = at.filter((i) => y[i] !== -Infinity);
        const total = live.reduce((a, i) => a + Math.abs(t.dy[i] as number), 0);
        // Σ e^y is off by what each y is, and e^y by a few units.
        const off = live.reduce(
          (a, i) =>
            a + Math.exp(y[i] as number) * (logBound(t.kind, {}, t.n, y[i] as number) + 4 * unit(t.kind)),
          0,
        );
        const allowed =
          total * off +
          live.reduce((a, i) => a + last(t.kind, g[i] as number), 0) +
          8 * 2 ** -53 * total * t.n;
        if (!(Math.abs(sum(g, at)) <= allowed)) expect.fail(`${sum(g, at)}, with ${allowed} allowed`);
      });
    });
  });

  test("where y is 0, or its logarithm −Infinity, the gradient is 0 and dy is not looked at", () => {
    property((t) => {
      const cases = [
        ["softmax", "softmaxGrad", 0],
        ["logSoftmax", "logSoftmaxGrad", -Infinity],
      ] as const;
      for (const [forward, backward, dead] of cases) {
        const y = of(forward, t.x, options(t));
        const want = of(backward, y, t.dy, options(t));
        for (const poison of [NaN, Infinity, -Infinity, 1e38]) {
          const dy = t.dy.map((v, i) => (y[i] === dead ? poison : v));
          const g = of(backward, y, dy, options(t));
          for (const [i, v] of g.entries()) {
            if (!Object.is(v, want[i]))
              expect.fail(`${backward} [${i}] is ${v}, not ${want[i]}, with ${poison}`);
            if (y[i] === dead && !Object.is(v, 0)) expect.fail(`${backward} [${i}] is ${v}`);
          }
        }
      }
    });
  });

  test("no NaN comes from rows that a mask leaves empty", () => {
    property((t) => {
      const where = new Uint8Array(t.x.length);
      const alive = t.rows.filter((_, r) => r % 2 === 1);
      for (const at of alive) for (const i of at) where[i] = 1;
      const x = t.x.map((v, i) => (where[i] === 0 ? NaN : v));
      const o = { ...options(t), where };
      const [y, l] = [of("softmax", x, o), of("logSoftmax", x, o)];
      const dead = t.dy.map((v, i) => (where[i] === 0 ? NaN : v));
      for (const [what, g] of [
        ["softmax", y],
        ["softmaxGrad", of("softmaxGrad", y, dead, options(t))],
        ["logSoftmaxGrad", of("logSoftmaxGrad", l, dead, options(t))],
        [
          "logSumExpGrad",
          of(
            "logSumExpGrad",
            x,
            t.like(t.rows.length, () => 2),
            o,
          ),
        ],
      ] as const) {
        for (const [i, v] of g.entries())
          if (where[i] === 0 ? !Object.is(v, 0) : Number.isNaN(v)) expect.fail(`${what} [${i}] is ${v}`);
      }
    });
  });

  test("logSumExpGrad is dz times softmax, and 0 for a dz of 0 whatever the row holds", () => {
    property((t) => {
      const dz = t.like(t.rows.length, (r) => (r % 3 === 0 ? 0 : r - 2.5));
      const x = t.x.slice();
      each(t, (at, r) => {
        if (dz[r] === 0) x[at[0] as number] = r % 2 === 0 ? NaN : Infinity;
      });
      const g = of("logSumExpGrad", x, dz, options(t));
      const y = of("softmax", t.x, options(t));
      each(t, (at, r) => {
        const row = scoresOf(t, at);
        for (const [j, i] of at.entries()) {
          const want = (dz[r] as number) * (y[i] as number);
          const allowed =
            2 * Math.abs(dz[r] as number) * softmaxBound(name, t.kind, {}, row, j, y[i] as number) +
            2 * last(t.kind, want);
          if (dz[r] === 0 ? g[i] !== 0 : !(Math.abs((g[i] as number) - want) <= allowed))
            expect.fail(`[${i}] is ${g[i]}, not ${want}`);
        }
      });
    });
  });

  test("where softmax is 0 so is logSumExpGrad, however steep, and elsewhere it is what overflows", () => {
    for (const Kind of [Float32Array, Float64Array]) {
      for (const [shape, axis] of [
        [[1, 3], 1],
        [[2, 9], 1],
        [[9, 5], 0],
        [[1, 240_000], 1],
        [[60_000, 4], 0],
      ] as const) {
        const n = shape[axis] as number;
        const rows = rowsAlong(shape, [axis]);
        const x = new Kind(shape[0] * shape[1]).fill(-2000);
        for (const at of rows) x[at[0] as number] = x[at[1] as number] = 2;
        for (const [scale, dz] of [
          [1e30, -1],
          [1e39, 1],
          [1e300, 3],
          [Number.MAX_VALUE, -1],
          [10, 1e38],
        ] as const) {
          const g = of("logSumExpGrad", x, new Kind(rows.length).fill(dz), { shape, axis, scale });
          const want = new Kind([(dz / 2) * scale])[0] as number;
          for (const at of rows) {
            for (const [j, i] of at.entries()) {
              const got = g[i] as number;
              const fine = j > 1 ? got === 0 : got === want || Math.abs(got / want - 1) < 1e-6;
              if (!fine) expect.fail(`${Kind.name} of ${n}, ${scale} · ${dz}: [${j}] is ${got}, not ${want}`);
            }
          }
        }
      }
    }
  });
});
