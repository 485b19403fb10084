/** Vercel Edge: with `?module`, and without the relaxed binary, as src/platform/edge-light.ts. */
import type { Request } from "../../engine/interface.js";
import { openFastest } from "../engine/choice.js";
import simd from "./sampling.wasm?module";

function relaxed(): never {
  throw new Error("the edge-light entry has no relaxed binary");
}

export const open = (request: Request) => openFastest(request, { simd: (_, use) => use(simd), relaxed });
