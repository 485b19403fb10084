/** What both engines implement: src/js/engine.ts and src/wasm/engine.ts export these functions. */
import type { EngineInfo, EngineName } from "../types/create.js";
import type { Arrays, Job, Kind, Operand, Residuals, SignedSums } from "./job.js";

/**
 * Where zero-copy arrays live: `length` bytes of `buffer` from `start` on. Below `start` is the engine's own.
 */
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
  /** Throws for a view of the engine's own memory, which only an arena in that memory makes possible. */
  readonly guard: ((given: Given) => void) | undefined;
  readonly machine: M;
  /** Whether a faster engine failed for what may pass, as a full stack does; `info.reason` says what. */
  readonly passing: boolean;
}

/** What `create` asks for, checked but for the modules, which are an engine's business. */
export interface Request {
  readonly engine: EngineName | "auto";
  readonly memory: number;
  readonly modules: { readonly simd: unknown; readonly relaxed: unknown } | undefined;
}

/**
 * From the rows of x to as many in y, which may be x itself. x and y are `Arrays[kind]`, checked; no size is
 * 0. What the job excludes comes out as the result of e^(−Infinity), whatever the rest of its row is.
 */
export type MapRows = <K extends Kind>(host: Host, kind: K, x: Arrays[K], y: Arrays[K], job: Job) => void;

/** `MapRows` for one short float32 row of n elements without a Job, with the same bits. */
export type MapRow = (host: Host, x: Float32Array, y: Float32Array, n: number) => void;

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

/** Σ w·e^x of each row. A weight of 0 drops its element. */
export type WeightedRows = <K extends Kind>(
  host: Host,
  kind: K,
  x: Arrays[K],
  weights: Operand,
  sums: SignedSums,
  job: Job,
) => void;

/** The residuals of each row, to y; without y, only their parts. */
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
  /** The largest of the first n elements of x; NaN is passed over. */
  max<K extends Kind>(host: Host, kind: K, x: Arrays[K], n: number): number;
  /** Σ e^(x − max) over the first n elements. */
  sumExp<K extends Kind>(host: Host, kind: K, x: Arrays[K], n: number, max: number): number;
  /** y = c · e^(x − max) for n elements, nothing being above the maximum. */
  scaledExp<K extends Kind>(
    host: Host,
    kind: K,
    x: Arrays[K],
    y: Arrays[K],
    n: number,
    max: number,
    c: number,
  ): void;
}
