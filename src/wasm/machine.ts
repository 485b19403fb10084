/** Instances of the binaries over one memory. */
import type { Given, Host } from "../engine/interface.js";
import type { Floats, Kind } from "../engine/job.js";
import { bytesOf } from "../intrinsics/typedArrays.js";
import { FAMILY, type Kernels, kernelsOf, type SharedKernels } from "./abi.js";
import { openInstances, type WasmEngine } from "./instances.js";
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
export function openWasm(engine: WasmEngine, length: number, modules: Modules): Host<Machine> {
  const pages = ARENA / PAGE + Math.ceil(length / PAGE);
  const { buffer, simd, relaxed, info, passing } = openInstances(
    engine,
    pages,
    pages,
    length,
    modules,
    FAMILY,
  );
  const machine = makeMachine(buffer, simd, relaxed ?? {});
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
