/** `create`: its options, and the memory for zero-copy arrays. */
import { readOptions } from "./arguments.js";
import type { Arena, Request } from "./engine.js";
import { describe } from "./errors.js";
import type { EngineName } from "./types.js";

const ENGINES: readonly string[] = ["auto", "wasm-relaxed", "wasm-simd", "js"];

function readBytes(memory: unknown): number {
  if (memory === undefined) return 0;
  if (typeof memory !== "number") throw new TypeError(`wasmax: memory must be a number of bytes, got ${describe(memory)}`);
  if (!Number.isSafeInteger(memory) || memory < 0) throw new RangeError(`wasmax: memory must be an integer of at least 0, got ${memory}`);
  return memory;
}

function readEngine(engine: unknown): EngineName | "auto" {
  if (engine === undefined) return "auto";
  if (typeof engine !== "string") throw new TypeError(`wasmax: engine must be a string, got ${describe(engine)}`);
  if (!ENGINES.includes(engine)) throw new RangeError(`wasmax: engine must be one of ${ENGINES.join(", ")}, got ${describe(engine)}`);
  return engine as EngineName | "auto";
}

function readModules(modules: unknown): Request["modules"] {
  if (modules === undefined) return undefined;
  const { simd, relaxed } = readOptions("modules", modules, ["simd", "relaxed"]) as { simd?: unknown; relaxed?: unknown };
  for (const [name, module] of [
    ["simd", simd],
    ["relaxed", relaxed],
  ] as const) {
    if (typeof module === "object" || (name === "relaxed" && module === undefined)) continue;
    throw new TypeError(`wasmax: modules.${name} must be a WebAssembly.Module, got ${describe(module)}`);
  }
  return { simd: simd as object, relaxed: relaxed as object | undefined };
}

export function readRequest(options: unknown): Request {
  const o = readOptions("create", options, ["engine", "memory", "modules"]) as { engine?: unknown; memory?: unknown; modules?: unknown };
  return { engine: readEngine(o.engine), memory: readBytes(o.memory), modules: readModules(o.modules) };
}

/** Hands out the bytes of an arena from its start on, each array at a multiple of 16. */
export class Allocator {
  #arena: Arena;
  #used = 0;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  float32(n: number): Float32Array {
    return new Float32Array(this.#arena.buffer, this.#take("float32", n, 4), n);
  }

  float64(n: number): Float64Array {
    return new Float64Array(this.#arena.buffer, this.#take("float64", n, 8), n);
  }

  reset(): void {
    this.#used = 0;
  }

  #take(name: string, n: number, size: number): number {
    if (typeof n !== "number") throw new TypeError(`wasmax: the length for ${name} must be a number, got ${describe(n)}`);
    if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`wasmax: the length for ${name} must be an integer of at least 0, got ${n}`);
    const { start, length } = this.#arena;
    const left = length - this.#used;
    if (n * size > left) {
      throw new RangeError(`wasmax: ${name}(${n}) needs ${n * size} bytes, but ${left} of the ${length} asked for with memory are left`);
    }
    const offset = start + this.#used;
    this.#used = Math.min(length, this.#used + Math.ceil((n * size) / 16) * 16);
    return offset;
  }
}
