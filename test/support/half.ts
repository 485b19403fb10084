/** binary16 by its definition, apart from src/math/half.ts. */

/** An independent reading of binary16: sign, exponent and fraction as IEEE 754 defines them. */
export function fromHalf(h: number): number {
  const sign = h & 0x8000 ? -1 : 1;
  const exponent = (h >> 10) & 31;
  const fraction = (h & 1023) / 1024;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * fraction * 2 ** -14 : sign * (1 + fraction) * 2 ** (exponent - 15);
}

/** The nearest binary16 by search among all of them. */
export function halves(): (v: number) => number {
  const positive = Float64Array.from({ length: 0x7c01 }, (_, h) => (h === 0x7c00 ? 65536 : fromHalf(h)));
  return (v) => {
    const a = Math.abs(v);
    let low = 0;
    let high = 0x7c00;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((positive[middle] as number) <= a) low = middle;
      else high = middle;
    }
    const down = a - (positive[low] as number);
    const up = (positive[high] as number) - a;
    const h = down < up || (down === up && low % 2 === 0) ? low : high;
    return v < 0 ? h | 0x8000 : h;
  };
}
