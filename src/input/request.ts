/** What `create` asks for. */
import type { Request } from "../engine/interface.js";
import type { EngineName } from "../types/create.js";
import { readNatural, wrongKind, wrongValue } from "./errors.js";
import type { readOptions } from "./options.js";

const ENGINES: readonly string[] = ["auto", "wasm-relaxed", "wasm-simd", "js"];

function readEngine(engine: unknown): EngineName | "auto" {
  if (typeof engine !== "string") throw wrongKind("engine", "a string", engine);
  if (!ENGINES.includes(engine)) throw wrongValue("engine", `one of ${ENGINES.join(", ")}`, engine);
  return engine as EngineName | "auto";
}

/** How an entry reads options. */
type Read = (...args: Parameters<typeof readOptions>) => object;

/** Reads the options of `create`, of which an entry may have `memory` or not. */
export function readRequest(options: unknown, taken: readonly string[], read: Read): Request {
  const given = read("create", options, taken) as {
    engine?: unknown;
    memory?: unknown;
    modules?: unknown;
  };
  const { engine = "auto", memory = 0, modules } = given;
  return {
    engine: readEngine(engine),
    memory: readNatural("memory", memory),
    // Given as undefined, they are not given.
    modules:
      modules === undefined ? modules : (read("modules", modules, ["simd", "relaxed"]) as Request["modules"]),
  };
}
