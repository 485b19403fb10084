/**
 * e^z on four float32 lanes, for z ≤ 0.
 *
 * Derivation. With n = round(z · log₂e) and r = z − n · ln 2, e^z = 2^n · e^r and |r| ≤ ½ ln
 * 2 · (1 + 2⁻¹²).
 *
 * 1. n: adding MAGIC = 1.5 · 2²³ + 127 to z · log₂e rounds it to an integer and leaves n + 127 in the
 *    low bits of the sum; shifted left by 23, those bits are the float 2^n. FLOOR is a z whose n is −127:
 *    its exponent field is 0, so 2^n and the result are exactly 0. Clamping to it makes exact zeros of
 *    −Infinity and of everything below 2^−126.5, and lets NaN through (`pmax(a, b)` is a when a is NaN).
 * 2. r: ln 2 = LN2_HI + LN2_LO. LN2_HI has 17 bits, so n · LN2_HI is exact for |n| ≤ 127, and so is
 *    z − n · LN2_HI (Sterbenz). LN2_HI + LN2_LO misses ln 2 by 2⁻⁴⁴, which n = 127 makes 2⁻³⁷.
 * 3. e^r ≈ 1 + p, p = r + r² · q(r), q of degree 4: the minimax polynomial of the relative error with the
 *    first two coefficients held at 1 (so that e⁰ is exactly 1), by Remez's exchange; C2, then C3, …
 *    rounded to float32 in turn, the rest fitted again. Error 0.0535 · 2⁻²⁴.
 * 4. The result is s + s · p with s = 2^n. s is a power of two, so s · p is exact and the sum is rounded
 *    once, fused or not. Against (1 + p) · s this saves the relaxed binary an operation, and both binaries a
 *    constant, of which the registers are full. q is split by r² into two chains, each shorter than Horner's
 *    one. Whole softmax of 4,096 elements on V8, one vector after another, in ns/element:
 *
 *                                    relaxed    SIMD
 *       s + s · p, q split by r²       0.68     0.94
 *       (1 + p) · s                    0.74     0.95
 *       s + s · p, q by Horner         0.69     0.99
 *
 *    (1 + p) · s by Horner's rule to the end, 1 + r · (1 + …), gave 1.167 ULP (fused 0.891) and 2,921
 *    reversals of order.
 * 5. Over every one of the 1,118,742,775 floats in [−87.33, −0] the error is at most 0.9992 ULP (1.0305
 *    with fused multiply-adds), and the result never decreases.
 */

/**
 * The constants are in linear memory and are splatted before a loop: V8 rebuilds a `v128.const` inside the
 * loop, three instructions each.
 */
const TABLE: usize = memory.data<f32>([
  1.44269504088896341, // 0: log₂e
  12583039.0, // 1: MAGIC
  0.693145751953125, // 2: LN2_HI
  1.4286067653e-6, // 3: LN2_LO
  0.001383890281431377, // 4: C6
  0.008369192481040955, // 5: C5
  0.04166810214519501, // 6: C4
  0.16666516661643982, // 7: C3
  0.4999999403953552, // 8: C2
  -87.6831283569336, // 9: FLOOR
]);

/** Entry i of the table on all lanes; `exp` takes the entries as arguments, in this order. */
// @ts-ignore: decorator
@inline
export function constant(i: usize): v128 {
  return v128.load32_splat(TABLE + (i << 2));
}

// #region fused
/** a · b + c, rounded once where the relaxed binary's host fuses it, else twice. */
// @ts-ignore: decorator
@inline
function madd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(a, b, c) : f32x4.add(f32x4.mul(a, b), c);
}

/** c − a · b, rounded likewise. */
// @ts-ignore: decorator
@inline
function nmadd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_nmadd(a, b, c) : f32x4.sub(c, f32x4.mul(a, b));
}
// #endregion fused

// #region steps
/** Step 1: n + 127 in the low bits; n makes |z − n · ln 2| smallest. */
// @ts-ignore: decorator
@inline
export function rounded(z: v128, log2e: v128, magic: v128): v128 {
  return madd(z, log2e, magic);
}

/** Step 2: r = z − n · ln 2, where t is the result of `rounded`. */
// @ts-ignore: decorator
@inline
export function remainder(z: v128, t: v128, magic: v128, ln2hi: v128, ln2lo: v128): v128 {
  const n = f32x4.sub(t, magic);
  return nmadd(n, ln2lo, nmadd(n, ln2hi, z));
}

/** Steps 3 and 4: 2^n · e^r, where t is the result of `rounded`. */
// @ts-ignore: decorator
@inline
export function power(t: v128, r: v128, c6: v128, c5: v128, c4: v128, c3: v128, c2: v128): v128 {
  const r2 = f32x4.mul(r, r);
  const q = madd(madd(c6, r2, madd(c5, r, c4)), r2, madd(c3, r, c2));
  const s = i32x4.shl(t, 23);
  return madd(s, madd(q, r2, r), s);
}
// #endregion steps

/** e^z for z ≤ 0 or NaN; the other arguments are `constant(0)` … `constant(9)`. */
// @ts-ignore: decorator
@inline
export function exp(
  z: v128,
  log2e: v128,
  magic: v128,
  ln2hi: v128,
  ln2lo: v128,
  c6: v128,
  c5: v128,
  c4: v128,
  c3: v128,
  c2: v128,
  floor: v128,
): v128 {
  z = f32x4.pmax(z, floor);
  const t = rounded(z, log2e, magic);
  return power(t, remainder(z, t, magic, ln2hi, ln2lo), c6, c5, c4, c3, c2);
}

/**
 * Stores e^z of four vectors at y, `step` bytes apart, and returns their sum lane by lane. The sum is a
 * balanced tree: a float32 chain drifts where values repeat.
 *
 * Each step is done for all four vectors before the next step. One vector after another took 1.14 times as
 * long in SIMD and 1.07 in the relaxed binary on V8, 1.11 and 1.16 on SpiderMonkey, 1.21 on JavaScriptCore
 * (whole softmax of 4,096). Stores before the sum: 0.825 ns/element, relaxed 0.639; after it 0.834, 0.650.
 */
// @ts-ignore: decorator
@inline
export function expSum4(
  v0: v128,
  v1: v128,
  v2: v128,
  v3: v128,
  y: usize,
  step: usize,
  log2e: v128,
  magic: v128,
  ln2hi: v128,
  ln2lo: v128,
  c6: v128,
  c5: v128,
  c4: v128,
  c3: v128,
  c2: v128,
  floor: v128,
): v128 {
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
  v128.store(y, v0);
  v128.store(y + step, v1);
  v128.store(y + (step << 1), v2);
  v128.store(y + step * 3, v3);
  return f32x4.add(f32x4.add(v0, v1), f32x4.add(v2, v3));
}
