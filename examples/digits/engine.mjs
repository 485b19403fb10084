/** The functions of wasmax, on the engine whose bits are the same on every machine, or in JS without SIMD. */
import { create } from "../../dist/index.js";

export function bindEngine() {
  try {
    return create({ engine: "wasm-simd" });
  } catch (error) {
    if (!error.cause) throw error;
    return create({ engine: "js" });
  }
}
