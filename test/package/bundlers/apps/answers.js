/** What every sample application computes, with all three entries of the package. */
import {
  create,
  createOnline,
  crossEntropy,
  crossEntropyAndGrad,
  engine,
  logSoftmax,
  logSumExp,
  nllLoss,
  softmax,
  softmaxGrad,
} from "wasmax";
import * as plain from "wasmax/js";
import { sparsemax } from "wasmax/variants";
import { gradient, logits, SHAPE, targets, WEIGHTS, where } from "./logits.js";

const shape = SHAPE;

export function answers() {
  const y = softmax(logits, { shape });
  const logs = logSoftmax(logits, { shape });
  const { loss, grad } = crossEntropyAndGrad(logits, targets, { shape });
  const online = createOnline().push(logits.subarray(0, 100)).push(logits.subarray(100));
  return {
    engine: engine(),
    created: create().engine(),
    plainEngine: plain.engine(),
    softmax: [...y],
    softmax64: softmax([...logits], { shape }),
    masked: [...softmax(logits, { shape, where })],
    columns: [...softmax(logits, { shape, axis: 0 })],
    plain: [...plain.softmax(logits, { shape })],
    logSoftmax: [...logs],
    logSumExp: [...logSumExp(logits, { shape })],
    online: online.logSumExp(),
    crossEntropy: crossEntropy(logits, targets, { shape }),
    nllLoss: nllLoss(logs, targets, { shape }),
    loss,
    grad: [...grad],
    softmaxGrad: [...softmaxGrad(y, gradient, { shape })],
    sparsemax: sparsemax(WEIGHTS),
  };
}
