/** Suites of `wasmax/sampling` run on every engine, as those of the root do in test/support/engines.ts. */
import { describe, expect, test } from "vitest";
import type { EngineName } from "../../src/index.js";
import { create } from "../../src/sampling.js";
import { ENGINES } from "../support/engines.js";

export type Sampling = ReturnType<typeof create>;

export function available(engine: EngineName): boolean {
  try {
    create({ engine });
    return true;
  } catch {
    return false;
  }
}

/** An engine whose suites run on the other leg, set by scripts/test.mjs. */
const ELSEWHERE = process.env["WASMAX_ENGINE_ELSEWHERE"];

/**
 * Runs a suite on each engine. One that the host lacks shows as skipped, and must have passed on the other
 * leg.
 */
export function onEveryEngine(title: string, suite: (sampling: Sampling, name: EngineName) => void): void {
  for (const name of ENGINES) {
    const here = name !== ELSEWHERE && available(name);
    describe.skipIf(!here)(`${title} on ${name}`, () => {
      // A skipped suite is still collected, so that its tests are named.
      const sampling = create({ engine: here ? name : "js" });
      test("is the engine asked for", () => expect(sampling.engine().name).toBe(name));
      suite(sampling, name);
    });
  }
}

/** The functions, taking anything. */
export type Loose = (...args: unknown[]) => unknown;
export const loosely = (sampling: Sampling) =>
  sampling as unknown as { readonly [name in keyof Sampling]: Loose };

/** 10,000 cases a filter are the default; a long run multiplies them. */
export const TIMES = Number(process.env["WASMAX_SAMPLING_TIMES"] ?? 1);
