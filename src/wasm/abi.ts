/**
 * The raw exports of the binaries, as assembly/index.ts has them. x, y and z are byte offsets into the imported memory, of any alignment; n
 * counts the elements of a row. y may be x. The kernels check nothing and write only where they are told to, and to their own static data.
 *
 * A name that ends in 64 is the same for float64: x, y, m, c and maxima are float64 then. No m and no maximum may be below the elements it is for.
 */
export interface Kernels {
  /** Softmax of each of `rows` rows of n float32 at x, to y. */
  softmax(x: number, y: number, rows: number, n: number, temperature: number): void;
  /** Log-softmax of each of `rows` rows of n float32 at x, to y. */
  logSoftmax(x: number, y: number, rows: number, n: number, temperature: number): void;
  /** ln Σ e^(x / temperature) of each of `rows` rows of n float32 at x, to z: one float64 a row. */
  logSumExp(x: number, z: number, rows: number, n: number, temperature: number): void;
  /** yᵢ = e^((xᵢ − m) / temperature); adds the terms to the four float64 at `sums` and returns the total so far. For rows in pieces: all but the last a multiple of 16 long. */
  expSum(x: number, y: number, n: number, m: number, temperature: number, sums: number): number;
  /** The same without y. */
  sumExp(x: number, n: number, m: number, temperature: number, sums: number): number;
  /**
   * y = e^((x − maximum) / temperature) for `width` columns of n float32 at x, a row of x `strideX` elements after the one before, of y `strideY`; adds the terms of each to
   * its float64 at `sums`. `maxima` has a float32 a column; both have room up to a multiple of 4. For columns in pieces: all but the last a multiple of 4 rows. With a
   * `strideY` of 0 the terms go over one another, `width` float32 at y, where only the sums are wanted.
   */
  columnsExpSum(
    x: number,
    y: number,
    n: number,
    width: number,
    strideX: number,
    strideY: number,
    maxima: number,
    temperature: number,
    sums: number,
  ): void;

  softmax64: Kernels["softmax"];
  logSoftmax64: Kernels["logSoftmax"];
  logSumExp64: Kernels["logSumExp"];
  expSum64: Kernels["expSum"];
  sumExp64: Kernels["sumExp"];
  /**
   * `columnsExpSum` with the sum of a column in two float64: what is at `sums` plus what is at `lost`, both zeroed before the first piece. Nothing needs room beyond the
   * width.
   */
  columnsExpSum64(
    x: number,
    y: number,
    n: number,
    width: number,
    strideX: number,
    strideY: number,
    maxima: number,
    temperature: number,
    sums: number,
    lost: number,
  ): void;
}

/** A kernel of float32, and under its name with 64 the same of float64. */
type Both<K> = K & { [N in keyof K as `${N & string}64`]: K[N] };

/** Before a softmax, over n elements in a row. */
interface MaskKernels {
  /** y = scale · x + bias, and −Infinity where a byte of the mask is 0; 0 for no bias, and for no mask. Of float32 rounded once from float64. */
  adjust(x: number, y: number, n: number, scale: number, bias: number, mask: number): void;
  /** x = −Infinity where w is 0. */
  dropZeros(x: number, w: number, n: number): void;
}

/**
 * Backwards through softmax and log-softmax, from dy to dx, which may be y or dy; b = 1 / temperature. Float32 in float64, rounded once. Where y is 0 (after a log-softmax:
 * −Infinity) dx is 0 and dy does not matter. For rows in pieces: all but the last a multiple of 16 long.
 */
interface GradientKernels {
  /** Adds Σ a·b of n elements to the sum in the four float64 at `sums` and returns the total so far; where a is 0 the term is 0. */
  dot(a: number, b: number, n: number, sums: number): number;
  /** Σ dy likewise, over the elements whose y is not −Infinity. */
  liveSum(y: number, dy: number, n: number, sums: number): number;
  /** dx = y · (dy − d) · b, d being Σ y·dy of the row. */
  softmaxBackward(y: number, dy: number, dx: number, n: number, d: number, b: number): void;
  /** dx = (dy − e^y · s) · b, s being Σ dy of the row. y may be above 0 by roundings only. */
  logSoftmaxBackward(y: number, dy: number, dx: number, n: number, s: number, b: number): void;
  /** From softmax of each of `rows` rows of n. */
  softmaxGrad(y: number, dy: number, dx: number, rows: number, n: number, b: number): void;
  /** From log-softmax of each of `rows` rows of n. */
  logSoftmaxGrad(y: number, dy: number, dx: number, rows: number, n: number, b: number): void;
  /** y = y − k · u for n elements. */
  subtract(y: number, u: number, n: number, k: number): void;
}

type ColumnsSum = (a: number, b: number, n: number, width: number, strideA: number, strideB: number, sums: number) => void;
type ColumnsSum64 = (a: number, b: number, n: number, width: number, strideA: number, strideB: number, sums: number, lost: number) => void;
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
type ColumnsBackward64 = (
  y: number,
  dy: number,
  dx: number,
  n: number,
  width: number,
  strideY: number,
  strideDy: number,
  strideDx: number,
  sums: number,
  lost: number,
  b: number,
) => void;

/**
 * The same for `width` columns of n. `sums` has a float64 a column, zeroed before the first piece, of float32 with room up to a multiple of 4; of float64 the sum is what is
 * there plus what is at `lost`. For columns in pieces: all but the last a multiple of 4 rows.
 */
interface ColumnGradientKernels {
  columnsDot: ColumnsSum;
  columnsDot64: ColumnsSum64;
  columnsLiveSum: ColumnsSum;
  columnsLiveSum64: ColumnsSum64;
  columnsSoftmaxBackward: ColumnsBackward;
  columnsSoftmaxBackward64: ColumnsBackward64;
  columnsLogSoftmaxBackward: ColumnsBackward;
  columnsLogSoftmaxBackward64: ColumnsBackward64;
}

/** What only the SIMD binary has. */
export interface SimdKernels extends Kernels, Both<MaskKernels>, Both<GradientKernels>, ColumnGradientKernels {
  /** y = the float32 of n halves, the bits of binary16, at x, which y does not overlap. */
  decodeHalf(x: number, y: number, n: number): void;
  /** y = the halves nearest to n float32 at x, which y does not overlap; ties to even, any NaN 0x7e00. */
  encodeHalf(x: number, y: number, n: number): void;
  /** The largest of n float32 at x, NaN passed over; −Infinity where n is 0. */
  max(x: number, n: number): number;
  /** y = y · c for n float32. */
  scale(y: number, n: number, c: number): void;
  /** y = (x − m) / temperature − l for n float32. */
  shift(x: number, y: number, n: number, m: number, temperature: number, l: number): void;
  /** 1 where one of n float32 at x is a NaN, else 0. */
  hasNaN(x: number, n: number): number;
  /** ln x in float64. */
  log(x: number): number;
  /** Raises each of the maxima to the largest of its column, NaN passed over. */
  columnsMax(x: number, n: number, width: number, stride: number, maxima: number): void;
  /** y = y / sum of its column. */
  columnsScale(y: number, n: number, width: number, stride: number, sums: number): void;
  /** Each of the sums to its logarithm. */
  columnsLogs(width: number, sums: number): void;
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

  max64: SimdKernels["max"];
  scale64: SimdKernels["scale"];
  shift64: SimdKernels["shift"];
  hasNaN64: SimdKernels["hasNaN"];
  columnsMax64: SimdKernels["columnsMax"];
  /** y = y / (sum + lost) of its column. */
  columnsScale64(y: number, n: number, width: number, stride: number, sums: number, lost: number): void;
  /** The logarithm of each sum + lost, at `sums`: what `columnsShift64` takes. */
  columnsLogs64(width: number, sums: number, lost: number): void;
  columnsShift64: SimdKernels["columnsShift"];
}

/** The names that each binary must export for `create({ modules })` to take it. */
export const KERNELS: readonly (keyof Kernels)[] = [
  "columnsExpSum",
  "columnsExpSum64",
  "expSum",
  "expSum64",
  "logSoftmax",
  "logSoftmax64",
  "logSumExp",
  "logSumExp64",
  "softmax",
  "softmax64",
  "sumExp",
  "sumExp64",
];
export const SIMD_KERNELS: readonly (keyof SimdKernels)[] = [
  ...KERNELS,
  "adjust",
  "adjust64",
  "columnsDot",
  "columnsDot64",
  "columnsLiveSum",
  "columnsLiveSum64",
  "columnsLogSoftmaxBackward",
  "columnsLogSoftmaxBackward64",
  "columnsLogs",
  "columnsLogs64",
  "columnsMax",
  "columnsMax64",
  "columnsScale",
  "columnsScale64",
  "columnsShift",
  "columnsShift64",
  "columnsSoftmaxBackward",
  "columnsSoftmaxBackward64",
  "decodeHalf",
  "dot",
  "dot64",
  "dropZeros",
  "dropZeros64",
  "encodeHalf",
  "hasNaN",
  "hasNaN64",
  "liveSum",
  "liveSum64",
  "log",
  "logSoftmaxBackward",
  "logSoftmaxBackward64",
  "logSoftmaxGrad",
  "logSoftmaxGrad64",
  "max",
  "max64",
  "scale",
  "scale64",
  "shift",
  "shift64",
  "softmaxBackward",
  "softmaxBackward64",
  "softmaxGrad",
  "softmaxGrad64",
  "subtract",
  "subtract64",
];
