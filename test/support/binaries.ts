/**
 * The raw kernels of both binaries over one memory, loaded apart from src/, and a watch over what they write.
 */
import { readFileSync } from "node:fs";
import { instantiateSync } from "@assemblyscript/loader";
import { describe, expect, test } from "vitest";
import { SIMD_KERNELS, type SimdKernels } from "../../src/wasm/abi.js";
import { available } from "./engines.js";
import { RELAXED_KERNELS } from "./relaxed.js";

const memory = new WebAssembly.Memory({ initial: 64, maximum: 64 });
export const bytes = new Uint8Array(memory.buffer);
export const data = new DataView(memory.buffer);
const load = (name: string) =>
  instantiateSync<Record<string, unknown>>(
    readFileSync(new URL(`../../build/${name}.wasm`, import.meta.url)),
    { env: { memory } },
  ).exports;
const simd = load("softmax") as unknown as SimdKernels;

/** Static data and the host's own lie below. */
export const BASE = 8192;
export const CANARY = 0xa5;

export const write = (at: number, x: ArrayLike<number>) => {
  for (let i = 0; i < x.length; i++) data.setFloat64(at + 8 * i, x[i] as number, true);
};
export const read = (at: number, n: number) =>
  Float64Array.from({ length: n }, (_, i) => data.getFloat64(at + 8 * i, true));

/** The part of the memory that canaries are laid in: all of it would be slow. */
const WATCHED = 40_960;

/** Lays canaries, and x at `at`; fails if `run` changes a byte for which `allowed` is false. */
export function guarded(
  x: ArrayLike<number>,
  at: number,
  allowed: (byte: number) => boolean,
  run: () => void,
): void {
  const ends = [BASE, bytes.length - WATCHED];
  for (const start of ends) bytes.fill(CANARY, start, start + WATCHED);
  write(at, x);
  const before = ends.map((start) => bytes.slice(start, start + WATCHED));
  run();
  for (const [k, start] of ends.entries()) {
    for (let i = 0; i < WATCHED; i++)
      if (bytes[start + i] !== before[k]?.[i] && !allowed(start + i))
        expect.fail(`byte ${start + i} was written`);
  }
}
export const within = (at: number, length: number) => (byte: number) => byte >= at && byte < at + length;
export const nothing = () => false;

export const row = (n: number) =>
  Float64Array.from({ length: n }, (_, i) => ((i * 37) % 23) / 4 - 2 + i * 2 ** -40);
export const LENGTHS = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 17, 23, 24, 31, 33, 64, 65, 127, 128, 129, 257,
];

/**
 * Runs a suite on each binary. `onlySimd` is for kernels that the relaxed binary lacks: the package takes
 * those from the SIMD binary, and so do these tests.
 */
export function forEachBinary(
  title: string,
  suite: (kernels: SimdKernels, onlySimd: (title: string, run: () => void) => void) => void,
): void {
  for (const [engine, file, names, here] of [
    ["wasm-simd", "softmax", SIMD_KERNELS, true],
    ["wasm-relaxed", "softmax-relaxed", RELAXED_KERNELS, available("wasm-relaxed")],
  ] as [string, string, readonly string[], boolean][]) {
    describe.skipIf(!here)(`${title} of ${engine}`, () =>
      suite(
        { ...simd, ...(here ? (load(file) as unknown as SimdKernels) : {}) },
        names === SIMD_KERNELS ? test : () => undefined,
      ),
    );
  }
}
