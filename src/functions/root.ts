/** The engine of the functions at the root of the package. */
import type { Host } from "../engine/interface.js";
import { open } from "../platform/default.js";
import type { EngineInfo } from "../types/create.js";

let host: Host | undefined;

/** Serves while what kept a faster engine away may pass: a full stack, memory that is short. */
let stopgap: Host | undefined;
/** How many more calls it serves, and how many it serves after the next try: 1, 2, 4, 8 … */
let left = 0;
let next = 1;

/** Opens an engine; the stopgap while its turn lasts. */
function choose(): Host {
  if (stopgap !== undefined && left > 0) {
    left--;
    return stopgap;
  }
  const opened = open({ engine: "auto", memory: 0, modules: undefined });
  // A page's own WebAssembly may have called in the meantime: the first to be open stays.
  if (host !== undefined) return host;
  // Nor does a try that ends worse than the one before take kernels away.
  const worse = opened.machine === undefined && stopgap?.machine !== undefined;
  if (opened.passing || worse) {
    if (!worse) stopgap = opened;
    left = next;
    next *= 2;
    return stopgap as Host;
  }
  host = opened;
  stopgap = undefined;
  return host;
}

/**
 * The host of the root functions, opened at the first call.
 *
 * @internal
 */
export function root(): Host {
  return host ?? choose();
}

/**
 * Tells which engine the root functions run on and, where it is not the fastest, why.
 *
 * Chooses it if nothing has been called yet: relaxed-SIMD WebAssembly, SIMD WebAssembly or JS, the first that
 * runs. One that failed for want of stack or memory is tried again after 1, 2, 4, 8 … calls; the reason says
 * after how many more.
 *
 * @returns `{ name, reason? }`: the name is `"wasm-relaxed"`, `"wasm-simd"` or `"js"`; the reason is there
 * where it is not the fastest.
 * @throws nothing: an engine that cannot run is the reason for another.
 * @example
 * ```ts
 * engine().name.split("-")[0] === "wasm"; // true
 * ```
 */
export function engine(): EngineInfo {
  const { info, passing } = host ?? stopgap ?? choose();
  if (!passing) return { ...info };
  return { ...info, reason: `${info.reason}; tried again after ${left} more call${left === 1 ? "" : "s"}` };
}
