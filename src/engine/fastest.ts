/** The choice of engine, whichever an entry has. */
import { line, mayPass, type WasmEngine } from "../wasm/instances.js";
import { type Family, givenModules, type Modules } from "../wasm/modules.js";
import { cannotRun } from "./errors.js";
import type { Request } from "./interface.js";

/**
 * Opens the fastest engine that runs here, or the one asked for; `openJs` is told why it is not a faster one,
 * and whether that may pass.
 */
export function fastest<H>(
  { engine, memory, modules: given }: Request,
  platform: Modules,
  family: Family,
  openJs: (memory: number, reason: string, passing: boolean) => H,
  openWasm: (engine: WasmEngine, memory: number, modules: Modules) => H,
): H {
  let absent: string | undefined;
  let passing = false;
  try {
    if (typeof WebAssembly !== "object") absent = "WebAssembly is not defined";
  } catch (error) {
    // A page's own getter may throw.
    passing = mayPass(error);
    absent = line(error);
  }
  if (absent !== undefined) {
    if (engine === "auto" || engine === "js") return openJs(memory, absent, passing);
    throw cannotRun(engine, new Error(absent));
  }
  const modules = given === undefined ? platform : givenModules(given, family);
  if (engine === "js") return openJs(memory, "asked for", false);
  try {
    return openWasm(engine, memory, modules);
  } catch (error) {
    if (engine === "auto") return openJs(memory, line(error), mayPass(error));
    throw error;
  }
}
