/**
 * The bits of masked and biased functions and of gradients depend on the row and the options alone: not on
 * neighbouring rows, on where the arrays lie, on streaming or on earlier calls.
 */
import { expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import type { Functions } from "../support/everyWay.js";
import { differing } from "../support/same.js";
import { type ArrayKind, arrayOf, type Home, placeOf, rowOf, type Spot, spread } from "../support/spots.js";

type Floats = Float32Array | Float64Array;
/**
 * The arguments of a call by name: one value an element (x, bias, where, y, logY, dy, q), a row (dz, dLoss,
 * targets) or a class (weight).
 */
type Given = Record<string, unknown>;

interface Subject {
  readonly elements: readonly string[];
  /** Which of them `out` may be; none where there is no `out`, and the result has one element a row. */
  readonly aliases: readonly string[];
  readonly call: (f: Functions, a: Given, o: object) => unknown;
}

const LOGITS = { elements: ["x", "bias"], aliases: ["x"] };
const GRAD = { aliases: ["x"] };
const OF = { softmax: LOGITS, logSoftmax: LOGITS, logSumExp: { elements: ["x", "bias"], aliases: [] } };

const OPTIONS: Readonly<Record<string, (a: Given) => object>> = {
  "where at 0.7": (a) => ({ where: a["where"], temperature: 0.7 }),
  "scale and bias": (a) => ({ bias: a["bias"], scale: 0.3 }),
  "where and bias": (a) => ({ where: a["where"], bias: a["bias"] }),
};

const subjects: Record<string, Subject> = {};
for (const [name, of] of Object.entries(OF)) {
  for (const [title, options] of Object.entries(OPTIONS)) {
    subjects[`${name} of ${title}`] = {
      ...of,
      call: (f, a, o) => f[name]?.(a["x"], { ...o, ...options(a) }),
    };
  }
}
for (const [title, options] of Object.entries(OPTIONS)) {
  const call: Subject["call"] = (f, a, o) => f["logSumExpGrad"]?.(a["x"], a["dz"], { ...o, ...options(a) });
  subjects[`logSumExpGrad of ${title}`] = { ...LOGITS, call };
}
subjects["softmaxGrad"] = {
  elements: ["y", "dy"],
  aliases: ["y", "dy"],
  call: (f, a, o) => f["softmaxGrad"]?.(a["y"], a["dy"], { ...o, temperature: 0.7 }),
};
subjects["logSoftmaxGrad"] = {
  elements: ["logY", "dy"],
  aliases: ["logY", "dy"],
  call: (f, a, o) => f["logSoftmaxGrad"]?.(a["logY"], a["dy"], { ...o, scale: 3 }),
};
const LOSSES: Readonly<Record<string, (a: Given) => [targets: unknown, options: object]>> = {
  classes: (a) => [a["targets"], {}],
  "classes, smoothed and weighted": (a) => [a["targets"], { labelSmoothing: 0.2, weight: a["weight"] }],
  probabilities: (a) => [a["q"], {}],
};
for (const [title, of] of Object.entries(LOSSES)) {
  subjects[`crossEntropyAndGrad of ${title}`] = {
    ...GRAD,
    elements: title === "probabilities" ? ["x", "q"] : ["x"],
    call: (f, a, o) => {
      const [targets, options] = of(a);
      return f["crossEntropyAndGrad"]?.(a["x"], targets, {
        ...o,
        ...options,
        reduction: "none",
        dLoss: a["dLoss"],
      });
    },
  };
}

type Elements = number[] | Floats | Uint8Array | Uint16Array | Int32Array;

/** All arguments of the calls at a spot, of the kind where they follow it. */
function argumentsAt(subject: Subject, kind: ArrayKind, n: number, spot: Spot): Record<string, Elements> {
  const rows = spot.outer * spot.inner;
  const make = (values: Floats) => arrayOf(kind, values) as Elements;
  const each = (v: number) => make(new Float64Array(rows).fill(0.5).fill(v, spot.row, spot.row + 1));
  const all: Record<string, Elements> = {
    dz: each(1.25),
    dLoss: each(-0.75),
    weight: make(rowOf("weight", n).map(Math.abs)),
    where: new Uint8Array(spread("where", n, spot)),
    targets: new Int32Array(rows).fill(n - 1, spot.row, spot.row + 1),
  };
  for (const name of subject.elements) {
    const values = spread(name, n, spot);
    // Probabilities are float32 or float64, whatever the kind.
    all[name] = name === "q" && kind !== "float64" ? new Float32Array(values) : make(values);
  }
  return all;
}

/** Copies of them, for a call that may write to its arguments, each where it has its home. */
function given(all: Record<string, Elements>, home: Home): Given {
  const a: Given = {};
  for (const [name, values] of Object.entries(all)) {
    const own = ANY_KIND.includes(name) ? undefined : home(name)?.(values.length);
    own?.set(values);
    a[name] = own ?? values.slice();
  }
  return a;
}
/** Arrays with a kind of their own, which the arena has not. */
const ANY_KIND = ["where", "targets", "q"];

/** What there is of our row in a result, and its loss. */
function ours(result: unknown, n: number, spot: Spot): Float64Array {
  if (typeof result === "object" && result !== null && "grad" in result) {
    const { loss, grad } = result as { loss: ArrayLike<number>; grad: unknown };
    const both = new Float64Array(n + 1);
    both[n] = loss[spot.row] as number;
    both.set(ours(grad, n, spot));
    return both;
  }
  const all = result as ArrayLike<number>;
  if (all.length === spot.outer * spot.inner && n !== 1) return Float64Array.of(all[spot.row] as number);
  const row = new Float64Array(n);
  const first = placeOf(spot, n)(0);
  for (let i = 0; i < n; i++) row[i] = all[first + i * spot.inner] as number;
  return row;
}

const SIZE = 32 * 2 ** 20;
/** Around 8 (the kernels begin), a piece, half of the scratch and all of it. */
const LENGTHS = [1, 7, 8, 9, 37, 1000, 16384, 16385, 118_273, 236_545];

onEveryEngine("bits of the masked and of gradients", (wasmax, name, make) => {
  const heap = wasmax as unknown as Functions;
  const arena = make(SIZE);
  const inArena = arena as unknown as Functions;

  /**
   * Calls the subject at a spot in every way: into a new result, into `out`, in place of each argument that
   * allows it, with arrays on the heap and in the arena.
   */
  const everyWay = (
    subject: Subject,
    kind: ArrayKind,
    n: number,
    spot: Spot,
    check: (way: string, got: Float64Array) => void,
  ) => {
    const shape = [spot.outer, n, spot.inner];
    const options = { shape, axis: 1, ...(kind === "float16" ? { dtype: "float16" } : {}) };
    const own = (length: number) => (kind === "float64" ? arena.float64(length) : arena.float32(length));
    const homes: [title: string, f: Functions, home: Home][] = [["on the heap", heap, () => undefined]];
    if (kind === "float32" || kind === "float64") {
      homes.push(["in the arena", inArena, () => own]);
      // To the JS engine, an arena is an array like any other.
      if (name !== "js")
        homes.push([
          "partly in the arena",
          inArena,
          (name) => (name === subject.elements[0] ? own : undefined),
        ]);
      if (name !== "js")
        homes.push(["from outside to the arena", inArena, (name) => (name === "out" ? own : undefined)]);
    }
    const all = argumentsAt(subject, kind, n, spot);
    for (const [title, f, home] of homes) {
      for (const to of ["new", "out", ...subject.aliases]) {
        arena.reset();
        const a = given(all, home);
        let out: unknown;
        if (to !== "new") {
          const length = subject.aliases.length > 0 ? spot.outer * n * spot.inner : spot.outer * spot.inner;
          out = to === "out" ? arrayOf(kind, new Float64Array(length).fill(7), home("out")) : a[to];
        }
        check(`${title}, ${to}`, ours(subject.call(f, a, { ...options, out }), n, spot));
      }
    }
  };

  /** The same bits at all of the spots, in every way. */
  const agree = (subject: Subject, kind: ArrayKind, n: number, spots: readonly Spot[]) => {
    let want: Float64Array | undefined;
    for (const spot of spots) {
      everyWay(subject, kind, n, spot, (way, got) => {
        want ??= got;
        const at = differing(got, want);
        if (at !== -1)
          expect.fail(
            `${kind}, n = ${n}, ${JSON.stringify(spot)}, ${way}: [${at}] is ${got[at]}, not ${want[at]}`,
          );
      });
    }
  };

  for (const [title, subject] of Object.entries(subjects)) {
    test(`${title}: rows`, () => {
      // bitsStreamed.test.ts has the long rows for the JS engine, which treats them as any others.
      for (const length of LENGTHS.filter((n) => name !== "js" || n < 20_000)) {
        const rows = length > 20_000 ? 2 : Math.min(100, Math.ceil(40_000 / length));
        for (const kind of ["float32", "float64", "float16", "number[]"] as const) {
          const n = length > 1000 && (kind === "float64" || kind === "number[]") ? length >> 1 : length;
          if ((kind === "number[]" && n > 20_000) || (kind === "float16" && n > 20_000 && length !== 236_545))
            continue;
          const last = { outer: rows, inner: 1, row: rows - 1 };
          agree(subject, kind, n, length > 20_000 ? [last] : [{ outer: 1, inner: 1, row: 0 }, last]);
        }
      }
    });

    test(`${title}: strided`, () => {
      for (const kind of ["float32", "float64", "float16"] as const) {
        for (const n of [1, 7, 64, 3000]) {
          agree(subject, kind, n, [
            { outer: 1, inner: 4, row: 3 },
            { outer: 2, inner: 7, row: 8 },
            { outer: 1, inner: n > 100 ? 150 : 4200, row: n > 100 ? 149 : 4199 },
          ]);
          agree(subject, kind, n, [
            { outer: 1, inner: 2, row: 1 },
            { outer: 2, inner: 3, row: 4 },
          ]);
        }
      }
      // More than the scratch holds, of the fewest columns.
      agree(subject, "float32", 50_001, [
        { outer: 1, inner: 4, row: 1 },
        { outer: 2, inner: 5, row: 9 },
      ]);
    });
  }

  test("after any other call", () => {
    const spot = { outer: 3, inner: 1, row: 1 };
    const wide = { outer: 1, inner: 9, row: 4 };
    for (const kind of ["float32", "float64"] as const) {
      const run = (subject: Subject, n: number, at: Spot) => {
        const a = given(argumentsAt(subject, kind, n, at), () => undefined);
        return ours(subject.call(heap, a, { shape: [at.outer, n, at.inner], axis: 1 }), n, at);
      };
      const wants = Object.values(subjects).map((subject) => [spot, wide].map((at) => run(subject, 50, at)));
      for (const [other, before] of Object.entries(subjects)) {
        for (const [at, subject] of Object.values(subjects).entries()) {
          for (const [way, where] of [spot, wide].entries()) {
            run(before, 70, way === 0 ? wide : spot);
            const got = run(subject, 50, where);
            expect(got, `${Object.keys(subjects)[at]} after ${other}`).toEqual(
              (wants[at] as Float64Array[])[way],
            );
          }
        }
      }
    }
  });

  for (const op of ["softmax", "logSoftmax", "logSumExp", "logSumExpGrad"]) {
    test(`${op}, causal: what a query sees decides`, () => {
      for (const [kind, lengths] of [
        ["float32", [9, 40, 16385, 236546]],
        ["float64", [9, 40, 8193, 118274]],
      ] as const) {
        for (const k of lengths) {
          const own = (length: number) =>
            kind === "float64" ? arena.float64(length) : arena.float32(length);
          let want: Float64Array | undefined;
          // Our row is the last query but one of the second square, among more and more queries; then the row
          // cut to what it sees.
          for (const queries of [2, 3, Math.min(k + 2, 50)]) {
            const spot = { outer: 2 * queries, inner: 1, row: 2 * queries - 2 };
            if (spot.outer * k * 16 > SIZE) continue;
            for (const [f, home] of [[heap, undefined] as const, [inArena, own] as const]) {
              for (const to of op === "logSumExp" ? ["new"] : ["new", "out", "x"]) {
                arena.reset();
                const x = arrayOf(kind, spread("x", k, spot), home);
                const out =
                  to === "new"
                    ? undefined
                    : to === "x"
                      ? x
                      : arrayOf(kind, new Float64Array(spot.outer * k), home);
                const options = { shape: [2, queries, k], causal: true, out };
                const dz = arrayOf(kind, new Float64Array(spot.outer).fill(2));
                const y = op === "logSumExpGrad" ? f[op]?.(x, dz, options) : f[op]?.(x, options);
                const got = ours(y, k, spot);
                want ??= got;
                const at = differing(got, want);
                if (at !== -1)
                  expect.fail(`${kind}, ${queries} of ${k}, ${to}: [${at}] is ${got[at]}, not ${want[at]}`);
              }
            }
          }
          const cut = arrayOf(kind, rowOf("x", k).subarray(0, k - 1));
          const shape = [1, k - 1];
          const alone = (
            op === "logSumExpGrad"
              ? heap[op]?.(cut, arrayOf(kind, Float64Array.of(2)), { shape })
              : heap[op]?.(cut, { shape })
          ) as Floats;
          expect(
            differing(Float64Array.from(alone), (want as Float64Array).subarray(0, alone.length)),
            `${kind}, ${k}, cut`,
          ).toBe(-1);
        }
      }
    });
  }
});
