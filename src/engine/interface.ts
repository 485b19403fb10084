/** The one interface that both engines implement: `src/js/engine.ts` and `src/wasm/engine.ts` export these functions. */

import type { EngineInfo, EngineName } from "../types/functions.js";

/** What an engine computes on. float16 comes as binary16 bits; everything else that the API takes is one of these or is made one first. */
export interface Arrays {
  float32: Float32Array;
  float64: Float64Array;
  float16: Uint16Array;
}

export type Kind = keyof Arrays;

/** What an engine computes in: float16 as float32. */
export type Floats = Float32Array | Float64Array;

/** Where zero-copy arrays live: `length` bytes of `buffer` from `start` on. */
export interface Arena {
  readonly buffer: ArrayBuffer;
  readonly start: number;
  readonly length: number;
}

/** Arguments as they came, by name. */
export interface Given {
  readonly [name: string]: unknown;
}

/** An engine, open: what `create` makes and every computation is handed. `M` is the engine's own. */
export interface Host<M = unknown> {
  readonly info: EngineInfo;
  readonly arena: Arena;
  /** Throws where one of the arguments is a view of the engine's own memory: only with an arena in that memory can there be any. */
  readonly guard: ((given: Given) => void) | undefined;
  readonly machine: M;
}

/** What `create` asks for, checked but for the modules, which are an engine's business. */
export interface Request {
  readonly engine: EngineName | "auto";
  readonly memory: number;
  readonly modules: unknown;
}

/** What has an element for each element of a job: a mask, a bias, weights, target probabilities. */
export interface Operand<A extends Floats | Uint8Array = Floats> {
  /** Writes the elements `from` … `from + count − 1` of the job, row-major, to `into[to]` and on. */
  read(from: number, count: number, into: A, to: number): void;
}

/** What is to be done with an array of outer × n × inner elements, row-major: a row is the n elements along the middle axis. */
export interface Job {
  readonly outer: number;
  readonly n: number;
  readonly inner: number;
  readonly temperature: number;
  /** s = scale·x + bias takes the place of x; the scale is 1 where there is no bias. */
  readonly scale: number;
  readonly bias: Operand | undefined;
  /** Where it is 0, an element takes no part. */
  readonly where: Operand<Uint8Array> | undefined;
  /** Where it is not 0, every `queries` rows are a causal square: `visible` elements of each take part. Only with an inner of 1. */
  readonly queries: number;
}

/** How many elements of row `row` take part: the first ones. Query q of Q sees key j of n when j ≤ q + (n − Q). */
export function visible({ queries, n }: Job, row: number): number {
  return queries === 0 ? n : Math.min(n, Math.max(0, (row % queries) + n - queries + 1));
}

/** What divides by the temperature; finite, for 0 · ∞ would be NaN. The temperature that multiplies by a scale, too. */
export function inverse(temperature: number): number {
  return Math.min(1 / temperature, Number.MAX_VALUE);
}

/** Whether rows are not simply those of x. */
export function adjusted({ bias, where }: Job): boolean {
  return bias !== undefined || where !== undefined;
}

/**
 * For each row r of a job: c·softmax(x) − g·u − a·[i = t], the gradient of a loss, and what the loss is made of. Rows are in the order of the axes that are left.
 * Where c is 0 the softmax drops out, whatever the row holds. A row whose t is negative is left out: all of its factors are 0.
 */
export interface Residuals {
  /** c */
  readonly softmax: Float64Array;
  /** t, and a */
  readonly targets: Int32Array | undefined;
  readonly amounts: Float64Array | undefined;
  /** u, and g */
  readonly terms: Operand | undefined;
  readonly gains: Float64Array | undefined;
  readonly parts: LossParts | undefined;
}

/** What the loss of each row is made of; of rows left out nothing is written. */
export interface LossParts {
  /** The largest x. */
  readonly maxima: Float64Array;
  /** ln Σ e^(x − max). */
  readonly logSums: Float64Array;
  /** Σ u·x, of float64 Σ u·(x − max), for it has no digits to spare; what has a u of 0 drops out. */
  readonly dots: Float64Array;
}

/** Whether nothing of row r is wanted. */
export function isLeftOut({ targets }: Residuals, row: number): boolean {
  return targets !== undefined && (targets[row] as number) < 0;
}

/** Whether the result of row r is 0. */
export function isZero({ softmax, amounts, gains }: Residuals, row: number): boolean {
  return softmax[row] === 0 && (amounts?.[row] ?? 0) === 0 && (gains?.[row] ?? 0) === 0;
}

/** From the rows of x to as many in y, which may be x itself. x and y are `Arrays[kind]`, already checked; no size is 0. */
export type MapRows = <K extends Kind>(host: Host, kind: K, x: Arrays[K], y: Arrays[K], job: Job) => void;

/** The same of one short row of float32, from x[at] on to y[to] and on, with the same bits, without what a job costs: the function of src/js/rows.ts, or what takes its arguments. */
export type MapRow = (
  x: Float32Array,
  at: number,
  y: Float32Array,
  to: number,
  rows: 1,
  n: number,
  temperature: 1,
  host: Host,
) => void;

/** From the rows of x to one element each in z; returns the last before its rounding to the kind. */
export type ReduceRows = <K extends Kind>(
  host: Host,
  kind: K,
  x: Arrays[K],
  z: Arrays[K] | undefined,
  job: Job,
) => number;

/** From the rows of y and dy to those of dx, which may be either of them. */
export type BackwardRows = <K extends Kind>(
  host: Host,
  kind: K,
  y: Arrays[K],
  dy: Arrays[K],
  dx: Arrays[K],
  job: Job,
) => void;

/** A sum for each row as the logarithm of its magnitude and its sign. */
export interface Signed {
  readonly logAbs: Float64Array;
  readonly sign: Float64Array;
}

/** Σ w·e^x of each row. A weight of 0 drops its element. */
export type WeightedRows = <K extends Kind>(
  host: Host,
  kind: K,
  x: Arrays[K],
  weights: Operand,
  results: Signed,
  job: Job,
) => void;

/** Without y, only the parts are computed. */
export type ResidualRows = <K extends Kind>(
  host: Host,
  kind: K,
  x: Arrays[K],
  y: Arrays[K] | undefined,
  residuals: Residuals,
  job: Job,
) => void;

/** Every engine module, whole: a function that one of them lacks fails the type check. */
export interface Engine {
  softmax: MapRows;
  logSoftmax: MapRows;
  softmaxRow: MapRow;
  logSoftmaxRow: MapRow;
  logSumExp: ReduceRows;
  signedLogSumExp: WeightedRows;
  softmaxGrad: BackwardRows;
  logSoftmaxGrad: BackwardRows;
  residuals: ResidualRows;
  /** Of all of x as one row; NaN is passed over. */
  max<K extends Kind>(host: Host, kind: K, x: Arrays[K]): number;
  /** Σ e^(x − max). */
  sumExp<K extends Kind>(host: Host, kind: K, x: Arrays[K], max: number): number;
  /** y = c · e^(x − max), nothing being above the maximum. */
  scaledExp<K extends Kind>(host: Host, kind: K, x: Arrays[K], y: Arrays[K], max: number, c: number): void;
  open(request: Request): Host;
}
