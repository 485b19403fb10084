const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/**
 * v as one of the two float32 beside it, the one whose last bit is 1, or itself: rounded again, to float16,
 * it gives what rounding v once does (Boldo & Melquiond 2008). The nearest float32 may lie halfway between
 * two float16 where v does not.
 */
export function toOdd(v: number): number {
  float[0] = v;
  const f = float[0] as number;
  if (f === v || Number.isNaN(v)) return f;
  const b = bits[0] as number;
  bits[0] = (Math.abs(f) > Math.abs(v) ? b - 1 : b) | 1;
  return float[0] as number;
}
