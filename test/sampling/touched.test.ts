/** What is known of tokens: as many of them as there are, through growth and forgetting. */
import { describe, expect, test } from "vitest";
import { Columns } from "../../src/sampling/settings.js";
import { Touched } from "../../src/sampling/touched.js";

const SETTINGS = new Columns({ repetitionPenalty: 2, frequencyPenalty: 0.25, presencePenalty: 1 }, false)
  .settings;

describe("touched", () => {
  // The lists hold 16 tokens at first: number 17 of a prompt had no penalty, and had one in the next call.
  for (const [name, tell, wanted] of [
    ["prompt", (t: Touched, token: number) => t.prompt(token), 4],
    ["history", (t: Touched, token: number) => t.history(token), 4 - 0.25 - 1],
    ["bias", (t: Touched, token: number) => t.bias(token, -3), 5],
  ] as const) {
    test(`each of any number of tokens, first and again: ${name}`, () => {
      for (let n = 1; n < 300; n++) {
        const touched = new Touched();
        for (let again = 0; again < 2; again++) {
          for (let i = n - 1; i >= 0; i--) tell(touched, i);
          expect(touched.largest).toBe(n - 1);
          const x = new Float32Array(n + 1).fill(8);
          touched.apply(x, SETTINGS);
          expect(x).toEqual(new Float32Array(n + 1).fill(wanted).fill(8, n));
          touched.clear();
        }
      }
    });
  }
});
