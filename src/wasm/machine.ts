/** Instances of the binaries over one memory. */
import { cannotRun, noMemory } from "../engine/errors.js";
import type { Given, Host } from "../engine/interface.js";
import type { Floats, Kind } from "../engine/job.js";
import { bytesOf } from "../intrinsics/typedArrays.js";
import type { EngineInfo } from "../types/create.js";
import { KERNELS, type Kernels, kernelsOf, type SharedKernels, SIMD_KERNELS } from "./abi.js";
import { ARENA, PAGE } from "./memory.js";
import type { Modules } from "./modules.js";

/** The memory and kernels of float32, or of float64. */
export interface Width {
  readonly size: 4 | 8;
  /** The whole memory. */
  readonly view: Floats;
  readonly kernels: Kernels;
  /** A view of `count` elements at address `from`, those last asked for. */
  window: Floats;
  from: number;
  count: number;
}

/** An instance at work. */
export interface Machine {
  readonly float32: Width;
  readonly float64: Width;
  readonly shared: SharedKernels;
  readonly bytes: Uint8Array;
  readonly halves: Uint16Array;
  readonly integers: Int32Array;
}

/** What a kind is computed in. */
export function widthOf(machine: Machine, kind: Kind): Width {
  return kind === "float64" ? machine.float64 : machine.float32;
}

function makeMachine(buffer: ArrayBuffer, simd: object, relaxed: object): Machine {
  const exports = { ...simd, ...relaxed } as { [name: string]: unknown };
  const [floats, doubles] = [new Float32Array(buffer), new Float64Array(buffer)];
  return {
    float32: { size: 4, view: floats, kernels: kernelsOf(exports, ""), window: floats, from: 0, count: 0 },
    float64: {
      size: 8,
      view: doubles,
      kernels: kernelsOf(exports, "64"),
      window: doubles,
      from: 0,
      count: 0,
    },
    shared: exports as unknown as SharedKernels,
    bytes: new Uint8Array(buffer),
    halves: new Uint16Array(buffer),
    integers: new Int32Array(buffer),
  };
}

/**
 * Instantiates a module; an Error where a kernel is not exported, so that a foreign one fails here, not in a
 * call.
 */
export function instantiate(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  kernels: readonly string[],
): { readonly [name: string]: unknown } {
  const exports = { ...new WebAssembly.Instance(module, { env: { memory } }).exports };
  for (const name of kernels) if (typeof exports[name] !== "function") throw new Error(`${name} is missing`);
  return exports;
}

/**
 * Whether what an engine failed with may pass: a full stack or memory that is short, as V8 and JavaScriptCore
 * (RangeError) and SpiderMonkey (InternalError, "out of memory") tell it. On a full stack it cannot even be
 * looked at.
 */
export function mayPass(error: unknown): boolean {
  try {
    try {
      return /^(Range|Internal)Error|out of memory/i.test(String(error));
    } catch (another) {
      return another instanceof RangeError;
    }
  } catch {
    return false;
  }
}

/** The error as one line for `engine().reason`: a page's own code may have thrown anything. */
export function line(error: unknown): string {
  let text: string | undefined;
  try {
    [text] = String(error).split("\n", 1);
  } catch {}
  return text || "unknown";
}

/** A RangeError where an argument is a view of what lies below the arena: it would be overwritten at work. */
function checkOutside(buffer: ArrayBuffer, given: Given): void {
  for (const name in given) {
    if (!Object.hasOwn(given, name)) continue;
    const bytes = bytesOf(given[name]);
    if (bytes !== undefined && bytes.buffer === buffer && bytes.byteOffset < ARENA && bytes.byteLength > 0) {
      const expected = "lie in the arrays of float32() and float64()";
      throw new RangeError(`wasmax: ${name} must ${expected}, got a view of the engine's own memory`);
    }
  }
}

/**
 * The fastest of the binaries that runs here, or the one asked for, with an arena of `length` bytes.
 *
 * @throws Error where it cannot run, RangeError where the memory cannot be had; `cause` says why. With "auto"
 * it throws what that would be.
 */
export function openWasm(
  engine: "auto" | "wasm-simd" | "wasm-relaxed",
  length: number,
  modules: Modules,
): Host<Machine> {
  let memory: WebAssembly.Memory;
  let buffer: ArrayBuffer;
  let simd: object;
  /** Whether it is the memory that is asked for which may fail. */
  let wanting = false;
  try {
    const pages = ARENA / PAGE + Math.ceil(length / PAGE);
    wanting = length > 0;
    // Of no prototype: a `shared` on Object.prototype would be asked for.
    const size = { __proto__: null, initial: pages, maximum: pages };
    memory = new WebAssembly.Memory(size);
    buffer = memory.buffer;
    if (buffer.byteLength !== pages * PAGE) throw new Error("memory is missing");
    wanting = false;
    simd = modules.simd(memory, (module) => instantiate(module, memory, SIMD_KERNELS));
  } catch (error) {
    throw engine === "auto" ? error : wanting ? noMemory(length, error) : cannotRun(engine, error);
  }
  let fast: object = {};
  let passing = false;
  let reason: string | undefined = "asked for";
  if (engine !== "wasm-simd") {
    try {
      fast = modules.relaxed(memory, (module) => instantiate(module, memory, KERNELS));
      reason = undefined;
    } catch (error) {
      if (engine === "wasm-relaxed") throw cannotRun(engine, error);
      passing = mayPass(error);
      reason = line(error);
    }
  }
  const info: EngineInfo = reason === undefined ? { name: "wasm-relaxed" } : { name: "wasm-simd", reason };
  const machine = makeMachine(buffer, simd, fast);
  // An empty array of no arena would show the engine's own memory.
  if (length === 0) {
    const arena = { buffer: new ArrayBuffer(0), start: 0, length };
    return { info, arena, guard: undefined, machine, passing };
  }
  return {
    info,
    arena: { buffer, start: ARENA, length },
    guard: (given) => checkOutside(buffer, given),
    machine,
    passing,
  };
}
