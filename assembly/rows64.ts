/**
 * The softmax kernels along a contiguous row of float64: rows.ts with half the lanes. Twin:
 * `src/js/rows64.ts`, the same functions in the same order.
 *
 * The sum is exact but for its last rounding. Each lane carries it in two parts: s, and in `lost` what the
 * additions to s round away. s starts from 1, not 0: no term is above 1, so the rounding error of s + e is
 * exactly e − ((s + e) − s) (Dekker). That takes three operations; Knuth's two-sum, which needs no order,
 * takes six: 2.66 ns/element of the whole softmax against 2.93. The 1 is subtracted, without rounding, at the
 * end of a piece and added again at the start of the next.
 */
import { constant64, exp64 } from "./exp64";
import { loadOne, shiftTempered64, storeOne } from "./lanes";
import { log } from "./log";
import { DISCARD, SUMS } from "./rows";
import { factor64, prescale64 } from "./temperature";

/** The largest element, ignoring NaN (which reaches the sum by itself); −Infinity for an empty row. */
export function max(x: usize, n: u32): f64 {
  let m0 = f64x2.splat(-Infinity);
  let m1 = m0;
  let m2 = m0;
  let m3 = m0;
  let end = x + ((n & ~7) << 3);
  for (; x < end; x += 64) {
    m0 = f64x2.pmax(m0, v128.load(x));
    m1 = f64x2.pmax(m1, v128.load(x, 16));
    m2 = f64x2.pmax(m2, v128.load(x, 32));
    m3 = f64x2.pmax(m3, v128.load(x, 48));
  }
  end += (n & 6) << 3;
  for (; x < end; x += 16) m0 = f64x2.pmax(m0, v128.load(x));
  if (n & 1) m1 = f64x2.pmax(m1, loadOne(x));
  m0 = f64x2.pmax(f64x2.pmax(m0, m1), f64x2.pmax(m2, m3));
  const a = f64x2.extract_lane(m0, 0);
  const b = f64x2.extract_lane(m0, 1);
  return a < b ? b : a;
}

/** `expSum` with or without a temperature. `tempered` is a constant in each inlined copy. */
// @ts-ignore: decorator
@inline
function expSumOf(
  x: usize,
  y: usize,
  step: usize,
  n: u32,
  m: f64,
  temperature: f64,
  sums: usize,
  tempered: bool,
): f64 {
  const log2e = constant64(0);
  const magic = constant64(1);
  const ln2hi = constant64(2);
  const ln2lo = constant64(3);
  const c6 = constant64(4);
  const c5 = constant64(5);
  const c4 = constant64(6);
  const c3 = constant64(7);
  const c2 = constant64(8);
  const floor = constant64(9);
  const one = constant64(10);
  const a = tempered ? prescale64(m, temperature) : 1;
  const va = f64x2.splat(a);
  const vb = f64x2.splat(tempered ? factor64(temperature, a) : 1);
  const vm = f64x2.splat(m * a);
  let s = f64x2.add(one, v128.load(sums));
  let t = s;
  let lost = v128.load(sums, 16);

  for (const end = x + ((n & ~3) << 3); x < end; x += 32, y += step >> 1) {
    let v0 = v128.load(x);
    let v1 = v128.load(x, 16);
    if (tempered) {
      v0 = f64x2.mul(f64x2.sub(f64x2.mul(v0, va), vm), vb);
      v1 = f64x2.mul(f64x2.sub(f64x2.mul(v1, va), vm), vb);
    } else {
      v0 = f64x2.sub(v0, vm);
      v1 = f64x2.sub(v1, vm);
    }
    v0 = exp64(v0, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, floor);
    v1 = exp64(v1, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, floor);
    t = f64x2.add(s, v0);
    lost = f64x2.add(lost, f64x2.sub(v0, f64x2.sub(t, s)));
    s = t;
    t = f64x2.add(s, v1);
    lost = f64x2.add(lost, f64x2.sub(v1, f64x2.sub(t, s)));
    s = t;
    // Stores after the sums: 2.58 ns/element of the whole softmax, relaxed 1.91; before them 2.66, 2.02.
    v128.store(y, v0);
    v128.store(y, v1, 16);
  }
  for (let left = n & 3; left > 0; left -= 2, x += 16, y += step >> 2) {
    let v = left == 1 ? loadOne(x) : v128.load(x);
    v = tempered ? f64x2.mul(f64x2.sub(f64x2.mul(v, va), vm), vb) : f64x2.sub(v, vm);
    v = exp64(v, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, floor);
    t = f64x2.add(s, v);
    lost = f64x2.add(lost, f64x2.sub(v, f64x2.sub(t, s)));
    s = t;
    if (left == 1) {
      storeOne(y, v);
      break;
    }
    v128.store(y, v);
  }
  s = f64x2.sub(s, one);
  v128.store(sums, s);
  v128.store(sums, lost, 16);
  const s0 = f64x2.extract_lane(s, 0);
  const s1 = f64x2.extract_lane(s, 1);
  const sum = s0 + s1;
  const back = sum - s0;
  const rest = f64x2.extract_lane(lost, 0) + f64x2.extract_lane(lost, 1);
  return sum + (s0 - (sum - back) + (s1 - back) + rest);
}

/** Chooses the copy. y advances by `step` for every 64 bytes of x: 64, or 0 to discard the terms. */
function expSumBy(x: usize, y: usize, step: usize, n: u32, m: f64, temperature: f64, sums: usize): f64 {
  return temperature == 1
    ? expSumOf(x, y, step, n, m, 1, sums, false)
    : expSumOf(x, y, step, n, m, temperature, sums, true);
}

/**
 * Exp and sum of a row: yᵢ = e^((xᵢ − m) / temperature). Adds the terms to the sum in the four float64
 * at `sums` (zero them before a row) and returns the total so far: NaN if the row holds a NaN or +Infinity,
 * or nothing above −Infinity.
 */
export function expSum(x: usize, y: usize, n: u32, m: f64, temperature: f64, sums: usize): f64 {
  return expSumBy(x, y, 64, n, m, temperature, sums);
}

/** `expSum` without y. */
export function sumExp(x: usize, n: u32, m: f64, temperature: f64, sums: usize): f64 {
  return expSumBy(x, DISCARD, 0, n, m, temperature, sums);
}

/** y = y · c. */
export function scale(y: usize, n: u32, c: f64): void {
  const v = f64x2.splat(c);
  let end = y + ((n & ~7) << 3);
  for (; y < end; y += 64) {
    v128.store(y, f64x2.mul(v128.load(y), v));
    v128.store(y, f64x2.mul(v128.load(y, 16), v), 16);
    v128.store(y, f64x2.mul(v128.load(y, 32), v), 32);
    v128.store(y, f64x2.mul(v128.load(y, 48), v), 48);
  }
  end += (n & 6) << 3;
  for (; y < end; y += 16) v128.store(y, f64x2.mul(v128.load(y), v));
  if (n & 1) store<f64>(y, load<f64>(y) * c);
}

/**
 * y = (x − m) / temperature − l: the log-softmax of a row with maximum m and l = ln Σ
 * e^((x − m) / temperature).
 */
export function shift(x: usize, y: usize, n: u32, m: f64, temperature: f64, l: f64): void {
  const end = x + ((n & ~1) << 3);
  const vl = f64x2.splat(l);
  if (temperature == 1) {
    const vm = f64x2.splat(m);
    for (; x < end; x += 16, y += 16) v128.store(y, f64x2.sub(f64x2.sub(v128.load(x), vm), vl));
    if (n & 1) store<f64>(y, load<f64>(x) - m - l);
  } else {
    const a = prescale64(m, temperature);
    const va = f64x2.splat(a);
    const vm = f64x2.splat(m * a);
    const vt = f64x2.splat(temperature * a);
    const vb = f64x2.splat(factor64(temperature, a));
    for (; x < end; x += 16, y += 16) v128.store(y, shiftTempered64(v128.load(x), va, vm, vt, vb, vl));
    if (n & 1) storeOne(y, shiftTempered64(loadOne(x), va, vm, vt, vb, vl));
  }
}

/** Whether any element is NaN. */
export function hasNaN(x: usize, n: u32): bool {
  for (const end = x + (n << 3); x < end; x += 8) {
    const v = load<f64>(x);
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

/** Softmax of each of `rows` rows of n at x, to y. */
export function softmax(x: usize, y: usize, rows: u32, n: u32, temperature: f64): void {
  for (const step: usize = n << 3; rows > 0; rows--, x += step, y += step) {
    clear(SUMS);
    scale(y, n, 1.0 / expSum(x, y, n, max(x, n), temperature, SUMS));
  }
}

/** Log-softmax of each of `rows` rows of n at x, to y. */
export function logSoftmax(x: usize, y: usize, rows: u32, n: u32, temperature: f64): void {
  for (const step: usize = n << 3; rows > 0; rows--, x += step, y += step) {
    clear(SUMS);
    const m = max(x, n);
    shift(x, y, n, m, temperature, log(sumExp(x, n, m, temperature, SUMS)));
  }
}

/**
 * ln Σ e^(x / temperature) of each of `rows` rows of n at x, to z: one float64 a row. Returns how many of the
 * results are near 0 because one logit dominates its row: they lack digits, and the caller computes them
 * again (src/math/dominated.ts; src/js/rows64.ts does so itself).
 */
export function logSumExp(x: usize, z: usize, rows: u32, n: u32, temperature: f64): u32 {
  let tiny: u32 = 0;
  for (const step: usize = n << 3; rows > 0; rows--, x += step, z += 8) {
    clear(SUMS);
    const m = max(x, n);
    const s = sumExp(x, n, m, temperature, SUMS);
    const top = m / temperature;
    // Below 1 + 2⁻⁹, and within 2⁻⁸ of 0.
    if (s < 1.001953125 && Math.abs(top) < 0.00390625) tiny++;
    store<f64>(z, s > 0 ? top + log(s) : hasNaN(x, n) ? NaN : m);
  }
  return tiny;
}
