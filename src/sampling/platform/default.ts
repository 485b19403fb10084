/** Every runtime that may compile WebAssembly from bytes, and by the fallback every one that may not. */
import type { Request } from "../../engine/interface.js";
import { SAMPLING, SAMPLING_RELAXED } from "../../wasm/binaries.generated.js";
import { remembered } from "../../wasm/inline.js";
import type { Modules } from "../../wasm/modules.js";
import { openFastest } from "../engine/choice.js";

const inline: Modules = {
  simd: /* @__PURE__ */ remembered(SAMPLING),
  relaxed: /* @__PURE__ */ remembered(SAMPLING_RELAXED),
};

export const open = (request: Request) => openFastest(request, inline);
