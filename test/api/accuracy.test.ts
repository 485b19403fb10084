/** The bounds of the README, at every length and on every kind, against the references. */
import { createHash } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import { fromHalf, halves } from "../support/half.js";
import { INPUTS, LENGTHS, repeating } from "../support/inputs.js";
import { seeded } from "../support/random.js";
import { type Exact, exact, FLOAT16, FLOAT32, FLOAT64, type Format, ulp } from "../support/reference.js";

interface Worst {
  error: number;
  /** Error over bound. */
  share: number;
}

const powerOfTwo = (t: number) => Number.isInteger(Math.log2(t));

const KNOWN = new Map<string, Exact>();

/** The double-double reference of a row, at 4.6 µs an element once for all engines; the hash takes 6 ns. */
function exactWide(x: Float64Array, temperature: number): Exact {
  const key = `${temperature} ${createHash("sha1").update(x).digest("hex")}`;
  const e = KNOWN.get(key) ?? exact(x, temperature, true);
  KNOWN.set(key, e);
  return e;
}

onEveryEngine("accuracy", (wasmax, name) => {
  const worst: Record<string, Worst> = {};
  const worstOf = (what: string): Worst => {
    worst[what] ??= { error: 0, share: 0 };
    return worst[what];
  };
  const note = (w: Worst, error: number, bound: number) => {
    if (!(error <= w.error)) w.error = error;
    if (!(error / bound <= w.share)) w.share = error / bound;
    return error <= bound;
  };

  /** Softmax against the table of bounds; names the first element outside. */
  const checkSoftmax = (
    y: ArrayLike<number>,
    e: Exact,
    format: Format,
    kind: string,
    temperature: number,
  ): string | undefined => {
    const times = temperature === 1 || powerOfTwo(temperature) ? 1 : 3;
    const w = worstOf(`softmax ${kind}`);
    for (let i = 0; i < y.length; i++) {
      const want = e.p[i] as number;
      const off = Math.abs((y[i] as number) - want - (e.pLow[i] as number));
      if (want < 2 ** format.minimum) {
        if (!(off <= 2 ** format.minimum)) return `softmax[${i}] is ${y[i]}, not ${want}`;
        continue;
      }
      const formula = 3 + times * (Math.abs(e.z[i] as number) + e.entropyTerm);
      const bound = format === FLOAT16 ? 1 : format === FLOAT32 && name === "js" ? 1.6 : formula;
      if (!note(w, off / ulp(want, format), bound))
        return `softmax[${i}] is ${y[i]}, not ${want}: over ${bound} ULP`;
    }
    return undefined;
  };

  const checkLog = (
    y: ArrayLike<number>,
    e: Exact,
    format: Format,
    kind: string,
    temperature: number,
  ): string | undefined => {
    const slack =
      (3 + Math.log(y.length) * (temperature === 1 ? 1 : 3)) * 2 ** -(format === FLOAT64 ? 53 : 24);
    const w = worstOf(`logSoftmax ${kind}`);
    for (let i = 0; i < y.length; i++) {
      const want = e.logP[i] as number;
      if (want < -3.4e38 && format === FLOAT32) {
        if (!((y[i] as number) < -3.3e38)) return `logSoftmax[${i}] is ${y[i]}, not ${want}`;
      } else if (want === -Infinity || (y[i] as number) === want) {
        if (y[i] !== want) return `logSoftmax[${i}] is ${y[i]}, not ${want}`;
      } else {
        const off = Math.abs((y[i] as number) - want - (e.logPLow[i] as number));
        const unit = ulp(Math.max(Math.abs(want), 2 ** -1022), format);
        if (!note(w, off / unit, (2 * unit + slack) / unit))
          return `logSoftmax[${i}] is ${y[i]}, not ${want}`;
      }
    }
    return undefined;
  };

  const checkSum = (
    y: number,
    n: number,
    e: Exact,
    format: Format,
    kind: string,
    temperature: number,
  ): string | undefined => {
    const slack = (3 + Math.log(n) * (temperature === 1 ? 1 : 3)) * 2 ** -(format === FLOAT64 ? 53 : 24);
    const [want, low] = e.logSumExp;
    if (y === want) return undefined;
    const unit = ulp(Math.max(Math.abs(want), 2 ** -1022), format);
    const off = Math.abs(y - want - low);
    return note(worstOf(`logSumExp ${kind}`), off / unit, (2 * unit + slack) / unit)
      ? undefined
      : `logSumExp is ${y}, not ${want}`;
  };

  const checkAll = (x: Float32Array | Float64Array, temperature: number): string | undefined => {
    const wide = x instanceof Float64Array;
    const format = wide ? FLOAT64 : FLOAT32;
    const kind = wide ? "float64" : "float32";
    const e = wide ? exactWide(x, temperature) : exact(x, temperature, false);
    const options = temperature === 1 ? {} : { temperature };
    const failed =
      checkSoftmax(wasmax.softmax(x, options), e, format, kind, temperature) ??
      checkLog(wasmax.logSoftmax(x, options), e, format, kind, temperature) ??
      checkSum(wasmax.logSumExp(x, options), x.length, e, format, kind, temperature);
    return failed && `n = ${x.length}, T = ${temperature}: ${failed}`;
  };

  describe("float32, every length", () => {
    for (const [title, row] of Object.entries(INPUTS)) {
      test(title, () => {
        for (const n of LENGTHS) expect(checkAll(row(n), 1)).toBeUndefined();
      });
    }
  });

  test("float32, one maximum and repeated values", () => {
    for (const n of [100, 1000, 10_000, 100_000, 1_000_000]) {
      for (const period of [1, 2, 3, 4])
        expect(checkAll(repeating(period, n, n), 1), `period ${period}`).toBeUndefined();
    }
    expect(
      checkAll(
        Float32Array.from({ length: 100_000 }, (_, i) => (i === 0 ? 8 : -1)),
        1,
      ),
    ).toBeUndefined();
  });

  test("float32, 16,777,216 elements", () => {
    const r = seeded(16);
    const x = new Float32Array(2 ** 24);
    for (let i = 0; i < x.length; i++) x[i] = r.uniform(-12, 12);
    expect(checkAll(x, 1)).toBeUndefined();
  });

  test("longer than the scratch: pieces with maxima far apart or of −Infinity alone, any temperature", () => {
    const bases = [-Infinity, -200, 3, 0, -Infinity, 2.5, -1e-30, -40];
    for (const [Kind, n, piece, unit] of [
      [Float32Array, 250_000, 16_384, 1],
      [Float64Array, 130_000, 8_192, 1],
      // The inverse of such a temperature is beyond all numbers.
      [Float64Array, 130_000, 8_192, 2 ** -1060],
    ] as const) {
      for (const [first, t] of (unit === 1
        ? [1, 0.7, 2, 1e-3, 5e-324, 1e-300, 1e5, 1e300]
        : [unit, 0.7 * unit]
      ).entries()) {
        const r = seeded(n + first);
        // Each time another one comes first.
        const x = new Kind(n).map(
          (_, i) => ((bases[(Math.floor(i / piece) + first) % 8] as number) + r.normal(1)) * unit,
        );
        expect(checkAll(x, t)).toBeUndefined();
      }
    }
  });

  test("float32, temperatures", () => {
    const bell = INPUTS["bell-shaped"] as (n: number) => Float32Array;
    for (const t of [0.1, 0.5, 0.7, 1.3, 2, 3, 100, 1e-3, 1e5]) {
      for (const n of [1, 3, 7, 8, 15, 16, 17, 100, 1000, 20_000])
        expect(checkAll(bell(n), t)).toBeUndefined();
    }
  });

  test("float32, extreme temperatures", () => {
    const rows = [
      [3e38, -3e38, 0, 1, 2, 3, 4, 5, 6, 7],
      [1e-45, 0, 3e-45, -1e-45, 0, 3e-45, 0, 0, -1, 0],
      [-1e-7, -1.1e-7, -1e-7, -5, 0, -1e-40, -2, -3, 0, -1],
      [100, 99.99999, 100, 5, -1, -2, -3, -4, -5, 0, 0, 0, 100],
    ].map((row) => Float32Array.from([...row, -Infinity]));
    // Powers of two across all of float64's range, and numbers between them.
    for (let e = -1074; e < 1024; e += 7) {
      for (const t of [2 ** e, 1.37 * 2 ** e]) for (const x of rows) expect(checkAll(x, t)).toBeUndefined();
    }
    for (const t of [5e-324, 1.7976931348623157e308])
      for (const x of rows) expect(checkAll(x, t)).toBeUndefined();
  });

  test("float64", () => {
    for (const [title, row] of Object.entries(INPUTS)) {
      if (title === "one huge value") continue;
      for (const n of [1, 2, 3, 4, 5, 7, 8, 9, 16, 33, 100, 300, 1000]) {
        const r = seeded(n);
        // Full fractions, not float32 ones.
        const x = Float64Array.from(row(n), (v) => v * (1 + r.uniform(0, 2 ** -24)));
        for (const t of [1, 0.7, 2]) expect(checkAll(x, t), title).toBeUndefined();
      }
    }
    for (const period of [1, 2, 3, 4])
      expect(
        checkAll(
          Float64Array.from(repeating(period, 100_000, 7), (v) => v * 1.1),
          1,
        ),
      ).toBeUndefined();
    const r = seeded(64);
    expect(
      checkAll(
        Float64Array.from({ length: 30_000 }, () => r.uniform(-300, 300)),
        1,
      ),
    ).toBeUndefined();
    expect(
      checkAll(
        Float64Array.from({ length: 3000 }, () => r.uniform(-700, 0)),
        1,
      ),
    ).toBeUndefined();
  });

  test("float64, extreme temperatures", () => {
    const near = (x: number[], temperature: number, want: number[]) => {
      const y = wasmax.softmax(x, { temperature });
      for (const [i, w] of want.entries())
        expect(Math.abs((y[i] as number) - w), `${x} at ${temperature}`).toBeLessThan(1e-15);
    };
    const two = [1 / (1 + Math.E), Math.E / (1 + Math.E)];
    near([0, 5e-324], 5e-324, two);
    near([0, 1], 5e-324, [0, 1]);
    near([1, 1 + 2 ** -52, 1 + 2 ** -52], 5e-324, [0, 0.5, 0.5]);
    near([-1.7e308, 1.7e308], 1.7e308, [1 / (1 + Math.E ** 2), Math.E ** 2 / (1 + Math.E ** 2)]);
    near([-1.7e308, 1.7e308, -Infinity], 1.7976931348623157e308, [
      1 / (1 + Math.exp(3.4 / 1.7976931348623157)),
      1 / (1 + Math.exp(-3.4 / 1.7976931348623157)),
      0,
    ]);
    near([0, 2 ** -950], 2 ** -950, two);
    near([0, 2 ** 950], 2 ** 950, two);
  });

  test("float64, a temperature that brings back a difference beyond all numbers", () => {
    const least = -Number.MAX_VALUE;
    for (const [n, inner] of [
      [2, 1],
      [9, 1],
      [2, 4],
      [5, 5],
    ] as const) {
      const shape = [n, inner];
      const x = new Float64Array(n * inner).fill(least);
      x.fill(-least, 0, inner);
      for (const T of [2, 3, 1e10, 1e200, 2 ** 900, 1e300]) {
        const want = -2 * (Number.MAX_VALUE / T);
        for (const y of wasmax.logSoftmax(x, { shape, axis: 0, temperature: T }).subarray(inner)) {
          if (!(Math.abs(y - want) <= 4 * 2 ** -52 * Math.abs(want)))
            expect.fail(`[${shape}], T = ${T}: ${y}, not ${want}`);
        }
      }
    }
  });

  test("float16, subnormal results included", () => {
    const r = seeded(5);
    const toHalf = halves();
    for (const n of [1, 2, 7, 8, 9, 31, 100, 1000, 5000, 100_000]) {
      for (const spread of [0, 1, 4, 12]) {
        const bits = Uint16Array.from({ length: n }, () => toHalf(r.uniform(-spread, spread)));
        const x = Float64Array.from(bits, fromHalf);
        const e = exact(x, 1, false);
        expect(
          checkSoftmax(
            Float64Array.from(wasmax.softmax(bits, { dtype: "float16" }), fromHalf),
            e,
            FLOAT16,
            "float16",
            1,
          ),
        ).toBeUndefined();
        expect(
          checkLog(
            Float64Array.from(wasmax.logSoftmax(bits, { dtype: "float16" }), fromHalf),
            e,
            FLOAT16,
            "float16",
            1,
          ),
        ).toBeUndefined();
      }
    }
    const equal = wasmax.softmax(new Uint16Array(100_000), { dtype: "float16" });
    expect(new Set(equal)).toEqual(new Set([toHalf(1e-5)]));
    expect(fromHalf(equal[0] as number)).toBeCloseTo(1e-5, 7);
  });

  afterAll(() => {
    for (const [what, w] of Object.entries(worst)) {
      // Near 0 a log is bounded absolutely, and its ULP mean nothing.
      const error = what.startsWith("softmax") ? `${w.error.toFixed(3)} ULP, ` : "";
      console.log(`worst on ${name}: ${what}: ${error}${(100 * w.share).toFixed(0)} % of its bound`);
    }
  });
});
