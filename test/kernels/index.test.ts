/** The ABI: what the binaries of assembly/index.ts and assembly/relaxed.ts export and import. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FAST_KERNELS, SAMPLING_KERNELS } from "../../src/sampling/wasm/abi.js";
import { SIMD_KERNELS } from "../../src/wasm/abi.js";
import { SUMS } from "../../src/wasm/memory.js";
import { available } from "../support/engines.js";
import { RELAXED_KERNELS } from "../support/relaxed.js";

for (const [engine, file, names, here] of [
  ["wasm-simd", "softmax", SIMD_KERNELS, true],
  ["wasm-relaxed", "softmax-relaxed", RELAXED_KERNELS, available("wasm-relaxed")],
  ["wasm-simd", "sampling", SAMPLING_KERNELS, true],
  ["wasm-relaxed", "sampling-relaxed", FAST_KERNELS, available("wasm-relaxed")],
] as const) {
  describe.skipIf(!here)(`kernels of ${file}.wasm of ${engine}`, () => {
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

test("the static data of the binaries lie apart, and below what the host has there", () => {
  const targets = JSON.parse(readFileSync(new URL("../../asconfig.json", import.meta.url), "utf8")).targets;
  for (const [name, file, limit] of [
    ["simd", "softmax", targets.relaxed.memoryBase],
    ["relaxed", "softmax-relaxed", SUMS],
    ["sampling", "sampling", targets["sampling-relaxed"].memoryBase],
    ["sampling-relaxed", "sampling-relaxed", 4080],
  ] as const) {
    const wat = readFileSync(new URL(`../../assembly/wat/${file}.wat`, import.meta.url), "utf8");
    const ends = Array.from(
      wat.matchAll(/^ \(data \$\d+ \(i32\.const (\d+)\) "(.*)"\)$/gm),
      ([, at, text]) => {
        return Number(at) + (text as string).replace(/\\([0-9a-f]{2}|.)/g, "x").length;
      },
    );
    expect(ends.length).toBeGreaterThan(0);
    expect(Math.max(...ends), name).toBeLessThanOrEqual(limit);
  }
});
