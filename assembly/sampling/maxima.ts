/**
 * The largest element, and a vector of maxima for each 64 elements, by which later passes leave out what
 * cannot matter. Twin: `src/sampling/js/maxima.ts`. Rows lie at a multiple of 16 bytes and are filled up with
 * −Infinity to a multiple of 64.
 */

// @ts-ignore: decorator
@inline
function isNaN4(v: v128): v128 {
  return f32x4.ne(v, v);
}

/**
 * The largest of n elements at x, NaN if there is one; lane j of a vector at g is the maximum of the elements
 * 4i + j of its 64. Looking for NaN, which `pmax` passes over, takes 0.03 ns/element.
 */
export function maxima(x: usize, n: u32, g: usize): f32 {
  let m = f32x4.splat(-Infinity);
  let bad = i32x4.splat(0);
  for (const end = x + (n << 2); x < end; x += 256, g += 16) {
    let m0 = v128.load(x);
    let m1 = v128.load(x, 16);
    let m2 = v128.load(x, 32);
    let m3 = v128.load(x, 48);
    bad = v128.or(bad, v128.or(v128.or(isNaN4(m0), isNaN4(m1)), v128.or(isNaN4(m2), isNaN4(m3))));
    for (let k: usize = 64; k < 256; k += 64) {
      const a = v128.load(x + k);
      const b = v128.load(x + k, 16);
      const c = v128.load(x + k, 32);
      const d = v128.load(x + k, 48);
      bad = v128.or(bad, v128.or(v128.or(isNaN4(a), isNaN4(b)), v128.or(isNaN4(c), isNaN4(d))));
      m0 = f32x4.pmax(m0, a);
      m1 = f32x4.pmax(m1, b);
      m2 = f32x4.pmax(m2, c);
      m3 = f32x4.pmax(m3, d);
    }
    m0 = f32x4.pmax(f32x4.pmax(m0, m1), f32x4.pmax(m2, m3));
    v128.store(g, m0);
    m = f32x4.pmax(m, m0);
  }
  m = f32x4.pmax(m, v128.shuffle<f32>(m, m, 2, 3, 0, 1));
  m = f32x4.pmax(m, v128.shuffle<f32>(m, m, 1, 0, 3, 2));
  return v128.any_true(bad) ? NaN : f32x4.extract_lane(m, 0);
}

/** The first place of m, which is the maximum: by groups, then in one of them. */
export function first(x: usize, n: u32, g: usize, m: f32): u32 {
  const v = f32x4.splat(m);
  for (let i: u32 = 0; i < n; i += 64, g += 16) {
    if (!v128.any_true(f32x4.eq(v128.load(g), v))) continue;
    for (let j: u32 = i; j < i + 64; j += 4) {
      const b = i32x4.bitmask(f32x4.eq(v128.load(x + (j << 2)), v));
      if (b) return j + ctz(b);
    }
  }
  return 0;
}

/** How many groups reach t: 64 times as many elements at most do. */
export function reaching(n: u32, g: usize, t: f32): u32 {
  const v = f32x4.splat(t);
  let count: u32 = 0;
  for (const end = g + (n >> 2); g < end; g += 16) count += <u32>v128.any_true(f32x4.ge(v128.load(g), v));
  return count;
}
