/**
 * Blocks of columns of a strided axis in the memory. The sums of a column are added up in the same order
 * whatever the blocks are, so its bits depend on the column and the options alone.
 */
import type { Job } from "../engine/job.js";
import { fill } from "../intrinsics/typedArrays.js";
import type { Machine, Width } from "./machine.js";
import { SCRATCH, SCRATCH_SIZE } from "./memory.js";
import { inSteps } from "./rowStream.js";
import type { Stored } from "./stored.js";

/** Most columns at a time: the room of the state below. */
export const COLUMNS = 1024;
/**
 * State of each column, at the start of the scratch: its maximum, a float64 sum, what rounding lost of the
 * sum, and a second sum. The elements follow.
 */
export const MAXIMA = SCRATCH;
export const SUMS = MAXIMA + 8 * COLUMNS;
export const LOST = SUMS + 8 * COLUMNS;
export const DOTS = LOST + 8 * COLUMNS;
/** What SUMS and DOTS become when the sums are complete. */
const FACTORS = SUMS;
const RESTS = DOTS;
/** A row of zeros for kernel arguments that do not apply. */
export const ZEROS = DOTS + 8 * COLUMNS;
/** Discard area: four rows of terms, and sums, that nobody reads. */
export const DISCARD = ZEROS + 8 * COLUMNS;
export const DISCARD_LOST = DISCARD + 8 * COLUMNS;
const ELEMENTS = DISCARD + 32 * COLUMNS;
const ROOM = SCRATCH + SCRATCH_SIZE - ELEMENTS;
/**
 * Rows of at least this length are copied one by one, to an odd number of cache lines each: lines of a column
 * that are a power of two apart evict each other (21 × 1,024, relaxed: 3.7 ns/element against 0.83). Shorter
 * ones are copied all at once.
 */
const LONG = 256;

/** Elements from one row of a block to the next, in the scratch. */
function strideOf(width: number, inner: number, size: number): number {
  if (width === inner && inner < LONG) return inner;
  const line = 64 / size;
  return line * (Math.ceil(width / line) | 1);
}

/** Where the kernels find a run of rows: at `pointer`, `stride` elements from row to row. */
export interface View {
  readonly pointer: number;
  readonly stride: number;
}

/** A block of columns of one slab, in one or two arrays, with as many rows at a time as fit. */
export class Block {
  readonly machine: Machine;
  readonly of: Width;
  /** Index of its first element; `row` is the row of the job that its first column is. */
  readonly at: number;
  readonly row: number;
  readonly n: number;
  readonly width: number;
  readonly inner: number;
  /** Rows at a time. */
  readonly rows: number;
  readonly #stride: number;
  readonly #room: number;

  constructor(x: Stored, job: Job, o: number, j: number, width: number, arrays: 1 | 2) {
    this.machine = x.machine;
    this.of = x.width;
    this.at = o * job.n * job.inner + j;
    this.row = o * job.inner + j;
    this.n = job.n;
    this.width = width;
    this.inner = job.inner;
    this.#room = ROOM / arrays;
    this.#stride = strideOf(width, job.inner, x.width.size);
    const fit = Math.floor(this.#room / (this.#stride * x.width.size));
    this.rows = fit >= job.n ? job.n : fit & ~3;
    const { float64 } = x.machine;
    fill(x.width.view, -Infinity, MAXIMA / x.width.size, MAXIMA / x.width.size + width + 3);
    // SUMS, LOST, DOTS and ZEROS.
    for (let at = SUMS / 8; at <= ZEROS / 8; at += COLUMNS) fill(float64.view, 0, at, at + width + 3);
  }

  /** Whether all rows fit at once. */
  get whole(): boolean {
    return this.rows === this.n;
  }

  /** Calls `visit` with the first row and the count of each batch of rows that fits. */
  sweep(visit: (i: number, rows: number) => void): void {
    for (let i = 0; i < this.n; i += this.rows) visit(i, Math.min(this.rows, this.n - i));
  }

  /** Where to write rows from i on. */
  place(y: Stored, i: number, area: 0 | 1): View {
    const own = y.place(this.at + i * this.inner, 0);
    return own === 0
      ? { pointer: ELEMENTS + area * this.#room, stride: this.#stride }
      : { pointer: own, stride: this.inner };
  }

  /** Where to read `rows` rows from i on: in place, or a copy. */
  read(x: Stored, i: number, rows: number, area: 0 | 1): View {
    return x.direct ? this.place(x, i, area) : this.copy(x, i, rows, area);
  }

  /** Copies `rows` rows from i on. */
  copy(x: Stored, i: number, rows: number, area: 0 | 1): View {
    const view = { pointer: ELEMENTS + area * this.#room, stride: this.#stride };
    this.#runs(i, rows, view, (at, count, pointer) => x.copy(at, count, pointer));
    return view;
  }

  /** Copies rows at `view` to y, unless they are there already. */
  write(y: Stored, i: number, rows: number, view: View): void {
    if (!y.inside) this.#runs(i, rows, view, (at, count, pointer) => y.write(at, count, pointer));
  }

  #runs(
    i: number,
    rows: number,
    { pointer, stride }: View,
    copy: (at: number, count: number, pointer: number) => void,
  ): void {
    const { inner, width } = this;
    const at = this.at + i * inner;
    if (width === inner && stride === inner) copy(at, rows * inner, pointer);
    else for (let r = 0; r < rows; r++) copy(at + r * inner, width, pointer + r * stride * this.of.size);
  }

  /** The state of column c. */
  max(c: number): number {
    return this.of.view[MAXIMA / this.of.size + c] as number;
  }

  sum(c: number): number {
    const { view } = this.machine.float64;
    return (view[SUMS / 8 + c] as number) + (view[LOST / 8 + c] as number);
  }

  dot(c: number): number {
    return this.machine.float64.view[DOTS / 8 + c] as number;
  }

  /** Adds to each dot product what rounding lost, and multiplies it. */
  completeDots(by: number): void {
    const { view } = this.machine.float64;
    for (let c = 0; c < this.width; c++) {
      view[DOTS / 8 + c] = by * ((view[DOTS / 8 + c] as number) + (view[LOST / 8 + c] as number));
      view[LOST / 8 + c] = 0;
    }
  }

  /** Replaces each sum by factor / sum. Returns whether one of them needs two steps (`inSteps`). */
  setFactors(of: { factor(c: number): number } | undefined): boolean {
    const { view } = this.machine.float64;
    let beyond = false;
    for (let c = 0; c < this.width; c++) {
      const factor =
        (of === undefined ? 1 : of.factor(c)) /
        ((view[SUMS / 8 + c] as number) + (view[LOST / 8 + c] as number));
      view[FACTORS / 8 + c] = factor;
      // Only large factors are split: splitting all took a fifth of the time of 21 rows.
      if (Math.abs(factor) > 1) {
        const [first, then] = inSteps(factor, this.of.size);
        if (then === 1) continue;
        if (!beyond) fill(view, 1, RESTS / 8, RESTS / 8 + this.width);
        beyond = true;
        view[FACTORS / 8 + c] = first;
        view[RESTS / 8 + c] = then;
      }
    }
    return beyond;
  }
  /** Multiplies rows by the factors of their columns; in two steps if one is `beyond` a single factor. */
  multiply({ pointer, stride }: View, rows: number, beyond: boolean): void {
    const { columnsScale } = this.of.kernels;
    columnsScale(pointer, rows, this.width, stride, FACTORS);
    if (beyond) columnsScale(pointer, rows, this.width, stride, RESTS);
  }
}

/** Calls `visit` for every block of every slab. */
export function byBlocks(x: Stored, job: Job, arrays: 1 | 2, visit: (block: Block) => void): void {
  const { outer, n, inner } = job;
  const most = Math.min(
    inner,
    COLUMNS - 4,
    Math.max(64, (Math.floor(ROOM / arrays / x.width.size / n) - 16) & ~15),
  );
  for (let o = 0; o < outer; o++) {
    for (let j = 0; j < inner; j += most) visit(new Block(x, job, o, j, Math.min(most, inner - j), arrays));
  }
}
