/**
 * Arrays that lie, shrink or call back, and what stands on Object.prototype: results are those of the call.
 */
import { describe, expect, test } from "vitest";
import { SAMPLING } from "../../src/sampling/operations.js";
import { create } from "../../src/sampling.js";
import { detach } from "../support/refuses.js";
import { loosely, onEveryEngine, type Sampling } from "./support.js";

const ResizableBuffer = ArrayBuffer as unknown as new (
  length: number,
  options: { maxByteLength: number },
) => ArrayBuffer & { resize(to: number): void };

const X = [1, 3, 2, -1, 0.5, 2];
const F32 = Float32Array.from(X);

/** Values that would change each call if they were its options, and properties that hosts look for. */
const STRANGERS: { readonly [name: string]: unknown } = {
  axis: 0,
  dtype: "float16",
  epsilonCutoff: 0.9,
  frequencyPenalty: 5,
  history: [1, 1],
  indices: [1],
  largest: false,
  logitBias: { 0: 50 },
  minP: 0.9,
  out: [7, 7, 7, 7, 7, 7],
  presencePenalty: 5,
  prompt: [1],
  random: () => 0.999,
  repetitionPenalty: 3,
  seed: 99,
  shape: [3, 2],
  step: 7,
  temperature: 0,
  temperatureLast: true,
  tokens: [0],
  top: 1,
  topK: 1,
  topNSigma: 0.1,
  topP: 0,
  values: [1],
  where: Uint8Array.of(1, 0, 0, 0, 0, 0),
  engine: "js",
  modules: {},
  simd: {},
  relaxed: {},
  get: () => 1,
  set: () => 1,
  value: 1,
  writable: false,
  enumerable: true,
  "-1": 1,
  stranger: 1,
};

function polluted<T>(strangers: PropertyDescriptorMap, run: () => T): T {
  const names = Object.keys(strangers);
  const all = names.map((name) => [name, { __proto__: null, ...strangers[name] }] as const);
  try {
    for (const [name, descriptor] of all) Object.defineProperty(Object.prototype, name, descriptor);
    return run();
  } finally {
    for (const name of names) delete (Object.prototype as { [name: string]: unknown })[name];
  }
}

/** A call of each function. */
function calls(s: Sampling): unknown[] {
  const seed = { seed: 3 };
  const sampler = s.createSampler({ seed: 4, history: [1], presencePenalty: 1 });
  const rows = s.sample(F32, { shape: [2, 3], seed: 1, topK: [2, 3], history: [[0], [1]] });
  const pairs = s.topK(F32, 2, { shape: [2, 3] });
  const out = { values: new Float32Array(2), indices: new Uint32Array(2) };
  s.topK(F32, 2, { out });
  return [
    s.sample(F32, seed),
    s.sample(X, { ...seed, topP: 0.9, logitBias: [[0, 1]] }),
    s.sample(X, { ...seed, logitBias: { 0: 1 } }),
    s.sample(X, { ...seed, logitBias: new Map([[0, 1]]) }),
    Array.from(rows),
    Array.from(s.samplingProbabilities(F32)),
    Array.from(s.samplingProbabilities(F32, {})),
    Array.from(s.samplingProbabilities(X, { topK: 3, out: [0, 0, 0, 0, 0, 0] })),
    Array.from(pairs.values),
    Array.from(pairs.indices),
    [...out.values, ...out.indices],
    s.argmax(X),
    Array.from(s.argmax(X, { shape: [3, 2], axis: 0 })),
    Object.values(s.logprobs(F32, { top: 2, tokens: [3] })).map((v) => Array.from(v as ArrayLike<number>)),
    s.acceptDraft([1], X.slice(0, 3), X, { ...seed, temperature: 0.5 }),
    Array.from(s.sampleWithoutReplacement(F32, 4, seed)),
    [sampler.next(F32), sampler.accept(2).next(X), Array.from(sampler.probabilities(X))],
    sampler.toJSON(),
    Array.from(s.createSampler({ seed: 4 }, sampler.toJSON()).history),
  ];
}

onEveryEngine("hostile arguments", (sampling) => {
  const loose = loosely(sampling);

  describe("a polluted Object.prototype", () => {
    // An engine is opened in each, too.
    const both = () => [calls(sampling), calls(create({ engine: sampling.engine().name }))];
    const expected = both();

    test("all options are among the strangers", () => {
      const known = SAMPLING.flatMap(({ options }) => options);
      expect(known.filter((option) => !(option in STRANGERS))).toEqual([]);
    });

    for (const [title, of] of [
      ["values", (key) => ({ value: STRANGERS[key], enumerable: true, writable: true })],
      ["values that are not enumerable", (key) => ({ value: STRANGERS[key], writable: true })],
      ["getters", (key) => ({ get: () => STRANGERS[key], set: () => {}, enumerable: true })],
    ] as readonly [string, (key: string) => PropertyDescriptor][]) {
      test(title, () => {
        const all = Object.keys(STRANGERS).map((key) => [key, { ...of(key), configurable: true }]);
        const map = Object.fromEntries(all) as PropertyDescriptorMap;
        const got = polluted(map, both);
        expect(got).toEqual(expected);
      });
    }

    test("each of them alone", () => {
      for (const [key, value] of Object.entries(STRANGERS)) {
        const got = polluted({ [key]: { value, configurable: true } }, both);
        expect(got, key).toEqual(expected);
      }
    });

    test("indices", () => {
      let runs = 0;
      for (const key of ["0", "1", "2", "3", "5", "15"]) {
        const descriptor = { get: () => runs++, set: () => runs++, configurable: true };
        expect(polluted({ [key]: descriptor }, both), key).toEqual(expected);
      }
      expect(runs).toBe(0);
    });
  });

  describe("lengths that lie are not believed", () => {
    class Longer extends Float32Array {
      override get length(): 1100 {
        return 1100;
      }
    }
    class Shorter extends Float32Array {
      override get length(): 1 {
        return 1;
      }
    }
    class LongBytes extends Uint8Array {
      override get length(): 6 {
        return 6;
      }
    }
    test.each([
      ["longer", Longer],
      ["shorter", Shorter],
    ])("logits and out: %s", (_, Liar) => {
      const x = new Liar(X);
      expect(sampling.sample(x, { seed: 3 })).toBe(sampling.sample(F32, { seed: 3 }));
      const want = sampling.samplingProbabilities(F32, { topK: 3 });
      expect(Array.from(sampling.samplingProbabilities(x, { topK: 3 }))).toEqual(Array.from(want));
      const memory = new Float32Array(2000).fill(7);
      const out = new Liar(memory.buffer, 0, 6);
      sampling.samplingProbabilities(F32, { topK: 3, out });
      expect(Array.from(memory.subarray(0, 6))).toEqual(Array.from(want));
      expect(memory.subarray(6).every((v) => v === 7)).toBe(true);
      expect(sampling.topK(x, 6).indices.length).toBe(6);
      expect(sampling.argmax(x)).toBe(1);
    });

    test.each([2, 8])("logits that are %i after random", (now) => {
      for (const call of ["sample", "sampleWithoutReplacement"] as const) {
        const buffer = Reflect.construct(ArrayBuffer, [16, { maxByteLength: 64 }]) as ArrayBuffer;
        const x = new Float32Array(buffer);
        const random = () => {
          (buffer as ArrayBuffer & { resize(bytes: number): void }).resize(4 * now);
          return 0.5;
        };
        const args = call === "sample" ? [x, { random }] : [x, 1, { random }];
        expect(() => loose[call](...args)).toThrow(
          new RangeError(`wasmax: the length of logits must be 4 for the whole call, got ${now}`),
        );
      }
    });

    test("where", () => {
      expect(() => sampling.sample(F32, { where: new LongBytes(3) })).toThrow(
        "wasmax: the length of where must be 6, n, got 3",
      );
    });

    class Tokens extends Uint16Array {
      override get length(): 9 {
        return 9;
      }
    }
    test("tokens", () => {
      const o = { seed: 1, presencePenalty: 3 };
      const want = sampling.samplingProbabilities(F32, { history: [1, 2], presencePenalty: 3 });
      const got = sampling.samplingProbabilities(F32, { history: new Tokens([1, 2]), presencePenalty: 3 });
      expect(got).toEqual(want);
      expect(sampling.sample(F32, { ...o, history: new Tokens([1, 2]) })).toBe(
        sampling.sample(F32, { ...o, history: [1, 2] }),
      );
    });

    test.each([-1, 0.5, NaN, 2 ** 40, Infinity, "3"])("a Proxy for a list whose length is %s", (length) => {
      const liar = () =>
        new Proxy([1, 1], { get: (target, key) => (key === "length" ? length : Reflect.get(target, key)) });
      for (const call of [
        () => loose["sample"](F32, { history: liar() }),
        () => loose["sample"](F32, { logitBias: liar() }),
        () => loose["sample"](liar()),
        () => loose["sample"](F32, { shape: [2, 3], topK: liar() }),
        () => loose["sample"](F32, { shape: [2, 3], history: liar() }),
        () => loose["acceptDraft"](liar(), undefined, F32),
        () => loose["logprobs"](F32, { tokens: liar() }),
      ]) {
        expect(call).toThrow(/^wasmax: /);
        expect(sampling.sample(F32, { temperature: 0 })).toBe(1);
      }
    });
  });

  describe("a Map that is none", () => {
    test("by its tag: an object without tokens", () => {
      const logitBias = { [Symbol.toStringTag]: "Map" };
      expect(sampling.samplingProbabilities(F32, { logitBias })).toEqual(sampling.samplingProbabilities(F32));
    });

    test("a subclass with a tag, and methods, of its own", () => {
      class Mine extends Map<number, number> {
        override get [Symbol.toStringTag](): string {
          return "Mine";
        }
        override forEach(): void {
          throw new Error("called");
        }
      }
      const o = { temperature: 0, logitBias: new Mine([[5, 50]]) };
      expect(sampling.sample(F32, o)).toBe(5);
    });
  });

  describe("without memory", () => {
    const gone = () => detach(Float32Array.from(X));
    test.each([
      ["logits", () => loose["sample"](gone())],
      ["logits of rows", () => loose["sample"](gone(), { shape: [2, 3] })],
      ["logits for probabilities", () => loose["samplingProbabilities"](gone())],
      ["x of topK", () => loose["topK"](gone(), 1)],
      ["x of argmax", () => loose["argmax"](gone())],
      ["where", () => loose["sample"](F32, { where: detach(new Uint8Array(6)) })],
      ["out", () => loose["samplingProbabilities"](F32, { out: gone() })],
      ["history", () => loose["sample"](F32, { history: detach(Uint16Array.of(1)) })],
      ["the target", () => loose["acceptDraft"]([1], F32.slice(0, 3), gone())],
    ] as const)("%s", (_, call) => {
      expect(call).toThrow(/^wasmax: /);
      expect(sampling.sample(F32, { temperature: 0 })).toBe(1);
    });
  });

  describe("arrays that go while others are read", () => {
    /** A number[] whose first element does something when it is read. */
    const trap = (values: readonly number[], run: () => void): number[] =>
      Object.defineProperty([...values], 0, {
        get() {
          run();
          return values[0];
        },
        set() {},
        enumerable: true,
      });
    const outcome = (call: () => unknown) => {
      try {
        return call();
      } catch (error) {
        return (error as Error).message;
      }
    };
    const MESSAGE = /^wasmax: /;

    test("logits in random", () => {
      const x = F32.slice();
      const got = outcome(() =>
        sampling.sample(x, {
          random: () => {
            detach(x);
            return 0.5;
          },
        }),
      );
      expect(got).toMatch(MESSAGE);
      const many = F32.slice();
      const rows = outcome(() =>
        sampling.sample(many, {
          shape: [2, 3],
          random: () => {
            if (many.length > 0) detach(many);
            return 0.5;
          },
        }),
      );
      expect(rows).toMatch(MESSAGE);
    });

    test("logits that shrink or grow in random, with rows", () => {
      for (const to of [0, 8, 40]) {
        const buffer = new ResizableBuffer(24, { maxByteLength: 48 });
        const x = new Float32Array(buffer).fill(1);
        const got = outcome(() =>
          sampling.sample(x, {
            shape: [2, 3],
            random: () => {
              buffer.resize(to);
              return 0.5;
            },
          }),
        );
        expect(got, `${to}`).toMatch(MESSAGE);
      }
    });

    test("where in a getter of the logits", () => {
      const where = Uint8Array.of(1, 1, 1, 1, 1, 1);
      const x = trap(X, () => detach(where));
      expect(outcome(() => sampling.sample(x, { where, seed: 1 }))).toMatch(MESSAGE);
      const rows = Uint8Array.of(1, 1, 1, 1, 1, 1);
      const y = trap(X, () => detach(rows));
      expect(outcome(() => sampling.sample(y, { where: rows, seed: 1, shape: [2, 3] }))).toMatch(MESSAGE);
    });

    test("draftLogits in a getter of the target", () => {
      const draft = Float32Array.of(1, 2, 3);
      const target = trap([1, 2, 3, 4, 5, 6], () => detach(draft) as never);
      const got = outcome(() => loose["acceptDraft"]([1], draft, target, { seed: 1 }));
      expect(got).toMatch(MESSAGE);
      expect(sampling.sample(F32, { temperature: 0 })).toBe(1);
    });

    test("logits or where in a setter of out", () => {
      for (const which of ["x", "where"] as const) {
        const where = Uint8Array.of(1, 1, 1, 1, 1, 1);
        const x = F32.slice();
        let done = false;
        const out = new Proxy([7, 7, 7, 7, 7, 7], {
          set(target, key, value) {
            if (!done) detach(which === "x" ? x : where);
            done = true;
            return Reflect.set(target, key, value);
          },
        });
        // x as a number[] is copied before.
        const logits = which === "x" ? Float64Array.from(x) : X;
        const got = outcome(() => {
          if (which === "x") {
            const wide = logits as Float64Array;
            const mine = new Proxy([7, 7, 7, 7, 7, 7], {
              set(target, key, value) {
                if (wide.length > 0) detach(wide);
                return Reflect.set(target, key, value);
              },
            });
            return loose["samplingProbabilities"](wide, { out: mine, where });
          }
          return loose["samplingProbabilities"](logits, { out, where });
        });
        // An error of ours, or what was asked for: never one of the engine's own.
        if (typeof got === "string") expect(got).toMatch(MESSAGE);
        else expect(Array.from(got as number[])).toEqual(Array.from(sampling.samplingProbabilities(X)));
        expect(sampling.sample(F32, { temperature: 0 })).toBe(1);
      }
    });
  });

  describe("code of the caller's that calls again", () => {
    const inner = () => {
      sampling.sample(
        Float32Array.from({ length: 5000 }, (_, i) => i % 7),
        { topP: 0.9, history: [1, 2], presencePenalty: 1 },
      );
      sampling.topK(new Float32Array(3000), 5);
      sampling.samplingProbabilities(new Float64Array(900));
    };
    const o = { topK: 4, history: [1], presencePenalty: 0.5, logitBias: [[5, 1] as [number, number]] };
    const want = sampling.sample(F32, { ...o, random: () => 0.7 });
    const probabilities = Array.from(sampling.samplingProbabilities(X, o));

    test("in random", () => {
      const random = () => {
        inner();
        return 0.7;
      };
      expect(sampling.sample(F32, { ...o, random })).toBe(want);
      expect([...sampling.sample([...X, ...X], { ...o, shape: [2, 6], random })]).toEqual([want, want]);
    });

    test("in getters of options, lists and logits", () => {
      const getter = <T extends object>(target: T, key: PropertyKey, value: unknown): T =>
        Object.defineProperty(target, key, {
          get() {
            inner();
            return value;
          },
          enumerable: true,
          configurable: true,
        });
      const random = () => 0.7;
      const logits = getter([...X], 3, X[3]);
      const history = getter([1], 0, 1);
      const options = getter({ ...o, history, random }, "topK", 4);
      expect(sampling.sample(logits, options)).toBe(want);
      const { random: _, ...filters } = options;
      expect(Array.from(sampling.samplingProbabilities(logits, { ...filters, history }))).toEqual(
        probabilities,
      );
    });

    test("in a setter of out, while it is written", () => {
      const out = new Proxy([7, 7, 7, 7, 7, 7], {
        set(target, key, value) {
          inner();
          return Reflect.set(target, key, value);
        },
      });
      expect(sampling.samplingProbabilities(X, { ...o, out })).toBe(out);
      expect([...out]).toEqual(probabilities);
    });
  });

  test("a SharedArrayBuffer serves for everything", () => {
    const shared = new Float32Array(new SharedArrayBuffer(24));
    shared.set(X);
    const where = new Uint8Array(new SharedArrayBuffer(6)).fill(1);
    const o = { where, topP: 0.9 };
    expect(sampling.sample(shared, { ...o, seed: 3 })).toBe(sampling.sample(F32, { topP: 0.9, seed: 3 }));
    const want = sampling.samplingProbabilities(F32, o);
    const out = new Float32Array(new SharedArrayBuffer(24));
    sampling.samplingProbabilities(shared, { ...o, out });
    expect(Array.from(out)).toEqual(Array.from(want));
    sampling.samplingProbabilities(shared, { ...o, out: shared });
    expect(Array.from(shared)).toEqual(Array.from(want));
  });

  test("options are read once, each", () => {
    const reads: string[] = [];
    const options = new Proxy(
      { topK: 3, topP: 0.9, seed: 1, history: [1], where: new Uint8Array(6).fill(1) } as {
        [key: string]: unknown;
      },
      {
        get(target, key) {
          reads.push(String(key));
          return Reflect.get(target, key);
        },
      },
    );
    loose["sample"](F32, options);
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.length).toBe(new Set(reads).size);
  });
});
