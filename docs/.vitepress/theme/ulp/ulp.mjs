/** Units in the last place of float32, and how many of them a result is off. */

const word = new DataView(new ArrayBuffer(8));

/**
 * The distance between the float32 numbers around v: 2^(e − 23) for 2^e ≤ |v| < 2^(e + 1), and 2⁻¹⁴⁹ below the
 * normal numbers.
 *
 * @param {number} v
 */
export function ulp(v) {
  word.setFloat64(0, v);
  const exponent = ((word.getUint16(0) >> 4) & 0x7ff) - 1023;
  return 2 ** (Math.max(exponent, -126) - 23);
}

/** How far `got` is from the exact number, in ULP of that, above it or below. */
export const ulps = (got, exact) => (got - exact) / ulp(exact);

/**
 * The largest distance of a list from the exact one, and where it is; NaN is the largest of all.
 *
 * @param {ArrayLike<number>} got
 * @param {ArrayLike<number>} exact
 */
export function largest(got, exact) {
  let [off, at] = [0, 0];
  for (let i = 0; i < exact.length; i++) {
    const here = Math.abs(ulps(got[i], exact[i]));
    if (!(here <= off)) [off, at] = [here, i];
    if (Number.isNaN(here)) break;
  }
  return { off, at };
}
