/** The calls, by the names that `--size` takes. */
import { plain } from "../harness/plain.mjs";
import { plainLogSoftmax, plainLogSumExp, plainStrided } from "../harness/plainKin.mjs";

/**
 * @typedef {{ softmax: Function, logSoftmax: Function, logSumExp: Function }} Own
 * @typedef {object} Size
 * @property {string} name
 * @property {"softmax" | "logSoftmax" | "logSumExp"} function
 * @property {"float32" | "float64"} dtype
 * @property {number[]} shape
 * @property {(own: Own, x: Float32Array | Float64Array, out: Float32Array | Float64Array) => unknown} own
 *   The call of an engine.
 * @property {(x: any, out: any) => unknown} loop The loop it is compared with.
 */

// A copy of the loop for float64: one that has seen both kinds of array is slower at either.
const { plain: plain64 } = await import("../harness/plain.mjs?float64");

/** @returns {Size} */
const row = (n, softmax = plain, dtype = "float32") => ({
  name: dtype === "float32" ? `${n}` : `${dtype}-${n}`,
  function: "softmax",
  dtype,
  shape: [n],
  own: (own, x, out) => own.softmax(x, { out }),
  loop: (x, out) => softmax(x, out, 1, n),
});

const square = [1024, 1024];
const image = [1, 21, 512, 512];

/** @type {Size[]} */
export const SIZES = [
  row(8),
  row(64),
  row(1_000),
  row(32_000),
  {
    name: "1024x1024",
    function: "softmax",
    dtype: "float32",
    shape: square,
    own: (own, x, out) => own.softmax(x, { out, shape: square }),
    loop: (x, out) => plain(x, out, 1024, 1024),
  },
  {
    name: "1x21x512x512",
    function: "softmax",
    dtype: "float32",
    shape: image,
    own: (own, x, out) => own.softmax(x, { out, shape: image, axis: 1 }),
    loop: (x, out) => plainStrided(x, out, 1, 21, 512 * 512),
  },
  {
    name: "logSoftmax-32000",
    function: "logSoftmax",
    dtype: "float32",
    shape: [32_000],
    own: (own, x, out) => own.logSoftmax(x, { out }),
    loop: (x, out) => plainLogSoftmax(x, out, 1, x.length),
  },
  {
    name: "logSumExp-32000",
    function: "logSumExp",
    dtype: "float32",
    shape: [32_000],
    own: (own, x) => own.logSumExp(x),
    loop: (x) => plainLogSumExp(x, 0, x.length),
  },
  // float64 comes last because the checks of a call, too, are slower once they have seen both kinds.
  row(32_000, plain64, "float64"),
];
