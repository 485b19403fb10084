/**
 * Selection is linear whatever the order of the logits. Times are compared with those of a gaussian row in the
 * same process, or of a pass over all its weights where a filter of few tokens spares that; the least of
 * several each. Quickselect by low, middle and high was 22 times as slow on ascending rows.
 */
import { describe, expect, test } from "vitest";
import { seeded } from "../support/random.js";
import { order } from "./reference.js";
import { onEveryEngine } from "./support.js";

const N = 131_072;
const LIMIT = 12;
const r = seeded(1);
const fill = (of: (i: number) => number) => Float32Array.from({ length: N }, (_, i) => of(i));

/**
 * Musser's sequence, against medians of three: 1, k + 1, 3, k + 3, 5, …, then the even numbers. And its mirror
 * image.
 */
function killer(): Float32Array {
  const k = N / 2;
  return fill((i) => (i < k ? (i % 2 === 0 ? i + 1 : k + i) : 2 * (i - k + 1)));
}

const gaussian = fill(() => r.normal(2));
const ROWS: { readonly [name: string]: Float32Array } = {
  ascending: fill((i) => i / 8192),
  descending: fill((i) => -i / 8192),
  equal: fill(() => 1.25),
  "many ties": fill(() => Math.floor(r.uniform(0, 30)) / 4),
  "two values": fill((i) => (i % 3 === 0 ? 1 : 0)),
  "near-uniform": fill(() => r.normal(1e-3)),
  "one peak": fill((i) => (i === 70_000 ? 30 : r.normal(1))),
  "organ pipes": fill((i) => Math.min(i, N - i) / 4096),
  "saw teeth": fill((i) => (i % 1024) / 64),
  "for medians of three": killer().map((v) => v / 8192),
  "for medians of three, reversed": killer()
    .reverse()
    .map((v) => v / 8192),
  "neighbours of one bit": fill((i) => 1 + (i % 2) * 2 ** -23),
  // Sorted but for a few.
  "nearly ascending": fill((i) => (i % 1000 === 0 ? r.normal(8) : i / 8192)),
  "mostly -Infinity": fill((i) => (i % 100 === 0 ? r.normal(2) : -Infinity)),
};

onEveryEngine("worst cases", (sampling) => {
  const { sample, topK } = sampling;
  const CALLS: { readonly [name: string]: (x: Float32Array) => unknown } = {
    "topK 50": (x) => sample(x, { topK: 50, seed: 1 }),
    "topK 1,000": (x) => sample(x, { topK: 1000, seed: 1 }),
    "topK of half of them": (x) => sample(x, { topK: N / 2, seed: 1 }),
    "topP 0.95": (x) => sample(x, { topP: 0.95, seed: 1 }),
    "topP 0.5": (x) => sample(x, { topP: 0.5, seed: 1 }),
    "all that generation uses": (x) =>
      sample(x, { topK: 50, topP: 0.95, minP: 0.05, temperature: 0.7, seed: 1 }),
    "minP and epsilonCutoff": (x) => sample(x, { minP: 0.05, epsilonCutoff: 1e-5, seed: 1 }),
    "the function topK, 1,000": (x) => topK(x, 1000),
    temperature: (x) => sample(x, { temperature: 0.8, seed: 1 }),
  };

  /** The least time of a few calls, in ms: what else runs on the machine only adds. */
  function least(call: (x: Float32Array) => unknown, x: Float32Array, limit: number): number {
    let best = Infinity;
    for (let i = 0; i < 15 && (i < 3 || best > limit); i++) {
      const from = performance.now();
      call(x);
      best = Math.min(best, performance.now() - from);
    }
    return best;
  }

  describe.each(Object.entries(CALLS))("%s", (_, call) => {
    test("none takes more than 12 times what a gaussian row takes", () => {
      for (let i = 0; i < 3; i++) for (const x of Object.values(ROWS)) call(x);
      const usual = Math.max(
        least(call, gaussian, 0),
        least(CALLS["temperature"] as typeof call, gaussian, 0),
      );
      const slow = Object.entries(ROWS)
        .map(([name, x]) => [name, least(call, x, 0.7 * LIMIT * usual) / usual] as const)
        .filter(([, ratio]) => ratio > LIMIT);
      expect(slow).toEqual([]);
    });
  });

  test.each(Object.entries(ROWS))("%s: the same elements as a full sort gives", (_, x) => {
    const finite = Array.from(x, (v) => (v === -Infinity ? -1e38 : v));
    const all = order(finite);
    for (const k of [1, 50, 1000, N / 2])
      expect(Array.from(topK(x, k).indices, Number).join()).toBe(all.slice(0, k).join());
  });
});
