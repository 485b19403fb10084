/** What everybody is asked for, by the names and meanings of the options of `sample`. */

export const SETTINGS = {
  argmax: { temperature: 0 },
  "temperature 0.7": { temperature: 0.7 },
  "topK 50, T 0.7": { topK: 50, temperature: 0.7 },
  "minP 0.05": { minP: 0.05 },
  "topP 0.95": { topP: 0.95 },
  "topK 50, topP 0.95, minP 0.05, T 0.7": { topK: 50, topP: 0.95, minP: 0.05, temperature: 0.7 },
};

/**
 * A contestant with one setting over rows in turn. `draw` gives so many tokens, from the first row on; one
 * of `run`, `awaited` and `timed` draws one of them.
 *
 * @typedef {object} Drawer
 * @property {string} name
 * @property {string | null} package
 * @property {(times: number) => Promise<number[]> | number[]} draw
 * @property {() => unknown} [run]
 * @property {() => Promise<unknown>} [awaited]
 * @property {(ms: number) => Promise<number>} [timed]
 * @property {true} [temperatureLast] Its filters see T = 1.
 */

/** Draws one after another. */
export const drawing = (one) => async (times) => {
  const tokens = [];
  for (let i = 0; i < times; i++) tokens.push(await one());
  return tokens;
};
