/**
 * wasmax/sampling: from logits to a token, without sorting, and the same seed gives the same token on every
 * engine, processor and runtime.
 *
 * Nothing happens at import. The engine is chosen at the first call, as that of the root is, and has a memory
 * of its own, of 16.3 bytes an element of the longest row.
 *
 * Every function throws a TypeError for an argument of the wrong kind, an unknown option or one it does not
 * take, and a RangeError for a wrong value; the message names the argument, what was expected and what came.
 * After an error nothing has been written. The input never changes unless it is also `out`.
 */
export { acceptDraft } from "./sampling/acceptDraft.js";
export { create, type SamplingInstance } from "./sampling/create.js";
export { logprobs } from "./sampling/logprobs.js";
export { engine } from "./sampling/root.js";
export { sample, samplingProbabilities } from "./sampling/sample.js";
export { createSampler } from "./sampling/sampler.js";
export { argmax, topK } from "./sampling/topK.js";
export { sampleWithoutReplacement } from "./sampling/withoutReplacement.js";
export type * from "./types/sampling.js";
