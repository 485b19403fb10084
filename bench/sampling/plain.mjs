/** Yardsticks: what one writes by hand in place of a sampler. */

/** Draws by a loop: maximum, `Math.exp`, sum, running sum. */
export function plainDraw(x, e, temperature, u) {
  const n = x.length;
  let max = -Infinity;
  for (let i = 0; i < n; i++) if (x[i] > max) max = x[i];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const w = Math.exp((x[i] - max) / temperature);
    e[i] = w;
    sum += w;
  }
  let left = u * sum;
  for (let i = 0; i < n; i++) {
    if (left < e[i]) return i;
    left -= e[i];
  }
  return n - 1;
}

/** Top-p by a softmax to `out` and the sort of a typed array, the fastest one that JavaScript has. */
export function sortedTopP(softmax, x, out, p, u) {
  softmax(x, { out });
  const sorted = out.slice().sort();
  let total = 0;
  let i = sorted.length;
  while (i > 0 && total < p) total += sorted[--i];
  const least = sorted[i];
  let left = u * total;
  let last = 0;
  for (let j = 0; j < out.length; j++) {
    if (out[j] < least) continue;
    if (left < out[j]) return j;
    left -= out[j];
    last = j;
  }
  return last;
}

/** The k largest by a sort of indices. */
export const comparedTopK = (x, k) =>
  Array.from(x, (_, i) => i)
    .sort((a, b) => x[b] - x[a])
    .slice(0, k);
