/**
 * Sets, probabilities and tokens of random rows, a filter at a time and all together: exactly those of a full
 * sort in float64, whose sets are those of the definitions.
 */
import { describe, expect, test } from "vitest";
import { Findings } from "../support/findings.js";
import { type Random, seeded } from "../support/random.js";
import { differing } from "../support/same.js";
import { exact } from "./mathematical.js";
import { type Drawn, drawn, type Plain, probabilitiesOf, tokenOf } from "./reference.js";
import { DISTRIBUTIONS, FILTERS, row, size, taken } from "./rows.js";
import { onEveryEngine, TIMES } from "./support.js";

const CASES = 10_000 * TIMES;
/** Total variation of the grid against the exact softmax. */
const GRID = 2.7e-7;
/** A weight below half a unit of the grid is 0, but for its own error: 24.3 · 3 · 2⁻²⁴ + 2⁻²³ < 1e-5. */
const HALF_UNIT = 2 ** -35;

interface Case {
  readonly what: string;
  readonly x: Float32Array;
  readonly o: Plain;
  readonly u: number;
  readonly want: Drawn;
}

function make(filter: string, i: number, r: Random): Case {
  const n = size(r);
  const x = row(r, n);
  const o = (FILTERS[filter] as (typeof FILTERS)[string])(r, n, x);
  const u = r.uniform(0, 1);
  return { what: `${filter}, case ${i} of ${n}`, x, o, u, want: drawn(x, o) as Drawn };
}

/** The cases of a filter, made once for all engines. */
const made = new Map<string, readonly Case[]>();
function casesOf(filter: string): readonly Case[] {
  let cases = made.get(filter);
  if (cases === undefined) {
    const r = seeded(1 + Object.keys(FILTERS).indexOf(filter));
    cases = Array.from({ length: CASES }, (_, i) => make(filter, i, r));
    made.set(filter, cases);
  }
  return cases;
}

const told = ({ what, x, o }: Case) =>
  `${what}, ${JSON.stringify(o)}${x.length <= 24 ? `, [${[...x].map(String)}]` : ""}`;

describe("the reference against the definitions", () => {
  test.each(Object.keys(FILTERS))("%s", (filter) => {
    const f = new Findings();
    let excused = 0;
    for (const c of casesOf(filter)) {
      const { x, o, want } = c;
      const { probabilities, weights, margin } = exact(x, o);
      let problem: string | undefined;
      let apart = 0;
      for (let i = 0; i < x.length; i++) {
        const p = (want.weights[i] as number) / want.total;
        const q = probabilities[i] as number;
        if (p > 0 && q === 0) problem ??= `token ${i} is kept`;
        // Below the grid a token is gone.
        if (p === 0 && q > 0 && (weights[i] as number) > HALF_UNIT * (1 + 1e-5))
          problem ??= `token ${i} is excluded`;
        if (p > 0 && q > 0 && (weights[i] as number) < HALF_UNIT * (1 - 1e-5))
          problem ??= `token ${i} is on the grid`;
        apart += Math.abs(p - q) / 2;
      }
      if (!(apart <= GRID)) problem ??= `total variation ${apart}`;
      if (problem === undefined) continue;
      if (margin > GRID) f.note(`${told(c)}: ${problem}, and no border is nearer than ${margin}`);
      else excused++;
    }
    f.during("few are excused", () => expect(excused).toBeLessThan(CASES / 100));
    f.done();
  });
});

onEveryEngine("sets and tokens", (sampling) => {
  test.each(Object.keys(FILTERS))("%s", (filter) => {
    const f = new Findings();
    for (const [i, c] of casesOf(filter).entries()) {
      const { x, o, u, want } = c;
      const options = taken(o, i % 2 === 1);
      f.during(told(c), () => {
        // A float64 result has the quotient itself, a float32 one has it rounded.
        const wide = i % 4 !== 0;
        const got = sampling.samplingProbabilities(wide ? Float64Array.from(x) : x, options);
        const p = probabilitiesOf(want);
        const wanted = wide ? p : new Float32Array(p);
        const at = differing(got, wanted);
        if (at !== -1) throw new Error(`probability ${at} is ${got[at]}, not ${wanted[at]}`);
        const token = sampling.sample(x, { ...options, random: () => u });
        const due = tokenOf(want, u);
        if (token !== due) throw new Error(`token ${token}, not ${due}, of u = ${u}`);
      });
    }
    f.done();
  });

  describe("long rows", () => {
    const OPTIONS: readonly Plain[] = [
      {},
      { temperature: 0.7, topK: 50, topP: 0.95, minP: 0.05 },
      { topK: 1000 },
      { topP: 0.95 },
      { topP: 0.5, temperature: 1.5 },
      { topNSigma: 1 },
      { minP: 0.01 },
      { epsilonCutoff: 3e-5, temperatureLast: true, temperature: 2 },
    ];
    const LENGTHS = [
      [32_000, OPTIONS.length],
      [131_072, 3],
      [524_288, 1],
    ] as const;
    test.each(LENGTHS)("of %i", (n, each) => {
      const f = new Findings();
      let turn = 0;
      for (const [name, of] of Object.entries(DISTRIBUTIONS)) {
        const r = seeded(n + turn);
        const x = of(r, n);
        for (let j = 0; j < each; j++) {
          const o = OPTIONS[turn++ % OPTIONS.length] as Plain;
          const want = wanted(`${name} of ${n} with ${turn}`, () => drawn(x, o) as Drawn);
          const u = r.uniform(0, 1);
          f.during(`${name} of ${n}, ${JSON.stringify(o)}`, () => {
            const got = sampling.samplingProbabilities(Float64Array.from(x), o);
            const at = differing(got, probabilitiesOf(want));
            if (at !== -1) throw new Error(`probability ${at} is ${got[at]}, not ${want.weights[at]} / S`);
            expect(sampling.sample(x, { ...o, random: () => u })).toBe(tokenOf(want, u));
          });
        }
      }
      f.done();
    });
  });
});

const long = new Map<string, Drawn>();
/** The reference's result for a long row, made once for all engines. */
function wanted(key: string, of: () => Drawn): Drawn {
  const had = long.get(key);
  if (had !== undefined) return had;
  const now = of();
  long.set(key, now);
  return now;
}
