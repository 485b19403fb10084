/** Cloudflare Workers: a relative import of a .wasm file is a compiled module. */
import type { Request } from "../../engine/interface.js";
import { openFastest } from "../engine/choice.js";
import simd from "./sampling.wasm";
import relaxed from "./sampling-relaxed.wasm";

export const open = (request: Request) =>
  openFastest(request, { simd: (_, use) => use(simd), relaxed: (_, use) => use(relaxed) });
