/** Every axis, and lists of axes, of shapes of rank 1 to 5: against rows picked out one element at a time. */
import { expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import { seeded } from "../support/random.js";
import { type Exact, exact, FLOAT32, FLOAT64, ulp } from "../support/reference.js";
import { rowsAlong } from "../support/rows.js";
import { expectSameArray } from "../support/same.js";

const SHAPES = [
  [1],
  [7],
  [1, 1],
  [3, 5],
  [5, 3],
  [9, 4],
  [4, 9],
  [17, 16],
  [33, 66],
  [2, 3, 4],
  [3, 1, 5],
  [2, 21, 6],
  [2, 8, 19],
  [1, 40, 1],
  [2, 3, 4, 5],
  [3, 2, 2, 7],
  [2, 2, 3, 2, 5],
  [1, 4, 1, 6, 1],
] as const;

/** Every list of axes of a rank, in rising order. */
function lists(rank: number): number[][] {
  return Array.from({ length: 2 ** rank - 1 }, (_, bits) =>
    Array.from({ length: rank }, (_, i) => i).filter((i) => (bits + 1) & (1 << i)),
  );
}

onEveryEngine("axes", (wasmax, name, make) => {
  const values = (n: number, seed: number) => {
    const r = seeded(seed);
    return Float32Array.from({ length: n }, () => (r.uniform(0, 1) < 0.05 ? -Infinity : r.normal(3)));
  };

  /** The first element of a row that is outside its bound. */
  const off = (
    e: Exact,
    y: ArrayLike<number>,
    log: ArrayLike<number>,
    row: readonly number[],
    wide: boolean,
    times: number,
  ): string | undefined => {
    const format = wide ? FLOAT64 : FLOAT32;
    const slack = (3 + times * Math.log(row.length)) * 2 ** -(wide ? 53 : 24);
    for (const [i, at] of row.entries()) {
      const p = e.p[i] as number;
      const bound = !wide && name === "js" ? 1.6 : 3 + times * (Math.abs(e.z[i] as number) + e.entropyTerm);
      const error = Math.abs((y[at] as number) - p - (e.pLow[i] as number));
      if (p < 2 ** format.minimum ? !(error <= 2 ** format.minimum) : !(error <= bound * ulp(p, format)))
        return `softmax[${at}] is ${y[at]}, not ${p}`;
      const l = e.logP[i] as number;
      if (
        l === -Infinity
          ? log[at] !== l
          : !(Math.abs((log[at] as number) - l - (e.logPLow[i] as number)) <= 2 * ulp(l || 1, format) + slack)
      ) {
        return `logSoftmax[${at}] is ${log[at]}, not ${l}`;
      }
    }
    return undefined;
  };

  const check = (
    x: Float32Array | Float64Array,
    shape: readonly number[],
    axis: number | readonly number[],
    temperature: number,
  ) => {
    const wide = x instanceof Float64Array;
    const list = (typeof axis === "number" ? [axis] : axis).map((a) => (a < 0 ? a + shape.length : a));
    const options = { shape, axis, temperature };
    const y = wasmax.softmax(x, options);
    const log = wasmax.logSoftmax(x, options);
    const sums = wasmax.logSumExp(x, options);
    const rows = rowsAlong(shape, list);
    expect(sums).toHaveLength(rows.length);
    const own = x.slice();
    wasmax.softmax(own, { ...options, out: own });
    expectSameArray(own, y, "in place");
    for (const [r, row] of rows.entries()) {
      const picked = row.map((i) => x[i] as number);
      const where = `[${shape}] along ${axis}, row ${r}, T = ${temperature}`;
      if (picked.every((v) => v === -Infinity)) {
        expect(sums[r], where).toBe(-Infinity);
        expect(
          row.every((i) => Number.isNaN(y[i]) && Number.isNaN(log[i])),
          where,
        ).toBe(true);
        continue;
      }
      const e = exact(picked, temperature, wide);
      const wrong = off(e, y, log, row, wide, temperature === 1 ? 1 : 3);
      if (wrong) expect.fail(`${where}: ${wrong}`);
      const [s] = e.logSumExp;
      const format = wide ? FLOAT64 : FLOAT32;
      const allowed = 2 * ulp(s || 1, format) + (3 + 3 * Math.log(row.length)) * 2 ** -(wide ? 53 : 24);
      if (!(Math.abs((sums[r] as number) - s) <= allowed))
        expect.fail(`${where}: logSumExp is ${sums[r]}, not ${s}`);
    }
  };

  for (const shape of SHAPES) {
    test(`every axis of [${shape}]`, () => {
      const n = shape.reduce<number>((a, b) => a * b, 1);
      for (let axis = -shape.length; axis < shape.length; axis++) {
        for (const temperature of [1, 0.7]) {
          const x = values(n, axis + 100);
          check(x, shape, axis, temperature);
          check(Float64Array.from(x), shape, axis, temperature);
        }
      }
      for (const list of lists(shape.length)) check(values(n, list.length), shape, list, 1);
      check(values(n, 9), shape, [-1], 1);
    });
  }

  test("number[], integers and binary16 along the first axis", () => {
    const x = [1, 2, 3, 4, 0, 1, 2, 3, 5, 0, 0, 1];
    const options = { shape: [3, 4], axis: 0 };
    const y = wasmax.softmax(x, options);
    expect(Array.isArray(y)).toBe(true);
    for (let j = 0; j < 4; j++) {
      const column = wasmax.softmax([x[j] as number, x[4 + j] as number, x[8 + j] as number]);
      for (let i = 0; i < 3; i++) expect(y[4 * i + j]).toBeCloseTo(column[i] as number, 15);
    }
    const narrow = wasmax.softmax(Int8Array.from(x), options);
    for (const [i, v] of narrow.entries()) expect(v).toBeCloseTo(y[i] as number, 6);
    const halves = wasmax.softmax(
      Uint16Array.from(x, (v) => [0, 0x3c00, 0x4000, 0x4200, 0x4400, 0x4500][v] as number),
      { ...options, dtype: "float16" },
    );
    const one = wasmax.softmax(Uint16Array.of(0x3c00, 0, 0x4500), { dtype: "float16" });
    expect([halves[0], halves[4], halves[8]]).toEqual(Array.from(one));
    expect(wasmax.logSumExp(Int8Array.from(x), { shape: [3, 2, 2], axis: [0, 2] })).toHaveLength(2);
  });

  test("shapes with a 0 in them, along every axis", () => {
    for (const shape of [[0], [0, 3], [3, 0], [2, 0, 4], [0, 0]]) {
      for (let axis = 0; axis < shape.length; axis++) {
        expect(wasmax.softmax(new Float32Array(0), { shape, axis })).toHaveLength(0);
        const left = shape.filter((_, i) => i !== axis).reduce((a, b) => a * b, 1);
        expect(Array.from(wasmax.logSumExp(new Float32Array(0), { shape, axis }))).toEqual(
          Array(left).fill(-Infinity),
        );
      }
      expect(wasmax.softmax([], { shape, axis: shape.map((_, i) => i) })).toEqual([]);
    }
  });

  test("a NaN, +Infinity or −Infinity in a column stays in its column", () => {
    for (const width of [1, 2, 3, 4, 5, 7, 8, 9, 17]) {
      for (const n of [1, 2, 3, 4, 5, 9]) {
        for (const special of [NaN, Infinity, -Infinity]) {
          for (let at = 0; at < n * width; at++) {
            const x = Float32Array.from({ length: n * width }, (_, i) => (i % 7) - 3);
            x[at] = special;
            const options = { shape: [n, width], axis: 0 };
            const y = wasmax.softmax(x, options);
            const log = wasmax.logSoftmax(x, options);
            const s = wasmax.logSumExp(x, options);
            for (let i = 0; i < x.length; i++) {
              const j = i % width;
              const hit = j === at % width && (special !== -Infinity || n === 1);
              if (Number.isNaN(y[i]) !== hit || Number.isNaN(log[i]) !== hit)
                expect.fail(`${special} at ${at} of ${n} × ${width}: [${i}] is ${y[i]}, ${log[i]}`);
              if (hit ? !Object.is(s[j], special) : !Number.isFinite(s[j]))
                expect.fail(`${special} at ${at} of ${n} × ${width}: logSumExp[${j}] is ${s[j]}`);
            }
            if (special === -Infinity && n > 1) expect([y[at], log[at]]).toEqual([0, -Infinity]);
          }
        }
      }
    }
  });

  test("a column has the same bits whatever is beside it, in pieces, in place and zero-copy", () => {
    const arena = make(2 ** 24);
    for (const [n, width] of [
      [21, 64],
      [21, 255],
      [21, 256],
      [21, 1024],
      [3, 20_000],
      [1000, 64],
      [5000, 70],
      [60_001, 5],
      [70_003, 6],
    ] as const) {
      const x = values(n * width, n);
      const options = { shape: [n, width], axis: 0 };
      const y = wasmax.softmax(x, options);
      const log = wasmax.logSoftmax(x, options);
      const sums = wasmax.logSumExp(x, options);
      for (const j of [0, 3, 4, width - 1]) {
        // Column j and three copies of it, alone.
        const alone = Float32Array.from({ length: 4 * n }, (_, i) => x[(i >> 2) * width + j] as number);
        const own = { shape: [n, 4], axis: 0 };
        const [y4, log4, sums4] = [
          wasmax.softmax(alone, own),
          wasmax.logSoftmax(alone, own),
          wasmax.logSumExp(alone, own),
        ];
        for (let i = 0; i < n; i++) {
          if (!Object.is(y4[4 * i + 3], y[i * width + j]) || !Object.is(log4[4 * i], log[i * width + j]))
            expect.fail(`${n} × ${width}, column ${j}, row ${i}`);
        }
        expect(sums4[1]).toBe(sums[j]);
      }
      const given = arena.float32(x.length);
      given.set(x);
      expectSameArray(arena.softmax(given, options), y, "softmax in the arena");
      expectSameArray(arena.softmax(x, { ...options, out: arena.float32(x.length) }), y, "to the arena");
      expectSameArray(arena.logSumExp(given, options), sums, "logSumExp in the arena");
      expectSameArray(arena.logSoftmax(given, { ...options, out: given }), log, "in place in the arena");
      arena.reset();
    }
  });
});
