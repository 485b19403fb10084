/**
 * What masks mean, at every position, of every kind, however they are broadcast: an excluded element is not
 * looked at, and the rest is a softmax of its own.
 */
import { describe, expect, test } from "vitest";
import { encode } from "../../src/math/half.js";
import { onEveryEngine } from "../support/engines.js";
import type { Functions } from "../support/everyWay.js";
import { seeded } from "../support/random.js";
import { differing, sumOf } from "../support/same.js";

const LENGTHS = Array.from({ length: 70 }, (_, i) => i + 1);
/** Around a piece, half of the scratch and all of it. */
const LONG = [16383, 16384, 16385, 118_272, 118_273, 236_544, 236_545];
const POISON = [NaN, Infinity, -Infinity];

type Floats = Float32Array | Float64Array;
type Results = {
  softmax: ArrayLike<number>;
  logSoftmax: ArrayLike<number>;
  logSumExp: number;
  logSumExpGrad: ArrayLike<number>;
};

onEveryEngine("masks", (wasmax, name) => {
  const f = wasmax as unknown as Functions;
  const call = (op: string, ...args: unknown[]) => f[op]?.(...args) as ArrayLike<number>;
  const ordinary = (n: number) => new Float32Array(n).map((_, i) => (i % 11) - 5);

  /** All functions of a row alone, of float64, and between two others along a row and along a column. */
  const everyWay = (
    x: Float32Array,
    where: Uint8Array,
    bias: Float32Array | undefined,
    check: (r: Results, way: string) => void,
  ) => {
    const n = x.length;
    const of = (values: Floats, options: object): Results => ({
      softmax: call("softmax", values, options),
      logSoftmax: call("logSoftmax", values, options),
      logSumExp: f["logSumExp"]?.(values, options) as number,
      logSumExpGrad: call("logSumExpGrad", values, 2, options),
    });
    check(of(x, { where, bias }), "alone");
    check(of(new Float64Array(x), { where, bias: bias && new Float64Array(bias) }), "float64");
    if (n > 70) return;
    for (const [way, count, shape, axis] of [
      ["a row of three", 3, [3, n], 1],
      ["a column of five", 5, [n, 5], 0],
    ] as const) {
      const places = Array.from({ length: n }, (_, i) => (axis === 1 ? n + i : i * count + 1));
      const among = <A extends Floats | Uint8Array>(into: A, own: A): A => {
        for (let i = 0; i < n; i++) into[places[i] as number] = own[i] as number;
        return into;
      };
      const all = among(new Float32Array(count * n).fill(1), x);
      const options = {
        shape,
        axis,
        where: among(new Uint8Array(count * n).fill(1), where),
        bias: bias && among(new Float32Array(count * n), bias),
      };
      const pick = (y: ArrayLike<number>) => places.map((at) => y[at] as number);
      const dz = new Float32Array(count).fill(2);
      const softmax = call("softmax", all, options);
      expect(softmax[axis === 1 ? 0 : 0], "the rows beside it are untouched").toBeCloseTo(1 / n, 5);
      check(
        {
          softmax: pick(softmax),
          logSoftmax: pick(call("logSoftmax", all, options)),
          logSumExp: call("logSumExp", all, options)[1] as number,
          logSumExpGrad: pick(call("logSumExpGrad", all, dz, options)),
        },
        way,
      );
    }
  };

  /**
   * Excluded elements are exactly 0 and −Infinity; the others have the given results, or ordinary ones where
   * none are given.
   */
  const expectRow = (
    r: Results,
    where: Uint8Array,
    softmax: number | undefined,
    logSoftmax: number | undefined,
    what: string,
  ) => {
    for (let i = 0; i < where.length; i++) {
      const [y, l, g] = [r.softmax[i] as number, r.logSoftmax[i] as number, r.logSumExpGrad[i] as number];
      if (where[i] === 0) {
        if (!Object.is(y, 0) || l !== -Infinity || !Object.is(g, 0))
          expect.fail(`${what}: excluded [${i}] is ${y}, ${l}, ${g}`);
      } else if (softmax === undefined) {
        if (!(y > 0 && y <= 1 && l <= 0 && l > -Infinity && g > 0))
          expect.fail(`${what}: included [${i}] is ${y}, ${l}, ${g}`);
      } else if (!Object.is(y, softmax) || !Object.is(l, logSoftmax) || !Object.is(g, softmax))
        expect.fail(`${what}: included [${i}] is ${y}, ${l}, ${g}`);
    }
  };

  test("what is excluded is not looked at, at every position", () => {
    for (const n of [...LENGTHS, ...LONG]) {
      const at = n > 70 ? [0, 1, 16382, n - 1] : Array.from({ length: n }, (_, i) => i);
      for (const i of at) {
        for (const [which, poison] of POISON.entries()) {
          const where = new Uint8Array(n).fill(255);
          where[i] = 0;
          const x = ordinary(n);
          const bias = which === 2 ? undefined : new Float32Array(n).fill(0.5);
          x[i] = poison;
          if (bias !== undefined) bias[i] = POISON[(which + i) % 3] as number;
          everyWay(x, where, bias, (r, way) => {
            const what = `n = ${n}, ${poison} at ${i}, ${way}`;
            expectRow(r, where, undefined, undefined, what);
            const sum = sumOf(r.softmax);
            if (
              n > 1 ? !(Math.abs(sum - 1) < 1e-5 && Number.isFinite(r.logSumExp)) : r.logSumExp !== -Infinity
            )
              expect.fail(`${what}: ${sum}, ${r.logSumExp}`);
          });
        }
      }
    }
  });

  test("the softmax of a row is that of what is left of it", () => {
    const r = seeded(5);
    for (const n of [...LENGTHS, ...LONG]) {
      const x = Float32Array.from({ length: n }, () => r.normal(4));
      const where = Uint8Array.from({ length: n }, () => (r.uniform(0, 1) < 0.4 ? 0 : 1));
      const bias = Float32Array.from({ length: n }, () => r.normal(2));
      const kept = Array.from(where.keys()).filter((i) => where[i] === 1);
      const rest = Float32Array.from(kept, (i) => Math.fround((x[i] as number) + (bias[i] as number)));
      const want = {
        softmax: wasmax.softmax(rest),
        logSoftmax: wasmax.logSoftmax(rest),
        logSumExp: wasmax.logSumExp(rest),
      };
      const max = rest.reduce((a, b) => Math.max(a, b), -Infinity);
      const entropy = want.softmax.reduce((a, p, i) => a + p * (max - (rest[i] as number)), 0);
      const masked = {
        softmax: wasmax.softmax(x, { where, bias }),
        logSoftmax: wasmax.logSoftmax(x, { where, bias }),
      };
      expect(
        Math.abs(wasmax.logSumExp(x, { where, bias }) - want.logSumExp) || 0,
        `n = ${n}`,
      ).toBeLessThanOrEqual((4 * Math.abs(want.logSumExp) + 2 * (3 + Math.log(n))) * 2 ** -24);
      for (const [j, i] of kept.entries()) {
        const [p, l] = [want.softmax[j] as number, want.logSoftmax[j] as number];
        // Twice the bounds, for both are off.
        const ulps = 2 * (name === "js" ? 1.6 : 3 + max - (rest[j] as number) + entropy);
        const off = Math.abs((masked.softmax[i] as number) - p);
        if (!(off <= Math.max(ulps * p * 2 ** -23, 2 ** -126)))
          expect.fail(`n = ${n}, softmax [${i}] is ${masked.softmax[i]}, not ${p}`);
        const allowed = (4 * 2 * Math.abs(l) + 2 * (3 + Math.log(n))) * 2 ** -24;
        if (!(Math.abs((masked.logSoftmax[i] as number) - l) <= allowed))
          expect.fail(`n = ${n}, logSoftmax [${i}] is ${masked.logSoftmax[i]}, not ${l}`);
      }
    }
  });

  test("nothing left", () => {
    for (const n of [...LENGTHS, ...LONG]) {
      for (const v of [1, ...POISON]) {
        const where = new Uint8Array(n);
        everyWay(new Float32Array(n).fill(v), where, undefined, (r, way) => {
          expectRow(r, where, undefined, undefined, `n = ${n}, ${v}, ${way}`);
          expect(r.logSumExp).toBe(-Infinity);
        });
      }
    }
  });

  test("what is left is a row of the table: −Infinity alone, +Infinity, NaN", () => {
    for (const n of [...LENGTHS, ...LONG].filter((m) => m > 1)) {
      for (const at of n > 70 ? [0, 16382, n - 1] : LENGTHS.filter((i) => i < n)) {
        for (const [v, rest, sum] of [
          [-Infinity, -Infinity, -Infinity],
          [Infinity, 1, Infinity],
          [NaN, 1, NaN],
        ] as const) {
          // Every other one is left out, with the first or without.
          const where = Uint8Array.from({ length: n }, (_, i) => (i + at) % 2);
          where[at] = 1;
          const x = new Float32Array(n).fill(rest);
          for (let i = 0; i < n; i++) if (where[i] === 0) x[i] = POISON[i % 3] as number;
          x[at] = v;
          everyWay(x, where, undefined, (r, way) => {
            expectRow(r, where, NaN, NaN, `n = ${n}, ${v} at ${at}, ${way}`);
            if (!Object.is(r.logSumExp, sum)) expect.fail(`n = ${n}, ${v} at ${at}, ${way}: ${r.logSumExp}`);
          });
        }
      }
    }
  });

  describe("causal", () => {
    test("fewer queries than keys, as many, more: the same bits as the mask it stands for", () => {
      for (const [q, k] of [
        ...[1, 2, 5, 9, 17].flatMap((a) => [1, 3, 7, 8, 9, 16, 40].map((b) => [a, b])),
        [3, 16_385],
        [2, 236_546],
        [20, 4],
      ] as [number, number][]) {
        const r = seeded(q * 1000 + k);
        const x = Float32Array.from({ length: 2 * q * k }, () => r.normal(3));
        const sees = (row: number, j: number) => j <= row + k - q;
        // What is not seen may be anything.
        for (let i = 0; i < x.length; i++)
          if (!sees(Math.floor(i / k) % q, i % k)) x[i] = POISON[i % 3] as number;
        const shape = [2, q, k];
        const y = wasmax.softmax(x, { shape, causal: true });
        const l = wasmax.logSoftmax(x, { shape, causal: true });
        const s = wasmax.logSumExp(x, { shape, causal: true });
        for (let row = 0; row < 2 * q; row++) {
          const seen = Math.max(0, Math.min(k, (row % q) + k - q + 1));
          const alone = x.slice(row * k, row * k + seen);
          const close = (a: number, b: number) => Object.is(a + 0, b + 0);
          const p = wasmax.softmax(alone);
          const logs = wasmax.logSoftmax(alone);
          for (let j = 0; j < k; j++) {
            const [a, b] = [y[row * k + j] as number, l[row * k + j] as number];
            const fine =
              j < seen
                ? close(a, p[j] as number) && close(b, logs[j] as number)
                : Object.is(a, 0) && b === -Infinity;
            if (!fine) expect.fail(`${q} × ${k}: row ${row}, [${j}] is ${a}, ${b}`);
          }
          if (!close(s[row] as number, Math.fround(wasmax.logSumExp(alone))))
            expect.fail(`${q} × ${k}: row ${row} sums to ${s[row]}`);
        }
        // Together with a mask, both exclude.
        const where = Uint8Array.from({ length: x.length }, (_, i) =>
          Number(i % 3 !== 1 && sees(Math.floor(i / k) % q, i % k)),
        );
        const some = Uint8Array.from({ length: x.length }, (_, i) => Number(i % 3 !== 1));
        const both = wasmax.softmax(x, { shape, causal: true, where: some });
        const one = wasmax.softmax(x, { shape, where });
        for (let i = 0; i < x.length; i++) {
          const [a, b] = [both[i] as number, one[i] as number];
          if (!(where[i] === 0 ? Object.is(a, 0) && Object.is(b, 0) : Math.abs(a - b) <= 1e-5 * b))
            expect.fail(`${q} × ${k}: [${i}] is ${a}, not ${b}`);
        }
        const g = wasmax.logSumExpGrad(x, new Float32Array(2 * q).fill(1), { shape, causal: true });
        for (let i = 0; i < x.length; i++)
          if (!sees(Math.floor(i / k) % q, i % k) && !Object.is(g[i], 0))
            expect.fail(`gradient [${i}] is ${g[i]}`);
      }
    });
  });

  test("of every kind", () => {
    const values = [3, NaN, 1, -Infinity, 2, Infinity, 0, -3, 2, 1, NaN, 1];
    const where = Uint8Array.from(values, (v, i) => (Number.isFinite(v) && i !== 8 ? 2 : 0));
    const finite = Int8Array.from(values.map((v) => (Number.isFinite(v) ? v : 99)));
    const want = wasmax.softmax([...finite], { where });
    const bits = new Uint16Array(12);
    encode(Float32Array.from(values), bits, 0, 12);
    const { Float16Array } = globalThis as { Float16Array?: Float32ArrayConstructor };
    const kinds: [string, unknown, object, number][] = [
      ["number[]", values, {}, 0],
      ["Float64Array", Float64Array.from(values), {}, 0],
      ["Float32Array", Float32Array.from(values), {}, 1e-7],
      ["Float16Array", Float16Array ? new Float16Array(values) : Float32Array.from(values), {}, 1e-3],
      ["binary16 bits", bits, { dtype: "float16" }, 1e-3],
      ...[Int8Array, Int16Array].map((A): [string, unknown, object, number] => [
        A.name,
        A.from(finite),
        {},
        1e-7,
      ]),
      ["Int32Array", Int32Array.from(finite), {}, 0],
    ];
    for (const [kind, x, o, tolerance] of kinds) {
      const half = new Float32Array(12);
      const y = call("softmax", x, { ...o, where });
      const l = call("logSoftmax", x, { ...o, where });
      const out = (y as Floats).slice().fill(7);
      expect(f["softmax"]?.(x, { ...o, where, out }), kind).toBe(out);
      expect(out, kind).toEqual(y);
      for (const [i, w] of want.entries()) {
        const isHalf = kind === "binary16 bits";
        if (where[i] === 0)
          expect([y[i], l[i]], `${kind} [${i}]`).toEqual(isHalf ? [0, 0xfc00] : [0, -Infinity]);
        else if (!isHalf)
          expect(Math.abs((y[i] as number) - w), `${kind} [${i}]`).toBeLessThanOrEqual(tolerance);
        else {
          encode(Float32Array.of(w), half as unknown as Uint16Array, 0, 1);
          expect(Math.abs((y[i] as number) - (half[0] as number)), `${kind} [${i}]`).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  test("the mask is not changed, and any byte but 0 includes", () => {
    const x = ordinary(100);
    const want = wasmax.softmax(x, { where: Uint8Array.from(x, (_, i) => i % 2) });
    const where = Uint8Array.from(x, (_, i) => (i % 2) * (1 + 2 * i));
    const before = where.slice();
    expect(differing(wasmax.softmax(x, { where }), want)).toBe(-1);
    expect(where).toEqual(before);
  });
});
