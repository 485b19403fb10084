/**
 * Whether x − max may be beyond float64, as two logits may be 3.6 · 10³⁰⁸ apart. Those of a quarter are not,
 * and a power of two loses no digit.
 */
export function isFar(max: number): boolean {
  return max > 2 ** 900;
}
