/** The softmax head: two weights a word, one for ham and one for spam, and how they are learnt. */
import { createAdam } from "../shared/adam.mjs";
import { createRandom } from "../shared/random.mjs";

const ROWS = 32;
const RATE = 0.02;

/** Two logits a mail, ham's and spam's: the sum of its words' weights. */
export function logitsOf(vectors, weights, out = new Float32Array(2 * vectors.length)) {
  for (const [row, { places, values }] of vectors.entries()) {
    let [ham, spam] = [0, 0];
    for (let k = 0; k < places.length; k++) {
      ham += values[k] * weights[2 * places[k]];
      spam += values[k] * weights[2 * places[k] + 1];
    }
    out[2 * row] = ham;
    out[2 * row + 1] = spam;
  }
  return out;
}

// #region gradients
/** The gradient at the weights: each word gets its share of the gradients at the logits of its mails. */
export function weightGradients(vectors, grad, gradients) {
  gradients.fill(0);
  for (const [row, { places, values }] of vectors.entries()) {
    for (let k = 0; k < places.length; k++) {
      gradients[2 * places[k]] += values[k] * grad[2 * row];
      gradients[2 * places[k] + 1] += values[k] * grad[2 * row + 1];
    }
  }
}
// #endregion gradients

/**
 * Returns the weights: rows of two, in the order of the vocabulary, and the biases.
 *
 * @param {object} options
 * @param {{ places: Int32Array, values: Float32Array }[]} options.vectors
 * @param {(0 | 1)[]} options.classes 1 for spam
 * @param {number} options.words how many the vocabulary has
 * @param {number} options.passes how often every mail is seen
 * @param {{ weight?: Float32Array, labelSmoothing?: number }} [options.loss] options of crossEntropyAndGrad
 * @param {() => void} [options.onPass]
 */
export function train({ functions, vectors, classes, words, passes, seed, loss = {}, onPass }) {
  const weights = new Float32Array(2 * (words + 1));
  const gradients = new Float32Array(weights.length);
  const adam = createAdam([weights], [gradients]);
  const random = createRandom(seed);
  const order = vectors.map((_, i) => i);
  const steps = passes * Math.ceil(order.length / ROWS);
  let step = 0;
  for (let pass = 0; pass < passes; pass++) {
    random.shuffle(order);
    for (let from = 0; from < order.length; from += ROWS) {
      const drawn = order.slice(from, from + ROWS);
      const batch = drawn.map((i) => vectors[i]);
      const targets = drawn.map((i) => classes[i]);
      // #region step
      const shape = [batch.length, 2];
      const { grad } = functions.crossEntropyAndGrad(logitsOf(batch, weights), targets, { shape, ...loss });
      weightGradients(batch, grad, gradients);
      // The rate falls in a straight line, to a twentieth.
      adam(RATE * (1 - (0.95 * step++) / steps));
      // #endregion step
    }
    onPass?.();
  }
  return weights;
}
