/** The types of `wasmax/tfjs`. Those of TensorFlow.js are told by what is used of them. */

/** The module `@tensorflow/tfjs-core` or `@tensorflow/tfjs`, of which the registry of kernels is used. */
export interface TfModule {
  getKernel(kernelName: string, backendName: string): object | null | undefined;
  registerKernel(config: never): void;
  unregisterKernel(kernelName: string, backendName: string): void;
}
