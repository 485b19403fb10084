/**
 * e^z on two float64 lanes, for z ≤ 0: exp.ts with more bits, whose derivation holds here with these numbers.
 *
 * 1. MAGIC = 1.5 · 2⁵² + 1023; shifted left by 52, the low bits of the sum are the float64 2^n. FLOOR = −1023 ln 2 is a z whose n is −1023: exact zeros
 *    of −Infinity and of all below −1022.5 ln 2 = −708.74. (z up to 709 are good as well: the adjoint of the log-softmax may see slightly positive ones.)
 * 2. LN2_HI has 33 bits, so n · LN2_HI is exact; the sum of both misses ln 2 by 2⁻⁸⁷.
 * 3. q of degree 9, by Remez's exchange: error 0.033 · 2⁻⁵³. The coefficients are those of src/js/rows64.ts.
 */
const TABLE: usize = memory.data<f64>([
  1.44269504088896341, // 0: log₂e
  6755399441056767.0, // 1: MAGIC
  0.6931471803691238, // 2: LN2_HI
  1.9082149292705877e-10, // 3: LN2_LO
  2.5000050210569507e-8, // 4: C11
  2.763026283154073e-7, // 5: C10
  2.7557586483493946e-6, // 6: C9
  2.4801493061646598e-5, // 7: C8
  0.00019841269506375278, // 8: C7
  0.0013888888943662508, // 9: C6
  0.008333333333494591, // 10: C5
  0.04166666666653005, // 11: C4
  0.16666666666666413, // 12: C3
  0.5000000000000011, // 13: C2
  1.0, // 14
  -709.0895657128241, // 15: FLOOR
]);

/** Entry i of the table on both lanes: the arguments of `exp64` in their order. */
// @ts-ignore: decorator
@inline
export function constant64(i: usize): v128 {
  return v128.load64_splat(TABLE + (i << 3));
}

/** a · b + c: rounded once where the relaxed binary's host fuses it, else twice. */
// @ts-ignore: decorator
@inline
function madd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f64x2.relaxed_madd(a, b, c) : f64x2.add(f64x2.mul(a, b), c);
}

/** c − a · b, likewise. */
// @ts-ignore: decorator
@inline
function nmadd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f64x2.relaxed_nmadd(a, b, c) : f64x2.sub(c, f64x2.mul(a, b));
}

/** e^z for z ≤ 0 or NaN; the other arguments are `constant64(0)` … `constant64(15)`. */
// @ts-ignore: decorator
@inline
export function exp64(
  z: v128,
  log2e: v128,
  magic: v128,
  ln2hi: v128,
  ln2lo: v128,
  c11: v128,
  c10: v128,
  c9: v128,
  c8: v128,
  c7: v128,
  c6: v128,
  c5: v128,
  c4: v128,
  c3: v128,
  c2: v128,
  one: v128,
  floor: v128,
): v128 {
  z = f64x2.pmax(z, floor);
  const t = madd(z, log2e, magic);
  const n = f64x2.sub(t, magic);
  const r = nmadd(n, ln2lo, nmadd(n, ln2hi, z));
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  // By Estrin's scheme. By Horner's rule each step waits for the one before, and half as many chains are in flight as with float32: 4.05 ns/element against 3.20.
  const q0 = madd(r2, madd(c5, r, c4), madd(c3, r, c2));
  const q4 = madd(r2, madd(c9, r, c8), madd(c7, r, c6));
  const q = madd(r4, madd(r4, madd(c11, r, c10), q4), q0);
  const p = f64x2.add(one, madd(r2, q, r));
  return f64x2.mul(p, i64x2.shl(t, 52));
}
