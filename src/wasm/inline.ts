/** The binaries in base64 text: compiled at the first call, once. */
import { RELAXED, SIMD } from "./binaries.generated.js";
import type { Modules } from "./machine.js";

function compile(base64: string): WebAssembly.Module {
  return new WebAssembly.Module(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
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
