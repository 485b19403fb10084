/**
 * wasmax/variants: the cousins of softmax, in plain JS, with the same bits in every runtime.
 *
 * All take the logits that `softmax` takes (`number[]`, floats or integers of any kind or, with `dtype:
 * "float16"`, a Uint16Array of binary16 bits) and give what it gives, with `shape`, `axis` (one or a list)
 * and `out`. Each row is worked on in float64 and rounded once to the kind of the result. An empty array
 * gives an empty one. Unless it is said otherwise, −Infinity gives exactly 0, and a row with a NaN or
 * +Infinity, or with nothing above −Infinity, gives NaN everywhere.
 *
 * The gradients take the result y and the gradient dy of a loss with respect to it, of one kind and length,
 * and give the gradient with respect to the logits: 0 where y is 0, whatever dy is there. `out` may be y or
 * dy. A row with a NaN in y gives NaN everywhere.
 *
 * Every function throws a TypeError for an argument of the wrong kind, an unknown option or one it does not
 * take, and a RangeError for a wrong value; after an error nothing has been written.
 */
export type * from "./types/variants.js";
export { entmax, entmaxGrad } from "./variants/entmax.js";
export { entmax15, entmax15Grad } from "./variants/entmax15.js";
export { gumbelSoftmax, gumbelSoftmaxGrad } from "./variants/gumbel.js";
export { hardmax } from "./variants/hardmax.js";
export { softmin, softminGrad } from "./variants/softmin.js";
export { sparsemax, sparsemaxGrad } from "./variants/sparsemax.js";
