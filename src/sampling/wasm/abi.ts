/**
 * The raw exports of `sampling.wasm`, as assembly/sampling/index.ts lists them. x, w and other pointers are
 * byte offsets into the imported memory, multiples of 16; n counts elements, a multiple of 64, the last of
 * them −Infinity where a row is shorter. The kernels check nothing; they write only where they are told to,
 * and to their own static data.
 */
export interface SamplingKernels {
  /** x = −Infinity where a bit, or a byte, is 0. */
  allowBits(x: number, n: number, bits: number): void;
  allowBytes(x: number, n: number, bytes: number): void;
  /** Keys of the elements whose weights are in (lo, hi], to `keys`; returns how many. */
  between(x: number, w: number, n: number, lo: number, hi: number, keys: number): number;
  /** Keys of the elements that reach t; returns how many. g holds what `maxima` wrote. */
  collect(x: number, n: number, g: number, t: number, keys: number): number;
  /** Decodes n binary16 numbers at x to float32 at y. */
  decodeHalf(x: number, y: number, n: number): void;
  /** The standard deviation of the finite elements. */
  deviation(x: number, n: number): number;
  /** x = −Infinity but above t, and where it is t up to place `last`. */
  drop(x: number, n: number, t: number, last: number): void;
  /** The first place of m, which is the maximum. */
  first(x: number, n: number, g: number, m: number): number;
  /** w = 0 as `drop`, and where it is below `least`. Sums of each 1,024, to `blocks`; returns the total. */
  keep(x: number, w: number, n: number, t: number, last: number, least: number, blocks: number): number;
  /** Keys of the k largest elements, in any order. */
  largest(x: number, n: number, g: number, k: number, keys: number): void;
  /** The weights of the elements of `count` keys, to w by place; returns the total. */
  listed(keys: number, count: number, m: number, r: number, w: number): number;
  /** The largest element, NaN if there is one; four maxima for each 64 go to g. */
  maxima(x: number, n: number, g: number): number;
  /** The place of the qth element whose weight is v; −1 where the elements of that weight differ. */
  nth(x: number, w: number, n: number, v: number, q: number): number;
  /** How many groups of 64 reach t. */
  reaching(n: number, g: number, t: number): number;
  /** Brings the largest keys to the front until their weights at w, or with 0 they, reach `need`. */
  select(keys: number, count: number, need: number, w: number): number;
  /** The sum of the weights above p. */
  sumAbove(w: number, n: number, p: number): number;
  /** Sums of weights of each 1,024, to `blocks`, without the groups below `least`; returns the total. */
  sums(x: number, n: number, m: number, r: number, g: number, least: number, blocks: number): number;
  /** Weights of n elements, to w, and sums likewise. */
  weights(x: number, n: number, m: number, r: number, w: number, blocks: number): number;
}

/** The one export of `sampling-relaxed.wasm`: `sums`, nearly. */
export interface FastKernels {
  fastSums: SamplingKernels["sums"];
}

/** The names that the SIMD binary must export for `create({ modules })` to take it. */
export const SAMPLING_KERNELS = [
  "allowBits",
  "allowBytes",
  "between",
  "collect",
  "decodeHalf",
  "deviation",
  "drop",
  "first",
  "keep",
  "largest",
  "listed",
  "maxima",
  "nth",
  "reaching",
  "select",
  "sumAbove",
  "sums",
  "weights",
] as const satisfies readonly (keyof SamplingKernels)[];

/** The same of the relaxed one. */
export const FAST_KERNELS = ["fastSums"] as const satisfies readonly (keyof FastKernels)[];
