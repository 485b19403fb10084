/**
 * float32 to the bits of binary16 and back, because Node has a Float16Array only from 24 on. A half has a
 * sign, five bits of exponent and ten of fraction: 1.4 MB instead of 2.9 for the model, and three digits of
 * each parameter.
 */

const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/** The bits of the half nearest to v, of two equally near ones the even; from 65,520 on those of Infinity. */
export function toHalf(v) {
  if (Number.isNaN(v)) return 0x7e00;
  single[0] = v;
  const sign = (bits[0] >>> 16) & 0x8000;
  const magnitude = Math.abs(v);
  if (magnitude >= 65520) return sign | 0x7c00;
  // Below 2⁻¹⁴ the steps get no smaller.
  const exponent = Math.max(-14, ((bits[0] >>> 23) & 0xff) - 127);
  // The magnitude in steps of 2^(exponent − 10). From 2⁵² on numbers are whole, so the sum rounds, to even.
  const steps = magnitude * 2 ** (10 - exponent) + 2 ** 52 - 2 ** 52;
  // 1,024 steps are the first of an exponent, and carry into it; so do 2,048.
  return sign | (((exponent + 14) << 10) + steps);
}

/** The number that the bits of a half mean. */
export function fromHalf(half) {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (0x400 | fraction) * 2 ** (exponent - 25);
}
