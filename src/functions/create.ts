/** `create`: every function, bound to an engine and a memory of its own. */
import type { Request } from "../engine/interface.js";
import { readNatural, wrongKind, wrongValue } from "../input/errors.js";
import { readOptions } from "../input/options.js";
import { open } from "../platform/default.js";
import type { EngineName } from "../types/engine.js";
import type { CreateOptions, Instance } from "../types/functions.js";
import { Allocator } from "./allocator.js";
import { OPERATIONS } from "./operations.js";

const ENGINES: readonly string[] = ["auto", "wasm-relaxed", "wasm-simd", "js"];

function readEngine(engine: unknown): EngineName | "auto" {
  if (typeof engine !== "string") throw wrongKind("engine", "a string", engine);
  if (!ENGINES.includes(engine)) throw wrongValue("engine", `one of ${ENGINES.join(", ")}`, engine);
  return engine as EngineName | "auto";
}

function readModules(modules: unknown): Request["modules"] {
  if (modules === undefined) return undefined;
  const { simd, relaxed } = readOptions("modules", modules, ["simd", "relaxed"]) as {
    [name: string]: unknown;
  };
  return { simd, relaxed };
}

function readRequest(options: unknown): Request {
  const read = readOptions("create", options, ["engine", "memory", "modules"]) as {
    engine?: unknown;
    memory?: unknown;
    modules?: unknown;
  };
  const { engine = "auto", memory = 0, modules } = read;
  return {
    engine: readEngine(engine),
    memory: readNatural("memory", memory),
    modules: readModules(modules),
  };
}

export function create(options?: CreateOptions): Instance {
  const host = open(readRequest(options));
  const allocator = new Allocator(host.arena);
  const instance: { [name: string]: unknown } = {};
  for (const { name, run } of OPERATIONS) instance[name] = run.bind(undefined, host);
  return {
    ...instance,
    engine: () => ({ ...host.info }),
    float32: (n: number) => allocator.float32(n),
    float64: (n: number) => allocator.float64(n),
    reset: () => allocator.reset(),
  } as unknown as Instance;
}
