import { softmax } from "wasmax";

// Five answers, each with a margin of 3 between the logits. The last one is wrong.
const logits = [3, 0, 3, 0, 3, 0, 3, 0, 3, 0];
const labels = [0, 0, 0, 0, 1];
const shape = [5, 2];

function slope(scale) {
  const p = softmax(logits, { shape, scale });
  const expected = p.reduce((sum, v, i) => sum + v * logits[i], 0);
  return labels.reduce((sum, label, i) => sum - logits[2 * i + label], expected);
}
let [low, high] = [0.01, 100];
for (let k = 0; k < 60; k++) {
  const middle = (low + high) / 2;
  [low, high] = slope(middle) > 0 ? [low, middle] : [middle, high];
}
const confidence = (temperature) => softmax([3, 0], { temperature })[0].toFixed(3);
console.log("at temperature 1:", confidence(1));
console.log(`at temperature ${(1 / low).toFixed(3)}:`, confidence(1 / low));
