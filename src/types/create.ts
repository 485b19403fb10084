/** The types of engine and create. */

type WasmModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : object;

export type EngineName = "wasm-relaxed" | "wasm-simd" | "js";

/** Which engine runs and, where it is not the fastest, why. */
export interface EngineInfo {
  readonly name: EngineName;
  readonly reason?: string;
}

export interface CreateOptions {
  /** The engine: default `"auto"`, the fastest that runs here. */
  engine?: "auto" | EngineName | undefined;
  /**
   * Compiled `wasmax/softmax.wasm` and `wasmax/softmax-relaxed.wasm`, where a platform hands them out as
   * modules. Default: the entry's own.
   */
  modules?: { simd: WasmModule; relaxed?: WasmModule | undefined } | undefined;
  /** Bytes for `float32()` and `float64()`: an integer of at least 0. Default 0. */
  memory?: number | undefined;
}
