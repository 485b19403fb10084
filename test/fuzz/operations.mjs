/** The public functions and the options that each takes: all that the fuzzer knows of either follows from this list. */
const LAYOUT = ["axis", "dtype", "shape"];
const MASKS = [...LAYOUT, "bias", "biasShape", "causal", "scale", "temperature", "where", "whereShape"];
const WEIGHTS = ["weights", "weightsShape"];
const LOSS = [...LAYOUT, "ignoreIndex", "reduction", "weight"];
const MAP = [...LAYOUT, "out"];

export const OPERATIONS = [
  { name: "softmax", options: [...MASKS, "out"] },
  { name: "logSoftmax", options: [...MASKS, "out"] },
  { name: "logSumExp", options: [...MASKS, ...WEIGHTS, "out"] },
  { name: "signedLogSumExp", options: [...MASKS, ...WEIGHTS] },
  { name: "logSumExpGrad", options: [...MASKS, "out"] },
  { name: "softmaxGrad", options: [...MAP, "scale", "temperature"] },
  { name: "logSoftmaxGrad", options: [...MAP, "scale", "temperature"] },
  { name: "crossEntropy", options: [...LOSS, "labelSmoothing"] },
  { name: "crossEntropyAndGrad", options: [...LOSS, "dLoss", "labelSmoothing", "out"] },
  { name: "nllLoss", options: LOSS },
  { name: "softmin", options: [...MAP, "temperature"] },
  { name: "softminGrad", options: [...MAP, "temperature"] },
  { name: "hardmax", options: MAP },
  { name: "gumbelSoftmax", options: [...MAP, "hard", "random", "soft", "temperature"] },
  { name: "gumbelSoftmaxGrad", options: [...MAP, "temperature"] },
  { name: "sparsemax", options: MAP },
  { name: "sparsemaxGrad", options: MAP },
  { name: "entmax15", options: MAP },
  { name: "entmax15Grad", options: MAP },
  { name: "entmax", options: [...MAP, "alpha"] },
  { name: "entmaxGrad", options: [...MAP, "alpha"] },
];
