/** Puts kernels into the registry of TensorFlow.js, and takes them out again. */
import { wrongKind } from "../input/errors.js";
import { define } from "../intrinsics/objects.js";
import type { TfModule } from "../types/tfjs.js";
import { kernels } from "./kernels.js";

const BACKEND = "cpu";
const CALLED: readonly string[] = ["getKernel", "registerKernel", "unregisterKernel"];

/** An entry of the registry. Others than ours may have more. */
interface Config {
  readonly kernelName: string;
  readonly backendName: string;
}

/** The registry, which all copies of TensorFlow.js in a program share. */
interface Registry {
  getKernel(kernelName: string, backendName: string): Config | null | undefined;
  registerKernel(config: Config): void;
  unregisterKernel(kernelName: string, backendName: string): void;
}

/**
 * Where an entry of ours keeps the one that it replaced. By a symbol that copies of this module share: two of
 * them, an ES module and a CommonJS one, would else put back each other's.
 */
const former = () => Symbol.for("wasmax/tfjs: the former kernel");

function checkModule(given: unknown): Registry {
  const module = given as { readonly [name: string]: unknown } | null | undefined;
  if (CALLED.every((name) => typeof module?.[name] === "function")) return given as Registry;
  const expected = "the module @tensorflow/tfjs-core or @tensorflow/tfjs, with registerKernel";
  throw wrongKind("tf", expected, given);
}

const isOurs = (config: Config | null | undefined): boolean =>
  config !== null && config !== undefined && Object.hasOwn(config, former());

/** Puts an entry in the place of another: TensorFlow.js warns where there is one. */
function replace(tf: Registry, present: Config | null | undefined, next: Config | undefined): void {
  if (present) tf.unregisterKernel(present.kernelName, BACKEND);
  if (next) tf.registerKernel(next);
}

/**
 * Makes `softmax` and `logSoftmax` the kernels `Softmax` and `LogSoftmax` of the cpu backend of
 * TensorFlow.js.
 *
 * From then on `tf.softmax`, `x.softmax()`, layers and models that use them are computed by the engine of
 * `wasmax`, wherever the cpu backend runs; gradients are those of TensorFlow.js, by the names of the kernels.
 * The other backends keep their kernels. `tf.logSoftmax` of TensorFlow.js 4.22 asks for no kernel, but puts
 * others together: `tf.engine().runKernel("LogSoftmax", { logits }, { axis: -1 })` asks for this one.
 *
 * The kernels take tensors of float32, int32 and bool, along any axis, and give float32. Registering again
 * changes nothing.
 *
 * Source: the definitions are those of `softmax` and `logSoftmax`.
 *
 * @param tf the module `@tensorflow/tfjs-core` or `@tensorflow/tfjs` (4.22). The cpu backend has to be there:
 * `@tensorflow/tfjs` brings it along, beside `@tensorflow/tfjs-core` import `@tensorflow/tfjs-backend-cpu`.
 * @returns a function that puts the former kernels back, whichever call has put these there. It leaves a
 * kernel of somebody else's as it is, and does nothing when called again.
 * @throws {TypeError} for what is not the module; in a call for a tensor of complex numbers or of text.
 * @throws {Error} for a module whose cpu backend is not there yet; nothing has been registered then.
 * @example
 * ```ts
 * // import * as tf from "@tensorflow/tfjs";
 * const unregister = register(tf);
 * tf.getKernel("LogSoftmax", "cpu").backendName; // "cpu"
 * unregister();
 * ```
 */
export function register(tf: TfModule): () => void {
  const registry = checkModule(tf);
  const made = kernels().map((kernel) => {
    const present = registry.getKernel(kernel.kernelName, BACKEND) ?? undefined;
    return { present, next: { ...present, ...kernel, backendName: BACKEND } };
  });
  if (made[0]?.present === undefined) {
    const missing = "wasmax: the cpu backend of tf has no kernel Softmax yet";
    throw new Error(`${missing}: import "@tensorflow/tfjs-backend-cpu" before register is called`);
  }
  for (const { present, next } of made) {
    if (isOurs(present)) continue;
    replace(registry, present, define(next, former(), present));
  }
  let isDone = false;
  return () => {
    // Not twice: by then the kernels may be those of another call.
    if (isDone) return;
    isDone = true;
    for (const { next } of made) {
      const present = registry.getKernel(next.kernelName, BACKEND);
      if (isOurs(present)) replace(registry, present, (present as never)[former()]);
    }
  };
}
