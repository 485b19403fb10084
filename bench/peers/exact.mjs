/** The exact result, in float64 with compensated sums, and a contestant's distance from it in float32 ULP. */

/** Neumaier's form of Kahan's sum: it is right also where a term is larger than the sum before it. */
class Sum {
  #sum = 0;
  #lost = 0;

  /** @param {number} v */
  add(v) {
    const sum = this.#sum + v;
    this.#lost += Math.abs(this.#sum) >= Math.abs(v) ? this.#sum - sum + v : v - sum + this.#sum;
    this.#sum = sum;
  }

  get value() {
    return this.#sum + this.#lost;
  }
}

/** The row of each function; `set` writes place j of the row. x − max is exact in float64, or nearly so. */
const ROWS = {
  softmax: ({ z, n, sum, set }) => {
    for (let j = 0; j < n; j++) set(j, Math.exp(z(j)) / sum);
  },
  logSoftmax: ({ z, n, sum, set }) => {
    const log = Math.log(sum);
    for (let j = 0; j < n; j++) set(j, z(j) - log);
  },
  logSumExp: ({ max, sum, row, values }) => {
    values[row] = max + Math.log(sum);
  },
  crossEntropyAndGrad: ({ z, n, sum, set, rows, target, loss }) => {
    for (let j = 0; j < n; j++) set(j, (Math.exp(z(j)) / sum - (j === target ? 1 : 0)) / rows);
    loss.add((Math.log(sum) - z(target)) / rows);
  },
};

/**
 * The exact arrays; a loss comes before the gradient.
 *
 * @param {import("./problems.mjs").Problem} problem
 * @returns {Float64Array[]}
 */
export function exact({ function: name, x, targets, out, outer, n, inner }) {
  const values = new Float64Array(out.length);
  const rows = outer * inner;
  const loss = new Sum();
  for (let row = 0; row < rows; row++) {
    const start = Math.floor(row / inner) * n * inner + (row % inner);
    let max = -Infinity;
    for (let j = 0; j < n; j++) max = Math.max(max, x[start + j * inner]);
    const z = (j) => x[start + j * inner] - max;
    const set = (j, v) => {
      values[start + j * inner] = v;
    };
    const sum = new Sum();
    for (let j = 0; j < n; j++) sum.add(Math.exp(z(j)));
    ROWS[name]({ z, n, max, sum: sum.value, set, row, rows, values, target: targets[row], loss });
  }
  return name === "crossEntropyAndGrad" ? [Float64Array.of(loss.value), values] : [values];
}

const word = new DataView(new ArrayBuffer(8));

/**
 * The distance between float32 numbers around v.
 * @param {number} v
 */
function ulp(v) {
  word.setFloat64(0, v);
  return 2 ** (Math.max((word.getUint16(0) >> 4) & 0x7ff, 1023 - 126) - 1023 - 23);
}

/**
 * A contestant's result in the order of `exact`: it may be an array, a number, or a loss with its gradient.
 */
function arrays(result) {
  if (typeof result === "number") return [[result]];
  return "loss" in result ? [[result.loss], result.grad] : [result];
}

/** The largest relative error; a contestant beyond it has computed something else. */
const GARBAGE = 1e-2;

/**
 * The largest error, in ULP of the exact result.
 *
 * @param {string} name
 * @param {unknown} result
 * @param {Float64Array[]} want
 */
export function largestError(name, result, want) {
  const got = arrays(result);
  let worst = 0;
  want.forEach((exactly, part) => {
    if (got[part]?.length !== exactly.length)
      throw new Error(`${name} gives ${got[part]?.length} numbers, not ${exactly.length}`);
    for (let i = 0; i < exactly.length; i++) {
      const off = Math.abs(got[part][i] - exactly[i]);
      if (!(off <= GARBAGE * Math.abs(exactly[i])))
        throw new Error(`${name} gives ${got[part][i]} for element ${i}, which is ${exactly[i]}`);
      // An ULP is more than 2⁻²⁴ of the number, so most of 16 million elements need no closer look.
      if (off > worst * 2 ** -24 * Math.abs(exactly[i])) worst = Math.max(worst, off / ulp(exactly[i]));
    }
  });
  return worst;
}
