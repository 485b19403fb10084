/**
 * binary16 bits to float32 and back, eight at a time. Twin: `src/math/half.ts`, with the same bits. x and y
 * are byte offsets of any alignment and must not overlap.
 *
 * Decoding has no subnormal float32 operand. Many CPUs spend a hundred cycles on one, and many probabilities
 * are subnormal as binary16. Measured (V8 13.6, ns/element): decode 0.31, encode 0.41; in JS 1.6 and 2.7.
 */

/** The constants of the loops, in linear memory: see exp.ts. */
const TABLE: usize = memory.data<u32>([
  0x0fffe000, // 0: the magnitude of a half, where float32 has its own
  0x80000000, // 1: the sign
  0x38000000, // 2: 112 as an exponent: the difference of the biases
  0x00800000, // 3: 1 as an exponent
  0x0f7fffff, // 4: below the exponent of Infinity
  0x38800000, // 5: 2⁻¹⁴, the least normal half
  0x3f000000, // 6: ½, whose ULP is 2⁻²⁴
  0xc8000fff, // 7: half of the last place minus one, minus 112 as an exponent
  0x00007c00, // 8: Infinity
  0x00007e00, // 9: NaN
]);

// @ts-ignore: decorator
@inline
function at(i: usize): v128 {
  return v128.load32_splat(TABLE + (i << 2));
}

/**
 * float32 of four halves, each in the low 16 bits of a lane whose upper bits repeat its sign. Where the
 * exponent is 0, the digits get the exponent of 2⁻¹⁴, and 2⁻¹⁴ is subtracted again.
 */
// @ts-ignore: decorator
@inline
function decode4(h: v128, digits: v128, sign: v128, bias: v128, one: v128, finite: v128, least: v128): v128 {
  const m = v128.and(i32x4.shl(h, 13), digits);
  const small = i32x4.lt_s(m, one);
  const endless = v128.and(i32x4.gt_s(m, finite), bias);
  const v = i32x4.add(i32x4.add(m, bias), i32x4.add(endless, v128.and(small, one)));
  return v128.or(f32x4.sub(v, v128.and(small, least)), v128.and(h, sign));
}

/** y = the float32 of n halves at x. */
export function decode(x: usize, y: usize, n: u32): void {
  const digits = at(0);
  const sign = at(1);
  const bias = at(2);
  const one = at(3);
  const finite = at(4);
  const least = at(5);
  for (; n >= 8; n -= 8, x += 16, y += 32) {
    const h = v128.load(x);
    v128.store(y, decode4(i32x4.extend_low_i16x8_s(h), digits, sign, bias, one, finite, least));
    v128.store(y, decode4(i32x4.extend_high_i16x8_s(h), digits, sign, bias, one, finite, least), 16);
  }
  for (; n > 0; n--, x += 2, y += 4) {
    v128.store32_lane(y, decode4(i32x4.splat(load<i16>(x)), digits, sign, bias, one, finite, least), 0);
  }
}

/**
 * The halves nearest to four float32, ties to even. Below 2⁻¹⁴, adding ½ rounds to a multiple of
 * 2⁻²⁴, which then is in the last digits. Elsewhere 13 digits are dropped; a carry out of the fraction
 * goes to the exponent, from 65,520 on to that of Infinity.
 */
// @ts-ignore: decorator
@inline
function encode4(v: v128, sign: v128, least: v128, half: v128, round: v128, endless: v128, nan: v128): v128 {
  const a = v128.andnot(v, sign);
  const small = i32x4.lt_s(a, least);
  const odd = i32x4.shr_u(i32x4.shl(a, 18), 31);
  const normal = i32x4.min_s(i32x4.shr_u(i32x4.add(i32x4.add(a, round), odd), 13), endless);
  const subnormal = i32x4.sub(f32x4.add(a, half), half);
  const magnitude = v128.or(v128.andnot(normal, small), v128.and(subnormal, small));
  const h = v128.or(magnitude, i32x4.shr_u(v128.and(v, sign), 16));
  const no = f32x4.ne(v, v);
  return v128.or(v128.andnot(h, no), v128.and(nan, no));
}

/** y = the halves nearest to n float32 at x; any NaN becomes 0x7e00. */
export function encode(x: usize, y: usize, n: u32): void {
  const sign = at(1);
  const least = at(5);
  const half = at(6);
  const round = at(7);
  const endless = at(8);
  const nan = at(9);
  for (; n >= 8; n -= 8, x += 32, y += 16) {
    const lo = encode4(v128.load(x), sign, least, half, round, endless, nan);
    const hi = encode4(v128.load(x, 16), sign, least, half, round, endless, nan);
    v128.store(y, i16x8.narrow_i32x4_u(lo, hi));
  }
  for (; n > 0; n--, x += 4, y += 2) {
    v128.store16_lane(y, encode4(v128.load32_splat(x), sign, least, half, round, endless, nan), 0);
  }
}
