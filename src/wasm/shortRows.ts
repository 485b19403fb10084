/**
 * Many short rows of float32 at once: a tile that the first-level cache holds is copied in, its rows are
 * centred, e^z goes over all of them, and a last step finishes each row. Row by row took 25 to 30 ns a row,
 * in a loss 340. A row has the same bits at any place of any tile, and by the kernels of a single row.
 */
import { type Floats, inverse, type Job, MOST_ROWS, type Residuals, visible } from "../engine/job.js";
import type { Machine } from "./machine.js";
import { MASK, ROWS, SCRATCH, SUMS } from "./memory.js";
import type { Stored } from "./stored.js";

/** Elements of a tile. */
const TILE = 4096;
/** Causal rows shorter than this have the same bits with −Infinity after them: no four vectors are added. */
const CAUSAL = 16;
/** What goes with the elements of a tile, and with its rows; reading binary16 takes what is below. */
const TERMS = MASK - 4 * TILE;
const FACTORS = TERMS - 8 * MOST_ROWS;
const MAXIMA = FACTORS - 4 * MOST_ROWS;

/** Beyond this, a factor over a sum is not finite in float32. */
const LARGEST = 2 ** 127;

/** Whether rows go this way; `most` is the length from which row by row is faster. */
export function isShort({ width }: Stored, { n, outer, queries, temperature }: Job, most: number): boolean {
  if (width.size === 8) return false;
  // Other temperatures need factors that depend on the maximum.
  if (!(temperature >= 2 ** -100 && temperature <= 2 ** 100)) return false;
  return queries > 0 ? n < CAUSAL : outer > 1 && n <= most;
}

/** How many rows a tile has. */
export function mostOf(n: number): number {
  return Math.min(MOST_ROWS, Math.floor(TILE / n));
}

/** e^z of `rows` rows at p, to q; their sums go to ROWS, their maxima to MAXIMA. */
function termsAt(machine: Machine, p: number, q: number, rows: number, n: number, b: number): void {
  const { shared, float32, float64 } = machine;
  if (n > 1) {
    shared.center(p, q, rows, n, b, MAXIMA);
    float32.kernels.expSum(q, q, rows * n, 0, 1, SUMS);
    shared.sumRows(q, rows, n, ROWS);
    return;
  }
  const { view } = float32;
  const sums = float64.view;
  for (let i = 0; i < rows; i++) {
    const v = view[p / 4 + i] as number;
    // e⁰, or NaN.
    const e = v - v + 1;
    view[MAXIMA / 4 + i] = v;
    view[q / 4 + i] = e;
    sums[ROWS / 8 + i] = e;
  }
}

/** The sums at ROWS to their logarithms. */
function logsOfSums({ shared, float64 }: Machine, rows: number, n: number): void {
  if (n > 1) shared.logs(ROWS, rows);
  else for (let i = ROWS / 8; i < ROWS / 8 + rows; i++) float64.view[i] = (float64.view[i] as number) - 1;
}

/** Softmax of `rows` rows at p, to q. */
function softmaxAt(machine: Machine, p: number, q: number, rows: number, n: number, b: number): void {
  termsAt(machine, p, q, rows, n, b);
  if (n > 1) machine.shared.scaleRows(q, rows, n, ROWS, 0);
}

function logSoftmaxAt(
  machine: Machine,
  p: number,
  q: number,
  rows: number,
  n: number,
  temperature: number,
): void {
  termsAt(machine, p, TERMS, rows, n, inverse(temperature));
  logsOfSums(machine, rows, n);
  machine.shared.shiftRows(p, q, rows, n, temperature, MAXIMA, ROWS);
}

/** Sets what causal rows at p, row `row` of the job and on, do not see to `value`. */
function fillUnseen(
  { float32 }: Machine,
  p: number,
  row: number,
  count: number,
  job: Job,
  value: number,
): void {
  const { n } = job;
  for (let i = 0, at = p / 4; i < count; i++, at += n)
    for (let j = visible(job, row + i); j < n; j++) float32.view[at + j] = value;
}

/** The rows of a tile, at an address where they may be read; causal ones are a copy. */
function readTile(x: Stored, row: number, count: number, job: Job, to: number): number {
  const { n, queries } = job;
  if (queries === 0) return x.read(row * n, count * n, to);
  x.copy(row * n, count * n, to);
  fillUnseen(x.machine, to, row, count, job, -Infinity);
  return to;
}

/** Softmax or log-softmax of short rows. */
export function mapShort(x: Stored, y: Stored, job: Job, isLog: boolean): void {
  const { outer, n, temperature, queries } = job;
  const { machine } = x;
  const most = mostOf(n);
  for (let row = 0; row < outer; row += most) {
    const count = Math.min(most, outer - row);
    const q = y.place(row * n, SCRATCH);
    const p = readTile(x, row, count, job, SCRATCH);
    if (isLog) logSoftmaxAt(machine, p, q, count, n, temperature);
    else softmaxAt(machine, p, q, count, n, inverse(temperature));
    if (queries > 0) fillUnseen(machine, q, row, count, job, isLog ? -Infinity : 0);
    y.write(row * n, count * n, q);
  }
}

/** ln Σ e^x of short rows, to z. Returns the last one. */
export function shortLogSumExp(x: Stored, z: Floats | undefined, job: Job): number {
  const { outer, n, temperature } = job;
  const { machine } = x;
  const { float32, float64 } = machine;
  const most = mostOf(n);
  let last = -Infinity;
  for (let row = 0; row < outer; row += most) {
    const count = Math.min(most, outer - row);
    const p = readTile(x, row, count, job, SCRATCH);
    termsAt(machine, p, TERMS, count, n, inverse(temperature));
    logsOfSums(machine, count, n);
    for (let i = 0; i < count; i++) {
      const max = float32.view[MAXIMA / 4 + i] as number;
      last = max / temperature + (float64.view[ROWS / 8 + i] as number);
      // NaN, too, where the maximum is infinite.
      if (Number.isNaN(last) && !float32.kernels.hasNaN(p + 4 * i * n, n)) last = max;
      if (z !== undefined) z[row + i] = last;
    }
  }
  return last;
}

/** y = y − a at the targets of `count` rows; `first` is the place of the first one in the run from `row`. */
function subtractTargets(
  y: Floats,
  at: number,
  n: number,
  targets: Int32Array,
  amounts: Float64Array,
  row: number,
  first: number,
  count: number,
): void {
  for (let i = first; i < first + count; i++, at += n) {
    const t = targets[row + i] as number;
    if (t >= 0) y[at + t] = (y[at + t] as number) - (amounts[i] as number);
  }
}

/** Puts factors at FACTORS; false where one divided by a sum may be too large for a single float32. */
function putFactors(view: Floats, { softmax }: Residuals, first: number, count: number): boolean {
  let most = 0;
  for (let i = 0; i < count; i++) {
    const c = softmax[first + i] as number;
    view[FACTORS / 8 + i] = c;
    most = Math.max(most, Math.abs(c));
  }
  return !(most > LARGEST);
}

/** u·x for rows of one; 0 where u is. */
function dotOnes(view: Floats, at: number, dots: Float64Array, first: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const u = view[TERMS / 4 + i] as number;
    dots[first + i] = u === 0 ? 0 : u * (view[at + i] as number) + 0;
  }
}

/** y = y − u·g for rows of one. */
function subtractOnes(view: Floats, at: number, gains: Float64Array, first: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const gain = gains[first + i] as number;
    if (gain !== 0) view[at + i] = (view[at + i] as number) - (view[TERMS / 4 + i] as number) * gain;
  }
}

/** y = y · c for rows of one. */
function scaleOnes(y: Floats, at: number, { softmax }: Residuals, first: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const c = softmax[first + i] as number;
    y[at + i] = c === 0 ? 0 : (y[at + i] as number) * Math.fround(c);
  }
}

/**
 * The residuals of a tile of rows, to y; without y, their parts. They are of the run from `row` on, from its
 * place `first` on. Returns false, and does nothing, where a factor is too large for this way.
 */
export function shortResiduals(
  x: Stored,
  y: Stored | undefined,
  wanted: Residuals,
  job: Job,
  row: number,
  first: number,
  count: number,
): boolean {
  const { machine } = x;
  const { shared, float32, float64 } = machine;
  const { targets, amounts, terms, gains, parts } = wanted;
  const { n, temperature, queries } = job;
  const results = float64.view;
  if (y !== undefined && !putFactors(results, wanted, first, count)) return false;
  const at = (row + first) * n;
  const q = y === undefined ? SCRATCH : y.place(at, SCRATCH);
  const p = readTile(x, row + first, count, job, SCRATCH);
  if (terms !== undefined) {
    terms.read(at, count * n, float32.view, TERMS / 4);
    if (parts !== undefined) {
      const { dots } = parts;
      if (n > 1) {
        shared.dotRows(TERMS, p, count, n, ROWS);
        for (let i = 0; i < count; i++) dots[first + i] = results[ROWS / 8 + i] as number;
      } else dotOnes(float32.view, p / 4, dots, first, count);
    }
  }
  termsAt(machine, p, q, count, n, inverse(temperature));
  if (y !== undefined) {
    if (n > 1) shared.scaleRows(q, count, n, ROWS, FACTORS);
    else scaleOnes(float32.view, q / 4, wanted, first, count);
    if (terms !== undefined && gains !== undefined) {
      if (n > 1) {
        for (let i = 0; i < count; i++) results[FACTORS / 8 + i] = gains[first + i] as number;
        shared.subtractRows(q, TERMS, count, n, FACTORS);
      } else subtractOnes(float32.view, q / 4, gains, first, count);
    }
    if (targets !== undefined && amounts !== undefined)
      subtractTargets(float32.view, q / 4, n, targets, amounts, row, first, count);
    if (queries > 0) fillUnseen(machine, q, row + first, count, job, 0);
  }
  if (parts !== undefined) {
    logsOfSums(machine, count, n);
    const { maxima, logSums } = parts;
    const { view } = float32;
    for (let i = 0; i < count; i++) maxima[first + i] = view[MAXIMA / 4 + i] as number;
    for (let i = 0; i < count; i++) logSums[first + i] = results[ROWS / 8 + i] as number;
  }
  y?.write(at, count * n, q);
  return true;
}
