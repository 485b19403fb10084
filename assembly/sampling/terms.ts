/**
 * The loop that weights.ts and fastSums.ts share. Inlined there with constants for `GRID`, whether the terms
 * are put on the grid and summed exactly, and `STORE`, whether they go to w.
 */
import { constant, power, remainder, rounded } from "../exp";
import { high, promote } from "../lanes";

/** C of weights.ts. */
const STEP: usize = memory.data<f32>([0.000732421875]);

// @ts-ignore: decorator
@inline
function onGrid(v: v128, c: v128): v128 {
  return f32x4.sub(f32x4.add(v, c), c);
}

/**
 * Sums of e^((x − m)·r) over each 1,024 of n elements at x, a multiple of 16, to `blocks`; returns the total.
 * Without STORE, groups of 64 whose maxima at g are below `least` are left out.
 */
// @ts-ignore: decorator
@inline
export function sumsOf(
  x: usize,
  n: u32,
  m: f32,
  r: f32,
  g: usize,
  least: f32,
  w: usize,
  blocks: usize,
  GRID: bool,
  STORE: bool,
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
  const step = v128.load32_splat(STEP);
  const vm = f32x4.splat(m);
  const vr = f32x4.splat(r);
  const vl = f32x4.splat(least);
  let total: f64 = 0;
  for (const end = x + (n << 2); x < end; blocks += 8) {
    let s0 = f64x2.splat(0);
    let s1 = f64x2.splat(0);
    for (const last = min(x + 4096, end); x < last; g += 16) {
      const stop = min(x + 256, last);
      if (!STORE && !v128.any_true(f32x4.ge(v128.load(g), vl))) {
        x = stop;
        continue;
      }
      for (; x < stop; x += 64) {
        let v0 = f32x4.mul(f32x4.sub(v128.load(x), vm), vr);
        let v1 = f32x4.mul(f32x4.sub(v128.load(x, 16), vm), vr);
        let v2 = f32x4.mul(f32x4.sub(v128.load(x, 32), vm), vr);
        let v3 = f32x4.mul(f32x4.sub(v128.load(x, 48), vm), vr);
        v0 = f32x4.pmax(v0, floor);
        v1 = f32x4.pmax(v1, floor);
        v2 = f32x4.pmax(v2, floor);
        v3 = f32x4.pmax(v3, floor);
        const t0 = rounded(v0, log2e, magic);
        const t1 = rounded(v1, log2e, magic);
        const t2 = rounded(v2, log2e, magic);
        const t3 = rounded(v3, log2e, magic);
        v0 = remainder(v0, t0, magic, ln2hi, ln2lo);
        v1 = remainder(v1, t1, magic, ln2hi, ln2lo);
        v2 = remainder(v2, t2, magic, ln2hi, ln2lo);
        v3 = remainder(v3, t3, magic, ln2hi, ln2lo);
        v0 = power(t0, v0, c6, c5, c4, c3, c2);
        v1 = power(t1, v1, c6, c5, c4, c3, c2);
        v2 = power(t2, v2, c6, c5, c4, c3, c2);
        v3 = power(t3, v3, c6, c5, c4, c3, c2);
        if (GRID) {
          v0 = onGrid(v0, step);
          v1 = onGrid(v1, step);
          v2 = onGrid(v2, step);
          v3 = onGrid(v3, step);
        }
        if (STORE) {
          v128.store(w, v0);
          v128.store(w, v1, 16);
          v128.store(w, v2, 32);
          v128.store(w, v3, 48);
          w += 64;
        }
        if (GRID) {
          const a = f64x2.add(f64x2.add(promote(v0), promote(v1)), f64x2.add(promote(v2), promote(v3)));
          const b = f64x2.add(
            f64x2.add(promote(high(v0)), promote(high(v1))),
            f64x2.add(promote(high(v2)), promote(high(v3))),
          );
          s0 = f64x2.add(s0, a);
          s1 = f64x2.add(s1, b);
        } else {
          v0 = f32x4.add(f32x4.add(v0, v1), f32x4.add(v2, v3));
          s0 = f64x2.add(s0, promote(v0));
          s1 = f64x2.add(s1, promote(high(v0)));
        }
      }
    }
    s0 = f64x2.add(s0, s1);
    const sum = f64x2.extract_lane(s0, 0) + f64x2.extract_lane(s0, 1);
    store<f64>(blocks, sum);
    total += sum;
  }
  return total;
}

/** The weight of one element, by the steps of `sumsOf` on four lanes that are alike. */
export function weightOf(x: f32, m: f32, r: f32): f32 {
  const magic = constant(1);
  const step = v128.load32_splat(STEP);
  const z = f32x4.pmax(f32x4.splat((x - m) * r), constant(9));
  const t = rounded(z, constant(0), magic);
  const d = remainder(z, t, magic, constant(2), constant(3));
  const p = power(t, d, constant(4), constant(5), constant(6), constant(7), constant(8));
  return f32x4.extract_lane(onGrid(p, step), 0);
}
