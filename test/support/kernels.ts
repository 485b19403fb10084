/** The raw SIMD binary over a memory of its own, loaded apart from src/, and a watch over what it writes. */
import { readFileSync } from "node:fs";
import { instantiateSync } from "@assemblyscript/loader";
import { expect } from "vitest";
import type { SimdKernels } from "../../src/wasm/abi.js";

export type Floats = Float32Array | Float64Array;
type Numbers = Floats | Uint8Array | Uint16Array;

export const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
const bytes = new Uint8Array(memory.buffer);
const binary = readFileSync(new URL("../../build/softmax.wasm", import.meta.url));
export const kernels = instantiateSync<Record<string, unknown>>(binary, { env: { memory } })
  .exports as unknown as SimdKernels;

/** Static data is at 1,024 – 2,560; buffers from here on, at offsets of any alignment. */
export const BASE = 4096;
export const END = bytes.length;

export function wipe(): void {
  bytes.fill(0xa5, BASE);
}

/** Puts the elements at a byte offset, and returns the offset. */
export function lay(at: number, values: Numbers): number {
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
  return at;
}

/** The n elements of the kind of `like` at a byte offset. */
export function read<A extends Numbers>(like: A, at: number, n: number): A {
  const Make = like.constructor as new (buffer: ArrayBuffer) => A;
  return new Make(bytes.slice(at, at + n * like.BYTES_PER_ELEMENT).buffer);
}

/** Runs, and fails if a byte changes outside of the outputs, [offset, bytes] each, and of static data. */
export function writesOnly<R>(outputs: readonly (readonly [number, number])[], run: () => R): R {
  const before = bytes.slice();
  const result = run();
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === before[i] || (i >= 1024 && i < 2560)) continue;
    if (!outputs.some(([at, length]) => i >= at && i < at + length))
      expect.fail(`byte ${i} was written; the outputs are at ${outputs.join(" and ")}`);
  }
  return result;
}

/** Around the vectors, two and four of them, and more. */
export const LENGTHS = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 15, 16, 17, 18, 19, 31, 32, 33, 47, 48, 63, 64, 65, 100,
];
