/**
 * A strided axis: blocks of columns into the memory, the kernels over them, results out. The sums of a column are added up in the same order
 * whatever the blocks are, so its bits depend on the column and the options alone.
 */
import { type Floats, inverse, isLeftOut, type Job, type Residuals } from "../engine/interface.js";
import { log } from "../math/log.js";
import type { Backward } from "./backward.js";
import { type Machine, SCRATCH, SCRATCH_SIZE, SIDE, type Width } from "./machine.js";
import { inSteps } from "./rowStream.js";
import type { Stored } from "./stored.js";

/** The most columns at a time: what the state below has room for. */
const COLUMNS = 1024;
/** State of each column, at the start of the scratch: a maximum, a float64 sum and what its rounding lost, another sum. Behind them the elements. */
const MAXIMA = SCRATCH;
const SUMS = MAXIMA + 8 * COLUMNS;
const LOST = SUMS + 8 * COLUMNS;
const DOTS = LOST + 8 * COLUMNS;
/** What the sums, and the other ones, become when they are complete. */
const FACTORS = SUMS;
const RESTS = DOTS;
/** Zeros, for what has none of a kernel's numbers. */
const ZEROS = DOTS + 8 * COLUMNS;
/** Where four rows of terms go of which only the sums are wanted, and sums that are not. */
const DISCARD = ZEROS + 8 * COLUMNS;
const DISCARD_LOST = DISCARD + 8 * COLUMNS;
const ELEMENTS = DISCARD + 32 * COLUMNS;
const ROOM = SCRATCH + SCRATCH_SIZE - ELEMENTS;
/** From this length on rows are copied one by one, to an odd number of cache lines each: where the lines of a column are a power of two apart they evict each other
 * (21 × 1,024, relaxed: 3.7 ns/element against 0.83). Shorter ones are copied all at once. */
const LONG = 256;

/** The elements from row to row of a block in the scratch. */
function strideOf(width: number, inner: number, size: number): number {
  if (width === inner && inner < LONG) return inner;
  const line = 64 / size;
  return line * (Math.ceil(width / line) | 1);
}

/** A run of rows of one array in a block, where the kernels find it: at `pointer`, `stride` elements from row to row. */
interface View {
  readonly pointer: number;
  readonly stride: number;
}

/** A block of columns of one slab, as many rows of it as there is room for at a time, in one array or in two. */
class Block {
  readonly machine: Machine;
  readonly of: Width;
  /** The index of its first element, and the row of the job that its first column is. */
  readonly at: number;
  readonly row: number;
  readonly n: number;
  readonly width: number;
  readonly inner: number;
  /** How many rows at a time. */
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
    x.width.view.fill(-Infinity, MAXIMA / x.width.size, MAXIMA / x.width.size + width + 3);
    // SUMS, LOST, DOTS and ZEROS.
    for (let at = SUMS / 8; at <= ZEROS / 8; at += COLUMNS) float64.view.fill(0, at, at + width + 3);
  }

  /** Whether all of its rows are there at once. */
  get whole(): boolean {
    return this.rows === this.n;
  }

  /** Calls `visit` with the first row and the count of what there is room for, again and again. */
  sweep(visit: (i: number, rows: number) => void): void {
    for (let i = 0; i < this.n; i += this.rows) visit(i, Math.min(this.rows, this.n - i));
  }

  /** Where rows from i on are to be written. */
  place(y: Stored, i: number, area: 0 | 1): View {
    const own = y.place(this.at + i * this.inner, 0);
    return own === 0
      ? { pointer: ELEMENTS + area * this.#room, stride: this.#stride }
      : { pointer: own, stride: this.inner };
  }

  /** Where `rows` rows from i on can be read, copied where they must be. */
  read(x: Stored, i: number, rows: number, area: 0 | 1): View {
    return x.direct ? this.place(x, i, area) : this.copy(x, i, rows, area);
  }

  /** A copy of `rows` rows from i on. */
  copy(x: Stored, i: number, rows: number, area: 0 | 1): View {
    const view = { pointer: ELEMENTS + area * this.#room, stride: this.#stride };
    this.#runs(i, rows, view, (at, count, pointer) => x.copy(at, count, pointer));
    return view;
  }

  /** Puts rows that were written at `view` where they belong. */
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

  /** Adds what the dots have lost to them. */
  completeDots(): void {
    const { view } = this.machine.float64;
    for (let c = 0; c < this.width; c++) {
      view[DOTS / 8 + c] = (view[DOTS / 8 + c] as number) + (view[LOST / 8 + c] as number);
      view[LOST / 8 + c] = 0;
    }
  }

  /** Each sum to factor / sum, by which its column is multiplied. Returns whether there is one that takes two steps. */
  setFactors(of: Pick<Finish, "factor"> | undefined): boolean {
    const { view } = this.machine.float64;
    let beyond = false;
    for (let c = 0; c < this.width; c++) {
      const factor =
        (of === undefined ? 1 : of.factor(c)) /
        ((view[SUMS / 8 + c] as number) + (view[LOST / 8 + c] as number));
      view[FACTORS / 8 + c] = factor;
      // The steps only where they may be two: for every column they took a fifth of the time of 21 rows.
      if (Math.abs(factor) > 1) {
        const [first, then] = inSteps(factor, this.of.size);
        if (then === 1) continue;
        if (!beyond) view.fill(1, RESTS / 8, RESTS / 8 + this.width);
        beyond = true;
        view[FACTORS / 8 + c] = first;
        view[RESTS / 8 + c] = then;
      }
    }
    return beyond;
  }
}

/** Calls `visit` with every block of every slab. */
function byBlocks(x: Stored, job: Job, arrays: 1 | 2, visit: (block: Block) => void): void {
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

/** The maxima of the columns of a block; where all of it is there at once, returns the view. */
function maxima(block: Block, x: Stored): View | undefined {
  let view: View | undefined;
  block.sweep((i, rows) => {
    view = block.read(x, i, rows, 0);
    block.of.kernels.columnsMax(view.pointer, rows, block.width, view.stride, MAXIMA);
  });
  return block.whole ? view : undefined;
}

/** The sums of the columns, after their maxima; `there` is what `maxima` returned. By four rows at a time their bits are those of all at once. */
function sums(block: Block, x: Stored, temperature: number, there: View | undefined): void {
  const { width } = block;
  const { kernels, size } = block.of;
  block.sweep((i, rows) => {
    const view = there ?? block.read(x, i, rows, 0);
    if (temperature === 1)
      kernels.columnsExpSum(view.pointer, DISCARD, rows, width, view.stride, 0, MAXIMA, SUMS, LOST);
    else {
      for (let r = 0; r < rows; r += 4) {
        const count = Math.min(4, rows - r);
        kernels.columnsShift(
          view.pointer + r * view.stride * size,
          DISCARD,
          count,
          width,
          view.stride,
          COLUMNS,
          MAXIMA,
          temperature,
          ZEROS,
        );
        kernels.columnsExpSum(DISCARD, DISCARD, count, width, COLUMNS, COLUMNS, ZEROS, SUMS, LOST);
      }
    }
  });
}

/** What the results of a block are made of besides its exponentials. */
interface Finish {
  /** The sums are complete. */
  complete(): void;
  /** The factor of the softmax of column c. */
  factor(c: number): number;
  /** Rows from i on are there, and about to be copied out. */
  finish(view: View, i: number, rows: number): void;
}

/** y = factor · e^(x / T) / sum for every column of a block. What does not fit at once is computed twice, once for the sums. */
function scaledExp(
  block: Block,
  x: Stored,
  y: Stored,
  temperature: number,
  there: View | undefined,
  more?: Finish,
): void {
  const { kernels } = block.of;
  const { width } = block;
  let beyond = false;
  const complete = () => {
    more?.complete();
    beyond = block.setFactors(more);
  };
  if (there === undefined) {
    sums(block, x, temperature, there);
    complete();
  }
  block.sweep((i, rows) => {
    const from = there ?? block.read(x, i, rows, 0);
    const to = block.place(y, i, 0);
    const [sums, lost] = there === undefined ? [DISCARD, DISCARD_LOST] : [SUMS, LOST];
    if (temperature === 1)
      kernels.columnsExpSum(
        from.pointer,
        to.pointer,
        rows,
        width,
        from.stride,
        to.stride,
        MAXIMA,
        sums,
        lost,
      );
    else {
      kernels.columnsShift(
        from.pointer,
        to.pointer,
        rows,
        width,
        from.stride,
        to.stride,
        MAXIMA,
        temperature,
        ZEROS,
      );
      kernels.columnsExpSum(to.pointer, to.pointer, rows, width, to.stride, to.stride, ZEROS, sums, lost);
    }
    if (there !== undefined) complete();
    kernels.columnsScale(to.pointer, rows, width, to.stride, FACTORS);
    if (beyond) kernels.columnsScale(to.pointer, rows, width, to.stride, RESTS);
    more?.finish(to, i, rows);
    block.write(y, i, rows, to);
  });
}

export function softmax(x: Stored, y: Stored, job: Job): void {
  byBlocks(x, job, 1, (block) => scaledExp(block, x, y, job.temperature, maxima(block, x)));
}

export function logSoftmax(x: Stored, y: Stored, job: Job): void {
  const { temperature } = job;
  byBlocks(x, job, 1, (block) => {
    const there = maxima(block, x);
    sums(block, x, temperature, there);
    block.of.kernels.columnsLogs(block.width, SUMS, LOST);
    block.sweep((i, rows) => {
      const from = there ?? block.read(x, i, rows, 0);
      const to = block.place(y, i, 0);
      block.of.kernels.columnsShift(
        from.pointer,
        to.pointer,
        rows,
        block.width,
        from.stride,
        to.stride,
        MAXIMA,
        temperature,
        SUMS,
      );
      block.write(y, i, rows, to);
    });
  });
}

function hasNaN(block: Block, x: Stored, c: number): boolean {
  const { view, size } = block.of;
  for (let i = 0; i < block.n; i++)
    if (Number.isNaN(view[x.read(block.at + c + i * block.inner, 1, DISCARD) / size])) return true;
  return false;
}

/** ln Σ e^x of the columns whose maximum is infinite, to `logs`: before x is written over. */
function endlessLogs(block: Block, x: Stored, logs: Float64Array, at: number): void {
  for (let c = 0; c < block.width; c++) {
    const max = block.max(c);
    if (max === Infinity || max === -Infinity) logs[at + c] = hasNaN(block, x, c) ? NaN : max;
  }
}

/** The same of the others, by their sums. */
function finiteLogs(block: Block, temperature: number, logs: Float64Array, at: number): void {
  for (let c = 0; c < block.width; c++) {
    const max = block.max(c);
    if (max !== Infinity && max !== -Infinity) logs[at + c] = max / temperature + log(block.sum(c));
  }
}

export function logSumExp(x: Stored, z: Floats | undefined, job: Job): number {
  const logs = new Float64Array(COLUMNS);
  let last = -Infinity;
  byBlocks(x, job, 1, (block) => {
    const there = maxima(block, x);
    endlessLogs(block, x, logs, 0);
    sums(block, x, job.temperature, there);
    finiteLogs(block, job.temperature, logs, 0);
    // Not `z.set`: z may be of a subclass with a `set` of its own.
    if (z !== undefined) for (let c = 0; c < block.width; c++) z[block.row + c] = logs[c] as number;
    last = logs[block.width - 1] as number;
  });
  return last;
}

export function residuals(x: Stored, y: Stored | undefined, wanted: Residuals, job: Job): void {
  const { temperature } = job;
  const { softmax: coefs, targets, amounts, terms, gains, parts } = wanted;
  const { kernels, size, view } = x.width;
  byBlocks(x, job, 1, (block) => {
    const { width, row, inner } = block;
    const readTerms = (i: number) => terms?.read(block.at + i * inner, width, view, SIDE / size);
    const there = maxima(block, x);
    if (terms !== undefined && parts !== undefined) {
      block.sweep((i, rows) => {
        const from = there ?? block.read(x, i, rows, 0);
        for (let r = 0; r < rows; r++) {
          readTerms(i + r);
          let p = from.pointer + r * from.stride * size;
          if (size === 8) {
            kernels.columnsShift(p, DISCARD, 1, width, from.stride, width, MAXIMA, 1, ZEROS);
            p = DISCARD;
          }
          kernels.columnsDot(SIDE, p, 1, width, width, width, DOTS, LOST);
        }
      });
      block.completeDots();
    }
    const complete = () => {
      for (let c = 0; c < width; c++) {
        if (parts === undefined || isLeftOut(wanted, row + c)) continue;
        parts.maxima[row + c] = block.max(c);
        parts.logSums[row + c] = log(block.sum(c));
        parts.dots[row + c] = block.dot(c);
      }
    };
    if (y === undefined) {
      sums(block, x, temperature, there);
      complete();
      return;
    }
    const finish = (to: View, i: number, rows: number) => {
      const at = (r: number) => to.pointer / size + r * to.stride;
      // A NaN times 0 is none.
      for (let c = 0; c < width; c++)
        if (coefs[row + c] === 0) for (let r = 0; r < rows; r++) view[at(r) + c] = 0;
      for (let r = 0; terms !== undefined && gains !== undefined && r < rows; r++) {
        readTerms(i + r);
        for (let c = 0; c < width; c++) {
          const gain = gains[row + c] as number;
          view[SIDE / size + c] = gain === 0 ? 0 : (view[SIDE / size + c] as number) * gain;
        }
        kernels.subtract(to.pointer + r * to.stride * size, SIDE, width, 1);
      }
      for (let c = 0; c < width; c++) {
        const t = (targets?.[row + c] ?? -1) - i;
        if (amounts !== undefined && t >= 0 && t < rows)
          view[at(t) + c] = (view[at(t) + c] as number) - (amounts[row + c] as number);
      }
    };
    scaledExp(block, x, y, temperature, there, { complete, factor: (c) => coefs[row + c] as number, finish });
  });
}

export function backward(of: Backward, y: Stored, dy: Stored, dx: Stored, job: Job): void {
  const b = inverse(job.temperature);
  byBlocks(y, job, 2, (block) => {
    const { kernels } = block.of;
    const { width } = block;
    const total = of === "softmax" ? kernels.columnsDot : kernels.columnsLiveSum;
    const step = of === "softmax" ? kernels.columnsSoftmaxBackward : kernels.columnsLogSoftmaxBackward;
    const both = (i: number, rows: number): [View, View] => [
      block.read(y, i, rows, 0),
      block.read(dy, i, rows, 1),
    ];
    let there: [View, View] | undefined;
    block.sweep((i, rows) => {
      there = both(i, rows);
      const [p, q] = there;
      total(p.pointer, q.pointer, rows, width, p.stride, q.stride, DOTS, LOST);
    });
    block.completeDots();
    block.sweep((i, rows) => {
      const [p, q] = there !== undefined && block.whole ? there : both(i, rows);
      const r = block.place(dx, i, 0);
      step(p.pointer, q.pointer, r.pointer, rows, width, p.stride, q.stride, r.stride, DOTS, b);
      block.write(dx, i, rows, r);
    });
  });
}
