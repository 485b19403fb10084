/** The problems: a function of seeded logits of a shape along an axis, and the shapes of each function. */
import { logits } from "../harness/data.mjs";

/**
 * @typedef {"softmax" | "logSoftmax" | "logSumExp" | "crossEntropyAndGrad"} Name
 * @typedef {{ shape: number[], axis: number }} Size
 * @typedef {object} Problem
 * @property {Name} function
 * @property {number[]} shape
 * @property {number} axis From the end when negative.
 * @property {Float32Array} x
 * @property {Int32Array} targets One class index a row.
 * @property {Float32Array} out Has the result's length, for contestants that write to an array of the
 *   caller's.
 * @property {number} outer Product of the sizes before the axis.
 * @property {number} n Size of the axis: the length of a row.
 * @property {number} inner Product of the sizes after the axis.
 */

/** @type {[string, Size][]} */
const SIZES = [
  [1, 10],
  [1, 1_000],
  [1, 32_000],
  [1, 128_256],
  [1024, 1024],
  [1, 16_777_216],
  [1, 21, 512, 512],
].map((shape) => [shape.join("x"), { shape, axis: shape.length === 4 ? 1 : -1 }]);

export const sizes = new Map(SIZES);

/** Fewer sizes for the other functions: with all of them a run would take an hour. */
const FEW = ["1x1000", "1x32000", "1024x1024"];

/** @type {Record<Name, readonly string[]>} */
export const functions = {
  softmax: [...sizes.keys()],
  logSoftmax: FEW,
  logSumExp: FEW,
  crossEntropyAndGrad: FEW,
};

const product = (numbers) => numbers.reduce((a, b) => a * b, 1);

/**
 * @param {Name} name
 * @param {Size} size
 * @returns {Problem}
 */
export function problem(name, { shape, axis }) {
  const at = axis < 0 ? axis + shape.length : axis;
  const [outer, n, inner] = [product(shape.slice(0, at)), shape[at], product(shape.slice(at + 1))];
  const x = logits(outer * n * inner);
  const targets = Int32Array.from({ length: outer * inner }, (_, i) => (i * 31) % n);
  return {
    function: name,
    shape,
    axis,
    x,
    targets,
    out: new Float32Array(name === "logSumExp" ? outer * inner : x.length),
    outer,
    n,
    inner,
  };
}
