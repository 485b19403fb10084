/**
 * The public types. They compile from TypeScript 5.4 to 7, with and without `lib: esnext.float16` and
 * `lib: dom`.
 */

import type { Instance as Own } from "./drafts/create.js";

export type { CreateOptions, EngineInfo, EngineName } from "./engine.js";
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

// Until the functions of src/ carry these signatures themselves.
export type Instance = Own;
export type Softmax = Own["softmax"];
export type LogSumExp = Own["logSumExp"];
export type SignedLogSumExp = Own["signedLogSumExp"];
export type SoftmaxGrad = Own["softmaxGrad"];
export type LogSumExpGrad = Own["logSumExpGrad"];
export type CrossEntropy = Own["crossEntropy"];
export type CrossEntropyAndGrad = Own["crossEntropyAndGrad"];
export type NllLoss = Own["nllLoss"];
export type CreateOnline = Own["createOnline"];
