/**
 * Adam: each parameter moves by its mean gradient over the root of its mean square. The powers of the decays
 * are kept as products, because Math.pow may differ in its last bit from host to host.
 *
 * Kingma and Ba, "Adam: a method for stochastic optimization", 2015. `weightDecay` is that of AdamW
 * (Loshchilov and Hutter, "Decoupled weight decay regularization", 2019): each step takes rate × weightDecay
 * of a parameter away.
 */
const DECAY = 0.9;
const EPSILON = 1e-8;

/**
 * @param {Float32Array[]} parameters
 * @param {Float32Array[]} gradients
 * @param {{ squaresDecay?: number, weightDecay?: number }} [options] `squaresDecay` is 0.999 in the paper; 0.99
 *   forgets sooner, which suits runs of a few thousand steps
 */
export function createAdam(parameters, gradients, { squaresDecay = 0.99, weightDecay = 0 } = {}) {
  const means = parameters.map(({ length }) => new Float32Array(length));
  const squares = parameters.map(({ length }) => new Float32Array(length));
  let left = 1;
  let squaresLeft = 1;
  return function step(rate) {
    left *= DECAY;
    squaresLeft *= squaresDecay;
    // Both means begin at 0; what is missing from them is made up for.
    const scale = (rate * Math.sqrt(1 - squaresLeft)) / (1 - left);
    const kept = 1 - rate * weightDecay;
    for (let k = 0; k < parameters.length; k++)
      move(parameters[k], gradients[k], means[k], squares[k], { scale, squaresDecay, kept });
  };
}

function move(p, g, mean, square, { scale, squaresDecay, kept }) {
  for (let i = 0; i < p.length; i++) {
    const d = g[i];
    const m = DECAY * mean[i] + (1 - DECAY) * d;
    const s = squaresDecay * square[i] + (1 - squaresDecay) * d * d;
    mean[i] = m;
    square[i] = s;
    p[i] = kept * p[i] - (scale * m) / (Math.sqrt(s) + EPSILON);
  }
}
