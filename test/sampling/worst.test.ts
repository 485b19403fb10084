/**
 * Selection is linear whatever the order of the logits: an element of a row of 131,072 takes as long as one
 * of a row of 4,096, the least of several times each. Where the time is quadratic it takes 32 times as long;
 * the limit of 8 leaves room for caches, and a draw whose certificate holds for the short row only.
 */
import { describe, expect, test } from "vitest";
import { seeded } from "../support/random.js";
import { order } from "./reference.js";
import { onEveryEngine } from "./support.js";

const LONG = 131_072;
const SHORT = 4096;
const LIMIT = 8;
const r = seeded(1);

type Make = (i: number, n: number) => number;
const fill = (n: number, of: Make) => Float32Array.from({ length: n }, (_, i) => of(i, n));

/** Musser's sequence, against medians of three: 1, n/2 + 1, 3, n/2 + 3, 5, …, then the even numbers. */
const killer: Make = (i, n) =>
  (i < n / 2 ? (i % 2 === 0 ? i + 1 : n / 2 + i) : 2 * (i - n / 2 + 1)) / (n / 16);

const ROWS: { readonly [name: string]: Make } = {
  gaussian: () => r.normal(2),
  ascending: (i, n) => i / (n / 16),
  descending: (i, n) => -i / (n / 16),
  equal: () => 1.25,
  "many ties": () => Math.floor(r.uniform(0, 30)) / 4,
  "two values": (i) => (i % 3 === 0 ? 1 : 0),
  "near-uniform": () => r.normal(1e-3),
  "one peak": (i, n) => (i === n / 2 + 7 ? 30 : r.normal(1)),
  "organ pipes": (i, n) => Math.min(i, n - i) / (n / 32),
  "saw teeth": (i) => (i % 1024) / 64,
  "for medians of three": killer,
  "for medians of three, reversed": (i, n) => killer(n - 1 - i, n),
  "neighbours of one bit": (i) => 1 + (i % 2) * 2 ** -23,
  // Sorted but for a few.
  "nearly ascending": (i, n) => (i % 1000 === 0 ? r.normal(8) : i / (n / 16)),
  "mostly -Infinity": (i) => (i % 100 === 0 ? r.normal(2) : -Infinity),
};
const made = Object.entries(ROWS).map(([name, of]) => [name, fill(LONG, of), fill(SHORT, of)] as const);

onEveryEngine("worst cases", (sampling) => {
  const { sample, topK } = sampling;
  // Each with numbers of its own: a certificate that fails for one holds for the next.
  const CALLS: { readonly [name: string]: (x: Float32Array, step: number) => unknown } = {
    "topK 50": (x, step) => sample(x, { topK: 50, seed: 1, step }),
    "topK of a hundredth": (x, step) => sample(x, { topK: Math.floor(x.length / 100), seed: 1, step }),
    "topK of half of them": (x, step) => sample(x, { topK: x.length / 2, seed: 1, step }),
    "topP 0.95": (x, step) => sample(x, { topP: 0.95, seed: 1, step }),
    "topP 0.5": (x, step) => sample(x, { topP: 0.5, seed: 1, step }),
    "topP 0.01": (x, step) => sample(x, { topP: 0.01, seed: 1, step }),
    "all that generation uses": (x, step) =>
      sample(x, { topK: 50, topP: 0.95, minP: 0.05, temperature: 0.7, seed: 1, step }),
    "minP and epsilonCutoff": (x, step) => sample(x, { minP: 0.05, epsilonCutoff: 1e-7, seed: 1, step }),
    "the function topK, 50": (x) => topK(x, 50),
    temperature: (x, step) => sample(x, { temperature: 0.8, seed: 1, step }),
  };

  /** The least time of up to `most` calls, in ms an element: what else runs on the machine only adds. */
  function least(
    call: (x: Float32Array, step: number) => unknown,
    x: Float32Array,
    most: number,
    enough = 0,
  ) {
    let best = Infinity;
    for (let i = 0; i < most && best > enough; i++) {
      const from = performance.now();
      call(x, i);
      best = Math.min(best, (performance.now() - from) / x.length);
    }
    return best;
  }

  test.each(Object.entries(CALLS))("%s", (_, call) => {
    const slow: [string, number][] = [];
    for (const [name, long, short] of made) {
      const due = least(call, short, 60);
      const ratio = least(call, long, 40, 0.7 * LIMIT * due) / due;
      if (ratio > LIMIT) slow.push([name, ratio]);
    }
    expect(slow).toEqual([]);
  });

  describe("the same elements as a full sort gives", () => {
    test.each(made)("%s", (_, x) => {
      // Infinities have no difference to sort by.
      const all = order(Float32Array.from(x, (v) => Math.max(v, -3e38)));
      for (const k of [1, 50, 1000, LONG / 2])
        expect(Array.from(topK(x, k).indices).join()).toBe(all.slice(0, k).join());
    });
  });
});
