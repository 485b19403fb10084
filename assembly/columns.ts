/**
 * Softmax and its kin along a strided axis of float32: `width` columns side by side, each of n elements that lie `stride` elements apart. The lanes go across
 * the columns, four at a time, so nothing is gathered or transposed. `src/js/columns.ts` is the twin: the same functions in the same order.
 *
 * x, y, maxima, sums are byte offsets, x and y of any alignment; x and y may be the same. maxima has a float32 and sums a float64 for each column, with room
 * up to a multiple of 4. What is too large for the memory goes through it in pieces, with the same bits as in one: columns in blocks of a multiple of
 * 4, and rows in blocks of a multiple of 4, each of these functions over all blocks before the next.
 */
import { constant, exp } from "./exp";
import { demote, high, loadPart, promote, storePart } from "./lanes";
import { log } from "./log";
import { factor, prescale } from "./temperature";

/** Raises each of the maxima to the largest of its column; NaN is passed over. Start from −Infinity. */
export function max(x: usize, n: u32, width: u32, stride: u32, maxima: usize): void {
  const step: usize = stride << 2;
  for (let end = x + ((width & ~3) << 2); x < end; x += 16, maxima += 16) {
    let m0 = v128.load(maxima);
    let m1 = m0;
    let p = x;
    let i = n;
    for (; i >= 2; i -= 2, p += step << 1) {
      m0 = f32x4.pmax(m0, v128.load(p));
      m1 = f32x4.pmax(m1, v128.load(p + step));
    }
    if (i > 0) m0 = f32x4.pmax(m0, v128.load(p));
    v128.store(maxima, f32x4.pmax(m0, m1));
  }
  if (width & 3) {
    let m = v128.load(maxima);
    for (; n > 0; n--, x += step) m = f32x4.pmax(m, loadPart(x, width & 3));
    v128.store(maxima, m);
  }
}

/** The prescale of each of the four columns with maxima m. */
function prescale4(m: v128, temperature: f64): v128 {
  let a = f32x4.splat(prescale(f32x4.extract_lane(m, 0), temperature));
  a = f32x4.replace_lane(a, 1, prescale(f32x4.extract_lane(m, 1), temperature));
  a = f32x4.replace_lane(a, 2, prescale(f32x4.extract_lane(m, 2), temperature));
  return f32x4.replace_lane(a, 3, prescale(f32x4.extract_lane(m, 3), temperature));
}

/** 1 / (temperature · a) of each. */
function factor4(temperature: f64, a: v128): v128 {
  let b = f32x4.splat(factor(temperature, f32x4.extract_lane(a, 0)));
  b = f32x4.replace_lane(b, 1, factor(temperature, f32x4.extract_lane(a, 1)));
  b = f32x4.replace_lane(b, 2, factor(temperature, f32x4.extract_lane(a, 2)));
  return f32x4.replace_lane(b, 3, factor(temperature, f32x4.extract_lane(a, 3)));
}

/**
 * `expSum` of whole fours of columns, or of the one to three columns after them, with its choices open: `tempered` and `whole` are constants wherever it is inlined.
 */
// @ts-ignore: decorator
@inline
function expSumOf(
  x: usize,
  y: usize,
  n: u32,
  width: u32,
  strideX: u32,
  strideY: u32,
  maxima: usize,
  temperature: f64,
  sums: usize,
  tempered: bool,
  whole: bool,
): void {
  const log2e = constant(0);
  const magic = constant(1);
  const ln2hi = constant(2);
  const ln2lo = constant(3);
  const c6 = constant(4);
  const c5 = constant(5);
  const c4 = constant(6);
  const c3 = constant(7);
  const c2 = constant(8);
  const one = constant(9);
  const floor = constant(10);
  const stepX: usize = strideX << 2;
  const stepY: usize = strideY << 2;
  const left = width & 3;
  const end = whole ? x + ((width & ~3) << 2) : x + 16;
  for (; x < end; x += 16, y += 16, maxima += 16, sums += 32) {
    let vm = v128.load(maxima);
    const va = tempered ? prescale4(vm, temperature) : one;
    const vb = tempered ? factor4(temperature, va) : one;
    if (tempered) vm = f32x4.mul(vm, va);
    let s0 = v128.load(sums);
    let s1 = v128.load(sums, 16);
    let p = x;
    let q = y;
    let i = n;
    for (; i >= 4; i -= 4) {
      let v0 = whole ? v128.load(p) : loadPart(p, left);
      let v1 = whole ? v128.load(p + stepX) : loadPart(p + stepX, left);
      let v2 = whole ? v128.load(p + (stepX << 1)) : loadPart(p + (stepX << 1), left);
      let v3 = whole ? v128.load(p + stepX * 3) : loadPart(p + stepX * 3, left);
      p += stepX << 2;
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
      v0 = exp(v0, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, one, floor);
      v1 = exp(v1, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, one, floor);
      v2 = exp(v2, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, one, floor);
      v3 = exp(v3, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, one, floor);
      if (whole) {
        v128.store(q, v0);
        v128.store(q + stepY, v1);
        v128.store(q + (stepY << 1), v2);
        v128.store(q + stepY * 3, v3);
      } else {
        storePart(q, left, v0);
        storePart(q + stepY, left, v1);
        storePart(q + (stepY << 1), left, v2);
        storePart(q + stepY * 3, left, v3);
      }
      q += stepY << 2;
      // A balanced tree of four terms in float32, then float64, as along a row.
      const t = f32x4.add(f32x4.add(v0, v1), f32x4.add(v2, v3));
      s0 = f64x2.add(s0, promote(t));
      s1 = f64x2.add(s1, promote(high(t)));
    }
    for (; i > 0; i--, p += stepX, q += stepY) {
      let v = whole ? v128.load(p) : loadPart(p, left);
      v = tempered ? f32x4.mul(f32x4.sub(f32x4.mul(v, va), vm), vb) : f32x4.sub(v, vm);
      v = exp(v, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, one, floor);
      if (whole) v128.store(q, v);
      else storePart(q, left, v);
      s0 = f64x2.add(s0, promote(v));
      s1 = f64x2.add(s1, promote(high(v)));
    }
    v128.store(sums, s0);
    v128.store(sums, s1, 16);
  }
}

/** The one to three columns after the last four. At temperature 1 both factors are 1 and change no bit. */
function expSumPart(x: usize, y: usize, n: u32, width: u32, strideX: u32, strideY: u32, maxima: usize, temperature: f64, sums: usize): void {
  const whole = (width & ~3) << 2;
  expSumOf(x + whole, y + whole, n, width, strideX, strideY, maxima + whole, temperature, sums + (whole << 1), true, false);
}

/**
 * y = e^((x − maximum) / temperature); adds the terms of each column to its sum (zero them before). NaN as along a row. With a
 * `strideY` of 0 only the sums are of use: the terms go over one another, `width` float32 at y.
 */
export function expSum(x: usize, y: usize, n: u32, width: u32, strideX: u32, strideY: u32, maxima: usize, temperature: f64, sums: usize): void {
  if (temperature == 1) expSumOf(x, y, n, width, strideX, strideY, maxima, 1, sums, false, true);
  else expSumOf(x, y, n, width, strideX, strideY, maxima, temperature, sums, true, true);
  if (width & 3) expSumPart(x, y, n, width, strideX, strideY, maxima, temperature, sums);
}

/** The reciprocals of four sums, rounded to float32. */
// @ts-ignore: decorator
@inline
function reciprocals(sums: usize): v128 {
  const one = f64x2.splat(1.0);
  return demote(f64x2.div(one, v128.load(sums)), f64x2.div(one, v128.load(sums, 16)));
}

/** y = y / sum of its column. */
export function scale(y: usize, n: u32, width: u32, stride: u32, sums: usize): void {
  const step: usize = stride << 2;
  for (const end = y + ((width & ~3) << 2); y < end; y += 16, sums += 32) {
    const c = reciprocals(sums);
    for (let i = n, q = y; i > 0; i--, q += step) v128.store(q, f32x4.mul(v128.load(q), c));
  }
  if (width & 3) {
    const c = reciprocals(sums);
    for (; n > 0; n--, y += step) storePart(y, width & 3, f32x4.mul(loadPart(y, width & 3), c));
  }
}

/** Each sum to its natural logarithm. */
export function logs(width: u32, sums: usize): void {
  for (let j: u32 = 0; j < width; j++) store<f64>(sums + (j << 3), log(load<f64>(sums + (j << 3))));
}

/** (v − m) / temperature − l by way of float64, rounded once; b is the reciprocal of the temperature. */
// @ts-ignore: decorator
@inline
function shiftTempered(v: v128, m: v128, b: v128, l0: v128, l1: v128): v128 {
  const z0 = f64x2.mul(f64x2.sub(promote(v), promote(m)), b);
  const z1 = f64x2.mul(f64x2.sub(promote(high(v)), promote(high(m))), b);
  return demote(f64x2.sub(z0, l0), f64x2.sub(z1, l1));
}

/** y = (x − maximum) / temperature − the number at its column's place among the logs. */
export function shift(x: usize, y: usize, n: u32, width: u32, strideX: u32, strideY: u32, maxima: usize, temperature: f64, logs: usize): void {
  const stepX: usize = strideX << 2;
  const stepY: usize = strideY << 2;
  const b = f64x2.splat(Math.min(1.0 / temperature, f64.MAX_VALUE));
  for (const end = x + ((width & ~3) << 2); x < end; x += 16, y += 16, maxima += 16, logs += 32) {
    const m = v128.load(maxima);
    const l0 = v128.load(logs);
    const l1 = v128.load(logs, 16);
    const l = demote(l0, l1);
    let p = x;
    let q = y;
    if (temperature == 1) for (let i = n; i > 0; i--, p += stepX, q += stepY) v128.store(q, f32x4.sub(f32x4.sub(v128.load(p), m), l));
    else for (let i = n; i > 0; i--, p += stepX, q += stepY) v128.store(q, shiftTempered(v128.load(p), m, b, l0, l1));
  }
  if (width & 3) {
    const m = v128.load(maxima);
    const l0 = v128.load(logs);
    const l1 = v128.load(logs, 16);
    const l = demote(l0, l1);
    for (; n > 0; n--, x += stepX, y += stepY) {
      const v = loadPart(x, width & 3);
      storePart(y, width & 3, temperature == 1 ? f32x4.sub(f32x4.sub(v, m), l) : shiftTempered(v, m, b, l0, l1));
    }
  }
}
