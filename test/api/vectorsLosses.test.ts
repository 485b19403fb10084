/** The losses and their gradient against the exact results in test/vectors/. */
import { expect, test } from "vitest";
import * as bounds from "../support/bounds.js";
import { onEveryEngine } from "../support/engines.js";
import { type Bound, everyWay, type Functions, makers, title } from "../support/everyWay.js";
import { Findings } from "../support/findings.js";
import { rowsAlong } from "../support/rows.js";
import {
  axesOf,
  type Case,
  casesOf,
  decoded,
  Maker,
  type Numbers,
  numbers,
  shapeOf,
} from "../support/vectors.js";

/** The coefficients cⱼ of the loss −Σ cⱼ ln pⱼ of each row, and its share in the mean's divisor. */
function coefficients(
  c: Case,
  rows: readonly (readonly number[])[],
  kind: Maker["result"],
): { of: number[]; share: number }[] {
  const { options: o } = c;
  const targets = c.args["targets"] as unknown as { kind: string; data: readonly number[] };
  const smoothing = o.labelSmoothing ?? 0;
  const given = o.weight && decoded(new Maker(c.kind).like(o.weight), kind);
  return rows.map((row, r) => {
    const n = row.length;
    const weight = (j: number) => (given ? (given[j] as number) : 1);
    if (targets.kind.startsWith("Float")) {
      return {
        of: row.map((at, j) => weight(j) * ((targets.data[at] as number) * (1 - smoothing) + smoothing / n)),
        share: 1,
      };
    }
    const t = targets.data[r] as number;
    if (t === (o.ignoreIndex ?? -100)) return { of: row.map(() => 0), share: 0 };
    return {
      of: row.map((_, j) => weight(j) * ((j === t ? 1 - smoothing : 0) + smoothing / n)),
      share: weight(t),
    };
  });
}

onEveryEngine("exact results of losses", (wasmax, engine) => {
  const functions = wasmax as unknown as Functions;
  const callOf = (name: string) => functions[name] as (...args: unknown[]) => unknown;
  const without = (o: Case["options"], name: "dLoss") =>
    Object.fromEntries(Object.entries(o).filter(([key]) => key !== name)) as Case["options"];
  const dataOf = (maker: Maker, loss: unknown) =>
    typeof loss === "number" ? [loss] : decoded(loss as Numbers, maker.result);

  /**
   * A loss is off by the errors of its logarithms, each times its coefficient; a mean or a sum by those of
   * its rows together; and by a unit of the result.
   */
  const lossBound = (
    c: Case,
    maker: Maker,
    want: readonly number[],
    ofLog: (l: number, n: number) => number,
  ): Bound => {
    const values = decoded(maker.logits(c.args["logits"]), c.kind);
    const rows = rowsAlong(shapeOf(c, values.length), axesOf(c.options));
    const parts = coefficients(c, rows, maker.result);
    const divisor = (c.options.reduction ?? "mean") === "mean" ? parts.reduce((a, p) => a + p.share, 0) : 1;
    const each = rows.map((row, r) => {
      const { p, z } = bounds.scores(
        row,
        row.map((i) => values[i] as number),
        1,
      );
      const first = z.indexOf(0);
      const top = Math.log(p[first] as number);
      return (parts[r] as { of: number[] }).of.reduce(
        (a, k, j) => (k === 0 ? a : a + (k * ofLog((z[j] as number) + top, row.length)) / divisor),
        0,
      );
    });
    const total = each.reduce((a, b) => a + b, 0);
    return (r) =>
      (c.options.reduction === "none" ? (each[r] as number) : total) +
      bounds.last(maker.result, want[r] as number);
  };

  test("crossEntropy: losses", () => {
    const f = new Findings();
    for (const c of casesOf("losses").filter((one) => "crossEntropy" in one.expected)) {
      f.during(title(c), () => {
        const want = numbers(c.expected["crossEntropy"]);
        for (const maker of makers(c)) {
          const loss = callOf("crossEntropy")(
            maker.argument(c, "logits"),
            maker.argument(c, "targets"),
            maker.options(without(c.options, "dLoss")),
          );
          expect(typeof loss === "number", "a number unless the reduction is none").toBe(
            c.options.reduction !== "none",
          );
          if (typeof loss !== "number")
            expect(Object.getPrototypeOf(loss)).toBe(Object.getPrototypeOf(maker.out(0)));
          const bound = lossBound(c, maker, want, (l, n) => bounds.logBound(maker.result, {}, n, l));
          f.compare(`loss of ${title(c)}`, dataOf(maker, loss), want, bound);
        }
      });
    }
    f.done();
  });

  test("crossEntropyAndGrad: losses", () => {
    const f = new Findings();
    for (const c of casesOf("losses").filter((one) => "crossEntropyAndGrad" in one.expected)) {
      f.during(title(c), () => {
        const want = numbers(c.expected["crossEntropy"]);
        const grad = numbers(c.expected["crossEntropyAndGrad"]);
        for (const maker of makers(c)) {
          let loss: unknown;
          const call = (...args: unknown[]) => {
            const both = callOf("crossEntropyAndGrad")(...args) as { loss: unknown; grad: unknown };
            loss = both.loss;
            return both.grad;
          };
          const got = everyWay(f, call, c, maker, ["logits", "targets"], ["logits"]);
          const bound = lossBound(c, maker, want, (l, n) => bounds.logBound(maker.result, {}, n, l));
          f.compare(`loss of ${title(c)}`, dataOf(maker, loss), want, bound);
          f.compare(`grad of ${title(c)}`, got, grad, gradBound(c, maker, grad));
        }
      });
    }
    f.done();
  });

  const gradBound = (c: Case, maker: Maker, want: readonly number[]): Bound => {
    const rows = bounds.scoresOf({ ...c, options: without(c.options, "dLoss") }, c.args["logits"]);
    const parts = coefficients(
      c,
      rows.map((row) => row.at),
      maker.result,
    );
    const { reduction = "mean", dLoss = 1 } = c.options;
    const divisor = reduction === "mean" ? parts.reduce((a, p) => a + p.share, 0) : 1;
    const d =
      typeof dLoss === "number"
        ? rows.map(() => dLoss / divisor)
        : [...decoded(maker.like(dLoss), maker.result)];
    const allowed: number[] = [];
    for (const [r, row] of rows.entries()) {
      const { of } = parts[r] as { of: number[] };
      const total = of.reduce((a, b) => a + b, 0);
      for (const [i, at] of row.at.entries()) {
        allowed[at] = bounds.entropyGradBound(
          engine,
          maker.result,
          row,
          i,
          d[r] as number,
          total,
          of[i] as number,
          want[at] as number,
        );
      }
    }
    return (at) => allowed[at] as number;
  };

  test("nllLoss: losses", () => {
    const f = new Findings();
    for (const c of casesOf("losses").filter((one) => "nllLoss" in one.expected)) {
      f.during(title(c), () => {
        const want = numbers(c.expected["nllLoss"]);
        for (const maker of makers(c)) {
          const loss = callOf("nllLoss")(
            maker.argument(c, "logits"),
            maker.argument(c, "targets"),
            maker.options(c.options),
          );
          expect(typeof loss === "number").toBe(c.options.reduction !== "none");
          if (typeof loss !== "number")
            expect(Object.getPrototypeOf(loss)).toBe(Object.getPrototypeOf(maker.out(0)));
          // Products and a sum in float64: nothing but the last rounding shows.
          const terms = (v: number) => 8 * 2 ** -53 * Math.abs(v);
          f.compare(
            `nllLoss of ${title(c)}`,
            dataOf(maker, loss),
            want,
            (r) => terms(want[r] as number) + bounds.last(maker.result, want[r] as number),
          );
        }
      });
    }
    f.done();
  });
});
