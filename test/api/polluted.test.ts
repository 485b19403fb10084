/** What stands on Object.prototype is no option, and nothing breaks of it. */
import { describe, expect, test } from "vitest";
import { OPERATIONS } from "../../src/functions/operations.js";
import type { Instance } from "../../src/index.js";
import { VARIANTS } from "../../src/variants/operations.js";
import * as variants from "../../src/variants.js";
import { onEveryEngine } from "../support/engines.js";

/** Values that would change each call if they were its options, and properties that hosts look for. */
const STRANGERS: { readonly [name: string]: unknown } = {
  temperature: 0.25,
  scale: 3,
  bias: [9, 0, 0, 0, 0, 0],
  biasShape: [6],
  where: [true, false, true, false, true, false],
  whereShape: [6],
  causal: true,
  weights: [5, 1, 1, 1, 1, 1],
  weightsShape: [6],
  shape: [3, 2],
  axis: 0,
  dtype: "float16",
  out: [7, 7, 7, 7, 7, 7],
  weight: [2, 1, 1],
  labelSmoothing: 0.5,
  ignoreIndex: 1,
  reduction: "none",
  dLoss: 3,
  alpha: 2,
  hard: true,
  soft: [7],
  random: () => 0.5,
  engine: "js",
  memory: 4096,
  modules: {},
  simd: {},
  relaxed: {},
  BigInt64Array: "float64",
  cause: "stranger",
  initial: 1,
  maximum: 1,
  shared: true,
  address: "i64",
  index: "i64",
  get: () => 1,
  set: () => 1,
  value: 1,
  writable: false,
  enumerable: true,
  parameter: 1,
  softmax: 1,
  createOnline: 1,
  "-1": 1,
  stranger: 1,
  nothing: null,
};

/** Runs with `strangers` on Object.prototype. Nothing of the test's own frameworks runs meanwhile. */
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

const descriptors = (of: (name: string) => PropertyDescriptor): PropertyDescriptorMap =>
  Object.fromEntries(Object.keys(STRANGERS).map((name) => [name, { ...of(name), configurable: true }]));

const X = [1, 2, 3, 1, 0.5, 2];
const F32 = Float32Array.from(X);
const P = Float32Array.from([0.2, 0.3, 0.5, 0.1, 0.6, 0.3]);

/** A call of each function, some with an option. */
function calls(w: Instance, own: Instance): unknown[] {
  const rows = { shape: [2, 3] };
  return [
    w.softmax(F32),
    w.softmax(F32, {}),
    w.softmax(F32, { out: new Float32Array(6) }),
    w.softmax(X, { temperature: 2 }),
    w.softmax(X, { out: [0, 0, 0, 0, 0, 0] }),
    w.logSoftmax(F32, rows),
    w.logSoftmax(F32, { shape: [2, 3], where: [true, true, false], whereShape: [3] }),
    w.logSumExp(X),
    w.signedLogSumExp(X),
    w.softmaxGrad(w.softmax(X), X),
    w.logSoftmaxGrad(w.logSoftmax(F32), F32),
    w.logSumExpGrad(X, 2),
    w.crossEntropy(F32, [0, 2], rows),
    w.crossEntropy(F32, P, rows),
    Object.values(w.crossEntropyAndGrad(F32, [0, 1], rows)),
    w.nllLoss(w.logSoftmax(X, rows), [0, 2], rows),
    w.createOnline().push(F32).merge(w.createOnline().push(X)).state,
    w.createOnline().push(X).normalize(F32, {}),
    own.float32(3).fill(1),
    own.softmax(own.float32(6).fill(2)),
    variants.softmin(X),
    variants.hardmax(X),
    variants.sparsemax(F32),
    variants.entmax(X, {}),
    variants.gumbelSoftmax([1, 1], { random: () => 0.25 }),
  ];
}

onEveryEngine("a polluted Object.prototype", (wasmax, _, make) => {
  // An engine is opened in each, too.
  const both = () => calls(wasmax, make(1024));
  const expected = both();
  let reads: string[] = [];

  for (const [title, of] of [
    [
      "properties that are enumerable",
      (key) => ({ value: STRANGERS[key], enumerable: true, writable: true }),
    ],
    ["properties that are not", (key) => ({ value: STRANGERS[key], writable: true })],
    [
      "getters, which do not run",
      (key) => ({
        get: () => {
          reads.push(key);
          return STRANGERS[key];
        },
        set: () => {},
        enumerable: true,
      }),
    ],
  ] as readonly [string, (key: string) => PropertyDescriptor][]) {
    test(title, () => {
      reads = [];
      const map = descriptors(of);
      let got: unknown;
      let error: unknown;
      polluted(map, () => {
        try {
          got = both();
        } catch (e) {
          error = e;
        }
      });
      if (error !== undefined) throw error;
      expect(got).toEqual(expected);
      expect(reads).toEqual([]);
    });
  }

  test("each of them alone", () => {
    const known = [...OPERATIONS, ...VARIANTS].flatMap(({ options }) => options);
    expect(known.filter((option) => !(option in STRANGERS))).toEqual([]);
    for (const [key, value] of Object.entries(STRANGERS)) {
      let got: unknown;
      polluted({ [key]: { value, configurable: true } }, () => {
        got = both();
      });
      expect(got, key).toEqual(expected);
    }
  });

  test("indices: nothing that an array is built of goes through it", () => {
    const long = Float32Array.from({ length: 300_000 }, (_, i) => i % 7);
    const indexed = () => {
      const own = make(2 ** 16);
      const [x, y, other] = [own.float32(4), own.float32(4), own.float32(64).fill(3)];
      own.softmax(x.fill(1), { shape: [4], out: y });
      return [
        both(),
        [...y],
        [...other],
        wasmax.softmax(X, { shape: [2, 1, 3], axis: [0, 2] }),
        wasmax.softmax(F32, { shape: [2, 3], axis: 0, where: [true, false, true], whereShape: [3] }),
        wasmax.softmax(X, { shape: [3, 2], axis: [0], bias: [1, 2], biasShape: [2] }),
        wasmax.softmax(long, { temperature: 2 })[299_999],
      ];
    };
    const want = indexed();
    let count = 0;
    for (const descriptor of [
      { get: () => (count++ < 3 ? 4 : 64), set: () => {} },
      { value: 7, writable: false },
    ]) {
      for (const key of ["0", "1", "3", "63"]) {
        let got: unknown;
        polluted({ [key]: { ...descriptor, configurable: true } }, () => {
          got = indexed();
        });
        expect(got, key).toEqual(want);
      }
    }
    expect(count).toBe(0);
  });

  describe("errors are those of the call alone", () => {
    for (const [title, call, message] of [
      ["BigInts", (w) => w.softmax(new BigInt64Array(2) as never), "logits must be a number[]"],
      ["an unknown option", (w) => w.softmax(X, { axes: 1 } as never), 'softmax takes no option "axes"'],
      ["bad values", (w) => w.softmax(X, { temperature: 0 }), "temperature must be a finite number above 0"],
    ] as readonly [string, (w: Instance) => unknown, string][]) {
      test(title, () => {
        let thrown: unknown;
        const map = descriptors((key) => ({ value: STRANGERS[key], enumerable: true, writable: true }));
        polluted(map, () => {
          try {
            call(wasmax);
          } catch (e) {
            thrown = e;
          }
        });
        expect((thrown as Error).message).toContain(`wasmax: ${message}`);
      });
    }
  });

  test("options of a class: its fields, and those and the getters of what it extends", () => {
    class Defaults {
      shape = [2, 3];
      get temperature(): number {
        return 2;
      }
      describe(): string {
        return "not an option, as no method is";
      }
    }
    class Options extends Defaults {
      axis = 0;
    }
    const want = wasmax.softmax(F32, { shape: [2, 3], axis: 0, temperature: 2 });
    expect(wasmax.softmax(F32, new Options() as never)).toEqual(want);
    const inherited = Object.create({ shape: [2, 3], axis: 0, temperature: 2 });
    expect(wasmax.softmax(F32, inherited)).toEqual(want);
    const ofNone = Object.assign(Object.create(null), { shape: [2, 3], axis: 0, temperature: 2 });
    expect(wasmax.softmax(F32, ofNone)).toEqual(want);
    expect(wasmax.softmax(F32, Object.create(ofNone))).toEqual(want);
    expect(() => wasmax.softmax(F32, Object.create({ axes: 1 }))).toThrow('takes no option "axes"');
  });
});
