/** Between the caller's arrays and the memory. */
import type { Host } from "../engine.js";
import { type Machine, SCRATCH } from "./machine.js";

/** Copies up to this length go by a loop, which beats the fixed cost of `set` and of a view. */
const LOOP = 64;
/** The scratch's first element in `floats`. */
export const FIRST = SCRATCH >> 2;

/** The byte offset of an array that lies in this memory, else 0 (which is nobody's arena). */
export function pointer(host: Host, x: Float32Array): number {
  return host.arena.length > 0 && x.buffer === host.arena.buffer ? x.byteOffset : 0;
}

/** x[at …] into the memory at `to`, in float32 elements. */
export function copyIn(machine: Machine, x: Float32Array, at: number, n: number, to: number): void {
  const { floats } = machine;
  if (n <= LOOP) for (let i = 0; i < n; i++) floats[to + i] = x[at + i] as number;
  else floats.set(n === x.length ? x : new Float32Array(x.buffer, x.byteOffset + 4 * at, n), to);
}

/** n elements of the memory at `from` to y[to …]. */
export function copyOut(machine: Machine, from: number, y: Float32Array, to: number, n: number): void {
  const { floats } = machine;
  if (n <= LOOP) {
    for (let i = 0; i < n; i++) y[to + i] = floats[from + i] as number;
    return;
  }
  let { window } = machine;
  if (window.length !== n || window.byteOffset !== 4 * from) {
    window = floats.subarray(from, from + n);
    machine.window = window;
  }
  Float32Array.prototype.set.call(y, window, to);
}
