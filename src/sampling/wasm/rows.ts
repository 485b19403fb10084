/**
 * The WebAssembly engine: a row at work in the memory of the kernels,
 *
 *     0 … 4,080        static data of the two binaries (1,024: SIMD, 2,560: relaxed)
 *     4,080 …          x, w, keys, maxima, blocks: 16.3 bytes an element
 *
 * which grows when a longer row comes. x starts 16 bytes off a page: src/wasm/memory.ts says why.
 */
import { noMemory } from "../../engine/errors.js";
import { fill, set } from "../../intrinsics/typedArrays.js";
import { leastOf, type Rows } from "../engine/rows.js";
import type { FastKernels, SamplingKernels } from "./abi.js";
import { Boundary } from "./boundary.js";

const PAGE = 65536;
const BASE = 4080;
/** The longest row whose sums are exact. */
const MOST = 524288;
/** Bytes of a row of n, a multiple of 1,024: x, w, keys, a vector of maxima for each 64, the sums. */
const bytesOf = (n: number) => 16 * n + n / 4 + n / 128;

/** Pages in which the binaries are unpacked before there is a row, and all that may be asked for. */
export const FIRST_PAGES = 4;
export const MOST_PAGES = Math.ceil((BASE + bytesOf(MOST)) / PAGE);

export class WasmRows implements Rows {
  x!: Float32Array;
  w!: Float32Array;
  keys!: Float64Array;
  blocks!: Float64Array;
  readonly doubt = 5 * 2 ** -23;
  readonly fastSums?: (n: number, m: number, r: number) => number;
  readonly #kernels: SamplingKernels;
  readonly #memory: WebAssembly.Memory;
  readonly #boundary = new Boundary(this);
  #bytes!: Uint8Array;
  #words!: Uint32Array;
  #pages = FIRST_PAGES;
  #size = 0;
  #w = 0;
  #keys = 0;
  #g = 0;
  #blocks = 0;

  constructor(memory: WebAssembly.Memory, kernels: SamplingKernels, fast: FastKernels | undefined) {
    this.#kernels = kernels;
    this.#memory = memory;
    if (fast !== undefined) {
      const { fastSums } = fast;
      this.fastSums = (n, m, r) => fastSums(BASE, (n + 63) & ~63, m, r, this.#g, leastOf(m, r), this.#blocks);
    }
    this.#lay(8192);
  }

  reserve(n: number): void {
    if (n <= this.#size) return;
    const size = (n + 1023) & ~1023;
    const bytes = BASE + bytesOf(size);
    const more = Math.ceil(bytes / PAGE) - this.#pages;
    if (more > 0) {
      try {
        this.#memory.grow(more);
      } catch (cause) {
        throw noMemory(bytes, cause);
      }
      this.#pages += more;
    }
    this.#lay(size);
  }

  /** Lays out rows of n over the memory. */
  #lay(n: number): void {
    const { buffer } = this.#memory;
    this.#size = n;
    this.#w = BASE + 4 * n;
    this.#keys = this.#w + 4 * n;
    this.#g = this.#keys + 8 * n;
    this.#blocks = this.#g + n / 4;
    this.x = new Float32Array(buffer, BASE, n);
    this.w = new Float32Array(buffer, this.#w, n);
    this.keys = new Float64Array(buffer, this.#keys, n);
    this.blocks = new Float64Array(buffer, this.#blocks, n / 1024);
    this.#bytes = new Uint8Array(buffer);
    this.#words = new Uint32Array(buffer);
  }

  decode(halves: Uint16Array, n: number): void {
    const at = this.#keys;
    set(new Uint16Array(this.#memory.buffer, at, n), halves);
    this.#kernels.decodeHalf(at, BASE, n);
  }

  allowBits(bits: Uint32Array, n: number): void {
    const at = this.#keys;
    set(this.#words, bits, at / 4);
    this.#kernels.allowBits(BASE, (n + 31) & ~31, at);
  }

  allowBytes(bytes: Uint8Array, n: number): void {
    const at = this.#keys;
    set(this.#bytes, bytes, at);
    this.#kernels.allowBytes(BASE, (n + 3) & ~3, at);
  }

  maxima(n: number): number {
    const end = (n + 63) & ~63;
    if (end > n) fill(this.x, -Infinity, n, end);
    return this.#kernels.maxima(BASE, end, this.#g);
  }

  first(n: number, m: number): number {
    return this.#kernels.first(BASE, (n + 63) & ~63, this.#g, m);
  }

  reaching(n: number, t: number): number {
    return this.#kernels.reaching((n + 63) & ~63, this.#g, t) * 64;
  }

  collect(n: number, t: number): number {
    return this.#kernels.collect(BASE, (n + 63) & ~63, this.#g, t, this.#keys);
  }

  largest(n: number, k: number): void {
    this.#kernels.largest(BASE, (n + 63) & ~63, this.#g, k, this.#keys);
  }

  sums(n: number, m: number, r: number): number {
    return this.#kernels.sums(BASE, (n + 63) & ~63, m, r, this.#g, leastOf(m, r), this.#blocks);
  }

  deviation(n: number): number {
    return this.#kernels.deviation(BASE, (n + 63) & ~63);
  }

  select(count: number, need: number, weighted: boolean): number {
    return this.#kernels.select(this.#keys, count, need, weighted ? this.#w : 0);
  }

  weights(from: number, to: number, m: number, r: number): number {
    const n = (to - from + 63) & ~63;
    return this.#kernels.weights(BASE + 4 * from, n, m, r, this.#w + 4 * from, this.#blocks + from / 128);
  }

  listed(count: number, m: number, r: number): number {
    return this.#kernels.listed(this.#keys, count, m, r, this.#w);
  }

  boundary(n: number, need: number, total: number): number {
    return this.#boundary.find(n, need, total);
  }

  /** The sum of the weights above p. */
  sumAbove(n: number, p: number): number {
    return this.#kernels.sumAbove(this.#w, (n + 63) & ~63, p);
  }

  /** Keys of the elements whose weights are in (lo, hi]; returns how many. */
  between(n: number, lo: number, hi: number): number {
    return this.#kernels.between(BASE, this.#w, (n + 63) & ~63, lo, hi, this.#keys);
  }

  /** The place of the qth element whose weight is v; −1 where the elements of that weight differ. */
  nth(n: number, v: number, q: number): number {
    return this.#kernels.nth(BASE, this.#w, (n + 63) & ~63, v, q);
  }

  drop(n: number, t: number, last: number): void {
    this.#kernels.drop(BASE, (n + 63) & ~63, t, last);
  }

  keep(n: number, t: number, last: number, least: number): number {
    return this.#kernels.keep(BASE, this.#w, (n + 63) & ~63, t, last, least, this.#blocks);
  }
}
