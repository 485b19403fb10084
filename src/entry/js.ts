/** Where there is no WebAssembly, or it is not wanted in the bundle: the JS engine alone. */
export { logSoftmax, logSumExp, open, softmax } from "../js/engine.js";
