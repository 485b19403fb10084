import type { Dtype, Given, Logits, Out, Result } from "../kinds.js";
import type {
  ClassIndices,
  CrossEntropyAndGradOptions,
  CrossEntropyOptions,
  Loss,
  LossAndGrad,
  NllLossOptions,
  Reduction,
  Targets,
} from "../losses.js";

/**
 * Cross-entropy loss of logits x, row by row: −Σᵢ uᵢ·ln softmax(x)ᵢ with u = weight·((1 − ε)·q + ε/n).
 *
 * q are the targets, 1 at the class or the probabilities; ε is `labelSmoothing`; n is the number of classes,
 * the length of a row. As PyTorch's `cross_entropy`: `"mean"` divides by the sum of the weights of the
 * targets, and is NaN when no row is kept. Unlike it, what has a u of 0 drops out, even where ln softmax is
 * −Infinity.
 *
 * Source: PyTorch's `torch.nn.functional.cross_entropy`; label smoothing as Szegedy et al. 2016, "Rethinking
 * the Inception architecture for computer vision".
 *
 * @param logits x, not probabilities: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16
 * or 32 bits), or with `dtype: "float16"` a Uint16Array of binary16 bits.
 * @param targets class indices (`number[]` or an integer array, bigints included), one a row, each in [0, n)
 * or the `ignoreIndex`; or probabilities (a float array), one for each logit.
 * @param options `shape` and `axis` of the classes (default: the whole array is one row), `weight`,
 * `ignoreIndex`, `labelSmoothing`, `reduction`, `dtype`.
 * @returns a number, computed in float64; with `reduction: "none"` a new array, one loss a row: of the
 * logits' kind, float32 for 8- and 16-bit integers, float64 for 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or `ignoreIndex` with
 * probabilities.
 * @throws {RangeError} for a wrong value: a class that is neither in [0, n) nor the `ignoreIndex`, targets or
 * a weight of another length, a labelSmoothing outside [0, 1], a shape whose product is not the length.
 * @example
 * ```ts
 * crossEntropy([1, 2, 3], [2]); // 0.4076
 * crossEntropy([1, 2, 3, 4], [1, 0], { shape: [2, 2] }); // 0.8133
 * crossEntropy([1, 2, 3, 4], [1, 0], { shape: [2, 2], reduction: "none" }); // [0.3133, 1.3133]
 * crossEntropy([1, 2, 3], new Float32Array([0, 0.5, 0.5])); // 0.9076
 * crossEntropy([1, 2, 3], [2], { labelSmoothing: 0.3 }); // 0.7076
 * ```
 */
export declare function crossEntropy<
  L extends Logits,
  T extends Targets,
  D extends Dtype<L> = undefined,
  R extends Reduction | undefined = undefined,
>(logits: L, targets: T, options?: CrossEntropyOptions<L, T, D, R>): Loss<R, Result<L, D>>;

/**
 * Cross-entropy loss of logits x and its gradient there: dLoss·(softmax(x)·Σ u − u), with u as for
 * `crossEntropy`.
 *
 * With `reduction: "mean"` the gradient is divided as the loss is. Rows that are left out have the gradient
 * 0.
 *
 * Source: PyTorch's `torch.nn.functional.cross_entropy`, differentiated.
 *
 * @param logits x, not probabilities: `number[]`, a float array (16, 32 or 64 bits), an integer array (8, 16
 * or 32 bits), or with `dtype: "float16"` a Uint16Array of binary16 bits. It is not changed unless it is also
 * `out`.
 * @param targets class indices (`number[]` or an integer array, bigints included), one a row, each in [0, n)
 * or the `ignoreIndex`; or probabilities (a float array), one for each logit.
 * @param options as for `crossEntropy`, and `dLoss`, the gradient at the loss (a number, or with
 * `reduction: "none"` one element a row), and `out`, which takes `grad` and may be the logits.
 * @returns `{ loss, grad }`: what `crossEntropy` returns, and the gradient, which is `out` if given, else a
 * new array of the logits' length: of the logits' kind, float32 for 8- and 16-bit integers, float64 for
 * 32-bit ones.
 * @throws {TypeError} for an argument of the wrong kind, an unknown option, or `ignoreIndex` with
 * probabilities.
 * @throws {RangeError} for a wrong value, as `crossEntropy`, and for a dLoss or `out` of another length.
 * After an error `out` is as it was.
 * @example
 * ```ts
 * crossEntropyAndGrad([1, 2, 3], [2]); // { loss: 0.4076, grad: [0.0900, 0.2447, -0.3348] }
 * const logits = new Float32Array([1, 2, 3, 4]);
 * const { loss, grad } = crossEntropyAndGrad(logits, [1, 0], { shape: [2, 2], reduction: "none" });
 * loss; // Float32Array [0.3133, 1.3133]
 * grad; // Float32Array [0.2689, -0.2689, -0.7311, 0.7311]
 * ```
 */
export declare function crossEntropyAndGrad<
  L extends Logits,
  T extends Targets,
  D extends Dtype<L> = undefined,
  R extends Reduction | undefined = undefined,
  O extends Out<L, D> | undefined = undefined,
>(
  logits: L,
  targets: T,
  options?: CrossEntropyAndGradOptions<L, T, D, R, O>,
): LossAndGrad<Loss<R, Result<L, D>>, Given<O, Result<L, D>>>;

/**
 * Negative log-likelihood loss of log-probabilities y, row by row: −weight·y at the class of the row.
 *
 * With y = logSoftmax(x) it is the cross-entropy of x. As PyTorch's `nll_loss`: `"mean"` divides by the sum
 * of the weights of the targets, and is NaN when no row is kept.
 *
 * Source: PyTorch's `torch.nn.functional.nll_loss`.
 *
 * @param logProbs y, what `logSoftmax` returned: `number[]`, a float array (16, 32 or 64 bits), an integer
 * array (8, 16 or 32 bits), or with `dtype: "float16"` a Uint16Array of binary16 bits.
 * @param targets class indices (`number[]` or an integer array, bigints included), one a row, each in [0, n)
 * or the `ignoreIndex`.
 * @param options as for `crossEntropy`, without `labelSmoothing`.
 * @returns a number, computed in float64; with `reduction: "none"` a new array, one loss a row, of the kind
 * that `crossEntropy` returns.
 * @throws {TypeError} for an argument of the wrong kind (probabilities are no targets here) or an unknown
 * option.
 * @throws {RangeError} for a wrong value, as `crossEntropy`.
 * @example
 * ```ts
 * nllLoss(logSoftmax([1, 2, 3]), [2]); // 0.4076
 * nllLoss([-0.5, -1, -2, -0.2], [0, 1], { shape: [2, 2], reduction: "sum" }); // 0.7
 * ```
 */
export declare function nllLoss<
  L extends Logits,
  D extends Dtype<L> = undefined,
  R extends Reduction | undefined = undefined,
>(logProbs: L, targets: ClassIndices, options?: NllLossOptions<L, D, R>): Loss<R, Result<L, D>>;
