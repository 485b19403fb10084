/** More yardsticks, for what else a page calls: written by hand as plain.mjs is. */

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

/** @param {Float32Array} x */
export function plainLogSumExp(x) {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) if (x[i] > max) max = x[i];
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += Math.exp(x[i] - max);
  return max + Math.log(sum);
}

/**
 * @param {Float32Array} x
 * @param {Float32Array} out
 */
export function plainLogSoftmax(x, out) {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) if (x[i] > max) max = x[i];
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += Math.exp(x[i] - max);
  const log = max + Math.log(sum);
  for (let i = 0; i < x.length; i++) out[i] = x[i] - log;
}
