/**
 * e^z on two float64 lanes, for z ≤ 0.
 *
 * Derivation. With k = round(z · 32 log₂e) = 32 n + j and r = z − k · (ln 2)/32,
 * e^z = 2^n · 2^(j/32) · e^r and |r| ≤ (ln 2)/64 · (1 + 2⁻²⁰).
 *
 * 1. k: adding MAGIC = 1.5 · 2⁵² rounds to an integer and leaves k in the low bits of the sum.
 * 2. r: (ln 2)/32 = LN2_HI + LN2_LO. LN2_HI has 33 bits, so k · LN2_HI is exact, and so is z − k · LN2_HI
 *    (Sterbenz). LN2_HI + LN2_LO misses (ln 2)/32 by 2⁻⁹².
 * 3. 2^(j/32) = T · (1 + d), T a float64; e = 2^n · T. STEPS holds d, and the bits of T minus j · 2⁴⁷.
 *    k shifted left by 47 has n in the exponent and j · 2⁴⁷ below it; added to those bits as an integer
 *    it gives e. FLOOR is a z whose k is −1023 · 32: e is exactly 0 there, and so is the result, for
 *    −Infinity and for everything below −1023 ln 2 = −709.09. From there to −1022 ln 2, results lie
 *    between 0 and 2^−1022. NaN gets through (`pmax(a, b)` is a when a is NaN).
 * 4. e^r ≈ 1 + p, p = r + r² · q(r), q of degree 4 by interpolation at Chebyshev's points: error
 *    0.002 · 2⁻⁵³. The result is e + e · (p + d). p is small, so next to nothing is rounded but that
 *    last sum: at most 0.53 ULP. e⁰ is exactly 1, and no other result is above 1.
 *
 * Without d the error was 1.02 ULP, always to the same side for the same j, and rows of repeated values were
 * off by 1.1 times their bound. WebAssembly has no gather, so each lane loads its own step. That is still
 * fewer operations than a polynomial alone, of degree 9 over |r| ≤ 0.3466, which was within 1.0 ULP: whole
 * softmax of 4,096 elements on V8 2.58 ns/element against 2.98, relaxed 1.91 against 2.21. (z up to 709 works
 * as well: in a gradient of the log-softmax z may be slightly positive.)
 */
const STEPS: usize = memory.data(512, 16);

/** The rounding error of p, the rounded product of a and b (Dekker 1971). */
function lost(a: f64, b: f64, p: f64): f64 {
  const a0 = a * 134217729.0 - (a * 134217729.0 - a);
  const b0 = b * 134217729.0 - (b * 134217729.0 - b);
  const a1 = a - a0;
  const b1 = b - b0;
  return a0 * b0 - p + a0 * b1 + a1 * b0 + a1 * b1;
}

// Fills the table at start, from square roots and products in two float64, each exact to 2⁻¹⁰⁰. As
// data it would add half a kilobyte to the package that does not compress.
for (let j = 0; j < 32; j++) {
  let high = 1.0;
  let low = 0.0;
  let root = 2.0;
  let rest = 0.0;
  for (let bit = 16; bit > 0; bit >>= 1) {
    const s = sqrt(root);
    rest = (root - s * s - lost(s, s, s * s) + rest) / (s + s);
    root = s;
    if (j & bit) {
      const p = high * root;
      low = lost(high, root, p) + (high * rest + low * root);
      high = p + low;
      low -= high - p;
    }
  }
  store<u64>(STEPS + (j << 4), reinterpret<u64>(high) - ((<u64>j) << 47));
  store<f64>(STEPS + (j << 4), low / high, 8);
}

/** The constants are in linear memory and are splatted before a loop: see exp.ts. */
const TABLE: usize = memory.data<f64>([
  46.16624130844683, // 0: 32 log₂e
  6755399441055744.0, // 1: MAGIC
  0.02166084938653512, // 2: LN2_HI
  5.9631716539705866e-12, // 3: LN2_LO
  0.0013888925253743708, // 4: C6
  0.008333362425226669, // 5: C5
  0.04166666666656003, // 6: C4
  0.16666666666581356, // 7: C3
  0.5, // 8: C2
  -709.0895657128241, // 9: FLOOR
  1.0, // 10: where compensated sums start; exp64 does not take it
]);

/** Entry i of the table on both lanes; `exp64` takes the first ten as arguments, in this order. */
// @ts-ignore: decorator
@inline
export function constant64(i: usize): v128 {
  return v128.load64_splat(TABLE + (i << 3));
}

/** a · b + c, rounded once where the relaxed binary's host fuses it, else twice. */
// @ts-ignore: decorator
@inline
function madd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f64x2.relaxed_madd(a, b, c) : f64x2.add(f64x2.mul(a, b), c);
}

/** c − a · b, rounded likewise. */
// @ts-ignore: decorator
@inline
function nmadd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f64x2.relaxed_nmadd(a, b, c) : f64x2.sub(c, f64x2.mul(a, b));
}

/** e^z for z ≤ 0 or NaN; the other arguments are `constant64(0)` … `constant64(9)`. */
// @ts-ignore: decorator
@inline
export function exp64(
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
  z = f64x2.pmax(z, floor);
  const t = madd(z, log2e, magic);
  const k = f64x2.sub(t, magic);
  const r = nmadd(k, ln2lo, nmadd(k, ln2hi, z));
  const step0 = v128.load(STEPS + ((<usize>i64x2.extract_lane(t, 0) & 31) << 4));
  const step1 = v128.load(STEPS + ((<usize>i64x2.extract_lane(t, 1) & 31) << 4));
  const e = i64x2.add(i64x2.shl(t, 47), v128.shuffle<f64>(step0, step1, 0, 2));
  const r2 = f64x2.mul(r, r);
  const q = madd(r2, madd(c6, r2, madd(c5, r, c4)), madd(c3, r, c2));
  const p = f64x2.add(madd(r2, q, r), v128.shuffle<f64>(step0, step1, 1, 3));
  return madd(e, p, e);
}
