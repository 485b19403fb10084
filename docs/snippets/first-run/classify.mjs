import { crossEntropyAndGrad, softmax } from "wasmax";
import { sample } from "wasmax/sampling";

const batch = [
  [2, 1, 0.1, -1],
  [0.5, 2.5, 0.3, 0],
  [1, 1, 1, 1],
];
const targets = [0, 2, 3];
const logits = Float32Array.from(batch.flat());
const shape = [3, 4];

const probabilities = softmax(logits, { shape });
const { loss, grad } = crossEntropyAndGrad(logits, targets, { shape });
const drawn = sample(logits, { shape, random: () => 0.6 });

const row = (values, i) => Array.from(values.subarray(4 * i, 4 * i + 4), (v) => v.toFixed(4)).join(" ");
for (const i of targets.keys()) console.log("probabilities", row(probabilities, i));
console.log("loss", loss.toFixed(4));
for (const i of targets.keys()) console.log("gradient", row(grad, i));
console.log("drawn", drawn.join(" "));
