/** What the relaxed binary exports: all that a fused multiply-add makes faster. */
export const RELAXED_KERNELS = [
  "causalLogSoftmax",
  "causalLogSoftmax64",
  "causalSoftmax",
  "causalSoftmax64",
  "columnsExpSum",
  "expSum",
  "expSum64",
  "logSoftmax",
  "logSoftmax64",
  "logSumExp",
  "logSumExp64",
  "softmax",
  "softmax64",
  "sumExp",
  "sumExp64",
];
