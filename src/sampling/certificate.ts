/**
 * When sums that are nearly exact decide on a token all the same.
 *
 * Let w be the weights of n elements and S their sum, f what `fastSums` adds for each and a its total, and e
 * the float32 e^z that weights.ts puts on the grid.
 *
 * - The grid. Where e < 2⁻¹², e + C has steps of 2⁻³⁴, and w is off by at most 2⁻³⁵. Above, the steps of the
 *   sum may be coarser than those of e: w is off by at most 2⁻³⁵ + 2⁻²³ · e, which e = 2⁻¹² comes up to. What
 *   is left out below `leastOf` is less than 2⁻³⁵ and weighs 0.
 * - e^z. Plain, fused or with some steps fused it errs by at most 2⁻²³ of it: the remainder is off by 2⁻²⁶
 *   (the rounding of a number below ½) and 2⁻³⁶ (steps before it), the polynomial by as much again in each of
 *   its last two roundings, and s + s·p by half a unit, 2⁻²⁴; 1.39 · 2⁻²⁴ was the worst of every seventh
 *   float in [−24.5, 0]. Two ways differ by at most 2⁻²².
 * - Relaxed SIMD has the z of weights.ts, and adds four vectors in float32: two roundings, 2⁻²³ of the sum.
 *   With the two lines above, that is 4 · 2⁻²³ of it.
 * - JS has a table that errs by 2⁻³⁰, and one sum in float64. But its z is not rounded, and that of
 *   weights.ts is, twice: they differ by 2⁻²³ · |z|. Over a row that is 2⁻²³ · S · ln n at most: the mean of
 *   |z| and ln S make up the entropy of a distribution over n elements, and S ≥ 1. With n ≤ 2¹⁹ and the lines
 *   above, it is (13.2 + 1 + 1) · 2⁻²³ of the sum.
 *
 * So the errors f − w of all elements together are, without their signs, at most
 *
 *     d = S · c + n · 2⁻³⁵, c = 4 · 2⁻²³ for relaxed SIMD, 15.2 · 2⁻²³ for JS.
 *
 * A draw looks for the token whose running sum of w first exceeds x = min(⌊u·U⌋, U − 1) · 2⁻³⁴, U = S · 2³⁴.
 * It is less than 2⁻³⁴ away from u·S: ⌊ ⌋ takes less than a unit, and u·U < 2⁵³ is rounded by at most half a
 * one. Here u·a is looked for in its place, among sums of f before the block where it lies, and of w in that.
 * Let the errors of f sum up to δ before that block and to ρ from there on. A border at B seems to lie at
 * B + δ, so that u·a, at u · (S + δ + ρ), is off from where u·S is, as seen from that border, by
 *
 *     u · (δ + ρ) − δ = u · ρ − (1 − u) · δ,
 *
 * at most the larger of |δ| and |ρ|, so by at most d. All roundings of float64, fewer than 2¹² one after
 * another, add less than S · 2⁻⁴⁰. With
 *
 *     E = a · (c + 0.8 · 2⁻²³) + n · 2⁻³⁵
 *
 * d + 2⁻³⁴ + S · 2⁻⁴⁰ < E, as a ≥ S − d: E − d is more than S · 0.7 · 2⁻²³, and S ≥ 1. Where u·a lies further
 * than E from both borders of the token found, x lies between them: the exact sums find the same one.
 *
 * Of 128,256 near-uniform logits, 15 % are in doubt with relaxed SIMD; with the factor of JS it would be 49
 * %. Of gaussian ones (σ = 3) it is 5 %, not 10 %.
 */
export function margin(a: number, n: number, share: number): number {
  return a * share + n * 2 ** -35;
}
