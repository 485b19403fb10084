/**
 * When sums that are nearly exact decide on a token all the same.
 *
 * Let S be the exact sum of the weights of n elements, and a, in blocks, what `fastSums` gave. For one element:
 *
 * - either way of computing e^z errs by at most 2⁻²³ of it, fused or not: the remainder is off by 2⁻²⁶ (the
 *   rounding of a number below ½) and 2⁻³⁶ (steps before it), the polynomial by as much again in each of its
 *   last two roundings, and the sum s + s·p by half a unit, 2⁻²⁴: together less than 2 · 2⁻²⁴. By the table,
 *   in float64, it is 2⁻³⁰. Two ways differ by at most 2⁻²²;
 * - the grid moves a weight by at most 2⁻³⁵, which is also more than what is below the least of exp.ts, or
 *   left out below `leastOf`.
 *
 * Adding four vectors in float32 errs by two roundings, 2⁻²³ of the sum; float64 adds 2⁻⁴⁰ at most. So each
 * block, and any run of blocks, is off by at most
 *
 *     d = S · (2⁻²² + 2⁻²³ + 2⁻⁴⁰) + n · 2⁻³⁵ < S · 2⁻²¹·⁴ + n · 2⁻³⁵.
 *
 * A draw looks for the token whose running sum first exceeds x = ⌊u·S·2³⁴⌋ · 2⁻³⁴. Here x is taken for u·a,
 * off by d + 2⁻³⁴; and the sum before the block where it lies for one that is off by d. Inside of the block
 * weights are exact. So the borders of a token, seen from x, are off by less than 2d + 2⁻³⁴, and with
 *
 *     E = 2 · (a · 2⁻²⁰ + n · 2⁻³⁵)
 *
 * 2d + 2⁻³⁴ < E, as a > S · (1 − 2⁻²⁰) and S ≥ 1. Where x lies further than E from both borders of the token
 * found, the exact sums find the same one.
 */
export function margin(a: number, n: number): number {
  return 2 * (a * 2 ** -20 + n * 2 ** -35);
}
