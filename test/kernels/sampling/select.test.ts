/**
 * select, collect and largest against sorting, in both engines: every split of adversarial orders, and how
 * many keys are looked at.
 */
import { describe, expect, test, vi } from "vitest";
import { keyOf, placeOf } from "../../../src/sampling/engine/keys.js";
import type { Arrays } from "../../../src/sampling/js/arrays.js";
import { select } from "../../../src/sampling/js/select.js";
import { seeded } from "../../support/random.js";
import { expectSame } from "../../support/same.js";
import { BASE, fillUp, LENGTHS, Machine, padded, twinOf } from "../../support/samplingKernels.js";

const machine = new Machine(4);
const { kernels } = machine;
const [X, G, W, KEYS] = [BASE, BASE + 32768, BASE + 40960, BASE + 81920] as const;
const UNIT = 2 ** -34;

/** Runs `select` in WebAssembly and in JS, whose picks go the same way: the same keys in the same order. */
function both(keys: Float64Array, need: number, w?: Float32Array): { count: number; keys: Float64Array } {
  const n = keys.length;
  if (w !== undefined) machine.lay(W, w);
  machine.lay(KEYS, keys);
  const count = kernels.select(KEYS, n, need, w === undefined ? 0 : W);
  const selected = machine.doubles(KEYS, n);
  const twin = { keys: keys.slice(), w } as unknown as Arrays;
  expect(select.call(twin, n, need, w !== undefined)).toBe(count);
  expectSame(twin.keys, selected, `${n} keys until ${need}`);
  return { count, keys: selected };
}

/** Fails unless the first `count` of some keys are the largest of all, the least of them last. */
function expectLargest(keys: Float64Array, count: number, sorted: Float64Array, what: string): void {
  const n = sorted.length;
  expectSame(keys.slice().sort(), sorted, `all keys, ${what}`);
  expectSame(keys.slice(0, count).sort(), sorted.subarray(n - count), `the largest, ${what}`);
  if (count > 0) expect(keys[count - 1], what).toBe(sorted[n - count]);
}

/** Orders of n different keys. */
const ORDERS: { readonly [name: string]: (i: number, n: number) => number } = {
  random: (i) => (Math.imul(i + 1, 0x9e3779b1) >>> 0) * 2 ** 19 + i,
  ascending: (i) => i,
  descending: (i, n) => n - i,
  "organ pipe": (i, n) => 2 * Math.min(i, n - 1 - i) + (i < n / 2 ? 0 : 1),
  valley: (i, n) => 2 * Math.max(i, n - 1 - i) + (i < n / 2 ? 0 : 1),
  "saw teeth": (i, n) => (i % 7) * n + i,
  "the largest in the middle": (i, n) => (i === n >> 1 ? 2 ** 52 - 1 : i),
  "powers of two": (i, n) => (i < n - 40 ? i : 2 ** (i - n + 52)),
  "two runs": (i, n) => ((2 * i) % n) + (2 * i >= n ? 0.5 : 0),
  "as far apart as can be": (i) => (i % 2 ? 2 ** 51 - 1 - i : i),
};
const keysOf = (order: (i: number, n: number) => number, n: number) =>
  Float64Array.from({ length: n }, (_, i) => 2 * order(i, n)).map((v) => Math.min(v, 2 ** 52 - 1));

describe("select", () => {
  for (const [name, order] of Object.entries(ORDERS)) {
    test(`every split of ${name}`, () => {
      for (const n of [1, 2, 3, 15, 16, 17, 18, 19, 20, 33, 34, 50, 64, 100, 257]) {
        const keys = keysOf(order, n);
        const sorted = keys.slice().sort();
        expect(new Set(keys).size).toBe(n);
        for (let need = 1; need <= n; need++) {
          const { count, keys: selected } = both(keys, need);
          expect(count).toBe(need);
          expectLargest(selected, need, sorted, `${need} of ${n}`);
        }
      }
      const keys = keysOf(order, 5000);
      const sorted = keys.slice().sort();
      for (const need of [1, 2, 17, 50, 2500, 4983, 4999, 5000])
        expectLargest(both(keys, need).keys, need, sorted, `${need} of 5000`);
    });

    test(`every sum of weights in ${name}`, () => {
      const random = seeded(13);
      for (const n of [1, 2, 17, 18, 64, 257]) {
        // Weights by place; keys with places of their own, in the given order.
        const values = Array.from({ length: n }, (_, i) => order(i, n));
        const ranks = values.map((v) => values.filter((u) => u < v).length);
        const keys = Float64Array.from(ranks, (rank, i) => keyOf(rank, i));
        const w = Float32Array.from({ length: n }, () => Math.floor(2 ** random.uniform(-1, 24)) * UNIT);
        const sorted = keys.slice().sort();
        let sum = 0;
        for (let count = 1; count <= n; count++) {
          const weight = w[placeOf(sorted[n - count] as number)] as number;
          for (const need of new Set([sum + UNIT, sum + weight])) {
            if (need > sum + weight || need <= sum) continue;
            const selected = both(keys, need, w);
            expect(selected.count).toBe(count);
            expectLargest(selected.keys, count, sorted, `${count} of ${n}`);
          }
          sum += weight;
        }
      }
    });
  }

  test("a sum that rounding or zeros put out of reach takes all", () => {
    const keys = Float64Array.from({ length: 40 }, (_, i) => keyOf(1, i));
    expect(both(keys, 41).count).toBe(40);
    expect(both(keys, 1, new Float32Array(40)).count).toBe(40);
    const empty = new Float64Array(0);
    expect(both(empty, 1).count).toBe(0);
  });

  test("not a byte but keys is written", () => {
    for (const n of [1, 16, 17, 18, 100, 1000]) {
      machine.wipe();
      machine.lay(KEYS, keysOf(ORDERS["random"] as (i: number) => number, n));
      machine.writesOnly([[KEYS, 8 * n]], () => kernels.select(KEYS, n, n / 2, 0));
    }
  });
});

/** The picks of `select` when nothing has been picked yet. */
class Picks {
  #state = 1;
  next(span: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state * span) / 2 ** 32);
  }
}

/**
 * Ranks that make every pivot poor (McIlroy 1999, "A killer adversary for quicksort"): the elements that a
 * median looks at become the least of what is left, and all others stay above it. `state` is that of the
 * picks, which do not depend on keys.
 */
function killer(n: number): Float64Array {
  const picks = new Picks();
  const ranks = new Float64Array(n).fill(Infinity);
  const order = Array.from({ length: n }, (_, i) => i);
  let solid = 0;
  let hi = n - 1;
  const rank = (at: number) => ranks[order[at] as number] as number;
  while (hi > 16) {
    const third = Math.floor((hi + 1) / 3);
    const seen = [picks.next(third), third + picks.next(third), hi - picks.next(third)];
    const open = seen.filter((at) => rank(at) === Infinity);
    // All but one are the least so far.
    for (const at of open.slice(0, Math.max(1, open.length - 1))) ranks[order[at] as number] = solid++;
    const pivot = seen.map(rank).sort((a, b) => a - b)[1] as number;
    let [i, j] = [0, hi];
    while (i <= j) {
      while (rank(i) > pivot) i++;
      while (rank(j) < pivot) j--;
      if (i > j) break;
      [order[i], order[j]] = [order[j] as number, order[i] as number];
      i++;
      j--;
    }
    hi = i - 1;
  }
  for (let i = 0; i < n; i++) if (ranks[i] === Infinity) ranks[i] = solid++;
  return ranks;
}

/** How often `select` of JS reads a key. Nothing has been picked before: the module is new. */
async function reads(keys: Float64Array, need: number): Promise<{ count: number; selected: Float64Array }> {
  vi.resetModules();
  const fresh = await import("../../../src/sampling/js/select.js");
  let count = 0;
  const selected = keys.slice();
  const watched = new Proxy(selected, {
    get(target, name) {
      count++;
      return target[name as unknown as number];
    },
    set(target, name, value) {
      target[name as unknown as number] = value;
      return true;
    },
  });
  fresh.select.call({ keys: watched } as unknown as Arrays, keys.length, need, false);
  return { count, selected };
}

describe("select in linear time", () => {
  const n = 4096;
  // A split by a median reads each key once, one by a halfway pivot twice. Eight may be poor; those that are
  // not leave ¾: 4 n in all. Halfway pivots are as many as a key has bits.
  const LINEAR = (8 + 4 + 2 * 52) * n + 2000;
  const sortedOf = (keys: Float64Array) => keys.slice().sort();

  test("a killer sequence stops being one after eight poor splits", async () => {
    const keys = killer(n);
    const { count, selected } = await reads(keys, 20);
    expectLargest(selected, 20, sortedOf(keys), "20 of a killer");
    // Eight poor splits, then keys that lie evenly are halved.
    expect(count).toBeGreaterThan(8 * n);
    expect(count).toBeLessThan(16 * n);
  });

  test("nor do keys that halfway pivots take one by one: 52 splits at most", async () => {
    // After the poor splits, 44 keys each are more than twice as far up as the one below.
    const keys = killer(n).map((rank) => (rank < n - 38 ? rank : 2 ** (rank - n + 52)));
    const need = n - 100;
    const { count, selected } = await reads(keys, need);
    expectLargest(selected, need, sortedOf(keys), "most of a killer");
    expect(count).toBeGreaterThan(60 * n);
    expect(count).toBeLessThan(LINEAR);
    // The raw kernel goes the same way, from its own first pick on.
    const fresh = new Machine(4);
    fresh.lay(KEYS, keys);
    fresh.kernels.select(KEYS, n, need, 0);
    expectSame(fresh.doubles(KEYS, n), selected, "the order in which they are left");
  });

  for (const [name, order] of Object.entries(ORDERS)) {
    test(`few reads of ${name}`, async () => {
      const keys = keysOf(order, n);
      for (const need of [1, 50, n / 2, n - 1]) {
        const { count, selected } = await reads(keys, need);
        expectLargest(selected, need, sortedOf(keys), `${need} of ${name}`);
        expect(count, `${need} of ${name}`).toBeLessThan(16 * n);
      }
    });
  }
});

describe("collect and largest", () => {
  const random = seeded(14);
  const ROWS: { readonly [name: string]: (i: number, n: number) => number } = {
    gaussian: () => random.normal(3),
    ties: () => Math.round(random.normal(1)),
    "all alike": () => 2.5,
    "zeros of both signs": (i) => (i % 3 ? -0 : 0),
    ascending: (i) => i,
    descending: (i) => -i,
    "excluded but for few": (i) => (i % 97 === 5 ? random.normal(1) : -Infinity),
    "infinities of both signs": (i) => [Infinity, -Infinity, 1][i % 3] as number,
    "the largest in one group": (i) => (i < 40 ? 100 - i : random.normal(1)),
  };

  for (const [name, element] of Object.entries(ROWS)) {
    test(`collect: all that reach t, in the order of places: ${name}`, () => {
      for (const n of LENGTHS) {
        const x = Float32Array.from({ length: n }, (_, i) => element(i, n));
        const size = padded(n);
        machine.wipe();
        machine.lay(X, fillUp(x));
        kernels.maxima(X, size, G);
        const twin = twinOf(x);
        twin.maxima(n);
        for (const t of [x[0] as number, x[n >> 1] as number, 0, 3, Infinity, Math.max(...x)]) {
          if (t === -Infinity) continue;
          const wanted = [...x.keys()]
            .filter((i) => (x[i] as number) >= t)
            .map((i) => keyOf(x[i] as number, i));
          const count = machine.writesOnly([[KEYS, 8 * wanted.length]], () =>
            kernels.collect(X, size, G, t, KEYS),
          );
          expectSame(machine.doubles(KEYS, count), wanted, `${n} that reach ${t}`);
          expect(twin.collect(n, t)).toBe(wanted.length);
          expectSame(twin.keys.subarray(0, wanted.length), wanted, `${n} that reach ${t} in JS`);
        }
      }
    });

    test(`largest: exactly k, the first of equal ones: ${name}`, () => {
      for (const n of LENGTHS) {
        const x = Float32Array.from({ length: n }, (_, i) => element(i, n));
        const size = padded(n);
        const sorted = Float64Array.from(x, (v, i) => keyOf(v, i)).sort();
        const ks = new Set([1, 2, 3, 4, 5, 15, 16, 17, 50, 64, n >> 6, n >> 4, n >> 2, n >> 1, n - 1, n]);
        for (const k of ks) {
          if (k < 1 || k > n) continue;
          machine.wipe();
          machine.lay(X, fillUp(x));
          kernels.maxima(X, size, G);
          // As many keys as there are elements are its own.
          machine.writesOnly([[KEYS, 8 * size]], () => kernels.largest(X, size, G, k, KEYS));
          expectSame(machine.doubles(KEYS, k).sort(), sorted.subarray(n - k), `${k} of ${n}`);
          const twin = twinOf(x);
          twin.maxima(n);
          twin.largest(n, k);
          expectSame(twin.keys.slice(0, k).sort(), sorted.subarray(n - k), `${k} of ${n} in JS`);
        }
      }
    });
  }

  test("largest of longer rows, where maxima of 256 and of 1,024 bound it", () => {
    const long = new Machine(40);
    const n = 100_000;
    const size = padded(n);
    const [x, g] = [BASE, BASE + 4 * size];
    const keys = g + size / 4;
    for (const element of [
      (i: number) => random.normal(3) + 0 * i,
      (i: number) => i,
      (i: number) => i % 300,
    ]) {
      const row = Float32Array.from({ length: n }, (_, i) => element(i));
      const sorted = Float64Array.from(row, (v, i) => keyOf(v, i)).sort();
      long.lay(x, fillUp(row));
      long.kernels.maxima(x, size, g);
      const twin = twinOf(row);
      twin.maxima(n);
      for (const k of [1, 3, 24, 25, 97, 98, 390, 391, 1563, 6250, 6251, 50_000, n]) {
        long.kernels.largest(x, size, g, k, keys);
        expectSame(long.doubles(keys, k).sort(), sorted.subarray(n - k), `${k} of ${n}`);
        twin.largest(n, k);
        expectSame(twin.keys.slice(0, k).sort(), sorted.subarray(n - k), `${k} of ${n} in JS`);
      }
    }
  });
});
