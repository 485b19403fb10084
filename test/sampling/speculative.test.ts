/** Speculative decoding and sampling without replacement give what plain sampling gives. */
import { describe, expect, test } from "vitest";
import { seeded } from "../support/random.js";
import { LEAST, pValue } from "./chiSquare.js";
import { uniform } from "./philox.js";
import { type Drawn, drawn, type Plain, probabilitiesOf, tokenOf } from "./reference.js";
import { taken } from "./rows.js";
import { onEveryEngine, type Sampling } from "./support.js";

const N = 6;

/** A language of six tokens: logits of the next by the one before (row N: of the first), two models of it. */
function model(seed: number): Float32Array[] {
  const r = seeded(seed);
  return Array.from({ length: N + 1 }, () => Float32Array.from({ length: N }, () => r.normal(1.2)));
}
const TARGET = model(1);
const DRAFT = model(2);
const first = N;
const at = (rows: readonly Float32Array[], before: number) => rows[before] as Float32Array;
const join = (...rows: Float32Array[]) => Float32Array.from(rows.flatMap((row) => [...row]));

const p = (row: Float32Array, o: Plain) => probabilitiesOf(drawn(row, o) as Drawn);

/**
 * The first two tokens of speculative decoding, drafts of two at a time: pairs counted. Where fewer than two
 * came of a call, the next begins after what there is.
 */
function pairs(
  sampling: Sampling,
  trials: number,
  o: Plain,
  drafts: (before: number, step: number) => Drafted,
): Float64Array {
  const counts = new Float64Array(N * N);
  const options = taken(o);
  for (let trial = 0; trial < trials; trial++) {
    const { tokens, logits } = drafts(first, 4 * trial);
    const [a, b] = tokens as [number, number];
    const target = join(at(TARGET, first), at(TARGET, a), at(TARGET, b));
    const made = sampling.acceptDraft(tokens, logits, target, { ...options, seed: 7, step: trial });
    const out = [...tokens.slice(0, made.accepted), made.token];
    if (out.length === 1) {
      const history = [...(o.history ?? []), out[0] as number];
      const next = { ...options, history, seed: 8, step: trial };
      out.push(sampling.sample(at(TARGET, out[0] as number), next));
    }
    (counts[(out[0] as number) * N + (out[1] as number)] as number)++;
  }
  return counts;
}

interface Drafted {
  readonly tokens: readonly number[];
  readonly logits: Float32Array | undefined;
}

/** What plain sampling makes of the target: the probability of each pair. */
function wanted(o: Plain): Float64Array {
  const all = new Float64Array(N * N);
  const one = p(at(TARGET, first), o);
  for (let a = 0; a < N; a++) {
    const two = p(at(TARGET, a), { ...o, history: [...(o.history ?? []), a] });
    for (let b = 0; b < N; b++) all[a * N + b] = (one[a] as number) * (two[b] as number);
  }
  return all;
}

const firsts = (all: Float64Array) =>
  Float64Array.from({ length: N }, (_, a) => all.subarray(a * N, a * N + N).reduce((x, y) => x + y));

const CASES: { readonly [name: string]: Plain } = {
  "no filter": {},
  "temperature 0.6": { temperature: 0.6 },
  "temperature 2, topK 4": { temperature: 2, topK: 4 },
  "topP 0.8, minP 0.1": { topP: 0.8, minP: 0.1 },
  "penalties of what is accepted": { presencePenalty: 1.5, frequencyPenalty: 0.5, history: [2] },
  where: { allowed: [1, 0, 1, 1, 0, 1] },
};

onEveryEngine("acceptDraft", (sampling, name) => {
  const TRIALS = name === "js" ? 15_000 : 60_000;
  /** Drafts that the other model draws under the same options, with numbers of its own. */
  const byModel =
    (o: Plain) =>
    (before: number, step: number): Drafted => {
      const options = taken(o);
      const a = sampling.sample(at(DRAFT, before), { ...options, seed: 9, step });
      const history = [...(o.history ?? []), a];
      const b = sampling.sample(at(DRAFT, a), { ...options, history, seed: 9, step: step + 1 });
      return { tokens: [a, b], logits: join(at(DRAFT, before), at(DRAFT, a)) };
    };
  /** Drafts from nowhere, as prompt lookup has them. */
  const byLookup = (_: number, step: number): Drafted => ({
    tokens: [Math.floor(6 * uniform(10, step)), Math.floor(6 * uniform(10, step + 1))],
    logits: undefined,
  });

  describe("tokens have the target's distribution, one and two", () => {
    test.each(Object.entries(CASES))("%s", (_, o) => {
      const due = wanted(o);
      const counts = pairs(sampling, TRIALS, o, byModel(o));
      expect(pValue(firsts(counts), firsts(due))).toBeGreaterThan(LEAST);
      expect(pValue(counts, due)).toBeGreaterThan(LEAST);
    });

    test.each(Object.entries(CASES).slice(0, 3))("drafts from no distribution, %s", (_, o) => {
      const due = wanted(o);
      const counts = pairs(sampling, TRIALS, o, byLookup);
      expect(pValue(firsts(counts), firsts(due))).toBeGreaterThan(LEAST);
      expect(pValue(counts, due)).toBeGreaterThan(LEAST);
    });

    test("as many are accepted as the distributions overlap", () => {
      // Leviathan et al. 2023, theorem 3.5: Σ min(p, q).
      const [target, draft] = [p(at(TARGET, first), {}), p(at(DRAFT, first), {})];
      const overlap = target.reduce((s, v, i) => s + Math.min(v, draft[i] as number), 0);
      let accepted = 0;
      for (let step = 0; step < TRIALS; step++) {
        const token = sampling.sample(at(DRAFT, first), { seed: 11, step });
        const both = join(at(TARGET, first), at(TARGET, token));
        accepted += sampling.acceptDraft([token], at(DRAFT, first), both, { seed: 12, step }).accepted;
      }
      expect(pValue([accepted, TRIALS - accepted], [overlap, 1 - overlap])).toBeGreaterThan(LEAST);
    });

    test("drafts of a wrong distribution are found out", () => {
      const wrong = (before: number, step: number) => ({
        ...byModel({ temperature: 3 })(before, step),
        logits: join(at(DRAFT, before), at(DRAFT, before)),
      });
      expect(pValue(pairs(sampling, TRIALS, {}, wrong), wanted({}))).toBeLessThan(LEAST);
    });
  });

  describe("by hand", () => {
    /** Logits of probabilities. */
    const logs = (...values: number[]) => Float32Array.from(values, Math.log);
    const draws = (...values: number[]) => {
      let i = 0;
      return () => values[i++] as number;
    };

    test("the target's own drafts are all accepted", () => {
      const rows = join(at(TARGET, first), at(TARGET, 1), at(TARGET, 2));
      for (let step = 0; step < 200; step++) {
        const made = sampling.acceptDraft([1, 2], rows.subarray(0, 2 * N), rows, { seed: 1, step });
        expect(made.accepted).toBe(2);
        // Number 2 of its own draws the token after them.
        const want = tokenOf(drawn(at(TARGET, 2), {}) as Drawn, uniform(1, step, 2 ** 31 + 2));
        expect(made.token).toBe(want);
      }
    });

    test("without drafts it draws from the target with the first of its numbers", () => {
      const [row] = TARGET as [Float32Array];
      for (let step = 0; step < 50; step++) {
        const made = sampling.acceptDraft([], new Float32Array(0), row, { seed: 2, step });
        const token = tokenOf(drawn(row, {}) as Drawn, uniform(2, step, 2 ** 31));
        expect(made).toEqual({ accepted: 0, token });
        expect(sampling.acceptDraft([], undefined, row, { seed: 2, step })).toEqual(made);
      }
    });

    test("accepted below p / q, and what is left of the target after", () => {
      // q = 0.8, 0.2, p = 0.4, 0.6: token 0 is accepted where u < 1/2. What is left of p − q is token 1.
      const draft = logs(0.8, 0.2);
      const target = join(logs(0.4, 0.6), logs(0.5, 0.5));
      const accept = (u: number, v: number) =>
        sampling.acceptDraft([0], draft, target, { random: draws(u, v) });
      expect(accept(0.49, 0.3)).toEqual({ accepted: 1, token: 0 });
      expect(accept(0.49, 0.7)).toEqual({ accepted: 1, token: 1 });
      expect(accept(0.51, 0)).toEqual({ accepted: 0, token: 1 });
      expect(accept(0.51, 0.999)).toEqual({ accepted: 0, token: 1 });
      // Token 1 has p > q: always.
      const other = sampling.acceptDraft([1], draft, target, { random: draws(0.9999, 0) });
      expect(other.accepted).toBe(1);
    });

    test("what is left is drawn by index, in proportion to p − q", () => {
      // p − q: 0.1, −0.5, 0.3, 0.1 of 0.5: sums 0.2, 0.8, 1 over tokens 0, 2, 3.
      const draft = logs(0.1, 0.7, 0.1, 0.1);
      const target = join(logs(0.2, 0.2, 0.4, 0.2), logs(0.25, 0.25, 0.25, 0.25));
      const token = (v: number) =>
        sampling.acceptDraft([1], draft, target, { random: draws(0.999, v) }).token;
      expect([0, 0.19, 0.21, 0.79, 0.81, 0.99].map(token)).toEqual([0, 0, 2, 2, 3, 3]);
    });

    test("a draft from no distribution is accepted below p, and is not drawn after", () => {
      const target = join(logs(0.2, 0.2, 0.4, 0.2), logs(0.25, 0.25, 0.25, 0.25));
      const accept = (u: number, v: number) =>
        sampling.acceptDraft([2], undefined, target, { random: draws(u, v) });
      expect(accept(0.39, 0.6)).toEqual({ accepted: 1, token: 2 });
      // The others have a third each.
      expect(accept(0.41, 0.32)).toEqual({ accepted: 0, token: 0 });
      expect(accept(0.41, 0.34)).toEqual({ accepted: 0, token: 1 });
      expect(accept(0.41, 0.67)).toEqual({ accepted: 0, token: 3 });
    });

    test("a draft that the target excludes is rejected, even by u = 0", () => {
      const target = join(logs(0.4, 0.3, 0.3), logs(1, 1, 1));
      for (const draft of [logs(0.2, 0.2, 0.6), undefined]) {
        const made = sampling.acceptDraft([2], draft, target, { random: draws(0, 0.1), topK: 2 });
        expect(made.accepted).toBe(0);
        expect(made.token).toBeLessThan(2);
      }
    });

    test("what comes after a rejected draft is not looked at, but every number is drawn", () => {
      let calls = 0;
      const random = () => {
        calls++;
        return 0.9;
      };
      const target = join(logs(0.9, 0.1), logs(0.5, 0.5), logs(0.5, 0.5), logs(0.5, 0.5));
      expect(sampling.acceptDraft([1, 0, 1], undefined, target, { random })).toEqual({
        accepted: 0,
        token: 0,
      });
      expect(calls).toBe(4);
    });

    test("temperature 0 accepts the largest, whatever the numbers are", () => {
      const target = join(logs(0.4, 0.3, 0.3), logs(0.1, 0.2, 0.7), logs(0.3, 0.4, 0.3));
      // The draft's largest are the tokens themselves: one that is not cannot have been drawn from it.
      const sure = (...tokens: number[]) =>
        join(...tokens.map((token) => Float32Array.from([0, 1, 2], (i) => (i === token ? 1 : 0))));
      for (const u of [0, 0.5, 1 - 2 ** -53]) {
        for (const given of [true, false]) {
          const accept = (...tokens: [number, number]) =>
            sampling.acceptDraft(tokens, given ? sure(...tokens) : undefined, target, {
              temperature: 0,
              random: () => u,
            });
          expect(accept(0, 2)).toEqual({ accepted: 2, token: 1 });
          expect(accept(0, 1)).toEqual({ accepted: 1, token: 2 });
          expect(accept(1, 2)).toEqual({ accepted: 0, token: 0 });
        }
      }
    });

    test("the history grows along what is accepted", () => {
      const target = join(logs(0.4, 0.6), logs(0.4, 0.6), logs(0.4, 0.6));
      const accept = (...tokens: [number, number]) =>
        sampling.acceptDraft(tokens, undefined, target, { temperature: 0, presencePenalty: 9 });
      // 1 is the largest, then 0, since 1 has occurred, then 1: both have.
      expect(accept(1, 0)).toEqual({ accepted: 2, token: 1 });
      expect(accept(1, 1)).toEqual({ accepted: 1, token: 0 });
    });
  });
});

onEveryEngine("sampleWithoutReplacement", (sampling, name) => {
  const TRIALS = name === "js" ? 50_000 : 200_000;
  /** Plackett–Luce: the probability of tokens in this order. */
  function chance(probabilities: ArrayLike<number>, tokens: readonly number[]): number {
    let left = 1;
    let product = 1;
    for (const token of tokens) {
      product *= (probabilities[token] as number) / left;
      left -= probabilities[token] as number;
    }
    return product;
  }

  /** All orders of k of n tokens. */
  function orders(n: number, k: number): number[][] {
    if (k === 0) return [[]];
    const before = orders(n, k - 1);
    return before.flatMap((order) =>
      Array.from({ length: n }, (_, i) => i)
        .filter((i) => !order.includes(i))
        .map((i) => [...order, i]),
    );
  }

  test.each([
    ["3 of 5", 5, 3, {}],
    ["2 of 6, temperature 2", 6, 2, { temperature: 2 }],
    ["all of 4", 4, 4, { temperature: 1.5 }],
    ["2 of the 3 that topK leaves", 6, 2, { topK: 3 }],
  ] as readonly [string, number, number, Plain][])("orders have their probabilities: %s", (_, n, k, o) => {
    const x = at(TARGET, 0).slice(0, n);
    const probabilities = p(x, o);
    const all = orders(n, k).filter((order) => order.every((token) => (probabilities[token] as number) > 0));
    const places = new Map(all.map((order, i) => [order.join(), i]));
    const counts = new Float64Array(all.length);
    for (let step = 0; step < TRIALS; step++) {
      const tokens = sampling.sampleWithoutReplacement(x, k, { ...taken(o), seed: 3, step });
      const place = places.get(tokens.join()) as number;
      (counts[place] as number)++;
    }
    const due = all.map((order) => chance(probabilities, order));
    expect(pValue(counts, due)).toBeGreaterThan(LEAST);
  });

  test("number j of the step draws the jth of what is left", () => {
    const r = seeded(4);
    for (let step = 0; step < 300; step++) {
      const x = Float32Array.from({ length: 40 }, () => r.normal(3));
      const { weights, total } = drawn(x, { topK: 30 }) as Drawn;
      let left = total;
      const want = Array.from({ length: 12 }, (_, j) => {
        const token = tokenOf({ weights, total: left }, uniform(5, step, 2 ** 30 + j));
        left -= weights[token] as number;
        weights[token] = 0;
        return token;
      });
      const tokens = sampling.sampleWithoutReplacement(x, 12, { topK: 30, seed: 5, step });
      expect(tokens).toEqual(Uint32Array.from(want));
    }
  });

  test("none, one, and all, each once", () => {
    expect(sampling.sampleWithoutReplacement([1, 2], 0)).toEqual(new Uint32Array(0));
    expect(sampling.sampleWithoutReplacement([3], 1)).toEqual(Uint32Array.of(0));
    const r = seeded(6);
    for (const n of [2, 17, 400, 3000]) {
      const x = Float32Array.from({ length: n }, () => r.normal(2));
      const tokens = sampling.sampleWithoutReplacement(x, n, { seed: n });
      expect(Array.from(tokens).sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
    }
  });

  test("equal logits give every order alike", () => {
    const counts = new Float64Array(6);
    for (let step = 0; step < 60_000; step++) {
      const [a, b] = sampling.sampleWithoutReplacement([2, 2, 2], 3, {
        seed: 7,
        step,
      }) as unknown as number[];
      (counts[(a as number) * 2 + +((b as number) > ((a as number) === 0 ? 1 : 0))] as number)++;
    }
    expect(pValue(counts, new Array(6).fill(1 / 6))).toBeGreaterThan(LEAST);
  });

  test("k numbers of random", () => {
    const seen: number[] = [];
    const random = () => {
      seen.push(0);
      return 0;
    };
    expect([...sampling.sampleWithoutReplacement([-Infinity, 1, 2, 3], 3, { random })]).toEqual([1, 2, 3]);
    expect(seen.length).toBe(3);
  });
});
