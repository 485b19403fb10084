/** Random numbers and what is drawn by them: Philox's published answers, the ends of [0, 1), chi-square. */
import { describe, expect, test } from "vitest";
import { philox as ours, uniform as ourUniform } from "../../src/sampling/philox.js";
import { seeded } from "../support/random.js";
import { LEAST, pValue, tail } from "./chiSquare.js";
import { philox, uniform } from "./philox.js";
import { type Drawn, drawn, type Plain, probabilitiesOf, tokenOf } from "./reference.js";
import { taken } from "./rows.js";
import { onEveryEngine } from "./support.js";

type Words = [number, number, number, number];

/** Random123's kat_vectors: counter, key, result. */
const KNOWN: readonly [counter: Words, key: [number, number], result: Words][] = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
];

describe("Philox4x32-10", () => {
  test.each(KNOWN)("%j under %j is %j", (counter, key, result) => {
    expect(philox(counter, key)).toEqual(result);
    const words = new Uint32Array(4);
    ours(...counter, ...key, words);
    expect([...words]).toEqual(result);
  });

  test("numbers of 53 bits from the seed, the step, the row and the draw", () => {
    const r = seeded(1);
    for (let i = 0; i < 2000; i++) {
      const [seed, step] = [2 ** r.uniform(0, 53), 2 ** r.uniform(0, 53)].map(Math.floor) as [number, number];
      const [row, draw] = [Math.floor(r.uniform(0, 100)), Math.floor(r.uniform(0, 10))] as const;
      expect(ourUniform(seed, step, row, draw)).toBe(uniform(seed, step, draw, row));
    }
    // The first two words of the first known answer, by hand: 27 upper bits of one, 26 of the other.
    const bits = Math.floor(0x6627e8d5 / 32) * 2 ** 26 + Math.floor(0xe169c58d / 64);
    expect(ourUniform(0, 0, 0, 0)).toBe(bits / 2 ** 53);
  });
});

describe("chi-square", () => {
  // scipy.stats.chi2.sf, but the first two: exp(−x / 2) for two degrees of freedom.
  test.each([
    [2, 2, Math.exp(-1)],
    [18.420680743952367, 2, 1e-4],
    [3.841458820694124, 1, 0.05],
    [124.34211340400407, 100, 0.05],
    [70, 100, 0.9899],
    [1143.917, 1000, 0.001],
  ])("%f with %i degrees of freedom: %f", (x, degrees, p) => {
    expect(Math.abs(tail(x, degrees) / p - 1)).toBeLessThan(1e-3);
  });

  test("a fair die passes, and a false one does not", () => {
    const sixths = new Array(6).fill(1 / 6);
    expect(pValue([1010, 990, 1000, 1005, 995, 1000], sixths)).toBeGreaterThan(0.99);
    expect(pValue([1200, 960, 960, 960, 960, 960], sixths)).toBeLessThan(1e-6);
    expect(pValue([1, 9999], [0, 1])).toBe(0);
  });
});

/** A row of 20 logits, peaked as real ones are, and the options with which a million tokens are drawn. */
const r = seeded(2);
const ROW = Float32Array.from({ length: 20 }, (_, i) => (i % 7 === 3 ? r.normal(1) + 3 : r.normal(1.5)));
const MILLION: { readonly [name: string]: Plain } = {
  "no filter": {},
  temperature: { temperature: 1.7 },
  topK: { topK: 9 },
  topP: { topP: 0.9 },
  minP: { minP: 0.05 },
  topNSigma: { topNSigma: 1.5 },
  epsilonCutoff: { epsilonCutoff: 0.01 },
  where: { allowed: Array.from(ROW, (_, i) => +(i % 3 !== 0)) },
  logitBias: { logitBias: [[3, -1.5]] },
  penalties: {
    history: [3, 10, 10, 17],
    repetitionPenalty: 1.3,
    frequencyPenalty: 0.4,
    presencePenalty: 0.2,
  },
  "all that generation uses": { temperature: 0.7, topK: 15, topP: 0.95, minP: 0.02 },
  temperatureLast: { temperature: 3, temperatureLast: true, topP: 0.8 },
};
const ROWS = 1000;
const MANY = new Float32Array(ROWS * ROW.length);
for (let i = 0; i < ROWS; i++) MANY.set(ROW, i * ROW.length);

/** A running sum in float32, as a plain loop has it: what the tests must find wrong. */
function broken(weights: ArrayLike<number>, u: number): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total = Math.fround(total + (weights[i] as number));
  const target = Math.fround(u * total);
  let running = 0;
  for (let i = 0; i < weights.length; i++) {
    running = Math.fround(running + (weights[i] as number));
    if (running > target) return i;
  }
  return weights.length - 1;
}

const EQUAL = 200_000;
/**
 * Counts by halves, of what is left each time: what is wrong with running sums is worst at their end. And the
 * probabilities of those buckets.
 */
function halved(tokens: Iterable<number>, n: number): [counts: number[], probabilities: number[]] {
  const bucket = (token: number) => Math.floor(Math.log2(n / (n - token)));
  const counts = new Array<number>(Math.ceil(Math.log2(n)) + 1).fill(0);
  for (const token of tokens) (counts[bucket(token)] as number)++;
  const probabilities = counts.map(() => 0);
  for (let token = 0; token < n; token++) (probabilities[bucket(token)] as number) += 1 / n;
  return [counts, probabilities];
}

/**
 * A token of 0.9, 20,000 of 2.5e-8 after it, and one of the rest, 0.0995. Beside the largest the small ones
 * have 2.8e-8, 477 units of the grid.
 */
const SMALL = 20_000;
const TINY = 2.5e-8;
const AFTER = new Float32Array(SMALL + 2).fill(Math.log(TINY / 0.9));
AFTER[0] = 0;
AFTER[SMALL + 1] = Math.log((0.1 - SMALL * TINY) / 0.9);
const after = drawn(AFTER, {}) as Drawn;
/** Where the small ones begin, and how much is theirs. */
const BEGIN = 1 / after.total;
const SHARE = (SMALL * (after.weights[1] as number)) / after.total;

onEveryEngine("draws", (sampling, name) => {
  /** The JS engine takes ten times as long, and gives the same tokens: filters.test.ts. */
  const draws = name === "js" ? 1e5 : 1e6;
  describe(`${draws} of each are what the reference's probabilities make them`, () => {
    test.each(Object.entries(MILLION))("%s", (_, o) => {
      const options = { ...taken(o), shape: [ROWS, ROW.length] };
      const counts = new Float64Array(ROW.length);
      for (let step = 0; step < draws / ROWS; step++) {
        const tokens = sampling.sample(MANY, { ...options, seed: 1, step });
        for (const token of tokens) (counts[token] as number)++;
      }
      expect(pValue(counts, probabilitiesOf(drawn(ROW, o) as Drawn))).toBeGreaterThan(LEAST);
    });
  });

  test("as many from the default Math.random, up to a chance of 1e-9", () => {
    const counts = new Float64Array(ROW.length);
    for (let i = 0; i < draws / ROWS; i++) {
      for (const token of sampling.sample(MANY, { shape: [ROWS, -1] })) (counts[token] as number)++;
    }
    expect(pValue(counts, probabilitiesOf(drawn(ROW, {}) as Drawn))).toBeGreaterThan(1e-9);
  });

  test("the number of a token is Philox's of its seed, step and row", () => {
    const want = drawn(ROW, {}) as Drawn;
    const far = 2 ** 53 - 1;
    for (const [seed, step] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [2 ** 32, 7],
      [far, far],
      [12345, 2 ** 40],
    ] as const) {
      expect(sampling.sample(ROW, { seed, step })).toBe(tokenOf(want, uniform(seed, step)));
      const rows = sampling.sample(MANY.subarray(0, 5 * ROW.length), { seed, step, shape: [5, -1] });
      expect([...rows]).toEqual([0, 1, 2, 3, 4].map((i) => tokenOf(want, uniform(seed, step, 0, i))));
      // With a seed a row, each is as if alone.
      const own = sampling.sample(MANY.subarray(0, 3 * ROW.length), {
        seed: [seed, 5, seed],
        step: [step, step, 3],
        shape: [3, -1],
      });
      const numbers = [uniform(seed, step), uniform(5, step), uniform(seed, 3)];
      expect([...own]).toEqual(numbers.map((u) => tokenOf(want, u)));
    }
    expect(sampling.sample(ROW, { seed: 9 })).toBe(sampling.sample(ROW, { seed: 9, step: 0 }));
  });

  describe("the ends of [0, 1)", () => {
    const LAST = 1 - 2 ** -53;
    test.each([
      ["0 is the first token that has a weight", 0, [-Infinity, -100, 1, 2], 2],
      ["1 − 2⁻⁵³ is the last", LAST, [1, 2, -100, -Infinity], 1],
      ["0 of one", 0, [3], 0],
      ["1 − 2⁻⁵³ of one", LAST, [3], 0],
      ["the smallest number", Number.MIN_VALUE, [1, 1], 0],
      // S = 2: u · S · 2³⁴ is below 2³⁴, at it and above.
      ["just below a half", 0.5 - 2 ** -54, [1, 1], 0],
      ["a half", 0.5, [1, 1], 1],
    ] as const)("%s", (_, u, logits, token) => {
      expect(sampling.sample(Float32Array.from(logits), { random: () => u })).toBe(token);
    });

    test("of the largest total, 2¹⁹, where u · S · 2³⁴ needs all 53 bits", () => {
      const n = 2 ** 19;
      expect(sampling.sample(new Float32Array(n), { random: () => LAST })).toBe(n - 1);
      expect(sampling.sample(new Float32Array(n), { random: () => 0 })).toBe(0);
    });
  });

  describe("200,000 equal logits", () => {
    const x = new Float32Array(EQUAL).fill(-3.7);
    test("the middle of each share is its token", () => {
      for (let i = 0; i < EQUAL; i += 997)
        expect(sampling.sample(x, { random: () => (i + 0.5) / EQUAL })).toBe(i);
      expect(sampling.sample(x, { random: () => (EQUAL - 0.5) / EQUAL })).toBe(EQUAL - 1);
    });

    test("the probability of each is 1 / 200,000", () => {
      const p = sampling.samplingProbabilities(new Float64Array(EQUAL));
      expect(p.every((v) => v === 1 / EQUAL)).toBe(true);
    });

    test("drawn evenly", () => {
      const count = name === "js" ? 500 : 4000;
      const tokens = Array.from({ length: count }, (_, step) => sampling.sample(x, { seed: 3, step }));
      expect(pValue(...halved(tokens, EQUAL))).toBeGreaterThan(LEAST);
    });
  });

  test("after a token of 0.9, tokens of 2.5e-8 are drawn as often as they should be", () => {
    // Only numbers that fall on them: of a million others, 500 would.
    const count = name === "js" ? 1000 : 4000;
    const tokens = Array.from({ length: count }, (_, step) =>
      sampling.sample(AFTER, { random: () => BEGIN + SHARE * uniform(4, step) }),
    );
    expect(tokens.every((token) => token >= 1 && token <= SMALL)).toBe(true);
    const within = tokens.map((token) => token - 1);
    expect(pValue(...halved(within, SMALL))).toBeGreaterThan(LEAST);
    for (let i = 0; i < SMALL; i += 97) {
      const u = BEGIN + (SHARE * (i + 0.5)) / SMALL;
      expect(sampling.sample(AFTER, { random: () => u })).toBe(i + 1);
    }
  });
});

describe("a broken sampler is found out", () => {
  test("equal logits by a float32 running sum", () => {
    // 200,000 weights of 1 / 200,000 sum to 1.00117: the last tokens are drawn too seldom, up to never.
    const weights = new Float32Array(EQUAL).fill(1 / EQUAL);
    const sums = new Float64Array(EQUAL);
    let running = 0;
    for (let i = 0; i < EQUAL; i++) sums[i] = running = Math.fround(running + (weights[i] as number));
    expect(running).toBeGreaterThan(1.001);
    // The first whose sum exceeds u: the sums are believed to end at 1.
    const draw = (u: number) => {
      let low = 0;
      let high = EQUAL - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] as number) > u) high = middle;
        else low = middle + 1;
      }
      return low;
    };
    const random = seeded(6);
    const tokens = Array.from({ length: 1e6 }, () => draw(random.uniform(0, 1)));
    expect(pValue(...halved(tokens, EQUAL))).toBeLessThan(LEAST);
    const fair = Array.from({ length: 1e6 }, () => Math.floor(random.uniform(0, EQUAL)));
    expect(pValue(...halved(fair, EQUAL))).toBeGreaterThan(LEAST);
    // And by the middles of the shares.
    expect(draw((EQUAL - 0.5) / EQUAL)).toBeLessThan(EQUAL - 100);
  });

  test("tokens of 2.5e-8 after one of 0.9 by a float32 running sum", () => {
    const p = Float32Array.from(probabilitiesOf(after));
    const tokens = Array.from({ length: 500 }, (_, step) => broken(p, BEGIN + SHARE * uniform(4, step)));
    // None of them is ever drawn.
    expect(tokens.filter((token) => token >= 1 && token <= SMALL).length).toBe(0);
  });

  test("a filter's million, one token two percent too often", () => {
    const want = drawn(ROW, {}) as Drawn;
    const p = probabilitiesOf(want);
    const most = p.indexOf(Math.max(...p));
    const weights = want.weights.map((w, i) => (i === most ? w * 1.02 : w));
    const off = { weights, total: weights.reduce((a, b) => a + b, 0) };
    const counts = new Float64Array(ROW.length);
    const random = seeded(5);
    for (let i = 0; i < 1e6; i++) (counts[tokenOf(off, random.uniform(0, 1))] as number)++;
    expect(pValue(counts, p)).toBeLessThan(LEAST);
  });
});
