/**
 * Memory and instances. One memory a host, made at its full size and never grown, so no view of it is ever detached:
 *
 *     0 … 4 KiB        static data of the two binaries (1024: SIMD, 2560: relaxed) and SUMS
 *     … 20 KiB         ROWS: one float64 a row from `logSumExp`
 *     … 100 KiB        SIDE and MASK: a piece of what goes with the elements
 *     … 1 MiB          scratch
 *     1 MiB …          the arena of `create({ memory })`
 */

import type { Floats, Given, Host, Kind, Request } from "../engine/interface.js";
import { bytesOf } from "../input/arrays.js";
import { noMemory, wrongKind } from "../input/errors.js";
import { readOptions } from "../input/options.js";
import { openJs } from "../js/engine.js";
import type { EngineInfo } from "../types/functions.js";
import { KERNELS, type Kernels, kernelsOf, type SharedKernels, SIMD_KERNELS } from "./abi.js";

const PAGE = 65536;
export const SUMS = 3840;
/**
 * 16 bytes off a page, and with it the scratch, as malloc has large arrays: where both ends of a copy are off a multiple of 32 by the same, memmove takes 0.26 ns/element on its way to them,
 * and else 0.44 (glibc 2.36 on Zen 4, from the cache to memory).
 */
export const ROWS = 4080;
/** How many float64 fit at ROWS. */
export const MOST_ROWS = 2048;
/** How many bytes of elements go through the memory at a time, where rows are shorter or have to be cut: they stay in the first-level cache's reach. */
export const PIECE = 65536;
export const SIDE = ROWS + 8 * MOST_ROWS;
/** A byte for each of the float32 of a piece. */
export const MASK = SIDE + PIECE;
export const SCRATCH = MASK + PIECE / 4;
const ARENA = 16 * PAGE;
/** How many bytes the scratch holds. */
export const SCRATCH_SIZE = ARENA - SCRATCH - 16;

/** What there is for float32, or for float64. */
export interface Width {
  readonly size: 4 | 8;
  /** The whole memory. */
  readonly view: Floats;
  readonly kernels: Kernels;
  /** A view of the scratch from its start, of the length last asked for. */
  window: Floats;
}

/** An instance at work. */
export interface Machine {
  readonly float32: Width;
  readonly float64: Width;
  readonly shared: SharedKernels;
  readonly bytes: Uint8Array;
  readonly halves: Uint16Array;
}

/** What a kind is computed in. */
export function widthOf(machine: Machine, kind: Kind): Width {
  return kind === "float64" ? machine.float64 : machine.float32;
}

function makeMachine(buffer: ArrayBuffer, simd: object, relaxed: object): Machine {
  const exports = { ...simd, ...relaxed } as { [name: string]: unknown };
  const [floats, doubles] = [new Float32Array(buffer), new Float64Array(buffer)];
  return {
    float32: { size: 4, view: floats, kernels: kernelsOf(exports, ""), window: floats.subarray(0, 0) },
    float64: { size: 8, view: doubles, kernels: kernelsOf(exports, "64"), window: doubles.subarray(0, 0) },
    shared: exports as unknown as SharedKernels,
    bytes: new Uint8Array(buffer),
    halves: new Uint16Array(buffer),
  };
}

/** Where a platform's modules come from, which may use the scratch of `memory` to make them. Either may throw where the platform refuses it. */
export interface Modules {
  simd(memory: WebAssembly.Memory): WebAssembly.Module;
  relaxed(memory: WebAssembly.Memory): WebAssembly.Module;
}

/** The error as one line for `engine().reason`: a page's own code may have thrown anything. */
function line(error: unknown): string {
  let text: string | undefined;
  try {
    [text] = String(error).split("\n", 1);
  } catch {}
  return text || "unknown";
}

function refuse(engine: string, cause: unknown): Error {
  return new Error(`wasmax: engine ${JSON.stringify(engine)} cannot run here`, { cause });
}

/** The exports of an instance; an Error where one is not there, which a foreign module or instance leaves for the first call to find. */
export function instantiate(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  kernels: readonly string[],
): { readonly [name: string]: unknown } {
  const exports = { ...new WebAssembly.Instance(module, { env: { memory } }).exports };
  for (const name of kernels) if (typeof exports[name] !== "function") throw new Error(`${name} is missing`);
  return exports;
}

/** `create`'s modules in place of the platform's; what is not one of ours is a TypeError. */
function given(modules: unknown): Modules {
  const check = (name: "simd" | "relaxed", module: unknown, kernels: readonly string[]) => {
    if (typeof module !== "object" || module === null)
      throw wrongKind(`modules.${name}`, "a WebAssembly.Module", module);
    const expected = `wasmax: modules.${name} must be the WebAssembly.Module of wasmax/softmax${name === "simd" ? "" : "-relaxed"}.wasm`;
    let exported: { name: string; kind: string }[];
    let imported: { module: string; name: string }[];
    try {
      exported = WebAssembly.Module.exports(module as WebAssembly.Module);
      imported = WebAssembly.Module.imports(module as WebAssembly.Module);
    } catch (cause) {
      throw new TypeError(`${expected}, got another object`, { cause });
    }
    const missing = kernels.find((k) => !exported.some((e) => e.name === k && e.kind === "function"));
    if (missing !== undefined) throw new TypeError(`${expected}, got a module without ${missing}`);
    const other = imported.find((i) => i.module !== "env" || i.name !== "memory");
    if (other !== undefined)
      throw new TypeError(`${expected}, got a module that imports ${other.module}.${other.name}`);
    return module as WebAssembly.Module;
  };
  const read = readOptions("modules", modules, ["simd", "relaxed"]) as { simd?: unknown; relaxed?: unknown };
  const simd = check("simd", read.simd, SIMD_KERNELS);
  const relaxed = read.relaxed === undefined ? undefined : check("relaxed", read.relaxed, KERNELS);
  return {
    simd: () => simd,
    relaxed: () => {
      if (relaxed === undefined) throw new Error("no relaxed module was given");
      return relaxed;
    },
  };
}

/** A RangeError where an argument is a view of what lies below the arena: it would be overwritten at work. */
function outside(buffer: ArrayBuffer, given: Given): void {
  for (const name in given) {
    const bytes = bytesOf(given[name]);
    if (bytes !== undefined && bytes.buffer === buffer && bytes.byteOffset < ARENA && bytes.byteLength > 0) {
      throw new RangeError(
        `wasmax: ${name} must lie in the arrays of float32() and float64(), got a view of the engine's own memory`,
      );
    }
  }
}

/** The fastest engine that runs here, or the one asked for. */
export function openWasm(request: Request, platform: Modules): Host<Machine | undefined> {
  const { engine, memory: length } = request;
  let absent: unknown;
  try {
    if (typeof WebAssembly !== "object") absent = "WebAssembly is not defined";
  } catch (error) {
    absent = error;
  }
  if (absent !== undefined) {
    const reason = line(absent);
    if (engine === "auto" || engine === "js") return openJs(length, reason);
    throw refuse(engine, new Error(reason));
  }
  const modules = request.modules === undefined ? platform : given(request.modules);
  if (engine === "js") return openJs(length, "asked for");

  let memory: WebAssembly.Memory;
  let buffer: ArrayBuffer;
  let simd: object;
  /** Whether it is the memory that is asked for which may fail. */
  let wanting = false;
  try {
    const pages = ARENA / PAGE + Math.ceil(length / PAGE);
    wanting = length > 0;
    memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    buffer = memory.buffer;
    if (buffer.byteLength !== pages * PAGE) throw new Error("memory is missing");
    wanting = false;
    simd = instantiate(modules.simd(memory), memory, SIMD_KERNELS);
  } catch (error) {
    if (engine === "auto") return openJs(length, line(error));
    throw wanting ? noMemory(length, error) : refuse(engine, error);
  }
  let fast: object = {};
  let reason: string | undefined = "asked for";
  if (engine !== "wasm-simd") {
    try {
      fast = instantiate(modules.relaxed(memory), memory, KERNELS);
      reason = undefined;
    } catch (error) {
      if (engine === "wasm-relaxed") throw refuse(engine, error);
      reason = line(error);
    }
  }
  const info: EngineInfo = reason === undefined ? { name: "wasm-relaxed" } : { name: "wasm-simd", reason };
  const machine = makeMachine(buffer, simd, fast);
  // An empty array of no arena would show the engine's own memory.
  if (length === 0)
    return { info, arena: { buffer: new ArrayBuffer(0), start: 0, length }, guard: undefined, machine };
  return { info, arena: { buffer, start: ARENA, length }, guard: (given) => outside(buffer, given), machine };
}
