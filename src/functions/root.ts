/** The engine of the functions at the root of the package. */
import type { Host } from "../engine/interface.js";
import { Keeper } from "../engine/keeper.js";
import { open } from "../platform/default.js";
import type { EngineInfo } from "../types/create.js";

let keeper: Keeper<Host> | undefined;
/** Once there is one to stay: short rows took up to 6 % longer by way of the keeper, on Node 20. */
let host: Host | undefined;

/** Made at the first call: nothing happens at import. */
function kept(): Keeper<Host> {
  keeper ??= new Keeper(() => open({ engine: "auto", memory: 0, modules: undefined }));
  return keeper;
}

function choose(): Host {
  const opened = kept().host();
  host = kept().settled();
  return opened;
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
  return kept().info();
}
