/**
 * Cloudflare Workers: compiling bytes is forbidden, but a relative import of a .wasm file is a compiled
 * module.
 */
import { openFastest } from "../engine/choice.js";
import type { Request } from "../engine/interface.js";
import simd from "./softmax.wasm";
import relaxed from "./softmax-relaxed.wasm";

export * from "../engine/choice.js";
export const open = (request: Request) =>
  openFastest(request, { simd: (_, use) => use(simd), relaxed: (_, use) => use(relaxed) });
