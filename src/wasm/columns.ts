/**
 * A strided axis of float32: blocks of columns into the memory, the kernels over them, results out. The sums of a column are added up in the same order
 * whatever the blocks are, so its bits depend on the column and the options alone.
 */
import type { Host, Job } from "../engine.js";
import { copyIn, copyOut, pointer } from "./copy.js";
import { type Machine, SCRATCH, SCRATCH_LENGTH } from "./machine.js";

/** The most columns at a time: what the state below has room for. */
const COLUMNS = 8192;
/** State of each column, at the start of the scratch: a float32 maximum and a float64 sum. Behind them the elements. */
const MAXIMA = SCRATCH;
const SUMS = MAXIMA + 4 * COLUMNS;
/** Where terms go of which only the sum is wanted. */
const DISCARD = SUMS + 8 * COLUMNS;
const ELEMENTS = DISCARD + 4 * COLUMNS;
const ROOM = SCRATCH_LENGTH - 4 * COLUMNS;
/** From this length on rows are copied one by one, to an odd number of cache lines each: where the lines of a column are a power of two apart they evict each other
 * (21 × 1,024, relaxed: 3.7 ns/element against 0.83). Shorter ones are copied all at once. */
const LONG = 256;

/** One array of a job: where it is, and where its blocks are worked on. */
interface Side {
  readonly array: Float32Array;
  /** Its byte offset in this memory, or 0. */
  readonly pointer: number;
}

/** A block of columns of one slab, as many rows of it as there is room for at a time. */
class Block {
  readonly machine: Machine;
  /** The index of its first element. */
  readonly at: number;
  readonly n: number;
  readonly width: number;
  readonly inner: number;
  readonly rows: number;
  /** Elements from row to row in the scratch. */
  readonly stride: number;

  constructor(machine: Machine, at: number, job: Job, width: number) {
    this.machine = machine;
    this.at = at;
    this.n = job.n;
    this.width = width;
    this.inner = job.inner;
    this.stride = strideOf(width, job.inner);
    const fit = Math.floor(ROOM / this.stride);
    this.rows = fit >= job.n ? job.n : fit & ~3;
    machine.floats.fill(-Infinity, MAXIMA >> 2, (MAXIMA >> 2) + width + 3);
    machine.doubles.fill(0, SUMS >> 3, (SUMS >> 3) + width + 3);
  }

  /** Whether all of its rows fit at once. */
  get whole(): boolean {
    return this.rows === this.n;
  }

  private copy(side: Side, i: number, rows: number, out: boolean): void {
    const { machine, inner, width, stride } = this;
    const at = this.at + i * inner;
    if (width === inner && stride === inner) {
      if (out) copyOut(machine, ELEMENTS >> 2, side.array, at, rows * inner);
      else copyIn(machine, side.array, at, rows * inner, ELEMENTS >> 2);
      return;
    }
    for (let r = 0; r < rows; r++) {
      const there = (ELEMENTS >> 2) + r * stride;
      if (out) copyOut(machine, there, side.array, at + r * inner, width);
      else copyIn(machine, side.array, at + r * inner, width, there);
    }
  }

  /**
   * Calls `kernel` for all rows, piece after piece, with the pointer and the stride of what it reads and of what it writes. `load` and `store` tell whether what is not in
   * this memory has to be copied in before and out after.
   */
  sweep(
    x: Side,
    y: Side,
    load: boolean,
    store: boolean,
    kernel: (p: number, strideX: number, q: number, strideY: number, rows: number) => void,
  ): void {
    for (let i = 0; i < this.n; i += this.rows) {
      const rows = Math.min(this.rows, this.n - i);
      const offset = 4 * (this.at + i * this.inner);
      if (load && x.pointer === 0) this.copy(x, i, rows, false);
      kernel(
        x.pointer === 0 ? ELEMENTS : x.pointer + offset,
        x.pointer === 0 ? this.stride : this.inner,
        y.pointer === 0 ? ELEMENTS : y.pointer + offset,
        y.pointer === 0 ? this.stride : this.inner,
        rows,
      );
      if (store && y.pointer === 0) this.copy(y, i, rows, true);
    }
  }

  /** Maxima and sums; with `to`, the terms go there. */
  expSum(x: Side, to: Side | undefined, temperature: number): void {
    const { machine, width } = this;
    this.sweep(x, x, true, false, (p, stride, _, __, rows) => machine.simd.columnsMax(p, rows, width, stride, MAXIMA));
    // What was copied in for the maxima is still there if it was all.
    const load = !this.whole;
    if (to === undefined) {
      this.sweep(x, x, load, false, (p, stride, _, __, rows) =>
        machine.simd.columnsExpSum(p, DISCARD, rows, width, stride, 0, MAXIMA, temperature, SUMS),
      );
    } else {
      this.sweep(x, to, load, load, (p, strideX, q, strideY, rows) =>
        machine.simd.columnsExpSum(p, q, rows, width, strideX, strideY, MAXIMA, temperature, SUMS),
      );
    }
  }
}

function strideOf(width: number, inner: number): number {
  if (width === inner && inner < LONG) return inner;
  const lines = (width + 15) >> 4;
  return 16 * (lines | 1);
}

/** Calls `run` with every block of every slab. */
function blocks(machine: Machine, job: Job, run: (block: Block, o: number, j: number) => void): void {
  const { outer, n, inner } = job;
  const most = Math.min(inner, COLUMNS, Math.max(64, (Math.floor(ROOM / n) - 16) & ~15));
  for (let o = 0; o < outer; o++) {
    for (let j = 0; j < inner; j += most) run(new Block(machine, o * n * inner + j, job, Math.min(most, inner - j)), o, j);
  }
}

function sides(host: Host, x: Float32Array, y: Float32Array): [Side, Side] {
  return [
    { array: x, pointer: pointer(host, x) },
    { array: y, pointer: pointer(host, y) },
  ];
}

export function softmax(host: Host, machine: Machine, x: Float32Array, y: Float32Array, job: Job): void {
  const [from, to] = sides(host, x, y);
  blocks(machine, job, (block) => {
    block.expSum(from, to, job.temperature);
    block.sweep(to, to, !block.whole, true, (_, __, q, stride, rows) => machine.simd.columnsScale(q, rows, block.width, stride, SUMS));
  });
}

export function logSoftmax(host: Host, machine: Machine, x: Float32Array, y: Float32Array, job: Job): void {
  const [from, to] = sides(host, x, y);
  const { temperature } = job;
  blocks(machine, job, (block) => {
    const { width } = block;
    block.expSum(from, undefined, temperature);
    machine.simd.columnsLogs(width, SUMS);
    block.sweep(from, to, !block.whole, true, (p, strideX, q, strideY, rows) =>
      machine.simd.columnsShift(p, q, rows, width, strideX, strideY, MAXIMA, temperature, SUMS),
    );
  });
}

export function logSumExp(host: Host, machine: Machine, x: Float32Array, z: Float32Array | undefined, job: Job): number {
  const [from] = sides(host, x, x);
  const { n, inner, temperature } = job;
  let last = -Infinity;
  blocks(machine, job, (block, o, j) => {
    block.expSum(from, undefined, temperature);
    machine.simd.columnsLogs(block.width, SUMS);
    for (let c = 0; c < block.width; c++) {
      const max = machine.floats[(MAXIMA >> 2) + c] as number;
      const log = machine.doubles[(SUMS >> 3) + c] as number;
      last = Number.isNaN(log) ? (hasNaN(x, block.at + c, n, inner) ? NaN : max) : max / temperature + log;
      if (z !== undefined) z[o * inner + j + c] = last;
    }
  });
  return last;
}

function hasNaN(x: Float32Array, at: number, n: number, inner: number): boolean {
  for (let i = 0; i < n; i++) if (Number.isNaN(x[at + i * inner])) return true;
  return false;
}
