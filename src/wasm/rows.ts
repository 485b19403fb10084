/**
 * Contiguous rows of float32: into the memory, the kernel over them, results out. What a row goes through depends on its length and options
 * alone, so its bits do too.
 */
import type { Host } from "../engine.js";
import { copyIn, copyOut, FIRST, pointer } from "./copy.js";
import { type Machine, MOST_ROWS, ROWS, SCRATCH, SCRATCH_LENGTH, SUMS } from "./machine.js";

/** How many float32 go through the scratch at a time, where rows are shorter or have to be cut: 64 KiB, which stays in the first-level cache's reach. */
const PIECE = 16384;

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
    if (y !== undefined && py === 0) copyOut(machine, FIRST, y, i, length);
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

export function softmax(host: Host, machine: Machine, x: Float32Array, y: Float32Array, rows: number, n: number, temperature: number): void {
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

export function logSoftmax(host: Host, machine: Machine, x: Float32Array, y: Float32Array, rows: number, n: number, temperature: number): void {
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
    if (py === 0) copyOut(machine, FIRST, y, at, count * n);
  }
}

export function logSumExp(
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
