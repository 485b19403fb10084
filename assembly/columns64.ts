/**
 * columns.ts for float64, two columns at a time; what is said there holds here.
 *
 * maxima, sums and lost hold a float64 for each column. Until `logs`, the sum of column j is
 * sums[j] + lost[j]: `lost` collects what the additions to `sums` round away. rows64.ts does the same, and in
 * the SIMD binary both have the same bits.
 */
import { constant64, exp64 } from "./exp64";
import { loadOne, shiftTempered64, storeOne } from "./lanes";
import { log } from "./log";
import { factor64, prescale64 } from "./temperature";

/** Raises each maximum to the largest element of its column, ignoring NaN. Start from −Infinity. */
export function max(x: usize, n: u32, width: u32, stride: u32, maxima: usize): void {
  const step: usize = stride << 3;
  for (const end = x + ((width & ~1) << 3); x < end; x += 16, maxima += 16) {
    let m0 = v128.load(maxima);
    let m1 = m0;
    let p = x;
    let i = n;
    for (; i >= 2; i -= 2, p += step << 1) {
      m0 = f64x2.pmax(m0, v128.load(p));
      m1 = f64x2.pmax(m1, v128.load(p + step));
    }
    if (i > 0) m0 = f64x2.pmax(m0, v128.load(p));
    v128.store(maxima, f64x2.pmax(m0, m1));
  }
  if (width & 1) {
    let m = load<f64>(maxima);
    for (; n > 0; n--, x += step) {
      const v = load<f64>(x);
      if (v > m) m = v;
    }
    store<f64>(maxima, m);
  }
}

/**
 * `expSum` of all pairs of columns, or of the one column after them. `whole` is a constant in each inlined
 * copy.
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
  sums: usize,
  lost: usize,
  whole: bool,
): void {
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
  const stepX: usize = strideX << 3;
  const stepY: usize = strideY << 3;
  const end = whole ? x + ((width & ~1) << 3) : x + 16;
  for (; x < end; x += 16, y += 16, maxima += 16, sums += 16, lost += 16) {
    const vm = whole ? v128.load(maxima) : v128.load64_zero(maxima);
    let s = f64x2.add(one, whole ? v128.load(sums) : v128.load64_zero(sums));
    let t = s;
    let e = whole ? v128.load(lost) : v128.load64_zero(lost);
    let p = x;
    let q = y;
    let i = n;
    if (whole) {
      for (; i >= 2; i -= 2) {
        let v0 = f64x2.sub(v128.load(p), vm);
        v0 = exp64(v0, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, floor);
        let v1 = f64x2.sub(v128.load(p + stepX), vm);
        v1 = exp64(v1, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, floor);
        p += stepX << 1;
        v128.store(q, v0);
        v128.store(q + stepY, v1);
        q += stepY << 1;
        t = f64x2.add(s, v0);
        e = f64x2.add(e, f64x2.sub(v0, f64x2.sub(t, s)));
        s = f64x2.add(t, v1);
        e = f64x2.add(e, f64x2.sub(v1, f64x2.sub(s, t)));
      }
    }
    for (; i > 0; i--, p += stepX, q += stepY) {
      let v = whole ? v128.load(p) : loadOne(p);
      v = f64x2.sub(v, vm);
      v = exp64(v, log2e, magic, ln2hi, ln2lo, c6, c5, c4, c3, c2, floor);
      if (whole) v128.store(q, v);
      else storeOne(q, v);
      t = f64x2.add(s, v);
      e = f64x2.add(e, f64x2.sub(v, f64x2.sub(t, s)));
      s = t;
    }
    s = f64x2.sub(s, one);
    if (whole) {
      v128.store(sums, s);
      v128.store(lost, e);
    } else {
      storeOne(sums, s);
      storeOne(lost, e);
    }
  }
}

/** The column after the last pair. */
function expSumPart(
  x: usize,
  y: usize,
  n: u32,
  width: u32,
  strideX: u32,
  strideY: u32,
  maxima: usize,
  sums: usize,
  lost: usize,
): void {
  const whole = (width & ~1) << 3;
  expSumOf(
    x + whole,
    y + whole,
    n,
    width,
    strideX,
    strideY,
    maxima + whole,
    sums + whole,
    lost + whole,
    false,
  );
}

/**
 * y = e^(x − maximum); adds the terms of each column to its sum (zero `sums` and `lost` first). NaN as
 * along a row. A `strideY` of 0 asks for the sums alone: the terms overwrite one another in `width` float64
 * at y.
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
  lost: usize,
): void {
  expSumOf(x, y, n, width, strideX, strideY, maxima, sums, lost, true);
  if (width & 1) expSumPart(x, y, n, width, strideX, strideY, maxima, sums, lost);
}

/** y = y · the factor of its column. */
export function scale(y: usize, n: u32, width: u32, stride: u32, factors: usize): void {
  const step: usize = stride << 3;
  for (const end = y + ((width & ~1) << 3); y < end; y += 16, factors += 16) {
    const c = v128.load(factors);
    for (let i = n, q = y; i > 0; i--, q += step) v128.store(q, f64x2.mul(v128.load(q), c));
  }
  if (width & 1) {
    const c = load<f64>(factors);
    for (; n > 0; n--, y += step) store<f64>(y, load<f64>(y) * c);
  }
}

/** Replaces each sum by its natural logarithm, at `sums`. */
export function logs(width: u32, sums: usize, lost: usize): void {
  for (const end = sums + (width << 3); sums < end; sums += 8, lost += 8) {
    store<f64>(sums, log(load<f64>(sums) + load<f64>(lost)));
  }
}

/** `prescale64` of two columns with the maxima m. */
function prescale2(m: v128, temperature: f64): v128 {
  const a = f64x2.splat(prescale64(f64x2.extract_lane(m, 0), temperature));
  return f64x2.replace_lane(a, 1, prescale64(f64x2.extract_lane(m, 1), temperature));
}

/** `factor64` of two columns. */
function factor2(temperature: f64, a: v128): v128 {
  const b = f64x2.splat(factor64(temperature, f64x2.extract_lane(a, 0)));
  return f64x2.replace_lane(b, 1, factor64(temperature, f64x2.extract_lane(a, 1)));
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
  const stepX: usize = strideX << 3;
  const stepY: usize = strideY << 3;
  const vt = f64x2.splat(temperature);
  for (const end = x + ((width & ~1) << 3); x < end; x += 16, y += 16, maxima += 16, logs += 16) {
    const m = v128.load(maxima);
    const l = v128.load(logs);
    let p = x;
    let q = y;
    if (temperature == 1) {
      for (let i = n; i > 0; i--, p += stepX, q += stepY) {
        v128.store(q, f64x2.sub(f64x2.sub(v128.load(p), m), l));
      }
    } else {
      const a = prescale2(m, temperature);
      const b = factor2(temperature, a);
      const ma = f64x2.mul(m, a);
      const t = f64x2.mul(vt, a);
      for (let i = n; i > 0; i--, p += stepX, q += stepY) {
        v128.store(q, shiftTempered64(v128.load(p), a, ma, t, b, l));
      }
    }
  }
  if (width & 1) {
    const m = v128.load64_zero(maxima);
    const l = v128.load64_zero(logs);
    const a = prescale2(m, temperature);
    const b = factor2(temperature, a);
    const ma = f64x2.mul(m, a);
    const t = f64x2.mul(vt, a);
    for (; n > 0; n--, x += stepX, y += stepY) {
      const v = loadOne(x);
      storeOne(y, temperature == 1 ? f64x2.sub(f64x2.sub(v, m), l) : shiftTempered64(v, a, ma, t, b, l));
    }
  }
}
