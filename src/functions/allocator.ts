/** The memory for zero-copy arrays. */
import type { Arena } from "../engine/interface.js";
import { readNatural } from "../input/errors.js";

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
        `wasmax: ${name}(${n}) needs ${n * size} bytes, but ${left} of the ${length} asked for with memory ` +
          "are left",
      );
    }
    const offset = start + this.#used;
    this.#used = Math.min(length, this.#used + Math.ceil((n * size) / 16) * 16);
    return offset;
  }
}
