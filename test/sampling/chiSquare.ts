/** Whether counts are what probabilities make of them: Pearson's chi-square and its upper tail. */

/** ln Γ(a) for a ≥ ½ by Stirling's series from a + 10 on, and the recurrence back: error below 1e-13. */
function lnGamma(a: number): number {
  let product = 1;
  let z = a;
  for (; z < a + 10; z++) product *= z;
  const series = 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5);
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}

/** Q(a, x), the upper incomplete gamma function over Γ(a): a series below a + 1, Lentz's fraction above. */
function upperGamma(a: number, x: number): number {
  const scale = Math.exp(a * Math.log(x) - x - lnGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; k < 10_000 && term > sum * 1e-16; k++) sum += term *= x / (a + k);
    return 1 - scale * sum;
  }
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let h = d;
  for (let k = 1; k < 10_000; k++) {
    const an = -k * (k - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return scale * h;
}

/** The chance of a chi-square of at least `x` with so many degrees of freedom. */
export function tail(x: number, degrees: number): number {
  return x === 0 ? 1 : upperGamma(degrees / 2, x / 2);
}

/**
 * The chance that probabilities give counts at least as far off as these: 0 where something impossible was
 * drawn. Neighbours are counted together until 10 are expected.
 */
export function pValue(counts: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  let draws = 0;
  for (let i = 0; i < counts.length; i++) draws += counts[i] as number;
  const groups: { seen: number; due: number }[] = [];
  let group = { seen: 0, due: 0 };
  for (let i = 0; i < counts.length; i++) {
    const seen = counts[i] as number;
    const due = (probabilities[i] as number) * draws;
    if (due === 0 && seen > 0) return 0;
    group.seen += seen;
    group.due += due;
    if (group.due >= 10) {
      groups.push(group);
      group = { seen: 0, due: 0 };
    }
  }
  const last = groups.at(-1);
  if (last === undefined) throw new Error("too few draws for a test");
  last.seen += group.seen;
  last.due += group.due;
  if (groups.length === 1) return 1;
  return tail(
    groups.reduce((s, { seen, due }) => s + (seen - due) ** 2 / due, 0),
    groups.length - 1,
  );
}

/** Below this a sampler is broken: with fixed seeds the outcome is always the same. */
export const LEAST = 1e-4;
