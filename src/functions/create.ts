/** `create`: its options, and the memory for zero-copy arrays. */

import type { Arena, Request } from "../engine/interface.js";
import { readNatural, wrongKind, wrongValue } from "../input/errors.js";
import { readOptions } from "../input/options.js";
import type { EngineName } from "../types/functions.js";

const ENGINES: readonly string[] = ["auto", "wasm-relaxed", "wasm-simd", "js"];

function readEngine(engine: unknown): EngineName | "auto" {
  if (typeof engine !== "string") throw wrongKind("engine", "a string", engine);
  if (!ENGINES.includes(engine)) throw wrongValue("engine", `one of ${ENGINES.join(", ")}`, engine);
  return engine as EngineName | "auto";
}

export function readRequest(options: unknown): Request {
  const read = readOptions("create", options, ["engine", "memory", "modules"]) as {
    engine?: unknown;
    memory?: unknown;
    modules?: unknown;
  };
  const { engine = "auto", memory = 0, modules } = read;
  return { engine: readEngine(engine), memory: readNatural("memory", memory), modules };
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
    readNatural(`the length for ${name}`, n);
    const { start, length } = this.#arena;
    const left = length - this.#used;
    if (n * size > left) {
      throw new RangeError(
        `wasmax: ${name}(${n}) needs ${n * size} bytes, but ${left} of the ${length} asked for with memory are left`,
      );
    }
    const offset = start + this.#used;
    this.#used = Math.min(length, this.#used + Math.ceil((n * size) / 16) * 16);
    return offset;
  }
}
