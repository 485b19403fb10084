/** `create`: every function of this entry, bound to an engine and a memory of its own. */
import { readRequest } from "../input/request.js";
import { bare, define } from "../intrinsics/objects.js";
import type { EngineInfo } from "../types/create.js";
import type { SamplingCreateOptions } from "../types/sampling.js";
import type { acceptDraft } from "./acceptDraft.js";
import type { logprobs } from "./logprobs.js";
import { SAMPLING } from "./operations.js";
import { readSampling } from "./options.js";
import { open } from "./platform/default.js";
import type { sample, samplingProbabilities } from "./sample.js";
import type { createSampler } from "./sampler.js";
import type { argmax, topK } from "./topK.js";
import type { sampleWithoutReplacement } from "./withoutReplacement.js";
import { Work } from "./work.js";

/** The functions bound to an engine of their own: each is the root function of its name, with its results. */
export interface SamplingInstance {
  readonly sample: typeof sample;
  readonly samplingProbabilities: typeof samplingProbabilities;
  readonly createSampler: typeof createSampler;
  readonly topK: typeof topK;
  readonly argmax: typeof argmax;
  readonly logprobs: typeof logprobs;
  readonly acceptDraft: typeof acceptDraft;
  readonly sampleWithoutReplacement: typeof sampleWithoutReplacement;
  /** Returns which engine runs and, where it is not the fastest, why. */
  engine(): EngineInfo;
}

/**
 * Creates the same functions bound to an engine of their own. Which one it is changes the time alone.
 *
 * @param options `engine` (default `"auto"`, the fastest that runs here), `modules`.
 * @returns an instance: the functions, and `engine()`.
 * @throws {TypeError} for an option of the wrong kind, an unknown one, or a module that is not one of
 * wasmax's.
 * @throws {RangeError} for a wrong value.
 * @throws {Error} for an engine that cannot run here; its `cause` says why. `"auto"` never throws because of
 * an engine.
 * @example
 * ```ts
 * const own = create({ engine: "js" });
 * own.engine(); // { name: "js", reason: "asked for" }
 * own.sample([1, 3, 2], { temperature: 0 }); // 1
 * ```
 */
export function create(options?: SamplingCreateOptions): SamplingInstance {
  const work = new Work(open(readRequest(options, ["engine", "modules"], readSampling)));
  const instance = bare();
  for (const { name, run } of SAMPLING) instance[name] = define(run.bind(undefined, work), "name", name);
  return { ...instance, engine: () => ({ ...work.info }) } as unknown as SamplingInstance;
}
