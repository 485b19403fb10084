/**
 * The derivation of src/sampling/certificate.ts: how far sums of `fastSums` are from exact ones, and that
 * they decide on a token only where exact sums give the same.
 */
import { describe, expect, test } from "vitest";
import { margin } from "../../../src/sampling/certificate.js";
import { ALL, Distribution } from "../../../src/sampling/distribution.js";
import { drawFrom } from "../../../src/sampling/draw.js";
import type { Rows } from "../../../src/sampling/engine/rows.js";
import { JsRows } from "../../../src/sampling/js/rows.js";
import { open } from "../../../src/sampling/platform/default.js";
import { factorOf } from "../../../src/sampling/settings.js";
import { type Random, seeded } from "../../support/random.js";
import { HAS_RELAXED } from "../../support/samplingKernels.js";

const MOST = 524288;
const UNITS = 2 ** 34;

/** A row and a temperature. */
interface Row {
  readonly name: string;
  readonly x: Float32Array;
  readonly T: number;
}

const KINDS: { readonly [name: string]: (random: Random) => (i: number) => number } = {
  gaussian: (random) => () => random.normal(3),
  "near-uniform": (random) => () => random.uniform(0, 0.01),
  "all alike": () => () => 1.25,
  peaks: (random) => (i) => (i % 1000 === 7 ? random.uniform(20, 25) : random.normal(2)),
  ties: (random) => () => Math.round(random.normal(2)),
  "excluded ones": (random) => (i) => (i % 3 ? -Infinity : random.normal(3)),
  // Where the grid is coarsest for what it holds, and where weights end.
  "around 2⁻¹² of the largest": (random) => (i) => (i === 99 ? 0 : random.uniform(-8.33, -8.3177)),
  "around half a unit": (random) => (i) => (i === 99 ? 0 : random.uniform(-24.4, -24.1)),
  // x − m has 24 bits less than it needs.
  "far from 0": (random) => (i) => (i === 99 ? 0.1 : -9 - random.uniform(0, 3)),
};
const LENGTHS = [1, 2, 63, 64, 65, 1000, 1024, 1025, 4096, 9000];
const TEMPERATURES = [1, 0.7, 1.7, 0.3, 5, 2 ** -90, 2 ** 90];

function* rowsOf(seed: number): Generator<Row> {
  const random = seeded(seed);
  for (const [name, kind] of Object.entries(KINDS)) {
    const element = kind(random);
    for (const n of [...LENGTHS, MOST]) {
      const temperatures = n < MOST ? TEMPERATURES : [0.7];
      const x = Float32Array.from({ length: n }, (_, i) => element(i));
      x[0] = Math.max(x[0] as number, -30);
      for (const T of temperatures) yield { name: `${name} of ${n}, T ${T}`, x, T };
    }
  }
}

/** Sums of a row both ways, by blocks, and its weights. */
function sumsOf(rows: Rows, { x, T }: Row) {
  const n = x.length;
  const count = (n + 1023) >> 10;
  rows.reserve(n);
  rows.x.set(x);
  const m = rows.maxima(n);
  const r = factorOf(T);
  const total = rows.weights(0, n, m, r);
  const [exact, w] = [rows.blocks.slice(0, count), rows.w.slice(0, n)];
  const a = rows.fastSums?.(n, m, r) as number;
  return { n, m, r, total, exact, w, a, fast: rows.blocks.slice(0, count) };
}

/** What the sum of some elements may be off by: certificate.ts. */
type Bound = (sum: number, n: number, depth: number) => number;

const ENGINES: readonly [string, boolean, () => Rows, Bound][] = [
  [
    "wasm-relaxed",
    HAS_RELAXED,
    () => open({ engine: "wasm-relaxed", memory: 0, modules: undefined }).rows,
    (sum, n) => sum * (4 * 2 ** -23 + 2 ** -39) + n * 2 ** -35,
  ],
  [
    "js",
    true,
    () => new JsRows(),
    // depth is Σ |z| · w.
    (sum, n, depth) => sum * (2 * 2 ** -23 + 2 ** -29) + depth * 1.001 * 2 ** -23 + n * 2 ** -35,
  ],
];

/** The token of u by exact running sums alone. */
function exactToken(prefix: Float64Array, u: number): number {
  const total = prefix[prefix.length - 1] as number;
  const x = Math.min(Math.floor(u * (total * UNITS)), total * UNITS - 1) / UNITS;
  let [lo, hi] = [0, prefix.length - 1];
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((prefix[mid] as number) > x) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

function prefixOf(w: Float32Array): Float64Array {
  const prefix = new Float64Array(w.length);
  let sum = 0;
  for (let i = 0; i < w.length; i++) {
    sum += w[i] as number;
    prefix[i] = sum;
  }
  return prefix;
}

/** The token of u by nearly exact sums, whatever they leave in doubt. */
function hasty(fast: Float64Array, a: number, w: Float32Array, u: number): number {
  const t = u * a;
  let [sum, b] = [0, 0];
  while (b < fast.length - 1 && t >= sum + (fast[b] as number)) sum += fast[b++] as number;
  for (let i = b << 10; i < w.length; i++) {
    sum += w[i] as number;
    if (t < sum) return i;
  }
  return -1;
}

for (const [engine, here, make, bound] of ENGINES) {
  describe.skipIf(!here)(`the certificate of ${engine}`, () => {
    const rows = here ? make() : new JsRows();

    /** Checks every bound of a row; returns the largest share of the margin that a border is off by. */
    function check(row: Row): number {
      const { n, m, r, total, exact, w, a, fast } = sumsOf(rows, row);
      const depths = new Float64Array(exact.length);
      for (let i = 0; i < n; i++)
        if ((w[i] as number) > 0)
          depths[i >> 10] = (depths[i >> 10] as number) + (m - (row.x[i] as number)) * r * (w[i] as number);
      let [sum, exactSum, depth, most] = [0, 0, 0, 0];
      const depthTotal = depths.reduce((s, v) => s + v, 0);
      // The entropy of a row, ln S + the mean of |z|, is at most ln n.
      expect(depthTotal, row.name).toBeLessThanOrEqual(
        total * (Math.log(n) - Math.log(total)) + total * 1e-6 + 2 ** -15,
      );
      const E = margin(a, n, rows.doubt);
      for (const [b, one] of fast.entries()) {
        const wanted = exact[b] as number;
        const length = Math.min(n - 1024 * b, 1024);
        const off = Math.abs(one - wanted);
        if (!(off <= bound(wanted, length, depths[b] as number)))
          expect.fail(`${row.name}: block ${b} is ${one}, not ${wanted}`);
        sum += one;
        exactSum += wanted;
        depth += depths[b] as number;
        if (!(Math.abs(sum - exactSum) <= bound(exactSum, 1024 * b + length, depth)))
          expect.fail(`${row.name}: the sum up to block ${b} is ${sum}, not ${exactSum}`);
        // Where u·S is at this border: how far u·a seems to be from it.
        most = Math.max(most, Math.abs((exactSum / total) * a - sum) / E);
      }
      expect(bound(total, n, depthTotal), row.name).toBeLessThan(E);
      expect(most, row.name).toBeLessThan(1);
      return most;
    }

    test("blocks, and all that are before one, are off by less than d, which is less than the margin", () => {
      for (const row of rowsOf(1)) check(row);
    });

    test("nor are rows farther off that were searched for: all of one half too high, of the other too low", () => {
      const random = seeded(2);
      const piece = new Float32Array(65).fill(-Infinity);
      let most = 0;
      for (const depth of [0.7, 2.5, 8.2976, 8.3178, 9, 10.3, 11.5]) {
        for (const [m, T] of [
          [0, 1],
          [0.1, 0.7],
        ] as const) {
          const r = factorOf(T);
          /**
           * How far off the sum of some elements is, as a share of it; all lie in the vectors that are added.
           */
          const offBy = (elements: Float32Array) => {
            piece.fill(-Infinity, 0, 16);
            piece.set(elements);
            piece[64] = m;
            const { a, total } = sumsOf(rows, { name: "", x: piece, T });
            return (a - total) / (total - 1);
          };
          const sorted = <V>(list: readonly V[], off: (v: V) => number) =>
            list
              .map((v) => [v, off(v)] as const)
              .sort(([, p], [, q]) => p - q)
              .map(([v]) => v);
          const z = Array.from({ length: 10_000 }, () => m - (depth + random.uniform(0, 0.02)) / r);
          const single = sorted(z, (v) => offBy(Float32Array.of(v)));
          // Of 16 that are off most, those whose sum is off most.
          const sixteen = (from: readonly number[], sign: 1 | -1) => {
            const some = Array.from({ length: 2000 }, () =>
              Float32Array.from(
                { length: 16 },
                () => from[Math.floor(random.uniform(0, from.length))] as number,
              ),
            );
            return sorted(some, (v) => sign * offBy(v)).slice(-8);
          };
          const [low, high] = [sixteen(single.slice(0, 50), -1), sixteen(single.slice(-50), 1)];
          const row = new Float32Array(MOST);
          for (let k = 0; k < MOST / 16; k++) {
            row.set((k < MOST / 32 ? high : low)[k % 8] as Float32Array, 16 * k);
          }
          row[0] = m;
          most = Math.max(most, check({ name: `searched at ${depth}, T ${T}`, x: row, T }));
        }
      }
      // So that the search is one: 0.18 of kernels that fuse, 0.22 of JS.
      expect(most).toBeGreaterThan(0.1);
    });

    test("at every border, and as far from it as the margin: the token of exact sums", () => {
      const random = seeded(3);
      let fallbacks = 0;
      let draws = 0;
      let wrong = 0;
      const { sums } = rows as JsRows;
      (rows as { sums: Rows["sums"] }).sums = (...args) => {
        fallbacks++;
        return sums.call(rows as JsRows, ...args);
      };
      const distribution = new Distribution(rows);
      for (const row of rowsOf(4)) {
        const { n, m, r, total, w, a, fast } = sumsOf(rows, row);
        const prefix = prefixOf(w);
        const far = margin(a, n, rows.doubt) * UNITS;
        const borders = [0, n - 1, 1023, 1024, 2047].filter((i) => i < n);
        for (let k = 0; k < 3; k++) borders.push(Math.floor(random.uniform(0, n)));
        if (n === MOST) borders.splice(0, 5);
        for (const i of borders) {
          const border = prefix[i] as number;
          for (const away of n === MOST ? [far / 20, far * 1.01] : [0, 1, 2, far / 20, far, far * 1.01]) {
            for (const sign of [-1, 1]) {
              const u = (border + (sign * away) / UNITS) / total;
              if (!(u >= 0 && u < 1)) continue;
              Object.assign(distribution, { mode: ALL, m, r });
              const token = drawFrom(distribution, n, u);
              const wanted = exactToken(prefix, u);
              if (token !== wanted)
                expect.fail(`${row.name}: u ${u} gave ${token}, not ${wanted}, ${away} units from ${i}`);
              draws++;
              if (hasty(fast, a, w, u) !== wanted) wrong++;
            }
          }
        }
      }
      (rows as { sums: Rows["sums"] }).sums = sums;
      // Sums that decided without a margin would be wrong now and then; with one they mostly decide.
      expect(wrong).toBeGreaterThan(100);
      expect(fallbacks).toBeGreaterThan(wrong);
      expect(fallbacks).toBeLessThan(draws);
    });
  });
}
