/** What one writes by hand where all numbers are float32: every operation is rounded, by Math.fround. */

const f = Math.fround;

/**
 * The stable softmax of a row, one term after another.
 *
 * @param {Float32Array} x
 * @returns {Float32Array}
 */
export function float32Softmax(x) {
  let max = -Infinity;
  for (const v of x) if (v > max) max = v;
  const y = new Float32Array(x.length);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    y[i] = Math.exp(f(x[i] - max));
    sum = f(sum + y[i]);
  }
  for (let i = 0; i < x.length; i++) y[i] /= sum;
  return y;
}

/** The sum of float32 numbers, one after another. */
export function float32Sum(values) {
  let sum = 0;
  for (const v of values) sum = f(sum + v);
  return sum;
}

/** ln 2 in two parts: n times the first is exact. They are those of assembly/exp.ts. */
const [HIGH, LOW] = [0.693145751953125, f(1.4286067653e-6)];

/** 1/k!, rounded. */
const INVERSE = [1];
for (let k = 1, product = 1; k <= 12; k++) {
  product *= k;
  INVERSE.push(f(1 / product));
}

/**
 * e^z by Taylor's polynomial of a degree, in float32: z = n · ln 2 + r, e^z = 2ⁿ · (1 + r + r²/2! + …), by
 * Horner's rule.
 *
 * @param {number} z a float32 ≤ 0, above −87
 * @param {number} degree
 */
export function taylorExp(z, degree) {
  const n = Math.round(z / Math.LN2);
  const r = f(f(z - f(n * HIGH)) - f(n * LOW));
  let q = 0;
  for (let k = degree; k > 0; k--) q = f(f(INVERSE[k] + q) * r);
  return f(f(1 + q) * 2 ** n);
}
