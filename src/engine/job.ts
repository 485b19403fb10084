/** What an engine is asked to do: rows of one kind, what goes over them, and the numbers of a loss. */

/**
 * What an engine computes on. float16 comes as binary16 bits; all else that is taken is one of these, or is
 * made one.
 */
export interface Arrays {
  float32: Float32Array;
  float64: Float64Array;
  float16: Uint16Array;
}

export type Kind = keyof Arrays;

/** What an engine computes in: float16 as float32. */
export type Floats = Float32Array | Float64Array;

/** An array with an element for each element of a job: a mask, a bias, weights, target probabilities. */
export interface Operand<A extends Floats | Uint8Array = Floats> {
  /** Writes the elements `from` … `from + count − 1` of the job, row-major, to `into[to]` and on. */
  read(from: number, count: number, into: A, to: number): void;
}

/** An array of outer × n × inner elements, row-major: a row is the n elements along the middle axis. */
export interface Extent {
  readonly outer: number;
  readonly n: number;
  readonly inner: number;
}

/** The rows, and what goes over their elements before the softmax. */
export interface Job extends Extent {
  readonly temperature: number;
  /** s = scale·x + bias takes the place of x; the scale is 1 where there is no bias. */
  readonly scale: number;
  readonly bias: Operand | undefined;
  /** An element takes no part where this is 0. */
  readonly where: Operand<Uint8Array> | undefined;
  /** Above 0, every `queries` rows are a causal square (`visible`). Only with an inner of 1. */
  readonly queries: number;
}

/**
 * How many elements of row `row` take part, the first ones: query q of Q sees key j of n when j ≤ q + (n −
 * Q).
 */
export function visible({ queries, n }: Job, row: number): number {
  return queries === 0 ? n : Math.min(n, Math.max(0, (row % queries) + n - queries + 1));
}

/**
 * The factor that divides by a temperature, held finite: 0 · ∞ would be NaN. Also the temperature of a scale.
 */
export function inverse(temperature: number): number {
  return Math.min(1 / temperature, Number.MAX_VALUE);
}

/** Whether rows are not simply those of x. */
export function adjusted({ bias, where }: Job): boolean {
  return bias !== undefined || where !== undefined;
}

/** A sum for each row as the logarithm of its magnitude and its sign. */
export interface SignedSums {
  readonly logAbs: Float64Array;
  readonly sign: Float64Array;
}

/** How many rows a run of `Residuals` has at most. */
export const MOST_ROWS = 1024;

/**
 * For each row of a job: c·softmax(x) − g·u − a·[i = t], the gradient of a loss, and what the loss is made
 * of. Rows come in runs, in the order of the axes that are left: `begin` puts the factors of a run into the
 * arrays, from index 0 on, before the engine writes any of its rows; `end` takes its parts out of theirs. A c
 * of 0 drops the softmax, whatever the row holds. A negative t leaves the row out: all of its factors are 0.
 */
export interface Residuals {
  begin(row: number, count: number): void;
  end(row: number, count: number): void;
  /** c */
  readonly softmax: Float64Array;
  /** t of every row of the job, and a */
  readonly targets: Int32Array | undefined;
  readonly amounts: Float64Array | undefined;
  /** u, and g */
  readonly terms: Operand | undefined;
  readonly gains: Float64Array | undefined;
  readonly parts: LossParts | undefined;
  /** Whether every c of the job is finite; asked only where something is excluded. */
  isFinite(): boolean;
}

/** What the loss of each row is made of; nothing is written for rows that are left out. */
export interface LossParts {
  /** The largest x. */
  readonly maxima: Float64Array;
  /** ln Σ e^(x − max). */
  readonly logSums: Float64Array;
  /** Σ u·x; for float64 Σ u·(x − max), which has no digits to spare. A u of 0 drops its x. */
  readonly dots: Float64Array;
}

/** Whether nothing of a row of the job is wanted. */
export function isLeftOut({ targets }: Residuals, row: number): boolean {
  return targets !== undefined && (targets[row] as number) < 0;
}

/** Whether the gradient of row i of the run is 0. */
export function isZero({ softmax, amounts, gains }: Residuals, i: number): boolean {
  return softmax[i] === 0 && (amounts?.[i] ?? 0) === 0 && (gains?.[i] ?? 0) === 0;
}
