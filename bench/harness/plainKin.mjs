/** More yardsticks: softmax along an axis, log-softmax and logSumExp, written by hand like plain.mjs. */

/**
 * Softmax along an axis that is not the last: outer × n × inner, row-major.
 *
 * @param {Float32Array} x
 * @param {Float32Array} out
 * @param {number} outer
 * @param {number} n
 * @param {number} inner
 */
export function plainStrided(x, out, outer, n, inner) {
  for (let o = 0; o < outer; o++) {
    for (let j = 0; j < inner; j++) {
      const start = o * n * inner + j;
      const end = start + n * inner;
      let max = -Infinity;
      for (let i = start; i < end; i += inner) if (x[i] > max) max = x[i];
      let sum = 0;
      for (let i = start; i < end; i += inner) {
        const e = Math.exp(x[i] - max);
        out[i] = e;
        sum += e;
      }
      const c = 1 / sum;
      for (let i = start; i < end; i += inner) out[i] *= c;
    }
  }
}

/** Softmax over the first and the last of three axes, a × b × c, which do not lie side by side. */
export function plainParted(x, out, a, b, c) {
  for (let j = 0; j < b; j++) {
    let max = -Infinity;
    for (let i = 0; i < a; i++)
      for (let k = 0; k < c; k++) if (x[(i * b + j) * c + k] > max) max = x[(i * b + j) * c + k];
    let sum = 0;
    for (let i = 0; i < a; i++)
      for (let k = 0; k < c; k++) {
        const e = Math.exp(x[(i * b + j) * c + k] - max);
        out[(i * b + j) * c + k] = e;
        sum += e;
      }
    for (let i = 0; i < a; i++) for (let k = 0; k < c; k++) out[(i * b + j) * c + k] /= sum;
  }
}

/** logSumExp of one row, from `start` to before `end`. */
export function plainLogSumExp(x, start, end) {
  let max = -Infinity;
  for (let i = start; i < end; i++) if (x[i] > max) max = x[i];
  let sum = 0;
  for (let i = start; i < end; i++) sum += Math.exp(x[i] - max);
  return max + Math.log(sum);
}

/**
 * @param {Float32Array} x
 * @param {Float32Array} out
 * @param {number} rows
 * @param {number} n Length of a row.
 */
export function plainLogSoftmax(x, out, rows, n) {
  for (let row = 0; row < rows; row++) {
    const log = plainLogSumExp(x, row * n, row * n + n);
    for (let i = row * n; i < row * n + n; i++) out[i] = x[i] - log;
  }
}
