/** Every option and every order of options by cases that can be worked by hand. */
import { describe, expect, test } from "vitest";
import type { SamplingProbabilitiesOptions } from "../../src/sampling.js";
import { onEveryEngine } from "./support.js";

const { log } = Math;

/** Probabilities 0.4, 0.3, 0.2, 0.08, 0.02: as logits, and not in this order. */
const P = [0.08, 0.4, 0.02, 0.3, 0.2];
const LOGITS = P.map(log);

onEveryEngine("by hand", (sampling) => {
  type Options = SamplingProbabilitiesOptions<readonly number[]>;
  /** The tokens that are left, by index. */
  const set = (options: Options, logits: readonly number[] = LOGITS) =>
    [...sampling.samplingProbabilities(logits, options).entries()].filter(([, p]) => p > 0).map(([i]) => i);
  /** Probabilities; weights have float32's precision. */
  function near(options: Options, want: readonly number[], logits: readonly number[] = LOGITS): void {
    const p = sampling.samplingProbabilities(logits, options);
    expect(p.length).toBe(want.length);
    for (const [i, w] of want.entries()) {
      if (w === 0) expect(p[i], `${i} of ${p}`).toBe(0);
      else expect(Math.abs((p[i] as number) - w), `${i} of ${p}`).toBeLessThan(1e-6);
    }
  }

  describe("each option alone", () => {
    test("none", () => near({}, P));

    test("temperature", () => {
      // T = ½ squares: 0.0064, 0.16, 0.0004, 0.09, 0.04, of 0.2968.
      near(
        { temperature: 0.5 },
        [0.0064, 0.16, 0.0004, 0.09, 0.04].map((v) => v / 0.2968),
      );
      // T = 2 takes roots.
      const roots = P.map(Math.sqrt);
      const sum = roots.reduce((a, b) => a + b);
      near(
        { temperature: 2 },
        roots.map((v) => v / sum),
      );
      near({ temperature: 0 }, [0, 1, 0, 0, 0]);
    });

    test("temperature 0 is the first of the largest, and takes no random number", () => {
      const random = () => {
        throw new Error("asked for a number");
      };
      expect(sampling.sample([1, 3, 2, 3], { temperature: 0, random })).toBe(1);
      expect(sampling.sample([-0, 0], { temperature: 0, random })).toBe(0);
      expect(sampling.sample([-Infinity, -5], { temperature: 0, random })).toBe(1);
      near({ temperature: 0 }, [0, 1, 0, 0], [1, 3, 2, 3]);
    });

    test("temperatures far off are as 2⁻⁹⁰ and 2⁹⁰", () => {
      near({ temperature: Number.MIN_VALUE }, [0, 0.5, 0.5], [1, 2, 2]);
      // −3e38 · 2⁻⁹⁰ is −2.4e11 still.
      near({ temperature: Number.MAX_VALUE }, [1 / 3, 1 / 3, 1 / 3, 0], [1, 2, -1e6, -3e38]);
    });

    test("topK", () => {
      near({ topK: 1 }, [0, 1, 0, 0, 0]);
      near({ topK: 2 }, [0, 4 / 7, 0, 3 / 7, 0]);
      near({ topK: 0 }, P);
      near({ topK: 5 }, P);
      near({ topK: 1000 }, P);
      // Exactly k of ties, by index.
      expect(set({ topK: 3 }, [1, 2, 1, 2, 1, 2, 1])).toEqual([1, 3, 5]);
      expect(set({ topK: 4 }, [1, 2, 1, 2, 1, 2, 1])).toEqual([0, 1, 3, 5]);
      // 0 and −0 tie.
      expect(set({ topK: 2 }, [-0, 0, -0])).toEqual([0, 1]);
    });

    test("topP", () => {
      // Sums: 0.4, 0.7, 0.9, 0.98, 1.
      expect(set({ topP: 0 })).toEqual([1]);
      expect(set({ topP: 0.39 })).toEqual([1]);
      expect(set({ topP: 0.41 })).toEqual([1, 3]);
      expect(set({ topP: 0.69 })).toEqual([1, 3]);
      expect(set({ topP: 0.71 })).toEqual([1, 3, 4]);
      expect(set({ topP: 0.89 })).toEqual([1, 3, 4]);
      expect(set({ topP: 0.95 })).toEqual([0, 1, 3, 4]);
      expect(set({ topP: 0.99 })).toEqual([0, 1, 2, 3, 4]);
      near({ topP: 0.69 }, [0, 4 / 7, 0, 3 / 7, 0]);
      near({ topP: 1 }, P);
      near({ topP: 7 }, P);
      // A sum of exactly p is enough: 2 of 4 equal ones are a half, and the ties go by index.
      expect(set({ topP: 0.5 }, [1, 1, 1, 1])).toEqual([0, 1]);
      expect(set({ topP: 0.5 + 2 ** -53 }, [1, 1, 1, 1])).toEqual([0, 1, 2]);
      // 1 keeps also what lies below the last unit of what p = 1 − 2⁻⁵³ asks for.
      expect(set({ topP: 1 - 2 ** -53 }, [1, 1])).toEqual([0, 1]);
    });

    test("minP", () => {
      // Of the largest: 0.2, 1, 0.05, 0.75, 0.5.
      expect(set({ minP: 0 })).toEqual([0, 1, 2, 3, 4]);
      expect(set({ minP: 0.04 })).toEqual([0, 1, 2, 3, 4]);
      expect(set({ minP: 0.06 })).toEqual([0, 1, 3, 4]);
      expect(set({ minP: 0.3 })).toEqual([1, 3, 4]);
      expect(set({ minP: 0.6 })).toEqual([1, 3]);
      expect(set({ minP: 0.8 })).toEqual([1]);
      near({ minP: 0.6 }, [0, 4 / 7, 0, 3 / 7, 0]);
      // All that tie with the largest stay at 1.
      expect(set({ minP: 1 }, [2, 5, 5, 1])).toEqual([1, 2]);
    });

    test("topNSigma", () => {
      // Mean 3, σ = √((4 + 1 + 0 + 1 + 4) / 5) = √2; borders 5 − √2 = 3.59 and 5 − 2√2 = 2.17.
      expect(set({ topNSigma: 1 }, [1, 2, 3, 4, 5])).toEqual([3, 4]);
      expect(set({ topNSigma: 2 }, [1, 2, 3, 4, 5])).toEqual([2, 3, 4]);
      expect(set({ topNSigma: 3 }, [1, 2, 3, 4, 5])).toEqual([0, 1, 2, 3, 4]);
      expect(set({ topNSigma: 0 }, [1, 2, 3, 4, 5])).toEqual([0, 1, 2, 3, 4]);
      // −1 and 1: σ = 1, so that 2σ reach exactly the lower one, and less does not.
      expect(set({ topNSigma: 2 }, [-1, 1])).toEqual([0, 1]);
      expect(set({ topNSigma: 1.99 }, [-1, 1])).toEqual([1]);
      // −Infinity takes no part in σ.
      expect(set({ topNSigma: 2 }, [-Infinity, -1, -Infinity, 1])).toEqual([1, 3]);
      expect(set({ topNSigma: 1 }, [4, 4, 4])).toEqual([0, 1, 2]);
      // The logits count, not their quotients by the temperature.
      expect(set({ topNSigma: 1, temperature: 9 }, [1, 2, 3, 4, 5])).toEqual([3, 4]);
    });

    test("epsilonCutoff", () => {
      expect(set({ epsilonCutoff: 0.01 })).toEqual([0, 1, 2, 3, 4]);
      expect(set({ epsilonCutoff: 0.03 })).toEqual([0, 1, 3, 4]);
      expect(set({ epsilonCutoff: 0.25 })).toEqual([1, 3]);
      // The most probable stays, although it has less than ε.
      expect(set({ epsilonCutoff: 0.5 })).toEqual([1]);
      expect(set({ epsilonCutoff: 1 })).toEqual([1]);
      // A quarter each is enough for a quarter.
      expect(set({ epsilonCutoff: 0.25 }, [1, 1, 1, 1])).toEqual([0, 1, 2, 3]);
    });

    test("where", () => {
      // Without 1 and 2: 0.08, 0.3, 0.2 of 0.58.
      const want = [0.08 / 0.58, 0, 0, 0.3 / 0.58, 0.2 / 0.58];
      near({ where: Uint8Array.of(1, 0, 0, 255, 2) }, want);
      // Bits 0, 3, 4: 1 + 8 + 16; bits behind the last token are not looked at.
      near({ where: Uint32Array.of(25) }, want);
      near({ where: Int32Array.of(25) }, want);
      near({ where: Int32Array.of(25 | -32) }, want);
      // The 33rd token is the first bit of the second word, the 32nd the sign of the first.
      const long = new Array(34).fill(0);
      expect(set({ where: Int32Array.of(0, 1) }, long)).toEqual([32]);
      expect(set({ where: Int32Array.of(-(2 ** 31), 2) }, long)).toEqual([31, 33]);
    });

    test("logitBias, as a Map, an object and pairs", () => {
      // 0.2 · 5 = 1 beside 0.8: of 1.8.
      const want = [0.08, 0.4, 0.02, 0.3, 1].map((v) => v / 1.8);
      near({ logitBias: new Map([[4, log(5)]]) }, want);
      near({ logitBias: { 4: log(5) } }, want);
      near({ logitBias: [[4, log(5)]] }, want);
      near({ logitBias: [] }, P);
      near(
        { logitBias: { 1: -Infinity, 2: -Infinity } },
        [0.08, 0, 0, 0.3, 0.2].map((v) => v / 0.58),
      );
      // What is forbidden stays so.
      expect(set({ logitBias: [[0, 50]] }, [-Infinity, 1])).toEqual([1]);
    });

    test("repetitionPenalty divides what is above 0 and multiplies the rest", () => {
      // 2 / 2 = 1 and −1 · 2 = −2; 3 and −3 are in neither list.
      const e = [1, -2, 3, -3].map(Math.exp);
      const sum = e.reduce((a, b) => a + b);
      const want = e.map((v) => v / sum);
      const logits = [2, -1, 3, -3];
      near({ repetitionPenalty: 2, prompt: [0], history: [1] }, want, logits);
      // Once a token, however often it occurs.
      near({ repetitionPenalty: 2, prompt: [0, 0, 1], history: [1, 1, 0] }, want, logits);
      near({ repetitionPenalty: 2, prompt: [1, 0] }, want, logits);
      near({ repetitionPenalty: 2, history: Uint16Array.of(0, 1) }, want, logits);
      // 1 is off, and so are no tokens.
      const as = logits.map(Math.exp);
      near(
        { repetitionPenalty: 1, prompt: [0, 1] },
        as.map((v) => v / as.reduce((a, b) => a + b)),
        logits,
      );
    });

    test("frequencyPenalty counts, presencePenalty does not, and neither looks at the prompt", () => {
      // Token 1 twice, token 3 once: f = 0.5 takes 1 and 0.5 off, q = 0.25 takes 0.25 off both.
      const softmax = (x: readonly number[]) => {
        const e = x.map(Math.exp);
        const sum = e.reduce((a, b) => a + b);
        return e.map((v) => v / sum);
      };
      const logits = [1, 2, 3, 1];
      const lists = { history: [1, 3, 1], prompt: [0, 0, 0, 2] };
      near({ ...lists, frequencyPenalty: 0.5 }, softmax([1, 1, 3, 0.5]), logits);
      near({ ...lists, presencePenalty: 0.25 }, softmax([1, 1.75, 3, 0.75]), logits);
      near({ ...lists, frequencyPenalty: 0.5, presencePenalty: 0.25 }, softmax([1, 0.75, 3, 0.25]), logits);
      // Below 0 they favour.
      near({ ...lists, frequencyPenalty: -0.5 }, softmax([1, 3, 3, 1.5]), logits);
      near({ prompt: [0, 1], frequencyPenalty: 9, presencePenalty: 9 }, softmax(logits), logits);
    });
  });

  describe("the order matters", () => {
    test("topK before topP", () => {
      // Of the best two (4/7, 3/7) topP 0.55 needs one. Of all (0.4, 0.3, …) it needs two, which topK leaves.
      expect(set({ topK: 2, topP: 0.55 })).toEqual([1]);
      expect(set({ topP: 0.55 })).toEqual([1, 3]);
    });

    test("temperature before topP", () => {
      // At T = ½ the largest has 0.539; at T = 2 (roots) the sums are 0.311, 0.581, 0.801.
      expect(set({ topP: 0.5, temperature: 0.5 })).toEqual([1]);
      expect(set({ topP: 0.5 })).toEqual([1, 3]);
      expect(set({ topP: 0.6, temperature: 2 })).toEqual([1, 3, 4]);
    });

    test("temperature before minP", () => {
      // The second has 0.75 of the first, 0.5625 at T = ½.
      expect(set({ minP: 0.6, temperature: 0.5 })).toEqual([1]);
      expect(set({ minP: 0.6 })).toEqual([1, 3]);
    });

    test("topP before epsilonCutoff, and minP before epsilonCutoff", () => {
      // topP 0.69 leaves 4/7 and 3/7 = 0.43, which ε = 0.35 keeps; of all, the second has 0.3.
      expect(set({ topP: 0.69, epsilonCutoff: 0.35 })).toEqual([1, 3]);
      expect(set({ minP: 0.6, epsilonCutoff: 0.35 })).toEqual([1, 3]);
      expect(set({ epsilonCutoff: 0.35 })).toEqual([1]);
    });

    test("topP before minP", () => {
      const logits = [0.6, 0.35, 0.05].map(log);
      // minP 0.1 drops the last: of 0.95 the first has 0.632, enough for topP 0.62. First of all it has 0.6.
      expect(set({ topP: 0.62, minP: 0.1 }, logits)).toEqual([0, 1]);
      expect(set({ topP: 0.62, minP: 0.6 }, logits)).toEqual([0]);
    });

    test("topNSigma before topP", () => {
      // σ of 0, 0, 0, 2 is √0.75 = 0.87: one token is left, where topP 0.8 of all would keep two.
      expect(set({ topNSigma: 1, topP: 0.8 }, [0, 0, 0, 2])).toEqual([3]);
      expect(set({ topP: 0.8 }, [0, 0, 0, 2])).toEqual([0, 3]);
    });

    test("where before topNSigma, topK and topP", () => {
      const where = Uint8Array.of(1, 0, 1, 1, 1);
      // Without token 1: 0.3, 0.2, 0.08, 0.02 of 0.6.
      expect(set({ where, topK: 1 })).toEqual([3]);
      expect(set({ where, topP: 0.49 })).toEqual([3]);
      expect(set({ where, topP: 0.51 })).toEqual([3, 4]);
      expect(set({ where, minP: 0.6 })).toEqual([3, 4]);
      // σ of −1, 1 is 1; a third logit of 9 would raise it to 4.3.
      expect(set({ where: Uint8Array.of(1, 1, 0), topNSigma: 1.5 }, [-1, 1, 9])).toEqual([1]);
      expect(set({ topNSigma: 1.5 }, [-1, 1, 9])).toEqual([2]);
    });

    test("bias before penalties and where", () => {
      const e = (x: number, y: number) => Math.exp(x) / (Math.exp(x) + Math.exp(y));
      const bias = { logitBias: [[0, 1.5]] as [number, number][], repetitionPenalty: 2 };
      // −1 + 1.5 = 0.5, halved: 0.25. The other order gives −1 · 2 + 1.5 = −0.5.
      near({ ...bias, history: [0] }, [e(0.25, 0), e(0, 0.25)], [-1, 0]);
      // No bias lets in what where keeps out.
      expect(set({ logitBias: [[0, 50]], where: Uint8Array.of(0, 1) }, [1, 1])).toEqual([1]);
    });

    test("repetition before frequency and presence", () => {
      // (4 / 2) − (1 + 0.5) = 0.5. The other order gives (4 − 1.5) / 2 = 1.25.
      const e = Math.exp(0.5);
      const penalties = { repetitionPenalty: 2, frequencyPenalty: 1, presencePenalty: 0.5, history: [0] };
      near(penalties, [e / (e + 1), 1 / (e + 1)], [4, 0]);
      // 1 / 2 − 2 = −1.5: the sign is that of before. The other order gives (1 − 2) · 2 = −2.
      const f = Math.exp(-1.5);
      near({ repetitionPenalty: 2, frequencyPenalty: 2, history: [0] }, [f / (f + 1), 1 / (f + 1)], [1, 0]);
    });

    test("penalties before topK and topNSigma", () => {
      expect(set({ topK: 1, presencePenalty: 1, history: [1] })).toEqual([3]);
      // 5 − 4 = 1: the largest is 4, and σ of 1, 2, 3, 4, 1 is √1.36 = 1.17.
      expect(set({ topNSigma: 1, presencePenalty: 4, history: [4] }, [1, 2, 3, 4, 5])).toEqual([2, 3]);
    });

    test("temperatureLast: the filters see T = 1, the draw sees T", () => {
      // topP 0.5 of T = 1 keeps two, whose squares are 0.16 and 0.09.
      near({ topP: 0.5, temperature: 0.5, temperatureLast: true }, [0, 16 / 25, 0, 9 / 25, 0]);
      near({ topP: 0.5, temperature: 0.5, temperatureLast: false }, [0, 1, 0, 0, 0]);
      near({ minP: 0.6, temperature: 0.5, temperatureLast: true }, [0, 16 / 25, 0, 9 / 25, 0]);
      near({ epsilonCutoff: 0.25, temperature: 0.5, temperatureLast: true }, [0, 16 / 25, 0, 9 / 25, 0]);
      near({ temperature: 0, topP: 0.9, temperatureLast: true }, [0, 1, 0, 0, 0]);
      // A token whose weight is 0 at T = 1 and that no filter takes away has one at T = 10.
      near(
        { temperature: 10, temperatureLast: true },
        [1 / (1 + Math.exp(-3)), 1 / (1 + Math.exp(3))],
        [0, -30],
      );
      expect(set({ temperature: 10, temperatureLast: true, topK: 2 }, [0, -30, -40])).toEqual([0, 1]);
      expect(set({ temperature: 10, temperatureLast: true, minP: 1e-9 }, [0, -30])).toEqual([0]);
    });
  });

  describe("the draw", () => {
    const at = (u: number, options: Options) => sampling.sample(LOGITS, { ...options, random: () => u });

    test("goes by index, not by rank", () => {
      // Sums by index: 0.08, 0.48, 0.5, 0.8, 1.
      expect([0, 0.07, 0.09, 0.47, 0.49, 0.51, 0.79, 0.81, 0.99].map((u) => at(u, {}))).toEqual([
        0, 0, 1, 1, 2, 3, 3, 4, 4,
      ]);
      // topP 0.71 leaves 1, 3, 4 with 4/9, 3/9, 2/9.
      expect([0.01, 0.43, 0.45, 0.77, 0.79].map((u) => at(u, { topP: 0.71 }))).toEqual([1, 1, 3, 3, 4]);
      // So does topK 3, whose path is another.
      expect([0.01, 0.43, 0.45, 0.77, 0.79].map((u) => at(u, { topK: 3 }))).toEqual([1, 1, 3, 3, 4]);
    });

    test("rows, each with its own options", () => {
      const two = Float32Array.from([...LOGITS, ...LOGITS, ...LOGITS]);
      const draws = [0.49, 0.49, 0.49];
      const random = () => draws.shift() as number;
      const tokens = sampling.sample(two, {
        shape: [3, 5],
        topK: [0, 3, 2],
        temperature: [1, 1, 0.5],
        history: [[], [1], []],
        presencePenalty: [0, 100, 0],
        random,
      });
      // Of 0.08, 0.3, 0.2 the first two sum to 0.38 of 0.58; of 16/25 and 9/25 0.49 is the first.
      expect(tokens).toEqual(Uint32Array.of(2, 3, 1));
      expect(draws.length).toBe(0);
    });

    test("rows of temperature 0 take no number of random", () => {
      const seen: number[] = [];
      const random = () => {
        seen.push(seen.length);
        return 0.99;
      };
      const x = Float32Array.from([...LOGITS, ...LOGITS, ...LOGITS]);
      expect([...sampling.sample(x, { shape: [3, 5], temperature: [1, 0, 1], random })]).toEqual([4, 1, 4]);
      expect(seen.length).toBe(2);
    });

    test("where of one row for all, or of all rows", () => {
      const x = Float32Array.from([...LOGITS, ...LOGITS]);
      const rows = { shape: [2, -1], temperature: 0 };
      expect([...sampling.sample(x, { ...rows, where: Uint8Array.of(1, 0, 1, 1, 1) })]).toEqual([3, 3]);
      const each = Uint8Array.of(1, 0, 1, 1, 1, 1, 1, 0, 0, 0);
      expect([...sampling.sample(x, { ...rows, where: each })]).toEqual([3, 1]);
      expect([...sampling.sample(x, { ...rows, where: Uint32Array.of(0b11101, 0b00011) })]).toEqual([3, 1]);
    });
  });
});
