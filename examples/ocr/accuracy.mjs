/**
 * The distance of a float32 softmax from the exact one, in units in the last place (ULP) of the exact result.
 */

/** The smallest normal float: below it an ULP is no measure. */
const SMALLEST = 2 ** -126;

/**
 * Softmax in float64 with Neumaier's compensated sum: right to about 2⁻⁵⁰.
 *
 * @param {Float32Array} x
 * @returns {{ p: Float64Array, z: Float64Array, meanZ: number }} p, z = x − max, and Σ p·|z|.
 */
function exact(x) {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  const z = Float64Array.from(x, (v) => v - max);
  const p = z.map(Math.exp);
  let sum = 0;
  let lost = 0;
  for (const e of p) {
    const next = sum + e;
    lost += sum >= e ? sum - next + e : e - next + sum;
    sum = next;
  }
  const total = sum + lost;
  let meanZ = 0;
  p.forEach((e, i) => {
    p[i] = e / total;
    meanZ += p[i] * Math.abs(z[i]);
  });
  return { p, z, meanZ };
}

const view = new DataView(new ArrayBuffer(8));

/**
 * The float32 ULP at v, a float64 ≥ 2⁻¹²⁶. Read from the exponent field, because a logarithm rounds
 * up to the next power of two just below it.
 */
function ulp(v) {
  view.setFloat64(0, v);
  return 2 ** ((view.getUint16(0) >> 4) - 1023 - 23);
}

/** The bounds that wasmax promises for softmax of float32. */
const bound = (engine, z, meanZ) => (engine === "js" ? 1.6 : 3 + Math.abs(z) + meanZ);

/**
 * Returns a function that finds the worst error of y, and the largest share of its bound that an error takes.
 * The references are made once.
 *
 * @param {Float32Array} x
 * @param {number} n Length of a row.
 */
export function judge(x, n) {
  const rows = Array.from({ length: x.length / n }, (_, i) => exact(x.subarray(i * n, (i + 1) * n)));
  /**
   * @param {string} engine
   * @param {Float32Array} y
   */
  return (engine, y) => {
    let error = 0;
    let part = 0;
    rows.forEach(({ p, z, meanZ }, row) => {
      for (let i = 0; i < n; i++) {
        if (p[i] < SMALLEST) continue;
        // A NaN must not slip through the comparisons.
        const off = Number.isNaN(y[row * n + i]) ? Infinity : Math.abs(y[row * n + i] - p[i]) / ulp(p[i]);
        error = Math.max(error, off);
        part = Math.max(part, off / bound(engine, z[i], meanZ));
      }
    });
    return { error, part };
  };
}
