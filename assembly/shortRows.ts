/**
 * Many short rows of float32, at least 4 long, with the bits of rows.ts: what knows of rows is done here, row
 * after row, and e^z over all of them at once by `expSum`, whose loop need not ask where a row ends. The last
 * vector of a row overlaps the one before, so that nothing is read or written past the row.
 *
 * x and y are byte offsets of any alignment, and may be the same. Maxima are a float32 a row, targets an
 * int32, all else a float64.
 */
import { high, promote } from "./lanes";
import { log } from "./log";

/** y = x − the maximum of its row, which goes to `maxima`. NaN as in rows.ts. */
export function center(x: usize, y: usize, rows: u32, n: u32, maxima: usize): void {
  const step: usize = n << 2;
  const last = step - 16;
  for (; rows > 0; rows--, x += step, y += step, maxima += 4) {
    const tail = v128.load(x + last);
    let m = f32x4.splat(-Infinity);
    for (let i: usize = 0; i < last; i += 16) m = f32x4.pmax(m, v128.load(x + i));
    m = f32x4.pmax(m, tail);
    m = f32x4.pmax(m, v128.shuffle<f32>(m, m, 2, 3, 0, 1));
    m = f32x4.pmax(m, v128.shuffle<f32>(m, m, 1, 0, 3, 2));
    for (let i: usize = 0; i < last; i += 16) v128.store(y + i, f32x4.sub(v128.load(x + i), m));
    v128.store(y + last, f32x4.sub(tail, m));
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

/**
 * From the terms at y to c / sum times each, less a at the target t of the row, where t is not negative; 0
 * throughout where c is 0, whatever the row holds. The logarithms of the sums go to `logs`; with a `cs` of 0
 * that is all.
 */
export function finishResiduals(
  y: usize,
  rows: u32,
  n: u32,
  logs: usize,
  cs: usize,
  targets: usize,
  amounts: usize,
): void {
  const step: usize = n << 2;
  const last = step - 16;
  for (; rows > 0; rows--, y += step, logs += 8) {
    const s = sumOf(y, n);
    store<f64>(logs, log(s));
    if (cs == 0) continue;
    const c = load<f64>(cs);
    if (c == 0) memory.fill(y, 0, step);
    else {
      const v = f32x4.splat(<f32>(c / s));
      const tail = f32x4.mul(v128.load(y + last), v);
      for (let i: usize = 0; i < last; i += 16) v128.store(y + i, f32x4.mul(v128.load(y + i), v));
      v128.store(y + last, tail);
    }
    const t = load<i32>(targets);
    if (t >= 0) {
      const p = y + (t << 2);
      store<f32>(p, <f32>(<f64>load<f32>(p) - load<f64>(amounts)));
    }
    cs += 8;
    targets += 4;
    amounts += 8;
  }
}
