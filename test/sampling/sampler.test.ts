/** A sampler is `sample` with a step and a growing history, and errors leave it as it was. */
import { describe, expect, test } from "vitest";
import type { Sampler, SamplerOptions } from "../../src/sampling.js";
import { create } from "../../src/sampling.js";
import { ENGINES } from "../support/engines.js";
import { seeded } from "../support/random.js";
import { available, onEveryEngine } from "./support.js";

const N = 50;
const r = seeded(1);
const LOGITS = Array.from({ length: 40 }, () => Float32Array.from({ length: N }, () => r.normal(2)));
const logits = (step: number) => LOGITS[step % LOGITS.length] as Float32Array;

const OPTIONS: { readonly [name: string]: SamplerOptions } = {
  "a seed alone": { seed: 5 },
  penalties: {
    seed: 6,
    prompt: [1, 2, 3],
    history: [4, 4],
    repetitionPenalty: 1.3,
    frequencyPenalty: 0.7,
    presencePenalty: 0.4,
  },
  "filters and a bias": { seed: 7, temperature: 0.8, topK: 20, topP: 0.9, minP: 0.02, logitBias: { 3: 2 } },
  "temperature 0": { temperature: 0, frequencyPenalty: 1 },
  "a step to begin with": { seed: 8, step: 2 ** 40, temperature: 2 },
};

/** Everything that can be seen of a sampler. */
const seen = (s: Sampler) => ({
  step: s.step,
  history: s.history,
  state: s.toJSON(),
  probabilities: s.probabilities(logits(3)),
});

onEveryEngine("createSampler", (sampling) => {
  const { createSampler, sample, samplingProbabilities } = sampling;

  test.each(Object.entries(OPTIONS))("is sample with a step and a history: %s", (_, o) => {
    const s = createSampler(o);
    const history = [...((o.history as number[] | undefined) ?? [])];
    const { step: first = 0 } = o as { step?: number };
    for (let i = 0; i < 200; i++) {
      const now = { ...o, history };
      expect(s.step).toBe(first + i);
      expect(s.history).toEqual(Uint32Array.from(history));
      if (i % 20 === 0) {
        const { seed: _seed, step: _step, random: _random, ...filters } = now as SamplerOptions;
        expect(s.probabilities(logits(i))).toEqual(samplingProbabilities(logits(i), filters));
      }
      if (i % 7 === 3) {
        // A forced token takes a step too.
        expect(s.accept(i % N)).toBe(s);
        history.push(i % N);
        continue;
      }
      const { step: _none, ...rest } = now as SamplerOptions & { step?: number };
      const numbered = "seed" in o ? { ...rest, step: first + i } : rest;
      const want = sample(logits(i), numbered as SamplerOptions);
      expect(s.next(logits(i))).toBe(want);
      history.push(want);
    }
  });

  test("history is a copy, of a class of its own", () => {
    const s = createSampler({ history: [1, 2] });
    const { history } = s;
    expect(history).toEqual(Uint32Array.of(1, 2));
    history[0] = 9;
    expect(s.history).toEqual(Uint32Array.of(1, 2));
    expect(s.toJSON().history).toEqual([1, 2]);
  });

  test("lists are read once: what becomes of them later is nothing to it", () => {
    const history = [1, 2];
    const prompt = Uint16Array.of(3);
    const bias = new Map([[4, 5]]);
    const s = createSampler({ history, prompt, logitBias: bias, seed: 1, repetitionPenalty: 2 });
    const before = seen(s);
    history.push(7);
    prompt[0] = 9;
    bias.set(4, -5).set(5, 100);
    expect(seen(s)).toEqual(before);
  });

  test("where is looked at anew in each call", () => {
    const where = new Uint8Array(N).fill(0);
    const s = createSampler({ where, seed: 1 });
    for (const token of [3, 40, 7]) {
      where.fill(0);
      where[token] = 1;
      expect(s.next(logits(0))).toBe(token);
    }
  });

  test("reset goes back to where it was created", () => {
    const s = createSampler({ seed: 3, step: 7, history: [1], presencePenalty: 1 });
    const before = seen(s);
    const one = Array.from({ length: 30 }, (_, i) => s.next(logits(i)));
    expect(seen(s)).not.toEqual(before);
    s.reset();
    expect(seen(s)).toEqual(before);
    expect(Array.from({ length: 30 }, (_, i) => s.next(logits(i)))).toEqual(one);
    // Of a state: to the state.
    const other = createSampler({ presencePenalty: 1 }, s.toJSON());
    const there = seen(other);
    other.next(logits(0));
    other.accept(3).reset();
    expect(seen(other)).toEqual(there);
  });

  test("toJSON, and on with the same tokens on any engine", () => {
    for (const [name, o] of Object.entries(OPTIONS)) {
      const s = createSampler(o);
      for (let i = 0; i < 20; i++) s.next(logits(i));
      s.accept(11);
      const text = JSON.stringify(s);
      const state = JSON.parse(text);
      expect(state, name).toEqual(s.toJSON());
      const { seed: _seed, step: _step, ...withoutSeed } = o as SamplerOptions & { seed?: number };
      const { history: _history, ...withoutHistory } = withoutSeed as SamplerOptions;
      const want = Array.from({ length: 60 }, (_, i) => s.next(logits(i)));
      for (const engine of ENGINES.filter(available)) {
        const there = create({ engine });
        // A state goes before the options: with them or without it is the same.
        for (const options of [o, withoutSeed, withoutHistory]) {
          const other = there.createSampler(options as SamplerOptions, JSON.parse(text));
          expect(other.toJSON()).toEqual(state);
          expect(Array.from({ length: 60 }, (_, i) => other.next(logits(i)))).toEqual(want);
          expect(other.toJSON()).toEqual(s.toJSON());
        }
      }
    }
  });

  test("a history longer than any room that was made for it", () => {
    const s = createSampler({ seed: 1, frequencyPenalty: 0.01 });
    const tokens = Array.from({ length: 3000 }, (_, i) => s.next(logits(i)));
    expect(s.history).toEqual(Uint32Array.from(tokens));
    const o = { seed: 1, step: 3000, frequencyPenalty: 0.01, history: tokens };
    expect(s.next(logits(0))).toBe(sample(logits(0), o));
  });

  test("rows of other lengths in turn", () => {
    const s = createSampler({ seed: 2, presencePenalty: 3 });
    const history: number[] = [];
    for (const [step, n] of [10, 3000, 10, 100_000, 12, 3000].entries()) {
      const x = Float32Array.from({ length: n }, (_, i) => (i < 10 ? (logits(step)[i] as number) : -60));
      const want = sample(x, { seed: 2, step, presencePenalty: 3, history });
      expect(s.next(x)).toBe(want);
      history.push(want);
    }
  });

  test("two samplers of one engine, and calls between theirs, keep apart", () => {
    const alone = (seed: number) => {
      const s = createSampler({ seed, presencePenalty: 1 });
      return Array.from({ length: 40 }, (_, i) => s.next(logits(i)));
    };
    const want = [alone(1), alone(2)];
    const [a, b] = [
      createSampler({ seed: 1, presencePenalty: 1 }),
      createSampler({ seed: 2, presencePenalty: 1 }),
    ];
    const got: [number[], number[]] = [[], []];
    for (let i = 0; i < 40; i++) {
      got[0].push(a.next(logits(i)));
      sampling.sample(logits(5), { history: [1, 2, 3], presencePenalty: 9 });
      got[1].push(b.next(logits(i)));
      sampling.topK(logits(9), 3);
    }
    expect(got).toEqual(want);
  });

  test("random is called once a token, and not for temperature 0", () => {
    let calls = 0;
    const random = () => {
      calls++;
      return 0.3;
    };
    const s = createSampler({ random });
    for (let i = 0; i < 10; i++) s.next(logits(i));
    s.probabilities(logits(0));
    s.accept(1);
    expect(calls).toBe(10);
    const greedy = createSampler({ random, temperature: 0 });
    greedy.next(logits(0));
    expect(calls).toBe(10);
    expect(s.toJSON()).toEqual({ step: 11, history: [...s.history] });
  });

  describe("errors leave it as it was", () => {
    const bad = (i: number, v: number) => {
      const x = logits(0).slice();
      x[i] = v;
      return x;
    };
    const fresh = () => {
      const s = createSampler({ seed: 4, history: [1, 2, 49], presencePenalty: 1, prompt: [3] });
      s.next(logits(0));
      return s;
    };
    const CASES: readonly [string, (s: Sampler) => unknown, RegExp][] = [
      ["NaN", (s) => s.next(bad(4, NaN)), /^wasmax: logits\[4\]/],
      ["+Infinity", (s) => s.next(bad(49, Infinity)), /^wasmax: logits\[49\]/],
      ["nothing left", (s) => s.next(new Float32Array(N).fill(-Infinity)), /^wasmax: /],
      ["no logits", (s) => s.next([]), /^wasmax: the length of a row of logits must be in \[1, 524288\]/],
      ["a row that the history does not fit", (s) => s.next(new Float32Array(49)), /^wasmax: .*history/],
      ["a text", (s) => s.next("abc" as never), /^wasmax: logits must be/],
      ["nothing", (s) => (s.next as () => number)(), /^wasmax: logits must be/],
      ["-1 accepted", (s) => s.accept(-1), /^wasmax: token must be/],
      ["half a token accepted", (s) => s.accept(0.5), /^wasmax: token must be/],
      ["NaN accepted", (s) => s.accept(NaN), /^wasmax: token must be/],
      ["no token accepted", (s) => s.accept("1" as never), /^wasmax: token must be a number, got "1"$/],
      ["a token of no vocabulary", (s) => s.accept(2 ** 32), /^wasmax: token must be/],
      // Beyond 524,288 no row has a token.
      ["the largest token of 32 bits", (s) => s.accept(2 ** 32 - 1), /^wasmax: token must be/],
      ["the first token beyond all rows", (s) => s.accept(2 ** 19), /^wasmax: token must be/],
      [
        "an out of another length",
        (s) => s.probabilities(logits(0), { out: new Float32Array(3) }),
        /^wasmax: /,
      ],
      [
        "an out of another kind",
        (s) => s.probabilities(logits(0), { out: [] as never }),
        /^wasmax: out must be/,
      ],
      [
        "an unknown option",
        (s) => s.probabilities(logits(0), { to: 1 } as never),
        /^wasmax: probabilities takes/,
      ],
      ["NaN in probabilities", (s) => s.probabilities(bad(1, NaN)), /^wasmax: logits\[1\]/],
    ];
    test.each(CASES)("%s", (_, call, message) => {
      const [s, other] = [fresh(), fresh()];
      const before = seen(s);
      expect(() => call(s)).toThrow(message);
      expect(seen(s)).toEqual(before);
      for (let i = 0; i < 10; i++) expect(s.next(logits(i))).toBe(other.next(logits(i)));
    });

    test.each([
      ["1", 1, RangeError],
      ["NaN", NaN, RangeError],
      ["below 0", -1e-9, RangeError],
      ["a text", "0.5", TypeError],
    ] as const)("random that returns %s", (_, wrong, type) => {
      let right = true;
      const s: Sampler = createSampler({
        random: (): number => (right ? 0.5 : (wrong as number)),
        history: [1],
      });
      s.next(logits(0));
      const before = seen(s);
      right = false;
      expect(() => s.next(logits(1))).toThrow(type);
      expect(() => s.next(logits(1))).toThrow(/^wasmax: number 0 of random must be /);
      expect(seen(s)).toEqual(before);
      right = true;
      expect(s.next(logits(1))).toBe(sample(logits(1), { random: () => 0.5, history: [...before.history] }));
    });

    test("random that throws", () => {
      const mine = new Error("mine");
      let right = false;
      const s = createSampler({
        random: () => {
          if (right) return 0.5;
          throw mine;
        },
      });
      expect(() => s.next(logits(0))).toThrow(mine);
      expect(s.toJSON()).toEqual({ step: 0, history: [] });
      right = true;
      expect(s.next(logits(0))).toBe(sample(logits(0), { random: () => 0.5 }));
    });

    test.each([
      [
        "a state of another seed",
        { seed: 1 },
        { seed: 2, step: 0, history: [] },
        RangeError,
        "state.seed must be 1",
      ],
      [
        "a seed in the state and random",
        { random: () => 0 },
        { seed: 2, step: 0, history: [] },
        TypeError,
        "state.seed and random exclude each other, got both",
      ],
      [
        "no step",
        {},
        { step: -1, history: [] },
        RangeError,
        "state.step must be an integer in [0, 2^53), got -1",
      ],
      [
        "a history that is no list",
        {},
        { step: 0, history: 3 },
        TypeError,
        "state.history must be an array of tokens",
      ],
      ["an unknown part", {}, { step: 0, history: [], x: 1 }, TypeError, 'state takes no option "x"'],
      ["a text for a state", {}, "{}", TypeError, "options of state must be an object"],
    ] as const)("%s", (_, options, state, type, message) => {
      const make = () => createSampler(options as never, state as never);
      expect(make).toThrow(type);
      expect(make).toThrow(`wasmax: ${message}`);
    });
  });

  describe("calls inside of its own calls", () => {
    const INSIDE = "wasmax: a sampler must not be used inside of a call of its own";
    const uses: readonly [string, (s: Sampler) => unknown][] = [
      ["next", (s) => s.next(logits(1))],
      ["accept", (s) => s.accept(1)],
      ["probabilities", (s) => s.probabilities(logits(1))],
    ];
    test.each(uses)("%s in random", (_, use) => {
      let inside: unknown;
      const s: Sampler = createSampler({
        random: () => {
          try {
            use(s);
          } catch (error) {
            inside = error;
          }
          return 0.5;
        },
      });
      expect(s.next(logits(0))).toBe(sample(logits(0), { random: () => 0.5 }));
      expect((inside as Error).message).toBe(INSIDE);
      expect(s.toJSON()).toEqual({ step: 1, history: [...s.history] });
      expect(s.history.length).toBe(1);
    });

    test.each([...uses, ["reset", (s: Sampler) => s.reset()] as const])(
      "%s in a getter of the logits",
      (_, use) => {
        const s = createSampler({ seed: 1, presencePenalty: 1, history: [2, 3] });
        s.next(logits(2));
        const before = s.toJSON();
        const x = Array.from(logits(0));
        let runs = 0;
        Object.defineProperty(x, 0, {
          get() {
            runs++;
            try {
              use(s);
            } catch {}
            return logits(0)[0];
          },
        });
        const token = s.next(x);
        expect(runs).toBe(1);
        // Refused, the call is as if alone; so is a reset before what is drawn.
        const { step, history } = s.toJSON();
        expect(step).toBe(before.step + 1);
        expect(history).toEqual([...before.history, token]);
        const { seed } = before as { seed: number };
        const want = { seed, step: before.step, presencePenalty: 1, history: before.history };
        expect(token).toBe(sample(logits(0), want));
      },
    );

    test("another sampler, and functions of the same engine, may be called there", () => {
      const other: Sampler = createSampler({ seed: 9 });
      const x = Array.from(logits(0));
      Object.defineProperty(x, 20, {
        get() {
          other.next(logits(7));
          sampling.topK(logits(4), 5);
          sampling.samplingProbabilities(logits(2), { topK: 3 });
          return logits(0)[20];
        },
      });
      const o = { seed: 3, topP: 0.9 };
      expect(createSampler(o).next(x)).toBe(sample(logits(0), o));
      expect(sample(x, o)).toBe(sample(logits(0), o));
    });
  });

  test("probabilities takes out, which may be the logits themselves", () => {
    const s = createSampler({ seed: 1, topK: 5, history: [3], presencePenalty: 2 });
    const want = s.probabilities(logits(0));
    const out = new Float32Array(N);
    expect(s.probabilities(logits(0), { out })).toBe(out);
    expect(out).toEqual(want);
    const own = logits(0).slice();
    expect(s.probabilities(own, { out: own })).toBe(own);
    expect(own).toEqual(want);
    expect(s.step).toBe(0);
  });

  test("binary16 bits with dtype", () => {
    const bits = Uint16Array.of(0x3c00, 0x4200, 0xfc00, 0x4000);
    const s = createSampler({ dtype: "float16", seed: 1 });
    const want = createSampler({ seed: 1 });
    for (let i = 0; i < 20; i++) expect(s.next(bits)).toBe(want.next([1, 3, -Infinity, 2]));
    expect(s.probabilities(bits)).toBeInstanceOf(Uint16Array);
  });
});
