/** The parameters of the model: their names, sizes and first values. */
import { createRandom } from "../shared/random.mjs";

/** Rows and columns of each parameter, by its name. */
function shapes({ classes, width, layers, context }) {
  const named = { character: [classes, width], place: [context, width] };
  for (let l = 0; l < layers; l++) {
    named[`queries, keys, values ${l}`] = [width, 3 * width];
    named[`attention out ${l}`] = [width, width];
    named[`up ${l}`] = [width, 4 * width];
    named[`down ${l}`] = [4 * width, width];
  }
  named.head = [width, classes];
  return named;
}

/**
 * The standard deviation at which a parameter begins. A matrix keeps the size of what it multiplies. Those
 * that add to the residual stream are smaller, because there are 2 · layers of them. The head begins near 0,
 * so that the first loss is that of guessing: ln 96 = 4.56.
 */
function deviation(name, [rows], { layers, characterDeviation = 0.1 }) {
  if (name === "character") return characterDeviation;
  if (name === "place") return 0.1;
  if (name === "head") return 0.02;
  const into = /^(attention out|down)/.test(name);
  return Math.sqrt(1 / (into ? rows * 2 * layers : rows));
}

/** Two records of matrices by name, the parameters and their gradients. */
export function createParameters({ matrix }, size, seed) {
  const random = createRandom(seed);
  const values = {};
  const gradients = {};
  for (const [name, shape] of Object.entries(shapes(size))) {
    values[name] = matrix(...shape);
    gradients[name] = matrix(...shape);
    const scale = deviation(name, shape, size);
    const numbers = values[name].values;
    for (let i = 0; i < numbers.length; i++) numbers[i] = scale * random.centred();
  }
  return { values, gradients };
}

export const countOf = (values) => Object.values(values).reduce((sum, { values: v }) => sum + v.length, 0);
