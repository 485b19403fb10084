/**
 * The ABI: the exports of the SIMD binary; `src/wasm/abi.ts` types and documents them. Arguments are byte
 * offsets and numbers, results IEEE numbers; the one import is env.memory.
 */
export { causalLogSoftmax, causalLogSoftmax64, causalSoftmax, causalSoftmax64 } from "./causal";
export {
  dot as columnsDot,
  dot64 as columnsDot64,
  liveSum as columnsLiveSum,
  liveSum64 as columnsLiveSum64,
  logSoftmaxBackward as columnsLogSoftmaxBackward,
  logSoftmaxBackward64 as columnsLogSoftmaxBackward64,
  softmaxBackward as columnsSoftmaxBackward,
  softmaxBackward64 as columnsSoftmaxBackward64,
} from "./columnGradients";
export {
  expSum as columnsExpSum,
  logs as columnsLogs,
  max as columnsMax,
  scale as columnsScale,
  shift as columnsShift,
} from "./columns";
export {
  expSum as columnsExpSum64,
  logs as columnsLogs64,
  max as columnsMax64,
  scale as columnsScale64,
  shift as columnsShift64,
} from "./columns64";
export {
  logSoftmaxBackward,
  logSoftmaxBackward64,
  logSoftmaxGrad,
  logSoftmaxGrad64,
  softmaxBackward,
  softmaxBackward64,
  softmaxGrad,
  softmaxGrad64,
  subtract,
  subtract64,
} from "./gradients";
export { decode as decodeHalf, encode as encodeHalf } from "./half";
export { log } from "./log";
export { logs } from "./logs";
export { adjust, adjust64, dropZeros, dropZeros64 } from "./masks";
export { expSum, hasNaN, logSoftmax, logSumExp, max, scale, shift, softmax, sumExp } from "./rows";
export {
  expSum as expSum64,
  hasNaN as hasNaN64,
  logSoftmax as logSoftmax64,
  logSumExp as logSumExp64,
  max as max64,
  scale as scale64,
  shift as shift64,
  softmax as softmax64,
  sumExp as sumExp64,
} from "./rows64";
export {
  logSoftmaxGrad as shortLogSoftmaxGrad,
  softmaxGrad as shortSoftmaxGrad,
} from "./shortGradients";
export { center, dotRows, scaleRows, shiftRows, subtractRows, sumRows } from "./shortRows";
export { dot, dot64, liveSum, liveSum64 } from "./sums";
