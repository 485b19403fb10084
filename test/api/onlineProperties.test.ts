/**
 * createOnline by random search: merges form a commutative monoid, bit for bit where they can; and what it
 * accepts and refuses.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Online } from "../../src/index.js";
import { encode } from "../../src/math/half.js";
import { logBound, scores, softmaxBound } from "../support/bounds.js";
import { onEveryEngine } from "../support/engines.js";
import { exact } from "../support/reference.js";
import { decoded } from "../support/vectors.js";

const RUNS = { numRuns: 200 };

const same = (a: Online, b: Online) =>
  a.state.length === 2 && a.state.every((v, i) => Object.is(v, b.state[i]));

type Kind = "float32" | "float64" | "float16" | "number[]" | "int8";
const KINDS: readonly Kind[] = ["float32", "float64", "float16", "number[]", "int8"];

onEveryEngine("createOnline", (wasmax, name, make) => {
  /** Values in quarters up to 30 in size are exact in every kind but int8, which rounds. */
  const finite = fc.integer({ min: -120, max: 120 }).map((v) => v / 4);
  const logit = fc.oneof({ weight: 20, arbitrary: finite }, { weight: 2, arbitrary: fc.constant(-Infinity) });
  const wild = fc.oneof(
    { weight: 20, arbitrary: fc.double({ noNaN: true }) },
    fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -1e308),
  );
  const size = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 80 }));
  const listOf = (of: fc.Arbitrary<number>) =>
    size.chain((n) => fc.array(of, { minLength: n, maxLength: n }));
  const onlineOf = (of: fc.Arbitrary<number>) =>
    fc
      .array(listOf(of), { maxLength: 4 })
      .map((chunks) => () => chunks.reduce((o, chunk) => o.push(chunk), wasmax.createOnline()));

  const push = (o: Online, chunk: readonly number[], kind: Kind): Online => {
    if (kind === "number[]") return o.push(chunk);
    if (kind === "float16") return o.push(halves(chunk), { dtype: "float16" });
    if (kind === "int8") return o.push(Int8Array.from(chunk));
    return o.push(kind === "float32" ? Float32Array.from(chunk) : Float64Array.from(chunk));
  };
  const halves = (chunk: readonly number[]) => {
    const bits = new Uint16Array(chunk.length);
    encode(Float32Array.from(chunk), bits, 0, chunk.length);
    return bits;
  };
  const asKind = (chunk: readonly number[], kind: Kind) =>
    kind === "int8" ? [...Int8Array.from(chunk)] : [...chunk];

  test("merging commutes bit for bit, whatever was pushed", () => {
    fc.assert(
      fc.property(onlineOf(wild), onlineOf(wild), (a, b) => same(a().merge(b()), b().merge(a()))),
      RUNS,
    );
  });

  test("nothing is its identity, bit for bit, on either side", () => {
    fc.assert(
      fc.property(onlineOf(fc.oneof(wild, logit)), (a) => {
        const none = () => wasmax.createOnline();
        return (
          same(a().merge(none()), a()) &&
          same(none().merge(a()), a()) &&
          same(a().push([]), a()) &&
          same(a().push([-Infinity]), a())
        );
      }),
      RUNS,
    );
  });

  test("a merge returns the object itself, and leaves the other as it was", () => {
    fc.assert(
      fc.property(onlineOf(wild), onlineOf(wild), (a, b) => {
        const [x, y] = [a(), b()];
        const z = x.merge(y);
        return z === x && same(y, b()) && x.push([1]) === x && same(a().merge(a()), a().merge(a()));
      }),
      RUNS,
    );
  });

  test("chunks of any size and kind, in any order and tree, give the logSumExp of them all", () => {
    const chunk = fc.tuple(listOf(logit), fc.constantFrom(...KINDS));
    fc.assert(
      fc.property(
        fc.array(chunk, { maxLength: 8 }),
        fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
        (chunks, order) => {
          const row = chunks.flatMap(([list, kind]) => asKind(list, kind));
          const max = row.reduce((a, b) => Math.max(a, b), -Infinity);
          const want = max === -Infinity ? max : exact(row, 1, true).logSumExp[0];
          // Any two of the parts, again and again.
          const parts = chunks.map(([list, kind]) => push(wasmax.createOnline(), list, kind));
          for (let i = 0; parts.length > 1; i++) {
            const [other] = parts.splice((order[i] as number) % parts.length, 1) as [Online];
            (parts[(order[i + 10] as number) % parts.length] as Online).merge(other);
          }
          const onAfterAnother = chunks.reduce(
            (o, [list, kind]) => push(o, list, kind),
            wasmax.createOnline(),
          );
          const wide = chunks.every(([, kind]) => kind === "float64" || kind === "number[]");
          const bound = logBound(
            wide ? "float64" : "float32",
            {},
            Math.max(1, row.length),
            Math.max(Math.abs(want), 2 ** -100),
          );
          for (const o of [...parts, onAfterAnother]) {
            const got = o.logSumExp();
            if (want === -Infinity ? got !== want : !(Math.abs(got - want) <= bound))
              expect.fail(`${got}, not ${want}`);
          }
        },
      ),
      RUNS,
    );
  });

  test("normalize is the softmax of all, for chunks of any kind, in out and in place", () => {
    const chunk = fc.tuple(listOf(logit), fc.constantFrom<Kind>("float32", "float64", "float16", "number[]"));
    fc.assert(
      fc.property(
        fc
          .array(chunk, { minLength: 1, maxLength: 5 })
          .filter((chunks) => chunks.flatMap(([list]) => list).some(Number.isFinite)),
        (chunks) => {
          const list = chunks.flatMap(([part]) => part);
          const row = { ...scores([], list, 1), p: [...exact(list, 1, true).p] };
          const o = wasmax.createOnline();
          for (const [list, kind] of chunks) push(o, list, kind);
          // The narrowest kind among them decides about the sum.
          const narrow = chunks.some(([, kind]) => kind === "float32" || kind === "float16");
          const before = o.state;
          let at = 0;
          for (const [list, kind] of chunks) {
            const array = () =>
              kind === "number[]"
                ? [...list]
                : kind === "float16"
                  ? halves(list)
                  : kind === "float32"
                    ? Float32Array.from(list)
                    : Float64Array.from(list);
            const options = kind === "float16" ? ({ dtype: "float16" } as const) : {};
            const given = array();
            const y = o.normalize(given as Float32Array, options as object);
            expect(given).toEqual(array());
            const own = array();
            expect(
              o.normalize(
                own as Float32Array,
                { ...options, out: own as Float32Array } as object as { out: Float32Array },
              ),
            ).toBe(own);
            expect(own).toEqual(y);
            const out = array().fill(7);
            expect(
              o.normalize(
                given as Float32Array,
                { ...options, out: out as Float32Array } as object as { out: Float32Array },
              ),
            ).toBe(out);
            expect(out).toEqual(y);
            expect(Object.getPrototypeOf(y)).toBe(Object.getPrototypeOf(given));
            const values = decoded(y, kind as "float32");
            for (const [i, p] of values.entries()) {
              const want = row.p[at + i] as number;
              const allowed =
                softmaxBound(name, kind as "float32", {}, row, at + i, want) +
                (narrow ? softmaxBound("wasm-simd", "float32", {}, row, at + i, want) : 0);
              if (want === 0 ? !Object.is(p, 0) : !(Math.abs(p - want) <= allowed))
                expect.fail(`${kind}: [${i}] is ${p}, not ${want}`);
            }
            at += list.length;
          }
          expect(o.state, "the state is as it was").toEqual(before);
        },
      ),
      RUNS,
    );
  });

  test("its state and its JSON make the same again, and go through text", () => {
    fc.assert(
      fc.property(onlineOf(fc.oneof(wild, logit)), listOf(wild), (a, more) => {
        const o = a();
        const ways = [o.state, [...o.state], o.toJSON(), structuredClone(o.state)].map((state) =>
          wasmax.createOnline(state),
        );
        // Text has no sign for a maximum of −0.
        const text = wasmax.createOnline(JSON.parse(JSON.stringify(o)));
        const alike = (one: Online) =>
          Object.is(one.logSumExp(), o.logSumExp()) &&
          same(one.push([0]).push(more), a().push([0]).push(more));
        return ways.every((one) => same(one, o) && alike(one)) && alike(text);
      }),
      RUNS,
    );
    expect(JSON.stringify(wasmax.createOnline())).toBe('["-Infinity",0]');
    expect(JSON.stringify(wasmax.createOnline().push([Infinity]))).toBe('["Infinity",1]');
    expect(JSON.stringify(wasmax.createOnline().push([NaN]))).toBe('["NaN","NaN"]');
    expect(JSON.stringify(wasmax.createOnline().push([0.5]))).toBe("[0.5,1]");
    const { state } = wasmax.createOnline().push([1, 2]);
    const o = wasmax.createOnline(state);
    state.fill(7);
    expect(o.logSumExp(), "the state is copied").toBe(wasmax.createOnline().push([1, 2]).logSumExp());
    o.state.fill(7);
    expect(o.logSumExp()).toBe(wasmax.createOnline().push([1, 2]).logSumExp());
  });

  test("NaN, infinities, nothing", () => {
    for (const n of [1, 2, 7, 8, 9, 40, 20_000, 240_000]) {
      for (const at of [0, n >> 1, n - 1]) {
        for (const Floats of [Float32Array, Float64Array]) {
          const chunk = new Floats(n).fill(1);
          chunk[at] = NaN;
          const o = wasmax.createOnline().push(chunk);
          expect([o.logSumExp(), ...o.state]).toEqual([NaN, NaN, NaN]);
          expect(o.normalize(new Floats(3))).toEqual(new Floats(3).fill(NaN));
          // A NaN stays, whatever comes.
          expect(o.push([Infinity]).push([1]).merge(wasmax.createOnline()).logSumExp()).toBeNaN();
          chunk.fill(-Infinity);
          expect(wasmax.createOnline().push(chunk).logSumExp()).toBe(-Infinity);
          expect(wasmax.createOnline().push(chunk).normalize(chunk).every(Number.isNaN)).toBe(true);
          chunk[at] = NaN;
          expect(wasmax.createOnline().push(chunk).logSumExp(), "a NaN among −Infinity").toBeNaN();
          chunk[at] = Infinity;
          expect(wasmax.createOnline().push(chunk).push([1]).logSumExp()).toBe(Infinity);
          expect(wasmax.createOnline().push(chunk).normalize(Floats.of(0, Infinity))).toEqual(
            Floats.of(NaN, NaN),
          );
          chunk[(at + 1) % n] = NaN;
          expect(wasmax.createOnline().push(chunk).logSumExp(), "a NaN beside Infinity").toBeNaN();
        }
      }
    }
    const none = wasmax.createOnline();
    expect([none.logSumExp(), ...none.state]).toEqual([-Infinity, -Infinity, 0]);
    expect(none.normalize([])).toEqual([]);
    expect(none.normalize([-Infinity])).toEqual([NaN]);
    expect(none.push(new Float32Array(0)).state).toEqual(Float64Array.of(-Infinity, 0));
    expect(wasmax.createOnline().push([5]).normalize([-Infinity, 5])).toEqual([0, 1]);
  });

  test("a narrow chunk of what had a wide maximum", () => {
    for (const max of [100.1, 1e6 / 3, -77.7]) {
      const o = wasmax.createOnline().push(Float64Array.of(max, max - 0.5));
      for (const n of [1, 8, 40]) {
        const chunk = new Float32Array(n).fill(max - 0.75);
        const want = Math.exp((chunk[0] as number) - max) / (1 + Math.exp(-0.5));
        const y = o.normalize(chunk);
        for (const p of y)
          if (!(Math.abs(p - want) <= 6 * 2 ** -24 * want)) expect.fail(`${max}: ${p}, not ${want}`);
      }
    }
  });

  test("a narrow chunk far below a wide maximum is 0, wherever float32 has the nearest to that", () => {
    for (const max of [1e10 + 600, 2 ** 40 - 5, 1e20, 1e39, 1e300, 3.4e38, -1e10, -1e-50, -1e39, -1e300]) {
      const o = wasmax.createOnline().push(Float64Array.of(max));
      const largest = Math.min(max * (max > 0 ? 0.5 : 2), 3e38);
      for (const n of [1, 2, 8, 40, 20_000]) {
        const chunk = new Float32Array(n).fill(max === -1e-50 ? -1e4 : largest);
        chunk[n - 1] = -Infinity;
        expect(o.normalize(chunk), String(max)).toEqual(new Float32Array(n));
        expect(o.normalize(new Uint16Array(n).fill(0xfc00), { dtype: "float16" }), String(max)).toEqual(
          new Uint16Array(n),
        );
      }
    }
  });

  test("from two instances, and with arrays of an arena", () => {
    const other = make(2 ** 20);
    const x = other.float32(1000);
    x.set(Float32Array.from({ length: 1000 }, (_, i) => (i % 13) - 6));
    const a = other.createOnline().push(x);
    const b = wasmax.createOnline().push(x.slice());
    expect(a.state, "the same bits").toEqual(b.state);
    expect(same(other.createOnline().push([1]).merge(b), wasmax.createOnline().push([1]).merge(a))).toBe(
      true,
    );
    const want = b.normalize(x.slice());
    expect(a.normalize(x, { out: x })).toBe(x);
    expect(x).toEqual(want);
  });

  describe("refuses", () => {
    const message = (run: () => unknown, type: ErrorConstructor, text: string) =>
      expect(run, text).toThrow(new type(`wasmax: ${text}`));

    test("what is no state", () => {
      const make = (state: unknown) => () => wasmax.createOnline(state as Float64Array);
      for (const [state, got] of [
        [null, "null"],
        [3, "3"],
        ["[1,2]", '"[1,2]"'],
        [{}, "an object"],
        [new Float32Array(2), "a Float32Array"],
        [wasmax.createOnline(), "an object"],
      ] as const) {
        message(
          make(state),
          TypeError,
          `state must be the state or the parsed JSON of an online softmax, got ${got}`,
        );
      }
      message(make([1]), RangeError, "the length of state must be 2, got 1");
      message(make(new Float64Array(3)), RangeError, "the length of state must be 2, got 3");
      const number = 'must be a number, "-Infinity", "Infinity" or "NaN", got';
      message(make(["1", 2]), TypeError, `state[0] ${number} "1"`);
      message(make([1, null]), TypeError, `state[1] ${number} null`);
      const sum = /^wasmax: state\[1\], the sum, must be a finite number of at least 1, or/;
      for (const state of [
        [1, 0],
        [1, -2],
        [-Infinity, 1],
      ])
        expect(make(state)).toThrow(sum);
    });

    test("an other that is none, and chunks and options of the wrong kind", () => {
      const o = wasmax.createOnline().push([1, 2]);
      const before = o.state;
      const call = o as unknown as Record<string, (...args: unknown[]) => unknown>;
      for (const [other, got] of [
        [undefined, "undefined"],
        [null, "null"],
        [o.state, "a Float64Array"],
        [o.toJSON(), "an array"],
        [{}, "an object"],
      ] as const) {
        message(() => call["merge"]?.(other), TypeError, `other must be what createOnline made, got ${got}`);
      }
      message(
        () => call["push"]?.("1"),
        TypeError,
        'chunk must be a number[] or a typed array of numbers, got "1"',
      );
      message(() => call["push"]?.([1, "2"]), TypeError, 'chunk[1] must be a number, got "2"');
      message(
        () => call["push"]?.([1], { shape: [1] }),
        TypeError,
        'push takes no option "shape"; it takes dtype',
      );
      message(
        () => call["normalize"]?.([1], { axis: 0 }),
        TypeError,
        'normalize takes no option "axis"; it takes dtype, out',
      );
      message(() => call["normalize"]?.([1], { out: [] }), RangeError, "the length of out must be 1, got 0");
      message(
        () => call["normalize"]?.([1], { out: new Float32Array(1) }),
        TypeError,
        "out must be a number[], got a Float32Array",
      );
      const shared = new Float32Array(4);
      message(
        () => o.normalize(shared.subarray(0, 3), { out: shared.subarray(1) }),
        RangeError,
        "out must be chunk itself or lie apart from it, got an overlap",
      );
      expect(o.state).toEqual(before);
    });

    test("a chunk above all that was pushed, before anything is written", () => {
      const o = wasmax.createOnline().push([1, 2]);
      for (const n of [1, 9, 1000]) {
        const chunk = new Float32Array(n);
        chunk[n - 1] = 3;
        const out = new Float32Array(n).fill(7);
        message(
          () => o.normalize(chunk, { out }),
          RangeError,
          "chunk must be of what was pushed, nothing above 2, got 3",
        );
        expect(out).toEqual(new Float32Array(n).fill(7));
      }
      message(
        () => o.normalize([Infinity]),
        RangeError,
        "chunk must be of what was pushed, nothing above 2, got Infinity",
      );
      message(
        () => wasmax.createOnline().normalize([0]),
        RangeError,
        "chunk must be of what was pushed, nothing above -Infinity, got 0",
      );
    });
  });
});
