/**
 * A fixed number of steps from a seed. Nothing in it depends on the host's Math.exp, Math.log or Math.pow, so
 * on wasm-simd and on js, whose bits are the same on every machine, so are the parameters that come out.
 */
import { createAdam } from "../shared/adam.mjs";
import { createRandom } from "../shared/random.mjs";

const RATE = 3e-3;
const WARM_UP = 50;

/** The rate of a step: it grows for 50 steps, then falls in a straight line to a fiftieth at the end. */
function rateOf(step, steps, highest) {
  return highest * Math.min(1, (step + 1) / WARM_UP) * (1 - (0.98 * step) / steps);
}

/** Places anywhere in the text, or among `starts`: characters and those that come next. */
function draw(text, starts, random, { rows, context }, characters, next) {
  for (let row = 0; row < rows; row += context) {
    const from = starts ? starts[random.below(starts.length)] : random.below(text.length - context);
    characters.set(text.subarray(from, from + context), row);
    next.set(text.subarray(from + 1, from + context + 1), row);
  }
}

/**
 * @param {object} options
 * @param {Int32Array} options.text
 * @param {Int32Array} [options.starts] where in the text a row may begin; without them anywhere
 * @param {number} [options.rate] the highest
 * @param {(step: number, loss: number) => void} [options.onStep]
 */
export function train({ model, parameters, text, starts, steps, seed, rate = RATE, onStep }) {
  const random = createRandom(seed);
  const numbers = (record) => Object.values(record).map(({ values }) => values);
  const adam = createAdam(numbers(parameters.values), numbers(parameters.gradients));
  const characters = new Int32Array(model.rows);
  const next = new Int32Array(model.rows);
  for (let step = 0; step < steps; step++) {
    draw(text, starts, random, model, characters, next);
    const loss = model.lossAndGradients(characters, next);
    adam(rateOf(step, steps, rate));
    onStep?.(step + 1, loss);
  }
}

/**
 * e to the mean loss over a whole text, cut into pieces of `context` characters that do not see each other;
 * what is left at the end is dropped.
 */
export function perplexity(model, text) {
  const { rows } = model;
  let loss = 0;
  let count = 0;
  for (let from = 0; from + rows < text.length; from += rows, count++)
    loss += model.loss(text.subarray(from, from + rows), text.subarray(from + 1, from + rows + 1));
  return Math.exp(loss / count);
}
