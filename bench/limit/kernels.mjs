/** The two binaries over one memory that is large enough for the sizes, loaded apart from src/. */
import { readFileSync } from "node:fs";
import { instantiateSync } from "@assemblyscript/loader";

/** Above the static data of both binaries, on a cache line. */
const AT = 4096;

/** @param {number} elements The most that a contestant works on. */
export function openKernels(elements) {
  const pages = Math.ceil((AT + 4 * elements) / 65536);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const binaries = [];
  const missing = [];
  for (const [name, file] of [
    ["SIMD", "softmax"],
    ["relaxed", "softmax-relaxed"],
  ]) {
    const bytes = readFileSync(new URL(`../../build/${file}.wasm`, import.meta.url));
    try {
      const { softmax } = instantiateSync(bytes, { env: { memory } }).exports;
      binaries.push({ name, run: (rows, n) => softmax(AT, AT, rows, n, 1) });
    } catch (error) {
      missing.push({ name, reason: String(error) });
    }
  }
  return { binaries, missing, floats: new Float32Array(memory.buffer, AT, elements) };
}
