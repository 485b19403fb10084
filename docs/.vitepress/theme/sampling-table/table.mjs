/** The table from a token's logit to its probability, by wasmax/sampling's own filters. */
import { sample, samplingProbabilities } from "wasmax/sampling";
import { optionsOf } from "./options.mjs";

/** In the order in which sampling applies them. */
const FILTERS = ["topK", "topP", "minP"];

/** All tokens by falling logit, equal ones by rising index. */
const ordered = (logits) => [...logits.keys()].sort((i, j) => logits[j] - logits[i] || i - j);

/**
 * By which filter each token goes: "" for none, "tiny" where its weight rounds to 0, "greedy" at T = 0.
 * Filters are switched on one after another, and a token went by the one that made it 0.
 */
function cuts(logits, options) {
  const gone = new Array(logits.length).fill("");
  const so = { temperature: options.temperature ?? 1 };
  const mark = (name, p) => {
    for (const [i, value] of p.entries()) if (value === 0 && gone[i] === "") gone[i] = name;
  };
  let p = samplingProbabilities(logits, so);
  mark(so.temperature === 0 ? "greedy" : "tiny", p);
  for (const name of FILTERS.filter((filter) => filter in options)) {
    so[name] = options[name];
    p = samplingProbabilities(logits, so);
    mark(name, p);
  }
  return { gone, p };
}

/**
 * @param {Float32Array} logits
 * @param {string[]} vocabulary
 * @param {object} settings
 * @param {number} shown how many rows, of the largest logits; the others are one sum
 * @param {number} [also] a token that has a row in any case
 */
export function tableOf(logits, vocabulary, settings, shown, also) {
  const options = optionsOf(settings);
  const { gone, p } = cuts(logits, options);
  const order = ordered(logits);
  const row = (i) => ({
    index: i,
    token: vocabulary[i],
    logit: logits[i],
    scaled: settings.temperature === 0 ? null : logits[i] / settings.temperature,
    cut: gone[i],
    p: p[i],
  });
  const top = order.slice(0, shown);
  if (also !== undefined && !top.includes(also)) top.push(also);
  const rest = order.filter((i) => !top.includes(i));
  return {
    rows: top.map(row),
    rest: {
      count: rest.length,
      kept: rest.filter((i) => gone[i] === "").length,
      p: rest.reduce((sum, i) => sum + p[i], 0),
    },
    kept: gone.filter((name) => name === "").length,
    of: logits.length,
  };
}

/** How often each token comes in the first draws of a seed. */
export function countsOf(logits, options, seed, draws) {
  const counts = new Uint32Array(logits.length);
  for (let step = 0; step < draws; step++) counts[sample(logits, { ...options, seed, step })]++;
  return counts;
}

/** The token of draw n of a seed, which is its step n − 1. */
export const tokenOf = (logits, options, seed, draw) => sample(logits, { ...options, seed, step: draw - 1 });
