/**
 * Many short rows of float32, with the bits of rows.ts: what knows of rows is done here, row after row, and
 * e^z over all of them at once by `expSum`, whose loop need not ask where a row ends. Rows of 2 go two to a
 * vector. From 4 on the last vector of a row overlaps the one before, so that nothing is read or written past
 * the row.
 *
 * x and y are byte offsets of any alignment, and may be the same. Maxima are a float32 a row, all else that
 * is of a row a float64.
 */
import { subtract } from "./gradients";
import { high, loadPart, promote, storePart } from "./lanes";
import { SUMS, shift } from "./rows";
import { dot } from "./sums";

/** The largest lane on all lanes; NaN is passed over. */
// @ts-ignore: decorator
@inline
function largest(m: v128): v128 {
  m = f32x4.pmax(m, v128.shuffle<f32>(m, m, 2, 3, 0, 1));
  return f32x4.pmax(m, v128.shuffle<f32>(m, m, 1, 0, 3, 2));
}

/** y = (x − the maximum of its row) · b; the maxima go to `maxima`. NaN as in rows.ts. */
export function center(x: usize, y: usize, rows: u32, n: u32, b: f32, maxima: usize): void {
  const vb = f32x4.splat(b);
  const least = f32x4.splat(-Infinity);
  const step: usize = n << 2;
  const last = step - 16;
  if (n == 2) {
    for (; rows > 1; rows -= 2, x += 16, y += 16, maxima += 8) {
      const v = v128.load(x);
      let m = f32x4.pmax(least, v);
      m = f32x4.pmax(m, v128.shuffle<f32>(m, m, 1, 0, 3, 2));
      v128.store(y, f32x4.mul(f32x4.sub(v, m), vb));
      v128.store64_lane(maxima, v128.shuffle<f32>(m, m, 0, 2, 0, 2), 0);
    }
  }
  for (; rows > 0; rows--, x += step, y += step, maxima += 4) {
    const tail = n < 4 ? loadPart(x, n) : v128.load(x + last);
    let m = least;
    if (n > 4) for (let i: usize = 0; i < last; i += 16) m = f32x4.pmax(m, v128.load(x + i));
    m = largest(f32x4.pmax(m, tail));
    if (n > 4)
      for (let i: usize = 0; i < last; i += 16) {
        v128.store(y + i, f32x4.mul(f32x4.sub(v128.load(x + i), m), vb));
      }
    const v = f32x4.mul(f32x4.sub(tail, m), vb);
    if (n < 4) storePart(y, n, v);
    else v128.store(y + last, v);
    v128.store32_lane(maxima, m, 0);
  }
}

/** The sum of a row of terms, in the order of `expSum` in rows.ts. */
// @ts-ignore: decorator
@inline
function sumOf(e: usize, n: u32): f64 {
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  for (const end = e + ((n & ~15) << 2); e < end; e += 64) {
    const t = f32x4.add(
      f32x4.add(v128.load(e), v128.load(e, 16)),
      f32x4.add(v128.load(e, 32), v128.load(e, 48)),
    );
    s0 = f64x2.add(s0, promote(t));
    s1 = f64x2.add(s1, promote(high(t)));
  }
  for (const end = e + ((n & 12) << 2); e < end; e += 16) {
    s0 = f64x2.add(s0, promote(v128.load64_zero(e)));
    s1 = f64x2.add(s1, promote(v128.load64_zero(e, 8)));
  }
  const k = n & 3;
  if (k == 1) s0 = f64x2.add(s0, promote(v128.load32_zero(e)));
  else if (k > 1) {
    s0 = f64x2.add(s0, promote(v128.load64_zero(e)));
    if (k == 3) s1 = f64x2.add(s1, promote(v128.load32_zero(e, 8)));
  }
  const s = f64x2.add(s0, s1);
  return f64x2.extract_lane(s, 0) + f64x2.extract_lane(s, 1);
}

/** The sum of each row of terms, to `sums`. */
export function sumRows(y: usize, rows: u32, n: u32, sums: usize): void {
  if (n == 2) {
    for (; rows > 1; rows -= 2, y += 16, sums += 16) {
      const v = v128.load(y);
      const a = promote(v);
      const b = promote(high(v));
      v128.store(sums, f64x2.add(v128.shuffle<f64>(a, b, 0, 2), v128.shuffle<f64>(a, b, 1, 3)));
    }
  }
  for (const step: usize = n << 2; rows > 0; rows--, y += step, sums += 8) store<f64>(sums, sumOf(y, n));
}

/** y = y · c / sum; 0 throughout where c is 0, whatever the row holds. Without `cs` each c is 1. */
export function scaleRows(y: usize, rows: u32, n: u32, sums: usize, cs: usize): void {
  const step: usize = n << 2;
  const last = step - 16;
  const zero = f64x2.splat(0);
  let c = f64x2.splat(1);
  if (n == 2) {
    for (; rows > 1; rows -= 2, y += 16, sums += 16) {
      if (cs) {
        c = v128.load(cs);
        cs += 16;
      }
      const f = f32x4.demote_f64x2_zero(f64x2.div(c, v128.load(sums)));
      const kept = f64x2.ne(c, zero);
      const v = f32x4.mul(v128.load(y), v128.shuffle<f32>(f, f, 0, 0, 1, 1));
      v128.store(y, v128.and(v, v128.shuffle<i32>(kept, kept, 0, 0, 2, 2)));
    }
  }
  for (; rows > 0; rows--, y += step, sums += 8) {
    if (cs) {
      c = v128.load64_splat(cs);
      cs += 8;
    }
    const f = f32x4.demote_f64x2_zero(f64x2.div(c, v128.load64_splat(sums)));
    const by = v128.shuffle<f32>(f, f, 0, 0, 0, 0);
    const kept = f64x2.ne(c, zero);
    if (n < 4) storePart(y, n, v128.and(f32x4.mul(loadPart(y, n), by), kept));
    else {
      const tail = v128.and(f32x4.mul(v128.load(y + last), by), kept);
      for (let i: usize = 0; i < last; i += 16) {
        v128.store(y + i, v128.and(f32x4.mul(v128.load(y + i), by), kept));
      }
      v128.store(y + last, tail);
    }
  }
}

/** y = (x − the maximum of its row) / temperature − the logarithm of its row. */
export function shiftRows(
  x: usize,
  y: usize,
  rows: u32,
  n: u32,
  temperature: f64,
  maxima: usize,
  logs: usize,
): void {
  const step: usize = n << 2;
  const last = step - 16;
  if (n == 2 && temperature == 1) {
    for (; rows > 1; rows -= 2, x += 16, y += 16, maxima += 8, logs += 16) {
      const m = v128.load64_zero(maxima);
      const l = f32x4.demote_f64x2_zero(v128.load(logs));
      const d = f32x4.sub(v128.load(x), v128.shuffle<f32>(m, m, 0, 0, 1, 1));
      v128.store(y, f32x4.sub(d, v128.shuffle<f32>(l, l, 0, 0, 1, 1)));
    }
  }
  for (; rows > 0; rows--, x += step, y += step, maxima += 4, logs += 8) {
    const l = load<f64>(logs);
    if (n < 4 || temperature != 1) {
      shift(x, y, n, load<f32>(maxima), temperature, l);
      continue;
    }
    const m = v128.load32_splat(maxima);
    const vl = f32x4.splat(<f32>l);
    const tail = f32x4.sub(f32x4.sub(v128.load(x + last), m), vl);
    for (let i: usize = 0; i < last; i += 16) {
      v128.store(y + i, f32x4.sub(f32x4.sub(v128.load(x + i), m), vl));
    }
    v128.store(y + last, tail);
  }
}

/** Σ a·b of each row, to `sums`. */
export function dotRows(a: usize, b: usize, rows: u32, n: u32, sums: usize): void {
  for (const step: usize = n << 2; rows > 0; rows--, a += step, b += step, sums += 8) {
    v128.store(SUMS, i64x2.splat(0));
    v128.store(SUMS, i64x2.splat(0), 16);
    store<f64>(sums, dot(a, b, n, SUMS));
  }
}

/** y = y − u · the gain of its row; where that is 0 u is not looked at. */
export function subtractRows(y: usize, u: usize, rows: u32, n: u32, gains: usize): void {
  for (const step: usize = n << 2; rows > 0; rows--, y += step, u += step, gains += 8) {
    const gain = load<f64>(gains);
    if (gain != 0) subtract(y, u, n, gain);
  }
}
