/** The public functions, by what they take. */
export const MASKED = ["softmax", "logSoftmax", "logSumExp", "signedLogSumExp", "logSumExpGrad"];
export const BACKWARD = [
  "softmaxGrad",
  "logSoftmaxGrad",
  "softminGrad",
  "gumbelSoftmaxGrad",
  "sparsemaxGrad",
  "entmax15Grad",
  "entmaxGrad",
];
export const LOSSES = ["crossEntropy", "crossEntropyAndGrad", "nllLoss"];
export const VARIANTS = ["softmin", "hardmax", "gumbelSoftmax", "sparsemax", "entmax15", "entmax"];
/** "online" and "create" are all that `createOnline` and `create` give. */
export const FUNCTIONS = [...MASKED, ...BACKWARD, ...LOSSES, ...VARIANTS, "online", "create"];

/** Those of `exported` that are not fuzzed, and what is fuzzed but not exported. */
export function unlisted(exported) {
  const own = ["create", "createOnline", "engine"];
  const missing = exported.filter((name) => !FUNCTIONS.includes(name) && !own.includes(name));
  return [...missing, ...FUNCTIONS.filter((name) => name !== "online" && !exported.includes(name))];
}
