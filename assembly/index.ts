/** The ABI: what the SIMD binary exports. `src/wasm/abi.ts` types and documents it; byte offsets in, IEEE numbers out, one import: env.memory. */
export {
  expSum as columnsExpSum,
  logs as columnsLogs,
  max as columnsMax,
  scale as columnsScale,
  shift as columnsShift,
} from "./columns";
export { log } from "./log";
export { adjust, adjust64, dropZeros, dropZeros64 } from "./masks";
export { expSum, hasNaN, logSoftmax, logSumExp, max, scale, shift, softmax, sumExp } from "./rows";
