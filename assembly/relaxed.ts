/**
 * The ABI of the relaxed-SIMD binary: only what a fused multiply-add makes faster. The rest stays with the SIMD binary in the same memory. Of the columns that
 * is one function a kind, 3 KB of the package for 1.3 – 1.4 times the speed.
 */
export { causalLogSoftmax, causalLogSoftmax64, causalSoftmax, causalSoftmax64 } from "./causal";
export { expSum as columnsExpSum } from "./columns";
export { expSum as columnsExpSum64 } from "./columns64";
export { expSum, logSoftmax, logSumExp, softmax, sumExp } from "./rows";
export { expSum as expSum64, logSoftmax as logSoftmax64, logSumExp as logSumExp64, softmax as softmax64, sumExp as sumExp64 } from "./rows64";
