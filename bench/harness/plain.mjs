/** The yardstick: the softmax that everybody writes by hand. */

/**
 * @param {Float32Array} x
 * @param {Float32Array} out
 * @param {number} rows
 * @param {number} n Length of a row.
 */
export function plain(x, out, rows, n) {
  for (let row = 0; row < rows; row++) {
    const start = row * n;
    const end = start + n;
    let max = -Infinity;
    for (let i = start; i < end; i++) if (x[i] > max) max = x[i];
    let sum = 0;
    for (let i = start; i < end; i++) {
      const e = Math.exp(x[i] - max);
      out[i] = e;
      sum += e;
    }
    const c = 1 / sum;
    for (let i = start; i < end; i++) out[i] *= c;
  }
}
