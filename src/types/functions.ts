/** The public types. They compile from TypeScript 5.4 to 7, with and without `lib: esnext.float16` and `lib: dom`. */

import type { EngineInfo, EngineName } from "./engine.js";
import type { Dual, F32, F64, FloatArray, Given, Logits, Out, Result, U16 } from "./kinds.js";
import type { CrossEntropy, CrossEntropyAndGrad, NllLoss } from "./losses.js";
import type { Float16Option, Masks, NoDtype, Rows, Scaling } from "./options.js";

export type { FloatArray, Logits, Out, Result, SmallIntegers, WideIntegers } from "./kinds.js";
export type * from "./losses.js";
export type { Float16Option } from "./options.js";

type WasmModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : object;

export type { EngineInfo, EngineName } from "./engine.js";

/** `B` is the kind of the result, `O` that of `out`. */
export type SoftmaxOptions<O, B = O> = Rows &
  Scaling &
  Masks<B> & {
    /** Where the result goes: of the result's kind and length. It may be the logits themselves. */
    out?: O | undefined;
  };

type Weights<B> =
  | {
      /** A factor for each term, of the result's kind and of the logits' shape or `weightsShape`; what has a weight of 0 drops out. */
      weights: B;
      /** A shape that broadcasts to `shape` as in NumPy. */
      weightsShape?: readonly number[] | undefined;
    }
  | { weights?: B | undefined; weightsShape?: undefined };

export type LogSumExpOptions<B> = Rows &
  Scaling &
  Masks<B> &
  Weights<B> & { shape?: undefined; out?: undefined };

export type LogSumExpShapeOptions<O, B = O> = Rows &
  Scaling &
  Masks<B> &
  Weights<B> & {
    shape: readonly number[];
    /** Where the result goes: of the result's kind, one element a row. */
    out?: O | undefined;
  };

/** `softmax` and `logSoftmax`: a result of the shape of the logits. */
export interface Softmax {
  <O extends Uint16Array>(
    logits: Uint16Array,
    options: SoftmaxOptions<O, Uint16Array> & Float16Option & { out: O },
  ): O;
  (logits: Uint16Array, options: SoftmaxOptions<Uint16Array> & Float16Option): U16;
  <L extends Logits, O extends Out<L>>(
    logits: L,
    options: SoftmaxOptions<O, Dual<L>> & NoDtype & { out: O },
  ): O;
  <L extends Logits>(logits: L, options?: SoftmaxOptions<Out<L>, Dual<L>> & NoDtype): Result<L>;
}

/** `logSumExp`: a number without `shape`, else one element a row. */
export interface LogSumExp {
  <L extends Logits>(logits: L, options?: LogSumExpOptions<Dual<L>> & NoDtype): number;
  (logits: Uint16Array, options: LogSumExpOptions<Uint16Array> & Float16Option): number;
  <O extends Uint16Array>(
    logits: Uint16Array,
    options: LogSumExpShapeOptions<O, Uint16Array> & Float16Option & { out: O },
  ): O;
  (logits: Uint16Array, options: LogSumExpShapeOptions<Uint16Array> & Float16Option): U16;
  <L extends Logits, O extends Out<L>>(
    logits: L,
    options: LogSumExpShapeOptions<O, Dual<L>> & NoDtype & { out: O },
  ): O;
  <L extends Logits>(logits: L, options: LogSumExpShapeOptions<Out<L>, Dual<L>> & NoDtype): Result<L>;
  <L extends Logits>(
    logits: L,
    options: Rows & Scaling & Masks<Dual<L>> & Weights<Dual<L>> & NoDtype,
  ): number | Result<L>;
}

/** A sum as the logarithm of its magnitude and its sign: −1, 0, 1, or NaN. */
export interface Signed<V> {
  readonly logAbs: V;
  readonly sign: V;
}

type SignedOptions<B> = Rows & Scaling & Masks<B> & Weights<B>;

/** `signedLogSumExp`: numbers without `shape`, else one element a row. */
export interface SignedLogSumExp {
  <L extends Logits>(
    x: L,
    options?: SignedOptions<Dual<L>> & NoDtype & { shape?: undefined },
  ): Signed<number>;
  (
    x: Uint16Array,
    options: SignedOptions<Uint16Array> & Float16Option & { shape?: undefined },
  ): Signed<number>;
  (
    x: Uint16Array,
    options: SignedOptions<Uint16Array> & Float16Option & { shape: readonly number[] },
  ): Signed<U16>;
  <L extends Logits>(
    x: L,
    options: SignedOptions<Dual<L>> & NoDtype & { shape: readonly number[] },
  ): Signed<Result<L>>;
}

export type GradOptions<O> = Rows &
  Scaling & {
    /** Where the gradient goes: of the kind and length of y. It may be y or dy themselves. */
    out?: O | undefined;
  };

/** `softmaxGrad` and `logSoftmaxGrad`: by what the function gave and the gradient there, both of one kind. */
export interface SoftmaxGrad {
  <O extends Uint16Array>(
    y: Uint16Array,
    dy: Uint16Array,
    options: GradOptions<O> & Float16Option & { out: O },
  ): O;
  (y: Uint16Array, dy: Uint16Array, options: GradOptions<Uint16Array> & Float16Option): U16;
  <Y extends FloatArray, O extends Out<Y>>(
    y: Y,
    dy: Dual<Y>,
    options: GradOptions<O> & NoDtype & { out: O },
  ): O;
  <Y extends FloatArray>(y: Y, dy: Dual<Y>, options?: GradOptions<Out<Y>> & NoDtype): Result<Y>;
}

type One = { shape?: undefined };
type Many = { shape: readonly number[] };

/** `logSumExpGrad`: dz is a number without `shape`, else one element a row, of the result's kind. */
export interface LogSumExpGrad {
  <L extends Logits, O extends Out<L> | undefined = undefined>(
    x: L,
    dz: number,
    options?: SoftmaxOptions<O, Dual<L>> & NoDtype & One,
  ): Given<O, Result<L>>;
  <O extends Uint16Array | undefined = undefined>(
    x: Uint16Array,
    dz: number,
    options: SoftmaxOptions<O, Uint16Array> & Float16Option & One,
  ): Given<O, U16>;
  <O extends Uint16Array | undefined = undefined>(
    x: Uint16Array,
    dz: Uint16Array,
    options: SoftmaxOptions<O, Uint16Array> & Float16Option & Many,
  ): Given<O, U16>;
  <L extends Logits, O extends Out<L> | undefined = undefined>(
    x: L,
    dz: Dual<L>,
    options: SoftmaxOptions<O, Dual<L>> & NoDtype & Many,
  ): Given<O, Result<L>>;
}

type Plain = number | "-Infinity" | "Infinity" | "NaN";
/** The state of an online softmax, for JSON. */
export type OnlineJson = [max: Plain, sum: Plain];

/** A log-sum-exp and softmax of logits that come in chunks. */
export interface Online {
  /** Adds a chunk of logits, of any kind. Returns the same object. */
  push(chunk: Logits, options?: NoDtype): this;
  push(chunk: Uint16Array, options: Float16Option): this;
  /** Adds all that another one has. Returns the same object. */
  merge(other: Online): this;
  /** ln Σ e^x over all that was pushed and merged; −Infinity for nothing. */
  logSumExp(): number;
  /** The softmax over all of it of one chunk of it: e^(x − max) / sum. */
  normalize<O extends Uint16Array>(chunk: Uint16Array, options: Float16Option & { out: O }): O;
  normalize(chunk: Uint16Array, options: Float16Option & { out?: undefined }): U16;
  normalize<L extends Logits, O extends Out<L>>(chunk: L, options: NoDtype & { out: O }): O;
  normalize<L extends Logits>(chunk: L, options?: NoDtype & { out?: undefined }): Result<L>;
  /** A copy of the largest logit and of Σ e^(x − max). */
  readonly state: F64;
  /** The same with non-finite numbers as text; `createOnline` takes it back. */
  toJSON(): OnlineJson;
}

export type CreateOnline = (state?: Float64Array | readonly number[] | Readonly<OnlineJson>) => Online;

export interface CreateOptions {
  /** Default `"auto"`: the fastest that runs here. */
  engine?: "auto" | EngineName | undefined;
  /** Compiled `wasmax/softmax.wasm` and `wasmax/softmax-relaxed.wasm`, where a platform hands them out as modules. */
  modules?: { simd: WasmModule; relaxed?: WasmModule | undefined } | undefined;
  /** Bytes for `float32()` and `float64()`. Default 0. */
  memory?: number | undefined;
}

/** The functions bound to an engine of their own. */
export interface Instance {
  readonly softmax: Softmax;
  readonly logSoftmax: Softmax;
  readonly logSumExp: LogSumExp;
  readonly signedLogSumExp: SignedLogSumExp;
  readonly softmaxGrad: SoftmaxGrad;
  readonly logSoftmaxGrad: SoftmaxGrad;
  readonly logSumExpGrad: LogSumExpGrad;
  readonly crossEntropy: CrossEntropy;
  readonly crossEntropyAndGrad: CrossEntropyAndGrad;
  readonly nllLoss: NllLoss;
  readonly createOnline: CreateOnline;
  /** Which engine runs and, where it is not the fastest, why. */
  engine(): EngineInfo;
  /** A new view of n float32 in the engine's memory: passed as logits or `out`, it is not copied. RangeError when the memory is used up. */
  float32(n: number): F32;
  /** A new view of n float64, likewise. */
  float64(n: number): F64;
  /** Gives all of the memory back. Views made before stay valid arrays, but share their memory with the views made after. */
  reset(): void;
}
