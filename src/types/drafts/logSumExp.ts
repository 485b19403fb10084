import type { Dtype, Given, Logits, Out, Result } from "../kinds.js";
import type {
  Dz,
  LogSumExpGradOptions,
  LogSumExpOptions,
  Reduced,
  Shape,
  Signed,
  SignedLogSumExpOptions,
} from "../options.js";

/**
 * Logarithm of a sum of exponentials along an axis: ln Σⱼ wⱼ·e^sⱼ with s = x / temperature or scale·x + bias.
 *
 * w are the `weights`, 1 by default (SciPy's `b`). No finite row overflows: the maximum is taken out first.
 * An empty row gives −Infinity, and so does one with nothing above −Infinity; a row with a NaN gives NaN,
 * another one with a +Infinity +Infinity. What `where` or `causal` excludes, or has a weight of 0, is not
 * looked at and drops out.
 *
 * With weights a negative sum gives NaN (`signedLogSumExp` has its sign) and a sum of 0 −Infinity; the error
 * is that of the sum of magnitudes.
 *
 * Source: Blanchard, Higham & Higham 2021, "Accurately computing the log-sum-exp and softmax functions",
 * algorithm 3.1.
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits.
 * @param options `shape` and `axis` (default: the whole array is one row), `temperature` or `scale`, `bias`,
 * `where`, `causal`, `weights`, `dtype`, and with `shape` only `out`, which has one element a row.
 * @returns a number without `shape`, computed in float64. With `shape`, `out` if given, else a new array of
 * one element a row (`shape` without the axis or axes): of the logits' kind, float32 for 8- and 16-bit
 * integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, `scale` with `temperature`, or
 * `out` without `shape`.
 * @throws {RangeError} for a wrong value: a shape whose product is not the length, an axis outside of it, a
 * temperature that is not a finite number above 0, an `out` of another length or one that overlaps another
 * array. After an error `out` is as it was.
 * @example
 * ```ts
 * logSumExp([1, 2, 3]); // 3.4076
 * logSumExp([1000, 1000]); // 1000.6931
 * logSumExp(new Float32Array([1, 2, 3, 4]), { shape: [2, 2] }); // Float32Array [2.3133, 4.3133]
 * logSumExp([0, 0], { weights: [0.5, 1.5] }); // 0.6931
 * logSumExp([]); // -Infinity
 * ```
 */
export declare function logSumExp<
  L extends Logits,
  D extends Dtype<L> = undefined,
  S extends Shape = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: LogSumExpOptions<L, D, S, O>): Reduced<S, Given<O, Result<L, D>>>;

/**
 * Logarithm of the magnitude of a weighted sum of exponentials, and its sign: ln |Σⱼ wⱼ·e^sⱼ| along an axis
 * with s = x / temperature or scale·x + bias.
 *
 * For weights w of both signs, whose sum may be negative (SciPy's `return_sign`). A sum of 0 has the
 * logarithm −Infinity and the sign 0; a NaN has the sign NaN. Rows are treated as by `logSumExp`.
 *
 * Source: Blanchard, Higham & Higham 2021, "Accurately computing the log-sum-exp and softmax functions"; the
 * sign as in SciPy's `scipy.special.logsumexp`.
 *
 * @param x the logits: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits.
 * @param options as for `logSumExp`, without `out`.
 * @returns `{ logAbs, sign }`: numbers without `shape`, else new arrays of one element a row, of the kind
 * that `logSumExp` returns. The sign is −1, 0, 1 or NaN.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or `scale` with `temperature`.
 * @throws {RangeError} for a wrong value, as `logSumExp`.
 * @example
 * ```ts
 * signedLogSumExp([1, 2], { weights: [1, -1] }); // { logAbs: 1.5413, sign: -1 }
 * signedLogSumExp([1, 1], { weights: [1, -1] }); // { logAbs: -Infinity, sign: 0 }
 * ```
 */
export declare function signedLogSumExp<
  L extends Logits,
  D extends Dtype<L> = undefined,
  S extends Shape = undefined,
>(x: L, options?: SignedLogSumExpOptions<L, D, S>): Signed<Reduced<S, Result<L, D>>>;

/**
 * Gradient through `logSumExp`: dx = dz·softmax(x) / temperature along an axis, or that times `scale`.
 *
 * With z = logSumExp(x) and dz the gradient of a loss at z, dx is the gradient of the loss at x, the logits.
 * For a finite dz it is 0 where softmax is, and for a dz of 0 it is 0 in all of the row.
 *
 * Source: ∂ ln Σ e^s / ∂sᵢ = softmax(s)ᵢ.
 *
 * @param x the logits that `logSumExp` had: `number[]`, a float array (16, 32 or 64 bits), an integer array
 * (8, 16 or 32 bits), or with `dtype: "float16"` a Uint16Array of binary16 bits.
 * @param dz a number without `shape`, else an array of the result's kind with one element a row.
 * @param options as for `softmax`: `shape` and `axis`, `temperature` or `scale`, `bias`, `where`, `causal`,
 * `dtype`, and `out`, which may be x.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind (a number dz with `shape`, an array without), an
 * unknown option, or `scale` with `temperature`.
 * @throws {RangeError} for a wrong value: a dz that has not one element a row, or as `softmax`. After an
 * error `out` is as it was.
 * @example
 * ```ts
 * logSumExpGrad([1, 2, 3], 1); // [0.0900, 0.2447, 0.6652]
 * logSumExpGrad([1, 2, 3, 4], [1, 10], { shape: [2, 2] }); // [0.2689, 0.7311, 2.6894, 7.3106]
 * ```
 */
export declare function logSumExpGrad<
  L extends Logits,
  D extends Dtype<L> = undefined,
  S extends Shape = undefined,
  O extends Out<L, D> | undefined = undefined,
>(x: L, dz: Dz<L, D, S>, options?: LogSumExpGradOptions<L, D, S, O>): Given<O, Result<L, D>>;
