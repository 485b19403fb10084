/** The one interface that both engines implement: `src/js/engine.ts` and `src/wasm/engine.ts` export these functions. */

import type { EngineInfo, EngineName } from "./types.js";

/** What an engine computes on. float16 comes as binary16 bits; everything else that the API takes is one of these or is made one first. */
export interface Arrays {
  float32: Float32Array;
  float64: Float64Array;
  float16: Uint16Array;
}

export type Kind = keyof Arrays;

/** Where zero-copy arrays live: `length` bytes of `buffer` from `start` on. */
export interface Arena {
  readonly buffer: ArrayBuffer;
  readonly start: number;
  readonly length: number;
}

/** An engine, open: what `create` makes and every computation is handed. `M` is the engine's own. */
export interface Host<M = unknown> {
  readonly info: EngineInfo;
  readonly arena: Arena;
  readonly machine: M;
}

/** What `create` asks for, checked but for the modules, which are an engine's business. */
export interface Request {
  readonly engine: EngineName | "auto";
  readonly memory: number;
  readonly modules: unknown;
}

/** What is to be done with an array of outer × n × inner elements, row-major: a row is the n elements along the middle axis. */
export interface Job {
  readonly outer: number;
  readonly n: number;
  readonly inner: number;
  readonly temperature: number;
}

/** From the rows of x to as many in y, which may be x itself. x and y are `Arrays[kind]`, already checked; no size is 0. */
export type MapRows = <K extends Kind>(host: Host, kind: K, x: Arrays[K], y: Arrays[K], job: Job) => void;

/** From the rows of x to one element each in z; returns the last before its rounding to the kind. */
export type ReduceRows = <K extends Kind>(host: Host, kind: K, x: Arrays[K], z: Arrays[K] | undefined, job: Job) => number;

/** Every engine module, whole: a function that one of them lacks fails the type check. */
export interface Engine {
  softmax: MapRows;
  logSoftmax: MapRows;
  logSumExp: ReduceRows;
  open(request: Request): Host;
}
