/**
 * wasmax: softmax and its kin, synchronous, in every JS runtime.
 *
 * Nothing happens at import. The engine is chosen at the first call: relaxed-SIMD WebAssembly, SIMD
 * WebAssembly or JS, the first of them that runs.
 *
 * Every function throws a TypeError for an argument of the wrong kind, an unknown option or one it does not
 * take, and a RangeError for a wrong value; the message names the argument, what was expected and what came.
 * After an error nothing has been written. The input never changes unless it is also `out`.
 */
export { create, type Instance } from "./functions/create.js";
export { logSumExp, logSumExpGrad, signedLogSumExp } from "./functions/logSumExp.js";
export { crossEntropy, crossEntropyAndGrad, nllLoss } from "./functions/losses.js";
export { createOnline } from "./functions/online.js";
export { engine } from "./functions/root.js";
export { logSoftmax, logSoftmaxGrad, softmax, softmaxGrad } from "./functions/softmax.js";
export type * from "./types/index.js";
