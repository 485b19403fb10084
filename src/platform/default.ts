/** Every runtime that may compile WebAssembly from bytes, and by the fallback every one that may not. */
import type { Request } from "../engine/interface.js";
import { inline } from "../wasm/inline.js";
import { openWasm } from "../wasm/machine.js";

export * from "../wasm/engine.js";
export const open = (request: Request) => openWasm(request, inline);
