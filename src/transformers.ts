/**
 * wasmax/transformers: the sampler of `wasmax/sampling` inside `generate()` of transformers.js.
 *
 * The module `@huggingface/transformers` is passed in, so nothing is installed or imported for it. Both
 * functions take the options of `sample`, and give what `generate()` takes.
 */
export { samplingParameters, samplingProcessor } from "./transformers/processor.js";
export type * from "./types/transformers.js";
