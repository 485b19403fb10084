/**
 * Batches of short rows of every length from 0 to 70, as the fuzzer draws them: every function, kind and
 * option, NaN and infinities anywhere. Each row has the bits that it has alone, and nothing is written beside
 * the results.
 */
import { expect, test } from "vitest";
import { FUNCTIONS, useBatch } from "../fuzz/batches.mjs";
import { onEveryEngine } from "../support/engines.js";

const SEEDS = 6;

onEveryEngine("batches of short rows", (w) => {
  for (const of of Object.keys(FUNCTIONS)) {
    test(of, () => {
      for (let length = 0; length <= 70; length++)
        for (let seed = 0; seed < SEEDS; seed++)
          expect(() => useBatch({ seed: 1000 * length + seed, length, of }, w)).not.toThrow();
    });
  }
});
