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

function printRows(name, values) {
  const digits = Array.from(values, (v) => v.toFixed(4));
  for (const start of [0, 4, 8]) {
    console.log(name, digits.slice(start, start + 4).join(" "));
  }
}
printRows("probabilities", probabilities);
console.log("loss", loss.toFixed(4));
printRows("gradient", grad);
console.log("drawn", drawn.join(" "));
