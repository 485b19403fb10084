/** Vercel Edge: as on Workers, with `?module`. */
import type { Request } from "../engine/interface.js";
import { openWasm } from "../wasm/machine.js";
import simd from "./softmax.wasm?module";
import relaxed from "./softmax-relaxed.wasm?module";

export * from "../wasm/engine.js";
export const open = (request: Request) => openWasm(request, { simd: () => simd, relaxed: () => relaxed });
