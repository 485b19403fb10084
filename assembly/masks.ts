/**
 * What is done to logits before their softmax, element by element over n elements of float32 or float64:
 * scale, bias, and −Infinity for excluded elements. Twin: `src/js/masks.ts`.
 *
 * x, y, bias and w are byte offsets of any alignment to elements of one kind; mask is a byte offset to n
 * bytes. y may be x.
 */
import { loadPair, storePair } from "./pairs";

/** y = scale · x + bias in float64, rounded once. */
// @ts-ignore: decorator
@inline
function affine<T>(x: usize, y: usize, n: u32, scale: f64, bias: usize): void {
  const s = f64x2.splat(scale);
  const pair = 2 * sizeof<T>();
  for (const end = x + (n & ~3) * sizeof<T>(); x < end; x += 2 * pair, y += 2 * pair) {
    let v0 = f64x2.mul(loadPair<T>(x), s);
    let v1 = f64x2.mul(loadPair<T>(x + pair), s);
    if (bias) {
      v0 = f64x2.add(v0, loadPair<T>(bias));
      v1 = f64x2.add(v1, loadPair<T>(bias + pair));
      bias += 2 * pair;
    }
    storePair<T>(y, v0);
    storePair<T>(y + pair, v1);
  }
  for (n &= 3; n > 0; n--, x += sizeof<T>(), y += sizeof<T>()) {
    let v = <f64>load<T>(x) * scale;
    if (bias) {
      v += <f64>load<T>(bias);
      bias += sizeof<T>();
    }
    store<T>(y, <T>v);
  }
}

/** y = x + bias. A float32 sum, rounded, is the same as through float64. */
// @ts-ignore: decorator
@inline
function add<T>(x: usize, y: usize, n: u32, bias: usize): void {
  const lanes = 16 / sizeof<T>();
  for (const end = x + (n & ~(lanes - 1)) * sizeof<T>(); x < end; x += 16, y += 16, bias += 16) {
    v128.store(y, v128.add<T>(v128.load(x), v128.load(bias)));
  }
  for (n &= lanes - 1; n > 0; n--, x += sizeof<T>(), y += sizeof<T>(), bias += sizeof<T>()) {
    store<T>(y, load<T>(x) + load<T>(bias));
  }
}

/**
 * v, but −Infinity on the lanes where `out` is all ones: shifted left past the fraction, all ones are the
 * bits of −Infinity.
 */
// @ts-ignore: decorator
@inline
function excludeLanes<T>(v: v128, out: v128): v128 {
  // 0.13 ns/element of float32; bitselect with a constant −Infinity took 0.18.
  return v128.or(v128.andnot(v, out), sizeof<T>() == 4 ? i32x4.shl(out, 23) : i64x2.shl(out, 52));
}

/** y = x for four elements, but −Infinity where the lane of `out` is all ones. */
// @ts-ignore: decorator
@inline
function exclude4<T>(x: usize, y: usize, out: v128): void {
  if (sizeof<T>() == 4) v128.store(y, excludeLanes<T>(v128.load(x), out));
  else {
    v128.store(y, excludeLanes<T>(v128.load(x), i64x2.extend_low_i32x4_s(out)));
    v128.store(y, excludeLanes<T>(v128.load(x, 16), i64x2.extend_high_i32x4_s(out)), 16);
  }
}

/** y = x, but −Infinity where the byte of the mask is 0. */
// @ts-ignore: decorator
@inline
function exclude<T>(x: usize, y: usize, n: u32, mask: usize): void {
  const zero = i8x16.splat(0);
  const step = 4 * sizeof<T>();
  for (const end = mask + (n & ~15); mask < end; mask += 16, x += 4 * step, y += 4 * step) {
    const out = i8x16.eq(v128.load(mask), zero);
    const lo = i16x8.extend_low_i8x16_s(out);
    const hi = i16x8.extend_high_i8x16_s(out);
    exclude4<T>(x, y, i32x4.extend_low_i16x8_s(lo));
    exclude4<T>(x + step, y + step, i32x4.extend_high_i16x8_s(lo));
    exclude4<T>(x + 2 * step, y + 2 * step, i32x4.extend_low_i16x8_s(hi));
    exclude4<T>(x + 3 * step, y + 3 * step, i32x4.extend_high_i16x8_s(hi));
  }
  for (const end = mask + (n & 12); mask < end; mask += 4, x += step, y += step) {
    const out = i8x16.eq(v128.load32_zero(mask), zero);
    exclude4<T>(x, y, i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(out)));
  }
  for (const end = mask + (n & 3); mask < end; mask++, x += sizeof<T>(), y += sizeof<T>()) {
    store<T>(y, load<u8>(mask) == 0 ? <T>-Infinity : load<T>(x));
  }
}

// @ts-ignore: decorator
@inline
function adjustOf<T>(x: usize, y: usize, n: u32, scale: f64, bias: usize, mask: usize): void {
  if (scale != 1) affine<T>(x, y, n, scale, bias);
  else if (bias) add<T>(x, y, n, bias);
  if (scale != 1 || bias) x = y;
  // Masking y in a second pass costs 0.14 ns/element; masking in the loops above would double their code.
  if (mask) exclude<T>(x, y, n, mask);
  else if (x != y) memory.copy(y, x, n * sizeof<T>());
}

/**
 * y = scale · x + bias, but −Infinity where the byte of the mask is 0. An offset of 0 means no bias, or no
 * mask.
 */
export function adjust(x: usize, y: usize, n: u32, scale: f64, bias: usize, mask: usize): void {
  adjustOf<f32>(x, y, n, scale, bias, mask);
}

/** The same for float64. */
export function adjust64(x: usize, y: usize, n: u32, scale: f64, bias: usize, mask: usize): void {
  adjustOf<f64>(x, y, n, scale, bias, mask);
}

// @ts-ignore: decorator
@inline
function dropZerosOf<T>(x: usize, w: usize, n: u32): void {
  const lanes = 16 / sizeof<T>();
  const zero = v128.splat<T>(<T>0);
  for (const end = x + ((n & ~(lanes - 1)) * sizeof<T>()); x < end; x += 16, w += 16) {
    v128.store(x, excludeLanes<T>(v128.load(x), v128.eq<T>(v128.load(w), zero)));
  }
  for (n &= lanes - 1; n > 0; n--, x += sizeof<T>(), w += sizeof<T>()) {
    if (load<T>(w) == 0) store<T>(x, <T>-Infinity);
  }
}

/** x = −Infinity where w is 0. */
export function dropZeros(x: usize, w: usize, n: u32): void {
  dropZerosOf<f32>(x, w, n);
}

/** The same for float64. */
export function dropZeros64(x: usize, w: usize, n: u32): void {
  dropZerosOf<f64>(x, w, n);
}
