/** The functions of `wasmax/variants` against the exact results in test/vectors/. */
import { test } from "vitest";
import * as variants from "../../../src/variants.js";
import * as bounds from "../../support/bounds.js";
import { type Bound, everyWay, type Functions, makers, title } from "../../support/everyWay.js";
import { Findings } from "../../support/findings.js";
import { rowsAlong } from "../../support/rows.js";
import {
  axesOf,
  type Case,
  casesOf,
  decoded,
  type Maker,
  type Numbers,
  numbers,
  shapeOf,
} from "../../support/vectors.js";

type Kind = Maker["result"];

/** α of sparsemax and its kin; softmin's gradient is that of α = 1. */
const alphaOf = (name: string, c: Case) =>
  c.options.alpha ?? { softminGrad: 1, sparsemax: 2, sparsemaxGrad: 2 }[name] ?? 1.5;

function softmin(c: Case, maker: Maker, want: readonly number[]): Bound {
  const x = decoded(maker.logits(c.args["logits"]), c.kind);
  const allowed: number[] = [];
  for (const row of rowsAlong(shapeOf(c, x.length), axesOf(c.options))) {
    const scores = bounds.scores(
      row,
      row.map((i) => -(x[i] as number)),
      bounds.factorOf(c.options),
    );
    for (const [i, at] of row.entries())
      allowed[at] = bounds.softmaxBound("js", maker.result, c.options, scores, i, want[at] as number);
  }
  return (at) => allowed[at] as number;
}

function gradient(name: string, c: Case, maker: Maker, want: readonly number[]): Bound {
  const list = (arg: "y" | "dy") => decoded(maker.argument(c, arg) as Numbers, maker.result);
  const [y, dy] = [list("y"), list("dy")];
  const alpha = alphaOf(name, c);
  const slope = 1 / (c.options.temperature ?? 1);
  const allowed: number[] = [];
  for (const row of rowsAlong(shapeOf(c, y.length), axesOf(c.options))) {
    const largest = row.reduce((a, at) => Math.max(a, Math.abs(dy[at] as number)), 0);
    for (const at of row) {
      const s = slope * (y[at] as number) ** (2 - alpha);
      allowed[at] = bounds.entmaxGradBound(
        maker.result,
        s,
        dy[at] as number,
        row.length,
        largest,
        want[at] as number,
      );
    }
  }
  return (at) => allowed[at] as number;
}

function boundOf(name: string, c: Case, maker: Maker, want: readonly number[]): Bound {
  if (name === "softmin") return softmin(c, maker, want);
  if (name.endsWith("Grad")) return gradient(name, c, maker, want);
  const kind: Kind = maker.result;
  return name === "hardmax"
    ? () => 0
    : (at) => bounds.entmaxBound(kind, want[at] as number, alphaOf(name, c));
}

const functions = variants as unknown as Functions;

for (const name of [
  "softmin",
  "hardmax",
  "sparsemax",
  "entmax15",
  "entmax",
  "softminGrad",
  "sparsemaxGrad",
  "entmax15Grad",
  "entmaxGrad",
]) {
  test(name, () => {
    const f = new Findings();
    const args = name.endsWith("Grad") ? ["y", "dy"] : ["logits"];
    for (const c of casesOf("variants").filter((one) => name in one.expected)) {
      f.during(`${name} of ${title(c)}`, () => {
        const want = numbers(c.expected[name]);
        for (const maker of makers(c)) {
          const call = functions[name] as (...args: unknown[]) => unknown;
          f.compare(
            `${name} of ${title(c)}`,
            everyWay(f, call, c, maker, args, args),
            want,
            boundOf(name, c, maker, want),
          );
        }
      });
    }
    f.done();
  });
}
