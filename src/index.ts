/**
 * wasmax: softmax and its kin, synchronous, in every JS runtime.
 *
 * Nothing happens at import. The engine is chosen at the first call: relaxed-SIMD WebAssembly, SIMD WebAssembly or JS, the first of them that runs.
 *
 * All functions throw a TypeError for an argument of the wrong kind, an unknown option or one they do not take, and a RangeError for a wrong value;
 * the message names the argument, what was expected and what came. After an error nothing has been written. The input is never changed unless it is
 * also `out`.
 */
import { map, reduce } from "./compute.js";
import { Allocator, readRequest } from "./create.js";
import type { Host } from "./engine.js";
import * as rows from "./entry/default.js";
import type { CreateOptions, EngineInfo, Instance, LogSumExp, Softmax } from "./types.js";

export type * from "./types.js";

let host: Host | undefined;

/** The host of the root functions, opened at the first call. */
function root(): Host {
  host ??= rows.open({ engine: "auto", memory: 0, modules: undefined });
  return host;
}

/**
 * yᵢ = e^(xᵢ / T) / Σⱼ e^(xⱼ / T) along `axis`: numbers in [0, 1] that sum to 1 along each row.
 *
 * −Infinity gives exactly 0. A row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN everywhere. An empty array gives an empty one.
 * The maximum is subtracted first, so no finite row overflows (Blanchard, Higham & Higham 2021, "Accurately computing the log-sum-exp and softmax
 * functions", algorithm 3.1).
 *
 * @param logits `number[]` (computed and returned as float64), a float array (returned in its kind), an 8- or 16-bit integer array (returned as
 * Float32Array), a 32-bit one (Float64Array), or with `dtype: "float16"` a Uint16Array of binary16 bits (returned as such).
 */
export const softmax: Softmax = (logits: unknown, options?: unknown) => map(root(), "softmax", rows.softmax, logits, options) as never;

/**
 * ln softmax: xᵢ / T − ln Σⱼ e^(xⱼ / T) along `axis`, without the underflow of ln(softmax(x)): numbers in [−Infinity, 0].
 *
 * −Infinity stays −Infinity. A row with a NaN or +Infinity, or with nothing above −Infinity, gives NaN everywhere. Arguments as for `softmax`.
 */
export const logSoftmax: Softmax = (logits: unknown, options?: unknown) => map(root(), "logSoftmax", rows.logSoftmax, logits, options) as never;

/**
 * ln Σⱼ e^(xⱼ / T) along `axis`: a number without `shape`, else an array without that axis (or those axes), of the kind that `softmax` returns.
 *
 * −Infinity for an empty row and for one of nothing but −Infinity; +Infinity for a row with a +Infinity; NaN for a row with a NaN. Arguments as for
 * `softmax`, but `out` goes with `shape` only and has one element a row.
 */
export const logSumExp: LogSumExp = (logits: unknown, options?: unknown) => reduce(root(), "logSumExp", rows.logSumExp, logits, options) as never;

/** Which engine the root functions run on and, where it is not the fastest, why. Chooses it if nothing has been called yet. */
export function engine(): EngineInfo {
  return { ...root().info };
}

/**
 * The same functions bound to an engine, and a memory, of their own.
 *
 * @throws Error where the engine asked for cannot run here; its `cause` says why. `"auto"` never throws because of an engine.
 * @throws RangeError where the memory cannot be had.
 * @throws TypeError where a module is not one of wasmax's.
 */
export function create(options?: CreateOptions): Instance {
  const own = rows.open(readRequest(options));
  const allocator = new Allocator(own.arena);
  return {
    softmax: (logits: unknown, o?: unknown) => map(own, "softmax", rows.softmax, logits, o) as never,
    logSoftmax: (logits: unknown, o?: unknown) => map(own, "logSoftmax", rows.logSoftmax, logits, o) as never,
    logSumExp: (logits: unknown, o?: unknown) => reduce(own, "logSumExp", rows.logSumExp, logits, o) as never,
    engine: () => ({ ...own.info }),
    float32: (n) => allocator.float32(n) as never,
    float64: (n) => allocator.float64(n) as never,
    reset: () => allocator.reset(),
  };
}
