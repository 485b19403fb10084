/** One relevant key among n − 1 others, all of one score: the weights by softmax and by its rivals. */
import { softmax } from "wasmax";

/** The length at which the scaled softmax is the plain one. */
const SCALED_AT = 512;
export const LENGTHS = Array.from({ length: 17 }, (_, i) => 2 ** (i + 1));

/** ELU + 1, by which linear attention keeps its products above 0. */
const feature = (x) => (x > 0 ? x + 1 : Math.exp(x));
const sigmoid = (x) => softmax([x, 0])[0];

/** @returns of each kind the weight of the relevant key, and that of all others together */
export function weigh(n, { relevant, others, sink }) {
  // The last place is the sink, which softmax sees or does not.
  const scores = new Float32Array(n + 1).fill(others);
  scores[0] = relevant;
  scores[n] = sink;
  const keys = scores.subarray(0, n);
  const of = ([first, second]) => ({ relevant: first, others: (n - 1) * second });

  const all = feature(relevant) + (n - 1) * feature(others);
  return {
    softmax: of(softmax(keys)),
    sink: of(softmax(scores)),
    sigmoid: of([sigmoid(relevant - Math.log(n)), sigmoid(others - Math.log(n))]),
    linear: of([feature(relevant) / all, feature(others) / all]),
    scaled: of(softmax(keys, { scale: Math.log(n) / Math.log(SCALED_AT) })),
  };
}
