/** The functions of `wasmax/sampling`, by what they take. */
import { SAMPLER, SAMPLING } from "../../../scripts/operations.mjs";

export const FUNCTIONS = SAMPLING.map(({ name }) => name);
/** The options of a sampler's methods. */
export const METHODS = SAMPLER.flatMap(({ name, options }) => options.map((option) => `${name}.${option}`));
const optionsOf = new Map(SAMPLING.map(({ name, options }) => [name, options]));

export const OPTIONS = [...new Set(SAMPLING.flatMap(({ options }) => options))];
export const takes = (fn, option) => optionsOf.get(fn).includes(option);
/** The functions that take an option. */
export const taking = (option) => FUNCTIONS.filter((fn) => takes(fn, option));

/** Those that draw, those that filter, and those of many rows. */
export const DRAWS = taking("seed");
export const FILTERS = taking("topP");
export const ROWS = FILTERS.filter((fn) => takes(fn, "shape"));

export const NUMBERS = [
  "repetitionPenalty",
  "frequencyPenalty",
  "presencePenalty",
  "topNSigma",
  "temperature",
  "topK",
  "topP",
  "minP",
  "epsilonCutoff",
];

/** What is exported and not fuzzed, and what is fuzzed and not exported. */
export function unlisted(exported) {
  const missing = exported.filter(
    (name) => !FUNCTIONS.includes(name) && !["create", "engine"].includes(name),
  );
  return [...missing, ...FUNCTIONS.filter((name) => !exported.includes(name))];
}
