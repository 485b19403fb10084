/**
 * A mask or bias that is broadcast gives the bits of the same one written out, for every shape it can have;
 * and a scale without a bias gives those of a temperature.
 */
import { expect, test } from "vitest";
import { encode } from "../../src/math/half.js";
import { onEveryEngine } from "../support/engines.js";
import type { Functions } from "../support/everyWay.js";
import { seeded } from "../support/random.js";
import { broadcast, product } from "../support/rows.js";
import { differing } from "../support/same.js";

/** Of every rank to 4, sizes of 1 and 0 among them, rows and columns long enough for the kernels and not. */
const SHAPES: readonly (readonly number[])[] = [
  [1],
  [7],
  [37],
  [0],
  [1, 1],
  [5, 9],
  [9, 5],
  [1, 12],
  [12, 1],
  [0, 3],
  [3, 0],
  [2, 3, 8],
  [3, 8, 2],
  [4, 1, 9],
  [1, 9, 4],
  [3, 2, 1],
  [2, 0, 4],
  [2, 3, 4, 5],
  [3, 1, 2, 9],
  [1, 5, 1, 8],
  [2, 2, 9, 1],
  [2, 3, 0, 1],
];

/** All shapes that broadcast to one: any axis 1, any number of them left out at the front. */
function smaller(shape: readonly number[]): number[][] {
  const ones = shape.reduce<number[][]>(
    (all, size) =>
      all.flatMap((s) =>
        size === 1
          ? [[...s, 1]]
          : [
              [...s, size],
              [...s, 1],
            ],
      ),
    [[]],
  );
  const all = ones.flatMap((s) => s.map((_, cut) => s.slice(cut)).concat([s]));
  return [...new Map(all.map((s) => [String(s), s])).values()];
}

/** Each axis, and every list of two and three of them. */
function axesOf(rank: number): (number | number[])[] {
  const lists = Array.from({ length: 2 ** rank }, (_, bits) =>
    Array.from({ length: rank }, (_, i) => i).filter((i) => bits & (1 << i)),
  );
  return lists
    .filter((list) => list.length > 0)
    .map((list) => (list.length === 1 ? (list[0] as number) : list));
}

type Numbers = number[] | Float32Array | Float64Array | Uint16Array;
const KINDS: Readonly<Record<string, (values: Float32Array) => Numbers>> = {
  float32: (values) => values,
  float64: (values) => Float64Array.from(values),
  "number[]": (values) => Array.from(values),
  float16: (values) => {
    const bits = new Uint16Array(values.length);
    encode(values, bits, 0, values.length);
    return bits;
  },
};

onEveryEngine("masks that are broadcast", (wasmax, _) => {
  const f = wasmax as unknown as Functions;

  /** All functions with masks, as one list of numbers. */
  const everyFunction = (
    x: Numbers,
    rows: number,
    options: Record<string, unknown>,
    dz: Numbers,
  ): number[] => {
    const weights = options["bias"] === undefined ? undefined : x;
    const signed = f["signedLogSumExp"]?.(x, { ...options, weights }) as {
      logAbs: ArrayLike<number>;
      sign: ArrayLike<number>;
    };
    expect(signed.sign.length).toBe(rows);
    return [
      f["softmax"]?.(x, options),
      f["logSoftmax"]?.(x, options),
      f["logSumExp"]?.(x, options),
      signed.logAbs,
      signed.sign,
      f["logSumExpGrad"]?.(x, dz, options),
    ].flatMap((y) => (Array.isArray(y) ? y : Array.prototype.slice.call(y)) as number[]);
  };

  for (const [kind, make] of Object.entries(KINDS)) {
    test(`${kind}: every shape`, () => {
      for (const shape of SHAPES) {
        const r = seeded(product(shape) + shape.length);
        const some = (n: number, of: () => number) => Float32Array.from({ length: n }, of);
        const n = product(shape);
        const x = make(some(n, () => r.normal(3)));
        for (const axis of axesOf(shape.length)) {
          const along = [axis].flat();
          const rows = product(shape.filter((_, i) => !along.includes(i)));
          const dz = make(some(rows, () => r.normal(1)));
          const options = { shape, axis, ...(kind === "float16" ? { dtype: "float16" } : {}) };
          for (const own of smaller(shape)) {
            const places = broadcast(own, shape);
            const where = Uint8Array.from({ length: product(own) }, () => Number(r.uniform(0, 1) < 0.7));
            const bias = some(product(own), () => r.normal(2));
            const fullWhere = Uint8Array.from(places, (at) => where[at] as number);
            const fullBias = Float32Array.from(places, (at) => bias[at] as number);
            const pairs: [string, object, object][] = [
              ["where", { where, whereShape: own }, { where: fullWhere }],
              [
                "bias",
                { bias: make(bias), biasShape: own, scale: 0.7 },
                { bias: make(fullBias), biasShape: shape, scale: 0.7 },
              ],
              [
                "both",
                { where: fullWhere, bias: make(bias), biasShape: own },
                { where: fullWhere, whereShape: shape, bias: make(fullBias) },
              ],
            ];
            for (const [what, short, long] of pairs) {
              const got = everyFunction(x, rows, { ...options, ...short }, dz);
              const at = differing(got, everyFunction(x, rows, { ...options, ...long }, dz));
              if (at !== -1)
                expect.fail(`${what} [${own}] against [${shape}] along [${axis}]: ${at} differs`);
            }
            for (const op of ["logSumExp", "signedLogSumExp"]) {
              const sums = (weights: Float32Array, weightsShape?: readonly number[]) => {
                const z = f[op]?.(x, { ...options, weights: make(weights), weightsShape }) as {
                  logAbs?: ArrayLike<number>;
                } & ArrayLike<number>;
                return Array.from(z.logAbs ?? z);
              };
              expect(sums(bias, own), `${op}, weights [${own}] against [${shape}] along [${axis}]`).toEqual(
                sums(fullBias),
              );
            }
          }
        }
      }
    });

    test(`${kind}: a scale without a bias is a temperature, and so it is beside a mask`, () => {
      const r = seeded(9);
      for (const [shape, axis] of [
        [[3, 5], 1],
        [[3, 40], 1],
        [[30, 9], 0],
        [
          [2, 3, 4],
          [0, 2],
        ],
      ] as const) {
        const n = product(shape);
        const x = make(Float32Array.from({ length: n }, () => r.normal(3)));
        const rows = n / product([axis].flat().map((i) => shape[i] as number));
        const dz = make(new Float32Array(rows).fill(1.5));
        const where = Uint8Array.from({ length: n }, (_, i) => i % 3);
        for (const scale of [0.125, 1 / 3, 1, 2, 5, 1e-3, 1e300]) {
          for (const mask of [{}, { where }]) {
            const options = { shape, axis, ...mask, ...(kind === "float16" ? { dtype: "float16" } : {}) };
            const got = everyFunction(x, rows, { ...options, scale }, dz);
            const at = differing(got, everyFunction(x, rows, { ...options, temperature: 1 / scale }, dz));
            if (at !== -1) expect.fail(`scale ${scale}, [${shape}]: ${at} differs`);
          }
        }
      }
    });
  }

  test("a bias is added to the scaled logits in float64 and rounded once", () => {
    const r = seeded(11);
    for (const n of [5, 40, 20_000]) {
      const x = Float32Array.from({ length: n }, () => r.normal(3));
      const bias = Float32Array.from({ length: n }, () => r.normal(3));
      const scores = x.map((v, i) => v * 0.3 + (bias[i] as number));
      for (const op of ["softmax", "logSoftmax"] as const) {
        for (const temperature of [undefined, 0.7]) {
          const want = wasmax[op](scores, { temperature });
          // With a scale, the temperature has no place.
          const options = temperature === undefined ? { scale: 0.3, bias } : { temperature, bias: scores };
          const got = wasmax[op](
            temperature === undefined ? x : new Float32Array(n),
            options as { bias: Float32Array },
          );
          expect(differing(got, want), `${op} of ${n}`).toBe(-1);
        }
      }
    }
  });

  test("shapes that do not broadcast, and options that exclude each other", () => {
    const x = new Float32Array(12);
    const shape = [3, 4];
    for (const [own, length] of [
      [[3], 3],
      [[4, 3], 12],
      [[2, 4], 8],
      [[1, 3, 4], 12],
      [[0, 4], 0],
    ] as const) {
      for (const options of [
        { where: new Uint8Array(length), whereShape: own },
        { bias: new Float32Array(length), biasShape: own },
      ]) {
        const name = Object.keys(options)[1];
        const message = `wasmax: ${name} must be a shape that broadcasts to [3, 4], got [${own.join(", ")}]`;
        for (const op of ["softmax", "logSoftmax", "logSumExp", "signedLogSumExp"])
          expect(() => f[op]?.(x, { shape, ...options })).toThrow(new RangeError(message));
      }
    }
    const bias = new Float32Array(12);
    const cases: [object, ErrorConstructor, string][] = [
      [{ temperature: 2, scale: 2 }, TypeError, "scale and temperature exclude each other, got both"],
      [{ scale: 0 }, RangeError, "scale must be a finite number above 0, got 0"],
      [{ scale: "1" }, TypeError, 'scale must be a number, got "1"'],
      [{ biasShape: [4] }, TypeError, "biasShape goes with bias only"],
      [{ whereShape: [4] }, TypeError, "whereShape goes with where only"],
      [
        { where: new Uint8Array(11) },
        RangeError,
        "the length of where without whereShape must be 12, got 11",
      ],
      [{ bias: new Float32Array(4) }, RangeError, "the length of bias without biasShape must be 12, got 4"],
      [
        { bias: new Float32Array(4), biasShape: [5] },
        RangeError,
        "the product of biasShape [5] must be the length 4, got 5",
      ],
      [{ bias: new Float64Array(12) }, TypeError, "bias must be a Float32Array, got a Float64Array"],
      [{ bias: new Int8Array(12) }, TypeError, "bias must be a Float32Array, got an Int8Array"],
      [{ where: new Array(12).fill(1) }, TypeError, "where[0] must be a boolean, got 1"],
      [
        { where: new Uint8ClampedArray(12) },
        TypeError,
        "where must be a Uint8Array or a boolean[], got a Uint8ClampedArray",
      ],
      [{ causal: 1 }, TypeError, "causal must be a boolean, got 1"],
      [{ causal: true }, RangeError, "shape must have at least two axes with causal, got [12]"],
      [{ causal: true, shape, axis: 0 }, RangeError, "axis must be the last one with causal, got [0]"],
      [
        { causal: true, shape, axis: [0, 1] },
        RangeError,
        "axis must be the last one with causal, got [0, 1]",
      ],
      [{ bias, out: bias }, RangeError, "out must lie apart from bias, got an overlap"],
      [
        { bias: bias.subarray(0, 1), biasShape: [1], out: bias },
        RangeError,
        "out must lie apart from bias, got an overlap",
      ],
      [
        { where: new Uint8Array(bias.buffer, 12, 12), out: bias },
        RangeError,
        "out must lie apart from where, got an overlap",
      ],
      [{ bias: null }, TypeError, "bias must not be null (leave it out or undefined)"],
    ];
    for (const [options, type, message] of cases) {
      expect(() => f["softmax"]?.(x, options), message).toThrow(type);
      expect(() => f["softmax"]?.(x, options)).toThrow(`wasmax: ${message}`);
    }
    expect(
      [...x, ...bias].every((v) => v === 0),
      "nothing is written",
    ).toBe(true);
  });
});
