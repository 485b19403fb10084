/**
 * e^z on two float64 lanes, for z ≤ 0.
 *
 * Derivation. With k = round(z · 32 log₂e) = 32 n + j and r = z − k · (ln 2)/32, e^z = 2^n · 2^(j/32) · e^r and |r| ≤ (ln 2)/64 · (1 + 2⁻²⁰).
 *
 * 1. k: adding MAGIC = 1.5 · 2⁵² rounds to an integer and leaves k in the low bits of the sum.
 * 2. r: (ln 2)/32 = LN2_HI + LN2_LO. LN2_HI has 33 bits, so k · LN2_HI is exact, and so is z − k · LN2_HI (Sterbenz). The sum of both misses it by 2⁻⁹².
 * 3. 2^(j/32) = T · (1 + d), T a float64; e = 2^n · T. STEPS has d, and the bits of T less j · 2⁴⁷: k shifted left by 47 has n in the exponent and j · 2⁴⁷
 *    below it, and the sum of both, as integers, is e. FLOOR is a z whose k is −1023 · 32: there e is exactly 0, and with it the result, for −Infinity
 *    and for all below −1023 ln 2 = −709.09; from there to −1022 ln 2 results lie between 0 and 2^−1022. NaN gets through (`pmax(a, b)` is a when a is NaN).
 * 4. e^r ≈ 1 + p, p = r + r² · q(r), q of degree 4 by interpolation at Chebyshev's points: error 0.002 · 2⁻⁵³. The result is e + e · (p + d): as p is
 *    small, next to nothing is rounded but that last sum: at most 0.53 ULP. e⁰ is exactly 1, and no other result is above 1.
 *
 * Without d it was 1.02 ULP, always to the same side for the same j, and rows of repeated values were off by 1.1 times their bound. There is no gather,
 * so a load a lane; still fewer operations than a polynomial alone, of degree 9 over |r| ≤ 0.3466, which was within 1.0 ULP: whole softmax of 4,096
 * elements on V8 2.58 ns/element against 2.98, relaxed 1.91 against 2.21. (z up to 709 are good as well: in a gradient of the log-softmax they may be
 * slightly positive.)
 */
const STEPS: usize = memory.data<u64>([
  0x3ff0000000000000, 0x0000000000000000, 0x3fefd9b0d3158574, 0x3c8cd2523567f613, 0x3fefb5586cf9890f, 0x3c979aa65d837b6d, 0x3fef9301d0125b51, 0xbc9556522a2fbd0e,
  0x3fef72b83c7d517b, 0xbc801b15eaa59348, 0x3fef54873168b9aa, 0x3c9aecf73e3a2f60, 0x3fef387a6e756238, 0x3c968efde3a8a894, 0x3fef1e9df51fdee1, 0x3c82f7e16d09ab31,
  0x3fef06fe0a31b715, 0x3c834d754db0abb6, 0x3feef1a7373aa9cb, 0xbc924aedcc4b5068, 0x3feedea64c123422, 0x3c859f48a72a4c6d, 0x3feece086061892d, 0x3c4363ed60c2ac11,
  0x3feebfdad5362a27, 0x3c7690cebb7aafb0, 0x3feeb42b569d4f82, 0xbc78dec6bd0f385f, 0x3feeab07dd485429, 0x3c9063e1e21c5409, 0x3feea47eb03a5585, 0xbc8c33c53bef4da8,
  0x3feea09e667f3bcd, 0xbc93b3efbf5e2228, 0x3fee9f75e8ec5f74, 0xbc781f647e5a3ecf, 0x3feea11473eb0187, 0xbc7b32dcb94da51d, 0x3feea589994cce13, 0xbc9369b6f13b3734,
  0x3feeace5422aa0db, 0x3c8db72fc1f0eab4, 0x3feeb737b0cdc5e5, 0xbc5da9b88b6c1e29, 0x3feec49182a3f090, 0x3c71affc2b91ce27, 0x3feed503b23e255d, 0xbc91bbd1d3bcbb15,
  0x3feee89f995ad3ad, 0x3c8c1a7792cb3387, 0x3feeff76f2fb5e47, 0xbc68d6f438ad9334, 0x3fef199bdd85529c, 0x3c736eae30af0cb3, 0x3fef3720dcef9069, 0x3c676b2c6c921968,
  0x3fef5818dcfba487, 0x3c74a385a63d07a7, 0x3fef7c97337b9b5f, 0xbc82d52107b43e1f, 0x3fefa4afa2a490da, 0xbc8ff7128fd391f0, 0x3fefd0765b6e4540, 0x3c8a64a931d185ee,
]);

/** The constants stand in linear memory and are splatted before a loop, as those of exp.ts. */
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
  1.0, // 10: not for exp64
]);

/** Entry i of the table on both lanes: the first ten are the arguments of `exp64` in their order. */
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
