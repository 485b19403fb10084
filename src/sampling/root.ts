/** The engine of the functions of this entry. */
import { type Keeper, keeperOf } from "../engine/keeper.js";
import type { EngineInfo } from "../types/create.js";
import { open } from "./platform/default.js";
import { Work } from "./work.js";

let keeper: Keeper<Work> | undefined;

/** Made at the first call: nothing happens at import. */
function kept(): Keeper<Work> {
  keeper ??= keeperOf(() => new Work(open({ engine: "auto", memory: 0, modules: undefined })));
  return keeper;
}

/**
 * What the functions work with, opened at the first call.
 *
 * @internal
 */
export function root(): Work {
  return kept().host();
}

/**
 * Tells which engine the functions of this entry run on and, where it is not the fastest, why. The tokens do
 * not depend on it.
 *
 * Chooses it if nothing has been called yet: relaxed-SIMD WebAssembly, SIMD WebAssembly or JS, the first that
 * runs. One that failed for want of stack or memory is tried again after 1, 2, 4, 8 … calls.
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
