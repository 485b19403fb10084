/**
 * A student learns from what a teacher thinks of each image: not only that this is a 2, but also that it is
 * more like a 3 than like a 4.
 *
 * Hinton, Vinyals and Dean, "Distilling the knowledge in a neural network", 2015.
 */
import { load } from "../digits/network.mjs";
import { rateAt } from "../digits/train.mjs";
import { createAdam } from "../shared/adam.mjs";

/**
 * @param {object} options
 * @param {object} options.network the student
 * @param {object} options.functions of wasmax
 * @param {Uint8Array} options.images the transfer set, without labels
 * @param {Float32Array} options.teacherLogits the teacher's of each image
 * @param {number} options.temperature of both the teacher and the student
 * @param {(step: number, loss: number) => void} [options.onStep]
 */
export function distil(options) {
  const { network, functions, images, teacherLogits, temperature, steps, rate, random, onStep } = options;
  const { rows, classes, logits, dLogits } = network;
  const count = teacherLogits.length / classes;
  // #region targets
  const targets = functions.softmax(teacherLogits, { shape: [count, classes], temperature });
  // #endregion targets

  const adam = createAdam(network.parameters, network.gradients);
  const shape = [rows, classes];
  const scaled = new Float32Array(rows * classes);
  const wanted = new Float32Array(rows * classes);
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let step = 0, from = count; step < steps; step++, from += rows) {
    if (from + rows > count) {
      random.shuffle(order);
      from = 0;
    }
    load(network, images, order, from);
    for (let i = 0; i < rows; i++) {
      const image = order[from + i];
      wanted.set(targets.subarray(image * classes, (image + 1) * classes), i * classes);
    }

    // #region step
    network.forward();
    for (let i = 0; i < scaled.length; i++) scaled[i] = logits[i] / temperature;
    // The loss is T² times the cross-entropy at temperature T, whose gradient shrinks like 1 / T². What comes
    // back is the gradient at logits / T, and that at the logits is it divided by T: of T² one T is left.
    const { loss } = functions.crossEntropyAndGrad(scaled, wanted, {
      shape,
      out: dLogits,
      dLoss: temperature,
    });
    network.backward();
    // #endregion step
    adam(rateAt(rate, step, steps));
    onStep?.(step + 1, loss);
  }
}
