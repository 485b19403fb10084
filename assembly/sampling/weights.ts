/**
 * Weights: e^((x − m)·r) on a grid, with the same bits wherever WebAssembly or JS runs, so that a token, and
 * the set it is drawn from, depend on numbers alone. Twin: `src/sampling/js/weights.ts`.
 *
 * 1. z = (x − m)·r, each step rounded to float32; m is the largest logit, so z ≤ 0, and r > 0 is finite.
 * 2. e^z as exp.ts has it, in separately rounded steps: this file is compiled without relaxed instructions.
 * 3. w = (e^z + C) − C with C = 1.5·2⁻¹¹. The sum is at least 2⁻¹¹, where float32 has steps of 2⁻³⁴ or
 *    powers of two of it: w is a multiple of 2⁻³⁴, 1 at the maximum, exactly 0 where z is below −24.3. It
 *    never falls where x rises: roundings keep the order, and exp.ts found the same of e^z.
 * 4. Sums of up to 2¹⁹ such numbers are multiples of 2⁻³⁴ of at most 2¹⁹: exact in float64's 53 bits, in any
 *    order. No block, lane or engine changes them.
 *
 * Against the exact softmax the distribution is off by at most 2.7e−7 in total variation (real logits).
 */
import { placeOf, elementOf } from "./keys";
import { sumsOf, weightOf } from "./terms";

/** The weights of n elements at x, to w, and their sum over each 1,024, to `blocks`; returns the total. */
export function weights(x: usize, n: u32, m: f32, r: f32, w: usize, blocks: usize): f64 {
  return sumsOf(x, n, m, r, 0, 0, w, blocks, true, true);
}

/** Their sums alone. Groups whose maxima, at g, are below `least`, and so weigh nothing, are left out. */
export function sums(x: usize, n: u32, m: f32, r: f32, g: usize, least: f32, blocks: usize): f64 {
  return sumsOf(x, n, m, r, g, least, 0, blocks, true, false);
}

/** The weights of the elements of `count` keys, each to w at its place; returns the total. */
export function listed(keys: usize, count: u32, m: f32, r: f32, w: usize): f64 {
  let total: f64 = 0;
  for (const end = keys + (<usize>count << 3); keys < end; keys += 8) {
    const key = load<f64>(keys);
    const v = weightOf(elementOf(key), m, r);
    store<f32>(w + (<usize>placeOf(key) << 2), v);
    total += <f64>v;
  }
  return total;
}
