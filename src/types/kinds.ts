/** Which arrays go in and which come back. */

/** What `TypedArray.of` makes: `Float32Array` before TypeScript 5.7, `Float32Array<ArrayBuffer>` from then on. */
export type F32 = ReturnType<typeof Float32Array.of>;
export type F64 = ReturnType<typeof Float64Array.of>;
export type U16 = ReturnType<typeof Uint16Array.of>;

type Global<Name extends string> = typeof globalThis extends { [name in Name]: { prototype: infer T } }
  ? T
  : never;
export type F16 = Global<"Float16Array">;
type NewF16 = typeof globalThis extends { Float16Array: { of(...items: number[]): infer T } } ? T : never;

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

/** What goes with logits, or a result, of type `L`, to be read only: of the result's kind. */
export type Dual<L> = L extends readonly number[] ? readonly number[] : Out<L>;

/** What a function gives, or a gradient there. */
export type FloatArray = readonly number[] | Float32Array | Float64Array | F16;

/** What comes back where `out` may be given: `out` of type `O`, or something new. */
export type Given<O, New> = [O] extends [undefined] ? New : O;
