/**
 * Vercel Edge: as on Workers, with `?module`, but for the relaxed binary. Next.js compiles what is imported
 * while it builds, and where one import does not compile, as on Node 20, the whole build fails.
 */
import { openFastest } from "../engine/choice.js";
import type { Request } from "../engine/interface.js";
import simd from "./softmax.wasm?module";

function relaxed(): never {
  throw new Error("the edge-light entry has no relaxed binary");
}

export * from "../engine/choice.js";
export const open = (request: Request) => openFastest(request, { simd: (_, use) => use(simd), relaxed });
