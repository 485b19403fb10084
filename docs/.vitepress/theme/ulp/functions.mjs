/** The functions of which the errors are drawn: what is exact, and what computes it, over many x ≤ 0. */
import { float32Softmax, taylorExp } from "./float32.mjs";

const f = Math.fround;

/** Rows [0, x]. */
function pairs(x) {
  const rows = new Float32Array(2 * x.length);
  for (let i = 0; i < x.length; i++) rows[2 * i + 1] = x[i];
  return rows;
}

const second = (rows) => Float32Array.from({ length: rows.length / 2 }, (_, i) => rows[2 * i + 1]);

/** @type {{ [name: string]: { exact: Function, own: Function, host: Function, taylor: Function } }} */
export const FUNCTIONS = {
  exp: {
    exact: (x) => Float64Array.from(x, Math.exp),
    // The share of x in a sum of 1 whose largest logit is 0: e^x, by the kernel and nothing else.
    own: (engine, x) => engine.createOnline([0, 1]).normalize(x),
    host: (x) => Float32Array.from(x, Math.exp),
    taylor: (x, degree) => Float32Array.from(x, (z) => taylorExp(z, degree)),
  },
  softmax: {
    exact: (x) => Float64Array.from(x, (z) => 1 / (1 + Math.exp(-z))),
    own: (engine, x) => second(engine.softmax(pairs(x), { shape: [-1, 2] })),
    host: (x) => Float32Array.from(x, (z) => float32Softmax(Float32Array.of(0, z))[1]),
    taylor: (x, degree) =>
      Float32Array.from(x, (z) => {
        const e = taylorExp(z, degree);
        return e / f(1 + e);
      }),
  },
};
