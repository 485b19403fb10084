/**
 * Layers of products with a relu between them, forward and backward. Without a layer between, `sizes` of
 * [784, 10], it is softmax regression. The softmax and the loss are left to whoever trains it, because there
 * is more than one. Everything lies in the memory of the matrix product and is made once.
 */
import { PIXELS } from "./idx.mjs";

/**
 * @param {object} options
 * @param {object} options.matmul what `create` of examples/matmul gives
 * @param {number[]} options.sizes numbers of a row: what comes in, after each layer, and the logits
 * @param {number} options.rows how many images go through at once
 * @param {{ centred: () => number }} options.random what the first weights are drawn from
 */
export function createNetwork({ matmul, sizes, rows, random }) {
  const { matrix, floats, ab, abT, aTb } = matmul;
  const layers = sizes.slice(1).map((outputs, l) => ({
    weights: matrix(sizes[l], outputs),
    bias: floats(outputs),
    dWeights: matrix(sizes[l], outputs),
    dBias: floats(outputs),
  }));
  const last = layers.length - 1;
  // A hidden layer keeps the size of what comes in: relu halves its mean square, hence the 2 (He et al.,
  // 2015). The last one begins at 0, so that the first distribution is uniform.
  for (const { weights } of layers.slice(0, last)) {
    const deviation = Math.sqrt(2 / weights.rows);
    for (let i = 0; i < weights.values.length; i++) weights.values[i] = deviation * random.centred();
  }

  const states = sizes.map((size) => matrix(rows, size));
  const dStates = sizes.map((size, l) => (l === 0 ? undefined : matrix(rows, size)));

  // #region layers
  /** From the images in `x` to the logits. */
  function forward() {
    for (const [l, { weights, bias }] of layers.entries()) {
      const y = states[l + 1];
      for (let i = 0; i < rows; i++) y.values.set(bias, i * bias.length);
      ab(y, states[l], weights, true);
      if (l < last) relu(y.values);
    }
  }

  /** From the gradient of the loss at the logits, in `dLogits`, to that of every weight and bias. */
  function backward() {
    for (let l = last; l >= 0; l--) {
      const { weights, dWeights, dBias } = layers[l];
      const dy = dStates[l + 1];
      aTb(dWeights, states[l], dy);
      sumRows(dy.values, dBias);
      if (l === 0) return;
      abT(dStates[l], dy, weights);
      reluGrad(states[l].values, dStates[l].values);
    }
  }
  // #endregion layers

  return {
    rows,
    classes: sizes.at(-1),
    x: states[0].values,
    logits: states.at(-1).values,
    dLogits: dStates.at(-1).values,
    parameters: layers.flatMap(({ weights, bias }) => [weights.values, bias]),
    gradients: layers.flatMap(({ dWeights, dBias }) => [dWeights.values, dBias]),
    forward,
    backward,
  };
}

function relu(y) {
  for (let i = 0; i < y.length; i++) if (y[i] < 0) y[i] = 0;
}

function reluGrad(y, dy) {
  for (let i = 0; i < y.length; i++) if (y[i] <= 0) dy[i] = 0;
}

/** The bias goes into every row, so its gradient is their sum. */
function sumRows(dy, dBias) {
  dBias.fill(0);
  for (let i = 0; i < dy.length; i += dBias.length)
    for (let j = 0; j < dBias.length; j++) dBias[j] += dy[i + j];
}

/** Writes images to `x`, from bytes to numbers of 0 to 1: those at `order[from]`, `order[from + 1]`, … */
export function load({ x, rows }, images, order, from) {
  for (let i = 0; i < rows; i++) {
    const image = order[from + i] * PIXELS;
    for (let j = 0; j < PIXELS; j++) x[i * PIXELS + j] = images[image + j] / 255;
  }
}

/** The logits of all images, whose number must be a multiple of the network's rows. */
export function logitsOf(network, images) {
  const { rows, classes } = network;
  const count = images.length / PIXELS;
  if (count % rows !== 0) throw new RangeError(`images must come in batches of ${rows}, got ${count}`);
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const logits = new Float32Array(count * classes);
  for (let from = 0; from < count; from += rows) {
    load(network, images, order, from);
    network.forward();
    logits.set(network.logits, from * classes);
  }
  return logits;
}
