/**
 * Every function, axis, kind and option against the exact results in test/vectors/, within the bounds of
 * test/support/bounds.ts: as a new result, in `out` and in place, with the same bits; and as Float16Array on
 * a host that has it.
 */
import { expect, test } from "vitest";
import type { EngineName } from "../../src/index.js";
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

/** One function: how it is called, and how near it must come. */
interface Subject {
  readonly name: string;
  readonly family: Parameters<typeof casesOf>[0];
  /** Its arguments, in order. */
  readonly args: readonly string[];
  /** Those that `out` may be. */
  readonly inPlace: readonly string[];
  readonly bound: (c: Case, want: readonly number[], kind: Maker["result"]) => Bound;
}

const MAPS = ["axes", "masks"] as const;

/** The calls with one array as their result. */
function subjects(engine: EngineName): Subject[] {
  const rowOf = (rows: readonly { at: readonly number[] }[]) => {
    const places = new Map(rows.flatMap((row, r) => row.at.map((at, i) => [at, [r, i]] as const)));
    return (at: number) => places.get(at) as readonly [row: number, i: number];
  };
  /** A bound that depends on the row and the place in it. */
  const byRow = (
    c: Case,
    list: unknown,
    of: (row: bounds.Scores, i: number, r: number, at: number) => number,
  ): Bound => {
    const rows = bounds.scoresOf(c, list);
    const place = rowOf(rows);
    return (at) => {
      const [r, i] = place(at);
      return of(rows[r] as bounds.Scores, i, r, at);
    };
  };
  /** y and dy of the rows. */
  const backward = (
    c: Case,
    name: string,
    of: (y: number, n: number, rowY: readonly number[], rowDy: readonly number[], at: number) => number,
  ): Bound => {
    const maker = new Maker(c.kind);
    const y = decoded(maker.like(c.args[name]), maker.result);
    const dy = decoded(maker.like(c.args["dy"]), maker.result);
    const rows = rowsAlong(shapeOf(c, y.length), axesOf(c.options)).map((at) => ({ at }));
    const place = rowOf(rows);
    return (at) => {
      const row = (rows[place(at)[0]] as { at: readonly number[] }).at;
      return of(y[at] as number, row.length, pick(y, row), pick(dy, row), at);
    };
  };
  const pick = (list: ArrayLike<number>, at: readonly number[]) => at.map((i) => list[i] as number);
  const sumOf = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

  return [
    ...MAPS.flatMap((family): Subject[] => [
      {
        name: "softmax",
        family,
        args: ["logits"],
        inPlace: ["logits"],
        bound: (c, want, kind) =>
          byRow(c, c.args["logits"], (row, i, _, at) =>
            bounds.softmaxBound(engine, kind, c.options, row, i, want[at] as number),
          ),
      },
      {
        name: "logSoftmax",
        family,
        args: ["logits"],
        inPlace: ["logits"],
        bound: (c, want, kind) =>
          byRow(c, c.args["logits"], (row, _i, _r, at) =>
            bounds.logBound(kind, c.options, row.n, want[at] as number),
          ),
      },
      {
        name: "logSumExp",
        family,
        args: ["logits"],
        inPlace: [],
        bound: (c, want, kind) => {
          const rows = bounds.scoresOf(c, c.args["logits"]);
          return (r) => bounds.logBound(kind, c.options, (rows[r] as bounds.Scores).n, want[r] as number);
        },
      },
    ]),
    {
      name: "logSumExp",
      family: "weights",
      args: ["logits"],
      inPlace: [],
      bound: (c, want, kind) => weighted(c, want, kind),
    },
    {
      name: "softmaxGrad",
      family: "gradients",
      args: ["y", "dy"],
      inPlace: ["y", "dy"],
      bound: (c, want, kind) =>
        backward(c, "y", (y, n, rowY, rowDy, at) => {
          const sum = sumOf(rowY.map((v, i) => (v === 0 ? 0 : Math.abs(v * (rowDy[i] as number)))));
          return bounds.softmaxGradBound(kind, y, bounds.slopeOf(c.options), n, sum, want[at] as number);
        }),
    },
    {
      name: "logSoftmaxGrad",
      family: "gradients",
      args: ["logY", "dy"],
      inPlace: ["logY", "dy"],
      bound: (c, want, kind) =>
        backward(c, "logY", (y, _n, rowY, rowDy, at) => {
          const live = rowDy.filter((_, i) => rowY[i] !== -Infinity);
          return bounds.logSoftmaxGradBound(
            engine,
            kind,
            y,
            bounds.slopeOf(c.options),
            live,
            want[at] as number,
          );
        }),
    },
    {
      name: "logSumExpGrad",
      family: "gradients",
      args: ["logits", "dz"],
      inPlace: ["logits"],
      bound: (c, want, kind) => {
        const given = new Maker(c.kind).argument(c, "dz");
        const dz = typeof given === "number" ? [given] : decoded(given as Numbers, kind);
        return byRow(c, c.args["logits"], (row, i, r, at) =>
          bounds.logSumExpGradBound(engine, kind, c.options, row, i, dz[r] as number, want[at] as number),
        );
      },
    },
  ];
}

function weighted(c: Case, want: readonly number[], kind: Maker["result"]): Bound {
  const rows = bounds.scoresOf(c, c.args["logits"]);
  const weights = c.options.weights && decoded(new Maker(c.kind).like(c.options.weights), kind);
  return (r) => {
    const row = rows[r] as bounds.Scores;
    return bounds.weightedBound(
      kind,
      c.options,
      row.s,
      row.at.map((at) => (weights ? (weights[at] as number) : 1)),
      want[r] as number,
    );
  };
}

onEveryEngine("exact results", (wasmax, engine) => {
  const functions = wasmax as unknown as Functions;
  const callOf = (name: string) => functions[name] as (...args: unknown[]) => unknown;

  for (const { name, family, args, inPlace, bound } of subjects(engine)) {
    test(`${name}: ${family}`, () => {
      const f = new Findings();
      for (const c of casesOf(family).filter((one) => name in one.expected)) {
        f.during(title(c), () => {
          const want = numbers(c.expected[name]);
          for (const maker of makers(c)) {
            const y = everyWay(f, callOf(name), c, maker, args, inPlace);
            f.compare(`${name} of ${title(c)}`, y, want, bound(c, want, maker.result));
          }
        });
      }
      f.done();
    });
  }

  test("signedLogSumExp: weights", () => {
    const f = new Findings();
    for (const c of casesOf("weights")) {
      f.during(title(c), () => {
        const expected = c.expected["signedLogSumExp"] as { logAbs: unknown; sign: unknown };
        const [logAbs, sign] = [numbers(expected.logAbs), numbers(expected.sign)];
        for (const maker of makers(c)) {
          const y = callOf("signedLogSumExp")(maker.argument(c, "logits"), maker.options(c.options)) as {
            logAbs: unknown;
            sign: unknown;
          };
          const list = (v: unknown) => {
            expect(typeof v === "number", "a number without shape").toBe(c.options.shape === undefined);
            if (typeof v === "number") return [v];
            expect(Object.getPrototypeOf(v)).toBe(Object.getPrototypeOf(maker.out(0)));
            return decoded(v as Numbers, maker.result);
          };
          f.compare(`logAbs of ${title(c)}`, list(y.logAbs), logAbs, weighted(c, logAbs, maker.result));
          f.compare(`sign of ${title(c)}`, list(y.sign), sign, () => 0);
        }
      });
    }
    f.done();
  });
});
