/** Keys: one float64 for the value and the place of an element. Twin: assembly/sampling/keys.ts. */

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

const PLACES = 0xfffff;
/** 2²⁰ */
const SCALE = PLACES + 1;

/** The key of value v at place i. −0 counts as 0. */
export function keyOf(v: number, i: number): number {
  float[0] = v + 0;
  const b = bits[0] as number;
  return ((b ^ ((b >> 31) & 0x7fffffff) ^ 0x80000000) >>> 0) * SCALE + (PLACES - i);
}

/** The place of a key. */
export function placeOf(key: number): number {
  return PLACES - (key - Math.floor(key / SCALE) * SCALE);
}

/** The value of a key. */
export function elementOf(key: number): number {
  const b = Math.floor(key / SCALE) ^ 0x80000000;
  bits[0] = b ^ ((b >> 31) & 0x7fffffff);
  return float[0] as number;
}
