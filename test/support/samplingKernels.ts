/**
 * The raw binaries of `wasmax/sampling` over a memory of their own, loaded apart from src/, the arrays of the
 * JS twins, and a watch over what is written.
 */
import { readFileSync } from "node:fs";
import { instantiateSync } from "@assemblyscript/loader";
import { expect } from "vitest";
import { JsRows } from "../../src/sampling/js/rows.js";
import type { FastKernels, SamplingKernels } from "../../src/sampling/wasm/abi.js";

type Numbers = Float32Array | Float64Array | Uint8Array | Uint32Array;

const binary = (name: string) => readFileSync(new URL(`../../build/${name}.wasm`, import.meta.url));
const relaxed = binary("sampling-relaxed");

/** Whether this Node compiles the relaxed binary; where it does not, its suites are not applicable. */
export const HAS_RELAXED = WebAssembly.validate(relaxed);

/** Static data of the two binaries is at 1,024 – 4,080; buffers lie from here on, at multiples of 16. */
export const BASE = 4096;

/** The binaries over new memory. */
export class Machine {
  readonly kernels: SamplingKernels;
  /** The relaxed binary, where it compiles. */
  readonly fast: FastKernels;
  readonly end: number;
  readonly #bytes: Uint8Array;
  readonly #words: Uint32Array;

  constructor(pages: number) {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const load = (code: Uint8Array) =>
      instantiateSync<Record<string, unknown>>(code as Uint8Array<ArrayBuffer>, { env: { memory } }).exports;
    this.kernels = load(binary("sampling")) as unknown as SamplingKernels;
    this.fast = (HAS_RELAXED ? load(relaxed) : {}) as unknown as FastKernels;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#words = new Uint32Array(memory.buffer);
    this.end = this.#bytes.length;
  }

  /** Lays canaries everywhere. */
  wipe(): void {
    this.#bytes.fill(0xa5, BASE);
  }

  /** Puts the elements at a byte offset, and returns the offset. */
  lay(at: number, values: Numbers): number {
    this.#bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    return at;
  }

  floats(at: number, n: number): Float32Array {
    return new Float32Array(this.#bytes.slice(at, at + 4 * n).buffer);
  }

  doubles(at: number, n: number): Float64Array {
    return new Float64Array(this.#bytes.slice(at, at + 8 * n).buffer);
  }

  /** Runs, and fails if a byte changes outside of the outputs, [offset, bytes] each: static data neither. */
  writesOnly<R>(outputs: readonly (readonly [number, number])[], run: () => R): R {
    const before = this.#words.slice();
    const result = run();
    const old = new Uint8Array(before.buffer);
    for (let i = 0; i < before.length; i++) {
      if (before[i] === this.#words[i]) continue;
      for (let b = 4 * i; b < 4 * i + 4; b++) {
        if (this.#bytes[b] === old[b] || outputs.some(([at, length]) => b >= at && b < at + length)) continue;
        expect.fail(`byte ${b} was written; the outputs are at ${outputs.join(" and ")}`);
      }
    }
    return result;
  }
}

/** Elements up to the next multiple of 64. */
export const padded = (n: number) => (n + 63) & ~63;

/** A row as the ABI wants it: filled up with −Infinity. */
export function fillUp(x: Float32Array): Float32Array {
  const all = new Float32Array(padded(x.length)).fill(-Infinity);
  all.set(x);
  return all;
}

/** The JS engine with a row at work. */
export function twinOf(x: Float32Array, w?: Float32Array): JsRows {
  const rows = new JsRows();
  rows.reserve(Math.max(x.length, 1));
  rows.x.set(x);
  if (w !== undefined) rows.w.set(w);
  return rows;
}

/** Around the vectors, groups of 64 and blocks of 1,024. */
export const LENGTHS = [
  1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 31, 32, 33, 60, 63, 64, 65, 96, 127, 128, 129, 191, 193, 255, 257, 960,
  1023, 1024, 1025, 1087, 1088, 1089, 2047, 2048, 2049, 2112, 3073,
];
