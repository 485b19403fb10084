/**
 * Spoils of calls of `wasmax/sampling`, each of one argument, which the error must name; and those of the
 * other entries that suit them. Returns are as in ../spoils.mjs, besides { names }.
 */
import { SPOILS as ALL } from "../spoils.mjs";
import { DRAWS, FILTERS } from "./functions.mjs";
import { CALL_SPOILS } from "./spoilsCalls.mjs";
import { OPTION_SPOILS } from "./spoilsOptions.mjs";

const SHARED = [
  "a getter throws",
  "an element throws",
  "getters change their answer",
  "an element changes its answer",
  "options are inherited",
  "strangers on Object.prototype",
  "options are frozen and of no prototype",
  "a call within a getter",
  "a call within an element",
  "detached",
  "detached while the call is read",
  "shrunk",
  "resized while the call is read",
  "grown while the call is read",
  "an out behind a Proxy",
  "a setter of out throws",
  "a frozen out",
  "a sealed out",
  "out with an element that cannot be written",
  "frozen arguments",
  "options and lists of another realm, or behind proxies",
  "a property of a subclass throws",
  "a property of a subclass lies",
];

export const ONLY_OUT = ["an out behind a Proxy", "a setter of out throws", "a frozen out", "a sealed out"];
export const RESIZED = ["detached while the call is read", "shrunk", "resized while the call is read"];
/** The functions that a spoil is for, where not for all. */
const ONLY = {
  ...Object.fromEntries(
    [...ONLY_OUT, "out with an element that cannot be written"].map((what) => [
      what,
      ["samplingProbabilities"],
    ]),
  ),
  "a number that is none": FILTERS,
  "a number of a row that is none": FILTERS,
  "numbers of other rows": FILTERS,
  "seed or step beside random": DRAWS,
  "random is none": DRAWS,
  "a mask that is none": FILTERS,
  "a bias that is none": FILTERS,
  "tokens that are none": [...FILTERS, "logprobs"],
  "a shape that is none": ["sample", "samplingProbabilities", "topK", "argmax"],
  "an axis that is none": ["topK", "argmax"],
  "a boolean that is none": [...FILTERS, "topK"],
  "nothing is left": [...FILTERS, "logprobs"],
  "an empty row": [...FILTERS, "argmax", "logprobs"],
  "random misbehaves": DRAWS,
  "a k that is none": ["topK", "sampleWithoutReplacement", "logprobs"],
  "out that is none": ["samplingProbabilities", "topK"],
  "out overlaps an argument": ["samplingProbabilities", "topK"],
  "a draft that does not match": ["acceptDraft"],
  "a state that is none": ["createSampler"],
  "a sampler within a call of its own": ["createSampler"],
};
export const suits = (what, fn) => ONLY[what]?.includes(fn) ?? true;

export const SPOILS = {
  ...Object.fromEntries(SHARED.map((what) => [what, ALL[what]])),
  ...OPTION_SPOILS,
  ...CALL_SPOILS,
};
