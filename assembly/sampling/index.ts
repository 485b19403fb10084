/** The ABI of `sampling.wasm`: `src/sampling/wasm/abi.ts` types and documents it. */
export { decode as decodeHalf } from "../half";
export { allowBits, allowBytes } from "./allowed";
export { between, nth, sumAbove } from "./bracket";
export { deviation } from "./deviation";
export { drop, keep } from "./kept";
export { first, maxima, reaching } from "./maxima";
export { collect, largest, select } from "./select";
export { listed, sums, weights } from "./weights";
