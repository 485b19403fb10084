/**
 * The softmax kernels along a strided axis of float32: `width` columns side by side, each of n elements
 * `stride` elements apart. The lanes go across the columns, four at a time, so nothing is gathered or
 * transposed. (No twin in src/js/: src/rows/blocks.ts lays columns out as rows.)
 *
 * x, y, maxima and sums are byte offsets. x and y may have any alignment and may be the same. maxima holds a
 * float32 and sums a float64 for each column, with room up to a multiple of 4. Data larger than the memory
 * goes through it in pieces, with the same bits as in one piece: blocks of columns and blocks of rows, each a
 * multiple of 4, and each function over all blocks before the next function.
 */
import { constant, exp, expSum4 } from "./exp";
import { demote, high, loadPart, promote, storePart } from "./lanes";
import { log } from "./log";

/** Raises each maximum to the largest element of its column, ignoring NaN. Start from −Infinity. */
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

/** The last one to three columns, at x: row by row, added in the order of `expSum`. */
function expSumPart(
  x: usize,
  y: usize,
  n: u32,
  left: u32,
  strideX: u32,
  strideY: u32,
  maxima: usize,
  sums: usize,
): void {
  const vm = v128.load(maxima);
  let s0 = v128.load(sums);
  let s1 = v128.load(sums, 16);
  let first = vm;
  let second = vm;
  for (let i: u32 = 0; i < n; i++, x += strideX << 2, y += strideY << 2) {
    let v = f32x4.sub(loadPart(x, left), vm);
    v = exp(
      v,
      constant(0),
      constant(1),
      constant(2),
      constant(3),
      constant(4),
      constant(5),
      constant(6),
      constant(7),
      constant(8),
      constant(9),
    );
    storePart(y, left, v);
    if (i < (n & ~3)) {
      const k = i & 3;
      if (k == 0) first = v;
      else if (k == 1) first = f32x4.add(first, v);
      else if (k == 2) second = v;
      if (k < 3) continue;
      v = f32x4.add(first, f32x4.add(second, v));
    }
    s0 = f64x2.add(s0, promote(v));
    s1 = f64x2.add(s1, promote(high(v)));
  }
  v128.store(sums, s0);
  v128.store(sums, s1, 16);
}

/**
 * y = e^(x − maximum); adds the terms of each column to its sum (zero the sums first). NaN as along a row.
 * A `strideY` of 0 asks for the sums alone: the terms overwrite one another in `width` float32 at y. (A
 * temperature takes `shift` first: as a branch of this loop it made up a third of the relaxed binary.)
 */
export function expSum(
  x: usize,
  y: usize,
  n: u32,
  width: u32,
  strideX: u32,
  strideY: u32,
  maxima: usize,
  sums: usize,
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
  const floor = constant(9);
  const stepX: usize = strideX << 2;
  const stepY: usize = strideY << 2;
  for (const end = x + ((width & ~3) << 2); x < end; x += 16, y += 16, maxima += 16, sums += 32) {
    const vm = v128.load(maxima);
    let s0 = v128.load(sums);
    let s1 = v128.load(sums, 16);
    let p = x;
    let q = y;
    let i = n;
    for (; i >= 4; i -= 4) {
      const t = expSum4(
        f32x4.sub(v128.load(p), vm),
        f32x4.sub(v128.load(p + stepX), vm),
        f32x4.sub(v128.load(p + (stepX << 1)), vm),
        f32x4.sub(v128.load(p + stepX * 3), vm),
        q,
        stepY,
        log2e,
        magic,
        ln2hi,
        ln2lo,
        c6,
        c5,
        c4,
        c3,
        c2,
        floor,
      );
      p += stepX << 2;
      q += stepY << 2;
      // From here on in float64, as along a row.
      s0 = f64x2.add(s0, promote(t));
      s1 = f64x2.add(s1, promote(high(t)));
    }
    for (; i > 0; i--, p += stepX, q += stepY) {
      const v = exp(f32x4.sub(v128.load(p), vm), log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, floor);
      v128.store(q, v);
      s0 = f64x2.add(s0, promote(v));
      s1 = f64x2.add(s1, promote(high(v)));
    }
    v128.store(sums, s0);
    v128.store(sums, s1, 16);
  }
  if (width & 3) expSumPart(x, y, n, width & 3, strideX, strideY, maxima, sums);
}

/** y = y · the factor of its column, a float64. */
export function scale(y: usize, n: u32, width: u32, stride: u32, factors: usize): void {
  const step: usize = stride << 2;
  for (const end = y + ((width & ~3) << 2); y < end; y += 16, factors += 32) {
    const c = demote(v128.load(factors), v128.load(factors, 16));
    for (let i = n, q = y; i > 0; i--, q += step) v128.store(q, f32x4.mul(v128.load(q), c));
  }
  if (width & 3) {
    const c = demote(v128.load(factors), v128.load(factors, 16));
    for (; n > 0; n--, y += step) storePart(y, width & 3, f32x4.mul(loadPart(y, width & 3), c));
  }
}

/** Replaces each sum by its natural logarithm. */
export function logs(width: u32, sums: usize): void {
  for (let j: u32 = 0; j < width; j++) store<f64>(sums + (j << 3), log(load<f64>(sums + (j << 3))));
}

/** (v − m) / temperature − l in float64, rounded once; b = 1 / temperature. */
// @ts-ignore: decorator
@inline
function shiftTempered(v: v128, m: v128, b: v128, l0: v128, l1: v128): v128 {
  const z0 = f64x2.mul(f64x2.sub(promote(v), promote(m)), b);
  const z1 = f64x2.mul(f64x2.sub(promote(high(v)), promote(high(m))), b);
  return demote(f64x2.sub(z0, l0), f64x2.sub(z1, l1));
}

/** y = (x − maximum) / temperature − l, where l is its column's entry in `logs`. */
export function shift(
  x: usize,
  y: usize,
  n: u32,
  width: u32,
  strideX: u32,
  strideY: u32,
  maxima: usize,
  temperature: f64,
  logs: usize,
): void {
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
    if (temperature == 1) {
      for (let i = n; i > 0; i--, p += stepX, q += stepY) {
        v128.store(q, f32x4.sub(f32x4.sub(v128.load(p), m), l));
      }
    } else {
      for (let i = n; i > 0; i--, p += stepX, q += stepY) {
        v128.store(q, shiftTempered(v128.load(p), m, b, l0, l1));
      }
    }
  }
  if (width & 3) {
    const m = v128.load(maxima);
    const l0 = v128.load(logs);
    const l1 = v128.load(logs, 16);
    const l = demote(l0, l1);
    for (; n > 0; n--, x += stepX, y += stepY) {
      const v = loadPart(x, width & 3);
      const z = temperature == 1 ? f32x4.sub(f32x4.sub(v, m), l) : shiftTempered(v, m, b, l0, l1);
      storePart(y, width & 3, z);
    }
  }
}
