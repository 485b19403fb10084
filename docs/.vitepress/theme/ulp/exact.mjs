/**
 * Softmax of float32 logits to some 50 bits: x − max is exact in float64 or nearly so, and the sum is
 * compensated (Neumaier's form of Kahan's), so that only the host's exp and one division are off, each by about
 * 2⁻⁵³.
 */

/** @param {ArrayLike<number>} x */
export function exactSoftmax(x) {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) if (x[i] > max) max = x[i];
  const p = new Float64Array(x.length);
  let [sum, lost] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const e = Math.exp(x[i] - max);
    p[i] = e;
    const next = sum + e;
    lost += sum >= e ? sum - next + e : e - next + sum;
    sum = next;
  }
  const total = sum + lost;
  let spread = 0;
  for (let i = 0; i < x.length; i++) {
    p[i] /= total;
    if (p[i] > 0) spread += p[i] * (max - x[i]);
  }
  return { p, max, sum: total, spread };
}

/** What docs/en/meanings.md states for the WebAssembly engines and float32, beside what the logits add. */
export const STATED = 3;

/**
 * That bound in ULP: 3 + |zᵢ| + Σⱼ pⱼ·|zⱼ|, z = x − max.
 *
 * @param {{ max: number, spread: number }} exact
 * @param {number} logit
 */
export const bound = ({ max, spread }, logit) => STATED + (max - logit) + spread;
