/**
 * Every function of the family with every kind of array: the kind of the result, `out`, in place, and arrays
 * anywhere in a buffer.
 */
import { describe, expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import {
  arrays,
  bits,
  CALLS,
  DY,
  Float16Array,
  Kept,
  list,
  type Make,
  type Makers,
  main,
  type Options,
  PLACES,
  placed,
  plainly,
  Q,
  SHAPE,
  takesOut,
  typed,
  X,
  Y,
} from "../support/family.js";
import { fromHalf } from "../support/half.js";
import type { LooseInstance } from "../support/refuses.js";

onEveryEngine("kinds of the family", (wasmax, _, make) => {
  const w = wasmax as unknown as LooseInstance;
  const plain: Makers = {
    logits: list,
    like: list,
    bytes: typed(Uint8Array),
    classes: list,
    probabilities: typed(Float64Array),
  };

  const kinds: [
    name: string,
    logits: Make,
    like: Make,
    Result: { prototype: object },
    tolerance: number,
    options?: Options,
  ][] = [
    ["number[]", list, list, Array, 0],
    ["Float64Array", typed(Float64Array), typed(Float64Array), Float64Array, 0],
    ["Float32Array", typed(Float32Array), typed(Float32Array), Float32Array, 2 ** -21],
    ...[Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array].map(
      (T) =>
        [T.name, typed(T), typed(Float32Array), Float32Array, 2 ** -21] as [
          string,
          Make,
          Make,
          typeof Float32Array,
          number,
        ],
    ),
    ...[Int32Array, Uint32Array].map(
      (T) =>
        [T.name, typed(T), typed(Float64Array), Float64Array, 0] as [
          string,
          Make,
          Make,
          typeof Float64Array,
          number,
        ],
    ),
    ["binary16 bits", bits, bits, Uint16Array, 2 ** -8, { dtype: "float16" }],
  ];
  // Where the host has none it shows as skipped, and must have run on the other leg.
  const Halves = Float16Array ?? Float32Array;
  kinds.push(["Float16Array", typed(Halves), typed(Halves), Halves, 2 ** -8]);

  for (const [kind, logits, like, Result, tolerance, options = {}] of kinds) {
    const makers: Makers = { ...plain, logits, like };
    describe.skipIf(kind === "Float16Array" && Float16Array === undefined)(kind, () => {
      for (const [title, call] of Object.entries(CALLS)) {
        test(title, () => {
          const result = call(w, makers, options);
          const want = arrays(call(w, plain, {}));
          for (const [at, array] of arrays(result).entries()) {
            expect(Object.getPrototypeOf(array)).toBe(Result.prototype);
            const got = Result === Uint16Array ? Array.from(array, fromHalf) : Array.from(array);
            for (const [i, v] of (want[at] as unknown as number[]).entries()) {
              if (Number.isFinite(v))
                expect(Math.abs((got[i] as number) - v), `[${i}]`).toBeLessThanOrEqual(
                  tolerance * (1 + Math.abs(v)),
                );
              else expect(got[i]).toBe(v);
            }
            expect(got).toHaveLength((want[at] as Float32Array).length);
          }
          if (!takesOut(title)) return;
          const out = like(Array.from(main(result), () => 7));
          const again = call(w, makers, { ...options, out });
          expect(main(again)).toBe(out);
          expect(again).toEqual(result);
        });
      }

      test("in place, and what is not out unchanged", () => {
        for (const [title, call] of Object.entries(CALLS)) {
          const want = call(w, makers, options);
          const kept = new Kept(makers);
          call(w, kept.makers, options);
          kept.expectUnchanged();
          // The first array is the logits or y, the second array of a gradient dy; integers are not of the
          // result's kind.
          const places = title.includes("oftmaxGrad") ? [0, 1] : [0];
          if (title === "normalize" || !takesOut(title) || main(want).length !== X.length) continue;
          if (Object.getPrototypeOf(kept.made[0]) !== Object.getPrototypeOf(like([]))) continue;
          for (const place of places) {
            const own = new Kept(makers);
            const result = call(
              w,
              own.makers,
              Object.defineProperty({ ...options }, "out", { enumerable: true, get: () => own.made[place] }),
            );
            expect(main(result), title).toBe(own.made[place]);
            expect(result, title).toEqual(want);
            own.expectUnchanged(place);
          }
        }
        const chunk = like(X);
        const online = wasmax.createOnline().push(chunk as number[], options as object);
        const want = online.normalize(like(X) as number[], options as object);
        expect(online.normalize(chunk as number[], { ...options, out: chunk } as object)).toBe(chunk);
        expect(chunk).toEqual(want);
      });

      test("numbers without shape", () => {
        const first = (values: readonly number[]) => values.slice(0, 3);
        const near = (got: unknown, want: unknown) =>
          expect(Math.abs((got as number) - (want as number))).toBeLessThanOrEqual(
            tolerance * (1 + Math.abs(want as number)),
          );
        const both = (run: (m: Makers, o: Options) => unknown) =>
          [run(makers, options), run(plain, {})] as const;
        near(...both((m, o) => w.logSumExp(m.logits(first(X)), { ...o, weights: m.like(first(Y)) })));
        for (const key of ["logAbs", "sign"] as const) {
          near(
            ...both(
              (m, o) =>
                (
                  w.signedLogSumExp(m.logits(first(X)), { ...o, weights: m.like(first(DY)) }) as Record<
                    string,
                    number
                  >
                )[key],
            ),
          );
        }
        near(...both((m, o) => w.crossEntropy(m.logits(first(X)), [1], o)));
        near(
          ...both(
            (m, o) =>
              (
                w.crossEntropyAndGrad(m.logits(first(X)), Int8Array.of(1), { ...o, dLoss: 3 }) as {
                  loss: number;
                }
              ).loss,
          ),
        );
        near(...both((m, o) => w.nllLoss(m.logits(first(X)), [1], o)));
        const grad = w.logSumExpGrad(logits(first(X)), 2, options);
        expect(Object.getPrototypeOf(grad)).toBe(Result.prototype);
        expect(grad).toEqual(w.logSumExpGrad(logits(first(X)), like([2]), { ...options, shape: [1, 3] }));
      });
    });
  }

  test.skipIf(Float16Array === undefined)("a Float16Array has the bits of its Uint16Array", () => {
    const halves: Makers = { ...plain, logits: typed(Float16Array), like: typed(Float16Array) };
    for (const [title, call] of Object.entries(CALLS)) {
      const [a, b] = [
        call(w, halves, {}),
        call(w, { ...plain, logits: bits, like: bits }, { dtype: "float16" }),
      ].map(arrays);
      for (const [i, array] of (a as Float32Array[]).entries())
        expect(new Uint16Array(array.buffer), title).toEqual((b as Float32Array[])[i]);
    }
  });

  const indices = [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
  ].map((T) => [T.name, typed(T)] as const);
  const bigints = [BigInt64Array, BigUint64Array].map(
    (T) =>
      [
        T.name,
        (values: readonly number[]) => (T as BigInt64ArrayConstructor).from(values.map(BigInt)),
      ] as const,
  );
  test.each([...indices, ...bigints])("class indices of %s", (_name, classes) => {
    for (const [title, call] of Object.entries(CALLS)) {
      if (/^(cross|nll)/.test(title))
        expect(call(w, { ...plain, classes: classes as Make }, {}), title).toEqual(call(w, plain, {}));
    }
  });

  test("ignored class indices of every signed kind", () => {
    const want = w.crossEntropy(X, [2, -100], { shape: SHAPE });
    for (const targets of [
      Int8Array.of(2, -100),
      Int16Array.of(2, -100),
      Int32Array.of(2, -100),
      BigInt64Array.of(2n, -100n),
    ]) {
      expect(w.crossEntropy(X, targets, { shape: SHAPE })).toBe(want);
    }
    expect(
      w.crossEntropy(X, Uint32Array.of(2, 2 ** 32 - 1), { shape: SHAPE, ignoreIndex: 2 ** 32 - 1 }),
    ).toBe(want);
  });

  test("probabilities of every kind with logits of every kind", () => {
    for (const [kind, logits, , , tolerance, options] of kinds) {
      const want = w.crossEntropy(X, Float64Array.from(Q), { shape: SHAPE }) as number;
      for (const T of [Float32Array, Float64Array, Float16Array]) {
        if (T === undefined) continue;
        const got = w.crossEntropy(logits(X), typed(T)(Q), { shape: SHAPE, ...options }) as number;
        expect(Math.abs(got - want), `${T.name} with ${kind}`).toBeLessThanOrEqual(tolerance * (1 + want));
      }
    }
  });

  for (const [title, place] of Object.entries(PLACES)) {
    test(`arrays in ${title}`, () => {
      for (const Type of [Float32Array, Float64Array, Float16Array, Uint16Array, Int16Array]) {
        if (Type === undefined) continue;
        // What target probabilities are of.
        const Floats = Type === Uint16Array || Type === Int16Array ? Float32Array : Type;
        const Like = Type === Int16Array ? Float32Array : Type;
        const options = Type === Uint16Array ? { dtype: "float16" } : {};
        const source: Makers = {
          logits: typed(Type),
          like: typed(Like),
          bytes: typed(Uint8Array),
          classes: typed(Int32Array),
          probabilities: typed(Floats),
        };
        const there: Makers = {
          logits: placed(Type, place),
          like: placed(Like, place),
          bytes: placed(Uint8Array, place),
          classes: placed(Int32Array, place),
          probabilities: placed(Floats, place),
        };
        const raw: Make = (values) =>
          Type === Uint16Array ? Array.from(bits(values) as Uint16Array) : values;
        const halved = (m: Makers): Makers => ({
          ...m,
          logits: (v) => m.logits(raw(v) as number[]),
          like: (v) => m.like(raw(v) as number[]),
        });
        for (const [name, call] of Object.entries(CALLS)) {
          const want = call(w, halved(source), options);
          const kept = new Kept(halved(there));
          const got = call(w, kept.makers, options);
          expect(
            arrays(got).map((a) => Array.from(a)),
            name,
          ).toEqual(arrays(want).map((a) => Array.from(a)));
          for (const array of arrays(got)) expect(Object.getPrototypeOf(array), name).toBe(Like.prototype);
          if (!takesOut(name)) continue;
          const out = placed(Like, place)(Array.from(main(want), () => 7));
          const again = call(w, halved(there), { ...options, out });
          expect(main(again), name).toBe(out);
          expect(plainly(out as Float32Array), name).toEqual(Array.from(main(want)));
        }
      }
    });
  }

  test("lists that are of a subclass", () => {
    class Numbers extends Array<number> {
      override [Symbol.iterator](): never {
        throw new Error("its iterator was asked for");
      }
      static override get [Symbol.species](): never {
        throw new Error("its species was asked for");
      }
    }
    const numbers: Make = (values) => {
      const array = new Numbers();
      for (const [i, v] of values.entries()) array[i] = v;
      return array;
    };
    for (const [title, call] of Object.entries(CALLS))
      expect(call(w, { ...plain, logits: numbers, like: numbers, classes: numbers }, {}), title).toEqual(
        call(w, plain, {}),
      );
  });

  test("arrays in the engine's memory have the same bits", () => {
    const own = make(4096);
    for (const [Type, take] of [
      [Float32Array, (n: number) => own.float32(n)],
      [Float64Array, (n: number) => own.float64(n)],
    ] as const) {
      const inside = placed(Type, (_, n) => take(n) as Float32Array);
      for (const [title, call] of Object.entries(CALLS)) {
        own.reset();
        const want = call(w, { ...plain, logits: typed(Type), like: typed(Type) }, {});
        const options = takesOut(title) ? { out: take(main(want).length) } : {};
        const got = call(
          own as unknown as LooseInstance,
          { ...plain, logits: inside, like: inside },
          options,
        );
        expect(got, title).toEqual(want);
      }
    }
  });
});
