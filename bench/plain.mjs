/** The yardstick: the softmax that everybody writes by hand. */

/**
 * @param {Float32Array} x
 * @param {Float32Array} out
 */
function plain(x, out) {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) if (x[i] > max) max = x[i];
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const e = Math.exp(x[i] - max);
    out[i] = e;
    sum += e;
  }
  const c = 1 / sum;
  for (let i = 0; i < x.length; i++) out[i] *= c;
}

/**
 * The plain loop over the rows of a matrix. The rows are cut here, once: a loop written by hand would not pay for that in every call.
 *
 * @param {Float32Array} x
 * @param {Float32Array} out
 * @param {number} n Length of a row.
 * @returns {() => void}
 */
export function plainRows(x, out, n) {
  if (x.length === n) return () => plain(x, out);
  const rows = Array.from({ length: x.length / n }, (_, i) => [x.subarray(i * n, (i + 1) * n), out.subarray(i * n, (i + 1) * n)]);
  return () => {
    for (const [from, to] of rows) plain(from, to);
  };
}
