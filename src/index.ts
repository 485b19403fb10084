/**
 * wasmax: softmax and its kin, synchronous, in every JS runtime.
 *
 * Nothing happens at import. The engine is chosen at the first call: relaxed-SIMD WebAssembly, SIMD WebAssembly or JS, the first of them that runs.
 *
 * All functions throw a TypeError for an argument of the wrong kind, an unknown option or one they do not take, and a RangeError for a wrong value;
 * the message names the argument, what was expected and what came. After an error nothing has been written. The input is never changed unless it is
 * also `out`.
 */

import type { Host } from "./engine/interface.js";
import { Allocator, readRequest } from "./functions/create.js";
import { mapBackward, reduceBackward } from "./functions/gradients.js";
import { crossEntropyAndGradOf, crossEntropyOf, nllLossOf } from "./functions/losses.js";
import { OnlineSoftmax } from "./functions/online.js";
import { map, reduce, reduceSigned } from "./functions/softmax.js";
import * as rows from "./platform/default.js";
import type {
  CreateOnline,
  CreateOptions,
  CrossEntropy,
  CrossEntropyAndGrad,
  EngineInfo,
  Instance,
  LogSumExp,
  LogSumExpGrad,
  NllLoss,
  SignedLogSumExp,
  Softmax,
  SoftmaxGrad,
} from "./types/functions.js";

export type * from "./types/functions.js";

let host: Host | undefined;

/** The host of the root functions, opened at the first call. */
function root(): Host {
  const opened = host ?? rows.open({ engine: "auto", memory: 0, modules: undefined });
  // A page's own WebAssembly may have called in the meantime: the first to be open stays.
  host ??= opened;
  return host;
}

const steps = { max: rows.max, sumExp: rows.sumExp, scaledExp: rows.scaledExp };

/**
 * yᵢ = e^(xᵢ / T) / Σⱼ e^(xⱼ / T) along `axis`: numbers in [0, 1] that sum to 1 along each row.
 *
 * −Infinity gives exactly 0. A row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN everywhere. An empty array gives an empty one.
 * The maximum is subtracted first, so no finite row overflows (Blanchard, Higham & Higham 2021, "Accurately computing the log-sum-exp and softmax
 * functions", algorithm 3.1).
 *
 * With `bias`, `scale·x + bias` takes the place of x. What `where` or `causal` excludes is not looked at, be it NaN, and gives exactly 0; so does all of a
 * row with nothing left. `causal` lines the last query up with the last key, as flash-attention does (PyTorch's `is_causal` lines up the first ones, which
 * differs unless there are as many queries as keys).
 *
 * @param logits `number[]` (computed and returned as float64), a float array (returned in its kind), an 8- or 16-bit integer array (returned as
 * Float32Array), a 32-bit one (Float64Array), or with `dtype: "float16"` a Uint16Array of binary16 bits (returned as such).
 */
export const softmax: Softmax = (logits: unknown, options?: unknown) =>
  map(root(), "softmax", rows.softmax, rows.softmaxRow, 0, logits, options) as never;

/**
 * ln softmax: xᵢ / T − ln Σⱼ e^(xⱼ / T) along `axis`, without the underflow of ln(softmax(x)): numbers in [−Infinity, 0].
 *
 * −Infinity, and what is excluded, gives −Infinity. A row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN everywhere. Arguments as for `softmax`.
 */
export const logSoftmax: Softmax = (logits: unknown, options?: unknown) =>
  map(root(), "logSoftmax", rows.logSoftmax, rows.logSoftmaxRow, -Infinity, logits, options) as never;

/**
 * ln Σⱼ e^(xⱼ / T) along `axis`: a number without `shape`, else an array without that axis (or those axes), of the kind that `softmax` returns.
 *
 * −Infinity for an empty row and for one of nothing but −Infinity; +Infinity for a row with a +Infinity; NaN for a row with a NaN. Arguments as for
 * `softmax`, but `out` goes with `shape` only and has one element a row. With `weights`, ln Σⱼ wⱼ·e^(xⱼ / T) (SciPy's `b`): what has a weight of 0 is not looked
 * at, a negative sum is NaN and a sum of 0 −Infinity; the error is that of the sum of magnitudes.
 */
export const logSumExp: LogSumExp = (logits: unknown, options?: unknown) =>
  reduce(root(), rows.logSumExp, rows.signedLogSumExp, logits, options) as never;

/** ln |Σⱼ wⱼ·e^(xⱼ / T)| and the sign of the sum, −1, 0 or 1: arguments as for `logSumExp`, without `out` (SciPy's `return_sign`). */
export const signedLogSumExp: SignedLogSumExp = (x: unknown, options?: unknown) =>
  reduceSigned(root(), rows.signedLogSumExp, x, options) as never;

/**
 * The gradient at the logits of a loss whose gradient at y = softmax(x / T) is dy: y·(dy − Σ y·dy) / T along `axis`.
 *
 * Only y is needed. Where it is 0, because of −Infinity, a mask or underflow, the gradient is 0 and dy is not looked at.
 *
 * @param y what `softmax` gave.
 * @param dy of the kind and length of y.
 */
export const softmaxGrad: SoftmaxGrad = (y: unknown, dy: unknown, options?: unknown) =>
  mapBackward(root(), "softmaxGrad", rows.softmaxGrad, y, dy, options) as never;

/**
 * The gradient at the logits of a loss whose gradient at y = logSoftmax(x / T) is dy: (dy − e^y·Σ dy) / T along `axis`.
 *
 * Where y is −Infinity, the gradient is 0 and dy is not looked at.
 *
 * @param y what `logSoftmax` gave: nothing above 0.
 * @param dy of the kind and length of y.
 */
export const logSoftmaxGrad: SoftmaxGrad = (y: unknown, dy: unknown, options?: unknown) =>
  mapBackward(root(), "logSoftmaxGrad", rows.logSoftmaxGrad, y, dy, options) as never;

/**
 * The gradient at x of a loss whose gradient at z = logSumExp(x) is dz: dz·softmax(x) / T, one dz for each row. For a finite dz it is 0 where softmax is, and for a dz of 0 everywhere.
 *
 * @param dz a number without `shape`, else an array of the result's kind with one element a row. Options as for `softmax`.
 */
export const logSumExpGrad: LogSumExpGrad = (x: unknown, dz: unknown, options?: unknown) =>
  reduceBackward(root(), rows.residuals, x, dz, options) as never;

/**
 * −Σ u·ln softmax(x) along `axis` with u = weight·((1 − ε)·q + ε/n), q the targets and ε the `labelSmoothing`: a number in float64, or with `reduction: "none"`
 * one loss a row, of the result's kind. As PyTorch's `cross_entropy`: the mean is weighted by the weights of the targets, and NaN when nothing is kept;
 * but what has a u of 0 drops out, even where ln softmax is −Infinity.
 *
 * @param targets class indices (integers or `number[]`), one a row, in [0, n) or the `ignoreIndex`, else a RangeError; or float arrays: a probability for each logit.
 */
export const crossEntropy: CrossEntropy = (logits: unknown, targets: unknown, options?: unknown) =>
  crossEntropyOf(root(), rows.residuals, logits, targets, options) as never;

/** `crossEntropy` and its gradient at the logits, dLoss·(Σ u·softmax(x) − u), of which rows that are left out are 0. */
export const crossEntropyAndGrad: CrossEntropyAndGrad = (
  logits: unknown,
  targets: unknown,
  options?: unknown,
) => crossEntropyAndGradOf(root(), rows.residuals, logits, targets, options) as never;

/** −weight·y of the class of each row, y being what `logSoftmax` gave: PyTorch's `nll_loss`, with the options of `crossEntropy` but for `labelSmoothing`. */
export const nllLoss: NllLoss = (logProbs: unknown, targets: unknown, options?: unknown) =>
  nllLossOf(root(), logProbs, targets, options) as never;

/**
 * A log-sum-exp and softmax of logits that come in chunks: over threads, machines or time. Of two of them `merge` makes one, in any order and tree: bit for bit
 * commutative, and associative within the bound of `logSumExp` (Milakov & Gimelshein 2018, "Online normalizer calculation for softmax").
 *
 * @param state to go on from: the `state` or the JSON of another one.
 */
export const createOnline: CreateOnline = (state?: unknown) => new OnlineSoftmax(root, steps, state) as never;

/** Which engine the root functions run on and, where it is not the fastest, why. Chooses it if nothing has been called yet. */
export function engine(): EngineInfo {
  return { ...root().info };
}

/**
 * The same functions bound to an engine, and a memory, of their own.
 *
 * @throws Error where the engine asked for cannot run here; its `cause` says why. `"auto"` never throws because of an engine.
 * @throws RangeError where the memory cannot be had.
 * @throws TypeError where a module is not one of wasmax's.
 */
export function create(options?: CreateOptions): Instance {
  const own = rows.open(readRequest(options));
  const allocator = new Allocator(own.arena);
  return {
    softmax: (x: unknown, o?: unknown) =>
      map(own, "softmax", rows.softmax, rows.softmaxRow, 0, x, o) as never,
    logSoftmax: (x: unknown, o?: unknown) =>
      map(own, "logSoftmax", rows.logSoftmax, rows.logSoftmaxRow, -Infinity, x, o) as never,
    logSumExp: (x: unknown, o?: unknown) => reduce(own, rows.logSumExp, rows.signedLogSumExp, x, o) as never,
    signedLogSumExp: (x: unknown, o?: unknown) => reduceSigned(own, rows.signedLogSumExp, x, o) as never,
    softmaxGrad: (y: unknown, dy: unknown, o?: unknown) =>
      mapBackward(own, "softmaxGrad", rows.softmaxGrad, y, dy, o) as never,
    logSoftmaxGrad: (y: unknown, dy: unknown, o?: unknown) =>
      mapBackward(own, "logSoftmaxGrad", rows.logSoftmaxGrad, y, dy, o) as never,
    logSumExpGrad: (x: unknown, dz: unknown, o?: unknown) =>
      reduceBackward(own, rows.residuals, x, dz, o) as never,
    crossEntropy: (x: unknown, t: unknown, o?: unknown) =>
      crossEntropyOf(own, rows.residuals, x, t, o) as never,
    crossEntropyAndGrad: (x: unknown, t: unknown, o?: unknown) =>
      crossEntropyAndGradOf(own, rows.residuals, x, t, o) as never,
    nllLoss: (x: unknown, t: unknown, o?: unknown) => nllLossOf(own, x, t, o) as never,
    createOnline: (state?: unknown) => new OnlineSoftmax(() => own, steps, state) as never,
    engine: () => ({ ...own.info }),
    float32: (n) => allocator.float32(n) as never,
    float64: (n) => allocator.float64(n) as never,
    reset: () => allocator.reset(),
  };
}
