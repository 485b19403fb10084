/** Instances of the two binaries of an entry over one memory. */
import { cannotRun, noMemory } from "../engine/errors.js";
import type { EngineInfo } from "../types/create.js";
import { PAGE } from "./memory.js";
import type { Family, Modules } from "./modules.js";

/**
 * Instantiates a module; an Error where a kernel is not exported, so that a foreign one fails here, not in a
 * call.
 */
export function instantiate(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  kernels: readonly string[],
): { readonly [name: string]: unknown } {
  const exports = { ...new WebAssembly.Instance(module, { env: { memory } }).exports };
  for (const name of kernels) if (typeof exports[name] !== "function") throw new Error(`${name} is missing`);
  return exports;
}

/**
 * Whether what an engine failed with may pass: a full stack or memory that is short, as V8 and JavaScriptCore
 * (RangeError) and SpiderMonkey (InternalError, "out of memory") tell it. On a full stack it cannot even be
 * looked at.
 */
export function mayPass(error: unknown): boolean {
  try {
    try {
      return /^(Range|Internal)Error|out of memory/i.test(String(error));
    } catch (another) {
      return another instanceof RangeError;
    }
  } catch {
    return false;
  }
}

/** The error as one line for `engine().reason`: a page's own code may have thrown anything. */
export function line(error: unknown): string {
  let text: string | undefined;
  try {
    [text] = String(error).split("\n", 1);
  } catch {}
  return text || "unknown";
}

export type WasmEngine = "auto" | "wasm-simd" | "wasm-relaxed";

/** What was opened. */
export interface Instances {
  readonly memory: WebAssembly.Memory;
  readonly buffer: ArrayBuffer;
  readonly simd: object;
  /** Undefined where it is not asked for, or does not run. */
  readonly relaxed: object | undefined;
  readonly info: EngineInfo;
  readonly passing: boolean;
}

/**
 * The fastest of the binaries that runs here, or the one asked for, over a memory of `initial` pages, of
 * which the user asked for `asked` bytes.
 */
export function openInstances(
  engine: WasmEngine,
  initial: number,
  maximum: number,
  asked: number,
  modules: Modules,
  family: Family,
): Instances {
  let memory: WebAssembly.Memory;
  let buffer: ArrayBuffer;
  let simd: object;
  /** Whether it is the memory that is asked for which may fail. */
  let wanting = false;
  try {
    wanting = asked > 0;
    // Of no prototype: a `shared` on Object.prototype would be asked for.
    const size = { __proto__: null, initial, maximum };
    memory = new WebAssembly.Memory(size);
    buffer = memory.buffer;
    if (buffer.byteLength !== initial * PAGE) throw new Error("memory is missing");
    wanting = false;
    simd = modules.simd(memory, (module) => instantiate(module, memory, family.simd));
  } catch (error) {
    throw engine === "auto" ? error : wanting ? noMemory(asked, error) : cannotRun(engine, error);
  }
  let relaxed: object | undefined;
  let passing = false;
  let reason: string | undefined = "asked for";
  if (engine !== "wasm-simd") {
    try {
      relaxed = modules.relaxed(memory, (module) => instantiate(module, memory, family.relaxed));
      reason = undefined;
    } catch (error) {
      if (engine === "wasm-relaxed") throw cannotRun(engine, error);
      passing = mayPass(error);
      reason = line(error);
    }
  }
  const info: EngineInfo = reason === undefined ? { name: "wasm-relaxed" } : { name: "wasm-simd", reason };
  return { memory, buffer, simd, relaxed, info, passing };
}
