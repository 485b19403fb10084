/**
 * wasmax/variants: the cousins of softmax, in plain JS, with the same bits in every runtime.
 *
 * All of them take the logits that `softmax` takes, `number[]`, floats or integers of any kind or, with `dtype: "float16"`, a Uint16Array of binary16 bits, and give what it
 * gives; with `shape`, `axis` (one or a list) and `out`. Each row is worked on in float64 and rounded once to the kind of the result. An empty array gives an empty one.
 * Unless it is said otherwise, −Infinity gives exactly 0, and a row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN everywhere.
 *
 * The gradients take the result y and the gradient dy of a loss with respect to it, of one kind and length, and give the gradient with respect to the logits: 0 where y is 0,
 * whatever dy is there. `out` may be y or dy. A row with a NaN in y gives NaN everywhere.
 *
 * All throw a TypeError for an argument of the wrong kind, an unknown option or one they do not take, and a RangeError for a wrong value; after an error nothing has been written.
 */

import type {
  AlphaOption,
  GumbelSoftmax,
  TemperatureOption,
  Variant,
  VariantGrad,
} from "./types/variants.js";
import { alpha, gradient, map, none, temperature } from "./variants/call.js";
import { entmaxRow } from "./variants/entmax.js";
import { entmax15Row } from "./variants/entmax15.js";
import { entmax15Backward, entmaxBackward, sparsemaxBackward } from "./variants/entmaxGradients.js";
import { sample } from "./variants/gumbel.js";
import { hardmaxRow } from "./variants/hardmax.js";
import { softmaxBackward, softminBackward, softminRow } from "./variants/softmin.js";
import { sparsemaxRow } from "./variants/sparsemax.js";

export type * from "./types/variants.js";

/**
 * softmax of −x / T: numbers in [0, 1] that sum to 1, the largest for the smallest x.
 *
 * +Infinity gives exactly 0; a row with a NaN or −Infinity, or with nothing below +Infinity, gives NaN everywhere.
 */
export const softmin: Variant<TemperatureOption> = (logits: unknown, options?: unknown) =>
  map("softmin", softminRow, temperature, logits, options) as never;

/** The gradient through `softmin`: −y·(dy − Σ y·dy) / T, with its temperature. */
export const softminGrad: VariantGrad<TemperatureOption> = (y: unknown, dy: unknown, options?: unknown) =>
  gradient("softminGrad", softminBackward, temperature, "y", y, dy, options) as never;

/**
 * Exactly 1 at the first maximum of each row, 0 elsewhere (ONNX, Hardmax-13).
 *
 * A row with a NaN gives NaN everywhere; infinities are numbers like others: a row of −Infinity has its 1 at the front. It is flat or jumps, so there is no gradient.
 */
export const hardmax: Variant = (logits: unknown, options?: unknown) =>
  map("hardmax", hardmaxRow, none, logits, options) as never;

/**
 * A sample of softmax that stays differentiable: softmax((x + g) / T) with g = −ln(−ln u), u uniform in [0, 1) (Jang, Gu & Poole 2017, "Categorical reparameterization with Gumbel-softmax";
 * Maddison, Mnih & Teh 2017, "The concrete distribution").
 *
 * With `hard: true`, exactly 1 at the first maximum of x + g and 0 elsewhere: choice i with the probability softmax(x)ᵢ, whatever T is. `soft`, an array of the kind and length of the result,
 * which may be the logits, then takes the soft sample, whose gradient stands for that of the hard one ("straight through").
 *
 * @throws RangeError for a draw of `random` outside [0, 1). All draws, one for each logit in their order, are made before anything is computed.
 */
export const gumbelSoftmax: GumbelSoftmax = (logits: unknown, options?: unknown) =>
  sample(logits, options) as never;

/** The gradient through `gumbelSoftmax` at its soft sample, for the hard one too: soft·(dy − Σ soft·dy) / T, with its temperature. */
export const gumbelSoftmaxGrad: VariantGrad<TemperatureOption> = (
  soft: unknown,
  dy: unknown,
  options?: unknown,
) => gradient("gumbelSoftmaxGrad", softmaxBackward, temperature, "soft", soft, dy, options) as never;

/**
 * The point of the simplex nearest to x, max(x − τ, 0): numbers in [0, 1] that sum to 1, exactly 0 for all that is 1 or more below the maximum and often for more (Martins & Astudillo 2016,
 * "From softmax to sparsemax").
 */
export const sparsemax: Variant = (logits: unknown, options?: unknown) =>
  map("sparsemax", sparsemaxRow, none, logits, options) as never;

/** The gradient through `sparsemax`: dy less its mean over the support, where y is above 0. */
export const sparsemaxGrad: VariantGrad = (y: unknown, dy: unknown, options?: unknown) =>
  gradient("sparsemaxGrad", sparsemaxBackward, none, "y", y, dy, options) as never;

/**
 * 1.5-entmax, max(x / 2 − τ, 0)²: between softmax and sparsemax. Numbers in [0, 1] that sum to 1, exactly 0 for all that is 2 or more below the maximum and often for more (Peters, Niculae &
 * Martins 2019, "Sparse sequence-to-sequence models").
 */
export const entmax15: Variant = (logits: unknown, options?: unknown) =>
  map("entmax15", entmax15Row, none, logits, options) as never;

/** The gradient through `entmax15`: √y·(dy − Σ √y·dy / Σ √y). */
export const entmax15Grad: VariantGrad = (y: unknown, dy: unknown, options?: unknown) =>
  gradient("entmax15Grad", entmax15Backward, none, "y", y, dy, options) as never;

/**
 * α-entmax, max((α − 1)·x − τ, 0)^(1 / (α − 1)), for any finite `alpha` ≥ 1 (default 1.5): softmax at 1, `entmax15` at 1.5, `sparsemax` at 2, and sparser still beyond (Peters, Niculae & Martins 2019;
 * Correia, Niculae & Martins 2019, "Adaptively sparse transformers"). Numbers in [0, 1] that sum to 1 within a few ULP of float64 before they are rounded to their kind.
 */
export const entmax: Variant<AlphaOption> = (logits: unknown, options?: unknown) =>
  map("entmax", entmaxRow, alpha, logits, options) as never;

/** The gradient through `entmax` with its `alpha`: s·(dy − Σ s·dy / Σ s), s = y^(2 − α) where y is above 0 and 0 elsewhere. */
export const entmaxGrad: VariantGrad<AlphaOption> = (y: unknown, dy: unknown, options?: unknown) =>
  gradient("entmaxGrad", entmaxBackward, alpha, "y", y, dy, options) as never;
