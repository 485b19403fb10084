/**
 * A GPT: characters and places become vectors, layers of attention mix them, and a head makes logits of each.
 * Everything lies in the memory of the matrix product and is made once; a step allocates nothing.
 */
import { createLayer } from "./layer.mjs";
import { norm, normGrad } from "./norm.mjs";

/** 114,688 parameters. */
export const SIZE = { classes: 96, width: 64, layers: 2, heads: 4, context: 64 };

/**
 * @param {object} options
 * @param {object} options.functions softmax, softmaxGrad, crossEntropy and crossEntropyAndGrad of wasmax
 * @param {number} options.texts how many texts, each of `context` characters, go through at once
 * @param {boolean} [options.trains] whether gradients will be wanted
 */
export function createModel({ matmul, functions, size, texts, parameters, trains = false }) {
  const { matrix, ab, abT, aTb } = matmul;
  const { classes, width, context } = size;
  const rows = texts * context;
  const p = parameters.values;
  const like = (columns) => matrix(rows, columns);
  const gradients = trains && {
    dx: like(width),
    dh: like(width),
    dQkv: like(3 * width),
    dWide: like(4 * width),
    dWeights: matrix(rows * size.heads, context),
  };

  const x = like(width);
  const layers = [];
  for (let l = 0; l < size.layers; l++) {
    const from = layers.at(-1)?.y ?? x;
    const sizes = { ...size, texts };
    layers.push(createLayer({ l, x: from, matmul, functions, size: sizes, parameters, gradients }));
  }
  const last = layers.at(-1).y;
  const h = like(width);
  const inverses = new Float64Array(rows);
  const logits = like(classes);
  const dLogits = trains && like(classes);
  const shape = [rows, classes];

  /** Logits of the next character at every place of all texts. */
  function forward(characters) {
    const { character, place } = p;
    for (let i = 0; i < rows; i++) {
      const [to, from, at] = [i * width, characters[i] * width, (i % context) * width];
      for (let j = 0; j < width; j++) x.values[to + j] = character.values[from + j] + place.values[at + j];
    }
    for (const layer of layers) layer.forward();
    norm(last, h, inverses);
    ab(logits, h, p.head);
    return logits.values;
  }

  /** The mean loss of the next characters. */
  function loss(characters, next) {
    return functions.crossEntropy(forward(characters), next, { shape });
  }

  // #region gradients
  /** The same, with its gradients written to `parameters.gradients`. */
  function lossAndGradients(characters, next) {
    const g = parameters.gradients;
    const out = dLogits.values;
    const { loss } = functions.crossEntropyAndGrad(forward(characters), next, { shape, out });
    const { dx, dh } = gradients;
    aTb(g.head, h, dLogits);
    abT(dh, dLogits, p.head);
    dx.values.fill(0);
    normGrad(h, inverses, dh, dx);
    for (const layer of layers.toReversed()) layer.backward();

    g.character.values.fill(0);
    g.place.values.fill(0);
    for (let i = 0; i < rows; i++) {
      const [from, to, at] = [i * width, characters[i] * width, (i % context) * width];
      for (let j = 0; j < width; j++) {
        g.character.values[to + j] += dx.values[from + j];
        g.place.values[at + j] += dx.values[from + j];
      }
    }
    return loss;
  }
  // #endregion gradients

  return { rows, context, classes, forward, loss, lossAndGradients };
}
