/** Suites of the public functions run on every engine. */
import { describe, expect, test } from "vitest";
import type { EngineName, Instance } from "../../src/index.js";
import { create } from "../../src/index.js";

export const ENGINES: readonly EngineName[] = ["wasm-relaxed", "wasm-simd", "js"];

export function available(engine: EngineName): boolean {
  try {
    create({ engine });
    return true;
  } catch {
    return false;
  }
}

/** More instances of the engine at hand, with a memory of their own. */
type Make = (memory: number) => Instance;

/**
 * An engine whose suites run on the other leg, set by scripts/test.mjs. The JS engine computes the same on
 * every Node, and its suites take a quarter of a leg.
 */
const ELSEWHERE = process.env["WASMAX_ENGINE_ELSEWHERE"];

/**
 * Runs a suite on each engine. One that the host lacks shows as skipped, and must have passed on the other
 * leg.
 */
export function onEveryEngine(
  title: string,
  suite: (wasmax: Instance, name: EngineName, make: Make) => void,
): void {
  for (const name of ENGINES) {
    const here = name !== ELSEWHERE && available(name);
    // A skipped suite is still collected, so that its tests are named.
    const make: Make = (memory) => create({ engine: here ? name : "js", memory });
    describe.skipIf(!here)(`${title} on ${name}`, () => {
      const wasmax = make(0);
      test("is the engine asked for", () => expect(wasmax.engine().name).toBe(name));
      suite(wasmax, name, make);
    });
  }
}
