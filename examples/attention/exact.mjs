/**
 * Attention in float64, row by row, and how far float32 may be from it.
 *
 * u = 2⁻²⁴ is the most that one rounding to float32 is off, relative to its result. Three things round:
 *
 * 1. A score is a sum of `width` products: off by at most width · u · Σ|q||k|, and times the scale as much as
 *    that: δⱼ. A weight is e^s over a sum of such, so it is off by the factor e^(δⱼ + Σ p·δ) at most.
 * 2. The softmax is within 3 + |zⱼ| + Σ p|z| ULP, z = s − max, both z terms three times where the scale is not
 *    a power of two (docs/en/meanings.md); an ULP is at most 2u of its number. Weights below 2⁻¹²⁶ are within
 *    that much.
 * 3. A result is a sum of `seen` products: off by at most seen · u · Σ p|v|.
 *
 * The three add up: |result − exact| ≤ Σⱼ pⱼ|vⱼ| · rⱼ with
 *
 *   rⱼ = δⱼ + Σ p·δ + 2u · (3 + z terms) + seen · u
 *
 * but for products of two such, which are less than a thousandth of it where all r are below 1/2000.
 */
const U = 2 ** -24;
const SECOND_ORDER = 1.001;
const LEAST = 2 ** -126;

function isPowerOfTwo(x) {
  while (x < 1) x *= 2;
  while (x > 1) x /= 2;
  return x === 1;
}

/**
 * One query over the keys that it sees. `q` is the query; `k` and `v` are the head's, `seen` of them count.
 *
 * @returns {{ weights: Float64Array, out: Float64Array, bound: Float64Array, parts: number[] }} `parts`: what
 *   scores, softmax and sum add to the bound, each at the element whose bound is largest
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
  let meanOff = 0;
  let meanZ = 0;
  for (let j = 0; j < seen; j++) {
    weights[j] /= sum;
    meanOff += weights[j] * off[j];
    meanZ += weights[j] * (max - scores[j]);
  }
  const times = isPowerOfTwo(scale) ? 1 : 3;
  const out = new Float64Array(width);
  const bound = new Float64Array(width);
  const parts = [0, 0, 0].map(() => new Float64Array(width));
  for (let j = 0; j < seen; j++) {
    const relative = [
      off[j] + meanOff,
      2 * U * (3 + times * (max - scores[j] + meanZ)),
      seen * U, // What follows is of this size: Σ p|v|.
    ];
    for (let e = 0; e < width; e++) {
      const term = weights[j] * v[j * width + e];
      out[e] += term;
      for (const [i, r] of relative.entries()) parts[i][e] += r * Math.abs(term);
      bound[e] += LEAST * Math.abs(v[j * width + e]);
    }
  }
  for (let e = 0; e < width; e++) bound[e] += SECOND_ORDER * (parts[0][e] + parts[1][e] + parts[2][e]);
  const largest = bound.indexOf(bound.reduce((a, b) => Math.max(a, b)));
  return { weights, out, bound, parts: parts.map((part) => part[largest]) };
}

/**
 * Holds every `step`-th query of each head against float64.
 *
 * @returns {{ rows: number, share: number, error: number, parts: number[] }} the worst error as a share of its
 *   bound, the worst error, and the mean shares of the three parts in the bound
 */
export function compare({ q, k, v, out }, { heads, queries, keys, width, causal, scale }, step = 1) {
  let [rows, share, error] = [0, 0, 0];
  const parts = [0, 0, 0];
  for (let h = 0; h < heads; h++) {
    const of = (x, first, count) => x.subarray(first * width, (first + count) * width);
    const [kh, vh] = [of(k, h * keys, keys), of(v, h * keys, keys)];
    for (let i = 0; i < queries; i += step, rows++) {
      const seen = causal ? i + 1 + keys - queries : keys;
      const exact = exactRow({ q: of(q, h * queries + i, 1), k: kh, v: vh, seen, width, scale });
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

/** The gradient of Σ dOut · out at q, k and v, in float64. */
export function exactGradient({ q, k, v, dOut }, { heads, queries, keys, width, causal, scale }) {
  const dQ = new Float64Array(q.length);
  const dK = new Float64Array(k.length);
  const dV = new Float64Array(v.length);
  for (let h = 0; h < heads; h++) {
    const [kh, vh, dKh, dVh] = [k, v, dK, dV].map((x) => x.subarray(h * keys * width, (h + 1) * keys * width));
    for (let i = 0; i < queries; i++) {
      const [qi, dQi, dOi] = [q, dQ, dOut].map((x) =>
        x.subarray((h * queries + i) * width, (h * queries + i + 1) * width),
      );
      const seen = causal ? i + 1 + keys - queries : keys;
      const { weights } = exactRow({ q: qi, k: kh, v: vh, seen, width, scale });
      const dP = weights.map((_, j) => {
        let sum = 0;
        for (let e = 0; e < width; e++) sum += dOi[e] * vh[j * width + e];
        return sum;
      });
      const mean = weights.reduce((sum, p, j) => sum + p * dP[j], 0);
      for (let j = 0; j < seen; j++) {
        const dS = scale * weights[j] * (dP[j] - mean);
        for (let e = 0; e < width; e++) {
          dQi[e] += dS * kh[j * width + e];
          dKh[j * width + e] += dS * qi[e];
          dVh[j * width + e] += weights[j] * dOi[e];
        }
      }
    }
  }
  return { dQ, dK, dV };
}
