/**
 * LoRA, low-rank adaptation: a matrix W of m × n stays as it was trained, and what is added to it is a
 * product of two thin ones,
 *
 *   W' = W + s·A·B,   A of m × r,   B of r × n,   s = α / r.
 *
 * Of the gradient G of the loss at W' the chain rule makes
 *
 *   dA = s·G·Bᵀ,   dB = s·Aᵀ·G.
 *
 * B begins at 0, so W' begins as W. A begins at random, or both gradients would be 0.
 *
 * Hu et al., "LoRA: low-rank adaptation of large language models", 2021.
 */
import { createRandom } from "../shared/random.mjs";

/** α / r: α grows with the rank. */
const SCALE = 2;

/**
 * @param {object} options
 * @param {object} options.matmul
 * @param {object} options.model whose parameters are adapted: forward, loss and lossAndGradients are its own
 * @param {object} options.parameters the model's; their values are W when this is called, and W' from then on
 * @param {string[]} options.names of the matrices to adapt
 * @param {number} options.rank
 */
export function createLora({ matmul, model, parameters, names, rank, seed }) {
  const { matrix, ab, abT, aTb } = matmul;
  const random = createRandom(seed);
  const values = {};
  const gradients = {};
  const adapters = names.map((name) => {
    const adapted = parameters.values[name];
    const { rows, columns } = adapted;
    // #region begin
    const [a, b] = [matrix(rows, rank), matrix(rank, columns)];
    const [dA, dB] = [matrix(rows, rank), matrix(rank, columns)];
    for (let i = 0; i < a.values.length; i++) a.values[i] = random.centred() / Math.sqrt(rows);
    // #endregion begin
    Object.assign(values, { [`A of ${name}`]: a, [`B of ${name}`]: b });
    Object.assign(gradients, { [`A of ${name}`]: dA, [`B of ${name}`]: dB });
    const scaledA = matrix(rows, rank);
    const frozen = adapted.values.slice();
    return { adapted, frozen, gradient: parameters.gradients[name], a, b, dA, dB, scaledA };
  });

  // #region step
  /** W' = W + (s·A)·B. */
  function merge() {
    for (const { adapted, frozen, a, b, scaledA } of adapters) {
      for (let i = 0; i < a.values.length; i++) scaledA.values[i] = SCALE * a.values[i];
      adapted.values.set(frozen);
      ab(adapted, scaledA, b, true);
    }
  }

  /** The loss of W', and the gradients of A and B instead of W's. */
  function lossAndGradients(characters, next) {
    merge();
    const loss = model.lossAndGradients(characters, next);
    for (const { gradient, b, dA, dB, scaledA } of adapters) {
      abT(dA, gradient, b);
      for (let i = 0; i < dA.values.length; i++) dA.values[i] *= SCALE;
      aTb(dB, scaledA, gradient);
    }
    return loss;
  }
  // #endregion step

  return { model: { ...model, lossAndGradients }, parameters: { values, gradients }, merge };
}
