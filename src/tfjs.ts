/**
 * wasmax/tfjs: softmax and log-softmax as kernels of the cpu backend of TensorFlow.js.
 *
 * The module `@tensorflow/tfjs-core`, or `@tensorflow/tfjs`, is passed in, so nothing is installed or
 * imported for it.
 */
export { register } from "./tfjs/register.js";
export type * from "./types/tfjs.js";
