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

interface Common {
  /** Row-major sizes of the logits; their product is the length. Without it the whole array is one row. */
  shape?: readonly number[] | undefined;
  /** The axis along which a row runs, or the axes over which it spreads; from the end when negative. Default −1. */
  axis?: number | readonly number[] | undefined;
  /** T in softmax(x / T): a finite number above 0. Default 1. */
  temperature?: number | undefined;
}

export interface SoftmaxOptions<O> extends Common {
  /** Where the result goes: of the result's kind and length. It may be the logits themselves. */
  out?: O | undefined;
}

export interface LogSumExpOptions extends Common {
  shape?: undefined;
}

export interface LogSumExpShapeOptions<O> extends Common {
  shape: readonly number[];
  /** Where the result goes: of the result's kind, one element a row. */
  out?: O | undefined;
}

/** The elements of a Uint16Array are binary16 bits. */
export interface Float16Option {
  dtype: "float16";
}

/** `softmax` and `logSoftmax`: a result of the shape of the logits. */
export interface Softmax {
  <O extends Uint16Array>(logits: Uint16Array, options: SoftmaxOptions<O> & Float16Option & { out: O }): O;
  (logits: Uint16Array, options: SoftmaxOptions<Uint16Array> & Float16Option): U16;
  <L extends Logits, O extends Out<L>>(logits: L, options: SoftmaxOptions<O> & { out: O }): O;
  <L extends Logits>(logits: L, options?: SoftmaxOptions<Out<L>>): Result<L>;
}

/** `logSumExp`: a number without `shape`, else one element a row. */
export interface LogSumExp {
  (logits: Logits, options?: LogSumExpOptions): number;
  (logits: Uint16Array, options: LogSumExpOptions & Float16Option): number;
  <O extends Uint16Array>(logits: Uint16Array, options: LogSumExpShapeOptions<O> & Float16Option & { out: O }): O;
  (logits: Uint16Array, options: LogSumExpShapeOptions<Uint16Array> & Float16Option): U16;
  <L extends Logits, O extends Out<L>>(logits: L, options: LogSumExpShapeOptions<O> & { out: O }): O;
  <L extends Logits>(logits: L, options: LogSumExpShapeOptions<Out<L>>): Result<L>;
}

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
  /** Which engine runs and, where it is not the fastest, why. */
  engine(): EngineInfo;
  /** A new view of n float32 in the engine's memory: passed as logits or `out`, it is not copied. RangeError when the memory is used up. */
  float32(n: number): F32;
  /** A new view of n float64, likewise. */
  float64(n: number): F64;
  /** Gives all of the memory back. Views made before stay valid arrays, but share their memory with the views made after. */
  reset(): void;
}
