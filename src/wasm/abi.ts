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

/** What only the SIMD binary has. */
export interface SimdKernels extends Kernels {
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
  "columnsExpSum",
  "columnsExpSum64",
];
export const SIMD_KERNELS: readonly (keyof SimdKernels)[] = [
  ...KERNELS,
  "columnsLogs",
  "columnsLogs64",
  "columnsMax",
  "columnsMax64",
  "columnsScale",
  "columnsScale64",
  "columnsShift",
  "columnsShift64",
  "hasNaN",
  "hasNaN64",
  "log",
  "max",
  "max64",
  "scale",
  "scale64",
  "shift",
  "shift64",
];
