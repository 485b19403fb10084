/**
 * The softmax kernels along a contiguous row of float32. Twin: `src/js/rows.ts`, the same functions in the
 * same order.
 *
 * x, y and z are byte offsets into the memory, of any alignment; n counts the elements of a row. x and y may
 * be the same row. A row larger than the memory goes through it in pieces, with the same bits as in one
 * piece: `max` of each, `expSum` of each (all but the last a multiple of 16 long) with one set of `sums`,
 * `scale` of each.
 */
import { constant, exp, expSum4 } from "./exp";
import { demote, high, loadPart, promote, storePart } from "./lanes";
import { log } from "./log";
import { factor, prescale } from "./temperature";

/** Partial sums of the current row, for the functions that take whole rows, here and in rows64.ts. */
export const SUMS: usize = memory.data(32, 16);

/** The largest element, ignoring NaN (which reaches the sum by itself); −Infinity for an empty row. */
export function max(x: usize, n: u32): f32 {
  // #region maximum
  let m0 = f32x4.splat(-Infinity);
  let m1 = m0;
  let m2 = m0;
  let m3 = m0;
  let end = x + ((n & ~15) << 2);
  // Four accumulators: one chain of pmax waits three cycles an element.
  for (; x < end; x += 64) {
    m0 = f32x4.pmax(m0, v128.load(x));
    m1 = f32x4.pmax(m1, v128.load(x, 16));
    m2 = f32x4.pmax(m2, v128.load(x, 32));
    m3 = f32x4.pmax(m3, v128.load(x, 48));
  }
  end += (n & 12) << 2;
  for (; x < end; x += 16) m0 = f32x4.pmax(m0, v128.load(x));
  if (n & 3) m1 = f32x4.pmax(m1, loadPart(x, n & 3));
  m0 = f32x4.pmax(f32x4.pmax(m0, m1), f32x4.pmax(m2, m3));
  m0 = f32x4.pmax(m0, v128.shuffle<f32>(m0, m0, 2, 3, 0, 1));
  m0 = f32x4.pmax(m0, v128.shuffle<f32>(m0, m0, 1, 0, 3, 2));
  return f32x4.extract_lane(m0, 0);
  // #endregion maximum
}

/** `expSum` with or without a temperature. `tempered` is a constant in each inlined copy. */
// @ts-ignore: decorator
@inline
function expSumOf(
  x: usize,
  y: usize,
  step: usize,
  n: u32,
  m: f32,
  temperature: f64,
  sums: usize,
  tempered: bool,
): f64 {
  const log2e = constant(0);
  const magic = constant(1);
  const ln2hi = constant(2);
  const ln2lo = constant(3);
  const c6 = constant(4);
  const c5 = constant(5);
  const c4 = constant(6);
  const c3 = constant(7);
  const c2 = constant(8);
  const floor = constant(9);
  const a = tempered ? prescale(m, temperature) : 1;
  const va = f32x4.splat(a);
  const vb = f32x4.splat(tempered ? factor(temperature, a) : 1);
  const vm = f32x4.splat(m * a);
  let s0 = v128.load(sums);
  let s1 = v128.load(sums, 16);

  // #region terms
  let end = x + ((n & ~15) << 2);
  for (; x < end; x += 64) {
    let v0 = v128.load(x);
    let v1 = v128.load(x, 16);
    let v2 = v128.load(x, 32);
    let v3 = v128.load(x, 48);
    if (tempered) {
      v0 = f32x4.mul(f32x4.sub(f32x4.mul(v0, va), vm), vb);
      v1 = f32x4.mul(f32x4.sub(f32x4.mul(v1, va), vm), vb);
      v2 = f32x4.mul(f32x4.sub(f32x4.mul(v2, va), vm), vb);
      v3 = f32x4.mul(f32x4.sub(f32x4.mul(v3, va), vm), vb);
    } else {
      v0 = f32x4.sub(v0, vm);
      v1 = f32x4.sub(v1, vm);
      v2 = f32x4.sub(v2, vm);
      v3 = f32x4.sub(v3, vm);
    }
    const t = expSum4(v0, v1, v2, v3, y, 16, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, floor);
    s0 = f64x2.add(s0, promote(t));
    s1 = f64x2.add(s1, promote(high(t)));
    y += step;
  }
  // #endregion terms
  // #region tail
  for (let left = n & 15; left > 0; ) {
    const k = left & 3;
    let v = left < 4 ? loadPart(x, k) : v128.load(x);
    v = tempered ? f32x4.mul(f32x4.sub(f32x4.mul(v, va), vm), vb) : f32x4.sub(v, vm);
    v = exp(v, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, floor);
    s0 = f64x2.add(s0, promote(v));
    s1 = f64x2.add(s1, promote(high(v)));
    if (left < 4) {
      storePart(y, k, v);
      break;
    }
    v128.store(y, v);
    x += 16;
    y += step >> 2;
    left -= 4;
  }
  // #endregion tail
  v128.store(sums, s0);
  v128.store(sums, s1, 16);
  const s = f64x2.add(s0, s1);
  return f64x2.extract_lane(s, 0) + f64x2.extract_lane(s, 1);
}

/** Chooses the copy. y advances by `step` for every 64 bytes of x: 64, or 0 to discard the terms. */
function expSumBy(x: usize, y: usize, step: usize, n: u32, m: f32, temperature: f64, sums: usize): f64 {
  return temperature == 1
    ? expSumOf(x, y, step, n, m, 1, sums, false)
    : expSumOf(x, y, step, n, m, temperature, sums, true);
}

/**
 * Exp and sum of a row: yᵢ = e^((xᵢ − m) / temperature). Adds the terms to the sum in the four float64
 * at `sums` (zero them before a row) and returns the total so far: NaN if the row holds a NaN or +Infinity,
 * or nothing above −Infinity.
 */
export function expSum(x: usize, y: usize, n: u32, m: f32, temperature: f64, sums: usize): f64 {
  return expSumBy(x, y, 64, n, m, temperature, sums);
}

/** Discard area for terms of which only the sum is wanted, here and in rows64.ts. */
export const DISCARD: usize = memory.data(64, 16);

/** `expSum` without y. (A loop of its own without the stores was a fifth of the binary.) */
export function sumExp(x: usize, n: u32, m: f32, temperature: f64, sums: usize): f64 {
  return expSumBy(x, DISCARD, 0, n, m, temperature, sums);
}

// #region scale
/** y = y · c. */
export function scale(y: usize, n: u32, c: f32): void {
  const v = f32x4.splat(c);
  let end = y + ((n & ~15) << 2);
  for (; y < end; y += 64) {
    v128.store(y, f32x4.mul(v128.load(y), v));
    v128.store(y, f32x4.mul(v128.load(y, 16), v), 16);
    v128.store(y, f32x4.mul(v128.load(y, 32), v), 32);
    v128.store(y, f32x4.mul(v128.load(y, 48), v), 48);
  }
  end += (n & 12) << 2;
  for (; y < end; y += 16) v128.store(y, f32x4.mul(v128.load(y), v));
  if (n & 3) storePart(y, n & 3, f32x4.mul(loadPart(y, n & 3), v));
}
// #endregion scale

/** (v − m) / temperature − l in float64, rounded once; b = 1 / temperature. */
// @ts-ignore: decorator
@inline
function shiftTempered(v: v128, m: v128, b: v128, l: v128): v128 {
  const lo = promote(v);
  const hi = promote(high(v));
  return demote(f64x2.sub(f64x2.mul(f64x2.sub(lo, m), b), l), f64x2.sub(f64x2.mul(f64x2.sub(hi, m), b), l));
}

/**
 * y = (x − m) / temperature − l: the log-softmax of a row with maximum m and l = ln Σ
 * e^((x − m) / temperature).
 */
export function shift(x: usize, y: usize, n: u32, m: f32, temperature: f64, l: f64): void {
  let end = x + ((n & ~3) << 2);
  if (temperature == 1) {
    const vm = f32x4.splat(m);
    const vl = f32x4.splat(<f32>l);
    for (; x < end; x += 16, y += 16) v128.store(y, f32x4.sub(f32x4.sub(v128.load(x), vm), vl));
    if (n & 3) storePart(y, n & 3, f32x4.sub(f32x4.sub(loadPart(x, n & 3), vm), vl));
  } else {
    const vm = f64x2.splat(<f64>m);
    const vb = f64x2.splat(Math.min(1.0 / temperature, f64.MAX_VALUE));
    const vl = f64x2.splat(l);
    for (; x < end; x += 16, y += 16) v128.store(y, shiftTempered(v128.load(x), vm, vb, vl));
    if (n & 3) storePart(y, n & 3, shiftTempered(loadPart(x, n & 3), vm, vb, vl));
  }
}

/** Whether any element is NaN. */
export function hasNaN(x: usize, n: u32): bool {
  for (const end = x + (n << 2); x < end; x += 4) {
    const v = load<f32>(x);
    if (v != v) return true;
  }
  return false;
}

/** Zeroes the partial sums before a row. */
// @ts-ignore: decorator
@inline
function clear(sums: usize): void {
  v128.store(sums, i64x2.splat(0));
  v128.store(sums, i64x2.splat(0), 16);
}

// #region softmax
/** Softmax of each of `rows` rows of n at x, to y. */
export function softmax(x: usize, y: usize, rows: u32, n: u32, temperature: f64): void {
  for (const step: usize = n << 2; rows > 0; rows--, x += step, y += step) {
    clear(SUMS);
    scale(y, n, <f32>(1.0 / expSum(x, y, n, max(x, n), temperature, SUMS)));
  }
}
// #endregion softmax

/** Log-softmax of each of `rows` rows of n at x, to y. */
export function logSoftmax(x: usize, y: usize, rows: u32, n: u32, temperature: f64): void {
  for (const step: usize = n << 2; rows > 0; rows--, x += step, y += step) {
    clear(SUMS);
    const m = max(x, n);
    shift(x, y, n, m, temperature, log(sumExp(x, n, m, temperature, SUMS)));
  }
}

/** ln Σ e^(x / temperature) of each of `rows` rows of n at x, to z: one float64 a row. Returns 0. */
export function logSumExp(x: usize, z: usize, rows: u32, n: u32, temperature: f64): u32 {
  for (const step: usize = n << 2; rows > 0; rows--, x += step, z += 8) {
    clear(SUMS);
    const m = max(x, n);
    const s = sumExp(x, n, m, temperature, SUMS);
    const finite = <f64>m / temperature + log(s);
    store<f64>(z, s > 0 ? finite : hasNaN(x, n) ? NaN : <f64>m);
  }
  return 0;
}
