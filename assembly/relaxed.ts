/** The ABI of the relaxed-SIMD binary: only what a fused multiply-add makes faster. The rest stays with the SIMD binary in the same memory. */
export { expSum as columnsExpSum, sumExp as columnsSumExp } from "./columns";
export { expSum, logSoftmax, logSumExp, softmax, sumExp } from "./rows";
