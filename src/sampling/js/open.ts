/** The JS engine, opened. */
import { cannotRun } from "../../engine/errors.js";
import type { Request } from "../../engine/interface.js";
import type { SamplingHost } from "../engine/host.js";
import { JsRows } from "./rows.js";

/** No memory is asked for. `reason` says why it is not a faster one, `passing` whether that may pass. */
export function openJs(_memory = 0, reason?: string, passing = false): SamplingHost {
  return {
    info: reason === undefined ? { name: "js" } : { name: "js", reason },
    passing,
    rows: new JsRows(),
    machine: false,
  };
}

/** For a condition under which this engine is alone. */
export function openJsAlone({ engine, modules }: Request): SamplingHost {
  if (modules !== undefined)
    throw new TypeError("wasmax: create takes no modules where JS is the only engine");
  if (engine === "auto" || engine === "js") return openJs();
  throw cannotRun(engine, new Error("the JS engine is alone here"));
}
