/**
 * The public types. They compile from TypeScript 5.4 to 7, with and without `lib: esnext.float16` and
 * `lib: dom`.
 */

export type { CreateOptions, EngineInfo, EngineName } from "./create.js";
export type {
  Dtype,
  FloatArray,
  FloatArrayOrBits,
  Logits,
  Out,
  Result,
  SmallIntegers,
  WideIntegers,
} from "./kinds.js";
export type {
  ClassIndices,
  CrossEntropyAndGradOptions,
  CrossEntropyOptions,
  LossAndGrad,
  NllLossOptions,
  Probabilities,
  Reduction,
  Targets,
} from "./losses.js";
export type { Online, OnlineJson, OnlineState } from "./online.js";
export type {
  GradOptions,
  LogSumExpGradOptions,
  LogSumExpOptions,
  Signed,
  SignedLogSumExpOptions,
  SoftmaxOptions,
} from "./options.js";
