/** The tensors of the cpu backend, as `@tensorflow/tfjs-backend-cpu` 4.22 keeps them. */
import { wrongKind } from "../input/errors.js";
import { tagOf } from "../intrinsics/typedArrays.js";

/** What a kernel takes and gives. The numbers are in the backend, under `dataId`. */
export interface TensorInfo {
  readonly dataId: object;
  readonly shape: readonly number[];
  readonly dtype: string;
}

/** What of the backend is used. A tensor of another backend is brought here by `get`. */
interface Backend {
  readonly data: { get(dataId: object): { readonly values?: unknown } | undefined };
  makeTensorInfo(shape: readonly number[], dtype: string, values: Float32Array): TensorInfo;
}

export interface Read {
  /** A typed array or a `number[]`, which the call that computes checks. */
  readonly values: unknown;
  readonly shape: readonly number[];
  /** A tensor of float32 of the same shape, as a softmax has it whatever its logits are. */
  make(result: ArrayLike<number>): TensorInfo;
}

/** Those whose values are numbers, one an element. */
const DTYPES: readonly unknown[] = ["float32", "int32", "bool"];

/** Reads the logits of a call: each property once. */
export function readTensor(backend: unknown, logits: unknown): Read {
  const { data, makeTensorInfo } = (backend ?? {}) as Partial<Backend>;
  if (typeof data?.get !== "function" || typeof makeTensorInfo !== "function")
    throw wrongKind("backend", "that of @tensorflow/tfjs-backend-cpu, with data and makeTensorInfo", backend);
  const { dataId, shape, dtype } = (logits ?? {}) as Partial<TensorInfo>;
  if (!DTYPES.includes(dtype)) throw wrongKind("the dtype of logits", '"float32", "int32" or "bool"', dtype);
  const { values } = data.get(dataId as object) ?? {};
  return {
    values,
    shape: shape as readonly number[],
    make: (y) => {
      const float32 = tagOf(y) === "Float32Array" ? (y as Float32Array) : new Float32Array(y);
      return makeTensorInfo.call(backend, shape as readonly number[], "float32", float32);
    },
  };
}
