/** Every function of this entry that an engine computes, in the order of the documents. */
import { ACCEPT_DRAFT } from "./acceptDraft.js";
import { LOGPROBS } from "./logprobs.js";
import type { SamplingOperation } from "./operation.js";
import { SAMPLE, SAMPLING_PROBABILITIES } from "./sample.js";
import { CREATE_SAMPLER } from "./sampler.js";
import { ARGMAX, TOP_K } from "./topK.js";
import { SAMPLE_WITHOUT_REPLACEMENT } from "./withoutReplacement.js";

export const SAMPLING: readonly SamplingOperation[] = [
  SAMPLE,
  SAMPLING_PROBABILITIES,
  CREATE_SAMPLER,
  TOP_K,
  ARGMAX,
  LOGPROBS,
  ACCEPT_DRAFT,
  SAMPLE_WITHOUT_REPLACEMENT,
];
