/** What the kernels do: from the tensor of a call to a new one. */
import { logSoftmax, softmax } from "../index.js";
import { readTensor, type TensorInfo } from "./tensor.js";

/** What a backend is asked with. */
export interface Call {
  readonly inputs: { readonly logits: unknown };
  readonly backend: unknown;
  readonly attrs: { readonly [name: string]: unknown } | undefined;
}

export interface Kernel {
  readonly kernelName: string;
  readonly kernelFunc: (call: Call) => TensorInfo;
}

/** A kernel, by the name that its attribute has for the axis. */
const kernel =
  (compute: typeof softmax, axis: string) =>
  ({ inputs, backend, attrs }: Call): TensorInfo => {
    const { values, shape, make } = readTensor(backend, inputs.logits);
    return make(compute(values as Float32Array, { shape, axis: attrs?.[axis] as number }));
  };

export const kernels = (): readonly Kernel[] => [
  { kernelName: "Softmax", kernelFunc: kernel(softmax, "dim") },
  { kernelName: "LogSoftmax", kernelFunc: kernel(logSoftmax, "axis") },
];
