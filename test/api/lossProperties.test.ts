/**
 * Properties of the losses by random search: gradients sum to 0, rows are left out, means and sums agree, and
 * two ways lead to the same loss.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { last, logBound, scores, softmaxBound } from "../support/bounds.js";
import { onEveryEngine } from "../support/engines.js";
import type { Functions } from "../support/everyWay.js";
import { type Floats, type Kind, type Table, table } from "../support/tables.js";

const RUNS = { numRuns: 200 };

onEveryEngine("losses of any rows", (wasmax, name) => {
  const f = wasmax as unknown as Functions;
  const of = (op: string, ...args: unknown[]) => f[op]?.(...args) as Floats;
  const gradOf = (...args: unknown[]) =>
    f["crossEntropyAndGrad"]?.(...args) as { loss: number; grad: Floats };
  const options = ({ shape, axis }: Table) => ({ shape, axis });
  const each = (t: Table, check: (at: readonly number[], r: number) => void) => {
    for (const [r, at] of t.rows.entries()) check(at, r);
  };
  const sum = (y: Floats, at: readonly number[]) => at.reduce((a, i) => a + (y[i] as number), 0);
  const unit = (kind: Kind) => (kind === "float32" ? 2 ** -24 : 2 ** -53);
  const property = (check: (t: Table) => void) =>
    fc.assert(
      fc.property(table, (t) => check(t)),
      RUNS,
    );

  test("a row of the cross entropy's gradient sums to 0", () => {
    property((t) => {
      const weight = t.like(t.n, (j) => 1 + (j % 3));
      const probabilities = t.like(t.x.length);
      for (const at of t.rows) for (const i of at) probabilities[i] = t.x[i] === -Infinity ? 0 : 1 / t.n;
      const finite = t.x.map((v) => Math.max(v, -50));
      for (const [targets, more] of [
        [t.targets, {}],
        [t.targets, { weight }],
        [t.targets, { labelSmoothing: 0.3, weight }],
        [probabilities, {}],
      ] as const) {
        const { grad } = gradOf(finite, targets, { ...options(t), ...more, reduction: "none" });
        each(t, (at) => {
          const row = scores(
            at,
            at.map((i) => finite[i] as number),
            1,
          );
          // Weights are at most 3, hence Σ u too.
          const allowed = at.reduce(
            (a, i, j) => {
              const p = softmaxBound(name, t.kind, {}, row, j, row.p[j] as number);
              return (
                a +
                3 * p +
                last(t.kind, grad[i] as number) +
                3 * 3 * unit(t.kind) * ((row.p[j] as number) + 1 / t.n)
              );
            },
            3 * 4 * unit(t.kind),
          );
          if (!(Math.abs(sum(grad, at)) <= allowed)) expect.fail(`${sum(grad, at)}, with ${allowed} allowed`);
        });
      }
    });
  });

  test("rows left out: loss and gradient 0 even where logits are NaN; the mean is of the others", () => {
    property((t) => {
      for (const ignoreIndex of [-100, 0, 255]) {
        const left = (r: number) => r % 3 === 1 || t.targets[r] === ignoreIndex;
        const targets = t.targets.map((c, r) => (left(r) ? ignoreIndex : c));
        const x = t.x.map((v) => Math.max(v, -30));
        each(t, (at, r) => {
          if (left(r))
            for (const [j, i] of at.entries()) x[i] = [NaN, Infinity, -Infinity][(r + j) % 3] as number;
        });
        for (const more of [{}, { labelSmoothing: 0.2 }]) {
          const o = { ...options(t), ...more, ...(ignoreIndex === -100 ? {} : { ignoreIndex }) };
          const { loss, grad } = gradOf(x, targets, { ...o, reduction: "none" }) as unknown as {
            loss: Floats;
            grad: Floats;
          };
          const total = f["crossEntropy"]?.(x, targets, { ...o, reduction: "sum" }) as number;
          const mean = gradOf(x, targets, o);
          const kept = targets.filter((c) => c !== ignoreIndex).length;
          each(t, (at, r) => {
            const zero = left(r);
            if (zero ? !Object.is(loss[r], 0) : !Number.isFinite(loss[r]))
              expect.fail(`the loss of row ${r} is ${loss[r]}`);
            for (const i of at) {
              if (zero ? grad[i] !== 0 || mean.grad[i] !== 0 : !Number.isFinite(grad[i]))
                expect.fail(`the gradient [${i}] is ${grad[i]}, ${mean.grad[i]}`);
            }
          });
          if (kept === 0) expect([total, mean.loss]).toEqual([0, NaN]);
          else expect(Math.abs(mean.loss - total / kept)).toBeLessThanOrEqual(2 ** -50 * Math.abs(mean.loss));
        }
      }
    });
  });

  test("rows left out, or with a dLoss of 0: gradient 0 even with weights that are NaN", () => {
    for (const { shape, axis, stride } of [
      { shape: [5, 9], axis: 1, stride: [9, 1] },
      { shape: [9, 5], axis: 0, stride: [1, 5] },
    ] as const) {
      const weight = new Float32Array(9).fill(NaN);
      const targets = [3, -100, 3, 3, -100];
      const dLoss = Float32Array.of(1, 1, 0, 1, 0);
      const o = { shape, axis, weight, labelSmoothing: 0.5, reduction: "none", dLoss };
      const { grad } = gradOf(new Float32Array(45), targets, o);
      for (let r = 0; r < 5; r++) {
        const row = Array.from({ length: 9 }, (_, i) => grad[r * stride[0] + i * stride[1]]);
        expect(row, `row ${r} of [${shape}]`).toEqual(new Array(9).fill(r === 0 || r === 3 ? NaN : 0));
      }
    }
  });

  test("the mean is the sum by the weights of the targets, in loss and gradient", () => {
    property((t) => {
      const weight = t.like(t.n, (j) => 0.5 + (j % 4));
      const x = t.x.map((v) => Math.max(v, -30));
      for (const [targets, by] of [
        [t.targets, t.targets.reduce((a, c) => a + (weight[c] as number), 0)],
        [t.like(x.length, () => 1 / t.n), t.rows.length],
      ] as const) {
        const o = { ...options(t), weight };
        const mean = gradOf(x, targets, { ...o, dLoss: 3 });
        const total = gradOf(x, targets, { ...o, reduction: "sum", dLoss: 3 });
        const none = gradOf(x, targets, {
          ...o,
          reduction: "none",
          dLoss: t.like(t.rows.length, () => 3),
        }) as unknown as {
          loss: Floats;
          grad: Floats;
        };
        expect(Math.abs(mean.loss - total.loss / by)).toBeLessThanOrEqual(2 ** -50 * Math.abs(mean.loss));
        const sumOf = Array.from(none.loss).reduce((a, b) => a + b, 0);
        expect(Math.abs(sumOf - total.loss)).toBeLessThanOrEqual(
          2 * t.rows.length * unit(t.kind) * Math.max(sumOf, 2 ** -50),
        );
        expect(none.grad).toEqual(total.grad);
        expect(f["crossEntropy"]?.(x, targets, o), "with the gradient or without").toBe(mean.loss);
        for (const [i, g] of mean.grad.entries()) {
          const want = (total.grad[i] as number) / by;
          // Differences of two terms up to dLoss · weight / by, each rounded a few times.
          if (!(Math.abs(g - want) <= (8 * unit(t.kind) * 3 * 3.5 * t.n) / by + last(t.kind, want)))
            expect.fail(`[${i}] is ${g}, not ${want}`);
        }
      }
    });
  });

  test("a probability of 1 at the class is the class; the loss is that of nllLoss and of logSumExp", () => {
    property((t) => {
      const x = t.x.map((v) => Math.max(v, -30));
      const hot = t.like(x.length);
      each(t, (at, r) => {
        hot[at[t.targets[r] as number] as number] = 1;
      });
      const o = { ...options(t), reduction: "none" };
      const [byClass, byHot] = [gradOf(x, t.targets, o), gradOf(x, hot, o)] as unknown as {
        loss: Floats;
        grad: Floats;
      }[];
      const nll = of("nllLoss", of("logSoftmax", x, options(t)), t.targets, o);
      const sums = of("logSumExp", x, options(t));
      each(t, (at, r) => {
        const row = scores(
          at,
          at.map((i) => x[i] as number),
          1,
        );
        const want = byClass?.loss[r] as number;
        const allowed = 2 * logBound(t.kind, {}, t.n, Math.max(want, 2 ** -100)) + 2 * last(t.kind, want);
        const own = x[at[t.targets[r] as number] as number] as number;
        for (const [way, got, more] of [
          ["by probabilities", byHot?.loss[r] as number, 0],
          ["nllLoss of logSoftmax", nll[r] as number, 0],
          [
            "logSumExp less the logit",
            (sums[r] as number) - own,
            logBound(t.kind, {}, t.n, sums[r] as number),
          ],
        ] as const) {
          if (!(Math.abs(got - want) <= allowed + more)) expect.fail(`${way}: ${got}, not ${want}`);
        }
        for (const [j, i] of at.entries()) {
          const [a, b] = [byClass?.grad[i] as number, byHot?.grad[i] as number];
          const bound =
            2 * softmaxBound(name, t.kind, {}, row, j, row.p[j] as number) +
            4 * unit(t.kind) +
            2 * last(t.kind, a);
          if (!(Math.abs(a - b) <= bound)) expect.fail(`the gradient [${i}] is ${b}, not ${a}`);
        }
      });
      expect(
        f["nllLoss"]?.(of("logSoftmax", x, options(t)), t.targets, { ...options(t), reduction: "sum" }),
      ).toBeCloseTo(f["crossEntropy"]?.(x, t.targets, { ...options(t), reduction: "sum" }) as number, 3);
    });
  });

  test("a target probability of 0 drops its logit, even −Infinity; one above 0 there gives Infinity", () => {
    for (const n of [3, 40]) {
      const x = new Float32Array(n).fill(1);
      x[1] = -Infinity;
      const q = new Float32Array(n).fill(1 / (n - 1));
      q[1] = 0;
      const { loss, grad } = gradOf(x, q);
      expect(loss).toBeCloseTo(Math.log(n - 1), 5);
      expect(Math.abs(Array.from(grad).reduce((a, b) => a + b, 0))).toBeLessThan(1e-6);
      expect(grad[1]).toBe(0);
      q[1] = 0.5;
      expect(f["crossEntropy"]?.(x, q)).toBe(Infinity);
      expect(f["crossEntropy"]?.(x, [1])).toBe(Infinity);
      expect(f["crossEntropy"]?.(x, [0])).toBeCloseTo(Math.log(n - 1), 5);
    }
  });
});
