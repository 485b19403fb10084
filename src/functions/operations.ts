/** Every function that an engine computes, in the order of the documents. */

import { LOG_SUM_EXP, LOG_SUM_EXP_GRAD, SIGNED_LOG_SUM_EXP } from "./logSumExp.js";
import { CROSS_ENTROPY, CROSS_ENTROPY_AND_GRAD, NLL_LOSS } from "./losses.js";
import { CREATE_ONLINE } from "./online.js";
import type { Operation } from "./operation.js";
import { LOG_SOFTMAX, LOG_SOFTMAX_GRAD, SOFTMAX, SOFTMAX_GRAD } from "./softmax.js";

export const OPERATIONS: readonly Operation[] = [
  SOFTMAX,
  LOG_SOFTMAX,
  LOG_SUM_EXP,
  SIGNED_LOG_SUM_EXP,
  SOFTMAX_GRAD,
  LOG_SOFTMAX_GRAD,
  LOG_SUM_EXP_GRAD,
  CROSS_ENTROPY,
  CROSS_ENTROPY_AND_GRAD,
  NLL_LOSS,
  CREATE_ONLINE,
];
