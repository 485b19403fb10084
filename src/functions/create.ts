/** `create`: every function, bound to an engine and a memory of its own. */
import { readOptions } from "../input/options.js";
import { readRequest } from "../input/request.js";
import { bare, define } from "../intrinsics/objects.js";
import { open } from "../platform/default.js";
import type { CreateOptions, EngineInfo } from "../types/create.js";
import type { F32, F64 } from "../types/kinds.js";
import { Allocator } from "./allocator.js";
import type { logSumExp, logSumExpGrad, signedLogSumExp } from "./logSumExp.js";
import type { crossEntropy, crossEntropyAndGrad, nllLoss } from "./losses.js";
import type { createOnline } from "./online.js";
import { OPERATIONS } from "./operations.js";
import type { logSoftmax, logSoftmaxGrad, softmax, softmaxGrad } from "./softmax.js";

/**
 * The functions bound to an engine, and a memory, of their own.
 *
 * Each is the root function of its name: same arguments, same results within the bounds of the engine.
 */
export interface Instance {
  readonly softmax: typeof softmax;
  readonly logSoftmax: typeof logSoftmax;
  readonly logSumExp: typeof logSumExp;
  readonly signedLogSumExp: typeof signedLogSumExp;
  readonly softmaxGrad: typeof softmaxGrad;
  readonly logSoftmaxGrad: typeof logSoftmaxGrad;
  readonly logSumExpGrad: typeof logSumExpGrad;
  readonly crossEntropy: typeof crossEntropy;
  readonly crossEntropyAndGrad: typeof crossEntropyAndGrad;
  readonly nllLoss: typeof nllLoss;
  readonly createOnline: typeof createOnline;
  /** Returns which engine runs and, where it is not the fastest, why. */
  engine(): EngineInfo;
  /**
   * Returns a new view of n float32 in the engine's memory. Passed as logits or `out`, it is not copied.
   *
   * @throws {RangeError} when the memory asked for with `memory` is used up.
   */
  float32(n: number): F32;
  /**
   * Returns a new view of n float64 in the engine's memory. Passed as logits or `out`, it is not copied.
   *
   * @throws {RangeError} when the memory asked for with `memory` is used up.
   */
  float64(n: number): F64;
  /**
   * Gives all of the memory back. Views made before stay valid arrays, but share their memory with the views
   * made after.
   */
  reset(): void;
}

/**
 * Creates the same functions bound to an engine, and a memory, of their own.
 *
 * Arrays of `float32(n)` and `float64(n)` lie in that memory: they go in and out without a copy. Results do
 * not depend on where an array lies. `"wasm-simd"` gives the same bits on every machine, and so does `"js"`.
 *
 * @param options `engine` (default `"auto"`, the fastest that runs here), `memory` in bytes (default 0),
 * `modules`.
 * @returns an instance: the functions, `engine()`, `float32(n)`, `float64(n)` and `reset()`.
 * @throws {TypeError} for an option of the wrong kind, an unknown one, or a module that is not one of
 * wasmax's.
 * @throws {RangeError} for a wrong value, or memory that cannot be had.
 * @throws {Error} for an engine that cannot run here; its `cause` says why. `"auto"` never throws because of
 * an engine.
 * @example
 * ```ts
 * const own = create({ engine: "js", memory: 1024 });
 * own.engine(); // { name: "js", reason: "asked for" }
 * const x = own.float32(3);
 * x.set([1, 2, 3]);
 * own.softmax(x, { out: x }); // Float32Array [0.0900, 0.2447, 0.6652]
 * ```
 */
export function create(options?: CreateOptions): Instance {
  const host = open(readRequest(options, ["engine", "memory", "modules"], readOptions));
  const allocator = new Allocator(host.arena);
  const instance = bare();
  for (const { name, run } of OPERATIONS) {
    // Bound, not a closure: those would share one call of eleven functions, 3 to 10 % of a short row's time.
    instance[name] = define(run.bind(undefined, host), "name", name);
  }
  return {
    ...instance,
    engine: () => ({ ...host.info }),
    float32: (n: number) => allocator.float32(n),
    float64: (n: number) => allocator.float64(n),
    reset: () => allocator.reset(),
  } as unknown as Instance;
}
