/** The binaries as text: compiled at the first call, once. */
import { RELAXED, SIMD } from "./binaries.generated.js";
import type { Modules } from "./machine.js";
import { bytesOf } from "./text.js";

function compile(text: string): WebAssembly.Module {
  return new WebAssembly.Module(bytesOf(text));
}

let simd: WebAssembly.Module | undefined;
let relaxed: WebAssembly.Module | undefined;

export const inline: Modules = {
  simd: () => {
    simd ??= compile(SIMD);
    return simd;
  },
  relaxed: () => {
    relaxed ??= compile(RELAXED);
    return relaxed;
  },
};
