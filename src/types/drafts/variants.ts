import type { Dtype, Dy, FloatArrayOrBits, Given, Logits, Out, Result } from "../kinds.js";
import type { EntmaxOptions, GumbelSoftmaxOptions, SoftminOptions, VariantOptions } from "../variants.js";

/**
 * Softmin along an axis, the softmax of −x: yᵢ = e^(−xᵢ / T) / Σⱼ e^(−xⱼ / T) with T = temperature.
 *
 * The numbers are in [0, 1] and sum to 1 along each row, the largest for the smallest x. +Infinity gives
 * exactly 0. A row with a NaN or −Infinity, or with nothing below +Infinity, gives NaN everywhere. An empty
 * array gives an empty one. Each row is computed in float64 and rounded once to the result's kind.
 *
 * Source: softmax of −x, as PyTorch's `Softmin`.
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also `out`.
 * @param options `shape` and `axis` (default: the whole array is one row), `temperature`, `dtype`, `out`.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or one that `softmin` does not
 * take.
 * @throws {RangeError} for a wrong value: a temperature that is not a finite number above 0, a shape whose
 * product is not the length, an axis outside of it, an `out` of another length or one that overlaps another
 * array. After an error `out` is as it was.
 * @example
 * ```ts
 * softmin([1, 2, 3]); // [0.6652, 0.2447, 0.0900]
 * softmin([1, Infinity]); // [1, 0]
 * ```
 */
export declare function softmin<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: SoftminOptions<L, D, O>): Given<O, Result<L, D>>;

/**
 * Gradient through `softmin`: dx = −y·(dy − Σ y·dy) / T along an axis with T = temperature.
 *
 * With y = softmin(x) and dy the gradient of a loss at y, dx is the gradient of the loss at x. Where y is 0,
 * the gradient is 0 and dy is not looked at. A row with a NaN in y gives NaN everywhere.
 *
 * Source: the product of dy with the Jacobian ∂yᵢ/∂xⱼ = −yᵢ·(δᵢⱼ − yⱼ) / T.
 *
 * @param y what `softmin` returned: `number[]`, a float array, or with `dtype: "float16"` a Uint16Array of
 * binary16 bits.
 * @param dy the gradient at y, of the kind and length of y.
 * @param options the `shape`, `axis`, `temperature` and `dtype` that `softmin` had, and `out`, which may be y
 * or dy.
 * @returns `out` if given, else a new array of the kind and length of y.
 * @throws {TypeError} for an argument of the wrong kind (integers are none of a result), an unknown option,
 * or one that `softminGrad` does not take.
 * @throws {RangeError} for a wrong value: a dy or `out` of another length, a bad temperature, a shape whose
 * product is not the length. After an error `out` is as it was.
 * @example
 * ```ts
 * const y = softmin([1, 2, 3]);
 * softminGrad(y, [1, 0, 0]); // [-0.2227, 0.1628, 0.0599]
 * ```
 */
export declare function softminGrad<
  Y extends FloatArrayOrBits,
  D extends Dtype<Y> = undefined,
  O extends Out<Y, D> | undefined = undefined,
>(y: Y, dy: Dy<Y, D>, options?: SoftminOptions<Y, D, O>): Given<O, Result<Y, D>>;

/**
 * Hardmax along an axis: exactly 1 at the first maximum of each row, 0 elsewhere.
 *
 * A row with a NaN gives NaN everywhere; infinities are numbers like others: a row of −Infinity has its 1 at
 * the front. An empty array gives an empty one. It is flat or jumps, so there is no gradient.
 *
 * Source: ONNX, operator Hardmax-13.
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also `out`.
 * @param options `shape` and `axis` (default: the whole array is one row), `dtype`, `out`.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or one that `hardmax` does not
 * take.
 * @throws {RangeError} for a wrong value: a shape whose product is not the length, an axis outside of it, an
 * `out` of another length or one that overlaps another array. After an error `out` is as it was.
 * @example
 * ```ts
 * hardmax([1, 3, 2, 3]); // [0, 1, 0, 0]
 * hardmax(new Int8Array([1, 2, 4, 3]), { shape: [2, 2] }); // Float32Array [0, 1, 1, 0]
 * ```
 */
export declare function hardmax<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: VariantOptions<L, D, O>): Given<O, Result<L, D>>;

/**
 * Gumbel-softmax along an axis, a random sample of softmax that stays differentiable: softmax((x + g) / T)
 * with T = temperature and g = −ln(−ln u), u uniform in [0, 1).
 *
 * With `hard: true`, exactly 1 at the first maximum of x + g and 0 elsewhere: choice i with the probability
 * softmax(x)ᵢ, whatever T is. `soft` then takes the soft sample, whose gradient stands for that of the hard
 * one ("straight through").
 *
 * −Infinity gives exactly 0. A row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN
 * everywhere. An empty array gives an empty one. Each row is computed in float64 and rounded once to the
 * result's kind.
 *
 * Source: Jang, Gu & Poole 2017, "Categorical reparameterization with Gumbel-softmax"; Maddison, Mnih & Teh
 * 2017, "The concrete distribution".
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also `out`.
 * @param options `shape` and `axis` (default: the whole array is one row), `temperature`, `random`, `hard`,
 * `soft`, `dtype`, `out`.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or `soft` without `hard: true`.
 * @throws {RangeError} for a wrong value: a draw of `random` outside [0, 1), a temperature that is not a
 * finite number above 0, an `out` or `soft` of another length or one that overlaps another array. All draws,
 * one for each logit in their order, are made before anything is computed. After an error `out` and `soft`
 * are as they were.
 * @example
 * ```ts
 * const random = () => 0.5;
 * gumbelSoftmax([1, 2, 3], { random }); // [0.0900, 0.2447, 0.6652]
 * const soft = new Float64Array(3);
 * gumbelSoftmax(new Float64Array([1, 2, 3]), { random, hard: true, soft }); // Float64Array [0, 0, 1]
 * soft; // Float64Array [0.0900, 0.2447, 0.6652]
 * ```
 */
export declare function gumbelSoftmax<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: GumbelSoftmaxOptions<L, D, O>): Given<O, Result<L, D>>;

/**
 * Gradient through `gumbelSoftmax` at its soft sample y: dx = y·(dy − Σ y·dy) / T along an axis with T =
 * temperature.
 *
 * It stands for the gradient of the hard sample too ("straight through"). Where y is 0, the gradient is 0 and
 * dy is not looked at. A row with a NaN in y gives NaN everywhere.
 *
 * Source: Jang, Gu & Poole 2017, "Categorical reparameterization with Gumbel-softmax"; Maddison, Mnih & Teh
 * 2017, "The concrete distribution".
 *
 * @param soft the soft sample y, what `gumbelSoftmax` returned or put into `soft`: `number[]`, a float array,
 * or with `dtype: "float16"` a Uint16Array of binary16 bits.
 * @param dy the gradient at soft, of the kind and length of soft.
 * @param options the `shape`, `axis`, `temperature` and `dtype` that `gumbelSoftmax` had, and `out`, which
 * may be soft or dy.
 * @returns `out` if given, else a new array of the kind and length of soft.
 * @throws {TypeError} for an argument of the wrong kind (integers are none of a result), an unknown option,
 * or one that `gumbelSoftmaxGrad` does not take.
 * @throws {RangeError} for a wrong value: a dy or `out` of another length, a bad temperature, a shape whose
 * product is not the length. After an error `out` is as it was.
 * @example
 * ```ts
 * const soft = gumbelSoftmax([1, 2, 3], { random: () => 0.5, temperature: 2 });
 * gumbelSoftmaxGrad(soft, [1, 0, 0], { temperature: 2 }); // [0.0758, -0.0286, -0.0472]
 * ```
 */
export declare function gumbelSoftmaxGrad<
  Y extends FloatArrayOrBits,
  D extends Dtype<Y> = undefined,
  O extends Out<Y, D> | undefined = undefined,
>(soft: Y, dy: Dy<Y, D>, options?: SoftminOptions<Y, D, O>): Given<O, Result<Y, D>>;

/**
 * Sparsemax along an axis, the point of the simplex nearest to x: yᵢ = max(xᵢ − τ, 0), with τ such that Σ y =
 * 1.
 *
 * The numbers are in [0, 1], exactly 0 for all that is 1 or more below the maximum, and often for more.
 * −Infinity gives exactly 0. A row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN
 * everywhere. An empty array gives an empty one. Each row is computed in float64 and rounded once to the
 * result's kind.
 *
 * Source: Martins & Astudillo 2016, "From softmax to sparsemax".
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also `out`.
 * @param options `shape` and `axis` (default: the whole array is one row), `dtype`, `out`.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or one that `sparsemax` does not
 * take.
 * @throws {RangeError} for a wrong value: a shape whose product is not the length, an axis outside of it, an
 * `out` of another length or one that overlaps another array. After an error `out` is as it was.
 * @example
 * ```ts
 * sparsemax([1, 0.5]); // [0.75, 0.25]
 * sparsemax([1, 2, 3]); // [0, 0, 1]
 * ```
 */
export declare function sparsemax<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: VariantOptions<L, D, O>): Given<O, Result<L, D>>;

/**
 * Gradient through `sparsemax`: dxᵢ = dyᵢ − mean of dy over the support, the entries where y is above 0.
 *
 * With y = sparsemax(x) and dy the gradient of a loss at y, dx is the gradient of the loss at x. Where y is
 * 0, the gradient is 0 and dy is not looked at. A row with a NaN in y gives NaN everywhere.
 *
 * Source: Martins & Astudillo 2016, "From softmax to sparsemax".
 *
 * @param y what `sparsemax` returned: `number[]`, a float array, or with `dtype: "float16"` a Uint16Array of
 * binary16 bits.
 * @param dy the gradient at y, of the kind and length of y.
 * @param options the `shape`, `axis` and `dtype` that `sparsemax` had, and `out`, which may be y or dy.
 * @returns `out` if given, else a new array of the kind and length of y.
 * @throws {TypeError} for an argument of the wrong kind (integers are none of a result), an unknown option,
 * or one that `sparsemaxGrad` does not take.
 * @throws {RangeError} for a wrong value: a dy or `out` of another length, a shape whose product is not the
 * length. After an error `out` is as it was.
 * @example
 * ```ts
 * sparsemaxGrad([0.75, 0.25, 0], [1, 0, 7]); // [0.5, -0.5, 0]
 * ```
 */
export declare function sparsemaxGrad<
  Y extends FloatArrayOrBits,
  D extends Dtype<Y> = undefined,
  O extends Out<Y, D> | undefined = undefined,
>(y: Y, dy: Dy<Y, D>, options?: VariantOptions<Y, D, O>): Given<O, Result<Y, D>>;

/**
 * 1.5-entmax along an axis, between softmax and sparsemax: yᵢ = max(xᵢ / 2 − τ, 0)², with τ such that Σ y =
 * 1.
 *
 * The numbers are in [0, 1], exactly 0 for all that is 2 or more below the maximum, and often for more.
 * −Infinity gives exactly 0. A row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN
 * everywhere. An empty array gives an empty one. Each row is computed in float64 and rounded once to the
 * result's kind.
 *
 * Source: Peters, Niculae & Martins 2019, "Sparse sequence-to-sequence models".
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also `out`.
 * @param options `shape` and `axis` (default: the whole array is one row), `dtype`, `out`.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or one that `entmax15` does not
 * take.
 * @throws {RangeError} for a wrong value: a shape whose product is not the length, an axis outside of it, an
 * `out` of another length or one that overlaps another array. After an error `out` is as it was.
 * @example
 * ```ts
 * entmax15([1, 2, 3]); // [0, 0.1693, 0.8307]
 * entmax15([0, 2]); // [0, 1]
 * ```
 */
export declare function entmax15<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: VariantOptions<L, D, O>): Given<O, Result<L, D>>;

/**
 * Gradient through `entmax15`: dx = √y·(dy − Σ √y·dy / Σ √y) along an axis.
 *
 * With y = entmax15(x) and dy the gradient of a loss at y, dx is the gradient of the loss at x. Where y is 0,
 * the gradient is 0 and dy is not looked at. A row with a NaN in y gives NaN everywhere.
 *
 * Source: Peters, Niculae & Martins 2019, "Sparse sequence-to-sequence models".
 *
 * @param y what `entmax15` returned: `number[]`, a float array, or with `dtype: "float16"` a Uint16Array of
 * binary16 bits.
 * @param dy the gradient at y, of the kind and length of y.
 * @param options the `shape`, `axis` and `dtype` that `entmax15` had, and `out`, which may be y or dy.
 * @returns `out` if given, else a new array of the kind and length of y.
 * @throws {TypeError} for an argument of the wrong kind (integers are none of a result), an unknown option,
 * or one that `entmax15Grad` does not take.
 * @throws {RangeError} for a wrong value: a dy or `out` of another length, a shape whose product is not the
 * length. After an error `out` is as it was.
 * @example
 * ```ts
 * const y = entmax15([1, 2, 3]);
 * entmax15Grad(y, [0, 1, 0]); // [0, 0.2835, -0.2835]
 * ```
 */
export declare function entmax15Grad<
  Y extends FloatArrayOrBits,
  D extends Dtype<Y> = undefined,
  O extends Out<Y, D> | undefined = undefined,
>(y: Y, dy: Dy<Y, D>, options?: VariantOptions<Y, D, O>): Given<O, Result<Y, D>>;

/**
 * α-entmax along an axis: yᵢ = max((α − 1)·xᵢ − τ, 0)^(1 / (α − 1)), with τ such that Σ y = 1 and α = `alpha`
 * ≥ 1.
 *
 * Softmax at α = 1, `entmax15` at 1.5, the default, `sparsemax` at 2, and sparser still beyond. The numbers
 * are in [0, 1] and sum to 1 within a few ULP of float64 before they are rounded to their kind. −Infinity
 * gives exactly 0. A row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN everywhere. An
 * empty array gives an empty one. Each row is computed in float64 and rounded once to the result's kind.
 *
 * Source: Peters, Niculae & Martins 2019, "Sparse sequence-to-sequence models"; Correia, Niculae & Martins
 * 2019, "Adaptively sparse transformers".
 *
 * @param logits x: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16 or 32 bits), or
 * with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also `out`.
 * @param options `shape` and `axis` (default: the whole array is one row), `alpha`, `dtype`, `out`.
 * @returns `out` if given, else a new array of the logits' length: of the logits' kind, float32 for 8- and
 * 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or one that `entmax` does not
 * take.
 * @throws {RangeError} for a wrong value: an alpha that is not a finite number of at least 1, a shape whose
 * product is not the length, an axis outside of it, an `out` of another length or one that overlaps another
 * array. After an error `out` is as it was.
 * @example
 * ```ts
 * entmax([1, 2, 3]); // [0, 0.1693, 0.8307]
 * entmax([1, 2, 3], { alpha: 1 }); // [0.0900, 0.2447, 0.6652]
 * entmax([1, 0.5], { alpha: 2 }); // [0.75, 0.25]
 * ```
 */
export declare function entmax<
  L extends Logits,
  D extends Dtype<L> = undefined,
  O extends Out<L, D> | undefined = undefined,
>(logits: L, options?: EntmaxOptions<L, D, O>): Given<O, Result<L, D>>;

/**
 * Gradient through `entmax`: dx = s·(dy − Σ s·dy / Σ s) along an axis, with s = y^(2 − α) where y is above 0
 * and 0 elsewhere, α = `alpha`.
 *
 * With y = entmax(x) and dy the gradient of a loss at y, dx is the gradient of the loss at x. Where y is 0,
 * the gradient is 0 and dy is not looked at. A row with a NaN in y gives NaN everywhere.
 *
 * Source: Peters, Niculae & Martins 2019, "Sparse sequence-to-sequence models"; Correia, Niculae & Martins
 * 2019, "Adaptively sparse transformers".
 *
 * @param y what `entmax` returned: `number[]`, a float array, or with `dtype: "float16"` a Uint16Array of
 * binary16 bits.
 * @param dy the gradient at y, of the kind and length of y.
 * @param options the `shape`, `axis`, `alpha` and `dtype` that `entmax` had, and `out`, which may be y or dy.
 * @returns `out` if given, else a new array of the kind and length of y.
 * @throws {TypeError} for an argument of the wrong kind (integers are none of a result), an unknown option,
 * or one that `entmaxGrad` does not take.
 * @throws {RangeError} for a wrong value: a dy or `out` of another length, a bad alpha, a shape whose product
 * is not the length. After an error `out` is as it was.
 * @example
 * ```ts
 * const y = entmax([1, 2, 3]);
 * entmaxGrad(y, [0, 1, 0]); // [0, 0.2835, -0.2835]
 * entmaxGrad([0.75, 0.25], [1, 0], { alpha: 2 }); // [0.5, -0.5]
 * ```
 */
export declare function entmaxGrad<
  Y extends FloatArrayOrBits,
  D extends Dtype<Y> = undefined,
  O extends Out<Y, D> | undefined = undefined,
>(y: Y, dy: Dy<Y, D>, options?: EntmaxOptions<Y, D, O>): Given<O, Result<Y, D>>;
