/** Vercel Edge: as on Workers, with `?module`. */
import { openFastest } from "../engine/choice.js";
import type { Request } from "../engine/interface.js";
import simd from "./softmax.wasm?module";
import relaxed from "./softmax-relaxed.wasm?module";

export * from "../engine/choice.js";
export const open = (request: Request) =>
  openFastest(request, { simd: (_, use) => use(simd), relaxed: (_, use) => use(relaxed) });
