/**
 * Contiguous rows: copies them in, runs the kernel, copies results out. The path of a row depends on its
 * length and options alone, so its bits do too.
 */
import { type Floats, type Job, visible } from "../engine/job.js";
import { addOthers, dominatedLog, isTiny, logOf, type Others } from "../math/dominated.js";
import { exp } from "../math/exp.js";
import { log } from "../math/log.js";
import { liveSum } from "../math/sums.js";
import { factor, prescale } from "../math/temperature.js";
import type { Machine } from "./machine.js";
import { MOST_ROWS, ROWS, SCRATCH, SCRATCH_SIZE, SUMS } from "./memory.js";
import { isShort, mapShort, shortLogSumExp } from "./shortRows.js";
import { copyIn, emit, LOOP, type Stored } from "./stored.js";

/** A power of two near the largest float32. */
const LARGEST = 2 ** 127;

/** Length of the longest row that the scratch holds. */
function capacity(x: Stored): number {
  return SCRATCH_SIZE / x.width.size;
}

/** Clears the partial sums of the last row. */
export function clearSums({ machine }: Stored): void {
  const { view } = machine.float64;
  for (let i = SUMS / 8; i < SUMS / 8 + 4; i++) view[i] = 0;
}

/**
 * Splits a factor into two that are finite in float32: an infinite one would make NaN of a 0. Two suffice
 * because no exponential but 0 is below 2⁻¹²⁶. float64 needs one.
 */
export function inSteps(factor: number, size: 4 | 8): readonly [first: number, then: number] {
  const magnitude = Math.abs(factor);
  if (size === 8 || !(magnitude > LARGEST && magnitude < Infinity)) return [factor, 1];
  return [Math.sign(factor) * LARGEST, Math.min(LARGEST, magnitude / LARGEST)];
}

/** Calls `visit` for each piece of the n elements from `at` on. */
export function byPieces(
  { piece }: Stored,
  at: number,
  n: number,
  visit: (at: number, length: number) => void,
): void {
  for (let i = at; i < at + n; i += piece) visit(i, Math.min(piece, at + n - i));
}

export function streamMax(x: Stored, at: number, n: number): number {
  let max = -Infinity;
  byPieces(x, at, n, (i, length) => {
    max = Math.max(max, x.width.kernels.max(x.read(i, length, SCRATCH), length));
  });
  return max;
}

export function streamSum(x: Stored, at: number, n: number, max: number, temperature: number): number {
  let sum = 0;
  clearSums(x);
  byPieces(x, at, n, (i, length) => {
    sum = x.width.kernels.sumExp(x.read(i, length, SCRATCH), length, max, temperature, SUMS);
  });
  return sum;
}

function streamNaN(x: Stored, at: number, n: number): boolean {
  let found = false;
  byPieces(x, at, n, (i, length) => {
    found ||= x.width.kernels.hasNaN(x.read(i, length, SCRATCH), length) !== 0;
  });
  return found;
}

/** y = c · e^((x − max) / temperature), piece by piece. */
export function streamScaledExp(
  x: Stored,
  y: Stored,
  at: number,
  n: number,
  max: number,
  temperature: number,
  c: number,
): void {
  const { kernels } = x.width;
  byPieces(x, at, n, (i, length) => {
    const q = y.place(i, SCRATCH);
    kernels.expSum(x.read(i, length, q), q, length, max, temperature, SUMS);
    kernels.scale(q, length, c);
    y.write(i, length, q);
  });
}

/**
 * Two sweeps, not three: exponentiates each piece against its own maximum, then scales it to its share of the
 * row (1.62 ns/element against 1.85 at 16,777,216). Milakov & Gimelshein 2018, "Online normalizer calculation
 * for softmax".
 */
function streamSoftmax(x: Stored, y: Stored, at: number, n: number, temperature: number): void {
  const { kernels } = x.width;
  if (!y.exact) {
    // binary16 would round the exponentials before they are scaled.
    const max = streamMax(x, at, n);
    streamScaledExp(x, y, at, n, max, temperature, 1 / streamSum(x, at, n, max, temperature));
    return;
  }
  let max = -Infinity;
  const pieces = Math.ceil(n / x.piece);
  const shares = new Float64Array(pieces);
  // Padded to sixteens, the tree of liveSum: pieces of −Infinity alone then change no bit of the sum before
  // them. A share of 0 keeps a NaN.
  const terms = new Float64Array(Math.ceil(pieces / 16) * 16);
  byPieces(x, at, n, (i, length) => {
    const q = y.place(i, SCRATCH);
    const p = x.read(i, length, q);
    const m = kernels.max(p, length);
    max = Math.max(max, m);
    const k = (i - at) / x.piece;
    shares[k] = m;
    clearSums(x);
    // A piece of −Infinity alone has terms of 0, whatever is subtracted.
    terms[k] = kernels.expSum(p, q, length, m === -Infinity ? 0 : m, temperature, SUMS);
    y.write(i, length, q);
  });
  const a = prescale(max, temperature);
  const b = factor(temperature, a);
  for (let k = 0; k < pieces; k++) {
    shares[k] = exp(((shares[k] as number) * a - max * a) * b);
    terms[k] = (terms[k] as number) * (shares[k] as number);
  }
  const sum = liveSum(terms, 0, terms, 0, terms.length);
  byPieces(y, at, n, (i, length) => {
    const q = y.read(i, length, SCRATCH);
    kernels.scale(q, length, (shares[(i - at) / x.piece] as number) / sum);
    y.write(i, length, q);
  });
}

function streamLogSoftmax(x: Stored, y: Stored, at: number, n: number, temperature: number): void {
  const max = streamMax(x, at, n);
  const l = log(streamSum(x, at, n, max, temperature));
  byPieces(x, at, n, (i, length) => {
    const q = y.place(i, SCRATCH);
    x.width.kernels.shift(x.read(i, length, q), q, length, max, temperature, l);
    y.write(i, length, q);
  });
}

type Kernel = (x: number, y: number, rows: number, n: number, temperature: number, first: number) => void;

/**
 * Calls the kernel on batches of whole rows: one piece each, at least one row, never across a causal square.
 * Zero-copy arrays go in one call. Causally masked elements become `outside`.
 */
function mapRows(
  x: Stored,
  y: Stored,
  job: Job,
  kernel: Kernel,
  stream: typeof streamSoftmax,
  outside: number,
): void {
  const { outer, n, temperature, queries } = job;
  const direct = x.direct && y.inside;
  // Rows in the arena stream as well, so that their bits are those of other arrays.
  if (n > capacity(x)) {
    for (let row = 0, at = 0; row < outer; row++, at += n) {
      const length = visible(job, row);
      stream(x, y, at, length, temperature);
      if (length < n) y.fill(at + length, n - length, outside);
    }
    return;
  }
  const most = direct ? outer : Math.max(1, Math.floor(x.piece / n));
  for (let row = 0, count = 0; row < outer; row += count) {
    const query = queries === 0 ? 0 : row % queries;
    count = Math.min(most, outer - row, queries === 0 ? outer : queries - query);
    const q = y.place(row * n, SCRATCH);
    // Kernels that are not causal ignore the last argument.
    kernel(x.read(row * n, count * n, q), q, count, n, temperature, query + n - queries + 1);
    y.write(row * n, count * n, q);
  }
}

/** One float32 row that fits the scratch, without a Job. */
export function mapRow(
  { float32 }: Machine,
  kernel: "softmax" | "logSoftmax",
  x: Float32Array,
  y: Float32Array,
  n: number,
): void {
  const { view, kernels } = float32;
  const at = SCRATCH / 4;
  if (n > LOOP) {
    copyIn(float32, SCRATCH, x, 0, n);
    kernels[kernel](SCRATCH, SCRATCH, 1, n, 1);
    emit(float32, SCRATCH, y, 0, n);
    return;
  }
  for (let i = 0; i < n; i++) view[at + i] = x[i] as number;
  kernels[kernel](SCRATCH, SCRATCH, 1, n, 1);
  for (let i = 0; i < n; i++) y[i] = view[at + i] as number;
}

export function softmax(x: Stored, y: Stored, job: Job): void {
  const { softmax: all, causalSoftmax } = x.width.kernels;
  if (isShort(x, job, 47)) mapShort(x, y, job, false);
  else mapRows(x, y, job, job.queries === 0 ? all : causalSoftmax, streamSoftmax, 0);
}

export function logSoftmax(x: Stored, y: Stored, job: Job): void {
  const { logSoftmax: all, causalLogSoftmax } = x.width.kernels;
  if (isShort(x, job, 128)) mapShort(x, y, job, true);
  else mapRows(x, y, job, job.queries === 0 ? all : causalLogSoftmax, streamLogSoftmax, -Infinity);
}

export function logSumExp(x: Stored, z: Floats | undefined, job: Job): number {
  if (isShort(x, job, 128)) return shortLogSumExp(x, z, job);
  const { outer, n, temperature, queries } = job;
  const { machine } = x;
  let last = -Infinity;
  if (!x.direct && n > capacity(x)) {
    for (let row = 0, at = 0; row < outer; row++, at += n) {
      last = streamLogSumExp(x, at, visible(job, row), temperature);
      if (z !== undefined) z[row] = last;
    }
    return last;
  }
  const most =
    queries > 0 ? 1 : Math.min(MOST_ROWS, x.direct ? MOST_ROWS : Math.max(1, Math.floor(x.piece / n)));
  for (let row = 0; row < outer; row += most) {
    const count = Math.min(most, outer - row);
    const length = visible(job, row);
    const p = x.read(row * n, count * length, SCRATCH);
    const tiny = x.width.kernels.logSumExp(p, ROWS, count, length, temperature);
    for (let i = 0; i < count; i++) {
      last = machine.float64.view[ROWS / 8 + i] as number;
      // Those that were counted are below 2⁻⁷; the others among these keep their bits.
      if (tiny > 0 && Math.abs(last) < 0.0078125)
        last = streamLogSumExp(x, (row + i) * n, length, temperature);
      if (z !== undefined) z[row + i] = last;
    }
  }
  return last;
}

function streamLogSumExp(x: Stored, at: number, n: number, temperature: number): number {
  const max = streamMax(x, at, n);
  const sum = streamSum(x, at, n, max, temperature);
  const top = max / temperature;
  if (x.width.size === 8 && isTiny(sum, top)) return top + logAlong(x, at, n, 1, max, temperature);
  return sum > 0 ? top + log(sum) : streamNaN(x, at, n) ? NaN : max;
}

/** `dominatedLog` of n elements of x, `step` apart from `at` on: as they are, or adjusted. */
export function logAlong(
  x: Stored,
  at: number,
  n: number,
  step: number,
  max: number,
  temperature: number,
): number {
  if (x.plain !== undefined) return dominatedLog(x.plain, at, n, step, max, temperature);
  const others: Others = [0, 0];
  // The state of columns is in the scratch, and their results are not at ROWS.
  const [most, to] = step === 1 ? [x.piece, SCRATCH] : [1, ROWS];
  for (let i = 0; i < n; i += most) {
    const count = Math.min(most, n - i);
    const p = x.read(at + i * step, count, to);
    addOthers(others, x.width.view as Float64Array, p / 8, count, 1, max, temperature);
  }
  return logOf(others);
}
