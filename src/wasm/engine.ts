/**
 * The WebAssembly engine: rows into the memory, the kernel over them, results out. Rows of float32 here; other kinds and rows too short to gain go to
 * the JS engine. What a row goes through depends on its length and options alone, so its bits do too.
 */
import type { Arrays, Engine, Host, Kind, MapRows, ReduceRows } from "../engine.js";
import * as js from "../js/engine.js";
import { type Machine, MOST_ROWS, ROWS, SCRATCH, SCRATCH_LENGTH, SUMS } from "./machine.js";

/** Rows shorter than this are faster in JS. */
const SHORT = 8;
/** Copies up to this length go by a loop, which beats the fixed cost of `set` and of a view. */
const LOOP = 64;
/** How many float32 go through the scratch at a time, where rows are shorter or have to be cut: 64 KiB, which stays in the first-level cache's reach. */
const PIECE = 16384;
const FIRST = SCRATCH >> 2;

/** The byte offset of an array that lies in this memory, else 0 (which is nobody's arena). */
function pointer(host: Host, x: Float32Array): number {
  return host.arena.length > 0 && x.buffer === host.arena.buffer ? x.byteOffset : 0;
}

/** x[at …] into the memory at `to`, in float32 elements. */
function copyIn(machine: Machine, x: Float32Array, at: number, n: number, to: number): void {
  const { floats } = machine;
  if (n <= LOOP) for (let i = 0; i < n; i++) floats[to + i] = x[at + i] as number;
  else floats.set(n === x.length ? x : new Float32Array(x.buffer, x.byteOffset + 4 * at, n), to);
}

/** The first n of the scratch to y[to …]. */
function copyOut(machine: Machine, y: Float32Array, to: number, n: number): void {
  if (n <= LOOP) {
    const { floats } = machine;
    for (let i = 0; i < n; i++) y[to + i] = floats[FIRST + i] as number;
    return;
  }
  if (machine.window.length !== n) machine.window = machine.floats.subarray(FIRST, FIRST + n);
  Float32Array.prototype.set.call(y, machine.window, to);
}

/**
 * Calls `kernel` for piece after piece of x: in its place if that is this memory, else from a copy in the scratch. With y, the kernel's results for a piece
 * (where its second argument points) go there.
 */
function pieces(
  machine: Machine,
  px: number,
  x: Float32Array,
  py: number,
  y: Float32Array | undefined,
  at: number,
  n: number,
  kernel: (px: number, py: number, n: number) => void,
): void {
  for (let i = at; i < at + n; i += PIECE) {
    const length = Math.min(PIECE, at + n - i);
    if (px === 0) copyIn(machine, x, i, length, FIRST);
    kernel(px === 0 ? SCRATCH : px + 4 * i, py === 0 ? SCRATCH : py + 4 * i, length);
    if (y !== undefined && py === 0) copyOut(machine, y, i, length);
  }
}

function clearSums(machine: Machine): void {
  machine.doubles.fill(0, SUMS >> 3, (SUMS >> 3) + 4);
}

/** The maximum of the n elements from x[at] on, and the sum of e^((x − max) / temperature), which go to y if there is one. */
function streamExpSum(
  machine: Machine,
  px: number,
  x: Float32Array,
  py: number,
  y: Float32Array | undefined,
  at: number,
  n: number,
  temperature: number,
): { max: number; sum: number } {
  let max = -Infinity;
  let sum = 0;
  pieces(machine, px, x, 0, undefined, at, n, (p, _, length) => {
    max = Math.max(max, machine.simd.max(p, length));
  });
  clearSums(machine);
  pieces(machine, px, x, py, y, at, n, (p, q, length) => {
    sum = y === undefined ? machine.fast.sumExp(p, length, max, temperature, SUMS) : machine.fast.expSum(p, q, length, max, temperature, SUMS);
  });
  return { max, sum };
}

function softmaxFloat32(host: Host, machine: Machine, x: Float32Array, y: Float32Array, rows: number, n: number, temperature: number): void {
  const px = pointer(host, x);
  const py = pointer(host, y);
  if (px !== 0 && py !== 0) machine.fast.softmax(px, py, rows, n, temperature);
  else if (n <= SCRATCH_LENGTH) batches(machine, machine.fast.softmax, px, x, py, y, rows, n, temperature);
  else {
    for (let at = 0; at < rows * n; at += n) {
      const { sum } = streamExpSum(machine, px, x, py, y, at, n, temperature);
      pieces(machine, py, y, py, y, at, n, (_, q, length) => machine.simd.scale(q, length, 1 / sum));
    }
  }
}

function logSoftmaxFloat32(host: Host, machine: Machine, x: Float32Array, y: Float32Array, rows: number, n: number, temperature: number): void {
  const px = pointer(host, x);
  const py = pointer(host, y);
  if (px !== 0 && py !== 0) machine.fast.logSoftmax(px, py, rows, n, temperature);
  else if (n <= SCRATCH_LENGTH) batches(machine, machine.fast.logSoftmax, px, x, py, y, rows, n, temperature);
  else {
    for (let at = 0; at < rows * n; at += n) {
      const { max, sum } = streamExpSum(machine, px, x, 0, undefined, at, n, temperature);
      const l = machine.simd.log(sum);
      pieces(machine, px, x, py, y, at, n, (p, q, length) => machine.simd.shift(p, q, length, max, temperature, l));
    }
  }
}

/** As many whole rows at a time as make a piece, at least one. */
function batches(
  machine: Machine,
  kernel: (x: number, y: number, rows: number, n: number, temperature: number) => void,
  px: number,
  x: Float32Array,
  py: number,
  y: Float32Array,
  rows: number,
  n: number,
  temperature: number,
): void {
  const most = Math.max(1, Math.floor(PIECE / n));
  for (let row = 0; row < rows; row += most) {
    const count = Math.min(most, rows - row);
    const at = row * n;
    const q = py === 0 ? SCRATCH : py + 4 * at;
    const p = px === 0 ? q : px + 4 * at;
    if (px === 0) copyIn(machine, x, at, count * n, p >> 2);
    kernel(p, q, count, n, temperature);
    if (py === 0) copyOut(machine, y, at, count * n);
  }
}

function logSumExpFloat32(
  host: Host,
  machine: Machine,
  x: Float32Array,
  z: Float32Array | undefined,
  rows: number,
  n: number,
  temperature: number,
): number {
  const px = pointer(host, x);
  let last = -Infinity;
  if (px === 0 && n > SCRATCH_LENGTH) {
    for (let row = 0; row < rows; row++) {
      const { max, sum } = streamExpSum(machine, 0, x, 0, undefined, row * n, n, temperature);
      last = sum > 0 ? max / temperature + machine.simd.log(sum) : hasNaN(machine, x, row * n, n) ? NaN : max;
      if (z !== undefined) z[row] = last;
    }
    return last;
  }
  const most = Math.min(MOST_ROWS, px === 0 ? Math.max(1, Math.floor(PIECE / n)) : MOST_ROWS);
  for (let row = 0; row < rows; row += most) {
    const count = Math.min(most, rows - row);
    if (px === 0) copyIn(machine, x, row * n, count * n, FIRST);
    machine.fast.logSumExp(px === 0 ? SCRATCH : px + 4 * row * n, ROWS, count, n, temperature);
    for (let i = 0; i < count; i++) {
      last = machine.doubles[(ROWS >> 3) + i] as number;
      if (z !== undefined) z[row + i] = last;
    }
  }
  return last;
}

function hasNaN(machine: Machine, x: Float32Array, at: number, n: number): boolean {
  let found = false;
  pieces(machine, 0, x, 0, undefined, at, n, (p, _, length) => {
    found ||= machine.simd.hasNaN(p, length) !== 0;
  });
  return found;
}

type Float32Map = typeof softmaxFloat32;

function mapRows<K extends Kind>(
  map: Float32Map,
  otherwise: MapRows,
  host: Host,
  kind: K,
  x: Arrays[K],
  y: Arrays[K],
  rows: number,
  n: number,
  temperature: number,
): void {
  const machine = host.machine as Machine | undefined;
  if (machine === undefined || n < SHORT || kind === "float64") otherwise(host, kind, x, y, rows, n, temperature);
  else if (kind === "float32") map(host, machine, x as Float32Array, y as Float32Array, rows, n, temperature);
  else js.mapHalf((a, b, r, k, t) => map(host, machine, a, b, r, k, t), x as Uint16Array, y as Uint16Array, rows, n, temperature);
}

export const softmax: MapRows = (host, kind, x, y, rows, n, temperature) =>
  mapRows(softmaxFloat32, js.softmax, host, kind, x, y, rows, n, temperature);

export const logSoftmax: MapRows = (host, kind, x, y, rows, n, temperature) =>
  mapRows(logSoftmaxFloat32, js.logSoftmax, host, kind, x, y, rows, n, temperature);

export const logSumExp: ReduceRows = (host, kind, x, z, rows, n, temperature) => {
  const machine = host.machine as Machine | undefined;
  if (machine === undefined || n < SHORT || kind === "float64") return js.logSumExp(host, kind, x, z, rows, n, temperature);
  if (kind === "float32") return logSumExpFloat32(host, machine, x as Float32Array, z as Float32Array | undefined, rows, n, temperature);
  return js.reduceHalf(
    (a, b, r, k, t) => logSumExpFloat32(host, machine, a, b, r, k, t),
    x as Uint16Array,
    z as Uint16Array | undefined,
    rows,
    n,
    temperature,
  );
};

export type _Complete = Omit<typeof import("./engine.js"), never> extends Omit<Engine, "open"> ? true : never;
