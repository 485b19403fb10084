/** The engine of the functions at the root of the package. */
import type { Host } from "../engine/interface.js";
import { open } from "../platform/default.js";
import type { EngineInfo } from "../types/create.js";

let host: Host | undefined;

/**
 * The host of the root functions, opened at the first call.
 *
 * @internal
 */
export function root(): Host {
  const opened = host ?? open({ engine: "auto", memory: 0, modules: undefined });
  // A page's own WebAssembly may have called in the meantime: the first to be open stays.
  host ??= opened;
  return host;
}

/**
 * Tells which engine the root functions run on and, where it is not the fastest, why.
 *
 * Chooses it if nothing has been called yet: relaxed-SIMD WebAssembly, SIMD WebAssembly or JS, the first that
 * runs.
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
  return { ...root().info };
}
