/**
 * A fixed number of steps from a seed. Nothing in a step depends on the host's Math.exp, Math.log, Math.pow
 * or Math.cos, so the weights that come out are the same on every machine.
 */
import { createAdam } from "../shared/adam.mjs";
import { load } from "./network.mjs";

/** The rate falls in a straight line, to a fiftieth at the last step. */
export const rateAt = (first, step, steps) => first * (1 - (0.98 * step) / steps);

/**
 * Each epoch shows the set in another order, and leaves out what does not fill a batch.
 *
 * @param {object} options
 * @param {object} options.functions of wasmax
 * @param {{ images: Uint8Array, labels: Uint8Array }} options.set
 * @param {number} options.rate of the first step
 * @param {(step: number, loss: number) => void} [options.onStep]
 */
export function train({ network, functions, set, steps, rate, random, onStep }) {
  const { rows, classes, logits, dLogits } = network;
  const adam = createAdam(network.parameters, network.gradients);
  const shape = [rows, classes];
  const labels = new Uint8Array(rows);
  const order = Int32Array.from(set.labels.keys());
  for (let step = 0, from = order.length; step < steps; step++, from += rows) {
    if (from + rows > order.length) {
      random.shuffle(order);
      from = 0;
    }
    load(network, set.images, order, from);
    for (let i = 0; i < rows; i++) labels[i] = set.labels[order[from + i]];

    // #region step
    network.forward();
    const { loss } = functions.crossEntropyAndGrad(logits, labels, { shape, out: dLogits });
    network.backward();
    adam(rateAt(rate, step, steps));
    // #endregion step
    onStep?.(step + 1, loss);
  }
}
