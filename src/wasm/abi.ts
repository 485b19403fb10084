import type { Family } from "./modules.js";

/**
 * The raw exports of the binaries, as assembly/index.ts lists them. x, y, z and other pointers are byte
 * offsets into the imported memory, of any alignment; n counts the elements of a row, and strides count
 * elements. y may be x. The kernels check nothing; they write only where they are told to, and to their own
 * static data.
 *
 * Each of `Kernels` exists for float32 and, with 64 at the end of its name, for float64.
 */
export interface Kernels {
  /** Softmax of each of `rows` rows of n at x, to y. */
  softmax(x: number, y: number, rows: number, n: number, temperature: number): void;
  /** Log-softmax of each of `rows` rows of n at x, to y. */
  logSoftmax(x: number, y: number, rows: number, n: number, temperature: number): void;
  /** Causal softmax: row r uses its first clamp(first + r, 0, n) elements; 0 after them. */
  causalSoftmax(x: number, y: number, rows: number, n: number, temperature: number, first: number): void;
  /** Causal log-softmax, likewise; −Infinity after them. */
  causalLogSoftmax(x: number, y: number, rows: number, n: number, temperature: number, first: number): void;
  /**
   * ln Σ e^(x / temperature) of each of `rows` rows of n at x, to z: one float64 a row. Returns how many
   * float64 ones are near 0 because one logit dominates: src/math/dominated.ts has their digits.
   */
  logSumExp(x: number, z: number, rows: number, n: number, temperature: number): number;
  /**
   * yᵢ = e^((xᵢ − m) / temperature); adds the terms to the four float64 at `sums` and returns the total
   * so far. Rows may come in pieces: all but the last a multiple of 16 long.
   */
  expSum(x: number, y: number, n: number, m: number, temperature: number, sums: number): number;
  /** `expSum` without y. */
  sumExp(x: number, n: number, m: number, temperature: number, sums: number): number;
  /** The largest of n elements at x, ignoring NaN; −Infinity if n is 0. */
  max(x: number, n: number): number;
  /** y = y · c. */
  scale(y: number, n: number, c: number): void;
  /** y = (x − m) / temperature − l. */
  shift(x: number, y: number, n: number, m: number, temperature: number, l: number): void;
  /** 1 if any of n elements at x is NaN, else 0. */
  hasNaN(x: number, n: number): number;

  /**
   * y = e^(x − maximum) for `width` columns of n at x; consecutive rows are `strideX` elements apart in x,
   * `strideY` in y. Adds the terms of each column to its float64 at `sums`. `maxima` has an element for each
   * column; both have room up to a multiple of 4. Columns may come in pieces: all but the last a multiple of
   * 4 rows. A `strideY` of 0 asks for the sums alone: the terms overwrite one another in `width` elements at
   * y. A float64 sum has two parts: `lost` holds what the additions round away. float32 does without it.
   */
  columnsExpSum(
    x: number,
    y: number,
    n: number,
    width: number,
    strideX: number,
    strideY: number,
    maxima: number,
    sums: number,
    lost: number,
  ): void;
  /** Raises each maximum to the largest element of its column, ignoring NaN. */
  columnsMax(x: number, n: number, width: number, stride: number, maxima: number): void;
  /** y = y · the factor of its column, a float64 each, with room up to a multiple of 4. */
  columnsScale(y: number, n: number, width: number, stride: number, factors: number): void;
  /** Replaces each sum by its natural logarithm, at `sums`. */
  columnsLogs(width: number, sums: number, lost: number): void;
  /** y = (x − maximum) / temperature − the logarithm of its column. */
  columnsShift(
    x: number,
    y: number,
    n: number,
    width: number,
    strideX: number,
    strideY: number,
    maxima: number,
    temperature: number,
    logs: number,
  ): void;

  /**
   * y = scale·x + bias over n elements, but −Infinity where the byte of the mask is 0. A pointer of 0
   * means no bias, or no mask.
   */
  adjust(x: number, y: number, n: number, scale: number, bias: number, mask: number): void;
  /** x = −Infinity where w is 0. */
  dropZeros(x: number, w: number, n: number): void;

  /**
   * Adds Σ a·b to the four float64 at `sums` and returns the total so far. Where a is 0 the product is 0.
   * Rows may come in pieces, as for `expSum`.
   */
  dot(a: number, b: number, n: number, sums: number): number;
  /** Adds Σ dy likewise, over the elements whose y is not −Infinity. */
  liveSum(y: number, dy: number, n: number, sums: number): number;
  /** dx = y·(dy − d)·b, but 0 where y is 0. dx may be y or dy. */
  softmaxBackward(y: number, dy: number, dx: number, n: number, d: number, b: number): void;
  /** dx = (dy − e^y·s)·b, but 0 where y is −Infinity. */
  logSoftmaxBackward(y: number, dy: number, dx: number, n: number, s: number, b: number): void;
  /** Both steps for each of `rows` rows of n. */
  softmaxGrad(y: number, dy: number, dx: number, rows: number, n: number, b: number): void;
  logSoftmaxGrad(y: number, dy: number, dx: number, rows: number, n: number, b: number): void;
  /**
   * The same for `width` columns of n. `sums` has a float64 for each, with room up to a multiple of 4; for
   * float64 `lost` has the rest of each sum, which the caller adds.
   */
  columnsDot(
    a: number,
    b: number,
    n: number,
    width: number,
    strideA: number,
    strideB: number,
    sums: number,
    lost: number,
  ): void;
  columnsLiveSum(
    y: number,
    dy: number,
    n: number,
    width: number,
    strideY: number,
    strideDy: number,
    sums: number,
    lost: number,
  ): void;
  columnsSoftmaxBackward: ColumnsBackward;
  columnsLogSoftmaxBackward: ColumnsBackward;
  /** y = y − k·u. */
  subtract(y: number, u: number, n: number, k: number): void;
}

type ColumnsBackward = (
  y: number,
  dy: number,
  dx: number,
  n: number,
  width: number,
  strideY: number,
  strideDy: number,
  strideDx: number,
  sums: number,
  b: number,
) => void;

/** The kernels that serve every width. */
export interface SharedKernels {
  /** ln x in float64. */
  log(x: number): number;
  /** Replaces each of `count` float64 at x by its natural logarithm; there is room up to a multiple of 4. */
  logs(x: number, count: number): void;
  /** y = (x − the maximum of its row) · b; the maxima, a float32 each, go to `maxima`. */
  center(x: number, y: number, rows: number, n: number, b: number, maxima: number): void;
  /** The sum of each row of terms at y, to `sums`. */
  sumRows(y: number, rows: number, n: number, sums: number): void;
  /** y = y · c / sum, but 0 where c is 0. A pointer of 0 means that each c is 1. */
  scaleRows(y: number, rows: number, n: number, sums: number, cs: number): void;
  /** y = (x − maximum) / temperature − the logarithm of its row. */
  shiftRows(
    x: number,
    y: number,
    rows: number,
    n: number,
    temperature: number,
    maxima: number,
    logs: number,
  ): void;
  /** Σ a·b of each row, as `dot` has it, to `sums`. */
  dotRows(a: number, b: number, rows: number, n: number, sums: number): void;
  /** y = y − gain·u, each row having its gain; u is not looked at where that is 0. */
  subtractRows(y: number, u: number, rows: number, n: number, gains: number): void;
  /** `softmaxGrad` and `logSoftmaxGrad` of float32 rows shorter than 16. */
  shortSoftmaxGrad(y: number, dy: number, dx: number, rows: number, n: number, b: number): void;
  shortLogSoftmaxGrad(y: number, dy: number, dx: number, rows: number, n: number, b: number): void;
  /** Decodes n binary16 numbers at x to float32 at y. */
  decodeHalf(x: number, y: number, n: number): void;
  /** Encodes n float32 at x as binary16 at y, rounded to the nearest. */
  encodeHalf(x: number, y: number, n: number): void;
}

/** All that the SIMD binary exports. */
export type SimdKernels = Kernels & SharedKernels & { [name in keyof Kernels as `${name}64`]: Kernels[name] };

const ONCE = [
  "center",
  "decodeHalf",
  "dotRows",
  "encodeHalf",
  "log",
  "logs",
  "scaleRows",
  "shiftRows",
  "shortLogSoftmaxGrad",
  "shortSoftmaxGrad",
  "subtractRows",
  "sumRows",
] as const satisfies readonly (keyof SharedKernels)[];
const NAMES = [
  "causalLogSoftmax",
  "causalSoftmax",
  "adjust",
  "columnsDot",
  "columnsExpSum",
  "columnsLiveSum",
  "columnsLogs",
  "columnsLogSoftmaxBackward",
  "columnsMax",
  "columnsScale",
  "columnsShift",
  "columnsSoftmaxBackward",
  "dot",
  "dropZeros",
  "expSum",
  "hasNaN",
  "liveSum",
  "logSoftmax",
  "logSoftmaxBackward",
  "logSoftmaxGrad",
  "logSumExp",
  "max",
  "scale",
  "shift",
  "softmax",
  "softmaxBackward",
  "softmaxGrad",
  "subtract",
  "sumExp",
] as const satisfies readonly (keyof Kernels)[];

/** The names that the SIMD binary must export for `create({ modules })` to take it. */
export const SIMD_KERNELS: readonly string[] = /* @__PURE__ */ NAMES.flatMap((name) => [
  name,
  `${name}64`,
]).concat(ONCE);
/**
 * The one name that tells the relaxed binary. Whatever else it lacks, the SIMD binary's kernel stays in use.
 */
const KERNELS: readonly string[] = ["causalLogSoftmax"];

/** The binaries of the root. */
export const FAMILY: Family = { file: "softmax", simd: SIMD_KERNELS, relaxed: KERNELS };

/** The kernels of one width; `exports` are those of both binaries, the relaxed ones over the others. */
export function kernelsOf(exports: { readonly [name: string]: unknown }, suffix: "" | "64"): Kernels {
  return Object.fromEntries(NAMES.map((name) => [name, exports[name + suffix]])) as unknown as Kernels;
}
