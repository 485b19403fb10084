/** What all references are made of. */

/** Compensated (Neumaier 1974): a plain sum of 1,000 terms is off by more than what is looked for. */
export function sumOf(terms) {
  let [sum, rest] = [0, 0];
  for (const v of terms) {
    const t = sum + v;
    rest += Math.abs(sum) >= Math.abs(v) ? sum - t + v : v - t + sum;
    sum = t;
  }
  // Of what is infinite there is no rest.
  return Number.isNaN(rest) ? sum : sum + rest;
}

/** A number that is wanted, and how far off one may be. */
export const near = (want, bound) => ({ want, bound });

export function distribution(s, times = (v) => v) {
  const max = s.reduce((a, b) => Math.max(a, b), -Infinity);
  const z = s.map((v) =>
    v === -Infinity && max > -Infinity ? v : v === max && Math.abs(v) < Infinity ? 0 : times(v - max),
  );
  const total = sumOf(z.map(Math.exp));
  // Of a row that one logit dominates, the others by themselves.
  const others = sumOf(z.map((v) => (v === 0 ? 0 : Math.exp(v))));
  const ties = z.filter((v) => v === 0).length;
  const p = z.map((v) => Math.exp(v) / total);
  const entropy = p.reduce((a, v, i) => (v === 0 ? a : a - v * z[i]), 0);
  return {
    s,
    max,
    z,
    p,
    entropy,
    l: ties === 1 ? Math.log1p(others) : Math.log(total),
    top: times(max),
    n: s.length,
  };
}

/** Spreads a function of a row's elements over the array. */
export function spread(plan, rows, of) {
  const out = new Array(plan.x.length);
  rows.forEach((row, r) => {
    row.at.forEach((at, i) => {
      out[at] = of(row, i, r);
    });
  });
  return out;
}
