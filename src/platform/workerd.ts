/** Cloudflare Workers: compiling bytes is forbidden, but a relative import of a .wasm file is a compiled module. */
import type { Request } from "../engine/interface.js";
import { openWasm } from "../wasm/machine.js";
import simd from "./softmax.wasm";
import relaxed from "./softmax-relaxed.wasm";

export * from "../wasm/engine.js";
export const open = (request: Request) => openWasm(request, { simd: () => simd, relaxed: () => relaxed });
