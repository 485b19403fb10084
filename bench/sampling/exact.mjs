/** What results are compared with: the definitions, in float64, by a full sort. Slow and simple. */

const orders = new WeakMap();

/** Indices, the largest element first and of equal ones the lower index. */
export function order(x) {
  if (!orders.has(x)) {
    const indices = Uint32Array.from(x, (_, i) => i);
    orders.set(
      x,
      indices.sort((a, b) => x[b] - x[a] || a - b),
    );
  }
  return orders.get(x);
}

function penalised(
  x,
  { history, repetitionPenalty: p = 1, frequencyPenalty: f = 0, presencePenalty: q = 0 },
) {
  const counts = new Map();
  for (const token of history) counts.set(token, (counts.get(token) ?? 0) + 1);
  const y = x.slice();
  for (const [token, count] of counts) {
    const v = x[token];
    y[token] = (v > 0 ? v / p : v * p) - (count * f + q);
  }
  return y;
}

const allows = (where, i) =>
  where instanceof Uint8Array ? where[i] !== 0 : ((where[i >> 5] >>> (i & 31)) & 1) !== 0;

/** The least that top-nσ keeps. */
function leastOfSigma(x, s) {
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  const variance = x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length;
  return x[order(x)[0]] - s * Math.sqrt(variance);
}

/** The fewest of a falling list of weights whose sum reaches a share of all of it. */
function prefix(kept, weight, p) {
  const need = p * kept.reduce((sum, i) => sum + weight(i), 0);
  let sum = 0;
  let count = 0;
  while (count < kept.length && (count === 0 || sum < need)) sum += weight(kept[count++]);
  return kept.slice(0, count);
}

/** The distribution of options over one row. */
export function distribution(x, options) {
  const { where, topNSigma = 0, temperature: t = 1, topK = 0, topP = 1, minP = 0 } = options;
  const y = options.history === undefined ? x : penalised(x, options);
  let kept = Array.from(order(y));
  if (where !== undefined) kept = kept.filter((i) => allows(where, i));
  const max = y[kept[0]];
  if (topNSigma > 0) {
    const least = leastOfSigma(y, topNSigma);
    kept = kept.filter((i) => y[i] >= least);
  }
  const weight = (i) => Math.exp((y[i] - max) / t);
  if (topK > 0) kept = kept.slice(0, topK);
  if (topP < 1) kept = prefix(kept, weight, topP);
  if (minP > 0) kept = kept.filter((i) => weight(i) >= minP);
  const sum = (list) => list.reduce((all, i) => all + weight(i), 0);
  if (options.epsilonCutoff > 0) {
    const least = options.epsilonCutoff * sum(kept);
    kept = kept.filter((i, place) => place === 0 || weight(i) >= Math.min(1, least));
  }
  const total = sum(kept);
  const y64 = new Float64Array(x.length);
  for (const i of kept) y64[i] = weight(i) / total;
  return y64;
}
