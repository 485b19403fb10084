/**
 * Attention in float64, row by row, and how far float32 may be from it.
 *
 * u = 2⁻²⁴ is the most that one rounding to float32 is off, relative to its result. Three things round:
 *
 * 1. A score is a sum of `width` products: off by at most width · u · Σ|q||k|, and times the scale as much as
 *    that: δⱼ. A weight is e^s over a sum of such, so it is off by the factor e^(δⱼ + Σ p·δ) at most.
 * 2. The softmax is within 3 + |zⱼ| + Σ p|z| ULP, z = s − max, both z terms three times where the scale is no
 *    power of two (docs/en/meanings.md); an ULP is at most 2u of its number. Weights below 2⁻¹²⁶ are within
 *    that much.
 * 3. A result is a sum of `seen` products: off by at most seen · u · Σ p|v|.
 *
 * The three add up: |result − exact| ≤ Σⱼ pⱼ|vⱼ| · rⱼ with
 *
 *   rⱼ = δⱼ + Σ p·δ + 2u · (3 + z terms) + seen · u
 *
 * but for products of two such, which are less than a thousandth of it where all r are below 1/2000.
 */
export const U = 2 ** -24;
export const SECOND_ORDER = 1.001;
const LEAST = 2 ** -126;

function isPowerOfTwo(x) {
  while (x < 1) x *= 2;
  while (x > 1) x /= 2;
  return x === 1;
}

/**
 * One query over the keys that it sees: `q` is the query, `k` and `v` are the head's, of which the first
 * `seen` count.
 *
 * @returns `relative`: how far a weight may be off, relative to it. `parts`: what scores, softmax and sum add
 *   to the bound, at the element where that is largest. `meanOff`: Σ p·δ
 */
export function exactRow({ q, k, v, seen, width, scale }) {
  const scores = new Float64Array(seen);
  const off = new Float64Array(seen);
  for (let j = 0; j < seen; j++) {
    let size = 0;
    for (let e = 0; e < width; e++) {
      const term = q[e] * k[j * width + e];
      scores[j] += term;
      size += Math.abs(term);
    }
    scores[j] *= scale;
    off[j] = width * U * size * scale;
  }
  const max = scores.reduce((a, b) => Math.max(a, b));
  const weights = scores.map((s) => Math.exp(s - max));
  const sum = weights.reduce((a, b) => a + b);
  let [meanOff, meanZ] = [0, 0];
  for (let j = 0; j < seen; j++) {
    weights[j] /= sum;
    meanOff += weights[j] * off[j];
    meanZ += weights[j] * (max - scores[j]);
  }
  const times = isPowerOfTwo(scale) ? 1 : 3;
  const ofScores = off.map((o) => o + meanOff);
  const ofSoftmax = scores.map((s) => 2 * U * (3 + times * (max - s + meanZ)));

  const out = new Float64Array(width);
  const bound = new Float64Array(width);
  let [parts, largest] = [[0, 0, 0], 0];
  for (let e = 0; e < width; e++) {
    let [first, second, third, least] = [0, 0, 0, 0];
    for (let j = 0; j < seen; j++) {
      const value = v[j * width + e];
      const size = weights[j] * Math.abs(value);
      out[e] += weights[j] * value;
      first += ofScores[j] * size;
      second += ofSoftmax[j] * size;
      third += seen * U * size;
      least += LEAST * Math.abs(value);
    }
    bound[e] = SECOND_ORDER * (first + second + third) + least;
    if (bound[e] > largest) [parts, largest] = [[first, second, third], bound[e]];
  }
  const relative = ofScores.map((o, j) => o + ofSoftmax[j]);
  return { weights, out, bound, parts, relative, meanOff, logSumExp: max + Math.log(sum) };
}

/**
 * The same with the keys split among `count` workers, whose results are added in shares: e^(part − whole) of
 * two log-sum-exps, each within 2 ULP of itself + (3 + ln n) · u (docs/en/meanings.md).
 */
export const splitRow =
  (count) =>
  ({ q, k, v, seen, width, scale }) => {
    const rows = Array.from({ length: count }, (_, w) => {
      const [first, end] = [w, w + 1].map((i) => Math.floor((i * seen) / count));
      const [kw, vw] = [k, v].map((x) => x.subarray(first * width, end * width));
      return exactRow({ q, k: kw, v: vw, seen: end - first, width, scale });
    });
    const whole = exactRow({ q, k, v, seen, width, scale });
    const { out, meanOff, logSumExp } = whole;
    const bound = new Float64Array(width);
    const parts = [0, 0, 0];
    for (const row of rows) {
      const share = Math.exp(row.logSumExp - logSumExp);
      const logs = 4 * U * (Math.abs(row.logSumExp) + Math.abs(logSumExp)) + 2 * (3 + Math.log(seen)) * U;
      // And the result and its part are float32.
      const relative = row.meanOff + meanOff + logs + 2 * U;
      for (let e = 0; e < width; e++)
        bound[e] += share * (row.bound[e] + SECOND_ORDER * relative * Math.abs(row.out[e]));
      for (const [p, part] of row.parts.entries()) parts[p] += share * part;
    }
    return { out, bound, parts };
  };

/**
 * Holds every `step`-th query of each head against float64.
 *
 * @returns {{ rows: number, share: number, error: number, parts: number[] }} the worst error as a share of
 *   its bound, the worst error, and the mean shares of the three parts in the bound
 */
export function compare({ q, k, v, out }, shape, step = 1, rowOf = exactRow) {
  const { heads, queries, keys, width, causal, scale } = shape;
  let [rows, share, error] = [0, 0, 0];
  const parts = [0, 0, 0];
  for (let h = 0; h < heads; h++) {
    const of = (x, first, count) => x.subarray(first * width, (first + count) * width);
    const [kh, vh] = [of(k, h * keys, keys), of(v, h * keys, keys)];
    for (let i = 0; i < queries; i += step, rows++) {
      const seen = causal ? i + 1 + keys - queries : keys;
      const exact = rowOf({ q: of(q, h * queries + i, 1), k: kh, v: vh, seen, width, scale });
      const got = of(out, h * queries + i, 1);
      for (let e = 0; e < width; e++) {
        const off = Math.abs(got[e] - exact.out[e]);
        // NaN, which is no result either, stays in both.
        error = Math.max(error, off);
        share = Math.max(share, off / exact.bound[e]);
      }
      const all = exact.parts.reduce((a, b) => a + b);
      for (const [p, part] of exact.parts.entries()) parts[p] += part / all;
    }
  }
  return { rows, share, error, parts: parts.map((p) => p / rows) };
}
