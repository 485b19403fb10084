/**
 * Text from the trained model, a character at a time. Each one is chosen by wasmax/sampling from the logits
 * at the last place. The model looks at all of the last 64 characters anew for each: there is no cache.
 */
import { createModel } from "./model.mjs";

/** From the dullest to the wildest. */
export const SETTINGS = [
  { name: "temperature 0: the likeliest", options: { temperature: 0 } },
  { name: "temperature 0, frequency penalty 0.1", options: { temperature: 0, frequencyPenalty: 0.1 } },
  { name: "temperature 0.5", options: { temperature: 0.5 } },
  { name: "temperature 0.8, top-p 0.95", options: { temperature: 0.8, topP: 0.95 } },
  { name: "temperature 1", options: { temperature: 1 } },
  { name: "temperature 1.5, min-p 0.1", options: { temperature: 1.5, minP: 0.1 } },
  { name: "temperature 1.5, top-nσ 1", options: { temperature: 1.5, topNSigma: 1 } },
  { name: "temperature 1.5", options: { temperature: 1.5 } },
];

/** A writer on one engine: it shares the parameters, and has room for one text. */
export function createWriter({ engine, matmul, size, parameters }) {
  const { functions, sampling } = engine;
  const model = createModel({ matmul, functions, size, texts: 1, parameters });
  const { context, classes } = size;
  const places = new Int32Array(context);

  /** Logits of the character that follows; what stands behind the last place is not seen from there. */
  function logitsAfter(characters) {
    const seen = characters.slice(-context);
    places.fill(0);
    places.set(seen);
    const from = (seen.length - 1) * classes;
    return model.forward(places).subarray(from, from + classes);
  }

  // #region write
  /**
   * @param {number} [end] the class that ends a text before it is as long as asked for
   * @returns {number[]} the characters that follow the start
   */
  return function write(start, length, options, seed, end) {
    const sampler = sampling.createSampler({ ...options, seed });
    const characters = [...start];
    for (let i = 0; i < length; i++) {
      characters.push(sampler.next(logitsAfter(characters)));
      if (characters.at(-1) === end) break;
    }
    return characters.slice(start.length);
  };
  // #endregion write
}
