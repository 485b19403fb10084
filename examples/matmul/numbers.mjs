/** Fills with multiples of 2⁻³¹ in [−1, 1), the same in every run. */
export function fill(values, seed) {
  for (let i = 0; i < values.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    values[i] = seed / 2 ** 31;
  }
}
