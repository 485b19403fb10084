/** The WebAssembly engine, opened. */
import { openInstances, type WasmEngine } from "../../wasm/instances.js";
import type { Family, Modules } from "../../wasm/modules.js";
import type { SamplingHost } from "../engine/host.js";
import { FAST_KERNELS, type FastKernels, SAMPLING_KERNELS, type SamplingKernels } from "./abi.js";
import { FIRST_PAGES, MOST_PAGES, WasmRows } from "./rows.js";

/** The binaries of `wasmax/sampling`. */
export const FAMILY: Family = { file: "sampling", simd: SAMPLING_KERNELS, relaxed: FAST_KERNELS };

/** The fastest of the binaries that runs here, or the one asked for. */
export function openWasm(engine: WasmEngine, memory: number, modules: Modules): SamplingHost {
  const opened = openInstances(engine, FIRST_PAGES, MOST_PAGES, memory, modules, FAMILY);
  const { simd, relaxed, info, passing } = opened;
  const kernels = simd as unknown as SamplingKernels;
  const rows = new WasmRows(opened.memory, kernels, relaxed as unknown as FastKernels | undefined);
  return { info, passing, rows, machine: true };
}
