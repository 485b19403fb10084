/** The types of engines. */

export type EngineName = "wasm-relaxed" | "wasm-simd" | "js";

/** Which engine runs and, where it is not the fastest, why. */
export interface EngineInfo {
  readonly name: EngineName;
  readonly reason?: string;
}
