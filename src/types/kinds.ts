/** Which arrays go in and which come back. */

/** What `TypedArray.of` makes: `Float32Array` before TypeScript 5.7, `Float32Array<ArrayBuffer>` since. */
export type F32 = ReturnType<typeof Float32Array.of>;
export type F64 = ReturnType<typeof Float64Array.of>;
type U16 = ReturnType<typeof Uint16Array.of>;

type Global<Name extends string> = typeof globalThis extends { [name in Name]: { prototype: infer T } }
  ? T
  : never;
/** `Float16Array` with `lib: esnext.float16`, else `never`. */
export type F16 = Global<"Float16Array">;
type NewF16 = typeof globalThis extends { Float16Array: { of(...items: number[]): infer T } } ? T : never;

/** 8- and 16-bit integers, computed as float32. */
export type SmallIntegers = Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array;
/** 32-bit integers, computed as float64. */
export type WideIntegers = Int32Array | Uint32Array;
/** What every function takes. */
export type Logits = readonly number[] | Float32Array | Float64Array | F16 | SmallIntegers | WideIntegers;
/** What a function returns, and what a gradient takes. */
export type FloatArray = readonly number[] | Float32Array | Float64Array | F16;
/** The same with binary16 bits. */
export type FloatArrayOrBits = FloatArray | Uint16Array;

/** What `dtype` may be: `"float16"` goes with a Uint16Array only. */
export type Dtype<L> = [L] extends [Uint16Array] ? "float16" | undefined : undefined;

/** What is returned for logits of type `L`, with `dtype` of type `D`, where no `out` is given. */
export type Result<L, D = undefined> = D extends "float16" ? U16 : ResultOf<L>;
type ResultOf<L> = L extends Float32Array
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

/** What `out` may be for logits of type `L`, with `dtype` of type `D`. */
export type Out<L, D = undefined> = D extends "float16" ? Uint16Array : OutOf<L>;
type OutOf<L> = L extends Float32Array
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

/** An array of the result's kind that is only read: a bias, weights, dy. */
export type Like<L, D = undefined> = D extends "float16" ? Uint16Array : LikeOf<L>;
type LikeOf<L> = L extends readonly number[] ? readonly number[] : OutOf<L>;

/**
 * dy for a result y of type `Y`. A Uint16Array holds a result only with `dtype: "float16"`. Any `Y` at all,
 * which an editor takes before y is typed, is not bothered with that.
 */
export type Dy<Y, D = undefined> = D extends "float16"
  ? Uint16Array
  : [FloatArrayOrBits] extends [Y]
    ? FloatArray
    : [Extract<Y, Uint16Array>] extends [never]
      ? LikeOf<Y>
      : 'a Uint16Array needs { dtype: "float16" } here';

/**
 * `out` of type `O` if given, else something new. No `O` is inferred from what the caller does with the
 * result.
 */
export type Given<O, New> = [O] extends [undefined] ? New : NoInfer<O>;
