/** The public types. They compile from TypeScript 5.4 to 7, with and without `lib: esnext.float16` and `lib: dom`. */

/** What `TypedArray.of` makes: `Float32Array` before TypeScript 5.7, `Float32Array<ArrayBuffer>` from then on. */
type F32 = ReturnType<typeof Float32Array.of>;
type F64 = ReturnType<typeof Float64Array.of>;
type U16 = ReturnType<typeof Uint16Array.of>;

type Global<Name extends string> = typeof globalThis extends { [name in Name]: { prototype: infer T } } ? T : never;
type F16 = Global<"Float16Array">;
type NewF16 = typeof globalThis extends { Float16Array: { of(...items: number[]): infer T } } ? T : never;
type WasmModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : object;

/** 8- and 16-bit integers, computed as float32. */
export type SmallIntegers = Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array;
/** 32-bit integers, computed as float64. */
export type WideIntegers = Int32Array | Uint32Array;
/** What every function takes. */
export type Logits = readonly number[] | Float32Array | Float64Array | F16 | SmallIntegers | WideIntegers;

/** What comes back for logits of type `L`. */
export type Result<L> = L extends Float32Array
  ? F32
  : L extends Float64Array
    ? F64
    : L extends readonly number[]
      ? number[]
      : [F16] extends [never]
        ? IntegerResult<L>
        : L extends F16
          ? NewF16
          : IntegerResult<L>;
type IntegerResult<L> = L extends WideIntegers ? F64 : F32;

/** What `out` may be for logits of type `L`. */
export type Out<L> = L extends Float32Array
  ? Float32Array
  : L extends Float64Array
    ? Float64Array
    : L extends readonly number[]
      ? number[]
      : [F16] extends [never]
        ? IntegerOut<L>
        : L extends F16
          ? F16
          : IntegerOut<L>;
type IntegerOut<L> = L extends WideIntegers ? Float64Array : Float32Array;

export type EngineName = "wasm-relaxed" | "wasm-simd" | "js";

/** Which engine runs and, where it is not the fastest, why. */
export interface EngineInfo {
  readonly name: EngineName;
  readonly reason?: string;
}

interface Rows {
  /** Row-major sizes of the logits; their product is the length. Without it the whole array is one row. */
  shape?: readonly number[] | undefined;
  /** The axis along which a row runs, or the axes over which it spreads; from the end when negative. Default −1. */
  axis?: number | readonly number[] | undefined;
}

/** One of the two, or neither. */
type Scaling =
  | {
      /** T in softmax(x / T): a finite number above 0. Default 1. */
      temperature?: number | undefined;
      scale?: undefined;
    }
  | {
      temperature?: undefined;
      /** What the logits are multiplied by, before a bias is added: a finite number above 0. Default 1. */
      scale?: number | undefined;
    };

interface Masks<B> {
  /** Added to the scaled logits: of the result's kind, and of their shape or `biasShape`. */
  bias?: B | undefined;
  /** A shape that broadcasts to `shape` as in NumPy. */
  biasShape?: readonly number[] | undefined;
  /** Non-zero where an element takes part: of their shape or `whereShape`. */
  where?: Uint8Array | undefined;
  /** A shape that broadcasts to `shape` as in NumPy. */
  whereShape?: readonly number[] | undefined;
  /** Query q of the last axis but one sees key j of the last when j ≤ q + (K − Q). Default false. */
  causal?: boolean | undefined;
}

/** `B` is the kind of the result, `O` that of `out`. */
export type SoftmaxOptions<O, B = O> = Rows &
  Scaling &
  Masks<B> & {
    /** Where the result goes: of the result's kind and length. It may be the logits themselves. */
    out?: O | undefined;
  };

/** A factor for each term, of the logits' shape and the result's kind; what has a weight of 0 drops out. */
interface Weights<B> {
  weights?: B | undefined;
}

export type LogSumExpOptions<B> = Rows & Scaling & Masks<B> & Weights<B> & { shape?: undefined };

export type LogSumExpShapeOptions<O, B = O> = Rows &
  Scaling &
  Masks<B> &
  Weights<B> & {
    shape: readonly number[];
    /** Where the result goes: of the result's kind, one element a row. */
    out?: O | undefined;
  };

/** The elements of a Uint16Array are binary16 bits. */
export interface Float16Option {
  dtype: "float16";
}

/** `softmax` and `logSoftmax`: a result of the shape of the logits. */
export interface Softmax {
  <O extends Uint16Array>(logits: Uint16Array, options: SoftmaxOptions<O, Uint16Array> & Float16Option & { out: O }): O;
  (logits: Uint16Array, options: SoftmaxOptions<Uint16Array> & Float16Option): U16;
  <L extends Logits, O extends Out<L>>(logits: L, options: SoftmaxOptions<O, Out<L>> & { out: O }): O;
  <L extends Logits>(logits: L, options?: SoftmaxOptions<Out<L>>): Result<L>;
}

/** `logSumExp`: a number without `shape`, else one element a row. */
export interface LogSumExp {
  <L extends Logits>(logits: L, options?: LogSumExpOptions<Out<L>>): number;
  (logits: Uint16Array, options: LogSumExpOptions<Uint16Array> & Float16Option): number;
  <O extends Uint16Array>(logits: Uint16Array, options: LogSumExpShapeOptions<O, Uint16Array> & Float16Option & { out: O }): O;
  (logits: Uint16Array, options: LogSumExpShapeOptions<Uint16Array> & Float16Option): U16;
  <L extends Logits, O extends Out<L>>(logits: L, options: LogSumExpShapeOptions<O, Out<L>> & { out: O }): O;
  <L extends Logits>(logits: L, options: LogSumExpShapeOptions<Out<L>>): Result<L>;
}

/** A sum as the logarithm of its magnitude and its sign: −1, 0, 1, or NaN. */
export interface Signed<V> {
  readonly logAbs: V;
  readonly sign: V;
}

type SignedOptions<B> = Rows & Scaling & Masks<B> & Weights<B>;

/** `signedLogSumExp`: numbers without `shape`, else one element a row. */
export interface SignedLogSumExp {
  <L extends Logits>(x: L, options?: SignedOptions<Out<L>> & { shape?: undefined }): Signed<number>;
  (x: Uint16Array, options: SignedOptions<Uint16Array> & Float16Option & { shape?: undefined }): Signed<number>;
  (x: Uint16Array, options: SignedOptions<Uint16Array> & Float16Option & { shape: readonly number[] }): Signed<U16>;
  <L extends Logits>(x: L, options: SignedOptions<Out<L>> & { shape: readonly number[] }): Signed<Result<L>>;
}

/** What a function gives, or a gradient there. */
export type FloatArray = readonly number[] | Float32Array | Float64Array | F16;

export type GradOptions<O> = Rows &
  Scaling & {
    /** Where the gradient goes: of the kind and length of y. It may be y or dy themselves. */
    out?: O | undefined;
  };

/** `softmaxGrad` and `logSoftmaxGrad`: by what the function gave and the gradient there, both of one kind. */
export interface SoftmaxGrad {
  <O extends Uint16Array>(y: Uint16Array, dy: Uint16Array, options: GradOptions<O> & Float16Option & { out: O }): O;
  (y: Uint16Array, dy: Uint16Array, options: GradOptions<Uint16Array> & Float16Option): U16;
  <Y extends FloatArray, O extends Out<Y>>(y: Y, dy: Dual<Y>, options: GradOptions<O> & { out: O }): O;
  <Y extends FloatArray>(y: Y, dy: Dual<Y>, options?: GradOptions<Out<Y>>): Result<Y>;
}

/** What goes with an array of type `Y`, to be read only. */
type Dual<Y> = Y extends readonly number[] ? readonly number[] : Out<Y>;

/** `logSumExpGrad`: dz is a number without `shape`, else one element a row, of the result's kind. */
export interface LogSumExpGrad {
  <L extends Logits, O extends Out<L>>(x: L, dz: number, options: SoftmaxOptions<O, Out<L>> & { shape?: undefined; out: O }): O;
  <L extends Logits>(x: L, dz: number, options?: SoftmaxOptions<Out<L>> & { shape?: undefined }): Result<L>;
  (x: Uint16Array, dz: number, options: SoftmaxOptions<Uint16Array> & Float16Option & { shape?: undefined }): U16;
  (x: Uint16Array, dz: Uint16Array, options: SoftmaxOptions<Uint16Array> & Float16Option & { shape: readonly number[] }): U16;
  <L extends Logits, O extends Out<L>>(x: L, dz: Dual<L>, options: SoftmaxOptions<O, Out<L>> & { shape: readonly number[]; out: O }): O;
  <L extends Logits>(x: L, dz: Dual<L>, options: SoftmaxOptions<Out<L>> & { shape: readonly number[] }): Result<L>;
}

/** Class indices, one a row. */
export type ClassIndices = readonly number[] | SmallIntegers | WideIntegers | BigInt64Array | BigUint64Array;
/** Probabilities, one for each logit. */
export type Probabilities = Float32Array | Float64Array | F16;
export type Reduction = "mean" | "sum" | "none";

export type NllLossOptions<B> = Rows & {
  /** A factor for the loss of each class, of the result's kind. */
  weight?: B | undefined;
  /** Rows with this class index are left out. Default −100. */
  ignoreIndex?: number | undefined;
  /** `"mean"` (default, weighted by the weights of the targets), `"sum"`, or `"none"`: one loss a row. */
  reduction?: Reduction | undefined;
};

export type CrossEntropyOptions<B> = NllLossOptions<B> & {
  /** ε in [0, 1]: the targets are mixed with the uniform distribution, (1 − ε)·q + ε/n. Default 0. */
  labelSmoothing?: number | undefined;
};

export type CrossEntropyAndGradOptions<O, B = O> = CrossEntropyOptions<B> & {
  /** Where the gradient goes: of the result's kind and the logits' length. It may be the logits themselves. */
  out?: O | undefined;
};

type None = { reduction: "none" };
type One = { reduction?: "mean" | "sum" | undefined };
/** The gradient at the loss: a number, or with `reduction: "none"` one a row, of the result's kind. Default 1. */
type DLoss<R, B> = { dLoss?: (R extends None ? B : number) | undefined };

/** `crossEntropy`: a number, or with `reduction: "none"` one loss a row. */
export interface CrossEntropy {
  <L extends Logits>(logits: L, targets: ClassIndices | Probabilities, options?: CrossEntropyOptions<Out<L>> & One): number;
  (logits: Uint16Array, targets: ClassIndices | Probabilities, options: CrossEntropyOptions<Uint16Array> & Float16Option & One): number;
  (logits: Uint16Array, targets: ClassIndices | Probabilities, options: CrossEntropyOptions<Uint16Array> & Float16Option & None): U16;
  <L extends Logits>(logits: L, targets: ClassIndices | Probabilities, options: CrossEntropyOptions<Out<L>> & None): Result<L>;
}

export interface LossAndGrad<L, G> {
  readonly loss: L;
  readonly grad: G;
}

/** `crossEntropyAndGrad`: what `crossEntropy` gives, and its gradient at the logits. */
export interface CrossEntropyAndGrad {
  <L extends Logits, O extends Out<L> = Out<L>>(
    logits: L,
    targets: ClassIndices | Probabilities,
    options?: CrossEntropyAndGradOptions<O, Out<L>> & DLoss<One, Out<L>> & One,
  ): LossAndGrad<number, Result<L>>;
  (
    logits: Uint16Array,
    targets: ClassIndices | Probabilities,
    options: CrossEntropyAndGradOptions<Uint16Array> & DLoss<One, Uint16Array> & Float16Option & One,
  ): LossAndGrad<number, U16>;
  (
    logits: Uint16Array,
    targets: ClassIndices | Probabilities,
    options: CrossEntropyAndGradOptions<Uint16Array> & DLoss<None, Uint16Array> & Float16Option & None,
  ): LossAndGrad<U16, U16>;
  <L extends Logits, O extends Out<L> = Out<L>>(
    logits: L,
    targets: ClassIndices | Probabilities,
    options: CrossEntropyAndGradOptions<O, Out<L>> & DLoss<None, Out<L>> & None,
  ): LossAndGrad<Result<L>, Result<L>>;
}

/** `nllLoss`: a number, or with `reduction: "none"` one loss a row. */
export interface NllLoss {
  <L extends Logits>(logProbs: L, targets: ClassIndices, options?: NllLossOptions<Out<L>> & One): number;
  (logProbs: Uint16Array, targets: ClassIndices, options: NllLossOptions<Uint16Array> & Float16Option & One): number;
  (logProbs: Uint16Array, targets: ClassIndices, options: NllLossOptions<Uint16Array> & Float16Option & None): U16;
  <L extends Logits>(logProbs: L, targets: ClassIndices, options: NllLossOptions<Out<L>> & None): Result<L>;
}

type Plain = number | "-Infinity" | "Infinity" | "NaN";
/** The state of an online softmax, for JSON. */
export type OnlineJson = [max: Plain, sum: Plain];

/** A log-sum-exp and softmax of logits that come in chunks. */
export interface Online {
  /** Adds a chunk of logits, of any kind. Returns the same object. */
  push(chunk: Logits, options?: Partial<Float16Option>): this;
  /** Adds all that another one has. Returns the same object. */
  merge(other: Online): this;
  /** ln Σ e^x over all that was pushed and merged; −Infinity for nothing. */
  logSumExp(): number;
  /** The softmax over all of it of one chunk of it: e^(x − max) / sum. */
  normalize<O extends Uint16Array>(chunk: Uint16Array, options: Float16Option & { out: O }): O;
  normalize(chunk: Uint16Array, options: Float16Option & { out?: undefined }): U16;
  normalize<L extends Logits, O extends Out<L>>(chunk: L, options: { out: O }): O;
  normalize<L extends Logits>(chunk: L, options?: { out?: undefined }): Result<L>;
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
