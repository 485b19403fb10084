/** Every runtime that may compile WebAssembly from bytes, and by the fallback every one that may not. */
import { openFastest } from "../engine/choice.js";
import type { Request } from "../engine/interface.js";
import { inline } from "../wasm/inline.js";

export * from "../engine/choice.js";
export const open = (request: Request) => openFastest(request, inline);
