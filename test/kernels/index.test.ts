/** The ABI: what the binaries of assembly/index.ts and assembly/relaxed.ts export and import. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SIMD_KERNELS } from "../../src/wasm/abi.js";
import { available } from "../support/engines.js";
import { RELAXED_KERNELS } from "../support/relaxed.js";

for (const [engine, file, names, here] of [
  ["wasm-simd", "softmax", SIMD_KERNELS, true],
  ["wasm-relaxed", "softmax-relaxed", RELAXED_KERNELS, available("wasm-relaxed")],
] as const) {
  describe.skipIf(!here)(`kernels of ${engine}`, () => {
    test("exports what abi.ts says, and imports a memory", () => {
      const module = new WebAssembly.Module(
        readFileSync(new URL(`../../build/${file}.wasm`, import.meta.url)),
      );
      const functions = WebAssembly.Module.exports(module).filter((e) => e.kind === "function");
      expect(functions.map((e) => e.name).sort()).toEqual([...names].sort());
      expect(WebAssembly.Module.imports(module)).toEqual([{ module: "env", name: "memory", kind: "memory" }]);
    });
  });
}
