/**
 * Adam: each parameter moves by its mean gradient over the root of its mean square. The powers of the decays
 * are kept as products, because Math.pow may differ in its last bit from host to host.
 */
const DECAY = 0.9;
const SQUARES_DECAY = 0.99;
const EPSILON = 1e-8;

/**
 * @param {Float32Array[]} parameters
 * @param {Float32Array[]} gradients
 */
export function createAdam(parameters, gradients) {
  const means = parameters.map(({ length }) => new Float32Array(length));
  const squares = parameters.map(({ length }) => new Float32Array(length));
  let left = 1;
  let squaresLeft = 1;
  return function step(rate) {
    left *= DECAY;
    squaresLeft *= SQUARES_DECAY;
    // Both means begin at 0; what is missing from them is made up for.
    const scale = (rate * Math.sqrt(1 - squaresLeft)) / (1 - left);
    for (let k = 0; k < parameters.length; k++)
      move(parameters[k], gradients[k], means[k], squares[k], scale);
  };
}

function move(p, g, mean, square, scale) {
  for (let i = 0; i < p.length; i++) {
    const d = g[i];
    const m = DECAY * mean[i] + (1 - DECAY) * d;
    const s = SQUARES_DECAY * square[i] + (1 - SQUARES_DECAY) * d * d;
    mean[i] = m;
    square[i] = s;
    p[i] -= (scale * m) / (Math.sqrt(s) + EPSILON);
  }
}
