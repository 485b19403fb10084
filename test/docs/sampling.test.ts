/** The program on the page about sampling, by which others may get the same tokens, does get them. */
import { expect, test } from "vitest";
import { create } from "../../src/sampling.js";
import { fences, read } from "../support/markdown.js";

const [program] = fences(read("docs/en/sampling.md")).filter(({ language }) => language === "js");

const { token, uniform } = new Function(`${program?.code}\nreturn { token, uniform };`)() as {
  token(logits: ArrayLike<number>, temperature: number, seed: number, step: number): number;
  uniform(seed: number, step: number, row: number, draw: number): number;
};

const SEEDS = [0, 42, 2 ** 32 + 7, 2 ** 53 - 1];

/** Logits of a spread, from the numbers themselves. */
const row = (n: number, spread: number) =>
  Float32Array.from({ length: n }, (_, i) => spread * (uniform(n, spread, 0, i) - 0.5));

test.each(["auto", "wasm-simd", "js"] as const)("token is sample on %s", (engine) => {
  const { sample } = create({ engine });
  let different = 0;
  for (const n of [1, 2, 7, 1000])
    for (const spread of [0, 3, 60])
      for (const temperature of [0.1, 0.7, 1, 5])
        for (const seed of SEEDS)
          for (const step of [0, 2 ** 32 + 5]) {
            const logits = row(n, spread);
            const got = sample(logits, { temperature, seed, step });
            expect(got, `${n} ${spread} ${temperature} ${seed} ${step}`).toBe(
              token(logits, temperature, seed, step),
            );
            if (got !== token(logits, temperature, seed, step + 1)) different++;
          }
  // Not the same token whatever the step is.
  expect(different).toBeGreaterThan(100);
});

test("the counter has the row, or the seed of a row", () => {
  const { sample } = create({ engine: "js" });
  // All equal: the token is ⌊1000 u⌋.
  const logits = new Float32Array(4000);
  const tokens = (counters: [seed: number, row: number][]) =>
    counters.map(([seed, row]) => Math.floor(1000 * uniform(seed, 3, row, 0)));
  const one = sample(logits, { shape: [4, 1000], seed: 42, step: 3 });
  expect([...one]).toEqual(tokens([0, 1, 2, 3].map((i) => [42, i])));
  const own = sample(logits, { shape: [4, 1000], seed: SEEDS, step: 3 });
  expect([...own]).toEqual(tokens(SEEDS.map((seed) => [seed, 0])));
});
