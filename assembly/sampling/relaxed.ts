/** The ABI of `sampling-relaxed.wasm`: the one kernel that need not be exact. */
export { fastSums } from "./fastSums";
