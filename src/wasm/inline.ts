/** The binaries as text, compiled at the first call, once. */
import { RELAXED, SIMD, UNPACK } from "./binaries.generated.js";
import { instantiate } from "./instances.js";
import { SCRATCH } from "./memory.js";
import type { Modules } from "./modules.js";

/** Compiles a text, unpacked in the scratch of `memory` (assembly/unpack.ts). */
function compile(text: string, memory: WebAssembly.Memory): WebAssembly.Module {
  const { unpack } = instantiate(new WebAssembly.Module(new Uint8Array(UNPACK)), memory, ["unpack"]) as {
    unpack(x: number, end: number): number;
  };
  const bytes = new Uint8Array(memory.buffer, SCRATCH);
  // Some hosts of WebAssembly lack TextEncoder (jsdom under Jest) or `encodeInto` (polyfills).
  if (typeof TextEncoder === "function" && "encodeInto" in TextEncoder.prototype)
    new TextEncoder().encodeInto(text, bytes);
  else for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return new WebAssembly.Module(bytes.subarray(0, unpack(SCRATCH, SCRATCH + text.length) - SCRATCH));
}

/**
 * Remembers a module only while it works: what a page's own `WebAssembly.Module` gave may be anything, and
 * the page may take it back.
 */
export function remembered(text: string): Modules["simd"] {
  let module: WebAssembly.Module | undefined;
  return (memory, use) => {
    const tried = module ?? compile(text, memory);
    module = undefined;
    const used = use(tried);
    module = tried;
    return used;
  };
}

export const inline: Modules = {
  simd: /* @__PURE__ */ remembered(SIMD),
  relaxed: /* @__PURE__ */ remembered(RELAXED),
};
