/** The JS engine, opened. */
import { cannotRun, noMemory } from "../engine/errors.js";
import type { Host, Request } from "../engine/interface.js";

/**
 * The engine with an arena of `memory` bytes; `reason` says why it is not a faster one, `passing` whether
 * that may pass.
 */
export function openJs(memory: number, reason?: string, passing = false): Host<undefined> {
  let buffer: ArrayBuffer;
  try {
    buffer = new ArrayBuffer(memory);
  } catch (cause) {
    throw noMemory(memory, cause);
  }
  return {
    info: reason === undefined ? { name: "js" } : { name: "js", reason },
    arena: { buffer, start: 0, length: memory },
    guard: undefined,
    machine: undefined,
    passing,
  };
}

/** For an entry that has this engine alone. */
export function openJsAlone({ engine, memory, modules }: Request): Host<undefined> {
  if (modules !== undefined) throw new TypeError("wasmax: create of wasmax/js takes no modules");
  if (engine === "auto" || engine === "js") return openJs(memory);
  throw cannotRun(engine, new Error("wasmax/js has the JS engine alone"));
}
