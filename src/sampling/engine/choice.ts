/** The choice of engine of this entry, made here only. */
import { fastest } from "../../engine/fastest.js";
import type { Request } from "../../engine/interface.js";
import type { Modules } from "../../wasm/modules.js";
import { openJs } from "../js/open.js";
import { FAMILY, openWasm } from "../wasm/open.js";
import type { SamplingHost } from "./host.js";

/** Opens the fastest engine that runs here, or the one asked for. */
export function openFastest(request: Request, platform: Modules): SamplingHost {
  return fastest<SamplingHost>(request, platform, FAMILY, openJs, openWasm);
}
