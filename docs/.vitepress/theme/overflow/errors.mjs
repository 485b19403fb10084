/** How far a softmax is from the exact one when all logits are moved, which should change nothing. */
import { softmax } from "wasmax";
import { naive } from "./naive.mjs";

const LOGITS = [1, 2, 3];
/** Whole numbers, so that the moved logits are exact in both precisions. */
export const RANGES = { float32: [-110, 90, 1], float64: [-760, 720, 5] };
/** Half a unit of 1 in float64: what is less cannot be told from the exact result. */
const LEAST = 2 ** -54;

const exact = softmax(LOGITS);
const farthest = (p) => Math.max(LEAST, ...Array.from(p, (value, i) => Math.abs(value / exact[i] - 1)));

/**
 * The largest relative errors of both forms at each place, NaN where the result is.
 *
 * @param {"float32" | "float64"} precision
 * @returns {{ naive: [number, number][], stable: [number, number][] }}
 */
export function errorsOf(precision) {
  const [from, to, step] = RANGES[precision];
  const places = Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);
  const moved = (by) => LOGITS.map((logit) => logit + by);
  const kind = (x) => (precision === "float32" ? Float32Array.from(x) : x);
  return {
    naive: places.map((by) => [by, farthest(naive(moved(by), precision).p)]),
    stable: places.map((by) => [by, farthest(softmax(kind(moved(by))))]),
  };
}

/** The first and the last place at which an error is small. @param {[number, number][]} points */
export function rightFrom(points, error) {
  const right = points.filter(([, value]) => value < error);
  return [right[0][0], right.at(-1)[0]];
}
