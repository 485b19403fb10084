/**
 * binary16 bits to numbers and back. Twin: assembly/half.ts, with the same bits. A row of float16 is computed
 * as float32 and rounded once, at its end.
 */

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** The number whose binary16 bits are h, exactly. */
function fromHalf(h: number): number {
  const exponent = h & 0x7c00;
  if (exponent === 0x7c00) {
    // Infinity and NaN.
    bits[0] = ((h & 0x8000) << 16) | 0x7f800000 | ((h & 0x3ff) << 13);
    return float[0] as number;
  }
  // Read as float32, the same digits are too small by 2¹¹², subnormals included.
  bits[0] = ((h & 0x8000) << 16) | ((h & 0x7fff) << 13);
  return (float[0] as number) * 2 ** 112;
}

/** The binary16 bits nearest to v, ties to even. From 65,520 on they are Infinity's; any NaN gives 0x7e00. */
function toHalf(v: number): number {
  if (Number.isNaN(v)) return 0x7e00;
  const magnitude = Math.abs(v);
  const sign = v < 0 || Object.is(v, -0) ? 0x8000 : 0;
  if (magnitude >= 65520) return sign | 0x7c00;
  if (magnitude < 2 ** -14) {
    // Subnormal: a multiple of 2⁻²⁴; adding 2⁵² rounds to an integer.
    return sign | (magnitude * 2 ** 24 + 2 ** 52 - 2 ** 52);
  }
  float[0] = magnitude;
  const b = bits[0] as number;
  // Drop 13 digits, ties to even; a carry out of the fraction goes to the exponent.
  return sign | ((b + 0xfff + ((b >>> 13) & 1) - (112 << 23)) >>> 13);
}

/** The bits of −Infinity. */
export const NEGATIVE_INFINITY = 0xfc00;

/** y = the numbers of n halves, from x[at] on. */
export function decode(x: Uint16Array, at: number, n: number, y: Float32Array | Float64Array): void {
  for (let i = 0; i < n; i++) y[i] = fromHalf(x[at + i] as number);
}

/** y = the halves nearest to the first n numbers of x, from y[to] on. */
export function encode(x: Float32Array | Float64Array, y: Uint16Array, to: number, n: number): void {
  for (let i = 0; i < n; i++) y[to + i] = toHalf(x[i] as number);
}
