/** Every suite is a function of an engine and runs on every engine. */
import { describe, expect, test } from "vitest";
import { create } from "../../src/index.js";
import type { EngineName, Instance } from "../../src/types/functions.js";

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

/** An engine that the host lacks shows as skipped, and must have run on the other leg. */
export function onEveryEngine(
  title: string,
  suite: (wasmax: Instance, name: EngineName, make: Make) => void,
): void {
  for (const name of ENGINES) {
    const here = available(name);
    // A skipped suite is still collected, so that its tests are named.
    const make: Make = (memory) => create({ engine: here ? name : "js", memory });
    describe.skipIf(!here)(`${title} on ${name}`, () => {
      const wasmax = make(0);
      test("is the engine asked for", () => expect(wasmax.engine().name).toBe(name));
      suite(wasmax, name, make);
    });
  }
}
