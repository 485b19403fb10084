/**
 * Softmax and its kin along a strided axis: copies blocks of columns in, runs the kernels, copies results
 * out.
 */
import { type Floats, inverse, isLeftOut, type Job, type Residuals } from "../engine/job.js";
import { dominatedLog, isDominated, isTiny } from "../math/dominated.js";
import { isFar } from "../math/far.js";
import { log } from "../math/log.js";
import type { Backward } from "./backward.js";
import {
  type Block,
  byBlocks,
  COLUMNS,
  DISCARD,
  DISCARD_LOST,
  DOTS,
  LOST,
  MAXIMA,
  SUMS,
  type View,
  ZEROS,
} from "./columnBlocks.js";
import { SIDE } from "./memory.js";
import { logAlong } from "./rowStream.js";
import type { Stored } from "./stored.js";

/**
 * Computes the maxima of the columns of a block; returns its view if all of it fits at once. `apart`, that is
 * a copy in the second area, which no result overwrites.
 */
function maxima(block: Block, x: Stored, apart = false): View | undefined {
  let view: View | undefined;
  block.sweep((i, rows) => {
    view = apart ? block.copy(x, i, rows, 1) : block.read(x, i, rows, 0);
    block.of.kernels.columnsMax(view.pointer, rows, block.width, view.stride, MAXIMA);
  });
  return block.whole ? view : undefined;
}

/**
 * Computes the sums of the columns, after their maxima; `there` is what `maxima` returned. Four rows at a
 * time give the bits of all at once.
 */
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

/** What a loss does to the exponentials of a block. */
interface Finish {
  /** Called when the sums are complete. */
  complete(): void;
  /** Factor of the softmax of column c. */
  factor(c: number): number;
  /** Called with scaled rows from i on, before they are copied out. */
  finish(view: View, i: number, rows: number): void;
}

/**
 * y = factor · e^(x / T) / sum for each column. Blocks that do not fit at once are computed twice, once for
 * the sums.
 */
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
    block.multiply(to, rows, beyond);
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

/** ln Σ e^x of columns with an infinite maximum, to `logs`, before x is overwritten. */
function endlessLogs(block: Block, x: Stored, logs: Float64Array): void {
  for (let c = 0; c < block.width; c++) {
    const max = block.max(c);
    if (max === Infinity || max === -Infinity) logs[c] = hasNaN(block, x, c) ? NaN : max;
  }
}

/** ln Σ e^x of the other columns, from their sums. */
function finiteLogs(block: Block, x: Stored, temperature: number, logs: Float64Array): void {
  for (let c = 0; c < block.width; c++) {
    const max = block.max(c);
    if (max === Infinity || max === -Infinity) continue;
    const sum = block.sum(c);
    const top = max / temperature;
    const again = block.of.size === 8 && isTiny(sum, top);
    logs[c] = top + (again ? logAlong(x, block.at + c, block.n, block.inner, max, temperature) : log(sum));
  }
}

export function logSumExp(x: Stored, z: Floats | undefined, job: Job): number {
  const logs = new Float64Array(COLUMNS);
  let last = -Infinity;
  byBlocks(x, job, 1, (block) => {
    const there = maxima(block, x);
    endlessLogs(block, x, logs);
    sums(block, x, job.temperature, there);
    finiteLogs(block, x, job.temperature, logs);
    // Not z.set: z may be of a subclass that overrides it.
    if (z !== undefined) for (let c = 0; c < block.width; c++) z[block.row + c] = logs[c] as number;
    last = logs[block.width - 1] as number;
  });
  return last;
}

export function residuals(x: Stored, y: Stored | undefined, wanted: Residuals, job: Job): void {
  const { temperature } = job;
  const { softmax: coefs, targets, amounts, terms, gains, parts } = wanted;
  const { kernels, size, view } = x.width;
  // In place, what the exponentials overwrite may be asked for again.
  const apart = size === 8 && parts !== undefined && x.direct && y?.inside === true;
  byBlocks(x, job, apart ? 2 : 1, (block) => {
    const { width, row, inner } = block;
    wanted.begin(row, width);
    const readTerms = (i: number) => terms?.read(block.at + i * inner, width, view, SIDE / size);
    const there = maxima(block, x, apart);
    if (terms !== undefined && parts !== undefined) {
      let by: 1 | 4 = 1;
      for (let c = 0; c < width; c++) if (size === 8 && isFar(block.max(c))) by = 4;
      block.sweep((i, rows) => {
        const from = there ?? block.read(x, i, rows, 0);
        for (let r = 0; r < rows; r++) {
          readTerms(i + r);
          let p = from.pointer + r * from.stride * size;
          if (size === 8) {
            kernels.columnsShift(p, DISCARD, 1, width, from.stride, width, MAXIMA, by, ZEROS);
            p = DISCARD;
          }
          kernels.columnsDot(SIDE, p, 1, width, width, width, DOTS, LOST);
        }
      });
      block.completeDots(by);
    }
    const complete = () => {
      if (parts === undefined) return;
      for (let c = 0; c < width; c++) {
        if (isLeftOut(wanted, row + c)) continue;
        const sum = block.sum(c);
        const max = block.max(c);
        parts.maxima[c] = max;
        parts.dots[c] = block.dot(c);
        if (size === 4 || !isDominated(sum)) parts.logSums[c] = log(sum);
        else if (apart && there !== undefined) {
          const at = there.pointer / size + c;
          parts.logSums[c] = dominatedLog(view as Float64Array, at, block.n, there.stride, max, 1);
        } else parts.logSums[c] = logAlong(x, block.at + c, block.n, inner, max, 1);
      }
    };
    if (y === undefined) {
      sums(block, x, temperature, there);
      complete();
      wanted.end(row, width);
      return;
    }
    const finish = (to: View, i: number, rows: number) => {
      const at = (r: number) => to.pointer / size + r * to.stride;
      // 0 · NaN is NaN: a coefficient of 0 must clear the column.
      for (let c = 0; c < width; c++) if (coefs[c] === 0) for (let r = 0; r < rows; r++) view[at(r) + c] = 0;
      for (let r = 0; terms !== undefined && gains !== undefined && r < rows; r++) {
        readTerms(i + r);
        for (let c = 0; c < width; c++) {
          const gain = gains[c] as number;
          view[SIDE / size + c] = gain === 0 ? 0 : (view[SIDE / size + c] as number) * gain;
        }
        kernels.subtract(to.pointer + r * to.stride * size, SIDE, width, 1);
      }
      for (let c = 0; c < width; c++) {
        const t = (targets?.[row + c] ?? -1) - i;
        if (amounts !== undefined && t >= 0 && t < rows)
          view[at(t) + c] = (view[at(t) + c] as number) - (amounts[c] as number);
      }
    };
    scaledExp(block, x, y, temperature, there, { complete, factor: (c) => coefs[c] as number, finish });
    wanted.end(row, width);
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
    block.completeDots(1);
    block.sweep((i, rows) => {
      const [p, q] = there !== undefined && block.whole ? there : both(i, rows);
      const r = block.place(dx, i, 0);
      step(p.pointer, q.pointer, r.pointer, rows, width, p.stride, q.stride, r.stride, DOTS, b);
      block.write(dx, i, rows, r);
    });
  });
}
