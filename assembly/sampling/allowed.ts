/**
 * Masks: x = −Infinity where a token is not allowed. Twin: `src/sampling/js/allowed.ts`. n is a multiple of
 * 32, and the mask goes on as far.
 */

/** A bit for each lane of eight vectors. */
const BITS: usize = memory.data<u32>([1, 2, 4, 8]);

/** A bit each, least significant first in words of 32, as grammars have it. 0.04 to 0.09 ns/element. */
export function allowBits(x: usize, n: u32, bits: usize): void {
  const none = f32x4.splat(-Infinity);
  const four = v128.load(BITS);
  for (const end = x + (n << 2); x < end; bits += 4) {
    const word = load<u32>(bits);
    // Grammars allow nearly all, or nearly none: few words are mixed.
    if (word == 0xffffffff) {
      x += 128;
      continue;
    }
    const v = i32x4.splat(word);
    let b = four;
    for (const stop = x + 128; x < stop; x += 16) {
      v128.store(x, v128.bitselect(v128.load(x), none, i32x4.eq(v128.and(v, b), b)));
      b = i32x4.shl(b, 4);
    }
  }
}

/** A byte each, 0 where a token is not allowed. */
export function allowBytes(x: usize, n: u32, bytes: usize): void {
  const none = f32x4.splat(-Infinity);
  const zero = i32x4.splat(0);
  for (const end = x + (n << 2); x < end; x += 16, bytes += 4) {
    const v = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(bytes)));
    v128.store(x, v128.bitselect(v128.load(x), none, i32x4.ne(v, zero)));
  }
}
